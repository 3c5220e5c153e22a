package io.github.icprules.oracle;

import static io.github.icprules.oracle.ProvinceContentSheet.isWritten;
import static io.github.icprules.oracle.ProvinceContentSheet.wordIn;

import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Those of the rules {@code province-content.*} that follow from words of a sector in names, business scope or remark. */
final class ProvinceSectorWords {

    private static final String SCOPE = "subject.businessScope";
    private static final String CATEGORIES = "miniProgram.preApprovalCategories";
    private static final String FINANCE = "keywords.FINANCE";
    private static final String E_COMMERCE = "keywords.PROVINCE_ECOMMERCE";
    private static final String INSURANCE = "keywords.PROVINCE_INSURANCE";

    /** Words of sectors, each with what can be ticked for it. */
    private static final List<Sector> SECTORS = List.of(
            new Sector(FINANCE, PreApprovalCategory.FINANCE),
            new Sector("keywords.SECTOR_NEWS", PreApprovalCategory.NEWS),
            new Sector(
                    "keywords.SECTOR_PUBLISHING",
                    PreApprovalCategory.PUBLISHING,
                    PreApprovalCategory.GAME,
                    PreApprovalCategory.PUBLICATION_SALE),
            new Sector("keywords.SECTOR_GAME", PreApprovalCategory.GAME, PreApprovalCategory.PUBLISHING),
            new Sector("keywords.SECTOR_DRUG", PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DRUG_SALE),
            new Sector(
                    "keywords.SECTOR_DEVICE", PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DEVICE_SALE),
            new Sector("keywords.SECTOR_CULTURE", PreApprovalCategory.CULTURE),
            new Sector("keywords.SECTOR_AUDIOVISUAL", PreApprovalCategory.AUDIOVISUAL),
            new Sector(
                    "keywords.SECTOR_MICRODRAMA", PreApprovalCategory.MICRODRAMA, PreApprovalCategory.AUDIOVISUAL),
            new Sector("keywords.SECTOR_RIDE_HAILING", PreApprovalCategory.RIDE_HAILING),
            new Sector("keywords.SECTOR_RELIGION", PreApprovalCategory.RELIGION),
            new Sector("keywords.SECTOR_LOTTERY", PreApprovalCategory.LOTTERY),
            new Sector("keywords.SECTOR_OFF_CAMPUS_TRAINING", PreApprovalCategory.OFF_CAMPUS_TRAINING),
            new Sector("keywords.SECTOR_MAP", PreApprovalCategory.MAP));

    private ProvinceSectorWords() {}

    static void judge(Case c, Answers out) {
        financeNotTicked(c, out);
        sectorsNotTicked(c, out);
        religionNotTicked(c, out);
        financeRefused(c, out);
        financeCommitment(c, out);
        educationCommitment(c, out);
        statementInPlaceOfApproval(c, out);
        eCommerceStatement(c, out);
        insuranceLicence(c, out);
        wordsUnsettled(c, out);
    }

    /** Beijing: words of finance in the unit's name, the mini-program's or the scope call for the regulator's approval. */
    private static void financeNotTicked(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_FINANCE", "APPROVAL_REQUIRED");
        if (row != null) {
            notTicked(c, out, SECTORS.subList(0, 1), row);
        }
    }

    /** Hubei: words of any sector with an approval; a declaration is not taken. */
    private static void sectorsNotTicked(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_KEYWORDS", "NO_DECLARATION_ACCEPTED");
        if (row != null) {
            notTicked(c, out, SECTORS, row);
        }
    }

    private static void notTicked(Case c, Answers out, List<Sector> sectors, Provinces.Row row) {
        String rule = "province-content.pre-approval-not-ticked";
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        String scope = c.subject().businessScope();
        boolean open = false;
        boolean mentioned = false;
        for (Sector sector : sectors) {
            if (ticked != null && sector.isTicked(ticked)) {
                continue;
            }
            List<String> words = c.given().words(sector.words());
            if (isNamed(c, words) || wordIn(scope, words) != null) {
                mentioned = true;
            } else if (!isWritten(scope)) {
                open = true;
            }
        }
        if (mentioned && ticked != null) {
            out.violation(rule, row.atMost(Severity.BLOCKING), CATEGORIES);
        } else if (mentioned) {
            out.unchecked(rule, "subject", CATEGORIES);
        } else if (open) {
            List<String> needs = new ArrayList<>(2);
            needs.add(SCOPE);
            if (ticked == null) {
                needs.add(CATEGORIES);
            }
            out.unchecked(rule, "subject", needs);
        }
    }

