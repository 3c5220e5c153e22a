package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.CertificateType.RESIDENT_ID;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.SubjectType.INDIVIDUAL;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Person;
import io.github.icprules.model.Subject;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 负责人的年龄和证件: {@code person.drl}, what a principal's document and date of birth tell. */
class PersonDocumentRulesTest {

    private static final String TOO_YOUNG = "person.individual-too-young";
    private static final String NOT_PERSONAL = "person.document-not-personal";
    private static final String TEMPORARY = "person.document-temporary";
    private static final String EXPIRED = "person.document-expired";
    private static final String INVERTED = "person.document-validity-inverted";

    private static final String SUBJECT = "subject.principal";
    private static final String SERVICE = "miniProgram.principal";
    private static final String NUMBER = "110101199001020010";

    /** The principals' certificates: the types of an individual's own. */
    private static final Set<Integer> PERSONAL = Set.of(2, 7, 11, 14, 30, 41, 42);

    @ParameterizedTest
    @CsvSource({
        // born, the number that says so, judged on, too young
        "2008-11-23, 110101200811230015, 2026-11-24, false",
        "2008-11-24, 110101200811240010, 2026-11-24, false",
        "2008-11-25, 110101200811250016, 2026-11-24, true",
        "2008-11-25, 110101200811250016, 2026-11-25, false",
        "2008-02-29, 110101200802290016, 2026-02-27, true",
        "2008-02-29, 110101200802290016, 2026-02-28, false",
        "2008-02-29, 110101200802290016, 2026-03-01, false"
    })
    void an_individual_is_eighteen(LocalDate born, String number, LocalDate day, boolean tooYoung) {
        Person byDate = Person.builder("样例甲").birthDate(born).build();
        Person byNumber = Person.builder("样例甲")
                .document(IdentityDocument.residentId(number))
                .build();
        for (Person person : new Person[] {byDate, byNumber}) {
            FilingRequest.Builder request = ofIndividual(person).evaluatedOn(day);
            if (tooYoung) {
                rule(TOO_YOUNG)
                        .given(request)
                        .isViolatedAt(BLOCKING, SUBJECT + ".birthDate")
                        .isSaying("未满 18 周岁")
                        .isSaying("满 18 周岁后再备案");
            } else {
                rule(TOO_YOUNG).given(request).isSilent();
            }
        }
    }

