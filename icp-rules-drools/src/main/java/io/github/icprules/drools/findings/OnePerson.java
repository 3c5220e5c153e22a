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
import org.jspecify.annotations.Nullable;

/**
 * Merges the findings of a rule on both roles of one person into one finding with both paths. A finding is merged if the same
 * rule has a finding at the same member of the other principal, and both entries are equal. Different entries are two faults.
 */
final class OnePerson {

    private static final OnePerson NONE = new OnePerson(null, null);

    /** A power of two, because it is used as a bit mask. With few merged points, two points rarely have one entry. */
    private static final int KEPT = 8_192;

    /**
     * The open points that were merged last. Open points about missing inputs are reused from filing to filing ({@link
     * KeptPoints}), so the same pairs of objects occur again. A thread can overwrite the entry of another thread. The lost point
     * is then made again.
     */
    private static final @Nullable MergedPoint[] MERGED = new MergedPoint[KEPT];

    private record MergedPoint(Unchecked twin, Unchecked one, Unchecked both) {}

    private final @Nullable Person subjectPrincipal;
    private final @Nullable Person miniProgramPrincipal;

    private OnePerson(@Nullable Person subjectPrincipal, @Nullable Person miniProgramPrincipal) {
        this.subjectPrincipal = subjectPrincipal;
        this.miniProgramPrincipal = miniProgramPrincipal;
    }

    /** Returns the merger for a filing. It merges nothing if the principals are two persons, or if this is not known. */
    static OnePerson in(Filing filing) {
        return filing.request().miniProgram().principal() != null
                        && Roles.of(filing).onePrincipal().isYes()
                ? new OnePerson(
                        filing.request().subject().principal(),
                        filing.request().miniProgram().principal())
                : NONE;
    }

    /** Returns whether findings are merged at all. */
    boolean isKnown() {
        return subjectPrincipal != null;
    }

    /** Returns the violations. Violations of one person in both roles are merged. */
    List<Violation> mergedViolations(List<Violation> violations) {
        List<Violation> merged = new ArrayList<>(violations);
        for (Violation violation : violations) {
            if (isOfMiniProgram(violation.path()) && isMerged(violation, merged)) {
                merged.remove(violation);
            }
        }
        return merged;
    }

    /** Merges a violation on the mini-program principal with its twin; returns whether there is one. */
    private boolean isMerged(Violation twin, List<Violation> violations) {
        for (int i = 0; i < violations.size(); i++) {
            Violation one = violations.get(i);
            Violation both = one.ruleId().equals(twin.ruleId()) ? mergeTwins(twin, one) : null;
            if (both != null) {
                violations.set(i, both);
                return true;
            }
        }
        return false;
    }

    /** Returns the open points in the order of their rules. Open points about one person in both roles are merged. */
    List<Unchecked> mergedUnchecked(RuleOrder order, List<Unchecked> unchecked) {
        return isKnown()
                ? order.sorted(
                        unchecked,
                        Unchecked::ruleId,
                        Unchecked::path,
                        OnePerson::isOfMiniProgram,
                        OnePerson::mergeOpenTwins)
                : order.sorted(unchecked, Unchecked::ruleId, Unchecked::path);
    }

    private static boolean isOfMiniProgram(String path) {
        return Role.isWithin(Role.MINI_PROGRAM_PATH, path);
    }

    /**
     * Merges a violation on the mini-program principal with the violation on the subject principal; returns {@code null} if the
     * two stay separate.
     */
    private @Nullable Violation mergeTwins(Violation twin, Violation one) {
        if (!Role.isTwin(one.path(), twin.path())) {
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
    @SuppressWarnings(
            "ReferenceEquality") // The point is kept for these very objects; to compare equal ones takes longer.
    private static @Nullable Unchecked mergeOpenTwins(Unchecked twin, Unchecked one) {
        int at = System.identityHashCode(one) & (KEPT - 1);
        MergedPoint known = MERGED[at];
        if (known != null && known.one == one && known.twin == twin) {
            return known.both;
        }
        if (!Role.isTwin(one.path(), twin.path())) {
            return null;
        }
        List<String> first = one.needs();
        List<String> second = twin.needs();
        if (first.isEmpty() || first.size() != second.size()) {
            return null;
        }
        for (int i = 0; i < first.size(); i++) {
            if (!isSameMember(first.get(i), second.get(i))) {
                return null;
            }
        }
        List<String> needs = first.equals(second) ? first : joined(first, second);
        Text message = Wording.needing(needs, one.message());
        Unchecked both = new Unchecked(
                one.ruleId(),
                one.path(),
                List.of(twin.path()),
                needs,
                message,
                one.kind(),
                one.severity(),
                one.standing(),
                one.title());
        MERGED[at] = new MergedPoint(twin, one, both);
        return both;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        if (first.size() == 1) {
            return List.of(first.get(0), second.get(0));
        }
        List<String> needs = new ArrayList<>(first);
        for (String need : second) {
            if (!needs.contains(need)) {
                needs.add(need);
            }
        }
        return needs;
    }

    /** Returns whether two paths differ only in the role. */
    private static boolean isSameMember(String one, String other) {
        return one.equals(other) || Role.isTwin(one, other) || Role.isTwin(other, one);
    }
}
