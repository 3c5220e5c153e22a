package io.github.icprules.drools.data.policies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scopes by their paths, so that the scopes with a common path are found without a comparison with each scope. */
final class ScopesByPath {

    /** Stands for every index of a list, in the keys. */
    private static final String ANY = "[*]";

    private static final String EACH = "[]";

    private final Map<List<String>, Set<PolicyScope>> at = new HashMap<>();
    private final Map<List<String>, Set<PolicyScope>> below = new HashMap<>();

    void add(PolicyScope scope) {
        List<String> parts = parts(scope.path());
        for (int length = 0; length <= parts.size(); length++) {
            for (List<String> key : keys(parts.subList(0, length), part -> List.of(part, ANY))) {
                (length == parts.size() ? at : below)
                        .computeIfAbsent(key, first -> new LinkedHashSet<>())
                        .add(scope);
            }
        }
    }

    /** Returns all scopes at a path, above it or below it, in several sets. */
    List<Set<PolicyScope>> near(@Nullable PolicyPath path) {
        List<String> parts = parts(path);
        List<Set<PolicyScope>> near = new ArrayList<>();
        for (int length = 0; length <= parts.size(); length++) {
            for (List<String> key :
                    keys(parts.subList(0, length), part -> part.equals(EACH) ? List.of(ANY) : List.of(part, EACH))) {
                near.add(at.getOrDefault(key, Set.of()));
                if (length == parts.size()) {
                    near.add(below.getOrDefault(key, Set.of()));
                }
            }
        }
        return near;
    }

    private static List<String> parts(@Nullable PolicyPath path) {
        return path == null ? List.of() : path.parts();
    }

    private interface Alternatives {
        List<String> of(String index);
    }

    /** Returns the keys of a path: an index has alternatives. */
    private static List<List<String>> keys(List<String> parts, Alternatives alternatives) {
        List<List<String>> keys = List.of(List.of());
        for (String part : parts) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> key : keys) {
                for (String each : part.startsWith("[") ? alternatives.of(part) : List.of(part)) {
                    List<String> next = new ArrayList<>(key);
                    next.add(each);
                    longer.add(List.copyOf(next));
                }
            }
            keys = longer;
        }
        return keys;
    }
}
