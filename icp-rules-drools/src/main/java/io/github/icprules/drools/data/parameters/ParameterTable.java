package io.github.icprules.drools.data.parameters;

import io.github.icprules.Parameter;
import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.ParameterMisfit;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.drools.data.words.Strength;
import io.github.icprules.law.Confidence;
import io.github.icprules.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows behind the {@link Parameters}, read from {@code parameters.csv} and {@code keywords.csv}. Each row names its source
 * and the confidence in the source. A list of keywords is a parameter, too; its id is {@code keywords.LIST}.
 */
public final class ParameterTable {

    public static final String PARAMETERS = "data/parameters.csv";
    public static final String KEYWORDS = "data/keywords.csv";

    private static final String KEYWORDS_PREFIX = "keywords.";
    public static final Columns PARAMETER_COLUMNS = Columns.of("id", "value", "basis", "confidence", "checked", "note");
    public static final Columns KEYWORD_COLUMNS =
            Columns.of("list", "word", "use", "basis", "confidence", "checked").andOptional("strength");
    private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern LIST = Pattern.compile("[A-Z0-9]++(?:_[A-Z0-9]++)*+");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Map<String, Parameter> rows;

    private ParameterTable(Map<String, Parameter> rows) {
        this.rows = rows;
    }

    static ParameterTable bundled() {
        Reading reading = new Reading();
        Tables.csv(PARAMETERS, PARAMETER_COLUMNS, reading::parameter);
        Tables.csv(KEYWORDS, KEYWORD_COLUMNS, reading::keyword);
        return reading.table();
    }

    /**
     * {@return the table of a rule pack}
     *
     * @param files the bytes of {@code parameters.csv} and {@code keywords.csv}; a file that the pack does not have is absent
     * @param misfit takes the name of a table and the errors in the table
     */
    static ParameterTable ofPack(
            String pack, Map<String, byte[]> files, DatedLaw law, BiConsumer<String, String> misfit) {
        Reading reading = new Reading(pack + '/', law);
        read(files, PARAMETERS, PARAMETER_COLUMNS, reading::parameter, misfit);
        read(files, KEYWORDS, KEYWORD_COLUMNS, reading::keyword, misfit);
        return reading.table();
    }

    private static void read(
            Map<String, byte[]> files,
            String name,
            Columns columns,
            Function<Row, String> reader,
            BiConsumer<String, String> misfit) {
        byte[] content = files.get(name);
        if (content != null) {
            try {
                Tables.csv(name, content, columns, reader);
            } catch (IllegalArgumentException e) {
                misfit.accept(name, String.valueOf(e.getMessage()));
            }
        }
    }

    /** Collects the rows of both tables. */
    public static final class Reading {

        private final Map<String, Parameter> parameters = new TreeMap<>();
        private final Map<String, List<Row>> lists = new TreeMap<>();
        private final Map<List<String>, Integer> lines = new HashMap<>();
        private final String prefix;
        private final DatedLaw law;

        Reading() {
            this("", DatedLaw.bundled());
        }

        /** Takes the prefix of each id, and the law that contains the sources of the rows. */
        public Reading(String prefix, DatedLaw law) {
            this.prefix = prefix;
            this.law = law;
        }

        public String parameter(Row row) {
            String id = prefix + row.matching("id", ID, "words in small letters joined by hyphens");
            row.once("id", List.of(id), lines);
            checkSource(row, law);
            parameters.put(
                    id,
                    ParameterTable.parameter(
                            row, id, row.required("value"), row.required("note"), confidence(row), law));
            return id;
        }

        public String keyword(Row row) {
            String list = row.matching("list", LIST, "words in capital letters joined by underscores");
            String word = row.matching("word", WORD, "a word without a blank");
            row.once("word", List.of(list, word, row.text("use")), lines);
            if (!prefix.isEmpty() && !row.text("use").isEmpty()) {
                throw row.misfit("use", "nothing, because uses belong to the bundled lists of sectors");
            }
            if (!row.text("strength").isEmpty()) {
                if (!prefix.isEmpty()) {
                    throw row.misfit("strength", "nothing, because strengths belong to the bundled lists of sectors");
                }
                row.constant("strength", Strength.class);
            }
            checkSource(row, law);
            lists.computeIfAbsent(list, any -> new ArrayList<>()).add(row);
            return word;
        }

        ParameterTable table() {
            lists.forEach((list, words) -> {
                String id = prefix + KEYWORDS_PREFIX + list;
                parameters.put(id, keywords(id, words, law));
            });
            return new ParameterTable(parameters);
        }
    }

    /** {@return these rows together with the rows of rule packs, whose ids start with the id of the pack} */
    ParameterTable withFurther(Collection<Parameter> further) {
        Map<String, Parameter> merged = new TreeMap<>(rows);
        further.forEach(parameter -> merged.put(parameter.id(), parameter));
        return new ParameterTable(merged);
    }

