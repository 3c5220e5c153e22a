package io.github.icprules.oracle;

import static io.github.icprules.oracle.Provincial.mentions;
import static io.github.icprules.oracle.RowRequirement.missing;

import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those of the rules {@code province-content.*} that follow from words of a sector in names, business scope or remark. */
final class ProvinceSectorWords {

    private static final String SCOPE = "subject.businessScope";
    private static final String CATEGORIES = "miniProgram.preApprovalCategories";
    private static final String APPROVALS = "miniProgram.preApprovals";
    private static final String MATERIALS = "materials";
    private static final String STATEMENT = "province-content.statement-in-place-of-approval";
    private static final String UNSETTLED = "province-content.words-unsettled";
    private static final String E_COMMERCE = "keywords.PROVINCE_ECOMMERCE";
    private static final String E_COMMERCE_SCOPE = "keywords.PROVINCE_ECOMMERCE_SCOPE";
    private static final String INSURANCE = "keywords.PROVINCE_INSURANCE";

    private ProvinceSectorWords() {}

    static void judge(Case c, Answers out) {
        preApprovalNotTicked(c, out);
        religionNotTicked(c, out);
        financeRefused(c, out);
        financeCommitment(c, out);
        educationCommitment(c, out);
        cultureStatement(c, out);
        eCommerceLicenceOrStatement(c, out);
        eCommerceStatement(c, out);
        insuranceLicence(c, out);
        wordsUnsettled(c, out);
    }

    /** Beijing for finance, Hubei for any sector: such words in the unit's name, the mini-program's or the scope call for the approval. */
    private static void preApprovalNotTicked(Case c, Answers out) {
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        RowRequirement finance = RowRequirement.of(c, "PREAPPROVAL_FINANCE", "APPROVAL_REQUIRED", APPROVALS);
        if (finance != null && !Content.ticked(c).contains(PreApprovalCategory.FINANCE)) {
            boolean mentioned = MentionedSectors.nameIn(c, MentionedSectors.FINANCE) != null;
            notTicked(c, out, "province-content.finance-not-ticked", finance, mentioned, ticked == null);
        }
        RowRequirement any = RowRequirement.of(c, "PREAPPROVAL_KEYWORDS", "NO_DECLARATION_ACCEPTED", APPROVALS);
        if (any != null) {
            boolean mentioned = MentionedSectors.firstUncovered(c) != null;
            notTicked(c, out, "province-content.pre-approval-not-ticked", any, mentioned, ticked == null);
        }
    }

    private static void notTicked(
            Case c, Answers out, String rule, RowRequirement requirement, boolean mentioned, boolean tickedUnknown) {
        if (mentioned || isUnread(c, false)) {
            requirement.unmet(
                    out,
                    rule,
                    Severity.BLOCKING,
                    CATEGORIES,
                    unread(c, mentioned, false, missing(tickedUnknown, CATEGORIES)));
        }
    }

    /** Tibet: religion in the scope calls for the licence and its tick, unless the scope excepts it. */
    private static void religionNotTicked(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_RELIGION", "LICENCE", APPROVALS);
        String scope = c.subject().businessScope();
        if (requirement == null
                || isTicked(c, PreApprovalCategory.RELIGION)
                || (scope != null && MentionedSectors.religionInScope(c) == null)) {
            return;
        }
        requirement.unmet(
                out,
                "province-content.religion-not-ticked",
                Severity.BLOCKING,
                CATEGORIES,
                missing(scope == null, SCOPE),
                missing(c.miniProgram().preApprovalCategories() == null, CATEGORIES));
    }

    /** Guangdong, by one of two sources: words of finance are refused. */
    private static void financeRefused(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_FINANCE", "REFUSED", APPROVALS);
        boolean mentioned = MentionedSectors.nameIn(c, MentionedSectors.FINANCE) != null;
        if (requirement != null && (mentioned || isUnread(c, false))) {
            requirement.unmet(
                    out, "province-content.finance-refused", Severity.WARNING, APPROVALS, unread(c, mentioned, false));
        }
    }