    @Test
    void a_date_of_birth_that_is_given_goes_before_the_number() {
        IdentityDocument ofAnAdult = IdentityDocument.residentId(NUMBER);
        rule(TOO_YOUNG)
                .given(ofIndividual(Person.builder("样例甲")
                        .document(ofAnAdult)
                        .birthDate(DAY.minusYears(17))
                        .build()))
                .isViolatedAt(SUBJECT + ".birthDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110101900102001", "110101200902290013", "11010120081a240010", "1101012008112400100"})
    void no_date_of_birth_stands_in_a_number_that_is_no_resident_id_number(String number) {
        rule(TOO_YOUNG)
                .given(ofIndividual(Person.builder("样例甲")
                        .document(IdentityDocument.residentId(number))
                        .build()))
                .isUndecidedFor(SUBJECT + ".birthDate", SUBJECT + ".document.number");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESIDENT_ID")
    void no_date_of_birth_stands_in_the_number_of_another_document(CertificateType type) {
        rule(TOO_YOUNG)
                .given(ofIndividual(Person.builder("样例甲")
                        .document(new IdentityDocument(type, "110101201303020016", null, null))
                        .build()))
                .isUndecidedFor(SUBJECT + ".birthDate", SUBJECT + ".document.number");
    }

    @Test
    void the_age_must_be_known() {
        rule(TOO_YOUNG)
                .given(ofIndividual(Person.builder("样例甲").build()))
                .isUndecidedFor(SUBJECT + ".birthDate", SUBJECT + ".document.number");
        rule(TOO_YOUNG)
                .given(filing(NEW_FIRST)
                        .subject(Subject.builder(INDIVIDUAL, "样例甲").build()))
                .isUndecidedFor(SUBJECT + ".birthDate", SUBJECT + ".document.number");
        rule(TOO_YOUNG)
                .given(FilingRequest.builder(NEW_FIRST))
                .isUndecidedFor("subject.type", SUBJECT + ".birthDate", SUBJECT + ".document.number");
    }

    @ParameterizedTest
    @EnumSource
    void a_principal_has_a_document_of_its_own(CertificateType type) {
        IdentityDocument document = new IdentityDocument(type, null, null, null);
        if (PERSONAL.contains(type.code())) {
            rule(NOT_PERSONAL).given(ofSubject(document)).isSilent();
            rule(NOT_PERSONAL).given(ofMiniProgram(document)).isSilent();
        } else {
            rule(NOT_PERSONAL)
                    .given(ofSubject(document))
                    .isViolatedAt(BLOCKING, SUBJECT + ".document.type")
                    .isSaying(type.chinese());
            rule(NOT_PERSONAL)
                    .given(ofMiniProgram(document))
                    .isViolatedAt(BLOCKING, SERVICE + ".document.type")
                    .isSaying(type.chinese());
        }
    }

    @Test
    void a_temporary_id_card_is_not_welcome() {
        rule(TEMPORARY).given(ofSubject(residentId(null, true))).isViolatedAt(WARNING, SUBJECT + ".document.temporary");
        rule(TEMPORARY)
                .given(ofMiniProgram(residentId(null, true)))
                .isViolatedAt(WARNING, SERVICE + ".document.temporary");
        rule(TEMPORARY).given(ofSubject(residentId(null, false))).isSilent();
        rule(TEMPORARY).given(ofSubject(residentId(null, null))).isUndecidedFor(SUBJECT + ".document.temporary");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RESIDENT_ID")
    void whether_it_is_temporary_is_asked_of_an_id_card_alone(CertificateType type) {
        rule(TEMPORARY)
                .given(ofSubject(new IdentityDocument(type, NUMBER, null, null)))
                .isSilent();
        rule(TEMPORARY)
                .given(ofSubject(new IdentityDocument(type, NUMBER, null, true)))
                .isViolatedAt(SUBJECT + ".document.temporary");
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void a_document_holds_to_the_end_of_its_last_day(int days, boolean expired) {
        LocalDate lastDay = DAY.plusDays(days);
        IdentityDocument document = residentId(Validity.until(lastDay), null);
        if (expired) {
            rule(EXPIRED)
                    .given(ofSubject(document))
                    .isViolatedAt(BLOCKING, SUBJECT + ".document.validity")
                    .isSaying("2026-11-23");
            rule(EXPIRED)
                    .given(ofMiniProgram(document))
                    .isViolatedAt(BLOCKING, SERVICE + ".document.validity")
                    .isSaying("2026-11-23");
        } else {
            rule(EXPIRED).given(ofSubject(document)).isSilent();
            rule(EXPIRED).given(ofMiniProgram(document)).isSilent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, document-expired",
        "2026-11-24, document-expires-within-a-month",
        "2026-12-24, document-expires-within-a-month",
        "2026-12-25, document-expires-within-three-months",
        "2027-02-23, document-expires-within-three-months",
        "2027-02-24, ''"
    })
    void a_document_must_stay_valid_for_more_than_a_month_and_had_better_for_three(LocalDate until, String found) {
        IdentityDocument document = residentId(Validity.until(until), null);
        for (String finding : List.of(
                "document-expired", "document-expires-within-a-month", "document-expires-within-three-months")) {
            if (finding.equals(found)) {
                rule("person." + finding)
                        .given(ofSubject(document))
                        .isViolatedAt(SUBJECT + ".document.validity")
                        .isSaying("负责人的证件", until.toString());
                rule("person." + finding).given(ofMiniProgram(document)).isViolatedAt(SERVICE + ".document.validity");
            } else {
                rule("person." + finding).given(ofSubject(document)).isSilent();
                rule("person." + finding).given(ofMiniProgram(document)).isSilent();
            }
        }
    }

    @Test
    void a_document_without_a_last_day_never_runs_out() {
        rule(EXPIRED).given(ofSubject(residentId(Validity.withoutEnd(), null))).isSilent();
    }

    @Test
    void the_last_day_must_be_known() {
        Validity endless = new Validity(LocalDate.of(2020, 1, 1), null, false);
        rule(EXPIRED).given(ofSubject(residentId(endless, null))).isUndecidedFor(SUBJECT + ".document.validity.until");
        rule(EXPIRED).given(ofSubject(residentId(null, null))).isUndecidedFor(SUBJECT + ".document.validity.until");
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void a_validity_begins_before_it_ends(int days, boolean inverted) {
        LocalDate until = DAY.plusYears(1);
        IdentityDocument document = residentId(Validity.between(until.plusDays(days), until), null);
        if (inverted) {
            rule(INVERTED).given(ofSubject(document)).isViolatedAt(BLOCKING, SUBJECT + ".document.validity");
            rule(INVERTED).given(ofMiniProgram(document)).isViolatedAt(BLOCKING, SERVICE + ".document.validity");
        } else {
            rule(INVERTED).given(ofSubject(document)).isSilent();
            rule(INVERTED).given(ofMiniProgram(document)).isSilent();
        }
    }

    @Test
    void a_day_that_is_not_given_is_not_out_of_order() {
        rule(INVERTED).given(ofSubject(residentId(null, null))).isSilent();
        rule(INVERTED).given(ofSubject(residentId(Validity.until(DAY), null))).isSilent();
        rule(INVERTED)
                .given(ofSubject(residentId(new Validity(DAY, null, true), null)))
                .isSilent();
    }

    @Test
    void of_a_principal_without_a_document_nothing_is_known() {
        Person person = Person.builder("样例丙").build();
        FilingRequest.Builder request =
                filing(CHANGE_SUBJECT).subject(enterprise().principal(person).build());
        rule(NOT_PERSONAL).given(request).isUndecidedFor(SUBJECT + ".document.type");
        rule(TEMPORARY).given(request).isUndecidedFor(SUBJECT + ".document.temporary");
        rule(EXPIRED).given(request).isUndecidedFor(SUBJECT + ".document.validity.until");
        rule(INVERTED).given(request).isSilent();
    }

    @ParameterizedTest
    @CsvSource({NOT_PERSONAL + ", type", TEMPORARY + ", temporary", EXPIRED + ", validity.until"})
    void each_principal_is_asked_for_its_own_document(String id, String member) {
        Person person = Person.builder("样例丙").build();
        rule(id).given(filing(CHANGE_SERVICE)
                        .miniProgram(miniProgram().principal(person).build()))
                .isUndecidedFor(SERVICE + ".document." + member);
    }

    private static IdentityDocument residentId(@Nullable Validity validity, @Nullable Boolean temporary) {
        return new IdentityDocument(RESIDENT_ID, NUMBER, validity, temporary);
    }

    private static FilingRequest.Builder ofIndividual(Person person) {
        return filing(NEW_FIRST).subject(individual().principal(person).build());
    }

    /** A filing that describes the subject principal alone. */
    private static FilingRequest.Builder ofSubject(IdentityDocument document) {
        Person person = Person.builder("样例丙").document(document).build();
        return filing(CHANGE_SUBJECT).subject(enterprise().principal(person).build());
    }

    /** A filing that describes the mini-program principal alone. */
    private static FilingRequest.Builder ofMiniProgram(IdentityDocument document) {
        Person person = Person.builder("样例丙").document(document).build();
        return filing(CHANGE_SERVICE)
                .miniProgram(miniProgram().principal(person).build());
    }
}
