package io.github.icprules.drools.data;

import java.util.List;

/**
 * The columns that a table must have: each of them once, in any order, and no other.
 *
 * @param names their names; never empty
 * @param rowNeeded whether the table must have at least one row
 */
public record Columns(List<String> names, boolean rowNeeded) {

    /** Copies the list. */
    public Columns {
        names = List.copyOf(names);
    }

    /** {@return the columns of a table that must have a row} */
    public static Columns of(String... names) {
        return new Columns(List.of(names), true);
    }

    /** {@return the same columns, of a table that may have no row} */
    public Columns orNoRow() {
        return new Columns(names, false);
    }
}
