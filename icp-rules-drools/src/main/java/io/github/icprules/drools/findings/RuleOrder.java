package io.github.icprules.drools.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The order of rules by their names. Every report is sorted in this order. Unknown names are behind all other names, in
 * alphabetical order.
 */
public final class RuleOrder {

    private final List<String> ids;
    /**
     * A hash table of the ids; {@code ranks} has the rank of each id at the same index. Findings contain the same text objects,
     * so most searches end at the first slot.
     */
    private final @Nullable String[] slots;

    private final int[] ranks;

    public RuleOrder(Collection<String> ids) {
        this.ids = ids.stream().sorted().toList();
        int size = Integer.highestOneBit(this.ids.size() + 1) << 2;
        this.slots = new String[size];
        this.ranks = new int[size];
        for (int rank = 0; rank < this.ids.size(); rank++) {
            int slot = slot(this.ids.get(rank));
            slots[slot] = this.ids.get(rank);
            ranks[slot] = rank;
        }
    }

    /** Returns findings sorted by rule, and by path within a rule. */
    <T> List<T> sorted(List<T> findings, Function<T, String> ruleId, Function<T, String> path) {
        return sorted(findings, ruleId, path, at -> false, (one, later) -> null);
    }

    /**
     * Returns findings sorted by rule, and by path within a rule.
     *
     * @param joinable returns whether a finding at a path can be joined with a later finding
     * @param joining joins two findings of one rule; returns {@code null} if they stay separate. The joined finding gets the
     *     position of the later finding
     */
    <T> List<T> sorted(
            List<T> findings,
            Function<T, String> ruleId,
            Function<T, String> path,
            Predicate<String> joinable,
            BiFunction<T, T, @Nullable T> joining) {
        if (findings.size() < 2) {
            return findings;
        }
        // One number has the rank of a finding and its place in the list: numbers are sorted without a comparator.
        long[] turns = new long[findings.size()];
        for (int i = 0; i < turns.length; i++) {
            turns[i] = ((long) rank(ruleId.apply(findings.get(i))) << Integer.SIZE) | i;
        }
        Arrays.sort(turns);
        List<T> sorted = new ArrayList<>(turns.length);
        for (int from = 0, to; from < turns.length; from = to) {
            int first = sorted.size();
            for (to = from; to < turns.length && turns[to] >> Integer.SIZE == turns[from] >> Integer.SIZE; to++) {
                insert(findings.get((int) turns[to]), first, sorted, ruleId, path);
            }
            if (to - from > 1) {
                join(first, sorted, ruleId, path, joinable, joining);
            }
        }
        return sorted;
    }

    /** Inserts a finding among those of its rule, behind equal ones; if the rule is not known, among those of all unknown rules. */
    private static <T> void insert(
            T finding, int first, List<T> sorted, Function<T, String> ruleId, Function<T, String> path) {
        int from = first;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (compare(ruleId, path, sorted.get(middle), finding) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        sorted.add(from, finding);
    }

    /** Joins the findings from a place to the end, as far as they can be joined. */
    private static <T> void join(
            int first,
            List<T> sorted,
            Function<T, String> ruleId,
            Function<T, String> path,
            Predicate<String> joinable,
            BiFunction<T, T, @Nullable T> joining) {
        int at = first;
        while (at < sorted.size()) {
            if (joinable.test(path.apply(sorted.get(at))) && isJoined(at, sorted, ruleId, joining)) {
                sorted.remove(at);
            } else {
                at++;
            }
        }
    }

    /** Joins a finding with the first later one with which it can be joined; returns whether there is one. */
    private static <T> boolean isJoined(
            int at, List<T> sorted, Function<T, String> ruleId, BiFunction<T, T, @Nullable T> joining) {
        T one = sorted.get(at);
        for (int i = at + 1; i < sorted.size(); i++) {
            T later = sorted.get(i);
            T both = ruleId.apply(one).equals(ruleId.apply(later)) ? joining.apply(one, later) : null;
            if (both != null) {
                sorted.set(i, both);
                return true;
            }
        }
        return false;
    }

    private static <T> int compare(Function<T, String> ruleId, Function<T, String> path, T one, T other) {
        String id = ruleId.apply(one);
        String otherId = ruleId.apply(other);
        return id.equals(otherId) ? path.apply(one).compareTo(path.apply(other)) : id.compareTo(otherId);
    }

    private int rank(String id) {
        int slot = slot(id);
        return slots[slot] == null ? ids.size() : ranks[slot];
    }

    /** Returns the slot of an id: the slot with this id, or the first empty slot at or behind the slot of its hash code. */
    private int slot(String id) {
        int slot = id.hashCode();
        slot = (slot ^ (slot >>> 16)) & (slots.length - 1);
        while (slots[slot] != null && !id.equals(slots[slot])) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
