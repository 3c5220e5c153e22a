package io.github.icprules.oracle;

import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules {@code province-content.*}: what provinces demand of names, remarks and contents. Words that stand for a sector are
 * in {@link ProvinceSectorWords}.
 */
final class ProvinceContentSheet {

    private static final String NAME = "miniProgram.name";
    private static final String CATEGORIES = "miniProgram.preApprovalCategories";

    private ProvinceContentSheet() {}

    static void judge(Case c, Answers out) {
        if (c.request().filingType().kind() == FilingKind.CANCELLATION) {
            return;
        }
        remarkWithoutDeclaration(c, out);
        remarkShort(c, out);
        blogByIndividual(c, out);
        tradeByIndividual(c, out);
        advertisingByIndividual(c, out);
        nameWordRefused(c, out);
        nameWordUnapproved(c, out);
        nameOfVillage(c, out);
        nameCallsForApproval(c, out);
        constructionProposal(c, out);
        statementOnServices(c, out);
        manyServicesUnsettled(c, out);
        institutionApproval(c, out);
        institutionApprovalUnsettled(c, out);
        medicalLicenceUnquoted(c, out);
        gameFiledFirst(c, out);
        ProvinceSectorWords.judge(c, out);
    }

    /** An individual's remark declares that nothing of enterprises or units is in it (Gansu, Inner Mongolia; older: Beijing, Tianjin, Guangxi). */
    private static void remarkWithoutDeclaration(Case c, Answers out) {
        for (Provinces.Row row : c.demands("SERVICE_REMARK")) {
            boolean declaration =
                    switch (row.value()) {
                        case "PERSONAL_DECLARATION",
                                "PERSONAL_DECLARATION_AND_CONTENT",
                                "MIN_30_CHARS_WITH_DECLARATION" -> true;
                        default -> false;
                    };
            if (!declaration) {
                continue;
            }
            String remark = c.miniProgram().remark();
            if (!isWritten(remark)) {
                out.unchecked("province-content.remark-without-declaration", "miniProgram", "miniProgram.remark");
            } else if (wordIn(remark, c.given().words("keywords.PROVINCE_DECLARATION")) == null) {
                out.violation(
                        "province-content.remark-without-declaration",
                        row.atMost(Severity.WARNING),
                        "miniProgram.remark");
            }
        }
    }

    /** Inner Mongolia: 30 characters of an individual; what is below the national least is said by the national rule. */
    private static void remarkShort(Case c, Answers out) {
        Provinces.Row row = c.demand("SERVICE_REMARK", "MIN_30_CHARS_WITH_DECLARATION");
        if (row == null) {
            return;
        }
        String remark = c.miniProgram().remark();
        if (!isWritten(remark)) {
            out.unchecked("province-content.remark-short", "miniProgram", "miniProgram.remark");
            return;
        }
        int length = remark.codePointCount(0, remark.length());
        if (length >= c.given().from("remark-length") && length < 30) {
            out.violation("province-content.remark-short", row.atMost(Severity.WARNING), "miniProgram.remark");
        }
    }

    /** Inner Mongolia and Jiangxi: individuals do not choose the category of blogs and personal spaces. */
    private static void blogByIndividual(Case c, Answers out) {
        Provinces.Row row = c.demand("CONTENT_RESTRICTION", "INDIVIDUAL_NO_BLOG_CATEGORY");
        if (row == null) {
            return;
        }
        List<String> blogs = c.given().words("keywords.PROVINCE_BLOG");
        List<String> categories = c.miniProgram().categories();
        for (int i = 0; categories != null && i < categories.size(); i++) {
            if (wordIn(categories.get(i), blogs) != null) {
                out.violation(
                        "province-content.blog-by-individual",
                        row.atMost(Severity.WARNING),
                        "miniProgram.categories");
                return;
            }
        }
    }

