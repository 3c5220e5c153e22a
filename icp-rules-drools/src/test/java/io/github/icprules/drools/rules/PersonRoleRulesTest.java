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
    @CsvSource({"样例甲, true", "' 样例甲 ', true", "样例乙, false"})
    void an_individual_is_its_own_principal(String name, boolean itself) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(Subject.of(INDIVIDUAL, name).principal(REPRESENTATIVE).build());
        if (itself) {
            rule(NOT_PRINCIPAL).given(request).isSilent();
        } else {
            rule(NOT_PRINCIPAL).given(request).isViolatedAt(BLOCKING, SUBJECT + ".name");
        }
    }

    @Test
    void the_names_must_be_known_to_tell() {
        Person nameless = Person.named(" ").build();
        rule(NOT_PRINCIPAL)
                .given(FilingRequest.of(NEW_FIRST)
                        .subject(Subject.of(INDIVIDUAL, "样例甲").build()))
                .isUndecidedFor(SUBJECT + ".name");
        rule(NOT_PRINCIPAL)
                .given(FilingRequest.of(NEW_FIRST)
                        .subject(Subject.of(INDIVIDUAL, "样例甲")
                                .principal(nameless)
                                .build()))
                .isUndecidedFor(SUBJECT + ".name");
        rule(NOT_PRINCIPAL)
                .given(FilingRequest.of(NEW_FIRST))
                .isUndecidedFor("subject.type", "subject.name", SUBJECT + ".name");
    }

    @Test
    void an_individual_answers_for_its_mini_program() {
        rule(DIFFERS).given(filing(NEW_FIRST).subject(individual().build())).isSilent();
        rule(DIFFERS).given(individuallyRunBy(SOMEBODY_ELSE)).isViolatedAt(BLOCKING, SERVICE + ".document.number");
        rule(DIFFERS)
                .given(individuallyRunBy(Person.named("样例乙").build()))
                .isViolatedAt(BLOCKING, SERVICE + ".document.number");
        rule(DIFFERS)
                .given(individuallyRunBy(Person.named("样例甲").build()))
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
                filing(NEW_FIRST).subject(Subject.of(INDIVIDUAL, "样例甲").build());
        rule(DIFFERS).given(request).isUndecidedFor(SUBJECT + ".document.number");
        rule(DIFFERS)
                .given(request.miniProgram(MiniProgram.named("示例记事本").build()))
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
                        .subject(Subject.of(ENTERPRISE, "示例科技有限公司")
                                .principal(REPRESENTATIVE)
                                .build()))
                .isUndecidedFor("subject.legalRepresentative.document.number");
        rule(DELEGATED)
                .given(FilingRequest.of(NEW_FIRST))
                .isUndecidedFor(
                        "subject.type", SUBJECT + ".document.number", "subject.legalRepresentative.document.number");
    }

    @Test
    void the_administrator_is_the_mini_program_principal() {
        rule(NOT_ADMINISTRATOR).given(administeredBy(REPRESENTATIVE)).isSilent();
        rule(NOT_ADMINISTRATOR).given(administeredBy(SOMEBODY_ELSE)).isViolatedAt(BLOCKING, SERVICE);
        rule(NOT_ADMINISTRATOR).given(filing(NEW_FIRST)).isUndecidedFor("miniProgram.administrator.document.number");
        rule(NOT_ADMINISTRATOR)
                .given(FilingRequest.of(NEW_FIRST))
                .isUndecidedFor(SERVICE + ".document.number", "miniProgram.administrator.document.number");
    }

    @ParameterizedTest
    @EnumSource
    void one_number_is_one_person_whatever_the_case_of_its_letter(CertificateType type) {
        Person upper = Person.named("样例乙")
                .document(new IdentityDocument(type, "11010120120101001X", null, null))
                .build();
        Person lower = Person.named("样例乙")
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

    private static FilingRequest.Builder individuallyRunBy(Person person) {
        return filing(NEW_FIRST)
                .subject(individual().build())
                .miniProgram(miniProgram().principal(person).build());
    }

    private static FilingRequest.Builder administeredBy(Person person) {
        return filing(NEW_FIRST).miniProgram(miniProgram().administrator(person).build());
    }
}
