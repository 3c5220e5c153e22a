package io.github.icprules.oracle;

import static io.github.icprules.oracle.Content.APPROVALS;
import static io.github.icprules.oracle.Content.CATEGORIES;

import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.NaturalPerson;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.List;

/** The rules {@code pre-approval.*}. */
final class PreApprovalSheet {

    private PreApprovalSheet() {}

    static void judge(Case c, Answers out) {
        if (!Content.isDeclared(c)) {
            return;
        }
        ticks(c, out);
        List<PreApprovalCategory> ticked = Content.ticked(c);
        for (int i = 0; i < ticked.size(); i++) {
            PreApprovalCategory category = ticked.get(i);
            String place = CATEGORIES + "[" + i + "]";
            ofTick(c, out, category, place);
            if (ticked.indexOf(category) == i) {
                ofCategory(c, out, category, place);
            }
        }
        financeWords(c, out);
    }

    /** WeChat's apply_icp_filing, nrlx_details: not empty, no item twice, "none of these" alone. */
    private static void ticks(Case c, Answers out) {
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        if (ticked == null) {
            out.unchecked("pre-approval.none-ticked", "miniProgram", CATEGORIES);
            out.unchecked("pre-approval.none-with-others", "miniProgram", CATEGORIES);
            return;
        }
        if (ticked.isEmpty()) {
            out.violation("pre-approval.none-ticked", Severity.BLOCKING, CATEGORIES);
        }
        if (ticked.contains(PreApprovalCategory.NONE)) {
            for (PreApprovalCategory category : ticked) {
                // What the form has no item for is no item beside it.
                if (category != PreApprovalCategory.NONE && category.platformCode() != null) {
                    out.violation("pre-approval.none-with-others", Severity.BLOCKING, CATEGORIES);
                    break;
                }
            }
        }
        for (int i = 0; i < ticked.size(); i++) {
            if (ticked.indexOf(ticked.get(i)) < i) {
                out.violation("pre-approval.ticked-twice", Severity.BLOCKING, CATEGORIES + "[" + i + "]");
            }
        }
    }

    /** Decree 292, article 5, and what is asked of the category on the day: what is to be said of an item that is ticked. */
    private static void ofTick(Case c, Answers out, PreApprovalCategory category, String place) {
        PreApprovalRegime regime = c.given().regime(category, c.on());
        if (regime == null) {
            return;
        }
        if (regime.asked() == Asked.UNAVAILABLE) {
            // No subject can offer it.
            out.violation("pre-approval.business-prohibited", Severity.BLOCKING, place);
            return;
        }
        if (regime.asked() == Asked.AT_DISCRETION) {
            out.openPoint("pre-approval.authority-may-ask", place);
        }
        individual(c, out, regime.naturalPerson(), place);
    }

    /** What is to be said of a category once, however often it is ticked. */
    private static void ofCategory(Case c, Answers out, PreApprovalCategory category, String place) {
        boolean required = isDocumentAsked(c, category);
        withoutPaper(c, out, category);
        // Nothing licenses lending between individuals or virtual currencies.
        if (category == PreApprovalCategory.FINANCE && MentionedSectors.isOfProhibitedFinance(c)) {
            out.violation("pre-approval.finance-prohibited", Severity.WARNING, place);
        }
        if (required && c.subject().type() != SubjectType.INDIVIDUAL) {
            out.duty("pre-approval.consent-first", place, null);
            document(c, out, category);
        }
        if (required) {
            launchedBeforeApproval(c, out, category);
        }
        for (int i : judged(c, category)) {
            approval(c, out, Content.held(c).get(i), APPROVALS + "[" + i + "]");
        }
    }

    /** Order 33, article 11; notice 105, item 4. */
    private static void document(Case c, Answers out, PreApprovalCategory category) {
        out.approvalDocument("pre-approval.document", category);
        if (hasDocument(c, category)) {
            return;
        }
        if (c.miniProgram().preApprovals() == null) {
            out.unchecked("pre-approval.document-missing", "filingType", APPROVALS);
        } else {
            out.violation("pre-approval.document-missing", Severity.BLOCKING, APPROVALS);
        }
    }

