package io.github.icprules.oracle;

import io.github.icprules.model.AuthorisationReason;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code person.*}: who may be principal, and whether the two principals are one person. */
record PersonSheet(Case c, Answers out) implements Sheet {

    private static final Set<FilingStatus> PERHAPS_FILED = Constants.named(
            FilingStatus.class, "FILED PLATFORM_REVIEW PLATFORM_REJECTED AUTHORITY_REVIEW AUTHORITY_REJECTED");

    @Override
    public void judge() {
        if (c.entersSubject() && !c.isUnit()) {
            individualNotPrincipal();
        }
        if (c.entersSubject() && !c.isIndividual()) {
            principalDelegated();
        }
        if ((c.isNew() || c.entersSubject()) && !c.isUnit()) {
            individualTooYoung();
        }
        Person principal = c.miniProgram().principal();
        if (c.entersMiniProgram() && principal != null && !c.isUnit()) {
            individualMiniProgramPrincipalDiffers();
        }
        if (c.entersMiniProgram() && principal != null && !c.isIndividual()) {
            // Access providers: the mini-program principal works for the unit and manages the mini-program.
            ofUnit(principal.insider(), "person.outsider", "miniProgram.principal.insider");
            principalOfOthers(principal);
        }
        administrator();
    }

    /** Guide, principals: an individual is the subject principal. */
    private void individualNotPrincipal() {
        Person principal = c.subject().principal();
        String name = Texts.stripped(c.subject().name());
        String principalsName = principal == null ? null : Texts.stripped(principal.name());
        if (name == null || principalsName == null || !Persons.letters(name).equals(Persons.letters(principalsName))) {
            unmet(
                    "person.individual-not-principal",
                    BLOCKING,
                    "subject.principal.name",
                    SUBJECT,
                    noType(),
                    absent(name, SUBJECT_NAME),
                    absent(principalsName, "subject.principal.name"));
        }
    }

    /** Guide to accounts: an individual is eighteen. */
    private void individualTooYoung() {
        LocalDate born = c.birthOf(PRINCIPAL);
        if (born == null || born.plusYears(c.given().number("least-age")).isAfter(c.on())) {
            unmet(
                    "person.individual-too-young",
                    BLOCKING,
                    "subject.principal.birthDate",
                    SUBJECT,
                    noType(),
                    absent(born, "subject.principal.birthDate"),
                    absent(born, PRINCIPAL.number()));
        }
    }

    /** Guide, principals: a unit's subject principal is the legal representative as a rule; if not, for good reason only. */
    private void principalDelegated() {
        Boolean same = c.same(PRINCIPAL, REPRESENTATIVE);
        if (isTrue(same)) {
            return;
        }
        // A province that has an answer is reported separately.
        if (!isAnswered() && !isAuthorisedForGoodReason()) {
            unmet(
                    "person.principal-delegated",
                    WARNING,
                    PRINCIPAL.path(),
                    SUBJECT,
                    missing(same, PRINCIPAL, REPRESENTATIVE));
        }
    }

    /** What is missing to compare two persons, and the type of the subject if it is absent. */
    private List<String> missing(@Nullable Boolean same, Role one, Role other) {
        List<String> missing = new ArrayList<>();
        if (c.type() == null) {
            missing.add(SUBJECT_TYPE);
        }
        if (same == null) {
            missing.addAll(c.missing(one, other));
        }
        return missing;
    }

    /** Of a unit whose kind is not known it is answered only if it is of every kind. */
    private boolean isAnswered() {
        Set<SubjectType> units = EnumSet.copyOf(Provinces.UNITS);
        for (Requirement requirement : requirements("SUBJECT_PRINCIPAL")) {
            if (requirement.row().sure()) {
                units.removeAll(requirement.row().subjects());
                if (c.type() != null || units.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Guide, principals: the legal representative is abroad for long, or the identity is secret. */
    private boolean isAuthorisedForGoodReason() {
        Person principal = c.subject().principal();
        AuthorisationReason reason = principal == null || principal.authorisation() == null
                ? null
                : principal.authorisation().reason();
        return reason == AuthorisationReason.LONG_ABROAD || reason == AuthorisationReason.SECRET_IDENTITY;
    }

    /** Guide, principals: an individual's mini-program principal is the individual. */
    private void individualMiniProgramPrincipalDiffers() {
        Boolean same = c.same(PRINCIPAL, SERVICE_PRINCIPAL);
        if (!isTrue(same)) {
            unmet(
                    "person.individual-mini-program-principal-differs",
                    BLOCKING,
                    SERVICE_PRINCIPAL.number(),
                    SERVICE_PRINCIPAL.path(),
                    missing(same, PRINCIPAL, SERVICE_PRINCIPAL));
        }
    }

    private void ofUnit(@Nullable Boolean met, String rule, String path) {
        if (!isTrue(met)) {
            unmet(rule, WARNING, path, SERVICE_PRINCIPAL.path(), noType(), absent(met, path));
        }
    }

    /** Access providers: no person is service principal of several companies; an individual's own filing does not count. */
    private void principalOfOthers(Person principal) {
        for (Requirement requirement : requirements("RESPONSIBLE_REUSE")) {
            // A province that forbids it is reported separately.
            String value = requirement.row().value();
            boolean forbids = value.equals("FORBIDDEN") || value.equals("SERVICE_PRINCIPAL_FORBIDDEN");
            if (requirement.row().sure() && forbids) {
                return;
            }
        }
        String path = "miniProgram.principal.principalOfOthers";
        ofUnit(not(principal.principalOfOthers()), "person.principal-of-others", path);
    }

    /** Guide, principals: the mini-program principal is the administrator, who does the face verification. */
    private void administrator() {
        Boolean same = c.same(SERVICE_PRINCIPAL, ADMINISTRATOR);
        boolean onRecord = c.filing() == FilingType.CHANGE_SUBJECT || c.filing() == FilingType.CHANGE_ACCESS;
        if (isTrue(same)) {
            return;
        }
        List<String> missing = same == null ? c.missing(SERVICE_PRINCIPAL, ADMINISTRATOR) : List.of();
        if (c.entersMiniProgram()) {
            unmet("person.not-administrator", BLOCKING, SERVICE_PRINCIPAL.path(), PROGRAM, missing);
        } else if (onRecord && mayBeFiled()) {
            unmet("person.administrator-changed", WARNING, ADMINISTRATOR.path(), PROGRAM, missing);
        }
    }

    /** Whether no input states that the mini-program has no filing. */
    private boolean mayBeFiled() {
        FilingStatus status = c.platform().status();
        String number = c.miniProgram().filingNumber();
        return status == FilingStatus.FILED
                || ((status == null || PERHAPS_FILED.contains(status)) && (number == null || !number.isBlank()));
    }
}
