package io.github.icprules.drools.findings;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.person.Principal;
import io.github.icprules.drools.facts.person.Roles;
import io.github.icprules.model.Person;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges the findings of a rule on both roles of one person into one finding with both paths. A finding is merged if the same
 * rule has a finding at the same member of the other principal, and both entries are equal. Different entries are two faults.
 */
final class RoleMerger {

    private final @Nullable Person subjectPrincipal;
    private final @Nullable Person miniProgramPrincipal;
    private final boolean isOnePerson;

    /** Takes the principals of a filing. If they are two persons, or if this is not known, no finding is merged. */
    RoleMerger(Filing filing) {
        this.subjectPrincipal = filing.request().subject().principal();
        this.miniProgramPrincipal = filing.request().miniProgram().principal();
        this.isOnePerson = subjectPrincipal != null
                && miniProgramPrincipal != null
                && Roles.of(filing).onePrincipal().isYes();
    }

    /** Returns the violations. Violations of one person in both roles are merged. */
    List<Violation> mergedViolations(List<Violation> violations) {
        return merged(violations, Violation::path, this::mergeTwins);
    }

    /** Returns the open points. Open points about one person in both roles are merged. */
    List<Unchecked> mergedUnchecked(List<Unchecked> unchecked) {
        return merged(unchecked, Unchecked::path, RoleMerger::mergeOpenTwins);
    }

    /**
     * Returns the findings, of which some are merged.
     *
     * @param merge merges a finding on the mini-program principal with a finding on the subject principal; returns {@code null} if
     *     the two stay separate
     */
    private <T> List<T> merged(List<T> findings, Function<T, String> path, BiFunction<T, T, @Nullable T> merge) {
        List<T> merged = new ArrayList<>(findings);
        if (isOnePerson) {
            for (T twin : findings) {
                if (Role.isWithin(Role.MINI_PROGRAM_PATH, path.apply(twin)) && isMerged(twin, merged, merge)) {
                    merged.remove(twin);
                }
            }
        }
        return merged;
    }

    /** Merges a finding with the first finding with which it can be merged; returns whether there is one. */
    private static <T> boolean isMerged(T twin, List<T> findings, BiFunction<T, T, @Nullable T> merge) {
        for (int i = 0; i < findings.size(); i++) {
            T both = merge.apply(twin, findings.get(i));
            if (both != null) {
                findings.set(i, both);
                return true;
            }
        }
        return false;
    }

    private @Nullable Violation mergeTwins(Violation twin, Violation one) {
        // A violation with further paths names both roles already.
        if (!one.ruleId().equals(twin.ruleId())
                || !Role.isTwin(one.path(), twin.path())
                || !twin.alsoAt().isEmpty()) {
            return null;
        }
        String member = Role.memberOf(Role.SUBJECT_PATH, one.path());
        if (member == null || !Principal.isEnteredAlike(subjectPrincipal, miniProgramPrincipal, member)) {
            return null;
        }
        Text message = Messages.inRole(Role.BOTH, one.message());
        if (!message.equals(Messages.inRole(Role.BOTH, twin.message()))) {
            return null;
        }
        return new Violation(
                one.ruleId(),
                one.severity(),
                one.path(),
                List.of(twin.path()),
                one.apiField(),
                message,
                Messages.inRole(Role.BOTH, one.suggestion()),
                one.platformErrcode(),
                one.penalty(),
                one.basis(),
                one.causedBy(),
                one.responsibility(),
                one.title());
    }

    /**
     * Merges two open points about missing inputs if the same members are missing. Other open points have their own
     * reasons and are not merged.
     */
    private static @Nullable Unchecked mergeOpenTwins(Unchecked twin, Unchecked one) {
        List<String> first = one.needs();
        List<String> second = twin.needs();
        boolean isSame = one.ruleId().equals(twin.ruleId())
                && Role.isTwin(one.path(), twin.path())
                && !first.isEmpty()
                && first.size() == second.size()
                && IntStream.range(0, first.size()).allMatch(i -> isSameMember(first.get(i), second.get(i)));
        if (!isSame) {
            return null;
        }
        List<String> needs =
                Stream.concat(first.stream(), second.stream()).distinct().toList();
        return new Unchecked(
                one.ruleId(),
                one.path(),
                List.of(twin.path()),
                needs,
                FindingTexts.needing(needs, one.message()),
                one.kind(),
                one.severity(),
                one.standing(),
                one.title(),
                one.responsibility());
    }

    /** Returns whether two paths differ only in the role. */
    private static boolean isSameMember(String one, String other) {
        return one.equals(other) || Role.isTwin(one, other) || Role.isTwin(other, one);
    }
}
