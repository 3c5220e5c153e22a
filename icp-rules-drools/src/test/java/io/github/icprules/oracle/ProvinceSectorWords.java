package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import org.jspecify.annotations.Nullable;

/** Those of the rules {@code province-content.*} that follow from words of a sector in names, business scope or remark. */
record ProvinceSectorWords(Case c, Answers out) implements Sheet {

    private static final String SCOPE = "subject.businessScope";
    private static final String STATEMENT = "province-content.statement-in-place-of-approval";
    private static final String UNSETTLED = "province-content.words-unsettled";
    private static final String E_COMMERCE_SCOPE = "keywords.PROVINCE_ECOMMERCE_SCOPE";
    private static final String INSURANCE = "keywords.PROVINCE_INSURANCE";

    @Override
    public void judge() {
        if (!c.entersMiniProgram()) {
            return;
        }
        String scope = c.subject().businessScope();
        String noScope = absent(scope, SCOPE);
        keywords();
        finance(c.texts().nameFinance());
        // Tibet: religion in the scope calls for the licence and its tick, unless the scope excepts it.
        Requirement religion = requirement("PREAPPROVAL_RELIGION", "LICENCE");
        if (religion != null
                && !c.ticked().contains(PreApprovalCategory.RELIGION)
                && (scope == null || c.texts().religionInScope() != null)) {
            String rule = "province-content.religion-not-ticked";
            unmet(religion, rule, BLOCKING, CATEGORIES, APPROVALS, noScope, unticked());
        }
        // Beijing: words of education in names and scope alike; in the scope alone nothing is asked.
        Requirement education = requirement("PREAPPROVAL_EDUCATION", "APPROVAL_OR_DECLARATION");
        String taught = "keywords.PROVINCE_EDUCATION";
        if (education != null
                && !Approvals.hasDocument(c, PreApprovalCategory.EDUCATION, true)
                && !Approvals.hasDocument(c, PreApprovalCategory.OFF_CAMPUS_TRAINING, true)
                && isNamed(taught)
                && (scope == null || mentions(scope, taught))) {
            String rule = "province-content.education-commitment";
            calls(education, rule, BLOCKING, Material.NO_PRE_APPROVAL_COMMITMENT, APPROVALS, noScope);
        }
        // Shanghai: words of culture in names or scope call for an approval or a statement.
        Requirement culture = requirement("PREAPPROVAL_CULTURE", "APPROVAL_OR_STATEMENT");
        if (culture != null && !Approvals.hasDocument(c, PreApprovalCategory.CULTURE, true)) {
            boolean mentioned =
                    isNamed("keywords.PROVINCE_CULTURE_NAME") || mentions(scope, "keywords.PROVINCE_CULTURE_SCOPE");
            if (mentioned || scope == null) {
                String missing = missing(!mentioned, SCOPE);
                calls(culture, STATEMENT, BLOCKING, Material.SITUATION_STATEMENT, APPROVALS, missing);
            }
        }
        // Sichuan: e-commerce in the scope calls for a telecom licence, which is no pre-approval, or a statement.
        Requirement trade = requirement("PREAPPROVAL_ECOMMERCE", "LICENCE_OR_STATEMENT");
        if (trade != null && !hasUnassignedPaper() && (scope == null || mentions(scope, E_COMMERCE_SCOPE))) {
            calls(trade, STATEMENT, BLOCKING, Material.SITUATION_STATEMENT, MATERIALS, noScope);
        }
        eCommerceStatement();
        // Sichuan: insurance agency in the scope calls for its licence.
        Requirement insurance = requirement("PREAPPROVAL_INSURANCE", "LICENCE");
        if (insurance != null && (scope == null || mentions(scope, INSURANCE))) {
            String rule = "province-content.insurance-licence";
            calls(insurance, rule, WARNING, Material.PRE_APPROVAL_DOCUMENT, APPROVALS, noScope);
        }
        // Both are requirements of Sichuan, on the scope alone, where it is not settled what the province makes of it.
        if (Requirement.isUnsettled(c, "PREAPPROVAL_ECOMMERCE") && mentions(scope, E_COMMERCE_SCOPE)) {
            unsettled("PREAPPROVAL_ECOMMERCE", UNSETTLED, MATERIALS);
        }
        if (Requirement.isUnsettled(c, "PREAPPROVAL_INSURANCE") && mentions(scope, INSURANCE)) {
            unsettled("PREAPPROVAL_INSURANCE", UNSETTLED, APPROVALS);
        }
    }