    /** Guangdong, by the other: who has no approval of the regulator commits itself to no financial business. */
    private static void financeCommitment(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_FINANCE", "APPROVAL_OR_COMMITMENT", APPROVALS);
        boolean mentioned = MentionedSectors.nameIn(c, MentionedSectors.FINANCE) != null;
        if (requirement != null && !isApproved(c, PreApprovalCategory.FINANCE) && (mentioned || isUnread(c, false))) {
            requirement.calls(
                    out,
                    "province-content.finance-commitment",
                    Severity.WARNING,
                    Material.NO_PRE_APPROVAL_COMMITMENT,
                    unread(c, mentioned, false));
        }
    }

    /** Beijing: words of education in names and scope alike; in the scope alone nothing is asked. */
    private static void educationCommitment(Case c, Answers out) {
        RowRequirement requirement =
                RowRequirement.of(c, "PREAPPROVAL_EDUCATION", "APPROVAL_OR_DECLARATION", APPROVALS);
        List<String> words = c.given().words("keywords.PROVINCE_EDUCATION");
        String scope = c.subject().businessScope();
        if (requirement != null
                && !isApproved(c, PreApprovalCategory.EDUCATION)
                && !isApproved(c, PreApprovalCategory.OFF_CAMPUS_TRAINING)
                && isNamed(c, words)
                && (scope == null || mentions(scope, words))) {
            requirement.calls(
                    out,
                    "province-content.education-commitment",
                    Severity.BLOCKING,
                    Material.NO_PRE_APPROVAL_COMMITMENT,
                    missing(scope == null, SCOPE));
        }
    }

    /** Shanghai: words of culture in names or scope call for an approval or a statement. */
    private static void cultureStatement(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_CULTURE", "APPROVAL_OR_STATEMENT", APPROVALS);
        if (requirement == null || isApproved(c, PreApprovalCategory.CULTURE)) {
            return;
        }
        String scope = c.subject().businessScope();
        boolean mentioned = isNamed(c, c.given().words("keywords.PROVINCE_CULTURE_NAME"))
                || mentions(scope, c.given().words("keywords.PROVINCE_CULTURE_SCOPE"));
        if (mentioned || scope == null) {
            requirement.calls(
                    out, STATEMENT, Severity.BLOCKING, Material.SITUATION_STATEMENT, missing(!mentioned, SCOPE));
        }
    }

    /** Sichuan: e-commerce in the scope calls for a telecom licence, which is no pre-approval, or a statement. */
    private static void eCommerceLicenceOrStatement(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_ECOMMERCE", "LICENCE_OR_STATEMENT", MATERIALS);
        String scope = c.subject().businessScope();
        if (requirement != null
                && !hasPaperOf(c, null)
                && (scope == null || mentions(scope, c.given().words(E_COMMERCE_SCOPE)))) {
            requirement.calls(
                    out, STATEMENT, Severity.BLOCKING, Material.SITUATION_STATEMENT, missing(scope == null, SCOPE));
        }
    }

    /** Hubei: words of e-commerce in names, scope or remark call for a stamped statement. */
    private static void eCommerceStatement(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_ECOMMERCE", "STATEMENT", MATERIALS);
        List<String> words = c.given().words(E_COMMERCE);
        boolean mentioned = isMentioned(c, words) || mentions(c.miniProgram().remark(), words);
        if (requirement != null && (mentioned || isUnread(c, true))) {
            requirement.calls(
                    out,
                    "province-content.e-commerce-statement",
                    Severity.BLOCKING,
                    Material.SITUATION_STATEMENT,
                    unread(c, mentioned, true));
        }
    }

