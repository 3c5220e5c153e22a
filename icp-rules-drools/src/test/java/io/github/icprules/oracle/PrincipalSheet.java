package io.github.icprules.oracle;

import io.github.icprules.format.PhoneNumber;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules {@code person.*} on a principal's identity document, authorisation and contacts. */
record PrincipalSheet(Case c, Answers out) implements Sheet {

    private static final IdentityDocument NO_DOCUMENT = new IdentityDocument(null, null, null, null);

    /** Law on resident ID cards, article 5: the age on issue from which a longer term is given, and the term. */
    private static final int[][] TERMS = {{16, 5}, {26, 10}, {46, 20}};

    /** The same law, article 12: a card is issued within sixty days, ninety at most, of the day on which it is asked for. */
    private static final int MONTHS_TO_ISSUE = 3;

    @Override
    public void judge() {
        for (Role role : c.principalsEntered()) {
            Person person = c.person(role);
            if (person != null) {
                IdentityDocument document = person.document() == null ? NO_DOCUMENT : person.document();
                document(role, document);
                termUnfit(person, document, role.path() + ".document.validity");
                authorisation(person, role.path() + ".authorisation.validity");
                twoNames(person, role);
                contacts(person, role.path());
            }
        }
        Person other = c.miniProgram().principal();
        if (other != null && c.entersMiniProgram()) {
            Person one = c.subject().principal();
            // Hubei asks one person for two numbers; the conflict is an open point of the province's rules.
            boolean twoPhones = requirement("CONTACT_DISTINCT", "TWO_NUMBERS_IF_SAME_PERSON") != null;
            compare(
                    one == null ? null : Texts.written(PhoneNumber.normalise(one.phone())),
                    Texts.written(PhoneNumber.normalise(other.phone())),
                    ".phone",
                    twoPhones ? null : "person.two-phones-of-one-person",
                    "person.phone-of-another-person");
            compare(
                    one == null ? null : plainEmail(one.email()),
                    plainEmail(other.email()),
                    ".email",
                    "person.two-emails-of-one-person",
                    "person.email-of-another-person");
        }
    }

    private void document(Role role, IdentityDocument document) {
        notPersonal(document.type(), role.path());
        temporary(document, role.path());
        Validity validity = document.validity();
        String path = role.path() + ".document.validity";
        Boolean inForce = validity == null ? null : not(validity.endedBefore(c.on()));
        must(inForce, "person.document-expired", BLOCKING, path, role.path(), path + ".until");
        if (validity == null) {
            return;
        }
        // The form asks for more than one month, access providers for three; a paper that says its own term is looked
        // at
        // instead.
        Material paper = role == PRINCIPAL ? Material.SUBJECT_PRINCIPAL_ID : Material.MINI_PROGRAM_PRINCIPAL_ID;
        LocalDate until = validity.until();
        if (until != null && !until.isBefore(c.on()) && !SubjectSheet.paperStatesTerm(c, paper)) {
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
        CodeTables tables = c.request().codeTables();
        Boolean listed = (tables == null || type == null) ? null : tables.admits(SubjectType.INDIVIDUAL, type);
        Boolean personal = (listed == null && type != null) ? (Boolean) type.isPersonal() : listed;
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
        Validity validity = document.validity();
        if (document.type() != CertificateType.RESIDENT_ID
                || isTrue(document.temporary())
                || born == null
                || validity == null
                || validity.from() == null
                || (validity.until() == null && !isTrue(validity.indefinite()))) {
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
            return isTrue(validity.indefinite());
        }
        LocalDate end = from.plusYears(years);
        LocalDate until = validity.until();
        return until != null && !until.isBefore(end.minusDays(1)) && !until.isAfter(end.plusDays(1));
    }

    /** Access providers: what has run out is issued again. */
    private void authorisation(Person person, String path) {
        Validity validity =
                person.authorisation() == null ? null : person.authorisation().validity();
        if (validity == null) {
            return;
        }
        if (DocumentSheet.isOverBeforeDecision(c, validity.until())) {
            out.violation("person.authorisation-ends-during-review", WARNING, path);
        }
        String place = path.substring(0, path.indexOf(".authorisation"));
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
        List<String> missing = new ArrayList<>();
        if (same == null) {
            missing.addAll(c.missing(PRINCIPAL, SERVICE_PRINCIPAL));
        }
        if (first == null) {
            missing.add(PRINCIPAL.path() + member);
        }
        if (second == null) {
            missing.add(path);
        }
        if (ruleForOne != null && !isFalse(same) && perhapsDiffer) {
            unmet(ruleForOne, BLOCKING, path, SERVICE_PRINCIPAL.path(), missing);
        }
        if (!isTrue(same) && perhapsEqual) {
            unmet(ruleForTwo, BLOCKING, path, SERVICE_PRINCIPAL.path(), missing);
        }
    }

    private static @Nullable String plainEmail(@Nullable String email) {
        String written = Texts.stripped(email);
        return written == null ? null : written.toLowerCase(Locale.ROOT);
    }
}
