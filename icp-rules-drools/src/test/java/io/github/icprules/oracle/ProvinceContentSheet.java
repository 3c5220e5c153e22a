package io.github.icprules.oracle;

import static io.github.icprules.oracle.Provincial.mentions;
import static io.github.icprules.oracle.RowRequirement.missing;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules {@code province-content.*}: what provinces require of names, remarks and contents. Those that follow from words of a
 * sector are in {@link ProvinceSectorWords}.
 */
final class ProvinceContentSheet {

    private static final String NAME = "miniProgram.name";
    private static final String REMARK = "miniProgram.remark";
    private static final String CATEGORIES = "miniProgram.preApprovalCategories";
    private static final String APPROVALS = "miniProgram.preApprovals";
    private static final String MINI_PROGRAM = "miniProgram";
    private static final String MATERIALS = "materials";

    private ProvinceContentSheet() {}

    static void judge(Case c, Answers out) {
        if (Provincial.describesService(c)) {
            remarkWithoutDeclaration(c, out);
            remarkShort(c, out);
            blogByIndividual(c, out);
            tradeByIndividual(c, out);
            blogWithTrade(c, out);
            nameWordRefused(c, out);
            nameOfVillageOrRegion(c, out);
            nameWordsUnsettled(c, out);
            nameCallsForApproval(c, out);
            gameFiledFirst(c, out);
            ProvinceSectorWords.judge(c, out);
        }
        constructionProposal(c, out);
        statementOnServices(c, out);
        manyServicesUnsettled(c, out);
        institutionApproval(c, out);
        if (Provincial.describesSubject(c)) {
            medicalLicenceUnquoted(c, out);
        }
    }

    /** An individual's remark declares that nothing of enterprises or units is in it (Gansu, Inner Mongolia; older: Beijing, Tianjin, Guangxi). */
    private static void remarkWithoutDeclaration(Case c, Answers out) {
        String remark = c.miniProgram().remark();
        if (mentions(remark, c.given().words("keywords.PROVINCE_DECLARATION"))) {
            return;
        }
        for (RowRequirement requirement : RowRequirement.all(c, "SERVICE_REMARK", REMARK)) {
            switch (requirement.row().value()) {
                case "PERSONAL_DECLARATION", "PERSONAL_DECLARATION_AND_CONTENT", "MIN_30_CHARS_WITH_DECLARATION" ->
                    requirement.unmet(
                            out,
                            "province-content.remark-without-declaration",
                            Severity.WARNING,
                            REMARK,
                            missing(remark == null, REMARK));
                default -> {}
            }
        }
    }