    /** Tianjin and Guangdong, by older sources Beijing: individuals do not trade. */
    private static void tradeByIndividual(Case c, Answers out) {
        for (Provinces.Row row : c.demands("CONTENT_RESTRICTION")) {
            boolean noTrade =
                    switch (row.value()) {
                        case "INDIVIDUAL_NO_ECOMMERCE", "INDIVIDUAL_NO_TRADE_NO_ADS", "INDIVIDUAL_NON_COMMERCIAL" -> true;
                        default -> false;
                    };
            if (!noTrade) {
                continue;
            }
            Set<Feature> features = c.miniProgram().features();
            if (features == null) {
                out.unchecked("province-content.trade-by-individual", "miniProgram", "miniProgram.features");
            } else if (features.contains(Feature.SELLS_OWN_GOODS)
                    || features.contains(Feature.MULTIPLE_MERCHANTS)
                    || features.contains(Feature.PAID_INFORMATION)) {
                out.violation(
                        "province-content.trade-by-individual", row.atMost(Severity.WARNING), "miniProgram.features");
            }
        }
    }

    /** Guangdong: no advertising, and own videos only; a request says neither. */
    private static void advertisingByIndividual(Case c, Answers out) {
        if (c.demand("CONTENT_RESTRICTION", "INDIVIDUAL_NO_TRADE_NO_ADS") != null) {
            out.openPoint("province-content.advertising-by-individual", "miniProgram");
        }
    }

    /** Tianjin: words refused in names. */
    private static void nameWordRefused(Case c, Answers out) {
        Provinces.Row row = c.demand("NAME_RESTRICTION", "MIN_3_HAN_BANNED_WORDS");
        if (row != null) {
            nameWith(c, out, "province-content.name-word-refused", "keywords.PROVINCE_NAME_REFUSED", row);
        }
    }

    /** Tianjin: words that need an approval. */
    private static void nameWordUnapproved(Case c, Answers out) {
        Provinces.Row row = c.demand("NAME_RESTRICTION", "MIN_3_HAN_BANNED_WORDS");
        if (row != null) {
            unapprovedNameWith(
                    c,
                    out,
                    "province-content.name-word-unapproved",
                    "keywords.PROVINCE_NAME_QUALIFIED",
                    row.atMost(Severity.WARNING));
        }
    }

    /** Guangdong: individuals use no village, pinyin or region; the latter two are told everywhere. */
    private static void nameOfVillage(Case c, Answers out) {
        Provinces.Row row = c.demand("NAME_RESTRICTION", "INDIVIDUAL_NO_VILLAGE_PINYIN_REGION");
        if (row != null) {
            nameWith(c, out, "province-content.name-of-village", "keywords.PROVINCE_NAME_VILLAGE", row);
        }
    }

    private static void nameWith(Case c, Answers out, String rule, String words, Provinces.Row row) {
        String name = c.miniProgram().name();
        if (!isWritten(name)) {
            out.unchecked(rule, "miniProgram", NAME);
        } else if (wordIn(name, c.given().words(words)) != null) {
            out.violation(rule, row.atMost(Severity.WARNING), NAME);
        }
    }

    /** Sichuan: names with words of a sector need its approval. */
    private static void nameCallsForApproval(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_KEYWORDS", "APPROVAL_REQUIRED");
        if (row != null) {
            unapprovedNameWith(
                    c,
                    out,
                    "province-content.name-calls-for-approval",
                    "keywords.PROVINCE_NAME_APPROVAL",
                    row.atMost(Severity.BLOCKING));
        }
    }

    private static void unapprovedNameWith(Case c, Answers out, String rule, String words, Severity severity) {
        String name = c.miniProgram().name();
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        if (isWritten(name) && wordIn(name, c.given().words(words)) == null) {
            return;
        }
        if (ticked != null && hasApproval(ticked)) {
            return;
        }
        if (isWritten(name) && ticked != null) {
            out.violation(rule, severity, NAME);
            return;
        }
        List<String> needs = new ArrayList<>(2);
        if (!isWritten(name)) {
            needs.add(NAME);
        }
        if (ticked == null) {
            needs.add(CATEGORIES);
        }
        out.unchecked(rule, "miniProgram", needs);
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
        for (Provinces.Row row : c.demands("CONSTRUCTION_PROPOSAL")) {
            papersOnServices(
                    c, out, "province-content.construction-proposal", Material.CONSTRUCTION_PROPOSAL, row);
        }
    }

