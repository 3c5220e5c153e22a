package io.github.icprules.oracle;

import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-material.*} and {@code province-change.*}: papers, what a request does not hold, changes, shell subjects. */
record ProvinceFilingSheet(Case c, Answers out) implements Sheet {

    private static final String UNDECIDABLE = "province-material.undecidable";
    private static final String CHANGE = "change";
    private static final String SHELL_SUBJECT = "subject.history.shellSubject";

    @Override
    public void judge() {
        materials();
        changes();
    }

    private void materials() {
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
        String responsibility = "province-material.authenticity-responsibility-letter";
        paper(letters, responsibility, Material.AUTHENTICITY_RESPONSIBILITY_LETTER);
        paper(letters, "province-material.authenticity-commitment-letter", Material.AUTHENTICITY_COMMITMENT_LETTER);
    }

    private void changes() {
        if (c.isChange()) {
            fullChange();
        }
        switch (c.filing()) {
            case CHANGE_SUBJECT, CHANGE_ALL -> {
                if (!isFalse(becomesUnit())) {
                    individualToUnit();
                }
                if (isTrue(becomesUnit()) || isAnotherSubject()) {
                    subjectChangeUnsettled();
                }
            }
            case NEW_SERVICE -> {
                Requirement conformity = Requirement.everywhere(c, "FILED_DATA_CONFORMITY");
                if (conformity != null && c.reusesSubjectData()) {
                    filedPrincipalFirst(conformity);
                    // The same of all that is taken over: whether it conforms to the rules of today, a person must
                    // look.
                    leavesOpen(conformity, "province-change.filed-data-conformity", HISTORY);
                }
            }
            case CANCEL_SUBJECT -> {
                if (!isFalse(c.isShell())) {
                    shellSubject();
                }
            }
            default -> {}
        }
    }

    private void paper(@Nullable Requirement requirement, String rule, Material paper) {
        calls(requirement, rule, BLOCKING, paper, MATERIALS);
    }

    /** Xinjiang: first filings and further services of units come with the party-building confirmation; sources disagree on individuals. */
    private void partyBuilding() {
        Requirement letter = requirement("PARTY_BUILDING", "CONFIRMATION_LETTER");
        paper(letter, "province-material.party-building-confirmation", Material.PARTY_BUILDING_CERTIFICATE);
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
        leavesOpen(requirement(parameter, value), UNDECIDABLE, path);
    }

    /** What access providers say of every province counts where the province itself says nothing. */
    private void undecidable(String parameter, String path) {
        for (Requirement requirement : Requirement.allOrEverywhere(c, parameter)) {
            if (!requirement.value().equals("NONE")) {
                leavesOpen(requirement, UNDECIDABLE, path);
            }
        }
    }

    private void fullChange() {
        boolean full = c.filing() == FilingType.CHANGE_ALL;
        // Qinghai: every change.
        if (!full) {
            Requirement every = requirement("CHANGE_MATERIALS", "FIVE_IMAGES_FULL_CHANGE");
            unmet(every, "province-change.change-not-full", WARNING, FILING_TYPE, MATERIALS);
        }
        // Hunan and Guizhou: that of the subject principal. Where nothing is named, only a change of the subject might
        // be one.
        Requirement principal = requirement("CHANGE_SUBJECT_PRINCIPAL", "FULL_CHANGE_WITH_NEW_LETTER");
        boolean changes = c.changes(ChangedItem.SUBJECT_PRINCIPAL);
        boolean unnamed = c.change().items() == null;
        if (!full && (changes || (unnamed && c.filing() == FilingType.CHANGE_SUBJECT))) {
            String rule = "province-change.principal-without-full-change";
            unmet(principal, rule, BLOCKING, FILING_TYPE, ITEMS, missing(unnamed, ITEMS));
        }
        // The same two: new letters come with a new subject principal; whether those handed in are new, a person must
        // look.
        if (changes) {
            leavesOpen(principal, "province-change.new-letters", ITEMS);
        }
    }

    private void individualToUnit() {
        String before = absent(c.change().previousSubjectType(), PREVIOUS_TYPE);
        // Inner Mongolia, and by older sources Beijing and Henan: an individual's filing does not pass to a unit.
        Provinces.Row never = ofIndividuals("NOT_ALLOWED");
        never = never == null ? ofIndividuals("INDIVIDUAL_TO_ORG_NOT_ALLOWED") : never;
        if (never != null) {
            unmet("province-change.individual-to-unit", never.atMost(WARNING), PREVIOUS_TYPE, CHANGE, noType(), before);
        }
        // Jiangxi and Gansu: only to the unit whose legal representative the individual is.
        Provinces.Row own = ofIndividuals("INDIVIDUAL_TO_OWN_COMPANY_ONLY");
        Boolean isOwn = own == null ? Boolean.TRUE : isOwn();
        if (own != null && !isTrue(isOwn)) {
            boolean noRecord = c.numberOnRecord() == null;
            boolean noNumber = c.numberOf(REPRESENTATIVE) == null;
            String previous = missing(isOwn == null && (noRecord || !noNumber), "change.previousCertificateNumber");
            String number = missing(isOwn == null && (noNumber || !noRecord), REPRESENTATIVE.number());
            Severity severity = own.atMost(BLOCKING);
            String rule = "province-change.individual-to-another-s-company";
            unmet(rule, severity, REPRESENTATIVE.path(), CHANGE, noType(), before, previous, number);
        }
    }