    /** Tibet: religion in the scope calls for the licence and its tick. */
    private static void religionNotTicked(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_RELIGION", "LICENCE");
        if (row == null) {
            return;
        }
        String rule = "province-content.religion-not-ticked";
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        String scope = c.subject().businessScope();
        if (ticked != null && ticked.contains(PreApprovalCategory.RELIGION)) {
            return;
        }
        if (isWritten(scope) && wordIn(scope, c.given().words("keywords.SECTOR_RELIGION")) == null) {
            return;
        }
        if (isWritten(scope) && ticked != null) {
            out.violation(rule, row.atMost(Severity.BLOCKING), CATEGORIES);
            return;
        }
        List<String> needs = new ArrayList<>(2);
        if (!isWritten(scope)) {
            needs.add(SCOPE);
        }
        if (ticked == null) {
            needs.add(CATEGORIES);
        }
        out.unchecked(rule, "subject", needs);
    }

    /** Guangdong, by one of two sources: words of finance are refused. */
    private static void financeRefused(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_FINANCE", "REFUSED");
        if (row == null) {
            return;
        }
        List<String> words = c.given().words(FINANCE);
        if (isNamed(c, words) || wordIn(c.subject().businessScope(), words) != null) {
            out.violation("province-content.finance-refused", row.atMost(Severity.WARNING), "subject");
        } else if (!isWritten(c.subject().businessScope())) {
            out.unchecked("province-content.finance-refused", "subject", SCOPE);
        }
    }

    /** Guangdong, by the other: who has no approval commits itself to no financial business. */
    private static void financeCommitment(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_FINANCE", "APPROVAL_OR_COMMITMENT");
        if (row != null && !isTicked(c, PreApprovalCategory.FINANCE)) {
            paperIfMentioned(
                    c,
                    out,
                    "province-content.finance-commitment",
                    Material.NO_PRE_APPROVAL_COMMITMENT,
                    FINANCE,
                    row.atMost(Severity.WARNING));
        }
    }

    /** Beijing: words of education in names and scope alike; in the scope alone nothing is asked. */
    private static void educationCommitment(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_EDUCATION", "APPROVAL_OR_DECLARATION");
        List<String> words = c.given().words("keywords.PROVINCE_EDUCATION");
        if (row == null || isTicked(c, PreApprovalCategory.EDUCATION) || !isNamed(c, words)) {
            return;
        }
        String scope = c.subject().businessScope();
        if (!isWritten(scope)) {
            out.unchecked("province-content.education-commitment", "subject", SCOPE);
        } else if (wordIn(scope, words) != null) {
            out.demandedMaterial(
                    "province-content.education-commitment",
                    Material.NO_PRE_APPROVAL_COMMITMENT,
                    row.atMost(Severity.BLOCKING));
        }
    }

    /** Shanghai for culture, Sichuan for e-commerce: a statement, where there is no approval. */
    private static void statementInPlaceOfApproval(Case c, Answers out) {
        String rule = "province-content.statement-in-place-of-approval";
        String scope = c.subject().businessScope();
        Provinces.Row culture = c.demand("PREAPPROVAL_CULTURE", "APPROVAL_OR_STATEMENT");
        if (culture != null && !isTicked(c, PreApprovalCategory.CULTURE)) {
            if (isNamed(c, c.given().words("keywords.PROVINCE_CULTURE_NAME"))
                    || wordIn(scope, c.given().words("keywords.PROVINCE_CULTURE_SCOPE")) != null) {
                out.demandedMaterial(rule, Material.SITUATION_STATEMENT, culture.atMost(Severity.BLOCKING));
            } else if (!isWritten(scope)) {
                out.unchecked(rule, "subject", SCOPE);
            }
        }
        Provinces.Row trade = c.demand("PREAPPROVAL_ECOMMERCE", "LICENCE_OR_STATEMENT");
        if (trade != null) {
            if (!isWritten(scope)) {
                out.unchecked(rule, "subject", SCOPE);
            } else if (wordIn(scope, c.given().words(E_COMMERCE)) != null) {
                out.demandedMaterial(rule, Material.SITUATION_STATEMENT, trade.atMost(Severity.BLOCKING));
            }
        }
    }

