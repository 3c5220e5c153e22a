package io.github.icprules.drools.findings;

import java.util.ArrayList;
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

    private static final int NONE = -1;

    /** The number of findings up to which comparisons are faster. */
    private static final int FEW = 16;

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
        int[] ranks = new int[findings.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank(ruleId.apply(findings.get(i)));
        }
        int[] turns = ranks.length < FEW ? turnsOfFew(ranks) : turns(ranks);
        List<T> sorted = new ArrayList<>(ranks.length);
        for (int from = 0, to; from < turns.length; from = to) {
            to = from + 1;
            while (to < turns.length && ranks[turns[to]] == ranks[turns[from]]) {
                to++;
            }
            if (to - from == 1) {
                sorted.add(findings.get(turns[from]));
            } else {
                addOfRule(findings, turns, from, to, ruleId, path, joinable, joining, sorted);
            }
        }
        return sorted;
    }

    /** Adds the findings of one rule, or of all unknown rules. */
    private static <T> void addOfRule(
            List<T> findings,
            int[] turns,
            int from,
            int to,
            Function<T, String> ruleId,
            Function<T, String> path,
            Predicate<String> joinable,
            BiFunction<T, T, @Nullable T> joining,
            List<T> sorted) {
        List<@Nullable T> ofRule = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            ofRule.add(findings.get(turns[i]));
        }
        ofRule.sort((one, other) -> compare(ruleId, path, one, other));
        for (int i = 0; i < ofRule.size(); i++) {
            T one = ofRule.get(i);
            boolean joins = one != null && joinable.test(path.apply(one));
            for (int k = i + 1; joins && one != null && k < ofRule.size(); k++) {
                T later = ofRule.get(k);
                T both = ruleId.apply(one).equals(ruleId.apply(later)) ? joining.apply(one, later) : null;
                if (both != null) {
                    ofRule.set(k, both);
                    one = null;
                }
            }
            if (one != null) {
                sorted.add(one);
            }
        }
    }

    /** Returns the indices of ranks in ascending order of the ranks. Equal ranks keep their order. */
    private static int[] turnsOfFew(int[] ranks) {
        int[] turns = new int[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            int to = i;
            while (to > 0 && ranks[turns[to - 1]] > ranks[i]) {
                turns[to] = turns[to - 1];
                to--;
            }
            turns[to] = i;
        }
        return turns;
    }

    /**
     * Does the same for many ranks: the indices of each rank form a chain, and the chains are joined, so that no ranks are
     * compared.
     */
    private int[] turns(int[] ranks) {
        int[] first = new int[ids.size() + 1];
        int[] next = new int[ranks.length];
        long[] taken = new long[first.length / Long.SIZE + 1];
        for (int i = ranks.length - 1; i >= 0; i--) {
            int rank = ranks[i];
            long bit = 1L << rank;
            next[i] = (taken[rank / Long.SIZE] & bit) == 0 ? NONE : first[rank];
            first[rank] = i;
            taken[rank / Long.SIZE] |= bit;
        }
        int[] turns = new int[ranks.length];
        int turn = 0;
        for (int word = 0; word < taken.length; word++) {
            for (long left = taken[word]; left != 0; left &= left - 1) {
                int rank = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                for (int i = first[rank]; i != NONE; i = next[i]) {
                    turns[turn++] = i;
                }
            }
        }
        return turns;
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
