package io.github.icprules.drools.pack;

import io.github.icprules.drools.condition.Expression.Literal;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.data.parameters.KeyedTable;
import io.github.icprules.drools.data.tables.Columns;
import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.SourceFault;
import io.github.icprules.drools.data.tables.SourceText;
import io.github.icprules.drools.data.tables.Tables;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.text.NearestName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a pack with a value for each province, for each category, or for each pair of both. */
final class KeyedTables {

    private static final Pattern FILE = Pattern.compile("data/([a-z0-9]++(?:-[a-z0-9]++){0,20}+)\\.csv");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,9})?");

    private static final List<String> OTHERS =
            PackFiles.TABLES.stream().map(name -> "data/" + name).toList();

    private static final String PROVINCE = "province";
    private static final String CATEGORY = "category";
    private static final String NUMERIC = "number";
    private static final String TEXTUAL = "text";
    private static final String DEFAULT = "default";
    private static final int MOST_SHOWN = 3;

    private static final Columns COLUMNS = new Columns(
            List.of(PROVINCE, CATEGORY, NUMERIC, TEXTUAL), Set.of(PROVINCE, CATEGORY, NUMERIC, TEXTUAL), true);

    private final String pack;
    private final Map<String, KeyedTable> tables = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();

    /**
     * Reads the tables.
     *
     * @param pack the id of the pack; empty if the id was refused, so that no name has it in front
     * @param faults the faults of the pack so far; the faults of the tables are added
     */
    KeyedTables(String pack, PackFiles files, List<SourceFault> faults) {
        this.pack = pack;
        files.files().forEach((file, content) -> {
            Matcher name = FILE.matcher(file);
            if (name.matches() && isTable(file)) {
                read(pack + '/' + name.group(1), file, content, faults);
            }
        });
    }

    /** {@return whether a file is such a table; not if its name is nearly that of another table} */
    static boolean isTable(String file) {
        return FILE.matcher(file).matches()
                && !OTHERS.contains(file)
                && NearestName.of(file, OTHERS).isEmpty();
    }

    /** {@return the tables by their names, with the id of the pack in front} */
    Map<String, KeyedTable> all() {
        return tables;
    }

    private void read(String name, String file, byte[] content, List<SourceFault> faults) {
        SourceText source = SourceText.of(file, content, faults);
        if (!source.isReadable()) {
            refused.add(name);
            return;
        }
        String header = source.text().lines().findFirst().orElse("");
        Set<String> columns =
                Stream.of(header.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        boolean isNumeric = columns.contains(NUMERIC);
        boolean hasKey = columns.contains(PROVINCE) || columns.contains(CATEGORY);
        if (!hasKey || isNumeric == columns.contains(TEXTUAL)) {
            refused.add(name);
            source.refuse(
                    0,
                    "the columns province, category or both, and one of the columns number and text",
                    SourceText.quoted(header));
            return;
        }
        Map<List<String>, Integer> lines = new HashMap<>();
        Map<List<Enum<?>>, Object> values = new HashMap<>();
        List<Object> otherwise = new ArrayList<>();
        try {
            Tables.csv(file, content, COLUMNS, row -> {
                List<Enum<?>> key = key(row, columns, lines);
                Object value = isNumeric
                        ? (Object) new BigDecimal(row.matching(NUMERIC, NUMBER, "a number such as 5000 or 0.5"))
                        : row.required(TEXTUAL);
                if (key == null) {
                    otherwise.add(value);
                } else {
                    values.put(key, value);
                }
                return value;
            });
        } catch (IllegalArgumentException e) {
            refused.add(name);
            faults.addAll(SourceFault.ofTable(file, String.valueOf(e.getMessage())));
            return;
        }
        KeyedTable table = new KeyedTable(
                columns.contains(PROVINCE),
                columns.contains(CATEGORY),
                isNumeric,
                values,
                otherwise.isEmpty() ? null : otherwise.get(0));
        tables.put(name, table);
        refuseMissing(source, table);
    }

    /** Returns the key of a row; {@code null} if the row has the value for all other keys. */
    private static @Nullable List<Enum<?>> key(Row row, Set<String> columns, Map<List<String>, Integer> lines) {
        boolean isDefault = true;
        List<Enum<?>> key = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (String column : List.of(PROVINCE, CATEGORY)) {
            if (columns.contains(column)) {
                String cell = row.text(column);
                written.add(cell);
                if (!cell.equals(DEFAULT)) {
                    isDefault = false;
                    key.add(
                            column.equals(PROVINCE)
                                    ? row.constant(column, Province.class)
                                    : row.constant(column, PreApprovalCategory.class));
                }
            }
        }
        if (!isDefault && key.size() < written.size()) {
            throw row.misfit(columns.contains(PROVINCE) ? PROVINCE : CATEGORY, "default in both columns, or in none");
        }
        row.once(columns.contains(PROVINCE) ? PROVINCE : CATEGORY, written, lines);
        return isDefault ? null : key;
    }

    private static void refuseMissing(SourceText source, KeyedTable table) {
        List<List<Enum<?>>> missing = table.missing();
        if (!missing.isEmpty()) {
            String first = missing.stream()
                    .limit(MOST_SHOWN)
                    .map(key -> key.stream().map(Enum::name).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining(", "));
            source.refuse(
                    0,
                    "a row for each key, or a row default",
                    missing.size() > MOST_SHOWN
                            ? "no row for %s and %s more".formatted(first, missing.size() - MOST_SHOWN)
                            : "no row for " + first);
        }
    }

    /**
     * Checks that a rule reads a table that exists, with the keys and the values of the table. Another reading would fail when the rule is
     * evaluated.
     *
     * @param read the step {@code table("…")}
     * @param value the step behind it; {@code null} if there is none
     */
    void check(CheckedCode code, Step read, @Nullable Step value) {
        if (read.arguments().isEmpty() || !(read.arguments().get(0) instanceof Literal literal) || !literal.isText()) {
            code.refuse(
                    read.start(),
                    "the name of a table in quotes, such as \"%s/fees\"".formatted(pack),
                    SourceText.quoted(read.name()));
            return;
        }
        String name = literal.unquoted();
        KeyedTable table = tables.get(name);
        if (table == null) {
            if (!pack.isEmpty() && !refused.contains(name)) {
                code.refuseName(literal.start(), "a table of the pack in data/", name, tables.keySet());
            }
            return;
        }
        if (table.hasCategory() != (read.arguments().size() == 2)) {
            code.refuse(
                    read.start(),
                    table.hasCategory()
                            ? "the category behind the name of the table, because the table has the column category"
                            : "the name of the table alone, because the table has no column category",
                    SourceText.quoted(read.name()));
        }
        String column = table.isNumeric() ? NUMERIC : TEXTUAL;
        if (value == null || !value.name().equals(column)) {
            Step wrong = value == null ? read : value;
            code.refuse(wrong.start(), "the value of the table: " + column, SourceText.quoted(wrong.name()));
        }
    }
}
