package io.github.icprules.oracle;

import io.github.icprules.format.PhoneNumber;
import io.github.icprules.model.Authorisation;
import io.github.icprules.model.AuthorisationReason;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules {@code person.*}: who may be principal, the principals' documents, authorisations and contacts, and whether they are one. */
record PersonSheet(Case c, Answers out) implements Sheet {

    private static final Set<FilingStatus> PERHAPS_FILED = Sheet.named(
            FilingStatus.class, "FILED PLATFORM_REVIEW PLATFORM_REJECTED AUTHORITY_REVIEW AUTHORITY_REJECTED");

    /** Law on resident ID cards, article 5: the age on issue from which a longer term is given, and the term. */
    private static final int[][] TERMS = {{16, 5}, {26, 10}, {46, 20}};

    /** The same law, article 12: a card is issued within sixty days, ninety at most, of the day on which it is asked for. */
    private static final int MONTHS_TO_ISSUE = 3;

    @Override
    public void judge() {
        if (c.entersSubject()) {
            ofSubject();
        }
        if ((c.isNew() || c.entersSubject()) && !c.isUnit()) {
            individualTooYoung();
        }
        for (Role role : c.principalsEntered()) {
            if (c.has(role)) {
                Person person = c.person(role);
                document(role, Persons.document(person));
                termUnfit(person, Persons.document(person), role.path() + ".document.validity");
                authorisation(person, role.path());
                twoNames(person, role);
                contacts(person, role.path());
            }
        }
        if (c.entersMiniProgram() && c.has(SERVICE_PRINCIPAL)) {
            ofMiniProgram(c.person(PRINCIPAL), c.person(SERVICE_PRINCIPAL));
        }
        administrator();
    }

    private void ofSubject() {
        // Guide, principals: an individual is the subject principal.
        String path = "subject.principal.name";
        String name = Texts.stripped(c.subject().name());
        String principals = Texts.stripped(c.person(PRINCIPAL).name());
        boolean same =
                name != null && principals != null && Persons.letters(name).equals(Persons.letters(principals));
        if (!c.isUnit() && !same) {
            String rule = "person.individual-not-principal";
            unmet(rule, BLOCKING, path, SUBJECT, noType(), absent(name, SUBJECT_NAME), absent(principals, path));
        }
        // Guide, principals: a unit's subject principal is the legal representative as a rule; if not, for good reason
        // only.
        if (!c.isIndividual() && !isTrue(c.same(PRINCIPAL, REPRESENTATIVE))) {
            List<String> missing = Answers.paths(noType(), c.missing(PRINCIPAL, REPRESENTATIVE));
            // A province that has an answer is reported separately.
            if (!isAnswered()) {
                unmet("person.principal-delegated", WARNING, PRINCIPAL.path(), SUBJECT, missing);
            }
            if (c.has(PRINCIPAL)) {
                authorisationReason(c.person(PRINCIPAL).authorisation(), missing);
            }
        }
    }

