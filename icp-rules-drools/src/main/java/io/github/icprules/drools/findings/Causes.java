package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.Consequences;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves each violation that only follows from another violation directly behind its cause, and adds the cause to it. */
final class Causes {

    /** The number of violations up to which direct comparison is faster than a table. */
    private static final int FEW = 16;

    private final Consequences consequences;

    Causes(Consequences consequences) {
        this.consequences = consequences;
    }

    /**
     * Returns the violations with causes before consequences. A cause is placed according to the gravest violation of its group:
     * among the violations of that severity, in the order of its own path.
     *
     * @param violations the violations, sorted by severity and then by path
     */
    List<Violation> arranged(List<Violation> violations) {
        if (violations.size() < 2 || !isAnyConsequence(violations)) {
            return violations;
        }
        Map<String, Violation> firstOfRule = new HashMap<>();
        Map<Violation.Cause, Violation> firstAtPath = new HashMap<>();
        for (Violation violation : violations) {
            if (consequences.isCause(violation.ruleId())) {
                firstOfRule.putIfAbsent(violation.ruleId(), violation);
                firstAtPath.putIfAbsent(key(violation.ruleId(), violation), violation);
            }
        }
        IdentityHashMap<Violation, List<Violation>> following = new IdentityHashMap<>();
        List<Violation> roots = new ArrayList<>();
        for (Violation violation : violations) {
            Violation cause = cause(violation, firstOfRule, firstAtPath);
            if (cause == null) {
                roots.add(violation);
            } else {
                following.computeIfAbsent(cause, first -> new ArrayList<>()).add(violation);
            }
        }
        if (following.isEmpty()) {
            return violations;
        }
        roots.sort((one, other) -> {
            int order = gravest(one, following).compareTo(gravest(other, following));
            return order == 0 ? inTurn(one, other) : order;
        });
        List<Violation> arranged = new ArrayList<>(violations.size());
        roots.forEach(root -> append(root, null, following, arranged));
        return arranged;
    }

    /**
     * Returns whether any violation can have a cause. In most reports none has. If there are few violations, they are compared
     * with each other.
     */
    private boolean isAnyConsequence(List<Violation> violations) {
        for (int i = 0; i < violations.size(); i++) {
            List<Consequences.Cause> causes =
                    consequences.causesOf(violations.get(i).ruleId());
            if (!causes.isEmpty() && (violations.size() > FEW || isAnyOf(causes, violations))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyOf(List<Consequences.Cause> causes, List<Violation> violations) {
        for (int k = 0; k < causes.size(); k++) {
            for (int i = 0; i < violations.size(); i++) {
                if (violations.get(i).ruleId().equals(causes.get(k).rule())) {
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Violation cause(
            Violation violation, Map<String, Violation> firstOfRule, Map<Violation.Cause, Violation> firstAtPath) {
        for (Consequences.Cause cause : consequences.causesOf(violation.ruleId())) {
            Violation found =
                    cause.samePath() ? firstAtPath.get(key(cause.rule(), violation)) : firstOfRule.get(cause.rule());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Violation.Cause key(String rule, Violation at) {
        return new Violation.Cause(rule, at.path());
    }

    private static Severity gravest(Violation violation, IdentityHashMap<Violation, List<Violation>> following) {
        Severity gravest = violation.severity();
        for (Violation next : following.getOrDefault(violation, List.of())) {
            Severity ofNext = gravest(next, following);
            gravest = ofNext.compareTo(gravest) < 0 ? ofNext : gravest;
        }
        return gravest;
    }

    private static int inTurn(Violation one, Violation other) {
        int order = one.path().compareTo(other.path());
        return order == 0 ? one.ruleId().compareTo(other.ruleId()) : order;
    }

    private static void append(
            Violation violation,
            Violation.@Nullable Cause cause,
            IdentityHashMap<Violation, List<Violation>> following,
            List<Violation> arranged) {
        arranged.add(cause == null ? violation : violation.withCause(cause));
        Violation.Cause own = new Violation.Cause(violation.ruleId(), violation.path());
        following.getOrDefault(violation, List.of()).forEach(next -> append(next, own, following, arranged));
    }
}
