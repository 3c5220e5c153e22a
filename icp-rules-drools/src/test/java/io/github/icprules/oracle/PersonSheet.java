package io.github.icprules.oracle;

import io.github.icprules.model.Authorisation;
import io.github.icprules.model.AuthorisationReason;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code person.*}: who may be principal, and whether the two principals are one person. Documents and contacts have classes of their own. */
final class PersonSheet {

    static final String SUBJECT_PRINCIPAL = "subject.principal";
    static final String MINI_PROGRAM_PRINCIPAL = "miniProgram.principal";
    private static final String SUBJECT_TYPE = "subject.type";
    private static final String NUMBER = ".document.number";

    private PersonSheet() {}

    static void judge(Case c, Answers out) {
        PrincipalDocuments.judge(c, out);
        PrincipalContacts.judge(c, out);
        if (Entered.subject(c)) {
            individualNotPrincipal(c, out);
            principalDelegated(c, out);
        }
        if (c.isNew() || Entered.subject(c)) {
            individualTooYoung(c, out);
        }
        if (Entered.miniProgram(c)) {
            individualMiniProgramPrincipalDiffers(c, out);
            outsider(c, out);
            principalOfOthers(c, out);
        }
        administrator(c, out);
    }

    /** Guide, principals: an individual is the subject principal. */
    private static void individualNotPrincipal(Case c, Answers out) {
        SubjectType type = c.subject().type();
        if (type != null && !type.isIndividual()) {
            return;
        }
        Person principal = c.subject().principal();
        String name = written(c.subject().name());
        String principalsName = principal == null ? null : written(principal.name());
        if (name != null && principalsName != null && Persons.letters(name).equals(Persons.letters(principalsName))) {
            return;
        }
        if (type == null || name == null || principalsName == null) {
            List<String> needs = new ArrayList<>(3);
            need(type == null, SUBJECT_TYPE, needs);
            need(name == null, "subject.name", needs);
            need(principalsName == null, "subject.principal.name", needs);
            out.unchecked("person.individual-not-principal", "subject", needs);
        } else {
            out.violation("person.individual-not-principal", Severity.BLOCKING, "subject.principal.name");
        }
    }

    /** Guide to accounts: an individual is eighteen. */
    private static void individualTooYoung(Case c, Answers out) {
        SubjectType type = c.subject().type();
        if (type != null && !type.isIndividual()) {
            return;
        }
        LocalDate born = Persons.birthDate(c.subject().principal());
        boolean oldEnough =
                born != null && !born.plusYears(c.given().number("least-age")).isAfter(c.on());
        if (oldEnough) {
            return;
        }
        if (type == null || born == null) {
            List<String> needs = new ArrayList<>(3);
            need(type == null, SUBJECT_TYPE, needs);
            need(born == null, "subject.principal.birthDate", needs);
            need(born == null, "subject.principal.document.number", needs);
            out.unchecked("person.individual-too-young", "subject", needs);
        } else {
            out.violation("person.individual-too-young", Severity.BLOCKING, "subject.principal.birthDate");
        }
    }

    /**
     * Guide, principals: a unit's subject principal is the legal representative as a rule; if not, for good reason only.
     */
    private static void principalDelegated(Case c, Answers out) {
        Person principal = c.subject().principal();
        Person representative = c.subject().legalRepresentative();
        SubjectType type = c.subject().type();
        if (type != null && type.isIndividual()) {
            return;
        }
        Boolean same = Persons.areOne(principal, representative);
        if (same != null && same) {
            return;
        }
        List<String> needs = new ArrayList<>(4);
        need(type == null, SUBJECT_TYPE, needs);
        if (same == null) {
            needsOfIdentity(principal, SUBJECT_PRINCIPAL, representative, "subject.legalRepresentative", needs);
        }
        boolean delegated = type != null && same != null;
        // A province that has an answer is reported separately.
        if (!isAnswered(c)) {
            if (delegated) {
                out.violation("person.principal-delegated", Severity.WARNING, SUBJECT_PRINCIPAL);
            } else {
                out.unchecked("person.principal-delegated", "subject", needs);
            }
        }
        if (principal != null) {
            authorisationReason(principal, needs, out);
        }
    }

