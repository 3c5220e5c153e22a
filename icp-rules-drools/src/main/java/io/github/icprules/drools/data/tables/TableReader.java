package io.github.icprules.drools.data.tables;

import io.github.icprules.drools.data.tables.Row.Cell;
import io.github.icprules.text.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the lines of one table. The first line that is not empty contains the names of the columns; the other lines are rows. */
final class TableReader {

    private static final char QUOTE = '"';
    private static final char COMMA = ',';
    private static final int LONGEST_CELL = 10_000;
    private static final int MOST_CELLS = 1000;

    private final TableErrors errors;
    private final Columns columns;
    /**
     * The index of each column in a row, and {@link Row#NOWHERE} for each column that the table leaves out; empty before the header
     * is read.
     */
    private final Map<String, Integer> places = new HashMap<>();
    /** The number of cells in a row. */
    private int width;

    TableReader(TableErrors errors, Columns columns) {
        this.errors = errors;
        this.columns = columns;
    }

    <T> List<T> read(String text, Function<Row, T> reader) {
        errors.throwIfAny();
        List<T> read = new ArrayList<>();
        boolean rowFound = false;
        int line = 0;
        int start = 0;
        while (start < text.length() && !errors.isFull()) {
            line++;
            int end = text.indexOf('\n', start);
            if (end < 0) {
                errors.add(
                        line,
                        text.length() - start + 1,
                        "the rest of the row and a line break",
                        "the end of the table, which may have been cut");
                break;
            }
            String written = text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
            start = end + 1;
            if (written.isEmpty()) {
                continue;
            }
            Optional<List<Cell>> cells = cells(line, written);
            if (places.isEmpty()) {
                readHeader(line, cells.orElse(List.of()));
            } else {
                rowFound = true;
                int number = line;
                cells.filter(all -> isWhole(number, written, all))
                        .ifPresent(all -> read(new Row(number, places, all, errors), reader, read));
            }
        }
        errors.throwIfAny();
        if (places.isEmpty()) {
            errors.add(1, 1, theColumns(), "an empty table");
        } else if (columns.rowNeeded() && !rowFound) {
            errors.add(line + 1, 1, "a row", "the end of the table");
        }
        errors.throwIfAny();
        return Collections.unmodifiableList(read);
    }

    private <T> void read(Row row, Function<Row, T> reader, List<T> read) {
        try {
            read.add(reader.apply(row));
        } catch (IllegalArgumentException e) {
            row.refuse(e);
        }
    }

    /** Reads the names of the columns. No row can be read without the names, so an error in this line stops the reading. */
    private void readHeader(int line, List<Cell> cells) {
        errors.throwIfAny();
        Set<String> missing = new TreeSet<>(columns.names());
        missing.removeAll(columns.optional());
        cells.forEach(cell -> missing.remove(nameIn(cell)));
        if (cells.stream().map(TableReader::nameIn).noneMatch(columns.names()::contains)) {
            errors.add(line, 1, theColumns(), "the header of another table");
            errors.throwIfAny();
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            String name = nameIn(cell);
            if (!columns.names().contains(name)) {
                errors.add(
                        line, cell.column(), Values.oneOf(columns.names(), name), Values.shown(name, columns.names()));
                NearestName.of(name, missing).ifPresent(missing::remove);
            } else if (places.putIfAbsent(name, i) != null) {
                errors.add(line, cell.column(), name, "each column once", "it a second time");
            }
        }
        missing.forEach(name -> errors.add(line, 1, name, "a column of this name", "none"));
        errors.throwIfAny();
        width = cells.size();
        columns.optional().forEach(name -> places.putIfAbsent(name, Row.NOWHERE));
    }

    private static String nameIn(Cell cell) {
        return cell.text().strip();
    }

    private String theColumns() {
        return "the columns " + String.join(", ", columns.names());
    }

    /** Returns whether a row has as many cells as there are columns. If not, an error is added. */
    private boolean isWhole(int line, String written, List<Cell> cells) {
        if (cells.size() < width) {
            String name = places.entrySet().stream()
                    .filter(column -> column.getValue() == cells.size())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            errors.add(line, written.length() + 1, name, width + " cells", "the end of the row after " + cells.size());
        } else if (cells.size() > width) {
            errors.add(
                    line,
                    cells.get(width).column(),
                    width + " cells (a comma in a sentence needs quotes around the sentence)",
                    Integer.toString(cells.size()));
        }
        return cells.size() == width;
    }

    /** Reads the cells of a line; empty if an error was added. */
    private Optional<List<Cell>> cells(int line, String written) {
        List<Cell> cells = new ArrayList<>();
        boolean visible = Values.invisibleIn(written).isEmpty();
        int start = 0;
        while (start <= written.length()) {
            boolean quoted = start < written.length() && written.charAt(start) == QUOTE;
            int end = quoted ? endOfQuoted(written, start) : endOfPlain(written, start);
            if (end < 0) {
                errors.add(line, start + 1, "a closing quote in the same line", "the end of the line");
                return Optional.empty();
            }
            if (end < written.length() && written.charAt(end) != COMMA) {
                errors.add(
                        line,
                        end + 1,
                        "a comma or the end of the line (a cell that has quotes needs quotes around it and two for each)",
                        Values.quoted(written.substring(end, written.offsetByCodePoints(end, 1))));
                return Optional.empty();
            }
            Cell cell = new Cell(
                    start + 1,
                    quoted
                            ? written.substring(start + 1, end - 1).replace("\"\"", "\"")
                            : written.substring(start, end));
            if (!isFit(line, cell, cells.size()) || !(visible || isVisible(line, cell))) {
                return Optional.empty();
            }
            cells.add(cell);
            start = end + 1;
        }
        return Optional.of(cells);
    }

    private static int endOfPlain(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) != COMMA && line.charAt(end) != QUOTE) {
            end++;
        }
        return end;
    }

    /** Returns the index behind the closing quote; -1 if no quote closes the cell. Two quotes stand for one quote in the cell. */
    private static int endOfQuoted(String line, int start) {
        int at = line.indexOf(QUOTE, start + 1);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
            at = line.indexOf(QUOTE, at + 2);
        }
        return at < 0 ? -1 : at + 1;
    }

    private boolean isFit(int line, Cell cell, int before) {
        if (before >= MOST_CELLS) {
            errors.add(line, cell.column(), "at most " + Values.grouped(MOST_CELLS) + " cells", "more");
            return false;
        }
        if (cell.text().length() > LONGEST_CELL) {
            errors.add(line, cell.column(), "at most " + Values.grouped(LONGEST_CELL) + " characters", "more");
            return false;
        }
        return true;
    }

    private boolean isVisible(int line, Cell cell) {
        Optional<String> invisible = Values.invisibleIn(cell.text());
        invisible.ifPresent(
                found -> errors.add(line, cell.column(), "a text without control or invisible characters", found));
        return invisible.isEmpty();
    }
}
