package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An approval that the subject holds (前置审批文件). */
public final class HeldApproval implements Fact {

    private final Filing filing;
    private final int index;
    private final PreApproval given;

    /** {@return the approvals held, those of categories that are not ticked included} */
    public static List<HeldApproval> allOf(Filing filing) {
        return filing.view(Held.class, HeldApproval::held).approvals();
    }

    private static Held held(Filing filing) {
        List<PreApproval> approvals = filing.request().miniProgram().preApprovals();
        List<HeldApproval> held = new ArrayList<>();
        for (int i = 0; approvals != null && i < approvals.size(); i++) {
            held.add(new HeldApproval(filing, i, approvals.get(i)));
        }
        return new Held(held);
    }

    /** The approvals of one filing. */
    private record Held(List<HeldApproval> approvals) {}

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

    /** {@return what was given of it} */
    public PreApproval given() {
        return given;
    }

    /** {@return what it approves} */
    public PreApprovalCategory category() {
        return given.category();
    }

    /** {@return whether it has a number or a file name} */
    public Answer numbered() {
        return Answer.of(given.number(), this, "number", number -> !number.isBlank());
    }

    /** {@return whether a picture of the document is at hand} */
    public Answer documentAtHand() {
        return Answer.of(
                given.documentAtHand() != null
                        ? given.documentAtHand()
                        : ListedMaterials.heldDocumentListed(filing, category()),
                this,
                "documentAtHand");
    }

    /** {@return the last day of the authority's review} */
    public LocalDate reviewUntil() {
        return Deadlines.of(filing).authorityReview();
    }

    /** {@return whether its scope covers the content} */
    public Answer coversContent() {
        return Answer.of(given.coversContent(), this, "coversContent");
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

    /** {@return for how many years at most such an approval is granted; {@code null} where that varies or is not known} */
    public @Nullable Integer years() {
        PreApprovalRegime regime = filing.law().regime(category());
        return regime == null ? null : regime.validityYears();
    }

    /** {@return whether it is known to be valid for longer than such an approval is granted} */
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
        return Answer.of(
                given.validity() == null ? null : given.validity().endedBefore(filing.on()), this, "validity.until");
    }

    /** {@return whether it still holds, but is known to end before the review can end} */
    public boolean isEndingDuringReview() {
        return Deadlines.of(filing).isDuringReview(until());
    }

    /**
     * {@return whether the filing rests on it} It does if its category is ticked, it is a paper of the filing, and no better
     * approval for the category is held: one without a known fault where this one has one, one that is known to be sound, or, where this one has run out,
     * one that is in force, whatever else is wrong with that.
     */
    public boolean isReliedOn() {
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        return ticked != null
                && ticked.contains(category())
                && isPaperOfFiling()
                && !isNothing()
                && HeldApproval.allOf(filing).stream().noneMatch(this::isWorseThan);
    }

    /** A licence for the platform's own category is examined there, not with the filing. */
    private boolean isPaperOfFiling() {
        PreApprovalRegime regime = filing.law().regime(category());
        return regime == null || regime.scope() == Scope.ICP_FILING;
    }

    /**
     * Whether it stands for no paper at all: it has neither number nor picture, and no national approval is granted that it could
     * be. A body of the platform's API names each item ticked in this way.
     */
    public boolean isNothing() {
        PreApprovalRegime regime = filing.law().regime(category());
        return regime != null
                && regime.asked() == Asked.AT_DISCRETION
                && numbered().isNo()
                && documentAtHand().isNo();
    }

    /** It is known to hold still, and not known to hold only later. */
    private boolean isInForce() {
        return expired().isNo() && granted().isPossible();
    }

    private boolean isFaulty() {
        return numbered().isNo()
                || documentAtHand().isNo()
                || expired().isYes()
                || granted().isNo()
                || heldBySubject().isNo()
                || coversContent().isNo();
    }

    private boolean isSound() {
        return numbered().isYes()
                && documentAtHand().isYes()
                && expired().isNo()
                && granted().isYes()
                && heldBySubject().isYes()
                && coversContent().isYes();
    }

    private boolean isWorseThan(HeldApproval other) {
        return other != this
                && other.category() == category()
                && ((isFaulty() && !other.isFaulty())
                        || (!isSound() && other.isSound())
                        || (expired().isYes() && other.isInForce()));
    }

    /** {@return whether it has begun to hold by now} What has run out has begun, too. */
    public Answer granted() {
        return from() == null && expired().isYes()
                ? Answer.YES
                : Answer.of(from(), this, "validity.from", from -> !from.isAfter(filing.on()));
    }
}
