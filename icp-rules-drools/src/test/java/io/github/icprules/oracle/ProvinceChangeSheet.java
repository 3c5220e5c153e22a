package io.github.icprules.oracle;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code province-change.*}: what provinces demand of changes and of shell subjects. */
final class ProvinceChangeSheet {

    private static final String SUBJECT_TYPE = "subject.type";
    private static final String PREVIOUS_TYPE = "change.previousSubjectType";

    private ProvinceChangeSheet() {}

    static void judge(Case c, Answers out) {
        FilingKind kind = c.request().filingType().kind();
        if (kind == FilingKind.CHANGE) {
            changeNotFull(c, out);
            principalWithoutFullChange(c, out);
            individualToUnit(c, out);
            individualToAnothersCompany(c, out);
            subjectChangeUnsettled(c, out);
        } else if (kind == FilingKind.NEW) {
            filedPrincipalFirst(c, out);
        } else {
            shellSubject(c, out);
        }
    }

    /** Qinghai: every change is a full change. */
    private static void changeNotFull(Case c, Answers out) {
        Provinces.Row row = c.demand("CHANGE_MATERIALS", "FIVE_IMAGES_FULL_CHANGE");
        if (row != null && c.request().filingType() != FilingType.CHANGE_ALL) {
            out.violation("province-change.change-not-full", row.atMost(Severity.WARNING), "filingType");
        }
    }

    /** Hunan and Guizhou: a new subject principal takes a change of subject and services together. */
    private static void principalWithoutFullChange(Case c, Answers out) {
        Provinces.Row row = c.demand("CHANGE_SUBJECT_PRINCIPAL", "FULL_CHANGE_WITH_NEW_LETTER");
        if (row == null || c.request().filingType() == FilingType.CHANGE_ALL) {
            return;
        }
        Change change = c.request().change();
        if (change == null || change.items() == null) {
            out.unchecked("province-change.principal-without-full-change", "change", "change.items");
        } else if (change.items().contains(ChangedItem.SUBJECT_PRINCIPAL)) {
            out.violation(
                    "province-change.principal-without-full-change", row.atMost(Severity.BLOCKING), "filingType");
        }
    }

    /** Inner Mongolia, and by older sources Beijing and Henan: an individual's filing does not pass to a unit. */
    private static void individualToUnit(Case c, Answers out) {
        Provinces.Row row = ofIndividuals(c, "NOT_ALLOWED");
        if (row == null) {
            row = ofIndividuals(c, "INDIVIDUAL_TO_ORG_NOT_ALLOWED");
        }
        if (row == null) {
            return;
        }
        SubjectType type = c.subject().type();
        SubjectType previous = previousType(c);
        if (type == SubjectType.INDIVIDUAL || (previous != null && previous != SubjectType.INDIVIDUAL)) {
            return;
        }
        if (type == null || previous == null) {
            out.unchecked(
                    "province-change.individual-to-unit",
                    "change",
                    missing(type == null, SUBJECT_TYPE, previous == null, PREVIOUS_TYPE));
        } else {
            out.violation("province-change.individual-to-unit", row.atMost(Severity.WARNING), PREVIOUS_TYPE);
        }
    }

    /** Jiangxi and Gansu: only to the unit whose legal representative the individual is. */
    private static void individualToAnothersCompany(Case c, Answers out) {
        Provinces.Row row = ofIndividuals(c, "INDIVIDUAL_TO_OWN_COMPANY_ONLY");
        if (row == null) {
            return;
        }
        SubjectType type = c.subject().type();
        SubjectType previous = previousType(c);
        if (type == SubjectType.INDIVIDUAL || (previous != null && previous != SubjectType.INDIVIDUAL)) {
            return;
        }
        String representative = number(c.subject().legalRepresentative());
        Change change = c.request().change();
        String number = change == null ? null : written(change.previousCertificateNumber());
        if (number != null && number.equals(representative)) {
            return;
        }
        if (type == null || previous == null || number == null) {
            List<String> needs = missing(type == null, SUBJECT_TYPE, previous == null, PREVIOUS_TYPE);
            if (number == null) {
                needs.add("change.previousCertificateNumber");
            }
            out.unchecked("province-change.individual-to-another-s-company", "change", needs);
        } else if (representative != null) {
            out.violation(
                    "province-change.individual-to-another-s-company",
                    row.atMost(Severity.BLOCKING),
                    "subject.legalRepresentative");
        }
    }

