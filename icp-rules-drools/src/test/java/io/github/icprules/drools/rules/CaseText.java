package io.github.icprules.drools.rules;

import io.github.icprules.text.NearestName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text of one case, which can have several lines, from left to right. An error names file, line and column. */
final class CaseText {

    private static final Pattern TIMES = Pattern.compile("\\*(\\d{1,5})");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");
    private static final String ENDS_OF_BARE_TEXT = ";|,<>[]{}\"=";

    private final String file;
    private final int line;
    private final String text;
    private int at;

    /** @param text the lines, with a line feed between them; the first line has the number {@code line} */
    CaseText(String file, int line, String text) {
        this.file = file;
        this.line = line;
        this.text = text;
    }

    /**
     * A value as it is written.
     *
     * @param at where it starts
     * @param text the text; for a record, the first component; {@code null} if there is none
     * @param isName whether the text is the name of a value, such as {@code @other}
     * @param items the items of a list; {@code null} if it is no list
     * @param members the components in braces; {@code null} if there are no braces
     */
    record Value(
            int at,
            @Nullable String text,
            boolean isName,
            @Nullable List<Value> items,
            @Nullable Map<String, Value> members) {

        static Value of(int at, @Nullable String text) {
            return new Value(at, text, false, null, null);
        }
    }

    /** {@return where the next part starts} */
    int here() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    boolean isAtEnd() {
        return here() == text.length();
    }

    boolean isAhead(char wanted) {
        return !isAtEnd() && text.charAt(at) == wanted;
    }

    /** Goes on behind a character if it is the next one. */
    boolean skip(char wanted) {
        boolean isThere = isAhead(wanted);
        at += isThere ? 1 : 0;
        return isThere;
    }

    /** Goes on behind a word if it is the next one. */
    boolean skip(String word) {
        int start = here();
        boolean isThere = word().equals(word);
        at = isThere ? at : start;
        return isThere;
    }

    void require(char wanted) {
        int start = here();
        if (!skip(wanted)) {
            throw wrong(start, "expected “%s” here".formatted(wanted));
        }
    }

    /** {@return the next word, which has no blank; empty if a sign is next} */
    String word() {
        return until(" \n,;|=<>{}");
    }

    /** {@return the text from there up to here} */
    String from(int start) {
        return text.substring(start, at).replaceAll("\\s+", " ");
    }

    /** {@return the constant that is the next word; {@code null} if the next word is none} */
    <E extends Enum<E>> @Nullable E constantIfThere(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> skip(constant.name()))
                .findFirst()
                .orElse(null);
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        int start = here();
        return constant(type, word(), start);
    }

    <E extends Enum<E>> E constant(Class<E> type, String name, int start) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(name)) {
            throw unknown(start, type.getSimpleName(), name, names);
        }
        return Enum.valueOf(type, name);
    }

    LocalDate day() {
        int start = here();
        String day = word();
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw wrong(start, "“%s” is no day; a day is written like 2026-11-24".formatted(day));
        }
    }

    /** {@return the items, which have commas between them} */
    <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        do {
            items.add(item.get());
        } while (skip(','));
        return items;
    }

    /** {@return a text in quotation marks, or one without signs} */
    String text() {
        return isAhead('"') ? quoted() : until(ENDS_OF_BARE_TEXT).strip();
    }

    Value value() {
        int start = here();
        if (skip('[')) {
            List<Value> items = isAhead(']') ? List.of() : list(this::value);
            require(']');
            return new Value(start, null, false, items, null);
        }
        boolean isName = isAhead('@');
        String written = isAhead('{') ? null : text();
        if (written != null && written.isEmpty() && text.charAt(start) != '"') {
            throw wrong(start, "expected a value here; an empty text is \"\"");
        }
        Map<String, Value> members = null;
        if (skip('{')) {
            members = new LinkedHashMap<>();
            while (!skip('}')) {
                String name = word();
                require('=');
                members.put(name, value());
                if (!isAhead('}')) {
                    require(',');
                }
            }
        }
        return new Value(start, written, isName, null, members);
    }

    private String quoted() {
        int start = at++;
        int end = at;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            throw wrong(start, "this quotation mark has no second one");
        }
        String content = ESCAPE.matcher(text.substring(at, end)).replaceAll(CaseText::unescaped);
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

    IllegalArgumentException unknown(int start, String kind, String name, Collection<String> names) {
        String meant = NearestName.of(name, names)
                .map(nearest -> "; is %s meant?".formatted(nearest))
                .orElse("");
        return wrong(start, "there is no %s “%s”%s".formatted(kind, name, meant));
    }

    IllegalArgumentException wrong(int start, String message) {
        String before = text.substring(0, Math.min(start, text.length()));
        int lines = (int) before.chars().filter(sign -> sign == '\n').count();
        return new IllegalArgumentException(
                "%s:%s:%s: %s".formatted(file, line + lines, before.length() - before.lastIndexOf('\n'), message));
    }
}
