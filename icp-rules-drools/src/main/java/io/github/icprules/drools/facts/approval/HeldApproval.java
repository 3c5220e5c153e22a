package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Input;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.facts.approval.SectorMention.Advice;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.facts.platform.Deadlines;
import io.github.icprules.drools.sheet.CountsAbsent;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An approval of the subject (前置审批文件). */
@ForSheets
public final class HeldApproval implements Fact {

    private static final Function<Filing, List<HeldApproval>> HELD = HeldApproval::held;
    private static final Function<Filing, BestApprovals> BEST = HeldApproval::best;

    private static final String LIST = "miniProgram.preApprovals";
    private static final String TICKED = "miniProgram.preApprovalCategories";

    private final Filing filing;
    private final String path;
    private final PreApproval given;
    private final Lazy<Answer> heldBySubject = new Lazy<>(this::findHeldBySubject);
    private final Lazy<Boolean> reliedOn = new Lazy<>(this::findReliedOn);

    /** {@return the held approvals, including approvals of categories that are not ticked} */
    @NotForSheets
    public static List<HeldApproval> allOf(Filing filing) {
        return filing.view(HELD);
    }

    private static List<HeldApproval> held(Filing filing) {
        List<PreApproval> approvals = filing.request().miniProgram().preApprovals();
        List<HeldApproval> held = new ArrayList<>();
        for (int i = 0; approvals != null && i < approvals.size(); i++) {
            held.add(new HeldApproval(filing, i, approvals.get(i)));
        }
        return held;
    }

    /** {@return the quality of the best held approvals} */
    @NotForSheets
    public static BestApprovals bestOf(Filing filing) {
        return filing.view(BEST);
    }

    private static BestApprovals best(Filing filing) {
        BestApprovals best = new BestApprovals();
        for (HeldApproval approval : allOf(filing)) {
            best.add(
                    approval.category(),
                    !approval.isNothing(),
                    !approval.isFaulty(),
                    approval.isSound(),
                    approval.isInForce());
        }
        return best;
    }

    /**
     * {@return the places at which rules report that the approval with a number is missing; empty if the path is not the number of
     * an approval, or if an approval or a paper of its category is there}
     *
     * @param path the path of a number, or the path of the list of approvals for categories without an item in the list
     */
    @NotForSheets
    public static List<String> reportedMissingAt(Filing filing, String path) {
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        if (ticked == null || !isMissingAt(filing, path)) {
            return List.of();
        }
        List<String> places = new ArrayList<>();
        places.add(LIST);
        for (int i = 0; i < ticked.size(); i++) {
            places.add("%s[%s]".formatted(TICKED, i));
        }
        return places;
    }

    private static boolean isMissingAt(Filing filing, String path) {
        if (path.equals(LIST)) {
            List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
            return ticked != null
                    && ticked.stream()
                            .filter(category -> category.platformCode() != null)
                            .filter(category -> allOf(filing).stream().noneMatch(held -> held.category() == category))
                            .noneMatch(category -> isOnPaper(filing, category));
        }
        return path.startsWith(LIST)
                && allOf(filing).stream()
                        .filter(held -> held.at("number").equals(path))
                        .map(HeldApproval::category)
                        .anyMatch(category -> !bestOf(filing).isAnyPresent(category) && !isOnPaper(filing, category));
    }

    /** {@return whether an approval of a category is held, or its document is among the materials} */
    @NotForSheets
    public static Answer held(Filing filing, PreApprovalCategory category) {
        return isOnPaper(filing, category)
                ? Answer.YES
                : Answer.of(
                        filing.request().miniProgram().preApprovals(),
                        LIST,
                        approvals -> bestOf(filing).isAnyPresent(category));
    }

    private static boolean isOnPaper(Filing filing, PreApprovalCategory category) {
        return Boolean.TRUE.equals(ListedMaterials.approvalDocumentListed(filing, category));
    }