    /** Hubei: words of e-commerce in names, scope or remark call for a stamped statement. */
    private static void eCommerceStatement(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_ECOMMERCE", "STATEMENT");
        if (row == null) {
            return;
        }
        if (wordIn(c.miniProgram().remark(), c.given().words(E_COMMERCE)) != null) {
            out.demandedMaterial(
                    "province-content.e-commerce-statement",
                    Material.SITUATION_STATEMENT,
                    row.atMost(Severity.BLOCKING));
            return;
        }
        paperIfMentioned(
                c,
                out,
                "province-content.e-commerce-statement",
                Material.SITUATION_STATEMENT,
                E_COMMERCE,
                row.atMost(Severity.BLOCKING));
    }

    private static void paperIfMentioned(
            Case c, Answers out, String rule, Material paper, String keywords, Severity severity) {
        List<String> words = c.given().words(keywords);
        String scope = c.subject().businessScope();
        if (isNamed(c, words) || wordIn(scope, words) != null) {
            out.demandedMaterial(rule, paper, severity);
        } else if (!isWritten(scope)) {
            out.unchecked(rule, "subject", SCOPE);
        }
    }

    /** Sichuan: insurance agency in the scope calls for its licence. */
    private static void insuranceLicence(Case c, Answers out) {
        Provinces.Row row = c.demand("PREAPPROVAL_INSURANCE", "LICENCE");
        if (row == null) {
            return;
        }
        String scope = c.subject().businessScope();
        if (!isWritten(scope)) {
            out.unchecked("province-content.insurance-licence", "subject", SCOPE);
        } else if (wordIn(scope, c.given().words(INSURANCE)) != null) {
            out.demandedMaterial(
                    "province-content.insurance-licence",
                    Material.PRE_APPROVAL_DOCUMENT,
                    row.atMost(Severity.WARNING));
        }
    }

    /** Words of finance, e-commerce or insurance agency, where it is not settled what the province makes of them. */
    private static void wordsUnsettled(Case c, Answers out) {
        wordsUnsettled(c, out, "PREAPPROVAL_FINANCE", FINANCE);
        wordsUnsettled(c, out, "PREAPPROVAL_ECOMMERCE", E_COMMERCE);
        wordsUnsettled(c, out, "PREAPPROVAL_INSURANCE", INSURANCE);
    }

    private static void wordsUnsettled(Case c, Answers out, String parameter, String keywords) {
        List<String> words = c.given().words(keywords);
        if (ProvinceMaterialSheet.isUnsettled(c, parameter)
                && (isNamed(c, words) || wordIn(c.subject().businessScope(), words) != null)) {
            out.openPoint("province-content.words-unsettled", "miniProgram.preApprovals");
        }
    }

    private static boolean isNamed(Case c, List<String> words) {
        return wordIn(c.subject().name(), words) != null || wordIn(c.miniProgram().name(), words) != null;
    }

    private static boolean isTicked(Case c, PreApprovalCategory category) {
        List<PreApprovalCategory> ticked = c.miniProgram().preApprovalCategories();
        return ticked != null && ticked.contains(category);
    }

    /** The words of a sector, and what can be ticked for it. */
    private record Sector(String words, Set<PreApprovalCategory> categories) {

        Sector(String words, PreApprovalCategory first, PreApprovalCategory... more) {
            this(words, EnumSet.of(first, more));
        }

        boolean isTicked(List<PreApprovalCategory> ticked) {
            for (PreApprovalCategory category : ticked) {
                if (categories.contains(category)) {
                    return true;
                }
            }
            return false;
        }
    }
}
