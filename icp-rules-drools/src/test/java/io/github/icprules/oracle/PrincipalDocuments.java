package io.github.icprules.oracle;

import io.github.icprules.model.Authorisation;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules {@code person.*} on a principal's identity document and authorisation. */
final class PrincipalDocuments {

    /** Law on resident ID cards, article 5: the age on issue from which a longer term is given, and the term. */
    private static final int[][] TERMS = {{16, 5}, {26, 10}, {46, 20}};

    /** The same law, article 12: a card is issued within sixty days, ninety at most, of the day on which it is asked for. */
    private static final int MONTHS_TO_ISSUE = 3;

    private PrincipalDocuments() {}

    static void judge(Case c, Answers out) {
        if (Entered.subject(c)) {
            judge(c, c.subject().principal(), PersonSheet.SUBJECT_PRINCIPAL, Material.SUBJECT_PRINCIPAL_ID, out);
        }
        if (Entered.miniProgram(c)) {
            judge(
                    c,
                    c.miniProgram().principal(),
                    PersonSheet.MINI_PROGRAM_PRINCIPAL,
                    Material.MINI_PROGRAM_PRINCIPAL_ID,
                    out);
        }
    }

    private static void judge(Case c, @Nullable Person person, String place, Material paper, Answers out) {
        if (person == null) {
            return;
        }
        IdentityDocument document = person.document();
        notPersonal(c, document, place, out);
        temporary(c, document, place, out);
        Validity validity = document == null ? null : document.validity();
        expired(c, validity, place, out);
        expiring(c, validity, place, paper, out);
        inverted(validity, place, out);
        termUnfit(person, document, place, out);
        authorisationExpired(c, person.authorisation(), place, out);
        twoNames(c, person, place, out);
    }

    /** The guide, form: name and number as on the document. One number cannot belong to two names. */
    private static void twoNames(Case c, Person person, String place, Answers out) {
        boolean ofMiniProgram = place.equals(PersonSheet.MINI_PROGRAM_PRINCIPAL);
        boolean reported = ofMiniProgram
                && Boolean.TRUE.equals(Persons.areOne(person, c.subject().principal()));
        if ((!reported && Persons.shareNumberOnly(person, c.subject().legalRepresentative()))
                || (ofMiniProgram && Persons.shareNumberOnly(person, c.subject().principal()))) {
            out.violation("person.one-number-two-names", Severity.WARNING, place + ".name");
        }
    }

    /** principal_info: only documents of individuals, according to the platform's own list. */
    private static void notPersonal(Case c, @Nullable IdentityDocument document, String place, Answers out) {
        CertificateType type = document == null ? null : document.type();
        if (type == null) {
            out.unchecked("person.document-not-personal", place, place + ".document.type");
            return;
        }
        CodeTables tables = c.request().codeTables();
        Boolean listed = tables == null ? null : tables.admits(SubjectType.INDIVIDUAL, type);
        if (!(listed == null ? type.isPersonal() : listed)) {
            out.violation("person.document-not-personal", Severity.BLOCKING, place + ".document.type");
        }
    }

    /** Access providers: temporary ID cards are mostly refused; a province's own words come instead. */
    private static void temporary(Case c, @Nullable IdentityDocument document, String place, Answers out) {
        for (Provinces.Row row : c.provinces().perhapsApplicable(c.request(), c.on(), "ID_TYPE")) {
            if (row.sure() && row.value().equals("NO_TEMPORARY_ID")) {
                return;
            }
        }
        if (document == null || document.temporary() == null) {
            if (document == null || document.type() == null || document.type() == CertificateType.RESIDENT_ID) {
                out.unchecked("person.document-temporary", place, place + ".document.temporary");
            }
        } else if (document.temporary()) {
            out.violation("person.document-temporary", Severity.WARNING, place + ".document.temporary");
        }
    }

    private static void expired(Case c, @Nullable Validity validity, String place, Answers out) {
        Boolean ended = validity == null ? null : validity.endedBefore(c.on());
        if (ended == null) {
            out.unchecked("person.document-expired", place, place + ".document.validity.until");
        } else if (ended) {
            out.violation("person.document-expired", Severity.BLOCKING, place + ".document.validity");
        }
    }

