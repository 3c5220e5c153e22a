package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.View;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An approval that the subject holds (前置审批文件). */
@ForSheets
public final class HeldApproval implements Fact {

    private static final View<Filing, List<HeldApproval>> HELD = new View<>(HeldApproval::held);
    private static final View<Filing, BestApprovals> BEST = new View<>(HeldApproval::best);

    private final Filing filing;
    private final int index;
    private final PreApproval given;

    /** {@return the approvals held, those of categories that are not ticked included} */
    @NotForSheets
    public static List<HeldApproval> allOf(Filing filing) {
        return filing.view(HELD);
    }

    private static List<HeldApproval> held(Filing filing) {
        List<PreApproval> approvals = filing.request().miniProgram().preApprovals();
        List<HeldApproval> held = new ArrayList<>(0);
        for (int i = 0; approvals != null && i < approvals.size(); i++) {
            held.add(new HeldApproval(filing, i, approvals.get(i)));
        }
        return held;
    }

    /** {@return how good the best of the approvals held are} */
    @NotForSheets
    public static BestApprovals bestOf(Filing filing) {
        return filing.view(BEST);
    }

    private static BestApprovals best(Filing filing) {
        List<HeldApproval> held = allOf(filing);
        if (held.isEmpty()) {
            return BestApprovals.NONE;
        }
        BestApprovals best = new BestApprovals();
        for (HeldApproval approval : held) {
            best.add(
                    approval.category(),
                    !approval.isNothing(),
                    !approval.isFaulty(),
                    approval.isSound(),
                    approval.isInForce());
        }
        return best;
    }

    private HeldApproval(Filing filing, int index, PreApproval given) {
        this.filing = filing;
        this.index = index;
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram.preApprovals[" + index + ']';
    }

    /** {@return the described part of the request} */
    public PreApproval given() {
        return given;
    }

    /** {@return the approved category} */
    public PreApprovalCategory category() {
        return given.category();
    }

    /** {@return whether it has a number or a file name} */
    public Answer numbered() {
        return answer(given.number(), "number", number -> !number.isBlank());
    }

    /** {@return whether a picture of the document is at hand} */
    public Answer documentAtHand() {
        return answer(
                given.documentAtHand() != null
                        ? given.documentAtHand()
                        : ListedMaterials.heldDocumentListed(filing, category()),
                "documentAtHand");
    }

    /** {@return the last day of the authority's review} */
    public LocalDate reviewUntil() {
        return Deadlines.of(filing).authorityReview();
    }

    /** {@return whether its scope covers the content} */
    public Answer coversContent() {
        return answer(given.coversContent(), "coversContent");
    }

    /** {@return whether it was given to the subject itself} */
    public Answer heldBySubject() {
        String subjectName = filing.request().subject().name();
        return Answer.ofAll(
                Texts.sameText(given.holder(), subjectName),
                () -> List.of(Input.text(at("holder"), given.holder()), Input.text("subject.name", subjectName)));
    }

    /** {@return its last day; {@code null} if it has none or none is given} */
    public @Nullable LocalDate until() {
        return given.validity() == null ? null : given.validity().until();
    }

    /** {@return its first day} */
    public @Nullable LocalDate from() {
        return given.validity() == null ? null : given.validity().from();
    }

    /** {@return the maximum term of this kind of approval in years; {@code null} if it varies or is not known} */
    public @Nullable Integer years() {
        PreApprovalRegime regime = filing.law().regime(category());
        return regime == null ? null : regime.validityYears();
    }

    /** {@return whether the term is known to be longer than this kind of approval allows} */
    public boolean isTooLong() {
        Validity validity = given.validity();
        if (validity == null || years() == null) {
            return false;
        }
        return validity.indefinite()
                || (validity.from() != null
                        && validity.until() != null
                        && validity.until().isAfter(validity.from().plusYears(years())));
    }

    /** {@return the first day on which its renewal is due; {@code null} if it has no last day or none is given} */
    public @Nullable LocalDate renewalFrom() {
        LocalDate until = until();
        return until == null ? null : until.minusMonths(filing.parameters().approvalRenewalMonths());
    }

    /** {@return whether it is known to hold still, and its renewal to be due by now} */
    public boolean isRenewalDue() {
        LocalDate from = renewalFrom();
        return from != null && !from.isAfter(filing.on()) && expired().isNo();
    }

    /** {@return whether it has run out} */
    public Answer expired() {
        return answer(given.validity() == null ? null : given.validity().endedBefore(filing.on()), "validity.until");
    }

    /** {@return whether it still holds, but is known to end before the review can end} */
    public boolean isEndingDuringReview() {
        return Deadlines.of(filing).isDuringReview(until());
    }

    /**
     * {@return whether the filing relies on this approval}
     *
     * <p>It does if the category is ticked, the approval is a paper of the filing, and no better approval for the category
     * is held. A better approval has no known fault while this one has one, or is known to be valid, or is in force while
     * this one has expired.
     */
    public boolean isReliedOn() {
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        return ticked != null
                && ticked.contains(category())
                && isPaperOfFiling()
                && !isNothing()
                && !isWorseThanAnother();
    }

    /** A licence for the platform's own category is examined there, not with the filing. */
    private boolean isPaperOfFiling() {
        PreApprovalRegime regime = filing.law().regime(category());
        return regime == null || regime.scope() == Scope.ICP_FILING;
    }

    /**
     * {@return whether it stands for no approval: it has neither number nor picture, and nothing else is said of it}
     *
     * <p>A body of the platform's API names each ticked item in this way, with or without an approval.
     */
    public boolean isNothing() {
        return numbered().isNo()
                && documentAtHand().isNo()
                && given.holder() == null
                && given.validity() == null
                && given.coversContent() == null;
    }

    /** It is known to hold still, and not known to hold only later. */
    private boolean isInForce() {
        return expired().isNo() && granted().isPossible();
    }

    /** It has a known fault. */
    private boolean isFaulty() {
        return numbered().isNo()
                || documentAtHand().isNo()
                || expired().isYes()
                || granted().isNo()
                || heldBySubject().isNo()
                || coversContent().isNo();
    }

    /** All that can be wrong with it is known not to be. */
    private boolean isSound() {
        return numbered().isYes()
                && documentAtHand().isYes()
                && expired().isNo()
                && granted().isYes()
                && heldBySubject().isYes()
                && coversContent().isYes();
    }

    /** None is better than itself, so the approval need not be left out of those of its category. */
    private boolean isWorseThanAnother() {
        BestApprovals best = bestOf(filing);
        return (best.isAnyFaultless(category()) && isFaulty())
                || (best.isAnySound(category()) && !isSound())
                || (best.isAnyInForce(category()) && expired().isYes());
    }

    /**
     * {@return whether the term of the approval has started}
     *
     * <p>The term of an expired approval has started, too.
     */
    public Answer granted() {
        return from() == null && expired().isYes()
                ? Answer.YES
                : answer(from(), "validity.from", from -> !from.isAfter(filing.on()));
    }
}
