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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports what a rule finds in both roles of one person once, with both places. A finding is merged with its twin if the same rule
 * has found it at the same member of the other principal, and both entries there are equal: different entries are two faults.
 */
final class OnePerson {

    private static final OnePerson NONE = new OnePerson(null, null);

    private final @Nullable Person subjectPrincipal;
    private final @Nullable Person miniProgramPrincipal;

    private OnePerson(@Nullable Person subjectPrincipal, @Nullable Person miniProgramPrincipal) {
        this.subjectPrincipal = subjectPrincipal;
        this.miniProgramPrincipal = miniProgramPrincipal;
    }

    /** Returns what merges the findings of a filing; it merges none if two persons are principals, or if that is unknown. */
    static OnePerson in(Filing filing) {
        return Roles.of(filing).onePrincipal().isYes()
                ? new OnePerson(
                        filing.request().subject().principal(),
                        filing.request().miniProgram().principal())
                : NONE;
    }

    /** Returns the violations in a new list, those of one person in both roles merged. */
    List<Violation> mergedViolations(List<Violation> violations) {
        return merged(violations, Violation::ruleId, Violation::path, this::mergeTwins);
    }

    /** Returns the open points in a new list, those of one person in both roles merged. */
    List<Unchecked> mergedUnchecked(List<Unchecked> unchecked) {
        return merged(unchecked, Unchecked::ruleId, Unchecked::path, OnePerson::mergeOpenTwins);
    }

    private <T> List<T> merged(
            List<T> all, Function<T, String> ruleId, Function<T, String> path, BiFunction<T, T, @Nullable T> merge) {
        List<T> left = new ArrayList<>(all);
        if (subjectPrincipal == null) {
            return left;
        }
        for (T twin : all) {
            String member = Role.memberOf(Role.MINI_PROGRAM_PATH, path.apply(twin));
            if (member != null) {
                for (int i = 0; i < left.size(); i++) {
                    T one = left.get(i);
                    T both = ruleId.apply(one).equals(ruleId.apply(twin))
                                    && member.equals(Role.memberOf(Role.SUBJECT_PATH, path.apply(one)))
                            ? merge.apply(one, twin)
                            : null;
                    if (both != null) {
                        left.set(i, both);
                        left.remove(twin);
                        break;
                    }
                }
            }
        }
        return left;
    }

    private @Nullable Violation mergeTwins(Violation one, Violation twin) {
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
                one.causedBy());
    }

    /** What is open for want of facts is the same if the same members are missing; other open points have their own reasons. */
    private static @Nullable Unchecked mergeOpenTwins(Unchecked one, Unchecked twin) {
        if (one.needs().isEmpty() || !members(one.needs()).equals(members(twin.needs()))) {
            return null;
        }
        List<String> needs = Stream.concat(one.needs().stream(), twin.needs().stream())
                .distinct()
                .toList();
        return new Unchecked(
                one.ruleId(),
                one.path(),
                List.of(twin.path()),
                needs,
                Wording.needing(needs, one.message()),
                one.kind(),
                one.severity(),
                one.standing());
    }

    /** Returns the needs without the role. */
    private static List<String> members(List<String> needs) {
        return needs.stream()
                .map(need -> {
                    String ofMiniProgram = Role.memberOf(Role.MINI_PROGRAM_PATH, need);
                    return ofMiniProgram == null
                            ? need
                            : Role.SUBJECT_PATH + (ofMiniProgram.isEmpty() ? "" : '.' + ofMiniProgram);
                })
                .toList();
    }
}
