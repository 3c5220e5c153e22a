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

/**
 * The rules {@code province-content.*}: what provinces require of names, remarks and contents. Those that follow from words of a
 * sector are in {@link ProvinceSectorWords}.
 */
record ProvinceContentSheet(Case c, Answers out) implements Sheet {

    private static final String REFUSED = "keywords.PROVINCE_NAME_REFUSED";
    private static final String QUALIFIED = "keywords.PROVINCE_NAME_QUALIFIED";
    private static final String VILLAGE = "keywords.PROVINCE_NAME_VILLAGE";

    private static final Set<Feature> TRADE =
            EnumSet.of(Feature.SELLS_OWN_GOODS, Feature.MULTIPLE_MERCHANTS, Feature.PAID_INFORMATION);

    @Override
    public void judge() {
        if (c.entersMiniProgram()) {
            remark(c.miniProgram().remark());
            individuals();
            names(c.miniProgram().name());
            // Guangdong, by one source: games are filed before their licence, against what holds everywhere.
            Requirement games = requirement("PREAPPROVAL_GAME", "CULTURE_LICENCE_VIA_CHANGE");
            if (games != null && (c.hasFeature(Feature.GAME) || c.ticked().contains(PreApprovalCategory.GAME))) {
                leavesOpen(games, "province-content.game-filed-first", APPROVALS);
            }
        }
        // Shanghai from thirty filed services, Hunan from two: a construction proposal. Ningxia from five: a statement.
        papersOnServices(
                "CONSTRUCTION_PROPOSAL", "province-content.construction-proposal", Material.CONSTRUCTION_PROPOSAL);
        papersOnServices("SITUATION_STATEMENT", "province-content.statement-on-services", Material.SITUATION_STATEMENT);
        // Inner Mongolia, Heilongjiang, Jiangxi: public bodies attach what the establishment office says; not known for
        // mini-programs.
        for (Requirement requirement : requirements("INSTITUTION_APPROVAL")) {
            String rule = "province-content.institution-approval";
            calls(requirement, rule, WARNING, Material.SUBJECT_OTHER, MATERIALS);
        }
        unsettled("INSTITUTION_APPROVAL", "province-content.institution-approval-unsettled", MATERIALS);
        // Guangdong, by an old table: hospitals quote their licence in the subject's remark.
        Requirement licence = requirement("PREAPPROVAL_MEDICAL", "REMARK_LICENCE");
        if (licence != null
                && c.entersSubject()
                && !Texts.isWritten(c.subject().remark())
                && (c.type() == SubjectType.MEDICAL_INSTITUTION
                        || c.certificateType() == CertificateType.MEDICAL_INSTITUTION_LICENCE)) {
            String missing = absent(c.subject().remark(), SUBJECT_REMARK);
            String rule = "province-content.medical-licence-unquoted";
            unmet(licence, rule, INFO, SUBJECT_REMARK, SUBJECT_REMARK, missing);
        }
    }

    private boolean mentions(@Nullable String text, String words) {
        return c.given().words(words).areMentionedIn(text);
    }

    private void remark(@Nullable String remark) {
        String missing = absent(remark, REMARK);
        for (Requirement requirement : requirements("SERVICE_REMARK")) {
            switch (requirement.row().value()) {
                // An individual's remark declares that nothing of enterprises or units is in it (Gansu, Inner Mongolia;
                // older: Beijing, Tianjin, Guangxi).
                case "PERSONAL_DECLARATION", "PERSONAL_DECLARATION_AND_CONTENT", "MIN_30_CHARS_WITH_DECLARATION" -> {
                    if (!mentions(remark, "keywords.PROVINCE_DECLARATION")) {
                        String rule = "province-content.remark-without-declaration";
                        unmet(requirement, rule, WARNING, REMARK, REMARK, missing);
                    }
                }
                default -> {}
            }
        }
        // Inner Mongolia: 30 characters of an individual; what the national rule refuses is said by that one.
        Requirement longer = requirement("SERVICE_REMARK", "MIN_30_CHARS_WITH_DECLARATION");
        int length = remark == null ? 0 : Texts.length(remark);
        if (longer != null && (remark == null || (length >= c.given().from("remark-length") && length < 30))) {
            unmet(longer, "province-content.remark-short", WARNING, REMARK, REMARK, missing);
        }
    }

