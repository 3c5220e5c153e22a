package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.SourceText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A properties file in UTF-8 with the positions of its keys. */
final class PropertiesText {

    private final SourceText source;
    private final Properties values = new Properties();
    private final NavigableSet<String> keys;
    private final Map<String, Integer> places = new HashMap<>();

    /** Reads a file. A repeated key is a fault. */
    PropertiesText(SourceText source) {
        this.source = source;
        try {
            values.load(new StringReader(source.text()));
        } catch (IllegalArgumentException e) {
            source.refuse(0, "a properties file", "a malformed \\uxxxx");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.keys = Collections.unmodifiableNavigableSet(new TreeSet<>(values.stringPropertyNames()));
        int offset = 0;
        for (String entry : entries(source.text())) {
            int start = offset;
            while (start < offset + entry.length() && Character.isWhitespace(entry.charAt(start - offset))) {
                start++;
            }
            String key = key(entry);
            if (!key.isEmpty() && places.putIfAbsent(key, start) != null) {
                source.refuse(
                        start,
                        "a key that no line above has",
                        SourceText.quoted(key) + " as in line " + source.line(places.get(key)));
            }
            offset += entry.length();
        }
    }

    /** Splits a text into entries. Each entry includes its line breaks. */
    private static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' && (isComment(text, start) || !isContinued(text, start, i))) {
                entries.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        entries.add(text.substring(start));
        return entries;
    }

    private static boolean isComment(String text, int start) {
        int first = start;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return text.startsWith("#", first) || text.startsWith("!", first);
    }

    private static boolean isContinued(String text, int start, int end) {
        int slashes = 0;
        while (end - 1 - slashes >= start && text.charAt(end - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    /** Returns the key of an entry as {@link Properties} reads it; empty for a comment or a blank line. */
    private static String key(String entry) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(entry));
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
        return one.stringPropertyNames().stream().findFirst().orElse("");
    }

    SourceText source() {
        return source;
    }

    Properties values() {
        return values;
    }

    /** {@return the keys, sorted} */
    NavigableSet<String> keys() {
        return keys;
    }

    /** {@return the keys that start with a text} */
    Set<String> keys(String beginning) {
        return keys.subSet(beginning, true, beginning + Character.MAX_VALUE, true);
    }

    /** {@return the value of a key without surrounding blanks; empty if the key is missing} */
    String value(String key) {
        return values.getProperty(key, "").strip();
    }

    /** Adds a fault at a key; at the end of the file if the key is missing. */
    void refuse(String key, String expected, String found) {
        source.refuse(place(key), expected, found);
    }

    /** Adds a fault at a key for a name that does not exist, with the nearest existing name. */
    void refuseName(String key, String expected, String name, Collection<String> names) {
        source.refuseName(place(key), expected, name, names);
    }

    /** {@return the position of a key; the end of the file if the key is missing} */
    int place(String key) {
        return places.getOrDefault(key, source.text().length());
    }
}