    /** Of a unit whose kind is not known it is answered only if it is of every kind. */
    private static boolean isAnswered(Case c) {
        Set<SubjectType> units = EnumSet.complementOf(EnumSet.of(SubjectType.INDIVIDUAL));
        for (Provinces.Row row : c.provinces().perhapsApplicable(c.request(), c.on(), "SUBJECT_PRINCIPAL")) {
            if (row.sure()) {
                units.removeAll(row.subjects());
                if (c.subject().type() != null || units.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Guide, principals: the legal representative is abroad for long, or the identity is secret. */
    private static void authorisationReason(Person principal, List<String> needs, Answers out) {
        Authorisation authorisation = principal.authorisation();
        AuthorisationReason reason = authorisation == null ? null : authorisation.reason();
        if (reason == AuthorisationReason.LONG_ABROAD || reason == AuthorisationReason.SECRET_IDENTITY) {
            return;
        }
        need(reason == null, "subject.principal.authorisation.reason", needs);
        if (needs.isEmpty()) {
            out.violation("person.authorisation-reason", Severity.WARNING, "subject.principal.authorisation.reason");
        } else {
            out.unchecked("person.authorisation-reason", SUBJECT_PRINCIPAL, needs);
        }
    }

    /** Guide, principals: an individual's mini-program principal is the individual. */
    private static void individualMiniProgramPrincipalDiffers(Case c, Answers out) {
        Person one = c.subject().principal();
        Person other = c.miniProgram().principal();
        SubjectType type = c.subject().type();
        if (other == null || (type != null && !type.isIndividual())) {
            return;
        }
        Boolean same = Persons.areOne(one, other);
        if (same != null && same) {
            return;
        }
        if (type != null && same != null) {
            out.violation(
                    "person.individual-mini-program-principal-differs",
                    Severity.BLOCKING,
                    "miniProgram.principal.document.number");
            return;
        }
        List<String> needs = new ArrayList<>(3);
        need(type == null, SUBJECT_TYPE, needs);
        if (same == null) {
            needsOfIdentity(one, SUBJECT_PRINCIPAL, other, MINI_PROGRAM_PRINCIPAL, needs);
        }
        out.unchecked("person.individual-mini-program-principal-differs", MINI_PROGRAM_PRINCIPAL, needs);
    }

    /** Access providers: the mini-program principal works for the unit and manages the mini-program. */
    private static void outsider(Case c, Answers out) {
        Person principal = c.miniProgram().principal();
        SubjectType type = c.subject().type();
        if (principal == null || (type != null && type.isIndividual())) {
            return;
        }
        Boolean insider = principal.insider();
        if (insider != null && insider) {
            return;
        }
        if (type == null || insider == null) {
            List<String> needs = new ArrayList<>(2);
            need(type == null, SUBJECT_TYPE, needs);
            need(insider == null, "miniProgram.principal.insider", needs);
            out.unchecked("person.outsider", MINI_PROGRAM_PRINCIPAL, needs);
        } else {
            out.violation("person.outsider", Severity.WARNING, "miniProgram.principal.insider");
        }
    }

    /** Access providers: no person is service principal of several companies; an individual's own filing does not count. */
    private static void principalOfOthers(Case c, Answers out) {
        Person principal = c.miniProgram().principal();
        SubjectType type = c.subject().type();
        if (principal == null || (type != null && type.isIndividual())) {
            return;
        }
        for (Provinces.Row row : c.provinces().perhapsApplicable(c.request(), c.on(), "RESPONSIBLE_REUSE")) {
            // A province that forbids it is reported separately.
            boolean forbids = row.value().equals("FORBIDDEN") || row.value().equals("SERVICE_PRINCIPAL_FORBIDDEN");
            if (row.sure() && forbids) {
                return;
            }
        }
        Boolean ofOthers = principal.principalOfOthers();
        if (ofOthers != null && !ofOthers) {
            return;
        }
        if (type == null || ofOthers == null) {
            List<String> needs = new ArrayList<>(2);
            need(type == null, SUBJECT_TYPE, needs);
            need(ofOthers == null, "miniProgram.principal.principalOfOthers", needs);
            out.unchecked("person.principal-of-others", MINI_PROGRAM_PRINCIPAL, needs);
        } else {
            out.violation("person.principal-of-others", Severity.WARNING, "miniProgram.principal.principalOfOthers");
        }
    }

    /** Guide, principals: the mini-program principal is the administrator, who does the face verification. */
    private static void administrator(Case c, Answers out) {
        Person principal = c.miniProgram().principal();
        Person administrator = c.miniProgram().administrator();
        boolean entered = Entered.miniProgram(c);
        FilingType filing = c.request().filingType();
        boolean onRecord = filing == FilingType.CHANGE_SUBJECT || filing == FilingType.CHANGE_ACCESS;
        if (!entered && !(onRecord && isFiled(c))) {
            return;
        }
        String rule = entered ? "person.not-administrator" : "person.administrator-changed";
        Boolean same = Persons.areOne(principal, administrator);
        if (same == null) {
            List<String> needs = new ArrayList<>(2);
            needsOfIdentity(principal, MINI_PROGRAM_PRINCIPAL, administrator, "miniProgram.administrator", needs);
            out.unchecked(rule, "miniProgram", needs);
        } else if (!same) {
            out.violation(
                    rule,
                    entered ? Severity.BLOCKING : Severity.WARNING,
                    entered ? MINI_PROGRAM_PRINCIPAL : "miniProgram.administrator");
        }
    }

    /** Whether nothing says that the mini-program has no filing. */
    private static boolean isFiled(Case c) {
        PlatformState platform = c.platform();
        FilingStatus status = platform == null ? null : platform.status();
        if (status != null) {
            switch (status) {
                case FILED -> {
                    return true;
                }
                case PLATFORM_REVIEW, PLATFORM_REJECTED, AUTHORITY_REVIEW, AUTHORITY_REJECTED -> {}
                default -> {
                    return false;
                }
            }
        }
        String number = c.miniProgram().filingNumber();
        return number == null || !number.isBlank();
    }

    private static @Nullable String written(@Nullable String text) {
        return (text == null || text.isBlank()) ? null : text.strip();
    }

    static void need(boolean missing, String place, List<String> needs) {
        if (missing) {
            needs.add(place);
        }
    }

    /** The numbers that are not given; both, if both are given and still do not decide. */
    static void needsOfIdentity(
            @Nullable Person one, String place, @Nullable Person other, String otherPlace, List<String> needs) {
        boolean first = Persons.documentNumber(one) == null;
        boolean second = Persons.documentNumber(other) == null;
        need(first || !second, place + NUMBER, needs);
        need(second || !first, otherPlace + NUMBER, needs);
    }
}
