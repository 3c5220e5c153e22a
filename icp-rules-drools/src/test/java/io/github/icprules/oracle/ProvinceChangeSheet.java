package io.github.icprules.oracle;

import static io.github.icprules.oracle.RowRequirement.missing;

import io.github.icprules.format.CreditCode;
import io.github.icprules.format.ResidentId;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-change.*}: what provinces require of changes and of shell subjects. */
final class ProvinceChangeSheet {

    private static final String SUBJECT_TYPE = "subject.type";
    private static final String PREVIOUS_TYPE = "change.previousSubjectType";
    private static final String FILING_TYPE = "filingType";
    private static final String CHANGE = "change";
    private static final String SHELL_SUBJECT = "subject.history.shellSubject";

    private ProvinceChangeSheet() {}

    static void judge(Case c, Answers out) {
        switch (c.request().filingType()) {
            case CHANGE_SUBJECT, CHANGE_ALL -> {
                fullChange(c, out);
                newLetters(c, out);
                individualToUnit(c, out);
                individualToAnothersCompany(c, out);
                subjectChangeUnsettled(c, out);
            }
            case CHANGE_SERVICE, CHANGE_ACCESS -> {
                fullChange(c, out);
                newLetters(c, out);
            }
            case NEW_SERVICE -> {
                filedPrincipalFirst(c, out);
                filedDataConformity(c, out);
            }
            case CANCEL_SUBJECT -> shellSubject(c, out);
            default -> {}
        }
    }

    private static void fullChange(Case c, Answers out) {
        if (c.request().filingType() == FilingType.CHANGE_ALL) {
            return;
        }
        // Qinghai: every change.
        RowRequirement every = RowRequirement.of(c, "CHANGE_MATERIALS", "FIVE_IMAGES_FULL_CHANGE", "materials");
        if (every != null) {
            every.unmet(out, "province-change.change-not-full", Severity.WARNING, FILING_TYPE);
        }
        // Hunan and Guizhou: that of the subject principal. Where nothing is named, only a change of the subject might
        // be one.
        RowRequirement principal =
                RowRequirement.of(c, "CHANGE_SUBJECT_PRINCIPAL", "FULL_CHANGE_WITH_NEW_LETTER", "change.items");
        Change change = c.request().change();
        boolean unnamed = change == null || change.items() == null;
        boolean mayChange = (change == null || change.items() == null)
                ? c.request().filingType() == FilingType.CHANGE_SUBJECT
                : change.items().contains(ChangedItem.SUBJECT_PRINCIPAL);
        if (principal != null && mayChange) {
            principal.unmet(
                    out,
                    "province-change.principal-without-full-change",
                    Severity.BLOCKING,
                    FILING_TYPE,
                    missing(unnamed, "change.items"));
        }
    }

    /** The same two: new letters come with a new subject principal; whether those handed in are new, a person must look. */
    private static void newLetters(Case c, Answers out) {
        RowRequirement requirement =
                RowRequirement.of(c, "CHANGE_SUBJECT_PRINCIPAL", "FULL_CHANGE_WITH_NEW_LETTER", "change.items");
        Change change = c.request().change();
        if (requirement != null
                && change != null
                && change.items() != null
                && change.items().contains(ChangedItem.SUBJECT_PRINCIPAL)) {
            requirement.leavesOpen(out, "province-change.new-letters", "change.items");
        }
    }

    /** Inner Mongolia, and by older sources Beijing and Henan: an individual's filing does not pass to a unit. */
    private static void individualToUnit(Case c, Answers out) {
        Provinces.Row row = ofIndividuals(c, "NOT_ALLOWED");
        if (row == null) {
            row = ofIndividuals(c, "INDIVIDUAL_TO_ORG_NOT_ALLOWED");
        }
        if (row == null || Boolean.FALSE.equals(becomesUnit(c))) {
            return;
        }
        new RowRequirement(row, false, CHANGE)
                .unmet(
                        out,
                        "province-change.individual-to-unit",
                        Severity.WARNING,
                        PREVIOUS_TYPE,
                        missing(c.subject().type() == null, SUBJECT_TYPE),
                        missing(RowRequirement.typeOnRecord(c) == null, PREVIOUS_TYPE));
    }

