package io.github.icprules.drools.data;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns that a table can have: each of them at most once, in any order, and no other.
 *
 * @param names their names; never empty
 * @param optional those that the table may leave out, so that their cells are empty
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

    /** {@return the same columns, and others that the table may leave out} */
    public Columns andOptional(String... others) {
        return new Columns(Stream.concat(names.stream(), Stream.of(others)).toList(), Set.of(others), rowNeeded);
    }

    /** {@return the same columns, of a table that may have no row} */
    public Columns orNoRow() {
        return new Columns(names, optional, false);
    }
}
