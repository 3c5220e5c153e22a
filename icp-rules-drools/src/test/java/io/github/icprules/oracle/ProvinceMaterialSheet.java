package io.github.icprules.oracle;

import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.SubjectType;
import java.util.List;

/** The rules {@code province-material.*}: papers that a province wants of its own, and what a request does not contain. */
record ProvinceMaterialSheet(Case c, Answers out) implements Sheet {

    private static final String UNDECIDABLE = "province-material.undecidable";

    @Override
    public void judge() {
        if (c.filing() != FilingType.NEW_ACCESS) {
            partyBuilding();
        }
        undecidable();
        if (c.filing() == FilingType.CHANGE_SUBJECT || c.filing() == FilingType.CHANGE_ALL) {
            conditionsUnnamed();
        }
        if (c.isCancellation()) {
            return;
        }
        // The province of filing says which administration reviews; without it nothing provincial is known.
        if (c.province() == null) {
            out.unchecked("province-material.province-not-given", SUBJECT, PROVINCE);
        }
        // Guangdong and Shanghai: the province's own letter; whether the platform's replaces it for mini-programs is
        // not known.
        for (Requirement requirement : requirements("COMMITMENT_LETTER")) {
            paper(requirement, "province-material.filing-commitment", Material.FILING_COMMITMENT);
        }
        unsettled("COMMITMENT_LETTER", "province-material.filing-commitment-unsettled", MATERIALS);
        // Jiangsu, from 2021-06-01: both letters, signed by the mini-program principal; who cancels declares no data.
        Requirement letters = requirement("AUTHENTICITY_LETTERS", "BOTH_LETTERS");
        if (letters != null) {
            String responsibility = "province-material.authenticity-responsibility-letter";
            paper(letters, responsibility, Material.AUTHENTICITY_RESPONSIBILITY_LETTER);
            paper(letters, "province-material.authenticity-commitment-letter", Material.AUTHENTICITY_COMMITMENT_LETTER);
        }
    }

    private void paper(Requirement requirement, String rule, Material paper) {
        calls(requirement, rule, BLOCKING, paper, MATERIALS);
    }

    /** Xinjiang: first filings and further services of units come with the party-building confirmation; sources disagree on individuals. */
    private void partyBuilding() {
        Requirement requirement = requirement("PARTY_BUILDING", "CONFIRMATION_LETTER");
        if (requirement != null) {
            String rule = "province-material.party-building-confirmation";
            paper(requirement, rule, Material.PARTY_BUILDING_CERTIFICATE);
        }
        unsettled("PARTY_BUILDING", "province-material.party-building-unsettled", MATERIALS);
    }

    /** Requirements on what a request does not hold are reported one by one: where a phone is registered, who owns the unit, languages. */
    private void undecidable() {
        undecidable("PHONE_LOCALITY", "subject.principal.phone");
        undecidable("OFFICE_PHONE", "subject.principal.phone");
        undecidable("PHONE_PROOF", "subject.principal.phone");
        undecidable("SUPERIOR_ORG", SUBJECT);
        undecidable("LANGUAGE_DECLARATION", PROGRAM);
        undecidable("ANNUAL_REVIEW", HISTORY);
        // Jiangsu: from how many services on, and in which words; Tibet: whether a name suits the unit; Liaoning: which
        // numbers are the first ones.
        undecidable("CONSTRUCTION_PROPOSAL", "NUMBER_UNKNOWN", MATERIALS);
        undecidable("NAME_RESTRICTION", "PERSONAL_BLOG_OR_HOMEPAGE_ONLY", NAME);
        undecidable("SERVICE_REMARK", "PURPOSE_AND_CONTENT", REMARK);
        undecidable("NAME_RESTRICTION", "MATCHES_UNIT_NATURE", NAME);
        undecidable("CONTACT_DISTINCT", "FIRST_NUMBERS_NOT_SWAPPED", "miniProgram.principal.phone");
    }

    /**
     * Shandong: conditions that no source names, on which one company's filing passes to another; said of the one on record, where the
     * subject changes at all.
     */
    private void conditionsUnnamed() {
        String parameter = "SUBJECT_CHANGE";
        String value = "ORG_TO_ORG_SAME_LEGAL_REP";
        SubjectType onRecord = c.change().previousSubjectType();
        if (onRecord != null) {
            if (c.provinces().reported(c, onRecord, parameter, value) != null) {
                out.openPoint(UNDECIDABLE, "change");
            }
        } else if (requirement(parameter, value) != null) {
            // The type of either subject decides for which subject it is said.
            List<String> types = List.of(SUBJECT_TYPE, PREVIOUS_TYPE);
            out.unchecked(UNDECIDABLE, "change", c.type() == null ? types : List.of());
        }
    }

    private void undecidable(String parameter, String value, String path) {
        Requirement requirement = requirement(parameter, value);
        if (requirement != null) {
            leavesOpen(requirement, UNDECIDABLE, path);
        }
    }

    /** What access providers say of every province counts where the province itself says nothing. */
    private void undecidable(String parameter, String path) {
        for (Requirement requirement : Requirement.allOrEverywhere(c, parameter)) {
            if (!requirement.row().value().equals("NONE")) {
                leavesOpen(requirement, UNDECIDABLE, path);
            }
        }
    }
}
