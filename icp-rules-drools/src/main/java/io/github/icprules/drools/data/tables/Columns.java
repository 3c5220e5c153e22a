package io.github.icprules.drools.data.tables;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns that a table can have: each column at most once, in any order, and no other column.
 *
 * @param names the names of the columns; never empty
 * @param optional the names of the columns that the table may leave out; a cell of a column that is left out is empty
 * @param rowNeeded whether the table must have at least one row
 */
public record Columns(List<String> names, Set<String> optional, boolean rowNeeded) {

    /** Copies the collections. */
    public Columns {
        names = List.copyOf(names);
        optional = Set.copyOf(optional);
    }

    /** {@return the columns of a table that must have a row} */
    public static Columns of(String... names) {
        return new Columns(List.of(names), Set.of(), true);
    }

    /** {@return these columns and further columns that the table may leave out} */
    public Columns andOptional(String... others) {
        return new Columns(Stream.concat(names.stream(), Stream.of(others)).toList(), Set.of(others), rowNeeded);
    }

    /** {@return these columns for a table that may have no row} */
    public Columns orNoRow() {
        return new Columns(names, optional, false);
    }
}
