package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.ResidenceProof;
import io.github.icprules.model.Subject;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 省管局要求: what a province demands of the subject matters when the subject is described, and the same of the mini-program. */
class ProvinceScopeRulesTest {

    private static final Person FOREIGNER = Person.builder("样例丙")
            .document(new IdentityDocument(CertificateType.PASSPORT, "E00000000", null, null))
            .build();
    private static final Person FROM_HONG_KONG = Person.builder("样例戊")
            .document(new IdentityDocument(CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, "H00000000", null, null))
            .build();

    @ParameterizedTest
    @MethodSource
    void requirements_on_the_subject_count_when_it_is_described(String id, Subject.Builder subject) {
        rule(id).telling(ALL).given(of(NEW_FIRST, subject)).speaks();
        rule(id).telling(ALL).given(of(CHANGE_SERVICE, subject)).isSilent();
    }

    static Stream<Arguments> requirements_on_the_subject_count_when_it_is_described() {
        return Stream.of(
                Arguments.of("province-principal.legal-representative-required", delegate(Province.HUNAN)),
                Arguments.of(
                        "province-principal.financial-unit-delegates",
                        delegate(Province.LIAONING).name("示例理财有限公司")),
                Arguments.of("province-principal.delegate-in-one-role-only", delegate(Province.ANHUI)),
                Arguments.of("province-principal.delegate-without-remark", delegate(Province.GANSU)),
                Arguments.of("province-principal.delegation-unsettled", delegate(Province.BEIJING)),
                Arguments.of("province-principal.representative-from-abroad-files", led(Province.HEBEI)),
                Arguments.of(
                        "province-principal.delegate-does-not-fit",
                        enterpriseIn(Province.SHANXI)
                                .legalRepresentative(FOREIGNER)
                                .principal(FROM_HONG_KONG)),
                Arguments.of("province-principal.foreign-representative-without-remark", led(Province.HEILONGJIANG)),
                Arguments.of("province-principal.foreign-representative-unsettled", led(Province.GUANGDONG)),
                Arguments.of("province-person.individual-from-elsewhere", individualIn(Province.TIBET)),
                Arguments.of("province-person.residence-proof", individualIn(Province.FUJIAN)),
                Arguments.of("province-person.residence-proof-not-accepted", individualIn(Province.JIANGXI)),
                Arguments.of(
                        "province-person.number-of-another-province",
                        individualIn(Province.SHANGHAI)
                                .principal(person("样例甲", "110101200001010010")
                                        .homeProvince(Province.SHANGHAI)
                                        .build())),
                Arguments.of("province-person.locality-unsettled", individualIn(Province.HUNAN)),
                Arguments.of("province-person.too-young", delegate(Province.FUJIAN)),
                Arguments.of(
                        "province-person.proof-of-income-of-a-minor",
                        enterpriseIn(Province.TIANJIN)
                                .principal(Person.builder("样例乙")
                                        .birthDate(LocalDate.of(2010, 1, 1))
                                        .build())),
                Arguments.of(
                        "province-person.foreign-individual",
                        individualIn(Province.HEBEI).principal(FOREIGNER)),
                Arguments.of(
                        "province-person.document-of-hong-kong-macao-taiwan",
                        individualIn(Province.GUANGDONG).principal(FROM_HONG_KONG)),
                Arguments.of(
                        "province-person.temporary-identity-card",
                        individualIn(Province.INNER_MONGOLIA)
                                .principal(Person.builder("样例甲")
                                        .document(new IdentityDocument(CertificateType.RESIDENT_ID, null, null, true))
                                        .build())),
                Arguments.of(
                        "province-person.identity-card-expiring",
                        enterpriseIn(Province.SHANGHAI)
                                .principal(Person.builder("样例甲")
                                        .document(IdentityDocument.residentId("110101200001010010")
                                                .withValidity(new Validity(null, LocalDate.of(2026, 12, 31), false)))
                                        .build())));
    }

    @ParameterizedTest
    @MethodSource
    void requirements_on_the_mini_program_count_when_it_is_described(
            String id, Subject.Builder subject, MiniProgram.Builder miniProgram) {
        rule(id).telling(ALL)
                .given(of(NEW_FIRST, subject).miniProgram(miniProgram.build()))
                .speaks();
        rule(id).telling(ALL)
                .given(of(CHANGE_SUBJECT, subject).miniProgram(miniProgram.build()))
                .isSilent();
    }

    static Stream<Arguments> requirements_on_the_mini_program_count_when_it_is_described() {
        MiniProgram.Builder bySomebodyElse = miniProgram().principal(SOMEBODY_ELSE);
        return Stream.of(
                Arguments.of(
                        "province-principal.own-letter-for-mini-program-principal",
                        enterpriseIn(Province.SHANGHAI),
                        bySomebodyElse),
                Arguments.of(
                        "province-principal.one-person-in-both-roles", enterpriseIn(Province.TIANJIN), miniProgram()),
                Arguments.of("province-principal.delegate-in-both-roles", delegate(Province.GANSU), bySomebodyElse),
                Arguments.of(
                        "province-principal.mini-program-principal-delegated",
                        enterpriseIn(Province.HEBEI),
                        bySomebodyElse),
                Arguments.of(
                        "province-principal.mini-program-principal-foreign",
                        enterpriseIn(Province.LIAONING),
                        miniProgram().principal(FOREIGNER)),
                Arguments.of(
                        "province-person.residence-proof-of-mini-program-principal",
                        enterpriseIn(Province.JIANGXI),
                        miniProgram()),
                Arguments.of(
                        "province-person.too-old",
                        enterpriseIn(Province.TIANJIN),
                        miniProgram()
                                .principal(person("样例丙", "110101200001010010")
                                        .birthDate(LocalDate.of(1950, 1, 1))
                                        .build())));
    }

    @Test
    void data_that_are_reused_are_not_looked_at_again() {
        Subject.Builder foreigner = individualIn(Province.HEBEI).principal(FOREIGNER);
        rule("province-person.foreign-individual")
                .given(of(NEW_SERVICE, foreigner))
                .speaks();
        rule("province-person.foreign-individual")
                .given(of(NEW_SERVICE, foreigner)
                        .platform(
                                PlatformState.builder().reusesSubjectData(true).build()))
                .isSilent();
    }

    @Test
    void an_ordinary_id_card_is_no_temporary_one() {
        rule("province-person.temporary-identity-card")
                .given(of(
                        NEW_FIRST,
                        individualIn(Province.INNER_MONGOLIA)
                                .principal(Person.builder("样例甲")
                                        .document(new IdentityDocument(CertificateType.RESIDENT_ID, null, null, false))
                                        .build())))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void no_letters_are_due_for_a_cancellation(FilingType type) {
        for (String letter : List.of("authenticity-responsibility-letter", "authenticity-commitment-letter")) {
            rule("province-material." + letter)
                    .given(of(type, enterpriseIn(Province.JIANGSU)))
                    .isSilent();
        }
    }

    private static FilingRequest.Builder of(FilingType type, Subject.Builder subject) {
        return filing(type)
                .subject(subject.build())
                .materials(MaterialAtHand.builder(Material.RESIDENCE_PROOF)
                        .residenceProof(ResidenceProof.STUDENT_CARD)
                        .build());
    }

    private static Subject.Builder delegate(Province province) {
        return enterpriseIn(province).legalRepresentative(REPRESENTATIVE).principal(SOMEBODY_ELSE);
    }

    private static Subject.Builder led(Province province) {
        return enterpriseIn(province).legalRepresentative(FOREIGNER).principal(FOREIGNER);
    }
}