    private HeldApproval(Filing filing, int index, PreApproval given) {
        this.filing = filing;
        this.path = LIST + '[' + index + ']';
        this.given = given;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return path;
    }

    /** {@return the described part of the request} */
    public PreApproval given() {
        return given;
    }

    /** {@return the approved category} */
    public PreApprovalCategory category() {
        return given.category();
    }

    /** {@return whether the approval has a number or a file name} */
    public Answer numbered() {
        return answer(given.number(), "number", number -> !number.isBlank());
    }

    /** {@return whether the applicant has a picture of the document} */
    public Answer documentAtHand() {
        return answer(
                given.documentAtHand() != null
                        ? given.documentAtHand()
                        : ListedMaterials.heldDocumentListed(filing, category()),
                "documentAtHand");
    }

    /**
     * {@return the advice if approvals of a category are no longer granted on the day of the filing; {@code null} if they are
     * still granted}
     */
    @NotForSheets
    public static @Nullable Advice cancelled(Filing filing, PreApprovalCategory category) {
        PreApprovalRegime regime = filing.law().regime(category);
        if (regime == null) {
            return null;
        }
        return switch (regime.asked()) {
            case AT_DISCRETION -> SectorMention.ofCancelled(filing, category);
            case UNAVAILABLE -> Advice.LOTTERY;
            default -> SectorMention.prohibitedFinance(filing, category).isEmpty() ? null : Advice.PROHIBITED_FINANCE;
        };
    }

    /** {@return the last day of the authority's review} */
    @CountsAbsent
    public LocalDate reviewUntil() {
        return Deadlines.of(filing).authorityReview();
    }

    /** {@return whether the scope of the approval covers the content} */
    public Answer coversContent() {
        return answer(given.coversContent(), "coversContent");
    }

    /** {@return whether the approval was granted to the subject itself} */
    public Answer heldBySubject() {
        return heldBySubject.get();
    }

    private Answer findHeldBySubject() {
        String subjectName = filing.request().subject().name();
        return Answer.ofAll(
                Texts.sameText(given.holder(), subjectName),
                () -> List.of(Input.text(at("holder"), given.holder()), Input.text("subject.name", subjectName)));
    }

    /** {@return the last day of the approval; {@code null} if the approval has no last day or the day is absent} */
    public @Nullable LocalDate until() {
        return given.validity() == null ? null : given.validity().until();
    }

    /** {@return the first day of the approval; {@code null} if the day is absent} */
    public @Nullable LocalDate from() {
        return given.validity() == null ? null : given.validity().from();
    }

    /** {@return the maximum term of this kind of approval in years; {@code null} if the term varies or is not known} */
    public @Nullable Integer years() {
        PreApprovalRegime regime = regime();
        return regime == null ? null : regime.validityYears();
    }

    /** Returns the regime of the category on the evaluation date; {@code null} if no regime was in force. */
    private @Nullable PreApprovalRegime regime() {
        return filing.law().regime(category());
    }

    /** {@return whether the approval is known to have expired} */
    public boolean isEnded() {
        return expired().isYes();
    }

    /**
     * {@return whether the approval is known to belong to another holder who cannot hold it for the subject}
     *
     * <p>The filing of an algorithm for deep synthesis may be that of the vendor of the subject.
     */
    public boolean isOfAnotherHolder() {
        return category() != PreApprovalCategory.DEEP_SYNTHESIS
                && heldBySubject().isNo();
    }

    /** {@return whether the term is known to be longer than the maximum term of this kind of approval} */
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

    /** {@return the first day on which the renewal is due; {@code null} if the approval has no last day or the day is absent} */
    public @Nullable LocalDate renewalFrom() {
        LocalDate until = until();
        return until == null ? null : until.minusMonths(filing.parameters().approvalRenewalMonths());
    }

