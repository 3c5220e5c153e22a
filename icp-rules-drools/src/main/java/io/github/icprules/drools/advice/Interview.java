package io.github.icprules.drools.advice;

import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a person asks for the inputs of a filing, and the inputs that one question asks together. Each row of the table
 * {@code data/interview.csv} is a question. A part with a plus sign is asked along with the other parts even if no rule needs it yet.
 */
final class Interview {

    /** The path of the table. */
    static final String FILE = "data/interview.csv";

    private static final Columns COLUMNS = Columns.of("path", "parts", "copies", "after");
    private static final String ALONG = "+";
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    private static final Interview BUNDLED = new Interview();

    private final List<Entry> entries;
    private final Map<String, Entry> byInput = new HashMap<>();

    /**
     * A question.
     *
     * @param position the place of the question in the order
     * @param path the path of the input, or of the object that has the parts
     * @param parts the paths of the parts in the order in which they are asked; empty for a question for one input
     * @param along the parts that are asked even if no rule needs them yet, because a person asks for them together
     * @param copies the paths of the persons from whom the answer can be copied; empty if there are none
     * @param after the paths that are asked before this question; empty if there are none
     */
    record Entry(
            int position,
            String path,
            List<String> parts,
            List<String> along,
            List<String> copies,
            List<String> after) {

        /** Returns the path of the question to which an input with an index in a list belongs. */
        String pathFor(String input) {
            Matcher index = INDEX.matcher(input);
            return path.contains("[]") && index.find() ? path.replace("[]", index.group()) : path;
        }
    }

    private Interview() {
        Map<String, Integer> lines = new HashMap<>();
        List<Entry> read = new ArrayList<>();
        Tables.csv(FILE, COLUMNS, row -> read.add(read(row, read.size(), lines)));
        entries = List.copyOf(read);
        for (Entry entry : entries) {
            byInput.putIfAbsent(entry.path, entry);
            entry.parts.forEach(part -> byInput.put(part, entry));
        }
    }

    private static Entry read(Row row, int position, Map<String, Integer> lines) {
        String path = row.required("path");
        row.once("path", path, lines);
        List<String> parts = row.parts("parts", BLANK);
        return new Entry(
                position,
                path,
                parts.stream().map(part -> path + '.' + part.replace(ALONG, "")).toList(),
                parts.stream()
                        .filter(part -> part.startsWith(ALONG))
                        .map(part -> path + '.' + part.substring(ALONG.length()))
                        .toList(),
                row.parts("copies", BLANK),
                row.parts("after", BLANK));
    }

    /** Returns the bundled table. */
    static Interview bundled() {
        return BUNDLED;
    }

    /** Returns all questions in their order. */
    List<Entry> entries() {
        return entries;
    }

    /** Returns the question for an input; {@code null} if the table has none. */
    @Nullable Entry of(String input) {
        return byInput.get(inTable(input));
    }

    /** Returns the path of an input in the table, in which all items of a list share a row. */
    static String inTable(String input) {
        return input.indexOf('[') < 0 ? input : INDEX.matcher(input).replaceAll("[]");
    }
}
