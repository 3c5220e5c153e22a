package io.github.icprules.drools.data.policies;

import io.github.icprules.policy.PolicyRow.Effect;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows for one rule. A further row is compared with the rows that could concern the same findings only, so that many rows for
 * different subjects, references, provinces, paths or days take linear time.
 */
final class RulingsOfRule {

    /** The conditions by which rows are found: two rows with different values of a condition have no finding in common. */
    private static final List<Function<PolicyScope, @Nullable Object>> CONDITIONS =
            List.of(PolicyScope::subject, PolicyScope::reference, PolicyScope::province);

    private final List<Ruling> all = new ArrayList<>();
    private final Map<Change, OfChange> byChange = new LinkedHashMap<>();

    /** What a row does. Rows that do the same cannot contradict each other. */
    private record Change(Effect effect, @Nullable Severity severity) {
        static Change of(Ruling ruling) {
            return new Change(ruling.row().effect(), ruling.row().severity());
        }
    }

    /** The rows that do the same, by their scope, and then by their first day. The days of two rows with one scope are disjoint. */
    private static final class OfChange {

        private final Map<PolicyScope, TreeMap<LocalDate, Ruling>> byScope = new LinkedHashMap<>();
        private final List<Map<@Nullable Object, Set<PolicyScope>>> byCondition = CONDITIONS.stream()
                .<Map<@Nullable Object, Set<PolicyScope>>>map(each -> new HashMap<>())
                .toList();
        private final ScopesByPath byPath = new ScopesByPath();

        void add(Ruling ruling) {
            PolicyScope scope = ruling.scope().onAllDays();
            byPath.add(scope);
            byScope.computeIfAbsent(scope, first -> new TreeMap<>()).put(from(ruling), ruling);
            for (int i = 0; i < CONDITIONS.size(); i++) {
                byCondition
                        .get(i)
                        .computeIfAbsent(CONDITIONS.get(i).apply(scope), first -> new LinkedHashSet<>())
                        .add(scope);
            }
        }

        /** Returns a row with a scope that has a day in common with another row. */
        Optional<Ruling> withCommonDay(PolicyScope scope, Ruling other) {
            TreeMap<LocalDate, Ruling> rows = byScope.get(scope);
            if (rows == null) {
                return Optional.empty();
            }
            Map.Entry<LocalDate, Ruling> last = rows.floorEntry(until(other));
            return Optional.ofNullable(last)
                    .map(Map.Entry::getValue)
                    .filter(row -> !until(row).isBefore(from(other)));
        }

        /** Returns all scopes that can overlap a scope, and perhaps further scopes. */
        Collection<PolicyScope> near(PolicyScope scope) {
            List<Set<PolicyScope>> ofPath = byPath.near(scope.path());
            Collection<PolicyScope> fewest = byScope.keySet();
            if (ofPath.stream().mapToInt(Set::size).sum() < fewest.size()) {
                fewest = ofPath.stream().flatMap(Set::stream).toList();
            }
            for (int i = 0; i < CONDITIONS.size(); i++) {
                Object value = CONDITIONS.get(i).apply(scope);
                if (value != null) {
                    Set<PolicyScope> same = byCondition.get(i).getOrDefault(value, Set.of());
                    Set<PolicyScope> any = byCondition.get(i).getOrDefault(null, Set.of());
                    if (same.size() + any.size() < fewest.size()) {
                        fewest = new ArrayList<>(same);
                        fewest.addAll(any);
                    }
                }
            }
            return fewest;
        }

        private static LocalDate from(Ruling ruling) {
            LocalDate from = ruling.scope().from();
            return from == null ? LocalDate.MIN : from;
        }

        private static LocalDate until(Ruling ruling) {
            LocalDate until = ruling.scope().until();
            return until == null ? LocalDate.MAX : until;
        }
    }

    void add(Ruling ruling) {
        all.add(ruling);
        byChange.computeIfAbsent(Change.of(ruling), first -> new OfChange()).add(ruling);
    }

    List<Ruling> all() {
        return List.copyOf(all);
    }

    /** Returns a row that does the same with the same findings on a common day; empty if there is none. */
    Optional<Ruling> repeatedBy(Ruling ruling) {
        OfChange same = byChange.get(Change.of(ruling));
        return same == null
                ? Optional.empty()
                : same.withCommonDay(ruling.scope().onAllDays(), ruling);
    }

    /** Returns a row that contradicts a further row; empty if there is none. */
    Optional<Ruling> contradicting(Ruling ruling) {
        PolicyScope scope = ruling.scope().onAllDays();
        for (Map.Entry<Change, OfChange> each : byChange.entrySet()) {
            if (each.getKey().equals(Change.of(ruling))) {
                continue;
            }
            for (PolicyScope other : each.getValue().near(scope)) {
                if (scope.overlaps(other)
                        && contradict(
                                ruling.row().effect(), scope, each.getKey().effect(), other)) {
                    Optional<Ruling> found = each.getValue().withCommonDay(other, ruling);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether two rows with overlapping scopes contradict each other. Two rows that set a severity or mute findings
     * do so if neither scope is narrower than the other. A waiver and a muting row do so if the waiver concerns only muted
     * findings.
     */
    private static boolean contradict(Effect one, PolicyScope ofOne, Effect other, PolicyScope ofOther) {
        if (one != Effect.WAIVE && other != Effect.WAIVE) {
            return ofOne.isWithin(ofOther) == ofOther.isWithin(ofOne);
        }
        return one == Effect.WAIVE
                ? other == Effect.MUTE && ofOne.isWithin(ofOther)
                : one == Effect.MUTE && ofOther.isWithin(ofOne);
    }
}
