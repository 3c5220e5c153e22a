package io.github.icprules.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a report as a tree, which also a stored report is. What is absent or has another type is empty. */
record Branch(Map<?, ?> members) {

    /** {@return the object of a tree} */
    static Branch of(@Nullable Object tree) {
        return new Branch(tree instanceof Map<?, ?> members ? members : Map.of());
    }

    /** {@return a text, or a number or constant as a text; empty if it is absent} */
    String text(String name) {
        Object value = members.get(name);
        return value == null || value instanceof Map<?, ?> || value instanceof List<?> ? "" : value.toString();
    }

    Branch branch(String name) {
        return of(members.get(name));
    }

    List<Branch> list(String name) {
        return members.get(name) instanceof List<?> items
                ? items.stream().map(Branch::of).toList()
                : List.of();
    }
}