    /** Jiangxi and Gansu: only to the unit whose legal representative the individual is. */
    private static void individualToAnothersCompany(Case c, Answers out) {
        Provinces.Row row = ofIndividuals(c, "INDIVIDUAL_TO_OWN_COMPANY_ONLY");
        if (row == null || Boolean.FALSE.equals(becomesUnit(c))) {
            return;
        }
        Boolean own = isOwn(c);
        if (Boolean.TRUE.equals(own)) {
            return;
        }
        boolean noRecord = numberOnRecord(c) == null;
        boolean noNumber = Identity.number(c.subject().legalRepresentative()) == null;
        boolean all = !noRecord && !noNumber;
        new RowRequirement(row, false, CHANGE)
                .unmet(
                        out,
                        "province-change.individual-to-another-s-company",
                        Severity.BLOCKING,
                        "subject.legalRepresentative",
                        missing(c.subject().type() == null, SUBJECT_TYPE),
                        missing(RowRequirement.typeOnRecord(c) == null, PREVIOUS_TYPE),
                        missing(own == null && (noRecord || all), "change.previousCertificateNumber"),
                        missing(own == null && (noNumber || all), "subject.legalRepresentative.document.number"));
    }

    /** {@return whether the individual on record is the unit's legal representative; {@code null} if this is unknown} */
    private static @Nullable Boolean isOwn(Case c) {
        FilingHistory history = c.subject().history();
        String name = history == null ? null : history.filedName();
        Person onRecord = Person.builder(name == null ? "" : name)
                .document(new IdentityDocument(null, numberOnRecord(c), null, null))
                .build();
        return Identity.same(onRecord, c.subject().legalRepresentative());
    }

    /** Where it is known that the filing is to pass to another subject, and not settled whether the province takes that. */
    private static void subjectChangeUnsettled(Case c, Answers out) {
        if (!Boolean.TRUE.equals(becomesUnit(c)) && !isAnotherSubject(c)) {
            return;
        }
        SubjectType onRecord = RowRequirement.typeOnRecord(c);
        List<Provinces.Row> known = onRecord == null
                ? RowRequirement.known(c, "SUBJECT_CHANGE")
                : c.provinces().known(RowRequirement.as(c, onRecord), c.on(), "SUBJECT_CHANGE");
        boolean sure = false;
        for (Provinces.Row row : known) {
            sure |= row.sure();
        }
        if (!known.isEmpty() && !sure) {
            boolean someTypes = onRecord == null
                    && !Provincial.openFor(c, "SUBJECT_CHANGE", List.of()).isEmpty();
            out.unchecked(
                    "province-change.subject-change-unsettled",
                    CHANGE,
                    someTypes ? List.of(SUBJECT_TYPE, PREVIOUS_TYPE) : List.of());
        }
    }

    /**
     * Data on record that break the rule of today are changed first: here a principal whom the province does not take, by a rule
     * that is not contested and that is more than advice.
     */
    private static void filedPrincipalFirst(Case c, Answers out) {
        Provinces.Row row = c.provinces().everywhere(c.request(), c.on(), "FILED_DATA_CONFORMITY");
        PlatformState platform = c.platform();
        RowRequirement rule = RowRequirement.of(c, "SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED", "subject.history");
        if (rule == null && Boolean.TRUE.equals(Delegation.isFinancial(c))) {
            rule = RowRequirement.of(c, "SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED_IF_FINANCE", "subject.history");
        }
        if (row == null
                || platform == null
                || !Boolean.TRUE.equals(platform.reusesSubjectData())
                || rule == null
                || !rule.row().sure()
                || rule.row().severity() != Severity.BLOCKING) {
            return;
        }
        if (rule.ofUnknownType() && !concernsEveryUnit(rule)) {
            return; // It may be of units that delegate as they like.
        }
        Boolean self = Identity.same(c.subject().principal(), c.subject().legalRepresentative());
        if (Boolean.TRUE.equals(self) || ProvincePrincipalSheet.mustAuthoriseSomebodyElse(c)) {
            return;
        }
        boolean noPrincipal = Identity.number(c.subject().principal()) == null;
        boolean noRepresentative = Identity.number(c.subject().legalRepresentative()) == null;
        boolean all = !noPrincipal && !noRepresentative;
        new RowRequirement(row, rule.ofUnknownType(), "subject.history")
                .unmet(
                        out,
                        "province-change.filed-principal-first",
                        Severity.WARNING,
                        "subject.principal",
                        missing(self == null && (noPrincipal || all), "subject.principal.document.number"),
                        missing(
                                self == null && (noRepresentative || all),
                                "subject.legalRepresentative.document.number"));
    }

    private static boolean concernsEveryUnit(RowRequirement requirement) {
        return requirement.row().subjects().containsAll(EnumSet.complementOf(EnumSet.of(SubjectType.INDIVIDUAL)));
    }

    /** The same of all that is taken over from the record: whether it conforms to the rules of today, a person must look. */
    private static void filedDataConformity(Case c, Answers out) {
        PlatformState platform = c.platform();
        ProvinceRequirement requirement = ProvinceRequirement.everywhere(c, "FILED_DATA_CONFORMITY");
        if (requirement != null && platform != null && Boolean.TRUE.equals(platform.reusesSubjectData())) {
            requirement.leavesOpen(out, "province-change.filed-data-conformity", "subject.history", List.of());
        }
    }

