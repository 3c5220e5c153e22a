package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.model.SubjectType.INDIVIDUAL;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 谁担任负责人: {@code person.drl}, who a principal may be. */
class PersonRoleRulesTest {

    private static final String NOT_PRINCIPAL = "person.individual-not-principal";
    private static final String DIFFERS = "person.individual-mini-program-principal-differs";
    private static final String DELEGATED = "person.principal-delegated";
    private static final String NOT_ADMINISTRATOR = "person.not-administrator";

    private static final String SUBJECT = "subject.principal";
    private static final String SERVICE = "miniProgram.principal";

    @ParameterizedTest
    @CsvSource({"样例甲, true", "' 样例甲 ', true", "样 例甲, true", "样例乙, false"})
    void an_individual_is_its_own_principal(String name, boolean itself) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(Subject.builder(INDIVIDUAL, name)
                        .principal(REPRESENTATIVE)
                        .build());
        if (itself) {
            rule(NOT_PRINCIPAL).given(request).isSilent();
        } else {
            rule(NOT_PRINCIPAL).given(request).isViolatedAt(BLOCKING, SUBJECT + ".name");
        }
    }

    @Test
    void the_names_must_be_known_to_tell() {
        Person nameless = Person.builder(" ").build();
        rule(NOT_PRINCIPAL)
                .given(FilingRequest.builder(NEW_FIRST)
                        .subject(Subject.builder(INDIVIDUAL, "样例甲").build()))
                .isUndecidedFor(SUBJECT + ".name");
        rule(NOT_PRINCIPAL)
                .given(FilingRequest.builder(NEW_FIRST)
                        .subject(Subject.builder(INDIVIDUAL, "样例甲")
                                .principal(nameless)
                                .build()))
                .isUndecidedFor(SUBJECT + ".name");
        rule(NOT_PRINCIPAL)
                .given(FilingRequest.builder(NEW_FIRST))
                .isUndecidedFor("subject.type", "subject.name", SUBJECT + ".name");
    }

    @Test
    void an_individual_answers_for_its_mini_program() {
        rule(DIFFERS).given(filing(NEW_FIRST).subject(individual().build())).isSilent();
        rule(DIFFERS).given(individuallyRunBy(SOMEBODY_ELSE)).isViolatedAt(BLOCKING, SERVICE + ".document.number");
        rule(DIFFERS)
                .given(individuallyRunBy(Person.builder("样例乙").build()))
                .isViolatedAt(BLOCKING, SERVICE + ".document.number");
        rule(DIFFERS)
                .given(individuallyRunBy(Person.builder("样例甲").build()))
                .isUndecidedFor(SERVICE + ".document.number");
    }

    @Test
    void a_blank_number_makes_nobody_the_same_person() {
        Person one = person("样例甲", " ").build();
        Person other = person("样例乙", "").build();
        rule(DIFFERS)
                .given(filing(NEW_FIRST)
                        .subject(individual().principal(one).build())
                        .miniProgram(miniProgram().principal(other).build()))
                .isViolatedAt(BLOCKING, SERVICE + ".document.number");
        rule(DIFFERS)
                .given(filing(NEW_FIRST)
                        .subject(individual().principal(one).build())
                        .miniProgram(miniProgram().principal(one).build()))
                .isUndecidedFor(SUBJECT + ".document.number", SERVICE + ".document.number");
    }

    @Test
    void nobody_can_be_another_than_a_principal_that_is_not_named() {
        FilingRequest.Builder request =
                filing(NEW_FIRST).subject(Subject.builder(INDIVIDUAL, "样例甲").build());
        rule(DIFFERS).given(request).isUndecidedFor(SUBJECT + ".document.number");
        rule(DIFFERS)
                .given(request.miniProgram(MiniProgram.builder("示例记事本").build()))
                .isSilent();
    }

    @Test
    void the_legal_representative_is_the_subject_principal() {
        rule(DELEGATED).given(filing(NEW_FIRST)).isSilent();
        rule(DELEGATED)
                .given(filing(NEW_FIRST)
                        .subject(enterprise().principal(SOMEBODY_ELSE).build()))
                .isViolatedAt(WARNING, SUBJECT);
        rule(DELEGATED)
                .given(filing(NEW_FIRST)
                        .subject(Subject.builder(ENTERPRISE, "示例科技有限公司")
                                .principal(REPRESENTATIVE)
                                .build()))
                .isUndecidedFor("subject.legalRepresentative.document.number");
        rule(DELEGATED)
                .given(FilingRequest.builder(NEW_FIRST))
                .isUndecidedFor(
                        "subject.type", SUBJECT + ".document.number", "subject.legalRepresentative.document.number");
    }

    @Test
    void the_administrator_is_the_mini_program_principal() {
        rule(NOT_ADMINISTRATOR).given(administeredBy(REPRESENTATIVE)).isSilent();
        rule(NOT_ADMINISTRATOR).given(administeredBy(SOMEBODY_ELSE)).isViolatedAt(BLOCKING, SERVICE);
        rule(NOT_ADMINISTRATOR).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.administrator.document.number");
        rule(NOT_ADMINISTRATOR)
                .given(FilingRequest.builder(NEW_FIRST))
                .isUndecidedFor(SERVICE + ".document.number", "miniProgram.administrator.document.number");
    }

    @ParameterizedTest
    @EnumSource
    void one_number_is_one_person_whatever_the_case_of_its_letter(CertificateType type) {
        Person upper = Person.builder("样例乙")
                .document(new IdentityDocument(type, "11010120120101001X", null, null))
                .build();
        Person lower = Person.builder("样例乙")
                .document(new IdentityDocument(type, " 11010120120101001x ", null, null))
                .build();
        rule(NOT_ADMINISTRATOR)
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram()
                                .principal(upper)
                                .administrator(lower)
                                .build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "样例甲, 样 例甲, false",
        "SAMPLE A, Sample  A, false",
        "SAMPLE A, Ｓａｍｐｌｅ　Ａ, false",
        "样例甲·乙, 样例甲・乙, false",
        "样例甲, '', false",
        "样例甲, ' ', false",
        "'', 样例甲, false",
        "样例甲, 样例甲乙, true"
    })
    void names_that_are_only_typed_in_another_way_tell_nobody_apart(String one, String other, boolean another) {
        FilingRequest.Builder request =
                run(Person.builder(one).build(), Person.builder(other).build());
        if (another) {
            rule(NOT_ADMINISTRATOR).given(request).isViolatedAt(SERVICE);
        } else {
            rule(NOT_ADMINISTRATOR)
                    .given(request)
                    .isUndecidedFor(SERVICE + ".document.number", "miniProgram.administrator.document.number");
        }
    }

    /** The last digits of a travel permit count its renewals. */
    @ParameterizedTest
    @CsvSource({
        "HONG_KONG_MACAO_TRAVEL_PERMIT, H1234567801, HONG_KONG_MACAO_TRAVEL_PERMIT, H1234567802, true",
        "HONG_KONG_MACAO_TRAVEL_PERMIT, M12345678, HONG_KONG_MACAO_TRAVEL_PERMIT, m1234567802, true",
        "HONG_KONG_MACAO_TRAVEL_PERMIT, H1234567801, , H1234567802, true",
        "HONG_KONG_MACAO_TRAVEL_PERMIT, H1234567801, HONG_KONG_MACAO_TRAVEL_PERMIT, H1234567901, false",
        "HONG_KONG_MACAO_TRAVEL_PERMIT, H1234567801, HONG_KONG_MACAO_TRAVEL_PERMIT, M1234567801, false",
        "HONG_KONG_MACAO_TRAVEL_PERMIT, H1234567801, HONG_KONG_MACAO_TRAVEL_PERMIT, H123456780, false",
        "PASSPORT, H1234567801, PASSPORT, H1234567802, false",
        "RESIDENT_ID, 110101200001010010, , 11010120120101001X, false",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 810000199001010019, HONG_KONG_MACAO_RESIDENCE_PERMIT, 810000199201010021, false"
    })
    void a_number_tells_who_it_is(
            @Nullable CertificateType type,
            String number,
            @Nullable CertificateType otherType,
            String otherNumber,
            boolean same) {
        FilingRequest.Builder request = run(holder(type, number), holder(otherType, otherNumber));
        if (same) {
            rule(NOT_ADMINISTRATOR).given(request).isSilent();
        } else {
            rule(NOT_ADMINISTRATOR).given(request).isViolatedAt(SERVICE);
        }
    }

    /** One person may have a passport, too, and a number that does not add up is mistyped. */
    @ParameterizedTest
    @CsvSource({
        ", 110101200001010010, , E00000001",
        ", E00000001, , E00000002",
        "RESIDENT_ID, 110101200001010010, , E00000001",
        "RESIDENT_ID, 110101200001010010, PASSPORT, E00000001",
        "RESIDENT_ID, 110101200001010010, RESIDENT_ID, 110101200001010011",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT, 810000199001010019, HONG_KONG_MACAO_RESIDENCE_PERMIT, 810000199001010014",
        "TAIWAN_RESIDENCE_PERMIT, 830000199001010012, TAIWAN_RESIDENCE_PERMIT, 830000199001010013"
    })
    void numbers_of_several_kinds_and_mistyped_ones_tell_nobody_apart(
            @Nullable CertificateType type, String number, @Nullable CertificateType otherType, String otherNumber) {
        rule(NOT_ADMINISTRATOR)
                .given(run(holder(type, number), holder(otherType, otherNumber)))
                .isUndecidedFor(SERVICE + ".document.number", "miniProgram.administrator.document.number");
    }

    private static Person holder(@Nullable CertificateType type, String number) {
        return Person.builder("样例丙")
                .document(new IdentityDocument(type, number, null, null))
                .build();
    }

    private static FilingRequest.Builder run(Person principal, Person administrator) {
        return filing(NEW_FIRST)
                .miniProgram(miniProgram()
                        .principal(principal)
                        .administrator(administrator)
                        .build());
    }

    private static FilingRequest.Builder individuallyRunBy(Person person) {
        return filing(NEW_FIRST)
                .subject(individual().build())
                .miniProgram(miniProgram().principal(person).build());
    }

    private static FilingRequest.Builder administeredBy(Person person) {
        return filing(NEW_FIRST).miniProgram(miniProgram().administrator(person).build());
    }
}