    /** {@return whether the approval is known to be valid on the evaluation date, and its renewal is due} */
    public boolean isRenewalDue() {
        LocalDate from = renewalFrom();
        return from != null && !from.isAfter(filing.on()) && expired().isNo();
    }

    /**
     * {@return whether the approval has expired}
     *
     * <p>A filing with the drug administration has no last day, so it has expired only if a last day is entered.
     */
    public Answer expired() {
        Boolean ended = given.validity() == null ? null : given.validity().endedBefore(filing.on());
        return ended == null && isWithoutTerm() ? Answer.NO : answer(ended, "validity.until");
    }

    /** Returns whether the approval is the number of a filing, which has no term. */
    private boolean isWithoutTerm() {
        return cancelled(filing, category()) == Advice.DRUG_FILING;
    }

    /** {@return whether the approval is valid on the evaluation date, but ends before the review can end} */
    public boolean isEndingDuringReview() {
        return Deadlines.of(filing).isDuringReview(until());
    }

    /**
     * {@return whether the filing relies on this approval}
     *
     * <p>The result is true if the category is ticked, the approval is a paper of the filing, and no better approval of the
     * category is held. A better approval has no known fault while this approval has a fault, or is known to be in order in every
     * property, or is in force while this approval has expired.
     */
    public boolean isReliedOn() {
        return reliedOn.get();
    }

    /**
     * {@return whether the filing does not use the approval, and no better approval of the category is held}
     *
     * <p>The category is not ticked, or its licence belongs to the platform's own category.
     */
    @CountsAbsent
    public boolean isUnused() {
        return !isReliedOn() && !isNothing() && !isWorseThanAnother();
    }

    private boolean findReliedOn() {
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        return ticked != null
                && ticked.contains(category())
                && isPaperOfFiling()
                && !isNothing()
                && !isWorseThanAnother();
    }

    /**
     * Returns whether the approval is a paper of the filing. A licence for the platform's own category is not: the platform
     * examines the licence in another procedure.
     */
    private boolean isPaperOfFiling() {
        PreApprovalRegime regime = regime();
        return regime == null || regime.scope() == Scope.ICP_FILING;
    }

    /**
     * {@return whether the entry stands for no approval: it has neither number nor picture, and no other property is stated}
     *
     * <p>A body of the platform's API contains an entry of this form for each ticked item, with or without an approval.
     */
    @CountsAbsent
    public boolean isNothing() {
        return numbered().isNo()
                && documentAtHand().isNo()
                && given.holder() == null
                && given.validity() == null
                && given.coversContent() == null;
    }

    /** Returns whether the approval is known not to have expired, and may have started. */
    private boolean isInForce() {
        return expired().isNo() && granted().isPossible();
    }

    /** Returns whether the approval has a known fault. */
    private boolean isFaulty() {
        return numbered().isNo()
                || documentAtHand().isNo()
                || expired().isYes()
                || granted().isNo()
                || heldBySubject().isNo()
                || coversContent().isNo();
    }

    /** Returns whether every property of the approval is known to be in order. */
    private boolean isSound() {
        return numbered().isYes()
                && documentAtHand().isYes()
                && expired().isNo()
                && granted().isYes()
                && heldBySubject().isYes()
                && coversContent().isYes();
    }

    /**
     * Returns whether another approval of the category is better. No approval is better than itself, so this approval need not be
     * excluded from the comparison.
     */
    private boolean isWorseThanAnother() {
        BestApprovals best = bestOf(filing);
        return (best.isAnyFaultless(category()) && isFaulty())
                || (best.isAnySound(category()) && !isSound())
                || (best.isAnyInForce(category()) && expired().isYes());
    }

    /**
     * {@return whether the term of the approval has started}
     *
     * <p>The term of an expired approval has started, too. A filing with the drug administration has no term.
     */
    public Answer granted() {
        return from() == null && (expired().isYes() || isWithoutTerm())
                ? Answer.YES
                : answer(from(), "validity.from", from -> !from.isAfter(filing.on()));
    }
}
