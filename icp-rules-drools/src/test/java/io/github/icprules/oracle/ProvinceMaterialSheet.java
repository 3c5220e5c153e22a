package io.github.icprules.oracle;

import io.github.icprules.model.Material;
import io.github.icprules.model.Region;
import io.github.icprules.report.Severity;

/** The rules {@code province-material.*}: papers that a province wants of its own, and what a request cannot tell. */
final class ProvinceMaterialSheet {

    /** What is about phones, offices and forms of which a request says nothing. */
    private static final String[] NOT_IN_A_REQUEST = {
        "PHONE_LOCALITY", "OFFICE_PHONE", "PHONE_PROOF", "SUPERIOR_ORG", "LANGUAGE_DECLARATION", "ANNUAL_REVIEW"
    };

    private ProvinceMaterialSheet() {}

    static void judge(Case c, Answers out) {
        provinceNotGiven(c, out);
        filingCommitment(c, out);
        filingCommitmentUnsettled(c, out);
        authenticityLetters(c, out);
        partyBuildingConfirmation(c, out);
        partyBuildingUnsettled(c, out);
        cannotBeTold(c, out);
    }

    /** The province of filing says which administration reviews; without it nothing provincial is known. */
    private static void provinceNotGiven(Case c, Answers out) {
        Region region = c.subject().region();
        if (region == null || region.province() == null) {
            out.unchecked("province-material.province-not-given", "subject", "subject.region.province");
        }
    }

    /** Guangdong and Shanghai: the province's own commitment letter. */
    private static void filingCommitment(Case c, Answers out) {
        for (Provinces.Row row : c.demands("COMMITMENT_LETTER")) {
            out.demandedMaterial(
                    "province-material.filing-commitment", Material.FILING_COMMITMENT, row.atMost(Severity.BLOCKING));
        }
    }

    /** Guangdong and Shanghai: whether the platform's letter replaces theirs is not known. */
    private static void filingCommitmentUnsettled(Case c, Answers out) {
        if (isUnsettled(c, "COMMITMENT_LETTER")) {
            out.openPoint("province-material.filing-commitment-unsettled", "materials");
        }
    }

    /** Jiangsu, from 2021-06-01: both letters, signed by the mini-program principal. */
    private static void authenticityLetters(Case c, Answers out) {
        Provinces.Row row = c.demand("AUTHENTICITY_LETTERS", "BOTH_LETTERS");
        if (row == null) {
            return;
        }
        Severity severity = row.atMost(Severity.BLOCKING);
        out.demandedMaterial(
                "province-material.authenticity-responsibility-letter",
                Material.AUTHENTICITY_RESPONSIBILITY_LETTER,
                severity);
        out.demandedMaterial(
                "province-material.authenticity-commitment-letter", Material.AUTHENTICITY_COMMITMENT_LETTER, severity);
    }

    /** Xinjiang: new filings of units come with the party-building confirmation. */
    private static void partyBuildingConfirmation(Case c, Answers out) {
        Provinces.Row row = c.demand("PARTY_BUILDING", "CONFIRMATION_LETTER");
        if (row != null) {
            out.demandedMaterial(
                    "province-material.party-building-confirmation",
                    Material.PARTY_BUILDING_CERTIFICATE,
                    row.atMost(Severity.BLOCKING));
        }
    }

    /** Xinjiang: sources disagree on whether individuals need it. */
    private static void partyBuildingUnsettled(Case c, Answers out) {
        for (Provinces.Row row : c.provinces().known(c.request(), c.on(), "PARTY_BUILDING")) {
            if (row.value().equals("UNCLEAR")) {
                out.openPoint("province-material.party-building-unsettled", "materials");
            }
        }
    }

    /** Demands on what a request does not hold are told one by one. */
    private static void cannotBeTold(Case c, Answers out) {
        for (String parameter : NOT_IN_A_REQUEST) {
            for (Provinces.Row row : c.demands(parameter)) {
                if (!row.value().equals("NONE")) {
                    out.openPoint("province-material.cannot-be-told", "filingType");
                }
            }
        }
    }

    /** {@return whether the province is known to say something, but nothing that is told} */
    static boolean isUnsettled(Case c, String parameter) {
        for (Provinces.Row row : c.provinces().known(c.request(), c.on(), parameter)) {
            if (!row.told() && row.status() != Provinces.Status.SUPERSEDED) {
                return true;
            }
        }
        return false;
    }
}
