package io.github.icprules.oracle;

import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of several approvals of one category a filing rests on: one that is known to be in order comes first, then one in
 * which nothing wrong is known, and of two that are alike the one named first. One that has run out is left out where another
 * is in force.
 */
final class Approvals {

    /** Something is wrong with it. */
    private static final int FLAWED = 0;

    /** Nothing wrong is known, but not everything is known. */
    private static final int UNSURE = 1;

    /** Everything is known, and in order. */
    private static final int IN_ORDER = 2;

    private Approvals() {}

    /** {@return the index of the approval of a category that the filing rests on; -1 if there is none of that category} */
    static int reliedOn(Case c, PreApprovalCategory category) {
        List<PreApproval> held = c.held();
        int best = -1;
        int bestRank = -1;
        for (int i = 0; i < held.size(); i++) {
            PreApproval approval = held.get(i);
            if (approval.category() == category && !isEmpty(c, approval) && !isRenewed(c, approval)) {
                int rank = rank(c, approval);
                if (rank > bestRank) {
                    best = i;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    /**
     * {@return the indices of the approvals of a category that are looked at} Those as good as the one relied on; where that is
     * flawed, each but for one that has run out where another is in force.
     */
    static List<Integer> judged(Case c, PreApprovalCategory category) {
        List<PreApproval> held = c.held();
        int reliedOn = reliedOn(c, category);
        if (reliedOn < 0) {
            return List.of();
        }
        int best = rank(c, held.get(reliedOn));
        List<Integer> judged = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            PreApproval approval = held.get(i);
            if (approval.category() == category
                    && !isEmpty(c, approval)
                    && rank(c, approval) == best
                    && !isRenewed(c, approval)) {
                judged.add(i);
            }
        }
        return judged;
    }

    /** {@return whether it is a line of WeChat's form that was left empty} The form has one for each item ticked. */
    static boolean isEmpty(Case c, PreApproval approval) {
        return approval.number() != null
                && approval.number().isBlank()
                && Boolean.FALSE.equals(hasPicture(c, approval))
                && approval.holder() == null
                && approval.validity() == null
                && approval.coversContent() == null;
    }

    private static boolean isRenewed(Case c, PreApproval old) {
        if (!hasEnded(old.validity(), c.on())) {
            return false;
        }
        return c.held().stream().anyMatch(other -> other.category() == old.category() && isInForce(c, other));
    }

    private static int rank(Case c, PreApproval approval) {
        Boolean picture = hasPicture(c, approval);
        Boolean ofSubject = isOfSubject(c, approval);
        String number = approval.number();
        Validity validity = approval.validity();
        if (hasEnded(validity, c.on())
                || isStillToCome(validity, c.on())
                || Boolean.FALSE.equals(picture)
                || Boolean.FALSE.equals(ofSubject)
                || Boolean.FALSE.equals(approval.coversContent())
                || (number != null && number.isBlank())) {
            return FLAWED;
        }
        boolean known = picture != null
                && ofSubject != null
                && approval.coversContent() != null
                && number != null
                && (hasNoTerm(c, approval.category()) || isTermKnown(validity));
        return known ? IN_ORDER : UNSURE;
    }

    private static boolean isTermKnown(@Nullable Validity validity) {
        return validity != null && validity.from() != null && (validity.until() != null || validity.indefinite());
    }

    /**
     * {@return whether approvals of a category have no term} Announcement 123 of 2025 of the drug administration: since 2025-12-22
     * information on drugs and devices is filed, and a filing has no last day.
     */
    static boolean hasNoTerm(Case c, PreApprovalCategory category) {
        return category == PreApprovalCategory.DRUG_DEVICE_INFO && !c.on().isBefore(LocalDate.of(2025, 12, 22));
    }

    /** {@return whether a picture of it is at hand; {@code null} if that is not known} */
    static @Nullable Boolean hasPicture(Case c, PreApproval approval) {
        if (approval.documentAtHand() != null) {
            return approval.documentAtHand();
        }
        // A fault of the body that was read has the path of the picture, and is reported.
        boolean faulty = c.request().payload() != null
                && c.request().payload().isFaultyAt("icp_applets.base_info.nrlx_details.media");
        boolean hasPaper = hasPaper(c, approval.category(), true);
        return (!hasPaper && (c.request().materials() == null || faulty)) ? null : Boolean.valueOf(hasPaper);
    }

    /** {@return whether an approval of the filing is known to have no picture, so that its paper has not come} */
    static boolean isWithoutPaper(Case c, int approval) {
        return Boolean.FALSE.equals(hasPicture(c, c.held().get(approval)));
    }

    /**
     * {@return whether a paper that proves a category is among the materials}
     *
     * @param ofNoCategory whether one that names no category counts, too
     */
    static boolean hasPaper(Case c, PreApprovalCategory category, boolean ofNoCategory) {
        return c.materials().stream()
                .anyMatch(paper -> paper.material() == category.material()
                        && (paper.category() == category || (paper.category() == null && ofNoCategory)));
    }

    /** {@return whether an approval of a category is held, or a paper that proves it is at hand} */
    static boolean hasDocument(Case c, PreApprovalCategory category, boolean ofNoCategory) {
        return hasPaper(c, category, ofNoCategory)
                || c.held().stream().anyMatch(held -> held.category() == category && !isEmpty(c, held));
    }

    /** {@return whether the subject shows an approval of its own that has not run out, or only a paper that proves one} */
    static boolean isLicensed(Case c, PreApprovalCategory category) {
        List<PreApproval> entered = c.held().stream()
                .filter(held -> held.category() == category && !isEmpty(c, held))
                .toList();
        return entered.isEmpty()
                ? hasPaper(c, category, false)
                : entered.stream()
                        .anyMatch(held ->
                                !hasEnded(held.validity(), c.on()) && !Boolean.FALSE.equals(isOfSubject(c, held)));
    }

    /** {@return whether it was given to the subject; {@code null} if a name is not given} */
    static @Nullable Boolean isOfSubject(Case c, PreApproval approval) {
        String holder = approval.holder();
        String name = c.subject().name();
        if (holder == null || holder.isBlank() || name == null || name.isBlank()) {
            return null;
        }
        return plain(holder).equals(plain(name));
    }

    private static String plain(String name) {
        return name.replace('（', '(').replace('）', ')').strip();
    }

    /** {@return whether the last day is given and lies before the day} */
    static boolean hasEnded(@Nullable Validity validity, LocalDate on) {
        return validity != null && validity.until() != null && validity.until().isBefore(on);
    }

    /** {@return whether the first day is given and lies after the day} */
    static boolean isStillToCome(@Nullable Validity validity, LocalDate on) {
        return validity != null && validity.from() != null && validity.from().isAfter(on);
    }

    /** {@return whether it is known to hold on the day, as far as its last day goes} */
    private static boolean isInForce(Case c, PreApproval approval) {
        Validity validity = approval.validity();
        boolean isEndKnown = validity != null && (validity.until() != null || validity.indefinite());
        return (isEndKnown || hasNoTerm(c, approval.category()))
                && !hasEnded(validity, c.on())
                && !isStillToCome(validity, c.on());
    }
}
