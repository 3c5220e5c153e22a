package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.CertificateType.RESIDENT_ID;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER;
import static io.github.icprules.model.Material.MINI_PROGRAM_PRINCIPAL_ID;
import static io.github.icprules.model.Material.SITUATION_STATEMENT;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.Authorisation;
import io.github.icprules.model.AuthorisationReason;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.Person;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 有效期和授权: {@code subject.drl} and {@code person.drl}, how long what is entered still holds. */
class EnteredTermRulesTest {

    private static final String CERTIFICATE_MONTH = "subject.certificate-expires-within-a-month";
    private static final String CERTIFICATE_MONTHS = "subject.certificate-expires-within-three-months";
    private static final String DOCUMENT_MONTH = "person.document-expires-within-a-month";
    private static final String DOCUMENT_MONTHS = "person.document-expires-within-three-months";
    private static final String REASON = "person.authorisation-reason";
    private static final String AUTHORISATION_EXPIRED = "person.authorisation-expired";
    private static final String LETTER_EXPIRED = "document.letter-expired";

    static final List<String> TERM = List.of(CERTIFICATE_MONTH, CERTIFICATE_MONTHS, DOCUMENT_MONTH, DOCUMENT_MONTHS);

    private static final String NUMBER = "11010120120101001X";

    @ParameterizedTest
    @CsvSource({
        // last day, more than a month is missing, less than three months are left
        "2026-11-23, false, false",
        "2026-11-24, true, false",
        "2026-12-24, true, false",
        "2026-12-25, false, true",
        "2027-02-23, false, true",
        "2027-02-24, false, false"
    })
    void a_certificate_must_hold_for_more_than_a_month_and_had_better_for_three(
            LocalDate until, boolean blocked, boolean warned) {
        FilingRequest.Builder request = until(NEW_FIRST, until);
        found(CERTIFICATE_MONTH, request, blocked, "subject.certificate.validity");
        found(CERTIFICATE_MONTHS, request, warned, "subject.certificate.validity");
        String[] documents = {"subject.principal.document.validity", "miniProgram.principal.document.validity"};
        found(DOCUMENT_MONTH, request, blocked, documents);
        found(DOCUMENT_MONTHS, request, warned, documents);
    }

    @Test
    void what_is_too_short_blocks_and_what_is_short_is_told() {
        FilingRequest.Builder tooShort = until(NEW_FIRST, DAY.plusDays(3));
        rule(CERTIFICATE_MONTH)
                .given(tooShort)
                .isViolatedAt(BLOCKING, "subject.certificate.validity")
                .isSaying("2026-11-27", "1 个月");
        rule(DOCUMENT_MONTH)
                .given(tooShort)
                .isViolatedAt(
                        BLOCKING, "subject.principal.document.validity", "miniProgram.principal.document.validity")
                .isSaying("2026-11-27", "1 个月");
        FilingRequest.Builder brief = until(NEW_FIRST, DAY.plusMonths(2));
        rule(CERTIFICATE_MONTHS)
                .given(brief)
                .isViolatedAt(WARNING, "subject.certificate.validity")
                .isSaying("3 个月", "1 个月");
        rule(DOCUMENT_MONTHS)
                .given(brief)
                .isViolatedAt(WARNING, "subject.principal.document.validity", "miniProgram.principal.document.validity")
                .isSaying("3 个月", "1 个月");
    }