    /** An approval, or a filing with another authority, whose paper goes along with the filing. */
    private static boolean isDocumentAsked(Case c, PreApprovalCategory category) {
        PreApprovalRegime regime = c.given().regime(category, c.on());
        return regime != null
                && regime.scope() == Scope.ICP_FILING
                && (regime.asked() == Asked.APPROVAL || regime.asked() == Asked.FILING);
    }

    /** {@return whether something is held or at hand that proves a category} */
    static boolean hasDocument(Case c, PreApprovalCategory category) {
        for (PreApproval approval : Content.held(c)) {
            if (approval.category() == category && !Approvals.isEmpty(c.request(), approval)) {
                return true;
            }
        }
        return Approvals.hasPaper(c.request(), category, false);
    }

    /** {@return the approvals of a category that the filing is judged by} None of those that the filing does not take. */
    static List<Integer> judged(Case c, PreApprovalCategory category) {
        PreApprovalRegime regime = c.given().regime(category, c.on());
        if (regime != null && regime.scope() == Scope.PLATFORM_CATEGORY_LICENCE) {
            return List.of();
        }
        return Approvals.judged(c.request(), category, c.on());
    }

    /**
     * WeChat's form takes number and picture for each of its items but "none of these", also where no approval is given any more;
     * what it has no item for is shown as the licence of WeChat's own category.
     */
    private static void withoutPaper(Case c, Answers out, PreApprovalCategory category) {
        PreApprovalRegime regime = c.given().regime(category, c.on());
        if (regime == null || hasDocument(c, category)) {
            return;
        }
        boolean open =
                regime.naturalPerson() != NaturalPerson.NEVER || c.subject().type() != SubjectType.INDIVIDUAL;
        String ruleId = null;
        Severity severity = Severity.BLOCKING;
        if (regime.asked() == Asked.AT_DISCRETION && category.platformCode() != null) {
            ruleId = "pre-approval.ticked-without-paper";
        } else if (regime.scope() == Scope.PLATFORM_CATEGORY_LICENCE
                && (regime.asked() == Asked.APPROVAL || regime.asked() == Asked.FILING)) {
            ruleId = "pre-approval.category-licence";
            severity = Severity.WARNING;
        }
        if (ruleId == null || !open) {
            return;
        }
        if (c.miniProgram().preApprovals() == null) {
            out.unchecked(ruleId, "filingType", APPROVALS);
        } else {
            out.violation(ruleId, severity, APPROVALS);
        }
    }

    /** Practice of access providers: a natural person is given no approval. */
    private static void individual(Case c, Answers out, NaturalPerson naturalPerson, String place) {
        if (naturalPerson == NaturalPerson.ALLOWED) {
            return;
        }
        boolean never = naturalPerson == NaturalPerson.NEVER;
        String ruleId = never ? "pre-approval.individual" : "pre-approval.individual-discouraged";
        SubjectType type = c.subject().type();
        if (type == null) {
            out.unchecked(ruleId, place, "subject.type");
        } else if (type == SubjectType.INDIVIDUAL) {
            out.violation(ruleId, never ? Severity.BLOCKING : Severity.WARNING, place);
        }
    }

    /** Decree 292, article 11: nothing is offered beyond what is filed. */
    private static void launchedBeforeApproval(Case c, Answers out, PreApprovalCategory category) {
        if (c.isNew()) {
            return;
        }
        Change change = c.request().change();
        var items = change == null ? null : change.items();
        LocalDate effectiveOn = change == null ? null : change.effectiveOn();
        List<PreApproval> held = c.miniProgram().preApprovals();
        boolean added = items == null
                || items.contains(ChangedItem.PRE_APPROVAL)
                || items.contains(ChangedItem.SERVICE_CONTENT);
        boolean launched = effectiveOn == null || !effectiveOn.isAfter(c.on());
        if (added && launched && !hasDocument(c, category)) {
            List<String> needs =
                    Content.notGiven(APPROVALS, held, "change.items", items, "change.effectiveOn", effectiveOn);
            if (needs.isEmpty()) {
                out.violation("pre-approval.launched-before-approval", Severity.LEGAL, "change.effectiveOn");
            } else {
                out.unchecked("pre-approval.launched-before-approval", "filingType", needs);
            }
        }
    }

