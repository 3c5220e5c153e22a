package io.github.icprules.drools.data;

import io.github.icprules.Parameter;
import io.github.icprules.drools.data.Parameters.Range;
import io.github.icprules.law.Confidence;
import io.github.icprules.text.NearestName;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows behind the {@link Parameters}, read from {@code parameters.csv} and {@code keywords.csv}. Each row names its
 * source and how sure we are of it. A list of keywords is a parameter too, by the name of {@code keywords.LIST}.
 */
final class ParameterTable {

    static final String PARAMETERS = "data/parameters.csv";
    static final String KEYWORDS = "data/keywords.csv";

    private static final String KEYWORDS_PREFIX = "keywords.";

    private final Map<String, Parameter> rows;

    private ParameterTable(Map<String, Parameter> rows) {
        this.rows = rows;
    }

    static ParameterTable bundled() {
        Map<String, Parameter> rows = new TreeMap<>();
        Tables.csv(PARAMETERS, row -> put(rows, read(row, row.get("id"), row.get("value"), row.get("note"))));
        Map<String, List<CSVRecord>> lists = new TreeMap<>();
        Tables.csv(KEYWORDS, row -> {
            checkSource(row);
            return lists.computeIfAbsent(row.get("list"), list -> new ArrayList<>())
                    .add(row);
        });
        lists.forEach((list, words) -> put(rows, keywords(list, words)));
        return new ParameterTable(rows);
    }

    /** Puts other values in place of those of the same ids. */
    ParameterTable with(Collection<Parameter> replacements) {
        Map<String, Parameter> merged = new TreeMap<>(rows);
        for (Parameter replacement : replacements) {
            Parameter original = rows.get(replacement.id());
            if (original == null) {
                throw new IllegalArgumentException("There is no parameter " + replacement.id()
                        + NearestName.of(replacement.id(), rows.keySet())
                                .map("; did you mean %s?"::formatted)
                                .orElse("."));
            }
            merged.put(replacement.id(), inPlaceOf(original, replacement));
        }
        return new ParameterTable(merged);
    }

    /** What the value means stays the same. */
    private static Parameter inPlaceOf(Parameter original, Parameter given) {
        return new Parameter(
                original.id(),
                given.value(),
                original.note(),
                given.source(),
                given.confidence(),
                given.checked(),
                true);
    }

    List<Parameter> all() {
        return List.copyOf(rows.values());
    }

    LocalDate date(String id) {
        return take(id, "a date such as 2023-09-01", LocalDate::parse);
    }

    LocalTime time(String id) {
        return take(id, "a time of day such as 10:00", LocalTime::parse);
    }

    int number(String id) {
        return take(id, "a whole number that is not negative", ParameterTable::natural);
    }

    Range range(String id) {
        return take(id, "two whole numbers, the smaller first, such as 20-200", value -> {
            String[] ends = value.split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException(value);
            }
            Range range = new Range(natural(ends[0]), natural(ends[1]));
            if (range.minimum() > range.maximum()) {
                throw new IllegalArgumentException(value);
            }
            return range;
        });
    }

    String text(String id) {
        return take(id, "a text", String::strip);
    }

    Set<String> words(String id) {
        return take(
                id,
                "words with blanks between them",
                value -> split(value).map(ParameterTable::notBlank).collect(Collectors.toUnmodifiableSet()));
    }

    /** Every list of keywords, by its name. */
    Map<String, Keywords> keywords() {
        Map<String, Keywords> keywords = new HashMap<>();
        for (String id : rows.keySet()) {
            if (id.startsWith(KEYWORDS_PREFIX)) {
                keywords.put(id.substring(KEYWORDS_PREFIX.length()), new Keywords(words(id)));
            }
        }
        return Map.copyOf(keywords);
    }

    private <T> T take(String id, String expected, Function<String, T> type) {
        Parameter row = rows.get(id);
        if (row == null) {
            throw new IllegalStateException("parameters.csv: " + id + " is missing.");
        }
        try {
            return type.apply(row.value());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The value (%s) of the parameter %s does not fit; expected: %s."
                            .formatted(row.value(), id, expected),
                    e);
        }
    }

    private static Parameter keywords(String list, List<CSVRecord> words) {
        CSVRecord first = words.get(0);
        // As sure as the least sure of its words.
        Confidence confidence = words.stream()
                .map(word -> Confidence.valueOf(word.get("confidence")))
                .max(Confidence::compareTo)
                .orElseThrow();
        return new Parameter(
                KEYWORDS_PREFIX + list,
                words.stream().map(word -> word.get("word")).collect(Collectors.joining(" ")),
                "",
                DatedLaw.bundled().newest(first.get("basis")).citation(),
                confidence,
                LocalDate.parse(first.get("checked")),
                false);
    }

    private static Parameter read(CSVRecord row, String id, String value, String note) {
        checkSource(row);
        return new Parameter(
                id,
                value,
                note,
                DatedLaw.bundled().newest(row.get("basis")).citation(),
                Confidence.valueOf(row.get("confidence")),
                LocalDate.parse(row.get("checked")),
                false);
    }

    private static Parameter put(Map<String, Parameter> rows, Parameter row) {
        if (rows.put(row.id(), row) != null) {
            throw new IllegalArgumentException(row.id() + " is there twice.");
        }
        return row;
    }

    /** A row whose source is no known article would be an invention. */
    static void checkSource(CSVRecord row) {
        DatedLaw.bundled().newest(row.get("basis"));
        Confidence.valueOf(row.get("confidence"));
        LocalDate.parse(row.get("checked"));
    }

    private static int natural(String value) {
        int number = Integer.parseInt(value);
        if (number < 0) {
            throw new IllegalArgumentException(value);
        }
        return number;
    }

    private static Stream<String> split(String value) {
        return Stream.of(value.strip().split("\\s+", -1));
    }

    private static String notBlank(String word) {
        if (word.isBlank()) {
            throw new IllegalArgumentException("A word is blank.");
        }
        return word;
    }
}
