package io.github.icprules.oracle;

import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.NaturalPerson;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code pre-approval.*}. */
record PreApprovalSheet(Case c, Answers out) implements Sheet {

    @Override
    public void judge() {
        if (!c.entersMiniProgram()) {
            return;
        }
        ticks();
        List<PreApprovalCategory> ticked = c.ticked();
        for (int i = 0; i < ticked.size(); i++) {
            PreApprovalCategory category = ticked.get(i);
            PreApprovalRegime regime = c.given().regime(category, c.on());
            String place = CATEGORIES + "[" + i + "]";
            if (regime != null) {
                ofTick(regime, place);
            }
            if (ticked.indexOf(category) == i) {
                ofCategory(category, regime, place);
            }
        }
        unused();
        financeName();
        financeWords();
    }

    /**
     * A licence that is shown but not used, because its item is not ticked or WeChat examines it with its own category: the
     * business still needs one that is in force and the subject's own.
     */
    private void unused() {
        List<PreApproval> held = c.held();
        for (int i = 0; i < held.size(); i++) {
            PreApproval licence = held.get(i);
            PreApprovalCategory category = licence.category();
            boolean used = c.ticked().contains(category) && judged(c, category).contains(i);
            if (used || !Approvals.judged(c, category).contains(i)) {
                continue;
            }
            if (Approvals.hasEnded(licence.validity(), c.on())) {
                out.violation("pre-approval.unused-expired", WARNING, APPROVALS + "[" + i + "].validity");
            }
            // The algorithm of deep synthesis may be filed by who supplies the technology.
            if (category != PreApprovalCategory.DEEP_SYNTHESIS
                    && Boolean.FALSE.equals(Approvals.isOfSubject(c, licence))) {
                out.violation("pre-approval.unused-of-another", WARNING, APPROVALS + "[" + i + "].holder");
            }
        }
    }

    /** WeChat's apply_icp_filing, nrlx_details: not empty, no item twice, "none of these" alone. */
    private void ticks() {
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        if (ticked == null) {
            out.unchecked("pre-approval.none-ticked", PROGRAM, CATEGORIES);
            out.unchecked("pre-approval.none-with-others", PROGRAM, CATEGORIES);
            return;
        }
        if (ticked.isEmpty()) {
            out.violation("pre-approval.none-ticked", BLOCKING, CATEGORIES);
        }
        boolean others = false;
        for (int i = 0; i < ticked.size(); i++) {
            // What the form has no item for is no item beside "none of these".
            others |= ticked.get(i) != PreApprovalCategory.NONE && ticked.get(i).platformCode() != null;
            if (ticked.indexOf(ticked.get(i)) < i) {
                out.violation("pre-approval.ticked-twice", BLOCKING, CATEGORIES + "[" + i + "]");
            }
        }
        if (others && ticked.contains(PreApprovalCategory.NONE)) {
            out.violation("pre-approval.none-with-others", BLOCKING, CATEGORIES);
        }
    }

    /** Decree 292, article 5, and what is asked of the category on the day: what is to be said of an item that is ticked. */
    private void ofTick(PreApprovalRegime regime, String place) {
        if (regime.asked() == Asked.UNAVAILABLE) {
            // No subject can offer it.
            out.violation("pre-approval.business-prohibited", BLOCKING, place);
            return;
        }
        if (regime.asked() == Asked.AT_DISCRETION) {
            out.openPoint("pre-approval.authority-may-ask", place);
        }
        // Practice of access providers: a natural person is given no approval.
        if (!c.isUnit() && regime.naturalPerson() == NaturalPerson.NEVER) {
            unmet("pre-approval.individual", BLOCKING, place, place, noType());
        } else if (!c.isUnit() && regime.naturalPerson() != NaturalPerson.ALLOWED) {
            unmet("pre-approval.individual-discouraged", WARNING, place, place, noType());
        }
    }

