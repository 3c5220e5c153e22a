package io.github.icprules.drools.corpus;

import io.github.icprules.model.FilingRequest;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads filings that are written as a base and the differences to this base.
 *
 * <pre>
 * unit NEW_FIRST in HUNAN; subject{name=示例理财有限公司; principal=$other}; -miniProgram.remark; materials=[]
 * </pre>
 *
 * <p>The first part names a base, the filing type and, if it is not the province of the base, the province. Each further part is a
 * path and its value. {@code path{a=1; b=2}} has the same meaning as {@code path.a=1; path.b=2}, and {@code -path} removes a value.
 * A value is a text, {@code true}, {@code false}, a whole number, a list {@code [a, b]}, an object {@code {a=1}}, a defined object
 * {@code $name}, or the evaluation day with a distance in days, months or years ({@code @}, {@code @-1d}, {@code @+2m},
 * {@code @-18y+1d}; {@code @T12:00+08:00} is a time on this day). A text in double quotes is always a text.
 */
public final class FilingNotation {

    private static final Pattern HEAD = Pattern.compile("([\\w-]+) (\\w+)(?: in (\\w+))?");
    private static final Pattern STEP = Pattern.compile("([A-Za-z]+)(?:\\[(\\d+)])?");
    private static final Pattern DAY = Pattern.compile("@((?:[+-]\\d+[dmy])*)(T.*)?");
    /** A tree of a filing contains no earlier day. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final Pattern DISTANCE = Pattern.compile("([+-]\\d+)([dmy])");

    private final Map<String, String> bases = new TreeMap<>();
    private final Map<String, String> objects = new TreeMap<>();

    /** Takes definitions such as {@code unit = subject.type=ENTERPRISE} of a base, and {@code $other = {name=样例乙}} of an object. */
    public FilingNotation(Collection<String> definitions) {
        for (String definition : definitions) {
            String[] parts = definition.split(" = ", 2);
            (parts[0].startsWith("$") ? objects : bases).put(parts[0], parts[1]);
        }
    }

