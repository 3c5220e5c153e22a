package io.github.icprules.oracle;

import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-change.*}: what provinces require of changes and of shell subjects. */
record ProvinceChangeSheet(Case c, Answers out) implements Sheet {

    private static final String CHANGE = "change";
    private static final String SHELL_SUBJECT = "subject.history.shellSubject";

    @Override
    public void judge() {
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

    private void fullChange() {
        boolean full = c.filing() == FilingType.CHANGE_ALL;
        // Qinghai: every change.
        Requirement every = requirement("CHANGE_MATERIALS", "FIVE_IMAGES_FULL_CHANGE");
        if (every != null && !full) {
            unmet(every, "province-change.change-not-full", WARNING, FILING_TYPE, MATERIALS);
        }
        // Hunan and Guizhou: that of the subject principal. Where nothing is named, only a change of the subject might
        // be one.
        Requirement principal = requirement("CHANGE_SUBJECT_PRINCIPAL", "FULL_CHANGE_WITH_NEW_LETTER");
        boolean changes = c.changes(ChangedItem.SUBJECT_PRINCIPAL);
        boolean unnamed = c.change().items() == null;
        if (principal != null && !full && (changes || (unnamed && c.filing() == FilingType.CHANGE_SUBJECT))) {
            String rule = "province-change.principal-without-full-change";
            unmet(principal, rule, BLOCKING, FILING_TYPE, ITEMS, missing(unnamed, ITEMS));
        }
        // The same two: new letters come with a new subject principal; whether those handed in are new, a person must
        // look.
        if (principal != null && changes) {
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
            unmet(
                    "province-change.individual-to-another-s-company",
                    own.atMost(BLOCKING),
                    REPRESENTATIVE.path(),
                    CHANGE,
                    noType(),
                    before,
                    missing(isOwn == null && (noRecord || !noNumber), "change.previousCertificateNumber"),
                    missing(isOwn == null && (noNumber || !noRecord), REPRESENTATIVE.number()));
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
        Boolean self = c.same(PRINCIPAL, REPRESENTATIVE);
        if (conformity.ofUnknownType()
                || rule == null
                || !rule.row().sure()
                || rule.row().severity() != BLOCKING
                // It may be of units that delegate as they like.
                || (rule.ofUnknownType() && !rule.row().subjects().containsAll(Provinces.UNITS))
                || isTrue(self)
                || ProvincePrincipalSheet.mustAuthoriseAnother(c)) {
            return;
        }
        List<String> missing = new ArrayList<>();
        missing.add(missing(rule.ofUnknownType(), SUBJECT_TYPE));
        missing.addAll(self == null ? c.missing(PRINCIPAL, REPRESENTATIVE) : List.of());
        String finding = "province-change.filed-principal-first";
        unmet(finding, conformity.row().atMost(WARNING), PRINCIPAL.path(), HISTORY, Answers.paths(missing));
    }

    /** How a province cancels subjects without any service: on paper (Shandong), by form (Hunan, Ningxia), online (Shanghai). */
    private void shellSubject() {
        String shell = absent(c.isShell(), SHELL_SUBJECT);
        String filings = absent(c.isShell(), FILINGS);
        for (Requirement requirement : requirements("CANCEL_SHELL_ROUTE")) {
            if (requirement.row().value().equals("ONLINE_PORTAL")) {
                leavesOpen(requirement, "province-change.shell-subject-online", SHELL_SUBJECT, shell, filings);
            } else {
                String rule = "province-change.shell-subject-application";
                calls(requirement, rule, INFO, Material.CANCELLATION_STATEMENT, SHELL_SUBJECT, shell, filings);
            }
        }
        unsettled("CANCEL_SHELL_ROUTE", "province-change.shell-subject-unsettled", SHELL_SUBJECT, shell, filings);
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
        String now = c.subject().certificate() == null
                ? null
                : Texts.stripped(c.subject().certificate().number());
        now = now == null && c.isIndividual() ? c.numberOf(PRINCIPAL) : now;
        return onRecord != null
                && now != null
                && !onRecord.equalsIgnoreCase(now)
                && ChangePreconditions.lasts(onRecord.toUpperCase(Locale.ROOT))
                && ChangePreconditions.lasts(now.toUpperCase(Locale.ROOT));
    }
}
