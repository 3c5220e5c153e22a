package io.github.icprules.drools.data.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Collects the errors in a table. Only the first errors are stored, each as one line {@code table:line:column NAME: expected …,
 * found …}.
 */
public final class TableErrors {

    /** The maximum number of reported errors. A table with more errors is probably another table. */
    public static final int MOST = 20;

    private final String table;
    private final List<String> errors = new ArrayList<>();
    private boolean more;

    TableErrors(String table) {
        this.table = Values.INVISIBLE.matcher(table).replaceAll(Values.UNSHOWN);
    }

    /** Adds an error at a position that belongs to no column. */
    public void add(int line, int column, String expected, String found) {
        add(table + ':' + line + ':' + column + ": expected " + expected + ", found " + found);
    }

    /** Adds an error in a cell. */
    public void add(int line, int column, String name, String expected, String found) {
        add(table + ':' + line + ':' + column + ' ' + Values.masked(name) + ": expected " + expected + ", found "
                + found);
    }

    /** Adds the error that a reader of a row has found. */
    public void add(int line, IllegalArgumentException error) {
        if (error instanceof Misfit misfit) {
            add(line, misfit.column, misfit.name, misfit.expected, misfit.found);
        } else {
            add(table + ':' + line + ":1: " + error.getMessage());
        }
    }

    boolean isFull() {
        return more;
    }

    /** Refuses the table if any error was added. */
    public void throwIfAny() {
        throwIfAny(List.of(this));
    }

    /** Refuses tables that belong together if an error was added to one of them. */
    public static void throwIfAny(List<TableErrors> tables) {
        String all = tables.stream()
                .filter(table -> !table.errors.isEmpty())
                .map(TableErrors::message)
                .collect(Collectors.joining("\n"));
        if (!all.isEmpty()) {
            throw new IllegalArgumentException(all);
        }
    }

    private String message() {
        String all = String.join("\n", errors);
        return more ? all + '\n' + table + " has more errors; these are the first " + MOST + '.' : all;
    }

    private void add(String error) {
        if (errors.size() < MOST) {
            errors.add(error);
        } else {
            more = true;
        }
    }

    /** The error in a cell. The table adds its name and the line. */
    static final class Misfit extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final int column;
        private final String name;
        private final String expected;
        private final String found;

        Misfit(int column, String name, String expected, String found) {
            super(name + ": expected " + expected + ", found " + found);
            this.column = column;
            this.name = name;
            this.expected = expected;
            this.found = found;
        }
    }
}
