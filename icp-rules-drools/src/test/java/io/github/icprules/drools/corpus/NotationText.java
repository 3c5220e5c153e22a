package io.github.icprules.drools.corpus;

import io.github.icprules.text.NearestName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a case or a filing, which can have several lines, from left to right. An error names file and line. */
public final class NotationText {

    private static final Pattern TIMES = Pattern.compile("\\*(\\d{1,5})");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");
    /** The most names that an error lists. */
    private static final int MOST_NAMES = 20;

    private static final String ENDS_OF_BARE_TEXT = ";|,<>[]{}\"=";

    private final String file;
    private final int line;
    private final String text;
    private int at;

    /** @param text the lines, with a line feed between them; the first line has the number {@code line} */
    public NotationText(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.text = text;
    }

    /**
     * A value as it is written.
     *
     * @param text the text; for a record, the first component; {@code null} if there is none
     * @param isName whether the text is the name of a value, such as {@code @other}
     * @param items the items of a list; {@code null} if it is no list
     * @param members the components in braces; {@code null} if there are no braces
     */
    record Value(
            @Nullable String text,
            boolean isName,
            @Nullable List<Value> items,
            @Nullable List<Member> members) {

        static Value of(@Nullable String text) {
            return new Value(text, false, null, null);
        }
    }

    /**
     * A component in braces.
     *
     * @param path the path from the braces
     * @param value the value; {@code null} if the component is removed
     */
    record Member(String path, @Nullable Value value) {}

    /**
     * {@return the text of each entry of a file} An entry is a line with the lines after it that start with a blank. A line that is
     * blank, or a comment with one #, is no entry.
     */
    public static List<NotationText> entries(String file, String content) {
        List<NotationText> entries = new ArrayList<>();
        List<String> lines = content.lines().toList();
        int next;
        for (int i = 0; i < lines.size(); i = next) {
            next = i + 1;
            while (next < lines.size() && lines.get(next).startsWith(" ")) {
                next++;
            }
            if (!lines.get(i).isBlank() && !lines.get(i).matches("#(?!#).*")) {
                entries.add(new NotationText(file, i + 1, String.join("\n", lines.subList(i, next))));
            }
        }
        return entries;
    }

    /** {@return the entries of a resource of the tests} */
    public static List<NotationText> resource(String file) {
        try (InputStream in =
                Objects.requireNonNull(Corpus.class.getResourceAsStream("/io/github/icprules/drools/" + file), file)) {
            return entries(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the whole text in one line} */
    public String whole() {
        return text.replaceAll("\\s*\n\\s*", " ");
    }

    /** {@return the first line, and each further line that starts with one of these signs, with the lines that continue it} */
    public List<String> parts(String signs) {
        List<String> parts = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String part = parts.isEmpty() ? line : line.strip();
            if (parts.isEmpty() || signs.indexOf(part.charAt(0)) >= 0) {
                parts.add(part);
            } else {
                parts.set(parts.size() - 1, parts.get(parts.size() - 1) + ' ' + part);
            }
        }
        return parts;
    }

    /** {@return the line of the file} */
    public int line() {
        return line;
    }

    /** {@return where the next part starts} */
    public int here() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    public boolean isAtEnd() {
        return here() == text.length();
    }

    public void requireEnd() {
        if (!isAtEnd()) {
            throw wrong("expected “;” or the end, found “%s”".formatted(text.substring(at)));
        }
    }

    public boolean isAhead(char wanted) {
        return !isAtEnd() && text.charAt(at) == wanted;
    }

    /** Goes on behind a character if it is the next one. */
    public boolean skip(char wanted) {
        boolean isThere = isAhead(wanted);
        at += isThere ? 1 : 0;
        return isThere;
    }

    /** Goes on behind a word if it is the next one. */
    public boolean skip(String word) {
        int start = here();
        boolean isThere = word().equals(word);
        at = isThere ? at : start;
        return isThere;
    }

    public void require(char wanted) {
        if (!skip(wanted)) {
            throw wrong("expected “%s”, found “%s”".formatted(wanted, text.substring(at)));
        }
    }

    /** {@return the next word, which has no blank; empty if a sign is next} */
    public String word() {
        return until(" \n,;|=<>{}");
    }

    /** {@return the text from there up to here} */
    public String from(int start) {
        return text.substring(start, at).replaceAll("\\s+", " ");
    }

    /** {@return the constant that is the next word; {@code null} if the next word is none} */
    public <E extends Enum<E>> @Nullable E constantIfThere(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> skip(constant.name()))
                .findFirst()
                .orElse(null);
    }

