package io.github.icprules.drools.explain;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words for the properties that conditions read, from the tables {@code phrases/THEME.csv}. A row has the phrase of a property
 * or of a constant in both languages, and the inputs that answer the property. The key is the name of the type, a dot and the name
 * of the property.
 */
final class PropertyTexts {

    /** The themes: a type of fact is in the table of its package. */
    private static final List<String> THEMES = List.of(
            "filing",
            "subject",
            "mini-program",
            "person",
            "record",
            "platform",
            "material",
            "reading",
            "approval",
            "province",
            "request");

    private static final Columns COLUMNS = Columns.of("property", "zh", "en", "inputs");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Map<String, Entry> ENTRIES = read();

    private PropertyTexts() {}

    /**
     * A row of a table.
     *
     * @param property the key
     * @param phrase a statement with its denial in brackets, or a noun for a property that is compared
     * @param inputs the paths of the inputs; a dot in front stands for the path of the fact, and a dot alone is the fact
     */
    private record Entry(String property, Text phrase, List<String> inputs) {}

    private static Map<String, Entry> read() {
        return THEMES.stream()
                .flatMap(theme -> read(theme).stream())
                .collect(Collectors.toUnmodifiableMap(Entry::property, Function.identity()));
    }

    private static List<Entry> read(String theme) {
        Map<String, Integer> lines = new HashMap<>();
        return Tables.csv("phrases/" + theme + ".csv", COLUMNS, row -> read(row, lines));
    }

    private static Entry read(Row row, Map<String, Integer> lines) {
        row.once("property", row.required("property"), lines);
        return new Entry(row.text("property"), row.sentence("zh", "en"), row.parts("inputs", BLANK));
    }

    /** Returns the phrases of a table by their keys. */
    static Map<String, Text> phrases(String theme) {
        return read(theme).stream().collect(Collectors.toUnmodifiableMap(Entry::property, Entry::phrase));
    }

    /** Returns the phrase of a property or constant; empty if it has none. */
    static Optional<Text> phrase(String key) {
        return Optional.ofNullable(ENTRIES.get(key)).map(Entry::phrase);
    }

    /** Returns the inputs that answer a property; empty if none are listed. */
    static List<String> inputs(String key) {
        Entry entry = ENTRIES.get(key);
        return entry == null ? List.of() : entry.inputs();
    }

    /** Returns all keys. */
    static Set<String> keys() {
        return ENTRIES.keySet();
    }
}
