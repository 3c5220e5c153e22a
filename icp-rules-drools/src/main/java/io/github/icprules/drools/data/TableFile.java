package io.github.icprules.drools.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table in a file, as RFC 4180 has it, in UTF-8. */
final class TableFile {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final String name;
    private final byte[] content;

    /**
     * Takes a file.
     *
     * @param name what to call it in messages
     * @param content what stands in it; not copied
     */
    TableFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** {@return what it is called in messages} */
    String name() {
        return name;
    }

    /** {@return how many bytes it has, and the bytes, for digests} */
    Stream<byte[]> digested() {
        return Stream.of(Integer.toString(content.length).getBytes(StandardCharsets.UTF_8), content);
    }

    /**
     * {@return the rows; empty if any of them cannot be read} What does not fit is noted down.
     *
     * @param columns the columns that the table must have, in any order
     */
    List<TableRow> rows(List<String> columns, TableFaults faults) {
        int before = faults.count();
        List<TableRow> rows = new ArrayList<>();
        try (CSVParser parser = CSV.parse(new StringReader(text()))) {
            if (hasColumns(parser.getHeaderNames(), columns, faults)) {
                read(parser, rows, faults);
            }
        } catch (CharacterCodingException e) {
            faults.add(name, 1, "this is no UTF-8; expected a table in UTF-8");
        } catch (IOException | IllegalArgumentException e) {
            faults.add(name, 1, "the names of the columns cannot be read; expected each of them once");
        }
        if (faults.count() > before) {
            return List.of();
        }
        if (rows.isEmpty()) {
            faults.add(name, 1, "there is no row below the names of the columns; expected at least one");
        }
        return rows;
    }

    private void read(CSVParser parser, List<TableRow> rows, TableFaults faults) {
        int columns = parser.getHeaderNames().size();
        long line = parser.getCurrentLineNumber() + 1;
        try {
            for (Iterator<CSVRecord> all = parser.iterator(); all.hasNext(); ) {
                CSVRecord cells = all.next();
                line = parser.getCurrentLineNumber() - linesWithin(cells);
                if (cells.isConsistent()) {
                    rows.add(new TableRow(name, line, cells, faults));
                } else {
                    faults.add(
                            name,
                            line,
                            "expected %d cells, found %d; a comma within a cell needs quotes around the cell"
                                    .formatted(columns, cells.size()));
                }
            }
        } catch (UncheckedIOException e) {
            faults.add(name, line, "the table cannot be read from here on; maybe a quote is not closed");
        }
    }

    private boolean hasColumns(List<String> given, List<String> columns, TableFaults faults) {
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(given);
        List<String> unknown = new ArrayList<>(given);
        unknown.removeAll(columns);
        for (int i = 0; i < given.size(); i++) {
            if (given.indexOf(given.get(i)) < i) {
                faults.add(name, 1, i + 1, given.get(i), given.get(i), "expected each column once");
                unknown.remove(given.get(i));
            }
        }
        for (String column : unknown) {
            faults.add(
                    name,
                    1,
                    given.indexOf(column) + 1,
                    column,
                    column,
                    missing.isEmpty() ? "expected no other column" : TableFaults.expected(column, missing));
        }
        for (String column : unknown.isEmpty() ? missing : List.<String>of()) {
            faults.add(name, 1, "there is no column %s; expected %s".formatted(column, String.join(",", columns)));
        }
        return missing.isEmpty() && given.size() == columns.size();
    }

    private String text() throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static long linesWithin(CSVRecord cells) {
        long lines = 0;
        for (String cell : cells) {
            for (int at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) {
                lines++;
            }
        }
        return lines;
    }
}