    /** How a province cancels subjects without any service: on paper (Shandong), by form (Hunan, Ningxia), online (Shanghai). */
    private static void shellSubject(Case c, Answers out) {
        Boolean shell = isShell(c.subject().history());
        if (Boolean.FALSE.equals(shell)) {
            return;
        }
        String[] missing = shell == null ? new String[] {SHELL_SUBJECT, "subject.history.filings"} : new String[0];
        for (RowRequirement requirement : RowRequirement.all(c, "CANCEL_SHELL_ROUTE", SHELL_SUBJECT)) {
            if (requirement.row().value().equals("ONLINE_PORTAL")) {
                requirement.leavesOpen(out, "province-change.shell-subject-online", SHELL_SUBJECT, missing);
            } else {
                requirement.calls(
                        out,
                        "province-change.shell-subject-application",
                        Severity.INFO,
                        Material.CANCELLATION_STATEMENT,
                        missing);
            }
        }
        if (RowRequirement.isUnsettled(c, "CANCEL_SHELL_ROUTE")) {
            out.unchecked(
                    "province-change.shell-subject-unsettled",
                    SHELL_SUBJECT,
                    Provincial.openFor(c, "CANCEL_SHELL_ROUTE", List.of(missing)));
        }
    }

    private static @Nullable Boolean isShell(@Nullable FilingHistory history) {
        if (history == null) {
            return null;
        }
        if (history.shellSubject() != null) {
            return history.shellSubject();
        }
        List<ExistingFiling> filings = history.filings();
        Integer services = history.serviceCount();
        Integer miniPrograms = history.miniProgramCount();
        if (Boolean.FALSE.equals(history.subjectFiled())
                || (filings != null && !filings.isEmpty())
                || (services != null && services > 0)
                || (miniPrograms != null && miniPrograms > 0)) {
            return false;
        }
        boolean none = filings != null || services != null;
        return (none && Boolean.TRUE.equals(history.subjectFiled())) ? Boolean.TRUE : null;
    }

    /**
     * What the province requires where an individual is on record, independent of the new subject. If the subject on record is not given,
     * the rule for all provinces asks.
     */
    private static Provinces.@Nullable Row ofIndividuals(Case c, String value) {
        SubjectType onRecord = RowRequirement.typeOnRecord(c);
        if (onRecord == null ? c.subject().type() != null : onRecord != SubjectType.INDIVIDUAL) {
            return null;
        }
        return c.provinces().applicable(RowRequirement.as(c, SubjectType.INDIVIDUAL), c.on(), "SUBJECT_CHANGE", value);
    }

    /** {@return whether an individual is on record and a unit files; {@code null} if this is unknown} */
    private static @Nullable Boolean becomesUnit(Case c) {
        SubjectType type = c.subject().type();
        SubjectType onRecord = RowRequirement.typeOnRecord(c);
        if (type == SubjectType.INDIVIDUAL || (onRecord != null && onRecord != SubjectType.INDIVIDUAL)) {
            return false;
        }
        if (type != null && onRecord != null) {
            return true;
        }
        // What is not named does not change.
        Change change = c.request().change();
        return (change != null && change.items() != null && !change.items().contains(ChangedItem.SUBJECT_TYPE))
                ? Boolean.FALSE
                : null;
    }

    /** Whether the certificate numbers are known to be those of two subjects: credit codes and resident ID numbers stay for ever. */
    private static boolean isAnotherSubject(Case c) {
        String onRecord = numberOnRecord(c);
        String now = c.subject().certificate() == null
                ? null
                : Texts.written(c.subject().certificate().number());
        if (c.subject().type() == SubjectType.INDIVIDUAL) {
            SubjectType before = RowRequirement.typeOnRecord(c);
            if (before != null && before != SubjectType.INDIVIDUAL) {
                return false;
            }
            now = now == null ? Identity.number(c.subject().principal()) : now;
        }
        return onRecord != null
                && now != null
                && isForEver(onRecord.strip().toUpperCase(Locale.ROOT))
                && isForEver(now.strip().toUpperCase(Locale.ROOT))
                && !onRecord.strip().equalsIgnoreCase(now.strip());
    }

    private static boolean isForEver(String number) {
        return CreditCode.isValid(number) || ResidentId.isValid(number);
    }

    private static @Nullable String numberOnRecord(Case c) {
        Change change = c.request().change();
        String number = change == null ? null : change.previousCertificateNumber();
        if (Identity.isBlank(number) && c.subject().history() != null) {
            number = c.subject().history().filedCertificateNumber();
        }
        return Texts.written(number);
    }
}
