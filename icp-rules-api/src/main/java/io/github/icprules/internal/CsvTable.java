package io.github.icprules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a table of the library: lines with cells between commas, the first line with the names of the columns. No cell
 * contains a comma. Not for callers.
 *
 * <p>The engine has a reader of its own, because it also reads the tables of hosts. That reader accepts quotes, enforces limits
 * and collects all errors with their positions. A table of the API has none of these needs.
 */
final class CsvTable {

    private CsvTable() {}

    /**
     * {@return an object for each line of a table}
     *
     * @param resource the path of the table on the class path
     * @throws IllegalStateException if a line is wrong; the message has the table and the line
     */
    static <T> List<T> read(String resource, Function<Row, T> object) {
        List<String> lines;
        try (InputStream table = Objects.requireNonNull(CsvTable.class.getResourceAsStream(resource), resource)) {
            lines = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A resource of the library can be read.", e);
        }
        return read(resource, lines, object);
    }

    /** {@return an object for each line behind the first} */
    static <T> List<T> read(String name, List<String> lines, Function<Row, T> object) {
        String[] columns = lines.get(0).split(",", -1);
        List<T> objects = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            Row row = new Row(name + ", line " + (i + 1), Map.of());
            if (cells.length != columns.length) {
                throw row.wrong("expected %s cells, found %s".formatted(columns.length, cells.length));
            }
            row = new Row(
                    row.place(),
                    IntStream.range(0, columns.length)
                            .boxed()
                            .collect(Collectors.toMap(column -> columns[column], column -> cells[column])));
            try {
                objects.add(object.apply(row));
            } catch (IllegalArgumentException e) {
                throw row.wrong(String.valueOf(e.getMessage()));
            }
        }
        return List.copyOf(objects);
    }

    /**
     * A line of a table.
     *
     * @param place the table and the number of the line
     * @param cells the cells by column
     */
    record Row(String place, Map<String, String> cells) {

        /** {@return the cell of a column; empty if the cell is} */
        String cell(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        /** {@return the parts of a cell between separators} */
        List<String> parts(String column, String separator) {
            return Stream.of(cell(column).split(separator, -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        /** {@return an exception about the line} */
        IllegalStateException wrong(String why) {
            return new IllegalStateException(place + ": " + why);
        }
    }
}