    /** What is to be said of a category once, however often it is ticked. */
    private void ofCategory(PreApprovalCategory category, @Nullable PreApprovalRegime regime, String place) {
        if (regime != null && !Approvals.hasDocument(c, category, false)) {
            withoutPaper(category, regime);
        }
        notInForm(category, regime, place);
        // Nothing licenses lending between individuals or virtual currencies.
        if (category == PreApprovalCategory.FINANCE && c.texts().areOfProhibitedFinance()) {
            out.violation("pre-approval.finance-prohibited", WARNING, place);
        }
        if (regime != null && isPaperAsked(regime) && regime.scope() == Scope.ICP_FILING) {
            if (!c.isIndividual()) {
                // Order 33, article 11; notice 105, item 4.
                out.duty("pre-approval.consent-first", place);
                out.approvalDocument("pre-approval.document", category);
                if (!Approvals.hasDocument(c, category, false)) {
                    missing("pre-approval.document-missing", BLOCKING);
                }
            }
            launchedBeforeApproval(category);
        }
        for (int i : judged(c, category)) {
            approval(c.held().get(i), APPROVALS + "[" + i + "]");
        }
    }

    private void missing(String rule, Severity severity) {
        unmet(rule, severity, APPROVALS, FILING_TYPE, absent(c.miniProgram().preApprovals(), APPROVALS));
    }

    /** An approval, or a filing with another authority, whose paper is shown. */
    private static boolean isPaperAsked(PreApprovalRegime regime) {
        return regime.asked() == Asked.APPROVAL || regime.asked() == Asked.FILING;
    }

    /** {@return the approvals of a category that the filing is judged by} None of those that the filing does not take. */
    static List<Integer> judged(Case c, PreApprovalCategory category) {
        PreApprovalRegime regime = c.given().regime(category, c.on());
        boolean taken = regime == null || regime.scope() != Scope.PLATFORM_CATEGORY_LICENCE;
        return taken ? Approvals.judged(c, category) : List.of();
    }

    /**
     * WeChat's form takes number and picture for each of its items but "none of these", also where no approval is given any more;
     * what it has no item for is shown as the licence of WeChat's own category.
     */
    private void withoutPaper(PreApprovalCategory category, PreApprovalRegime regime) {
        if (regime.naturalPerson() == NaturalPerson.NEVER && c.isIndividual()) {
            return;
        }
        if (regime.asked() == Asked.AT_DISCRETION && category.platformCode() != null) {
            missing("pre-approval.ticked-without-paper", BLOCKING);
        } else if (regime.scope() == Scope.PLATFORM_CATEGORY_LICENCE && isPaperAsked(regime)) {
            missing("pre-approval.category-licence", WARNING);
        }
    }

    /** query_icp_nrlx_types has no such item, so it is not sent; where the licence is missing, that is said with the licence. */
    private void notInForm(PreApprovalCategory category, @Nullable PreApprovalRegime regime, String place) {
        boolean isLicence = regime != null && regime.scope() == Scope.PLATFORM_CATEGORY_LICENCE && isPaperAsked(regime);
        if (c.isNew() && category.platformCode() == null && (!isLicence || Approvals.hasDocument(c, category, false))) {
            out.violation("pre-approval.not-in-form", INFO, place);
        }
    }

    /** Decree 292, article 11: nothing is offered beyond what is filed. */
    private void launchedBeforeApproval(PreApprovalCategory category) {
        Set<ChangedItem> items = c.change().items();
        LocalDate effectiveOn = c.change().effectiveOn();
        boolean added = items == null || c.changes(ChangedItem.PRE_APPROVAL) || c.changes(ChangedItem.SERVICE_CONTENT);
        boolean launched = effectiveOn == null || !effectiveOn.isAfter(c.on());
        if (!c.isNew() && added && launched && !Approvals.hasDocument(c, category, false)) {
            unmet(
                    "pre-approval.launched-before-approval",
                    LEGAL,
                    "change.effectiveOn",
                    FILING_TYPE,
                    absent(c.miniProgram().preApprovals(), APPROVALS),
                    absent(items, ITEMS),
                    absent(effectiveOn, "change.effectiveOn"));
        }
    }