    public <E extends Enum<E>> E constant(Class<E> type) {
        return constant(type, word());
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(name)) {
            throw unknown(type.getSimpleName(), name, names);
        }
        return Enum.valueOf(type, name);
    }

    public LocalDate day() {
        String day = word();
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw wrong("“%s” is no day; a day is written like 2026-11-24".formatted(day));
        }
    }

    public int number() {
        String number = word();
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw wrong("“%s” is no number".formatted(number));
        }
    }

    /** {@return the next word, which is one of these names} */
    public String name(String kind, Collection<String> names) {
        String name = word();
        if (!names.contains(name)) {
            throw unknown(kind, name, names);
        }
        return name;
    }

    /** {@return the items, which have commas between them} */
    public <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        do {
            items.add(item.get());
        } while (skip(','));
        return items;
    }

    /** {@return a text in quotation marks, or one without signs} Texts in quotation marks that follow each other are one text. */
    public String text() {
        if (!isAhead('"')) {
            return until(ENDS_OF_BARE_TEXT).strip();
        }
        StringBuilder text = new StringBuilder();
        while (isAhead('"')) {
            text.append(quoted());
        }
        return text.toString();
    }

    Value value() {
        if (skip('[')) {
            List<Value> items = isAhead(']') ? List.of() : list(this::value);
            require(']');
            return new Value(null, false, items, null);
        }
        boolean isName = isAhead('@');
        boolean isQuoted = isAhead('"');
        String written = isAhead('{') ? null : text();
        if (written != null && written.isEmpty() && !isQuoted) {
            throw wrong("expected a value; an empty text is \"\"");
        }
        return new Value(written, isName, null, skip('{') ? members("") : null);
    }

    /** {@return the components up to the end of the braces; those in inner braces have a longer path} */
    List<Member> members(String path) {
        List<Member> members = new ArrayList<>();
        while (!skip('}')) {
            boolean isRemoved = skip('-');
            String name = path + word();
            if (!isRemoved && skip('{')) {
                members.addAll(members(name + '.'));
            } else {
                if (!isRemoved) {
                    require('=');
                }
                members.add(new Member(name, isRemoved ? null : value()));
            }
            if (!isAhead('}')) {
                require(',');
            }
        }
        return members;
    }

    private String quoted() {
        int end = ++at;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw wrong("a quotation mark has no second one");
        }
        String content = ESCAPE.matcher(text.substring(at, end)).replaceAll(NotationText::unescaped);
        at = end + 1;
        Matcher times = TIMES.matcher(text).region(at, text.length());
        if (times.lookingAt()) {
            at = times.end();
            return content.repeat(Integer.parseInt(times.group(1)));
        }
        return content;
    }

    private static String unescaped(MatchResult escape) {
        String code = escape.group(1);
        return Matcher.quoteReplacement(
                switch (code.charAt(0)) {
                    case 'n' -> "\n";
                    case 't' -> "\t";
                    case 'u' -> Character.toString(Integer.parseInt(code.substring(1), 16));
                    default -> code;
                });
    }

    private String until(String ends) {
        int start = here();
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    public IllegalArgumentException unknown(String kind, String name, Collection<String> names) {
        String meant = NearestName.of(name, names)
                .map(nearest -> "; is %s meant?".formatted(nearest))
                .orElse(names.size() > MOST_NAMES ? "" : "; expected " + String.join(", ", names));
        return wrong("there is no %s “%s”%s".formatted(kind, name, meant));
    }

    public IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException("%s:%s: %s".formatted(file, line, message));
    }
}