    @ParameterizedTest
    @FieldSource("TERM")
    void what_has_no_last_day_or_none_that_is_given_is_not_short(String id) {
        rule(id).given(valid(NEW_FIRST, Validity.withoutEnd())).isSilent();
        rule(id).given(valid(NEW_FIRST, new Validity(DAY, null, false))).isSilent();
        rule(id).given(filing(NEW_FIRST)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        CERTIFICATE_MONTH + ", SUBJECT_CERTIFICATE, 3",
        CERTIFICATE_MONTHS + ", SUBJECT_CERTIFICATE, 60",
    })
    void a_paper_with_a_term_of_its_own_is_judged_by_itself(String id, Material material, int days) {
        FilingRequest.Builder request = until(NEW_FIRST, DAY.plusDays(days));
        rule(id).given(request.materials(paper(material, null))).isViolatedAt("subject.certificate.validity");
        rule(id).given(request.materials(paper(material, new Validity(DAY, null, false))))
                .isViolatedAt("subject.certificate.validity");
        rule(id).given(request.materials(paper(SITUATION_STATEMENT, Validity.until(DAY))))
                .isViolatedAt("subject.certificate.validity");
        rule(id).given(request.materials(paper(material, Validity.until(DAY)))).isSilent();
        rule(id).given(request.materials(paper(material, Validity.withoutEnd())))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({DOCUMENT_MONTH + ", 3", DOCUMENT_MONTHS + ", 60"})
    void so_is_each_principals_document(String id, int days) {
        FilingRequest.Builder request = until(NEW_FIRST, DAY.plusDays(days));
        rule(id).given(request.materials(paper(SUBJECT_PRINCIPAL_ID, Validity.until(DAY))))
                .isViolatedAt("miniProgram.principal.document.validity");
        rule(id).given(request.materials(paper(MINI_PROGRAM_PRINCIPAL_ID, Validity.until(DAY))))
                .isViolatedAt("subject.principal.document.validity");
    }

    @Test
    void an_individuals_certificate_is_the_principals_document() {
        Subject subject = individual()
                .certificate(SubjectCertificate.builder(RESIDENT_ID)
                        .validity(Validity.until(DAY.plusDays(3)))
                        .build())
                .build();
        rule(CERTIFICATE_MONTH).given(filing(NEW_FIRST).subject(subject)).isSilent();
    }

    @Test
    void what_is_not_handed_in_anew_may_run_out() {
        for (String id : TERM) {
            int days = id.endsWith("a-month") ? 3 : 60;
            rule(id).given(until(CANCEL_SUBJECT, DAY.plusDays(days))).isSilent();
        }
        rule(CERTIFICATE_MONTH).given(until(CHANGE_SERVICE, DAY.plusDays(3))).isSilent();
        rule(DOCUMENT_MONTH)
                .given(until(CHANGE_SERVICE, DAY.plusDays(3)))
                .isViolatedAt("miniProgram.principal.document.validity");
    }

    @ParameterizedTest
    @EnumSource
    void a_unit_authorises_somebody_else_for_good_reason(AuthorisationReason reason) {
        FilingRequest.Builder request = authorised(NEW_FIRST, new Authorisation(reason, null));
        if (reason == AuthorisationReason.OTHER) {
            rule(REASON).given(request).isViolatedAt(WARNING, "subject.principal.authorisation.reason");
        } else {
            rule(REASON).given(request).isSilent();
        }
    }

    @Test
    void why_and_whom_it_authorises_must_be_known() {
        rule(REASON).given(authorised(NEW_FIRST, null)).isUndecidedFor("subject.principal.authorisation.reason");
        rule(REASON)
                .given(authorised(NEW_FIRST, new Authorisation(null, null)))
                .isUndecidedFor("subject.principal.authorisation.reason");
        Person other = someone(new Authorisation(AuthorisationReason.OTHER, null));
        rule(REASON)
                .given(FilingRequest.builder(NEW_FIRST)
                        .subject(Subject.builder().principal(other).build()))
                .isUndecidedFor("subject.type", "subject.legalRepresentative.document.number");
    }

    @Test
    void nobody_authorises_himself() {
        Person representative = person(REPRESENTATIVE.name(), "110101200001010010")
                .authorisation(new Authorisation(AuthorisationReason.OTHER, null))
                .build();
        rule(REASON)
                .given(filing(NEW_FIRST)
                        .subject(enterprise().principal(representative).build()))
                .isSilent();
        rule(REASON)
                .given(filing(NEW_FIRST)
                        .subject(individual()
                                .principal(someone(new Authorisation(AuthorisationReason.OTHER, null)))
                                .build()))
                .isSilent();
    }

    @Test
    void nobody_asks_why_somebody_else_answers_for_the_mini_program() {
        rule(REASON)
                .given(filing(CHANGE_SERVICE)
                        .subject(enterprise().build())
                        .miniProgram(miniProgram()
                                .principal(someone(new Authorisation(AuthorisationReason.OTHER, null)))
                                .build()))
                .isSilent();
        rule(REASON)
                .given(authorised(CHANGE_SERVICE, new Authorisation(AuthorisationReason.OTHER, null)))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void an_authorisation_holds_to_the_end_of_its_last_day(int days, boolean expired) {
        FilingRequest.Builder request =
                authorised(NEW_FIRST, new Authorisation(null, Validity.until(DAY.plusDays(days))));
        if (expired) {
            rule(AUTHORISATION_EXPIRED)
                    .given(request)
                    .isViolatedAt(
                            BLOCKING,
                            "subject.principal.authorisation.validity",
                            "miniProgram.principal.authorisation.validity")
                    .isSaying("2026-11-23");
        } else {
            rule(AUTHORISATION_EXPIRED).given(request).isSilent();
        }
    }

    @Test
    void an_authorisation_has_a_last_day_or_none() {
        rule(AUTHORISATION_EXPIRED)
                .given(authorised(CHANGE_SUBJECT, new Authorisation(null, new Validity(DAY, null, false))))
                .isUndecidedFor("subject.principal.authorisation.validity.until");
        rule(AUTHORISATION_EXPIRED)
                .given(authorised(NEW_FIRST, new Authorisation(null, Validity.withoutEnd())))
                .isSilent();
        rule(AUTHORISATION_EXPIRED)
                .given(authorised(NEW_FIRST, new Authorisation(null, null)))
                .isSilent();
        rule(AUTHORISATION_EXPIRED).given(filing(NEW_FIRST)).isSilent();
        rule(AUTHORISATION_EXPIRED)
                .given(authorised(CANCEL_SUBJECT, new Authorisation(null, Validity.until(DAY.minusDays(1)))))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBJECT_PRINCIPAL_AUTHORISATION_LETTER", "MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER"})
    void a_letter_that_ran_out_along_with_what_is_entered_is_told_once(Material letter) {
        MaterialAtHand old = paper(letter, Validity.until(DAY.minusDays(1)));
        rule(LETTER_EXPIRED)
                .given(authorised(NEW_FIRST, new Authorisation(null, Validity.until(DAY.minusDays(1))))
                        .materials(old))
                .isSilent();
        rule(LETTER_EXPIRED)
                .given(authorised(NEW_FIRST, new Authorisation(null, Validity.until(DAY)))
                        .materials(old))
                .isViolatedAt("materials[0].validity");
        rule(LETTER_EXPIRED)
                .given(authorised(NEW_FIRST, new Authorisation(null, null)).materials(old))
                .isViolatedAt("materials[0].validity");
        rule(LETTER_EXPIRED).given(authorised(NEW_FIRST, null).materials(old)).isViolatedAt("materials[0].validity");
        rule(LETTER_EXPIRED)
                .given(FilingRequest.builder(NEW_FIRST).materials(old))
                .isViolatedAt("materials[0].validity");
    }

    @Test
    void a_cancellation_enters_nobody_so_the_letter_is_told() {
        rule(LETTER_EXPIRED)
                .given(authorised(CANCEL_SUBJECT, new Authorisation(null, Validity.until(DAY.minusDays(1))))
                        .cancellation(
                                Cancellation.builder().phoneReachable(false).build())
                        .materials(paper(SUBJECT_PRINCIPAL_AUTHORISATION_LETTER, Validity.until(DAY.minusDays(1)))))
                .isViolatedAt("materials[0].validity");
    }

    @Test
    void each_letter_goes_with_its_principal() {
        Person expired = someone(new Authorisation(null, Validity.until(DAY.minusDays(1))));
        Validity over = Validity.until(DAY.minusDays(1));
        rule(LETTER_EXPIRED)
                .given(filing(NEW_FIRST)
                        .subject(enterprise().principal(expired).build())
                        .materials(
                                paper(SUBJECT_PRINCIPAL_AUTHORISATION_LETTER, over),
                                paper(MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER, over),
                                paper(SITUATION_STATEMENT, over)))
                .isViolatedAt("materials[1].validity", "materials[2].validity");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {CERTIFICATE_MONTH, CERTIFICATE_MONTHS, DOCUMENT_MONTH, DOCUMENT_MONTHS, AUTHORISATION_EXPIRED})
    void terms_are_looked_at_since_the_duty_to_file_began(String id) {
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        int days = id.endsWith("three-months") ? 60 : 3;
        rule(id).countsFrom(
                        dutyBegins,
                        id.equals(AUTHORISATION_EXPIRED)
                                ? authorised(NEW_FIRST, new Authorisation(null, Validity.until(DAY.minusYears(9))))
                                : until(NEW_FIRST, dutyBegins.plusDays(days)));
        rule(REASON).countsFrom(dutyBegins, authorised(NEW_FIRST, new Authorisation(AuthorisationReason.OTHER, null)));
    }

    private static void found(String id, FilingRequest.Builder request, boolean found, String... paths) {
        if (found) {
            rule(id).given(request).isViolatedAt(paths);
        } else {
            rule(id).given(request).isSilent();
        }
    }

    private static FilingRequest.Builder until(FilingType type, LocalDate until) {
        return valid(type, Validity.until(until));
    }

    /** A filing whose certificate and documents are all valid for so long. */
    private static FilingRequest.Builder valid(FilingType type, Validity validity) {
        Person holder = Person.builder("样例乙")
                .document(new IdentityDocument(RESIDENT_ID, NUMBER, validity, null))
                .build();
        return filing(type)
                .subject(enterprise()
                        .certificate(SubjectCertificate.builder(BUSINESS_LICENCE)
                                .validity(validity)
                                .build())
                        .principal(holder)
                        .build())
                .miniProgram(miniProgram().principal(holder).build());
    }

    /** A filing for which somebody else than the legal representative answers, in both places. */
    private static FilingRequest.Builder authorised(FilingType type, @Nullable Authorisation authorisation) {
        Person someone = someone(authorisation);
        return filing(type)
                .subject(enterprise().principal(someone).build())
                .miniProgram(miniProgram().principal(someone).build());
    }

    private static Person someone(@Nullable Authorisation authorisation) {
        Person.Builder someone = person("样例乙", NUMBER);
        return authorisation == null
                ? someone.build()
                : someone.authorisation(authorisation).build();
    }

    private static MaterialAtHand paper(Material material, @Nullable Validity validity) {
        MaterialAtHand.Builder paper = MaterialAtHand.builder(material);
        return validity == null ? paper.build() : paper.validity(validity).build();
    }
}
