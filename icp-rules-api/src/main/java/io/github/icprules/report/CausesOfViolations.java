package io.github.icprules.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The violations of a report, each consequence with the violation at the start of its chain of causes. */
final class CausesOfViolations {

    private final IdentityHashMap<Violation, List<Violation>> following = new IdentityHashMap<>();
    private final List<Violation> causes = new ArrayList<>();

    CausesOfViolations(List<Violation> violations) {
        Map<Violation.Cause, Violation> byPlace = new HashMap<>();
        violations.forEach(
                violation -> byPlace.putIfAbsent(new Violation.Cause(violation.ruleId(), violation.path()), violation));
        for (Violation violation : violations) {
            Violation first = first(violation, byPlace);
            if (first == null) {
                causes.add(violation);
            } else {
                following.computeIfAbsent(first, cause -> new ArrayList<>()).add(violation);
            }
        }
    }

    /** Returns the violation at the start of a chain of causes; {@code null} for a violation without a cause. */
    private static @Nullable Violation first(Violation violation, Map<Violation.Cause, Violation> byPlace) {
        Violation first = null;
        Violation.Cause cause = violation.causedBy();
        // The number of steps is limited, because the causes in a report that no engine made can form a circle.
        for (int i = 0; i < byPlace.size(); i++) {
            Violation next = cause == null ? null : byPlace.get(cause);
            if (next == null) {
                return first;
            }
            first = next;
            cause = next.causedBy();
        }
        return null;
    }

    /** Returns the violations without a cause, in the order of the report, as a list that the caller can change. */
    List<Violation> causes() {
        return new ArrayList<>(causes);
    }

    /** Returns the consequences of violations. */
    List<Violation> following(List<Violation> violations) {
        return violations.stream()
                .flatMap(violation -> following.getOrDefault(violation, List.of()).stream())
                .toList();
    }

    /** Returns the gravest severity of a violation and of its consequences. */
    Severity gravest(Violation violation) {
        Severity gravest = violation.severity();
        for (Violation next : following.getOrDefault(violation, List.of())) {
            gravest = next.severity().compareTo(gravest) < 0 ? next.severity() : gravest;
        }
        return gravest;
    }
}