    /** Ningxia from five filed services: a statement. */
    private static void statementOnServices(Case c, Answers out) {
        for (Provinces.Row row : c.demands("SITUATION_STATEMENT")) {
            papersOnServices(c, out, "province-content.statement-on-services", Material.SITUATION_STATEMENT, row);
        }
    }

    private static void papersOnServices(Case c, Answers out, String rule, Material paper, Provinces.Row row) {
        int from = number(row.value());
        if (from < 0) {
            return;
        }
        int services = services(c.subject().history());
        if (services < 0) {
            out.unchecked(
                    rule, "subject.history", "subject.history.serviceCount", "subject.history.filings");
        } else if (services >= from) {
            out.demandedMaterial(rule, paper, row.atMost(Severity.WARNING));
        }
    }

    /** The same where it is not settled that it holds for mini-programs, or from how many services. */
    private static void manyServicesUnsettled(Case c, Answers out) {
        String rule = "province-content.many-services-unsettled";
        for (String parameter : List.of("CONSTRUCTION_PROPOSAL", "SITUATION_STATEMENT")) {
            for (Provinces.Row row : c.provinces().known(c.request(), c.on(), parameter)) {
                int from = number(row.value());
                if (row.told() && from >= 0) {
                    continue;
                }
                int services = services(c.subject().history());
                if (services < 0) {
                    out.unchecked(
                            rule, "subject.history", "subject.history.serviceCount", "subject.history.filings");
                } else if (services >= Math.max(from, 1)) {
                    out.openPoint(rule, "materials");
                }
            }
        }
    }

    /** {@return how many services are on record; -1 if nobody says} */
    private static int services(@Nullable FilingHistory history) {
        if (history == null) {
            return -1;
        }
        if (history.serviceCount() != null) {
            return history.serviceCount();
        }
        return history.filings() == null ? -1 : history.filings().size();
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

    /** Inner Mongolia, Heilongjiang, Jiangxi: public bodies attach what the establishment office says. */
    private static void institutionApproval(Case c, Answers out) {
        for (Provinces.Row row : c.demands("INSTITUTION_APPROVAL")) {
            out.demandedMaterial(
                    "province-content.institution-approval", Material.SUBJECT_OTHER, row.atMost(Severity.WARNING));
        }
    }

    /** The same where it is not known whether mini-programs are meant. */
    private static void institutionApprovalUnsettled(Case c, Answers out) {
        if (ProvinceMaterialSheet.isUnsettled(c, "INSTITUTION_APPROVAL")) {
            out.openPoint("province-content.institution-approval-unsettled", "materials");
        }
    }

    /** Guangdong, by an old table: hospitals quote their licence in the subject's remark. */
    private static void medicalLicenceUnquoted(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_MEDICAL", "REMARK_LICENCE");
        if (row != null
                && c.subject().type() == SubjectType.MEDICAL_INSTITUTION
                && !isWritten(c.subject().remark())) {
            out.violation(
                    "province-content.medical-licence-unquoted", row.atMost(Severity.INFO), "subject.remark");
        }
    }

    /** Guangdong, by one source: games are filed before their licence, against what holds everywhere. */
    private static void gameFiledFirst(Case c, Answers out) {
        if (c.demand("PREAPPROVAL_GAME", "CULTURE_LICENCE_VIA_CHANGE") == null) {
            return;
        }
        Set<Feature> features = c.miniProgram().features();
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        if ((features != null && features.contains(Feature.GAME))
                || (ticked != null && ticked.contains(PreApprovalCategory.GAME))) {
            out.openPoint("province-content.game-filed-first", "miniProgram");
        }
    }

    /** {@return the first of the words that a text has} */
    static @Nullable String wordIn(@Nullable String text, List<String> words) {
        if (text != null) {
            for (String word : words) {
                if (text.contains(word)) {
                    return word;
                }
            }
        }
        return null;
    }

    static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