    /** Whether the individual on record is the unit's legal representative; {@code null} if this is unknown. */
    private @Nullable Boolean isOwn() {
        String name = c.history().filedName();
        Person onRecord = Person.builder(name == null ? "" : name)
                .document(new IdentityDocument(null, c.numberOnRecord(), null, null))
                .build();
        return Persons.areOne(onRecord, c.person(REPRESENTATIVE));
    }

    /** Where it is known that the filing is to pass to another subject, and not settled whether the province takes that. */
    private void subjectChangeUnsettled() {
        SubjectType onRecord = c.change().previousSubjectType();
        boolean known = false;
        for (Provinces.Row row : c.provinces().ofProvince(c, "SUBJECT_CHANGE")) {
            if (onRecord == null ? row.mayConcern(c) : row.concerns(onRecord, c)) {
                known = true;
                if (row.sure()) {
                    return;
                }
            }
        }
        if (known) {
            boolean someTypes = onRecord == null
                    && !Requirement.openFor(c, "SUBJECT_CHANGE").isEmpty();
            String rule = "province-change.subject-change-unsettled";
            out.unchecked(rule, CHANGE, missing(someTypes, SUBJECT_TYPE), missing(someTypes, PREVIOUS_TYPE));
        }
    }

    /**
     * Data on record that break the rule of today are changed first: here a principal whom the province does not take, by a rule
     * that is not contested and that is more than advice.
     */
    private void filedPrincipalFirst(Requirement conformity) {
        Requirement rule = requirement("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED");
        if (rule == null && isTrue(c.texts().isFinancialUnit())) {
            rule = requirement("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED_IF_FINANCE");
        }
        if (conformity.ofUnknownType()
                || rule == null
                || !rule.row().sure()
                || rule.row().severity() != BLOCKING
                // It may be of units that delegate as they like.
                || (rule.ofUnknownType() && !rule.row().subjects().containsAll(Provinces.UNITS))
                || isTrue(c.same(PRINCIPAL, REPRESENTATIVE))
                || ProvincePrincipalSheet.mustAuthoriseAnother(c)) {
            return;
        }
        String noType = missing(rule.ofUnknownType(), SUBJECT_TYPE);
        Severity severity = conformity.row().atMost(WARNING);
        List<String> numbers = c.missing(PRINCIPAL, REPRESENTATIVE);
        unmet("province-change.filed-principal-first", severity, PRINCIPAL.path(), HISTORY, noType, numbers);
    }

    /** How a province cancels subjects without any service: on paper (Shandong), by form (Hunan, Ningxia), online (Shanghai). */
    private void shellSubject() {
        List<String> unknown = c.isShell() == null ? List.of(SHELL_SUBJECT, FILINGS) : List.of();
        for (Requirement requirement : requirements("CANCEL_SHELL_ROUTE")) {
            if (requirement.value().equals("ONLINE_PORTAL")) {
                leavesOpen(requirement, "province-change.shell-subject-online", SHELL_SUBJECT, unknown);
            } else {
                String rule = "province-change.shell-subject-application";
                calls(requirement, rule, INFO, Material.CANCELLATION_STATEMENT, SHELL_SUBJECT, unknown);
            }
        }
        unsettled("CANCEL_SHELL_ROUTE", "province-change.shell-subject-unsettled", SHELL_SUBJECT, unknown);
    }

    /**
     * What the province requires where an individual is on record, independent of the new subject. If the subject on record is absent,
     * the rule for all provinces asks.
     */
    private Provinces.@Nullable Row ofIndividuals(String value) {
        SubjectType onRecord = c.change().previousSubjectType();
        boolean mayBe = onRecord == null ? c.type() == null : onRecord == SubjectType.INDIVIDUAL;
        return mayBe ? c.provinces().reported(c, SubjectType.INDIVIDUAL, "SUBJECT_CHANGE", value) : null;
    }

    /** Whether an individual is on record and a unit files; {@code null} if this is unknown. */
    private @Nullable Boolean becomesUnit() {
        SubjectType onRecord = c.change().previousSubjectType();
        if (c.isIndividual() || (onRecord != null && onRecord != SubjectType.INDIVIDUAL)) {
            return false;
        }
        if (c.type() != null && onRecord != null) {
            return true;
        }
        // What is not named does not change.
        return (c.change().items() == null || c.changes(ChangedItem.SUBJECT_TYPE)) ? null : Boolean.FALSE;
    }

    /** Whether the certificate numbers are known to be those of two subjects: credit codes and resident ID numbers stay for ever. */
    private boolean isAnotherSubject() {
        SubjectType before = c.change().previousSubjectType();
        if (c.isIndividual() && before != null && before != SubjectType.INDIVIDUAL) {
            return false;
        }
        String onRecord = c.numberOnRecord();
        String now = c.numberNow();
        return onRecord != null
                && now != null
                && !onRecord.equalsIgnoreCase(now)
                && FilingTypeSheet.lasts(onRecord.toUpperCase(Locale.ROOT))
                && FilingTypeSheet.lasts(now.toUpperCase(Locale.ROOT));
    }
}