    private void individuals() {
        String missing = absent(c.miniProgram().features(), FEATURES);
        for (Requirement requirement : requirements("CONTENT_RESTRICTION")) {
            switch (requirement.row().value()) {
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
                        unmet(requirement, rule, WARNING, FEATURES, PROGRAM, missing);
                    }
                }
                // Guangdong, of blogs and spaces of individuals: no trade; no advertising, and own videos only, of
                // which
                // a request says nothing.
                case "INDIVIDUAL_NO_TRADE_NO_ADS" -> {
                    if (blogChosenAt() != null) {
                        leavesOpen(requirement, "province-content.advertising-by-individual", PROGRAM);
                        if (c.mayHave(TRADE)) {
                            String rule = "province-content.trade-on-blog";
                            unmet(requirement, rule, WARNING, FEATURES, PROGRAM, missing);
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
        CodeTables tables = c.request().codeTables();
        List<ListedCode> listed = tables == null ? null : tables.serviceContentTypes();
        for (Integer type : types == null ? List.<Integer>of() : types) {
            ListedCode item = CodeTables.find(listed, type);
            if (item != null && blogs.areMentionedIn(item.name())) {
                return "miniProgram.serviceContentTypes";
            }
        }
        return null;
    }

    private void names(@Nullable String name) {
        // Tianjin: words refused in names, and words that need an approval; one that is refused anyway needs none.
        Requirement words = requirement("NAME_RESTRICTION", "MIN_3_HAN_BANNED_WORDS");
        boolean refused = words != null && mentions(name, REFUSED);
        if (words != null && (name == null || refused)) {
            unmet(words, "province-content.name-word-refused", WARNING, NAME, NAME, absent(name, NAME));
        }
        if (words != null && !refused) {
            unapproved(words, "province-content.name-word-unapproved", WARNING, QUALIFIED);
        }
        // Guangdong: individuals use no village, pinyin or region; only a person can decide what is the name of a
        // region.
        Requirement village = requirement("NAME_RESTRICTION", "INDIVIDUAL_NO_VILLAGE_PINYIN_REGION");
        if (village != null && (name == null || mentions(name, VILLAGE))) {
            unmet(village, "province-content.name-of-village", WARNING, NAME, NAME, absent(name, NAME));
        } else if (village != null) {
            leavesOpen(village, "province-content.name-of-region", NAME);
        }
        // Tianjin and Guangdong: limits to words in names of which it is not known whether they concern mini-programs.
        if (isLimited(name)) {
            unsettled("NAME_RESTRICTION", "province-content.name-words-unsettled", NAME);
        }
        // Sichuan: names with words of a sector need its approval.
        Requirement approval = requirement("PREAPPROVAL_KEYWORDS", "APPROVAL_REQUIRED");
        if (approval != null) {
            String rule = "province-content.name-calls-for-approval";
            unapproved(approval, rule, BLOCKING, "keywords.PROVINCE_NAME_APPROVAL");
        }
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

    private void unapproved(Requirement requirement, String rule, Severity ceiling, String words) {
        String name = c.miniProgram().name();
        if ((name == null || mentions(name, words)) && !c.isAnyTicked()) {
            String ticked = absent(c.miniProgram().preApprovalCategories(), CATEGORIES);
            String openAt = rule.endsWith("name-calls-for-approval") ? APPROVALS : NAME;
            unmet(requirement, rule, ceiling, NAME, openAt, absent(name, NAME), ticked);
        }
    }

    private void papersOnServices(String parameter, String rule, Material paper) {
        Integer services = c.services();
        String count = absent(services, SERVICE_COUNT);
        String filings = absent(services, FILINGS);
        for (Requirement requirement : requirements(parameter)) {
            int least = number(requirement.row().value());
            if (least >= 0 && (services == null || services >= least)) {
                calls(requirement, rule, WARNING, paper, MATERIALS, count, filings);
            }
        }
        // The same where it is not settled that it holds for mini-programs, or from how many services.
        if (services == null || isReached(parameter, services)) {
            unsettled(parameter, "province-content.many-services-unsettled", MATERIALS, count, filings);
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
        return value.matches("\\d+") ? Integer.parseInt(value) : -1;
    }
}
