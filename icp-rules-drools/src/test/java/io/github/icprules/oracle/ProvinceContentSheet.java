package io.github.icprules.oracle;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.Feature;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-content.*}: what provinces require of names, remarks and contents, and of words of a sector. */
record ProvinceContentSheet(Case c, Answers out) implements Sheet {

    private static final String REFUSED = "keywords.PROVINCE_NAME_REFUSED";
    private static final String QUALIFIED = "keywords.PROVINCE_NAME_QUALIFIED";
    private static final String VILLAGE = "keywords.PROVINCE_NAME_VILLAGE";

    private static final Set<String> DECLARED =
            Set.of("PERSONAL_DECLARATION", "PERSONAL_DECLARATION_AND_CONTENT", "MIN_30_CHARS_WITH_DECLARATION");
    private static final Set<Feature> TRADE =
            EnumSet.of(Feature.SELLS_OWN_GOODS, Feature.MULTIPLE_MERCHANTS, Feature.PAID_INFORMATION);
    private static final String SCOPE = "subject.businessScope";
    private static final String STATEMENT = "province-content.statement-in-place-of-approval";
    private static final String UNSETTLED = "province-content.words-unsettled";
    private static final String E_COMMERCE_SCOPE = "keywords.PROVINCE_ECOMMERCE_SCOPE";
    private static final String INSURANCE = "keywords.PROVINCE_INSURANCE";

    @Override
    public void judge() {
        content();
        if (c.entersMiniProgram()) {
            sectorWords(c.subject().businessScope());
        }
    }

    private void content() {
        if (c.entersMiniProgram()) {
            remark(c.miniProgram().remark());
            individuals();
            names(c.miniProgram().name());
            // Guangdong, by one source: games are filed before their licence, against what holds everywhere.
            if (c.hasFeature(Feature.GAME) || c.ticked().contains(PreApprovalCategory.GAME)) {
                Requirement games = requirement("PREAPPROVAL_GAME", "CULTURE_LICENCE_VIA_CHANGE");
                leavesOpen(games, "province-content.game-filed-first", APPROVALS);
            }
        }
        // Shanghai from thirty filed services, Hunan from two: a construction proposal. Ningxia from five: a statement.
        String proposal = "province-content.construction-proposal";
        papersOnServices("CONSTRUCTION_PROPOSAL", proposal, Material.CONSTRUCTION_PROPOSAL);
        papersOnServices("SITUATION_STATEMENT", "province-content.statement-on-services", Material.SITUATION_STATEMENT);
        // Inner Mongolia, Heilongjiang, Jiangxi: public bodies attach what the establishment office says; not known for
        // mini-programs.
        for (Requirement requirement : requirements("INSTITUTION_APPROVAL")) {
            String rule = "province-content.institution-approval";
            calls(requirement, rule, WARNING, Material.SUBJECT_OTHER, MATERIALS);
        }
        unsettled("INSTITUTION_APPROVAL", "province-content.institution-approval-unsettled", MATERIALS);
        // Guangdong, by an old table: hospitals quote their licence in the subject's remark.
        boolean medical = c.type() == SubjectType.MEDICAL_INSTITUTION
                || c.certificate().type() == CertificateType.MEDICAL_INSTITUTION_LICENCE;
        if (medical && c.entersSubject() && !Texts.isWritten(c.subject().remark())) {
            Requirement licence = requirement("PREAPPROVAL_MEDICAL", "REMARK_LICENCE");
            String rule = "province-content.medical-licence-unquoted";
            unmet(licence, rule, INFO, SUBJECT_REMARK, SUBJECT_REMARK, noRemark());
        }
    }