    /** The form asks for more than one month, access providers for three; a paper that says its own term is looked at instead. */
    private static void expiring(Case c, @Nullable Validity validity, String place, Material paper, Answers out) {
        LocalDate until = validity == null ? null : validity.until();
        if (until == null || until.isBefore(c.on()) || saysItsTerm(c, paper)) {
            return;
        }
        if (!until.isAfter(c.on().plusMonths(c.given().number("min-remaining-validity-months")))) {
            out.violation("person.document-expires-within-a-month", Severity.BLOCKING, place + ".document.validity");
        } else if (until.isBefore(c.on().plusMonths(c.given().number("advised-remaining-validity-months")))) {
            out.violation(
                    "person.document-expires-within-three-months", Severity.WARNING, place + ".document.validity");
        }
    }

    private static boolean saysItsTerm(Case c, Material paper) {
        List<MaterialAtHand> materials = c.request().materials();
        for (int i = 0; materials != null && i < materials.size(); i++) {
            MaterialAtHand material = materials.get(i);
            if (material.material() == paper
                    && material.validity() != null
                    && (material.validity().until() != null
                            || material.validity().indefinite())) {
                return true;
            }
        }
        return false;
    }

    /** principal_info: the first day comes before the last. */
    private static void inverted(@Nullable Validity validity, String place, Answers out) {
        if (validity != null
                && validity.from() != null
                && validity.until() != null
                && !validity.from().isBefore(validity.until())) {
            out.violation("person.document-validity-inverted", Severity.BLOCKING, place + ".document.validity");
        }
    }

    /** Law on resident ID cards, article 5: five years below 16, ten to 25, twenty to 45, then without end. */
    private static void termUnfit(Person person, @Nullable IdentityDocument document, String place, Answers out) {
        if (document == null || document.type() != CertificateType.RESIDENT_ID) {
            return;
        }
        LocalDate born = Persons.birthDate(person);
        Validity validity = document.validity();
        if (born == null || validity == null || validity.from() == null) {
            return;
        }
        boolean temporary = document.temporary() != null && document.temporary();
        LocalDate from = validity.from();
        LocalDate until = validity.until();
        if (temporary || (until == null && !validity.indefinite())) {
            return;
        }
        boolean fits =
                fits(termAt(born, from), validity) || fits(termAt(born, from.minusMonths(MONTHS_TO_ISSUE)), validity);
        if (!fits) {
            out.violation("person.document-term-unfit", Severity.WARNING, place + ".document.validity");
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

    private static boolean fits(int years, Validity validity) {
        if (years == 0) {
            return validity.indefinite();
        }
        return validity.from() != null
                && validity.until() != null
                && isAfterYears(validity.from(), years, validity.until());
    }

    /** The same day some years later, or a day before or after it. */
    private static boolean isAfterYears(LocalDate from, int years, LocalDate until) {
        LocalDate end = from.plusYears(years);
        return !until.isBefore(end.minusDays(1)) && !until.isAfter(end.plusDays(1));
    }

    /** Access providers: what has run out is issued again. */
    private static void authorisationExpired(Case c, @Nullable Authorisation authorisation, String place, Answers out) {
        if (authorisation == null) {
            return;
        }
        Validity validity = authorisation.validity();
        if (validity == null) {
            return;
        }
        if (validity.until() != null
                && !validity.until().isBefore(c.on())
                && !validity.until().isAfter(ReviewSheet.lastDay(c))) {
            out.violation(
                    "person.authorisation-ends-during-review", Severity.WARNING, place + ".authorisation.validity");
        }
        Boolean ended = validity.endedBefore(c.on());
        if (ended == null) {
            out.unchecked("person.authorisation-expired", place, place + ".authorisation.validity.until");
        } else if (ended) {
            out.violation("person.authorisation-expired", Severity.BLOCKING, place + ".authorisation.validity");
        }
    }
}
