package io.github.icprules.drools.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * The order of rules by their names. Every report is sorted by it, and numbers are compared faster than names. Names that it does not
 * know stand behind the others, in their own order.
 */
public final class RuleOrder {

    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final List<String> ids;
    /** By identity: findings bear the very names, and a table of these few references stays in the processor's cache. */
    private final IdentityHashMap<String, Integer> ranks = new IdentityHashMap<>();

    public RuleOrder(Collection<String> ids) {
        this.ids = ids.stream().sorted().toList();
        for (int i = 0; i < this.ids.size(); i++) {
            ranks.put(this.ids.get(i), i);
        }
    }

    /** Returns findings sorted by rule, those of one rule by place. */
    <T> List<T> sorted(List<T> findings, Function<T, String> ruleId, Function<T, String> path) {
        if (findings.size() < 2) {
            return findings;
        }
        long[] keys = new long[findings.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) rank(ruleId.apply(findings.get(i))) << Integer.SIZE) | i;
        }
        Arrays.sort(keys);
        List<T> sorted = new ArrayList<>(keys.length);
        for (long key : keys) {
            sorted.add(findings.get((int) key));
        }
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && rank(keys[to]) == rank(keys[from])) {
                to++;
            }
            if (to - from > 1) {
                sorted.subList(from, to).sort(Comparator.comparing(ruleId).thenComparing(path));
            }
        }
        return sorted;
    }

    private int rank(String id) {
        Integer known = ranks.get(id);
        if (known != null) {
            return known;
        }
        int found = Collections.binarySearch(ids, id);
        return found < 0 ? UNKNOWN : found;
    }

    private static long rank(long key) {
        return key >> Integer.SIZE;
    }
}