    private void sectorWords(@Nullable String scope) {
        String noScope = absent(scope, SCOPE);
        // Hubei, for any sector: such words in the unit's name, the mini-program's or the scope call for the approval.
        Requirement any = requirement("PREAPPROVAL_KEYWORDS", "NO_DECLARATION_ACCEPTED");
        if (any != null) {
            notTicked(any, "province-content.pre-approval-not-ticked", c.texts().firstUncovered() != null);
        }
        finance(c.texts().nameFinance());
        // Tibet: religion in the scope calls for the licence and its tick, unless the scope excepts it.
        Requirement religion = requirement("PREAPPROVAL_RELIGION", "LICENCE");
        if (religion != null
                && !c.ticked().contains(PreApprovalCategory.RELIGION)
                && (scope == null || c.texts().religionInScope() != null)) {
            String rule = "province-content.religion-not-ticked";
            unmet(religion, rule, BLOCKING, CATEGORIES, APPROVALS, noScope, noTicks());
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
        eCommerceStatement();
        // Sichuan, on the scope alone: e-commerce calls for a telecom licence, which is no pre-approval, or a
        // statement.
        if ((scope == null || mentions(scope, E_COMMERCE_SCOPE)) && !hasUnassignedPaper()) {
            Requirement trade = requirement("PREAPPROVAL_ECOMMERCE", "LICENCE_OR_STATEMENT");
            calls(trade, STATEMENT, BLOCKING, Material.SITUATION_STATEMENT, MATERIALS, noScope);
        }
        // Insurance agency calls for its licence.
        if (scope == null || mentions(scope, INSURANCE)) {
            Requirement insurance = requirement("PREAPPROVAL_INSURANCE", "LICENCE");
            String rule = "province-content.insurance-licence";
            calls(insurance, rule, WARNING, Material.PRE_APPROVAL_DOCUMENT, APPROVALS, noScope);
        }
        // The same two where it is not settled what the province makes of it.
        if (mentions(scope, E_COMMERCE_SCOPE)) {
            unsettled("PREAPPROVAL_ECOMMERCE", UNSETTLED, MATERIALS);
        }
        if (mentions(scope, INSURANCE)) {
            unsettled("PREAPPROVAL_INSURANCE", UNSETTLED, APPROVALS);
        }
    }

    private void remark(@Nullable String remark) {
        String missing = absent(remark, REMARK);
        for (Requirement requirement : requirements("SERVICE_REMARK")) {
            // An individual's remark declares that nothing of enterprises or units is in it (Gansu, Inner Mongolia;
            // older: Beijing, Tianjin, Guangxi).
            if (DECLARED.contains(requirement.value()) && !mentions(remark, "keywords.PROVINCE_DECLARATION")) {
                unmet(requirement, "province-content.remark-without-declaration", WARNING, REMARK, REMARK, missing);
            }
        }
        // Inner Mongolia: 30 characters of an individual; what the national rule refuses is said by that one.
        int length = remark == null ? 0 : Texts.length(remark);
        if (remark == null || (length >= c.given().from("remark-length") && length < 30)) {
            Requirement longer = requirement("SERVICE_REMARK", "MIN_30_CHARS_WITH_DECLARATION");
            unmet(longer, "province-content.remark-short", WARNING, REMARK, REMARK, missing);
        }
    }

    private void individuals() {
        for (Requirement requirement : requirements("CONTENT_RESTRICTION")) {
            switch (requirement.value()) {
                // Inner Mongolia and Jiangxi: individuals do not choose the category of blogs and personal spaces.
                case "INDIVIDUAL_NO_BLOG_CATEGORY" -> {
                    String chosenAt = blogChosenAt();
                    if (chosenAt != null) {
                        unmet(requirement, "province-content.blog-by-individual", WARNING, chosenAt, PROGRAM);
                    }
                }
                // Tianjin, by older sources Beijing: individuals do not trade.
                case "INDIVIDUAL_NO_ECOMMERCE", "INDIVIDUAL_NON_COMMERCIAL" -> {
                    if (c.mayHave(TRADE)) {
                        String rule = "province-content.trade-by-individual";
                        unmet(requirement, rule, WARNING, FEATURES, PROGRAM, noFeatures());
                    }
                }
                // Guangdong, of blogs and spaces of individuals: no trade; no advertising, and own videos only, of
                // which a request says nothing.
                case "INDIVIDUAL_NO_TRADE_NO_ADS" -> {
                    if (blogChosenAt() != null) {
                        leavesOpen(requirement, "province-content.advertising-by-individual", PROGRAM);
                        if (c.mayHave(TRADE)) {
                            String rule = "province-content.trade-on-blog";
                            unmet(requirement, rule, WARNING, FEATURES, PROGRAM, noFeatures());
                        }
                    }
                }
                default -> {}
            }
        }
    }

    /** Where a category or a service content type of blogs is chosen; {@code null} if none is known to be. */
    private @Nullable String blogChosenAt() {
        Words blogs = c.given().words("keywords.PROVINCE_BLOG");
        List<String> categories = c.miniProgram().categories();
        if (categories != null && categories.stream().anyMatch(blogs::areMentionedIn)) {
            return "miniProgram.categories";
        }
        List<Integer> types = c.miniProgram().serviceContentTypes();
        // Of the types known without the platform's own list none is of blogs.
        for (Integer type : types == null ? List.<Integer>of() : types) {
            ListedCode item = CodeTables.find(c.codeTables().serviceContentTypes(), type);
            if (item != null && blogs.areMentionedIn(item.name())) {
                return "miniProgram.serviceContentTypes";
            }
        }
        return null;
    }

    private void names(@Nullable String name) {
        // Tianjin: words refused in names, and words that need an approval; one that is refused anyway needs none.
        Requirement banned = requirement("NAME_RESTRICTION", "MIN_3_HAN_BANNED_WORDS");
        boolean refused = banned != null && mentions(name, REFUSED);
        if (name == null || refused) {
            unmet(banned, "province-content.name-word-refused", WARNING, NAME, NAME, absent(name, NAME));
        }
        if (!refused) {
            unapproved(banned, "province-content.name-word-unapproved", WARNING, NAME, QUALIFIED);
        }
        // Guangdong: individuals use no village, pinyin or region; only a person can decide what is the name of a
        // region.
        Requirement village = requirement("NAME_RESTRICTION", "INDIVIDUAL_NO_VILLAGE_PINYIN_REGION");
        if (name == null || mentions(name, VILLAGE)) {
            unmet(village, "province-content.name-of-village", WARNING, NAME, NAME, absent(name, NAME));
        } else {
            leavesOpen(village, "province-content.name-of-region", NAME);
        }
        // Tianjin and Guangdong: limits to words in names of which it is not known whether they concern mini-programs.
        if (isLimited(name)) {
            unsettled("NAME_RESTRICTION", "province-content.name-words-unsettled", NAME);
        }
        // Sichuan: names with words of a sector need its approval.
        Requirement approval = requirement("PREAPPROVAL_KEYWORDS", "APPROVAL_REQUIRED");
        String words = "keywords.PROVINCE_NAME_APPROVAL";
        unapproved(approval, "province-content.name-calls-for-approval", BLOCKING, APPROVALS, words);
    }

    private boolean isLimited(@Nullable String name) {
        for (Provinces.Row row : c.provinces().ofProvince(c, "NAME_RESTRICTION")) {
            boolean limited = switch (row.value()) {
                case "MIN_3_HAN_BANNED_WORDS" -> mentions(name, REFUSED) || mentions(name, QUALIFIED);
                case "INDIVIDUAL_NO_VILLAGE_PINYIN_REGION" -> mentions(name, VILLAGE);
                default -> false;
            };
            if (limited && row.mayConcern(c)) {
                return true;
            }
        }
        return false;
    }

    private void unapproved(
            @Nullable Requirement requirement, String rule, Severity ceiling, String openAt, String words) {
        String name = c.miniProgram().name();
        if (requirement != null && (name == null || mentions(name, words)) && !c.isAnyTicked()) {
            unmet(requirement, rule, ceiling, NAME, openAt, absent(name, NAME), noTicks());
        }
    }

    private void papersOnServices(String parameter, String rule, Material paper) {
        Integer services = c.services();
        List<String> missing = services == null ? List.of(SERVICE_COUNT, FILINGS) : List.of();
        for (Requirement requirement : requirements(parameter)) {
            int least = number(requirement.value());
            if (least >= 0 && (services == null || services >= least)) {
                calls(requirement, rule, WARNING, paper, MATERIALS, missing);
            }
        }
        // The same where it is not settled that it holds for mini-programs, or from how many services.
        if (services == null || isReached(parameter, services)) {
            unsettled(parameter, "province-content.many-services-unsettled", MATERIALS, missing);
        }
    }

    private boolean isReached(String parameter, int services) {
        for (Provinces.Row row : c.provinces().ofProvince(c, parameter)) {
            if (row.mayConcern(c) && services >= Math.max(number(row.value()), 1)) {
                return true;
            }
        }
        return false;
    }

    /** The number that a row gives; -1 if it gives none. */
    private static int number(String value) {
        return value.chars().allMatch(digit -> digit >= '0' && digit <= '9') ? Integer.parseInt(value) : -1;
    }

    private void notTicked(Requirement requirement, String rule, boolean mentioned) {
        if (mentioned || isUnread(false)) {
            unmet(requirement, rule, BLOCKING, CATEGORIES, APPROVALS, unread(mentioned, false), noTicks());
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
            List<String> unread = unread(mentioned, false);
            unmet(refused, "province-content.finance-refused", WARNING, APPROVALS, APPROVALS, unread);
            // Guangdong, by the other: who has no approval of the regulator commits itself to no financial business.
            Requirement commitment = requirement("PREAPPROVAL_FINANCE", "APPROVAL_OR_COMMITMENT");
            if (commitment != null && !Approvals.hasDocument(c, PreApprovalCategory.FINANCE, true)) {
                Material paper = Material.NO_PRE_APPROVAL_COMMITMENT;
                calls(commitment, "province-content.finance-commitment", WARNING, paper, APPROVALS, unread);
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
                String rule = "province-content.e-commerce-statement";
                List<String> unread = unread(mentioned, true);
                calls(requirement, rule, BLOCKING, Material.SITUATION_STATEMENT, MATERIALS, unread);
            }
        }
    }

    /** Whether a text is absent in which a word could be, so that it is not known that there is none. */
    private boolean isUnread(boolean remarkCounts) {
        return !unread(false, remarkCounts).isEmpty();
    }

    /** The absent texts in which a word might stand, unless one was found anyway. */
    private List<String> unread(boolean mentioned, boolean remarkCounts) {
        return mentioned
                ? List.of()
                : Answers.paths(
                        absent(c.miniProgram().name(), NAME),
                        absent(c.subject().name(), SUBJECT_NAME),
                        absent(c.subject().businessScope(), SCOPE),
                        remarkCounts ? absent(c.miniProgram().remark(), REMARK) : "");
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