    /** Where it is known that the filing is to pass to another subject, and not settled whether the province takes that. */
    private static void subjectChangeUnsettled(Case c, Answers out) {
        SubjectType type = c.subject().type();
        SubjectType previous = previousType(c);
        if (type != null
                && previous != null
                && type != previous
                && ProvinceMaterialSheet.isUnsettled(c, "SUBJECT_CHANGE")) {
            out.openPoint("province-change.subject-change-unsettled", "change");
        }
    }

    /** Data on record that break the rule of today are changed first: here a principal whom the province does not take. */
    private static void filedPrincipalFirst(Case c, Answers out) {
        Provinces.Row row = c.provinces().everywhere(c.request(), c.on(), "FILED_DATA_CONFORMITY");
        PlatformState platform = c.platform();
        if (row == null
                || c.demand("SUBJECT_PRINCIPAL", "LEGAL_REP_REQUIRED") == null
                || platform == null
                || !Boolean.TRUE.equals(platform.reusesSubjectData())) {
            return;
        }
        String principal = number(c.subject().principal());
        String representative = number(c.subject().legalRepresentative());
        if (principal == null || representative == null) {
            out.unchecked(
                    "province-change.filed-principal-first",
                    "subject.principal",
                    missing(
                            principal == null,
                            "subject.principal.document.number",
                            representative == null,
                            "subject.legalRepresentative.document.number"));
        } else if (!principal.equals(representative)) {
            out.violation(
                    "province-change.filed-principal-first", row.atMost(Severity.WARNING), "subject.principal");
        }
    }

    /** How a province cancels subjects that have no service left: on paper (Shandong), by form (Hunan, Ningxia), online (Shanghai). */
    private static void shellSubject(Case c, Answers out) {
        if (c.request().filingType() != FilingType.CANCEL_SUBJECT) {
            return;
        }
        for (Provinces.Row row : c.provinces().known(c.request(), c.on(), "CANCEL_SHELL_ROUTE")) {
            String rule = !row.told()
                    ? "province-change.shell-subject-unsettled"
                    : row.value().equals("ONLINE_PORTAL")
                            ? "province-change.shell-subject-online"
                            : "province-change.shell-subject-application";
            Boolean shell = isShell(c.subject().history());
            if (shell == null) {
                out.unchecked(
                        rule, "subject.history", "subject.history.shellSubject", "subject.history.filings");
            } else if (shell && rule.endsWith("application")) {
                out.demandedMaterial(rule, Material.CANCELLATION_STATEMENT, row.atMost(Severity.INFO));
            } else if (shell) {
                out.openPoint(rule, "subject.history.shellSubject");
            }
        }
    }

    private static @Nullable Boolean isShell(@Nullable FilingHistory history) {
        if (history == null) {
            return null;
        }
        if (history.shellSubject() != null) {
            return history.shellSubject();
        }
        return history.filings() == null ? null : history.filings().isEmpty();
    }

    /** What the province demands where an individual is on record, whatever the subject is to become. */
    private static Provinces.@Nullable Row ofIndividuals(Case c, String value) {
        return c.provinces().told(onRecord(c, SubjectType.INDIVIDUAL), c.on(), "SUBJECT_CHANGE", value);
    }

    /** {@return the filing as one of the subject on record, as far as the table of the provinces asks} */
    private static FilingRequest onRecord(Case c, SubjectType type) {
        Subject.Builder subject = Subject.builder().type(type);
        Region region = c.subject().region();
        if (region != null) {
            subject.region(region);
        }
        return FilingRequest.of(c.request().filingType()).subject(subject.build()).build();
    }

    private static @Nullable SubjectType previousType(Case c) {
        Change change = c.request().change();
        return change == null ? null : change.previousSubjectType();
    }

    private static @Nullable String number(@Nullable Person person) {
        return person == null || person.document() == null
                ? null
                : written(person.document().number());
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static List<String> missing(boolean first, String one, boolean second, String other) {
        List<String> needs = new ArrayList<>(3);
        if (first) {
            needs.add(one);
        }
        if (second) {
            needs.add(other);
        }
        return needs;
    }
}