    private String unticked() {
        return absent(c.miniProgram().preApprovalCategories(), CATEGORIES);
    }

    /** Hubei, for any sector: such words in the unit's name, the mini-program's or the scope call for the approval. */
    private void keywords() {
        Requirement any = requirement("PREAPPROVAL_KEYWORDS", "NO_DECLARATION_ACCEPTED");
        if (any != null) {
            boolean mentioned = c.texts().firstUncovered() != null;
            notTicked(any, "province-content.pre-approval-not-ticked", mentioned);
        }
    }

    private void notTicked(Requirement requirement, String rule, boolean mentioned) {
        if (mentioned || isUnread(false)) {
            unmet(requirement, rule, BLOCKING, CATEGORIES, APPROVALS, unread(mentioned, false, unticked()));
        }
    }

    private void finance(boolean mentioned) {
        // Beijing: the approval, as of any sector in Hubei.
        Requirement approval = requirement("PREAPPROVAL_FINANCE", "APPROVAL_REQUIRED");
        if (approval != null && !c.ticked().contains(PreApprovalCategory.FINANCE)) {
            notTicked(approval, "province-content.finance-not-ticked", mentioned);
        }
        if (mentioned || isUnread(false)) {
            // Guangdong, by one of two sources: words of finance are refused.
            Requirement refused = requirement("PREAPPROVAL_FINANCE", "REFUSED");
            if (refused != null) {
                String rule = "province-content.finance-refused";
                unmet(refused, rule, WARNING, APPROVALS, APPROVALS, unread(mentioned, false, ""));
            }
            // Guangdong, by the other: who has no approval of the regulator commits itself to no financial business.
            Requirement commitment = requirement("PREAPPROVAL_FINANCE", "APPROVAL_OR_COMMITMENT");
            if (commitment != null && !Approvals.hasDocument(c, PreApprovalCategory.FINANCE, true)) {
                calls(
                        commitment,
                        "province-content.finance-commitment",
                        WARNING,
                        Material.NO_PRE_APPROVAL_COMMITMENT,
                        APPROVALS,
                        unread(mentioned, false, ""));
            }
        }
        if (mentioned) {
            unsettled("PREAPPROVAL_FINANCE", UNSETTLED, APPROVALS);
        }
    }

    /** Hubei: words of e-commerce in names, scope or remark call for a stamped statement. */
    private void eCommerceStatement() {
        Requirement requirement = requirement("PREAPPROVAL_ECOMMERCE", "STATEMENT");
        if (requirement != null) {
            String words = "keywords.PROVINCE_ECOMMERCE";
            boolean mentioned = isNamed(words)
                    || mentions(c.subject().businessScope(), words)
                    || mentions(c.miniProgram().remark(), words);
            if (mentioned || isUnread(true)) {
                calls(
                        requirement,
                        "province-content.e-commerce-statement",
                        BLOCKING,
                        Material.SITUATION_STATEMENT,
                        MATERIALS,
                        unread(mentioned, true, ""));
            }
        }
    }

    /** Whether a text is absent in which a word could be, so that it is not known that there is none. */
    private boolean isUnread(boolean remarkCounts) {
        return c.subject().name() == null
                || c.subject().businessScope() == null
                || c.miniProgram().name() == null
                || (remarkCounts && c.miniProgram().remark() == null);
    }

    /** The absent texts in which a word might stand, unless one was found anyway; and what else is missing. */
    private String[] unread(boolean mentioned, boolean remarkCounts, String other) {
        return new String[] {
            missing(!mentioned && c.miniProgram().name() == null, NAME),
            missing(!mentioned && c.subject().name() == null, SUBJECT_NAME),
            missing(!mentioned && c.subject().businessScope() == null, SCOPE),
            missing(!mentioned && remarkCounts && c.miniProgram().remark() == null, REMARK),
            other
        };
    }

    private boolean mentions(@Nullable String text, String words) {
        return c.given().words(words).areMentionedIn(text);
    }

    private boolean isNamed(String words) {
        return mentions(c.miniProgram().name(), words) || mentions(c.subject().name(), words);
    }

    /** Whether a paper on an approval is at hand that names no category. */
    private boolean hasUnassignedPaper() {
        return c.materials().stream()
                .anyMatch(paper -> paper.material() == Material.PRE_APPROVAL_DOCUMENT && paper.category() == null);
    }
}
