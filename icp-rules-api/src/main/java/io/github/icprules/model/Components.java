package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks the components of the records in this package. */
final class Components {

    private Components() {}

    /** {@return a list of one or more items} */
    static <T> List<T> listOf(String name, T first, T[] more) {
        requireNonNull(first, "first must be given.");
        requireNonNull(more, "more must be given.");
        List<T> items = new ArrayList<>(1 + more.length);
        items.add(first);
        Collections.addAll(items, more);
        refuseNullIn(items, name);
        return items;
    }

    /** {@return a set of one or more constants; a repeated constant counts once} */
    static <T> Set<T> setOf(String name, T first, T[] more) {
        return Set.copyOf(listOf(name, first, more));
    }

    static <T> @Nullable List<T> copy(@Nullable List<T> list, String name) {
        if (list == null) {
            return null;
        }
        refuseNullIn(list, name);
        return List.copyOf(list);
    }

    /** Copies a set into the order of its constants, so that equal sets have equal texts. */
    static <T extends Enum<T>> @Nullable Set<T> copy(@Nullable Set<T> set, String name) {
        if (set == null) {
            return null;
        }
        refuseNullIn(set, name);
        return Collections.unmodifiableSet(new TreeSet<>(set));
    }

    static void notNegative(@Nullable Number value, String name) {
        if (value != null && value.longValue() < 0) {
            throw new IllegalArgumentException(name + " must not be negative.");
        }
    }

    private static void refuseNullIn(Collection<?> collection, String name) {
        int index = 0;
        for (Object item : collection) {
            if (item == null) {
                throw new IllegalArgumentException("%s[%s] must not be null.".formatted(name, index));
            }
            index++;
        }
    }
}