    /** Returns the table with other values for some ids. */
    ParameterTable with(Collection<Parameter> replacements) {
        Map<String, Parameter> merged = new TreeMap<>(rows);
        for (Parameter replacement : replacements) {
            Parameter original = rows.get(replacement.id());
            if (original == null) {
                String id = replacement.id();
                Optional<String> meant =
                        NearestName.of(id, rows.keySet()).or(() -> NearestName.of(asList(id), rows.keySet()));
                throw new IllegalArgumentException("There is no such parameter (%s)%s"
                        .formatted(
                                NearestName.described(id, rows.keySet()),
                                meant.map("; did you mean %s?"::formatted).orElse(".")));
            }
            if (isOfPack(replacement.id())) {
                Form.of(original.value()).check(replacement);
            }
            // The replacement has the meaning of the original value.
            merged.put(
                    original.id(),
                    new Parameter(
                            original.id(),
                            replacement.value(),
                            original.note(),
                            replacement.source(),
                            replacement.confidence(),
                            replacement.checked(),
                            true));
        }
        return new ParameterTable(merged);
    }

    List<Parameter> all() {
        return List.copyOf(rows.values());
    }

    /** Returns the ids of the parameters that are not lists of keywords. */
    public Set<String> ids() {
        return rows.keySet().stream()
                .filter(id -> !id.startsWith(KEYWORDS_PREFIX))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the value of a parameter.
     *
     * @throws IllegalArgumentException if no parameter has this id
     * @throws ParameterMisfit if the value has another form
     */
    <T> T read(String id, ParameterForm<T> form) {
        Parameter row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("There is no parameter " + id + '.');
        }
        return form.read(row);
    }

    /** Returns every list of keywords with the uses of its words, by the name of the list. */
    Map<String, Set<String>> lists(int most) {
        Map<String, Set<String>> lists = new HashMap<>();
        listNames().forEach(name -> lists.put(name, read(asList(name), ParameterForm.words(most))));
        return lists;
    }

    /** Returns the names of the lists of keywords. */
    public Set<String> listNames() {
        return rows.keySet().stream()
                .filter(id -> startOfList(id) >= 0)
                .map(id -> id.substring(0, startOfList(id)) + id.substring(startOfList(id) + KEYWORDS_PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Returns the index of {@code keywords.} in the id of a list, which may follow the id of a pack; -1 if the parameter is not a
     * list.
     */
    private static int startOfList(String id) {
        int start = id.indexOf('/') + 1;
        return id.startsWith(KEYWORDS_PREFIX, start) ? start : -1;
    }

    /** Returns the id of a list from the name by which sheets read the list. */
    private static String asList(String name) {
        int start = name.indexOf('/') + 1;
        return name.substring(0, start) + KEYWORDS_PREFIX + name.substring(start);
    }

    /** {@return whether a parameter belongs to a rule pack} */
    public static boolean isOfPack(String id) {
        return id.indexOf('/') >= 0;
    }

    /** The forms of values. A value of a pack can only be replaced by a value of the same form. */
    private enum Form {
        DAY(Values.A_DAY),
        WHOLE_NUMBER("a whole number"),
        TEXT("a text");

        private final String expected;

        Form(String expected) {
            this.expected = expected;
        }

        static Form of(String value) {
            if (Values.day(value).isPresent()) {
                return DAY;
            }
            return Values.whole(value, 0, Integer.MAX_VALUE).isPresent() ? WHOLE_NUMBER : TEXT;
        }

        void check(Parameter replacement) {
            if (this != TEXT && of(replacement.value()) != this) {
                throw new ParameterMisfit(replacement.id(), expected, replacement.value());
            }
        }
    }

    /** {@return whether all lists of keywords are equal to the lists of another table} */
    boolean hasListsOf(ParameterTable other) {
        return rows.entrySet().stream()
                .filter(row -> startOfList(row.getKey()) >= 0)
                .allMatch(row -> row.getValue().equals(other.rows.get(row.getKey())));
    }

    /** {@return whether the lists that belong to no rule pack are equal to the lists of another table} */
    boolean hasBundledListsOf(ParameterTable other) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().startsWith(KEYWORDS_PREFIX))
                .allMatch(row -> row.getValue().equals(other.rows.get(row.getKey())));
    }

    private static Parameter keywords(String id, List<Row> words, DatedLaw law) {
        // The confidence of a list is the lowest confidence of its words.
        Confidence confidence = words.stream()
                .map(ParameterTable::confidence)
                .max(Confidence::compareTo)
                .orElseThrow();
        String value = words.stream().map(ParameterTable::word).collect(Collectors.joining(" "));
        return parameter(words.get(0), id, value, "", confidence, law);
    }

    /** Returns a word with its use and its strength. A strong word is written without its strength. */
    private static String word(Row row) {
        String strength = row.text("strength");
        return Stream.of(row.text("word"), row.text("use"), strength.equals(Strength.STRONG.name()) ? "" : strength)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(":"));
    }

    private static Parameter parameter(
            Row row, String id, String value, String note, Confidence confidence, DatedLaw law) {
        return new Parameter(
                id, value, note, law.newest(row.text("basis")).citation(), confidence, row.date("checked"), false);
    }

    private static Confidence confidence(Row row) {
        return row.constant("confidence", Confidence.class);
    }

    /** Refuses a row whose source is not a known article, because its value would have no source. */
    public static void checkSource(Row row) {
        checkSource(row, DatedLaw.bundled());
    }

    private static void checkSource(Row row, DatedLaw law) {
        row.name("basis", law.articleIds());
        confidence(row);
        row.date("checked");
    }

    /** {@return the identifier of the article that a row rests on} */
    public static String basis(Row row) {
        return row.name("basis", DatedLaw.bundled().articleIds());
    }
}
