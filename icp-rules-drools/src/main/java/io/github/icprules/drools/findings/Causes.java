package io.github.icprules.drools.findings;

import static java.util.Comparator.comparing;

import io.github.icprules.drools.data.Consequences;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves each violation that only follows from another violation directly behind its cause, and adds the cause to it. */
final class Causes {

    private final Consequences consequences;
    private final Map<String, Violation> firstOfRule = new HashMap<>();
    private final Map<Violation.Cause, Violation> firstAtPath = new HashMap<>();
    private final IdentityHashMap<Violation, List<Violation>> following = new IdentityHashMap<>();

    private Causes(Consequences consequences) {
        this.consequences = consequences;
    }

    /**
     * Returns the violations with causes before consequences. A cause is placed according to the gravest violation of its group:
     * among the violations of that severity, in the order of its own path.
     *
     * @param violations the violations, sorted by severity, path and rule
     */
    static List<Violation> arranged(List<Violation> violations, Consequences consequences) {
        return new Causes(consequences).arranged(violations);
    }

    private List<Violation> arranged(List<Violation> violations) {
        for (Violation violation : violations) {
            firstOfRule.putIfAbsent(violation.ruleId(), violation);
            firstAtPath.putIfAbsent(new Violation.Cause(violation.ruleId(), violation.path()), violation);
        }
        List<Violation> roots = new ArrayList<>();
        for (Violation violation : violations) {
            Violation cause = cause(violation);
            if (cause == null) {
                roots.add(violation);
            } else {
                following.computeIfAbsent(cause, first -> new ArrayList<>()).add(violation);
            }
        }
        Comparator<Violation> byGravest = comparing(this::gravest);
        roots.sort(byGravest.thenComparing(Violation::path).thenComparing(Violation::ruleId));
        List<Violation> arranged = new ArrayList<>(violations.size());
        roots.forEach(root -> append(root, null, arranged));
        return arranged;
    }

    private @Nullable Violation cause(Violation violation) {
        for (Consequences.Cause cause : consequences.causesOf(violation.ruleId())) {
            Violation found = cause.samePath()
                    ? firstAtPath.get(new Violation.Cause(cause.rule(), violation.path()))
                    : firstOfRule.get(cause.rule());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Returns the gravest severity of a violation and of all violations that follow from it. */
    private Severity gravest(Violation violation) {
        Severity gravest = violation.severity();
        for (Violation next : following(violation)) {
            Severity ofNext = gravest(next);
            gravest = ofNext.compareTo(gravest) < 0 ? ofNext : gravest;
        }
        return gravest;
    }

    private List<Violation> following(Violation violation) {
        return following.getOrDefault(violation, List.of());
    }

    private void append(Violation violation, Violation.@Nullable Cause cause, List<Violation> arranged) {
        arranged.add(cause == null ? violation : violation.withCause(cause));
        Violation.Cause own = new Violation.Cause(violation.ruleId(), violation.path());
        following(violation).forEach(next -> append(next, own, arranged));
    }
}