    /** The approval that a category rests on: number and picture, validity, holder, scope. */
    private static void approval(Case c, Answers out, PreApproval approval, String place) {
        String number = approval.number();
        if (number == null) {
            out.unchecked("pre-approval.number-missing", place, place + ".number");
        } else if (number.isBlank()) {
            out.violation("pre-approval.number-missing", Severity.BLOCKING, place + ".number");
        }
        Boolean picture = Approvals.hasPicture(c.request(), approval);
        if (picture == null) {
            out.unchecked("pre-approval.copy-missing", place, place + ".documentAtHand");
        } else if (!picture) {
            out.violation("pre-approval.copy-missing", Severity.BLOCKING, place + ".documentAtHand");
        }
        if (approval.coversContent() == null) {
            out.unchecked("pre-approval.scope-too-narrow", place, place + ".coversContent");
        } else if (!approval.coversContent()) {
            out.violation("pre-approval.scope-too-narrow", Severity.BLOCKING, place + ".coversContent");
        }
        List<String> needs = Content.notGiven(
                place + ".holder",
                approval.holder(),
                "subject.name",
                c.subject().name());
        if (!needs.isEmpty()) {
            out.unchecked("pre-approval.holder-differs", place, needs);
        } else if (Boolean.FALSE.equals(Approvals.isOfSubject(c.request(), approval))) {
            out.violation("pre-approval.holder-differs", Severity.BLOCKING, place + ".holder");
        }
        validity(c, out, approval, place);
    }

    private static void validity(Case c, Answers out, PreApproval approval, String place) {
        Validity validity = approval.validity();
        LocalDate from = validity == null ? null : validity.from();
        LocalDate until = validity == null ? null : validity.until();
        boolean indefinite = validity != null && validity.indefinite();
        if (until == null && !indefinite) {
            out.unchecked("pre-approval.expired", place, place + ".validity.until");
        } else if (Approvals.hasEnded(validity, c.on())) {
            out.violation("pre-approval.expired", Severity.BLOCKING, place + ".validity");
        } else if (until != null && !until.isAfter(ReviewSheet.lastDay(c))) {
            out.violation("pre-approval.ends-during-review", Severity.WARNING, place + ".validity");
        }
        if (Approvals.isStillToCome(validity, c.on())) {
            out.violation("pre-approval.not-yet-granted", Severity.BLOCKING, place + ".validity");
        } else if (from == null && !Approvals.hasEnded(validity, c.on())) {
            out.unchecked("pre-approval.not-yet-granted", place, place + ".validity.from");
        }
        PreApprovalRegime regime = c.given().regime(approval.category(), c.on());
        Integer years = regime == null ? null : regime.validityYears();
        if (years != null && from != null && until != null && until.isAfter(from.plusYears(years))) {
            out.violation("pre-approval.validity-too-long", Severity.WARNING, place + ".validity");
        } else if (years != null && indefinite) {
            out.violation("pre-approval.validity-too-long", Severity.WARNING, place + ".validity");
        }
    }

    /**
     * Practice of access providers: finance words ask for the item, or for a commitment. The name of a natural person is no
     * name of a business.
     */
    private static void financeWords(Case c, Answers out) {
        MiniProgram miniProgram = c.miniProgram();
        Subject subject = c.subject();
        List<PreApprovalCategory> ticked = miniProgram.preApprovalCategories();
        if ((ticked != null && ticked.contains(PreApprovalCategory.FINANCE))
                || Content.isExplained(c)
                || MentionedSectors.isFinanceRuledByProvince(c)) {
            return;
        }
        boolean found = MentionedSectors.isOfFinance(c);
        if (found && ticked != null) {
            out.violation("pre-approval.finance-words", Severity.WARNING, CATEGORIES);
        } else if (found) {
            out.unchecked("pre-approval.finance-words", "miniProgram", CATEGORIES);
        } else if (miniProgram.name() == null
                && miniProgram.introduction() == null
                && miniProgram.remark() == null
                && subject.name() == null
                && subject.businessScope() == null) {
            List<String> needs = Content.notGiven(
                    CATEGORIES,
                    ticked,
                    "miniProgram.name",
                    null,
                    "miniProgram.introduction",
                    null,
                    "miniProgram.remark",
                    null,
                    "subject.name",
                    null,
                    "subject.businessScope",
                    null);
            out.unchecked("pre-approval.finance-words", "miniProgram", needs);
        }
    }
}