    /** The approval that a category rests on: number and picture, validity, holder, scope. */
    private void approval(PreApproval approval, String place) {
        String number = approval.number();
        Boolean numbered = number == null ? null : (Boolean) !number.isBlank();
        must(numbered, "pre-approval.number-missing", BLOCKING, place + ".number", place);
        Boolean picture = Approvals.hasPicture(c, approval);
        must(picture, "pre-approval.copy-missing", BLOCKING, place + ".documentAtHand", place);
        must(approval.coversContent(), "pre-approval.scope-too-narrow", BLOCKING, place + ".coversContent", place);
        if (!isTrue(Approvals.isOfSubject(c, approval))) {
            String holder = absent(Texts.stripped(approval.holder()), place + ".holder");
            String name = absent(Texts.stripped(c.subject().name()), SUBJECT_NAME);
            unmet("pre-approval.holder-differs", BLOCKING, place + ".holder", place, holder, name);
        }
        validity(approval, place + ".validity", place);
    }

    private void validity(PreApproval approval, String path, String place) {
        Validity validity = approval.validity();
        LocalDate from = validity == null ? null : validity.from();
        LocalDate until = validity == null ? null : validity.until();
        boolean indefinite = validity != null && validity.indefinite();
        boolean ended = Approvals.hasEnded(validity, c.on());
        boolean noTerm = Approvals.hasNoTerm(c, approval.category());
        if (until == null && !indefinite && !noTerm) {
            out.unchecked("pre-approval.expired", place, path + ".until");
        } else if (ended) {
            out.violation("pre-approval.expired", BLOCKING, path);
        } else if (DocumentSheet.isOverBeforeDecision(c, until)) {
            out.violation("pre-approval.ends-during-review", WARNING, path);
        }
        if (Approvals.isStillToCome(validity, c.on())) {
            out.violation("pre-approval.not-yet-granted", BLOCKING, path);
        } else if (from == null && !ended && !noTerm) {
            out.unchecked("pre-approval.not-yet-granted", place, path + ".from");
        }
        PreApprovalRegime regime = c.given().regime(approval.category(), c.on());
        Integer years = regime == null ? null : regime.validityYears();
        boolean tooLong = years != null && from != null && until != null && until.isAfter(from.plusYears(years));
        if (tooLong || (years != null && indefinite)) {
            out.violation("pre-approval.validity-too-long", WARNING, path);
        }
    }

    /** Announcement 9 of 2026 of eight departments, article 18: no words of finance in a name without a licence. */
    private void financeName() {
        String name = absent(c.miniProgram().name(), NAME);
        if (!Approvals.isLicensed(c, PreApprovalCategory.FINANCE)
                && (!name.isEmpty() || !c.texts().financeNames().isEmpty())) {
            unmet("pre-approval.finance-name", WARNING, NAME, PROGRAM, name);
        }
    }

    /**
     * Practice of access providers: finance words ask for the item, or for a commitment. The name of a natural person is no
     * name of a business. Lending between individuals, virtual currencies and margin trading are prohibited: no letter, and no
     * rule of a province on letters, answers them.
     */
    private void financeWords() {
        boolean found = c.texts().areOfFinance();
        if ((!found && SupplementsSheet.isDescribed(c))
                || c.ticked().contains(PreApprovalCategory.FINANCE)
                || (!c.texts().areOfProhibitedFinance()
                        && (c.isExplained() || c.texts().isFinanceRuledByProvince()))) {
            return;
        }
        String rule = "pre-approval.finance-words";
        String ticked = absent(c.miniProgram().preApprovalCategories(), CATEGORIES);
        if (found) {
            unmet(rule, WARNING, CATEGORIES, PROGRAM, ticked);
        } else {
            out.unchecked(rule, PROGRAM, SupplementsSheet.andTexts(ticked));
        }
    }
}