    /** Guide to accounts: an individual is eighteen. */
    private void individualTooYoung() {
        String path = "subject.principal.birthDate";
        LocalDate born = c.birthOf(PRINCIPAL);
        if (born == null || born.plusYears(c.given().number("least-age")).isAfter(c.on())) {
            String noNumber = absent(born, PRINCIPAL.number());
            String rule = "person.individual-too-young";
            unmet(rule, BLOCKING, path, SUBJECT, noType(), absent(born, path), noNumber);
        }
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
    private void authorisationReason(@Nullable Authorisation authorisation, List<String> missing) {
        String path = "subject.principal.authorisation.reason";
        AuthorisationReason reason = authorisation == null ? null : authorisation.reason();
        if (reason != AuthorisationReason.LONG_ABROAD && reason != AuthorisationReason.SECRET_IDENTITY) {
            String rule = "person.authorisation-reason";
            unmet(rule, WARNING, path, PRINCIPAL.path(), missing, absent(reason, path));
        }
    }

    private void ofMiniProgram(Person one, Person other) {
        Boolean same = c.same(PRINCIPAL, SERVICE_PRINCIPAL);
        // Guide, principals: an individual's mini-program principal is the individual.
        if (!c.isUnit() && !isTrue(same)) {
            String rule = "person.individual-mini-program-principal-differs";
            List<String> numbers = c.missing(PRINCIPAL, SERVICE_PRINCIPAL);
            unmet(rule, BLOCKING, SERVICE_PRINCIPAL.number(), SERVICE_PRINCIPAL.path(), noType(), numbers);
        }
        // Access providers: the mini-program principal works for the unit and manages the mini-program.
        String insider = "miniProgram.principal.insider";
        mustOfUnit(other.insider(), "person.outsider", WARNING, insider, SERVICE_PRINCIPAL.path());
        // Access providers: no person is service principal of several companies; an individual's own filing does not
        // count.
        if (!isReuseForbidden()) {
            String path = "miniProgram.principal.principalOfOthers";
            Boolean ofOthers = not(other.principalOfOthers());
            mustOfUnit(ofOthers, "person.principal-of-others", WARNING, path, SERVICE_PRINCIPAL.path());
        }
        // Hubei asks one person for two numbers; the conflict is an open point of the province's rules.
        boolean twoPhones = requirement("CONTACT_DISTINCT", "TWO_NUMBERS_IF_SAME_PERSON") != null;
        String ofOne = twoPhones ? null : "person.two-phones-of-one-person";
        String phone = Texts.written(PhoneNumber.normalise(one.phone()));
        String others = Texts.written(PhoneNumber.normalise(other.phone()));
        compare(phone, others, ".phone", ofOne, "person.phone-of-another-person");
        String twoEmails = "person.two-emails-of-one-person";
        compare(email(one), email(other), ".email", twoEmails, "person.email-of-another-person");
    }

    /** Whether the province forbids one service principal for several subjects, which is reported separately. */
    private boolean isReuseForbidden() {
        for (Requirement requirement : requirements("RESPONSIBLE_REUSE")) {
            boolean forbids = requirement.value().equals("FORBIDDEN")
                    || requirement.value().equals("SERVICE_PRINCIPAL_FORBIDDEN");
            if (requirement.row().sure() && forbids) {
                return true;
            }
        }
        return false;
    }

    /** Guide, principals: the mini-program principal is the administrator, who does the face verification. */
    private void administrator() {
        boolean onRecord = c.filing() == FilingType.CHANGE_SUBJECT || c.filing() == FilingType.CHANGE_ACCESS;
        if (isTrue(c.same(SERVICE_PRINCIPAL, ADMINISTRATOR))) {
            return;
        }
        List<String> missing = c.missing(SERVICE_PRINCIPAL, ADMINISTRATOR);
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

    private void document(Role role, IdentityDocument document) {
        notPersonal(document.type(), role.path());
        temporary(document, role.path());
        Validity validity = Case.known(document.validity());
        String path = role.path() + ".document.validity";
        Boolean inForce = not(validity.endedBefore(c.on()));
        must(inForce, "person.document-expired", BLOCKING, path, role.path(), path + ".until");
        // The form asks for more than one month, access providers for three; a paper that says its own term is looked
        // at instead.
        Material paper = role == PRINCIPAL ? Material.SUBJECT_PRINCIPAL_ID : Material.MINI_PROGRAM_PRINCIPAL_ID;
        LocalDate until = validity.until();
        if (!SubjectSheet.paperStatesTerm(c, paper)) {
            SubjectSheet.expires(c, out, until, "person.document-expires-within-", path);
        }
        // principal_info: the first day comes before the last.
        if (validity.from() != null && until != null && !validity.from().isBefore(until)) {
            out.violation("person.document-validity-inverted", BLOCKING, path);
        }
    }

    /** The guide, form: name and number as on the document. One number cannot belong to two names. */
    private void twoNames(Person person, Role role) {
        boolean ofService = role == SERVICE_PRINCIPAL;
        boolean reported = ofService && isTrue(c.same(PRINCIPAL, SERVICE_PRINCIPAL));
        if ((!reported && Persons.shareNumberOnly(person, c.person(REPRESENTATIVE)))
                || (ofService && Persons.shareNumberOnly(person, c.person(PRINCIPAL)))) {
            out.violation("person.one-number-two-names", WARNING, role.path() + ".name");
        }
    }

    /** principal_info: only documents of individuals, according to the platform's own list. */
    private void notPersonal(@Nullable CertificateType type, String place) {
        Boolean listed = type == null ? null : c.codeTables().admits(SubjectType.INDIVIDUAL, type);
        Boolean personal = listed == null ? is(type, CertificateType::isPersonal) : listed;
        must(personal, "person.document-not-personal", BLOCKING, place + ".document.type", place);
    }

    /** Access providers: temporary ID cards are mostly refused; a province's own words come instead. */
    private void temporary(IdentityDocument document, String place) {
        boolean canBe = document.type() == null || document.type() == CertificateType.RESIDENT_ID;
        if (document.temporary() == null && !canBe) {
            return;
        }
        Requirement own = requirement("ID_TYPE", "NO_TEMPORARY_ID");
        if (own == null || !own.row().sure()) {
            String path = place + ".document.temporary";
            must(not(document.temporary()), "person.document-temporary", WARNING, path, place);
        }
    }

    /** Law on resident ID cards, article 5: five years below 16, ten to 25, twenty to 45, then without end. */
    private void termUnfit(Person person, IdentityDocument document, String path) {
        LocalDate born = Persons.birthDate(person);
        Validity validity = Case.known(document.validity());
        if (document.type() != CertificateType.RESIDENT_ID
                || isTrue(document.temporary())
                || born == null
                || validity.from() == null
                || (validity.until() == null && !validity.indefinite())) {
            return;
        }
        LocalDate from = validity.from();
        if (!fits(termAt(born, from), from, validity)
                && !fits(termAt(born, from.minusMonths(MONTHS_TO_ISSUE)), from, validity)) {
            out.violation("person.document-term-unfit", WARNING, path);
        }
    }

    /** The years that a card is valid for which is asked for on a day; 0 if it has no end. */
    private static int termAt(LocalDate born, LocalDate day) {
        for (int[] term : TERMS) {
            if (born.plusYears(term[0]).isAfter(day)) {
                return term[1];
            }
        }
        return 0;
    }

    /** The same day some years later, or a day before or after it. */
    private boolean fits(int years, LocalDate from, Validity validity) {
        if (years == 0) {
            return validity.indefinite();
        }
        LocalDate end = from.plusYears(years);
        LocalDate until = validity.until();
        return until != null && !until.isBefore(end.minusDays(1)) && !until.isAfter(end.plusDays(1));
    }

    /** Access providers: what has run out is issued again. */
    private void authorisation(Person person, String place) {
        Validity validity =
                person.authorisation() == null ? null : person.authorisation().validity();
        if (validity == null) {
            return;
        }
        String path = place + ".authorisation.validity";
        if (DocumentSheet.isOverBeforeDecision(c, validity.until())) {
            out.violation("person.authorisation-ends-during-review", WARNING, path);
        }
        must(not(validity.endedBefore(c.on())), "person.authorisation-expired", BLOCKING, path, place, path + ".until");
    }

    private void contacts(Person person, String place) {
        // Access providers: a review that calls in vain twice rejects.
        String phonePath = place + ".phone";
        String reachable = place + ".phoneReachable";
        must(person.phoneReachable(), "person.phone-not-answered", WARNING, phonePath, place, reachable);
        // Access providers: no other filed subject uses the phone.
        String used = place + ".phoneUsedByOthers";
        must(not(person.phoneUsedByOthers()), "person.phone-taken", BLOCKING, phonePath, place, used);
        // Form hints: the emergency contact is another person's phone.
        String phone = PhoneNumber.normalise(person.phone());
        String emergency = PhoneNumber.normalise(person.emergencyPhone());
        String path = place + ".emergencyPhone";
        if (phone == null || emergency == null) {
            out.unchecked("person.emergency-phone-own", place, absent(phone, phonePath), absent(emergency, path));
        } else if (!phone.isEmpty() && phone.equals(emergency)) {
            out.violation("person.emergency-phone-own", BLOCKING, path);
        }
    }

    /** Guide: one person gives the same contacts in both roles; access providers: two persons share none. */
    private void compare(
            @Nullable String first,
            @Nullable String second,
            String member,
            @Nullable String ruleForOne,
            String ruleForTwo) {
        Boolean same = c.same(PRINCIPAL, SERVICE_PRINCIPAL);
        String path = SERVICE_PRINCIPAL.path() + member;
        boolean perhapsEqual = first == null || second == null || first.equals(second);
        boolean perhapsDiffer = first == null || !first.equals(second);
        String ofFirst = absent(first, PRINCIPAL.path() + member);
        List<String> missing = Answers.paths(c.missing(PRINCIPAL, SERVICE_PRINCIPAL), ofFirst, absent(second, path));
        if (ruleForOne != null && !isFalse(same) && perhapsDiffer) {
            unmet(ruleForOne, BLOCKING, path, SERVICE_PRINCIPAL.path(), missing);
        }
        if (!isTrue(same) && perhapsEqual) {
            unmet(ruleForTwo, BLOCKING, path, SERVICE_PRINCIPAL.path(), missing);
        }
    }

    private static @Nullable String email(Person person) {
        String written = Texts.stripped(person.email());
        return written == null ? null : written.toLowerCase(Locale.ROOT);
    }
}
