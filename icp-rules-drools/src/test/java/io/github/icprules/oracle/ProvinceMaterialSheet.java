package io.github.icprules.oracle;

import static io.github.icprules.oracle.RowRequirement.missing;

import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.List;

/** The rules {@code province-material.*}: papers that a province wants of its own, and what a request does not contain. */
final class ProvinceMaterialSheet {

    private static final String UNDECIDABLE = "province-material.undecidable";
    private static final String MATERIALS = "materials";
    private static final String SUBJECT_CHANGE = "SUBJECT_CHANGE";
    private static final String TO_ANOTHER_COMPANY = "ORG_TO_ORG_SAME_LEGAL_REP";

    private ProvinceMaterialSheet() {}

    static void judge(Case c, Answers out) {
        partyBuilding(c, out);
        undecidable(c, out);
        conditionsUnnamed(c, out);
        if (c.request().filingType().kind() != FilingKind.CANCELLATION) {
            provinceNotGiven(c, out);
            filingCommitment(c, out);
            authenticityLetters(c, out);
        }
    }

    /** The province of filing says which administration reviews; without it nothing provincial is known. */
    private static void provinceNotGiven(Case c, Answers out) {
        Region region = c.subject().region();
        if (region == null || region.province() == null) {
            out.unchecked("province-material.province-not-given", "subject", "subject.region.province");
        }
    }

    /** Guangdong and Shanghai: the province's own letter; whether the platform's replaces it for mini-programs is not known. */
    private static void filingCommitment(Case c, Answers out) {
        for (RowRequirement requirement : RowRequirement.all(c, "COMMITMENT_LETTER", MATERIALS)) {
            requirement.calls(
                    out, "province-material.filing-commitment", Severity.BLOCKING, Material.FILING_COMMITMENT);
        }
        if (RowRequirement.isUnsettled(c, "COMMITMENT_LETTER")) {
            out.unchecked(
                    "province-material.filing-commitment-unsettled",
                    MATERIALS,
                    Provincial.openFor(c, "COMMITMENT_LETTER", List.of()));
        }
    }

    /** Jiangsu, from 2021-06-01: both letters, signed by the mini-program principal; who cancels declares no data. */
    private static void authenticityLetters(Case c, Answers out) {
        RowRequirement requirement = RowRequirement.of(c, "AUTHENTICITY_LETTERS", "BOTH_LETTERS", MATERIALS);
        if (requirement != null) {
            requirement.calls(
                    out,
                    "province-material.authenticity-responsibility-letter",
                    Severity.BLOCKING,
                    Material.AUTHENTICITY_RESPONSIBILITY_LETTER);
            requirement.calls(
                    out,
                    "province-material.authenticity-commitment-letter",
                    Severity.BLOCKING,
                    Material.AUTHENTICITY_COMMITMENT_LETTER);
        }
    }

    /** Xinjiang: first filings and further services of units come with the party-building confirmation; sources disagree on individuals. */
    private static void partyBuilding(Case c, Answers out) {
        if (c.request().filingType() == FilingType.NEW_ACCESS) {
            return;
        }
        RowRequirement requirement = RowRequirement.of(c, "PARTY_BUILDING", "CONFIRMATION_LETTER", MATERIALS);
        if (requirement != null) {
            requirement.calls(
                    out,
                    "province-material.party-building-confirmation",
                    Severity.BLOCKING,
                    Material.PARTY_BUILDING_CERTIFICATE);
        }
        if (RowRequirement.isUnsettled(c, "PARTY_BUILDING")) {
            out.unchecked(
                    "province-material.party-building-unsettled",
                    MATERIALS,
                    Provincial.openFor(c, "PARTY_BUILDING", List.of()));
        }
    }

    /** Requirements on what a request does not hold are reported one by one: where a phone is registered, who owns the unit, languages. */
    private static void undecidable(Case c, Answers out) {
        undecidable(c, out, "PHONE_LOCALITY", "subject.principal.phone");
        undecidable(c, out, "OFFICE_PHONE", "subject.principal.phone");
        undecidable(c, out, "PHONE_PROOF", "subject.principal.phone");
        undecidable(c, out, "SUPERIOR_ORG", "subject");
        undecidable(c, out, "LANGUAGE_DECLARATION", "miniProgram");
        undecidable(c, out, "ANNUAL_REVIEW", "subject.history");
        // Jiangsu: from how many services on, and in which words; Tibet: whether a name suits the unit; Liaoning: which
        // numbers are the first ones.
        valueUndecidable(c, out, "CONSTRUCTION_PROPOSAL", "NUMBER_UNKNOWN", "materials");
        valueUndecidable(c, out, "NAME_RESTRICTION", "PERSONAL_BLOG_OR_HOMEPAGE_ONLY", "miniProgram.name");
        valueUndecidable(c, out, "SERVICE_REMARK", "PURPOSE_AND_CONTENT", "miniProgram.remark");
        valueUndecidable(c, out, "NAME_RESTRICTION", "MATCHES_UNIT_NATURE", "miniProgram.name");
        valueUndecidable(c, out, "CONTACT_DISTINCT", "FIRST_NUMBERS_NOT_SWAPPED", "miniProgram.principal.phone");
    }

    /**
     * Shandong: conditions that no source names, on which one company's filing passes to another; said of the one on record, where the
     * subject changes at all.
     */
    private static void conditionsUnnamed(Case c, Answers out) {
        FilingType filing = c.request().filingType();
        if (filing != FilingType.CHANGE_SUBJECT && filing != FilingType.CHANGE_ALL) {
            return;
        }
        SubjectType onRecord = RowRequirement.typeOnRecord(c);
        if (onRecord != null) {
            if (c.provinces().applicable(RowRequirement.as(c, onRecord), c.on(), SUBJECT_CHANGE, TO_ANOTHER_COMPANY)
                    != null) {
                out.openPoint(UNDECIDABLE, "change");
            }
        } else if (RowRequirement.of(c, SUBJECT_CHANGE, TO_ANOTHER_COMPANY, "change") != null) {
            // The type of either subject decides for which subject it is said.
            out.unchecked(
                    UNDECIDABLE,
                    "change",
                    c.subject().type() == null ? List.of("subject.type", "change.previousSubjectType") : List.of());
        }
    }

    private static void valueUndecidable(Case c, Answers out, String parameter, String value, String path) {
        RowRequirement requirement = RowRequirement.of(c, parameter, value, path);
        if (requirement != null) {
            requirement.leavesOpen(out, UNDECIDABLE, path);
        }
    }

    private static void undecidable(Case c, Answers out, String parameter, String path) {
        List<RowRequirement> requirements = RowRequirement.all(c, parameter, path);
        for (RowRequirement requirement : requirements) {
            if (!requirement.row().value().equals("NONE")) {
                requirement.leavesOpen(out, UNDECIDABLE, path);
            }
        }
        // What access providers say of every province counts where the province itself says nothing.
        Provinces.Row everywhere = c.provinces().everywhere(c.request(), c.on(), parameter);
        if (everywhere != null && requirements.isEmpty()) {
            Region region = c.subject().region();
            new RowRequirement(everywhere, false, path)
                    .leavesOpen(
                            out,
                            UNDECIDABLE,
                            path,
                            missing(region == null || region.province() == null, "subject.region.province"));
        }
    }
}