    /**
     * {@return the filing as of a day}
     *
     * @throws IllegalArgumentException if the text is no filing; the message contains the text and the place of the error
     */
    public FilingRequest read(String text, LocalDate day) {
        int end = text.indexOf(';') < 0 ? text.length() : text.indexOf(';');
        Matcher head = HEAD.matcher(text.substring(0, end));
        String base = head.matches() ? bases.get(head.group(1)) : null;
        if (base == null) {
            throw new IllegalArgumentException("No known base and filing type at the start (%s); expected one of %s."
                    .formatted(text.substring(0, end), bases.keySet()));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        new Reader(base, day).assignInto(tree);
        tree.put("filingType", head.group(2));
        tree.put("evaluatedOn", day.toString());
        if (head.group(3) != null) {
            new Reader("subject.region.province=" + head.group(3), day).assignInto(tree);
        }
        return read(tree, text.substring(Math.min(end + 1, text.length())), day);
    }

    /**
     * {@return the filing with these differences}
     *
     * @throws IllegalArgumentException as {@link #read(String, LocalDate)}
     */
    FilingRequest changed(FilingRequest request, String differences) {
        return read(treeOf(request), differences, Objects.requireNonNull(request.evaluatedOn()));
    }

    private FilingRequest read(Map<String, Object> tree, String differences, LocalDate day) {
        new Reader(differences, day).assignInto(tree);
        try {
            return FilingRequest.fromTree(tree);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("%s\n%s".formatted(e.getMessage(), differences), e);
        }
    }

    /** {@return the tree of a filing, which can be changed} */
    public static Map<String, Object> treeOf(FilingRequest request) {
        return objectOf(copy(request.asTree()));
    }

    /** {@return the value as the object that it is} */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> objectOf(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> members = new LinkedHashMap<>();
            object.forEach((name, member) -> members.put(String.valueOf(name), copy(member)));
            return members;
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(copy(item)));
            return items;
        }
        return value;
    }

    /**
     * {@return the day or time with a distance from a day, such as {@code @-18y+1d}}
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static String day(String written, LocalDate from) {
        Matcher relative = DAY.matcher(written);
        if (!relative.matches()) {
            throw new IllegalArgumentException(
                    "Expected a day such as @, @-1d, @+2m or @-18y+1d (%s).".formatted(written));
        }
        LocalDate date = from;
        for (Matcher distance = DISTANCE.matcher(relative.group(1)); distance.find(); ) {
            int count = Integer.parseInt(distance.group(1));
            date = date.plus(
                    switch (distance.group(2)) {
                        case "y" -> Period.ofYears(count);
                        case "m" -> Period.ofMonths(count);
                        default -> Period.ofDays(count);
                    });
        }
        return (date.isBefore(EARLIEST) ? EARLIEST : date) + Objects.requireNonNullElse(relative.group(2), "");
    }

    /** Reads assignments from left to right. */
    private final class Reader {

        private final String text;
        private final LocalDate day;
        private int at;

        Reader(String text, LocalDate day) {
            this.text = text;
            this.day = day;
        }

        void assignInto(Map<String, Object> tree) {
            assignments(tree);
            if (at < text.length()) {
                throw invalid("the end");
            }
        }

        private void assignments(Map<String, Object> object) {
            do {
                skipBlanks();
                if (at == text.length() || text.charAt(at) == '}') {
                    return;
                }
                assignment(object);
                skipBlanks();
            } while (skip(';'));
        }

        private void assignment(Map<String, Object> object) {
            boolean removed = skip('-');
            String[] path = until("={;}").split("\\.", -1);
            Map<String, Object> owner = object;
            for (int i = 0; i < path.length - 1; i++) {
                owner = objectAt(owner, path[i]);
            }
            String last = path[path.length - 1];
            if (removed) {
                if (owner.remove(last) == null) {
                    throw invalid("a path that has a value");
                }
            } else if (skip('{')) {
                assignments(objectAt(owner, last));
                require('}');
            } else {
                require('=');
                put(owner, last, value(";}"));
            }
        }

        private Map<String, Object> objectAt(Map<String, Object> owner, String step) {
            Object value = get(owner, step);
            if (value == null) {
                value = new LinkedHashMap<String, Object>();
                put(owner, step, value);
            }
            return objectOf(value);
        }

        private @Nullable Object get(Map<String, Object> owner, String step) {
            Matcher parts = parts(step);
            Object value = owner.get(parts.group(1));
            if (parts.group(2) == null || value == null) {
                return value;
            }
            int index = Integer.parseInt(parts.group(2));
            return index < ((List<?>) value).size() ? ((List<?>) value).get(index) : null;
        }

        @SuppressWarnings("unchecked")
        private void put(Map<String, Object> owner, String step, Object value) {
            Matcher parts = parts(step);
            if (parts.group(2) == null) {
                owner.put(step, value);
                return;
            }
            List<Object> list = (List<Object>) owner.computeIfAbsent(parts.group(1), any -> new ArrayList<>());
            int index = Integer.parseInt(parts.group(2));
            if (index < list.size()) {
                list.set(index, value);
            } else {
                list.add(value);
            }
        }

        private Matcher parts(String step) {
            Matcher parts = STEP.matcher(step);
            if (!parts.matches()) {
                throw invalid("a path");
            }
            return parts;
        }

        private Object value(String stops) {
            skipBlanks();
            if (skip('{')) {
                Map<String, Object> object = new LinkedHashMap<>();
                assignments(object);
                require('}');
                return object;
            }
            if (skip('[')) {
                List<Object> list = new ArrayList<>();
                skipBlanks();
                while (!skip(']')) {
                    list.add(value(",]"));
                    skipBlanks();
                    skip(',');
                    skipBlanks();
                }
                return list;
            }
            if (skip('"')) {
                String quoted = until("\"");
                require('"');
                return quoted;
            }
            return scalar(until(stops).strip());
        }

        private Object scalar(String written) {
            if (written.startsWith("$")) {
                String object = objects.get(written);
                if (object == null) {
                    throw invalid("one of " + objects.keySet());
                }
                return new Reader(object, day).value("");
            }
            if (written.equals("true") || written.equals("false")) {
                return Boolean.valueOf(written);
            }
            if (written.matches("-?\\d{1,9}")) {
                return Integer.valueOf(written);
            }
            return written.startsWith("@") ? day(written, day) : written;
        }

        private String until(String stops) {
            int start = at;
            while (at < text.length() && stops.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        private void skipBlanks() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }

        private boolean skip(char expected) {
            boolean there = at < text.length() && text.charAt(at) == expected;
            at += there ? 1 : 0;
            return there;
        }

        private void require(char expected) {
            if (!skip(expected)) {
                throw invalid("'" + expected + "'");
            }
        }

        private IllegalArgumentException invalid(String expected) {
            return new IllegalArgumentException("Expected %s in column %d of:\n%s".formatted(expected, at + 1, text));
        }
    }
}