    /** Sichuan: insurance agency in the scope calls for its licence. */
    private static void insuranceLicence(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_INSURANCE", "LICENCE", APPROVALS);
        String scope = c.subject().businessScope();
        if (requirement != null && (scope == null || mentions(scope, c.given().words(INSURANCE)))) {
            requirement.calls(
                    out,
                    "province-content.insurance-licence",
                    Severity.WARNING,
                    Material.PRE_APPROVAL_DOCUMENT,
                    missing(scope == null, SCOPE));
        }
    }

    /** Words of finance, e-commerce or insurance agency, where it is not settled what the province makes of them. */
    private static void wordsUnsettled(Case c, Answers out) {
        if (RowRequirement.isUnsettled(c, "PREAPPROVAL_FINANCE")
                && MentionedSectors.nameIn(c, MentionedSectors.FINANCE) != null) {
            out.unchecked(UNSETTLED, APPROVALS, Provincial.openFor(c, "PREAPPROVAL_FINANCE", List.of()));
        }
        // Both are requirements of Sichuan, on the scope alone.
        String scope = c.subject().businessScope();
        if (RowRequirement.isUnsettled(c, "PREAPPROVAL_ECOMMERCE")
                && mentions(scope, c.given().words(E_COMMERCE_SCOPE))) {
            out.unchecked(UNSETTLED, MATERIALS, Provincial.openFor(c, "PREAPPROVAL_ECOMMERCE", List.of()));
        }
        if (RowRequirement.isUnsettled(c, "PREAPPROVAL_INSURANCE")
                && mentions(scope, c.given().words(INSURANCE))) {
            out.unchecked(UNSETTLED, APPROVALS, Provincial.openFor(c, "PREAPPROVAL_INSURANCE", List.of()));
        }
    }

    /** Whether a text is not given in which a word could be, so that it is not known that there is none. */
    private static boolean isUnread(Case c, boolean remarkCounts) {
        return c.subject().name() == null
                || c.subject().businessScope() == null
                || c.miniProgram().name() == null
                || (remarkCounts && c.miniProgram().remark() == null);
    }

    /** {@return the texts not given in which a word might stand, unless one was found anyway; and what else is missing} */
    private static String[] unread(Case c, boolean mentioned, boolean remarkCounts, String... others) {
        return Stream.concat(
                        Stream.of(
                                missing(!mentioned && c.miniProgram().name() == null, "miniProgram.name"),
                                missing(!mentioned && c.subject().name() == null, "subject.name"),
                                missing(!mentioned && c.subject().businessScope() == null, SCOPE),
                                missing(
                                        !mentioned
                                                && remarkCounts
                                                && c.miniProgram().remark() == null,
                                        "miniProgram.remark")),
                        Stream.of(others))
                .toArray(String[]::new);
    }

    private static boolean isMentioned(Case c, List<String> words) {
        return isNamed(c, words) || mentions(c.subject().businessScope(), words);
    }

    private static boolean isNamed(Case c, List<String> words) {
        return mentions(c.miniProgram().name(), words) || mentions(c.subject().name(), words);
    }

    private static boolean isTicked(Case c, PreApprovalCategory category) {
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        return ticked != null && ticked.contains(category);
    }

    /** Whether an approval of this category is held, or a picture of one is at hand. */
    private static boolean isApproved(Case c, PreApprovalCategory category) {
        List<PreApproval> held = c.miniProgram().preApprovals();
        if (held != null) {
            for (PreApproval approval : held) {
                if (approval.category() == category && !Approvals.isEmpty(c.request(), approval)) {
                    return true;
                }
            }
        }
        return hasPaperOf(c, category);
    }

    private static boolean hasPaperOf(Case c, @Nullable PreApprovalCategory category) {
        List<MaterialAtHand> materials = c.request().materials();
        if (materials != null) {
            Material paper = category == null ? Material.PRE_APPROVAL_DOCUMENT : category.material();
            for (MaterialAtHand material : materials) {
                if (material.material() == paper && (material.category() == null || material.category() == category)) {
                    return true;
                }
            }
        }
        return false;
    }
}