    /** Inner Mongolia: 30 characters of an individual; what the national rule refuses is said by that one. */
    private static void remarkShort(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "SERVICE_REMARK", "MIN_30_CHARS_WITH_DECLARATION", REMARK);
        if (requirement == null) {
            return;
        }
        String remark = c.miniProgram().remark();
        int length = remark == null ? 0 : remark.codePointCount(0, remark.length());
        if (remark == null || (length >= c.given().from("remark-length") && length < 30)) {
            requirement.unmet(
                    out, "province-content.remark-short", Severity.WARNING, REMARK, missing(remark == null, REMARK));
        }
    }

    /** Inner Mongolia and Jiangxi: individuals do not choose the category of blogs and personal spaces. */
    private static void blogByIndividual(Case c, Answers out) {
        RowRequirement requirement =
                RowRequirement.of(c, "CONTENT_RESTRICTION", "INDIVIDUAL_NO_BLOG_CATEGORY", MINI_PROGRAM);
        if (requirement == null) {
            return;
        }
        String chosenAt = blogChosenAt(c);
        if (chosenAt != null) {
            requirement.unmet(out, "province-content.blog-by-individual", Severity.WARNING, chosenAt);
        }
    }

    /** {@return where a category or a service content type of blogs is chosen; {@code null} if none is known to be} */
    private static @Nullable String blogChosenAt(Case c) {
        List<String> blogs = c.given().words("keywords.PROVINCE_BLOG");
        List<String> categories = c.miniProgram().categories();
        for (String category : categories == null ? List.<String>of() : categories) {
            if (mentions(category, blogs)) {
                return "miniProgram.categories";
            }
        }
        List<Integer> types = c.miniProgram().serviceContentTypes();
        for (Integer type : types == null ? List.<Integer>of() : types) {
            if (mentions(listedName(c, type), blogs)) {
                return "miniProgram.serviceContentTypes";
            }
        }
        return null;
    }

    /** What the platform's own list calls a service content type; of those known without a list none is of blogs. */
    private static @Nullable String listedName(Case c, int type) {
        CodeTables tables = c.request().codeTables();
        List<ListedCode> listed = tables == null ? null : tables.serviceContentTypes();
        for (ListedCode item : listed == null ? List.<ListedCode>of() : listed) {
            if (item.code() == type) {
                return item.name();
            }
        }
        return null;
    }

    private static boolean mayTrade(@Nullable Set<Feature> features) {
        return features == null
                || features.contains(Feature.SELLS_OWN_GOODS)
                || features.contains(Feature.MULTIPLE_MERCHANTS)
                || features.contains(Feature.PAID_INFORMATION);
    }

    /** Tianjin, by older sources Beijing: individuals do not trade. */
    private static void tradeByIndividual(Case c, Answers out) {
        Set<Feature> features = c.miniProgram().features();
        if (!mayTrade(features)) {
            return;
        }
        for (RowRequirement requirement : RowRequirement.all(c, "CONTENT_RESTRICTION", MINI_PROGRAM)) {
            switch (requirement.row().value()) {
                case "INDIVIDUAL_NO_ECOMMERCE", "INDIVIDUAL_NON_COMMERCIAL" ->
                    requirement.unmet(
                            out,
                            "province-content.trade-by-individual",
                            Severity.WARNING,
                            "miniProgram.features",
                            missing(features == null, "miniProgram.features"));
                default -> {}
            }
        }
    }

    /** Guangdong, of blogs and spaces of individuals: no trade; no advertising, and own videos only, of which a request says nothing. */
    private static void blogWithTrade(Case c, Answers out) {
        RowRequirement requirement =
                RowRequirement.of(c, "CONTENT_RESTRICTION", "INDIVIDUAL_NO_TRADE_NO_ADS", MINI_PROGRAM);
        if (requirement == null || blogChosenAt(c) == null) {
            return;
        }
        requirement.leavesOpen(out, "province-content.advertising-by-individual", MINI_PROGRAM);
        Set<Feature> features = c.miniProgram().features();
        if (mayTrade(features)) {
            requirement.unmet(
                    out,
                    "province-content.trade-on-blog",
                    Severity.WARNING,
                    "miniProgram.features",
                    missing(features == null, "miniProgram.features"));
        }
    }

    /** Tianjin: words refused in names, and words that need an approval; one that is refused anyway needs none. */
    private static void nameWordRefused(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "NAME_RESTRICTION", "MIN_3_HAN_BANNED_WORDS", NAME);
        if (requirement == null) {
            return;
        }
        String name = c.miniProgram().name();
        boolean refused = mentions(name, c.given().words("keywords.PROVINCE_NAME_REFUSED"));
        if (name == null || refused) {
            requirement.unmet(
                    out, "province-content.name-word-refused", Severity.WARNING, NAME, missing(name == null, NAME));
        }
        if (!refused) {
            unapprovedName(
                    c,
                    out,
                    requirement,
                    "province-content.name-word-unapproved",
                    Severity.WARNING,
                    "keywords.PROVINCE_NAME_QUALIFIED");
        }
    }

    /** Tianjin and Guangdong: limits to words in names of which it is not known whether they concern mini-programs. */
    private static void nameWordsUnsettled(Case c, Answers out) {
        if (!RowRequirement.isUnsettled(c, "NAME_RESTRICTION")) {
            return;
        }
        String name = c.miniProgram().name();
        for (Provinces.Row row : RowRequirement.known(c, "NAME_RESTRICTION")) {
            boolean limited = switch (row.value()) {
                case "MIN_3_HAN_BANNED_WORDS" ->
                    mentions(name, c.given().words("keywords.PROVINCE_NAME_REFUSED"))
                            || mentions(name, c.given().words("keywords.PROVINCE_NAME_QUALIFIED"));
                case "INDIVIDUAL_NO_VILLAGE_PINYIN_REGION" ->
                    mentions(name, c.given().words("keywords.PROVINCE_NAME_VILLAGE"));
                default -> false;
            };
            if (limited) {
                out.unchecked(
                        "province-content.name-words-unsettled",
                        NAME,
                        Provincial.openFor(c, "NAME_RESTRICTION", List.of()));
                return;
            }
        }
    }

    /** Guangdong: individuals use no village, pinyin or region; only a person can decide what is the name of a region. */
    private static void nameOfVillageOrRegion(Case c, Answers out) {
        RowRequirement requirement =
                RowRequirement.of(c, "NAME_RESTRICTION", "INDIVIDUAL_NO_VILLAGE_PINYIN_REGION", NAME);
        String name = c.miniProgram().name();
        if (requirement == null) {
            return;
        }
        if (name == null || mentions(name, c.given().words("keywords.PROVINCE_NAME_VILLAGE"))) {
            requirement.unmet(
                    out, "province-content.name-of-village", Severity.WARNING, NAME, missing(name == null, NAME));
        } else {
            requirement.leavesOpen(out, "province-content.name-of-region", NAME);
        }
    }

    /** Sichuan: names with words of a sector need its approval. */
    private static void nameCallsForApproval(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_KEYWORDS", "APPROVAL_REQUIRED", APPROVALS);
        if (requirement != null) {
            unapprovedName(
                    c,
                    out,
                    requirement,
                    "province-content.name-calls-for-approval",
                    Severity.BLOCKING,
                    "keywords.PROVINCE_NAME_APPROVAL");
        }
    }

    private static void unapprovedName(
            Case c, Answers out, RowRequirement requirement, String rule, Severity ceiling, String words) {
        String name = c.miniProgram().name();
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        if ((name != null && !mentions(name, c.given().words(words))) || (ticked != null && hasApproval(ticked))) {
            return;
        }
        requirement.unmet(out, rule, ceiling, NAME, missing(name == null, NAME), missing(ticked == null, CATEGORIES));
    }

    private static boolean hasApproval(List<PreApprovalCategory> ticked) {
        for (PreApprovalCategory category : ticked) {
            if (category != PreApprovalCategory.NONE) {
                return true;
            }
        }
        return false;
    }

    /** Shanghai from thirty filed services, Hunan from two: a construction proposal. */
    private static void constructionProposal(Case c, Answers out) {
        for (RowRequirement requirement : RowRequirement.all(c, "CONSTRUCTION_PROPOSAL", MATERIALS)) {
            papersOnServices(
                    c, out, requirement, "province-content.construction-proposal", Material.CONSTRUCTION_PROPOSAL);
        }
    }

    /** Ningxia from five filed services: a statement. */
    private static void statementOnServices(Case c, Answers out) {
        for (RowRequirement requirement : RowRequirement.all(c, "SITUATION_STATEMENT", MATERIALS)) {
            papersOnServices(
                    c, out, requirement, "province-content.statement-on-services", Material.SITUATION_STATEMENT);
        }
    }

    private static void papersOnServices(Case c, Answers out, RowRequirement requirement, String rule, Material paper) {
        int least = number(requirement.row().value());
        int services = services(c);
        if (least >= 0 && (services < 0 || services >= least)) {
            requirement.calls(
                    out,
                    rule,
                    Severity.WARNING,
                    paper,
                    missing(services < 0, "subject.history.serviceCount"),
                    missing(services < 0, "subject.history.filings"));
        }
    }

    /** The same where it is not settled that it holds for mini-programs, or from how many services. */
    private static void manyServicesUnsettled(Case c, Answers out) {
        manyServicesUnsettled(c, out, "CONSTRUCTION_PROPOSAL");
        manyServicesUnsettled(c, out, "SITUATION_STATEMENT");
    }

    private static void manyServicesUnsettled(Case c, Answers out, String parameter) {
        if (!RowRequirement.isUnsettled(c, parameter)) {
            return;
        }
        int services = services(c);
        if (services < 0) {
            out.unchecked(
                    "province-content.many-services-unsettled",
                    MATERIALS,
                    Provincial.openFor(
                            c, parameter, List.of("subject.history.serviceCount", "subject.history.filings")));
            return;
        }
        for (Provinces.Row row : RowRequirement.known(c, parameter)) {
            if (services >= Math.max(number(row.value()), 1)) {
                out.unchecked(
                        "province-content.many-services-unsettled",
                        MATERIALS,
                        Provincial.openFor(c, parameter, List.of()));
                return;
            }
        }
    }

    /** {@return how many services are on record; -1 if this is unknown} Before a first filing there are none. */
    private static int services(Case c) {
        FilingHistory history = c.subject().history();
        if (history != null && history.serviceCount() != null) {
            return history.serviceCount();
        }
        if (history != null && history.filings() != null) {
            return history.filings().size();
        }
        return c.request().filingType() == FilingType.NEW_FIRST ? 0 : -1;
    }

    /** {@return the number that a row gives; -1 if it gives none} */
    private static int number(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(value);
    }

    /** Inner Mongolia, Heilongjiang, Jiangxi: public bodies attach what the establishment office says; not known for mini-programs. */
    private static void institutionApproval(Case c, Answers out) {
        for (RowRequirement requirement : RowRequirement.all(c, "INSTITUTION_APPROVAL", MATERIALS)) {
            requirement.calls(out, "province-content.institution-approval", Severity.WARNING, Material.SUBJECT_OTHER);
        }
        if (RowRequirement.isUnsettled(c, "INSTITUTION_APPROVAL")) {
            out.unchecked(
                    "province-content.institution-approval-unsettled",
                    MATERIALS,
                    Provincial.openFor(c, "INSTITUTION_APPROVAL", List.of()));
        }
    }

    /** Guangdong, by an old table: hospitals quote their licence in the subject's remark. */
    private static void medicalLicenceUnquoted(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_MEDICAL", "REMARK_LICENCE", "subject.remark");
        if (requirement == null || !Provincial.mayLackRemark(c)) {
            return;
        }
        SubjectCertificate certificate = c.subject().certificate();
        if (c.subject().type() == SubjectType.MEDICAL_INSTITUTION
                || (certificate != null && certificate.type() == CertificateType.MEDICAL_INSTITUTION_LICENCE)) {
            requirement.unmet(
                    out,
                    "province-content.medical-licence-unquoted",
                    Severity.INFO,
                    "subject.remark",
                    missing(c.subject().remark() == null, "subject.remark"));
        }
    }

    /** Guangdong, by one source: games are filed before their licence, against what holds everywhere. */
    private static void gameFiledFirst(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "PREAPPROVAL_GAME", "CULTURE_LICENCE_VIA_CHANGE", APPROVALS);
        Set<Feature> features = c.miniProgram().features();
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        if (requirement != null
                && ((features != null && features.contains(Feature.GAME))
                        || (ticked != null && ticked.contains(PreApprovalCategory.GAME)))) {
            requirement.leavesOpen(out, "province-content.game-filed-first", APPROVALS);
        }
    }

    static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
