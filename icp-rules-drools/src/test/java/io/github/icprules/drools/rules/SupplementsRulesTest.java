package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.REPRESENTATIVE;
import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.model.Material.LEGAL_REPRESENTATIVE_INFO;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.Material;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 补充材料: {@code supplements.drl}. */
class SupplementsRulesTest {

    private static final String SUBJECT_LETTER = "supplements.subject-principal-authorisation-letter";
    private static final String MINI_PROGRAM_LETTER = "supplements.mini-program-principal-authorisation-letter";
    private static final String REPRESENTATIVE_INFO = "supplements.legal-representative-info";
    private static final String NAME_CHANGE = "supplements.name-change-letter";
    private static final String RESIDENCE = "supplements.residence-proof";

    private static final Person NAMESAKE = Person.builder("样例甲").build();
    private static final Person PASSPORT_HOLDER = Person.builder("样例甲")
            .document(new IdentityDocument(CertificateType.PASSPORT, "E00000000", null, null))
            .build();

    @ParameterizedTest
    @CsvSource({
        SUBJECT_LETTER + ", SUBJECT_PRINCIPAL_AUTHORISATION_LETTER",
        MINI_PROGRAM_LETTER + ", MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER",
        NAME_CHANGE + ", NAME_CHANGE_LETTER"
    })
    void what_the_developer_prepares_is_missing_until_it_is_there(String id, Material material) {
        FilingRequest.Builder request = delegating(NEW_SERVICE);
        rule(id).given(request).isRequired(material, MISSING).isUndecidedFor("materials");
        rule(id).given(request.noMaterials())
                .isRequired(material, MISSING)
                .isViolatedAt(BLOCKING, "materials")
                .isSaying("缺少" + material.chinese());
        rule(id).given(request.materials(atHand(material))).isRequired(material, PROVIDED);
    }

    @Test
    void where_nobody_knows_whether_individuals_from_elsewhere_can_file_a_proof_is_on_the_list_but_its_lack_no_fault() {
        rule(RESIDENCE).given(fromElsewhere(NEW_SERVICE).noMaterials()).isRequired(Material.RESIDENCE_PROOF, MISSING);
        rule(RESIDENCE)
                .given(filing(NEW_SERVICE)
                        .subject(
                                individual().region(Region.of(Province.SHAANXI)).build())
                        .noMaterials())
                .isRequired(Material.RESIDENCE_PROOF, MISSING)
                .isSaying("陕西接受外省个人备案，但微信表单仍要求上传其中一种");
        rule(RESIDENCE)
                .given(filing(NEW_SERVICE)
                        .subject(individual().region(Region.of(Province.HUNAN)).build())
                        .noMaterials())
                .isSaying("是否接受外省个人由各省管局决定");
        rule(RESIDENCE)
                .given(fromElsewhere(NEW_SERVICE).materials(atHand(Material.RESIDENCE_PROOF)))
                .isRequired(PROVIDED);
        rule(RESIDENCE)
                .given(filing(NEW_SERVICE)
                        .subject(individual()
                                .region(Region.of(Province.SHANGHAI))
                                .build()))
                .isSilent();
    }

    @Test
    void the_legal_representatives_data_are_entered() {
        rule(REPRESENTATIVE_INFO).given(delegating(NEW_FIRST)).isRequired(LEGAL_REPRESENTATIVE_INFO, PROVIDED);
    }

    @Test
    void a_legal_representative_without_a_number_is_not_identified() {
        rule(REPRESENTATIVE_INFO)
                .given(unit(enterprise().legalRepresentative(NAMESAKE).principal(SOMEBODY_ELSE)))
                .isRequired(LEGAL_REPRESENTATIVE_INFO, MISSING)
                .isViolatedAt(BLOCKING, "subject.legalRepresentative");
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "INDIVIDUAL")
    void principals_of_every_unit_are_authorised(SubjectType type) {
        FilingRequest.Builder request = delegating(NEW_FIRST)
                .subject(enterprise().type(type).principal(SOMEBODY_ELSE).build());
        rule(SUBJECT_LETTER).given(request).isRequired(MISSING);
        rule(MINI_PROGRAM_LETTER).given(request).isRequired(MISSING);
        rule(REPRESENTATIVE_INFO).given(request).isRequired(PROVIDED);
    }

    @Test
    void each_principal_has_a_letter_of_its_own() {
        FilingRequest.Builder onlyTheSubjects =
                filing(NEW_FIRST).subject(enterprise().principal(SOMEBODY_ELSE).build());
        rule(SUBJECT_LETTER).given(onlyTheSubjects).isRequired(MISSING);
        rule(MINI_PROGRAM_LETTER).given(onlyTheSubjects).isSilent();

        FilingRequest.Builder onlyTheMiniPrograms = filing(NEW_FIRST)
                .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build());
        rule(SUBJECT_LETTER).given(onlyTheMiniPrograms).isSilent();
        rule(REPRESENTATIVE_INFO).given(onlyTheMiniPrograms).isSilent();
        rule(MINI_PROGRAM_LETTER).given(onlyTheMiniPrograms).isRequired(MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {SUBJECT_LETTER, MINI_PROGRAM_LETTER, REPRESENTATIVE_INFO})
    void an_individual_has_no_legal_representative(String id) {
        rule(id).given(filing(NEW_FIRST)
                        .subject(individual()
                                .principal(SOMEBODY_ELSE)
                                .legalRepresentative(REPRESENTATIVE)
                                .build())
                        .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build()))
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {SUBJECT_LETTER, MINI_PROGRAM_LETTER, REPRESENTATIVE_INFO})
    void whether_there_is_a_legal_representative_depends_on_the_type_of_subject(String id) {
        Subject untyped = Subject.builder()
                .principal(SOMEBODY_ELSE)
                .legalRepresentative(REPRESENTATIVE)
                .build();
        rule(id).given(delegating(NEW_FIRST).subject(untyped)).isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {SUBJECT_LETTER, REPRESENTATIVE_INFO})
    void the_subject_principal_and_the_legal_representative_must_be_known(String id) {
        rule(id).given(unit(enterprise().principal(NAMESAKE))).isUndecidedFor("subject.principal.document.number");
        rule(id).given(unit(enterprise().legalRepresentative(NAMESAKE)))
                .isUndecidedFor("subject.legalRepresentative.document.number");
        rule(id).given(unit(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司")))
                .isUndecidedFor("subject.principal.document.number", "subject.legalRepresentative.document.number");
        rule(id).given(unit(enterprise().principal(PASSPORT_HOLDER)))
                .isUndecidedFor("subject.principal.document.number", "subject.legalRepresentative.document.number");
    }

    @Test
    void the_mini_program_principal_and_the_legal_representative_must_be_known() {
        rule(MINI_PROGRAM_LETTER)
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram().principal(NAMESAKE).build()))
                .isUndecidedFor("miniProgram.principal.document.number");
        rule(MINI_PROGRAM_LETTER)
                .given(unit(enterprise().legalRepresentative(NAMESAKE)))
                .isUndecidedFor("subject.legalRepresentative.document.number");
    }

    @Test
    void two_names_are_two_persons() {
        rule(SUBJECT_LETTER)
                .given(unit(enterprise().principal(Person.builder("样例乙").build())))
                .isRequired(MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "-", "·/·"})
    void a_name_left_blank_or_filled_with_dashes_is_not_another_one(String blank) {
        Person nameless = Person.builder(blank).build();
        for (Subject.Builder subject : List.of(
                enterprise().principal(NAMESAKE).legalRepresentative(nameless),
                enterprise().principal(nameless).legalRepresentative(NAMESAKE))) {
            rule(SUBJECT_LETTER)
                    .given(unit(subject))
                    .isUndecidedFor("subject.principal.document.number", "subject.legalRepresentative.document.number");
        }
    }

    @Test
    void one_number_is_one_person_however_it_is_written() {
        rule(SUBJECT_LETTER)
                .given(unit(enterprise()
                        .legalRepresentative(SOMEBODY_ELSE)
                        .principal(person("样例乙", " 11010120120101001x").build())))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"SICHUAN, 四川允许授权他人担任", "HAINAN, 是否允许授权由管局决定", "'', 是否允许授权由管局决定"})
    void whether_the_province_allows_a_delegate_is_said(String province, String said) {
        Subject.Builder subject = enterprise().principal(SOMEBODY_ELSE);
        if (!province.isEmpty()) {
            subject.region(Region.of(Province.valueOf(province)));
        } else {
            subject.region(null);
        }
        rule(SUBJECT_LETTER)
                .given(filing(NEW_FIRST).subject(subject.build()))
                .isRequired(MISSING)
                .isSaying(said);
    }

    @Test
    void two_numbers_of_one_kind_are_two_persons_though_the_name_be_the_same() {
        rule(SUBJECT_LETTER)
                .given(unit(enterprise()
                        .principal(person("样例甲", "11010120120101001X").build())))
                .isRequired(MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_SERVICE", "CHANGE_ACCESS", "CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void the_subjects_papers_are_due_when_it_is_described(FilingType type) {
        rule(SUBJECT_LETTER).given(delegating(type)).isSilent();
        rule(REPRESENTATIVE_INFO).given(delegating(type)).isSilent();
        rule(RESIDENCE).given(fromElsewhere(type)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_SUBJECT", "CHANGE_ACCESS", "CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void the_mini_programs_letter_is_due_when_it_is_described(FilingType type) {
        rule(MINI_PROGRAM_LETTER).given(delegating(type)).isSilent();
    }

    @Test
    void a_subject_whose_data_are_reused_hands_in_nothing_again() {
        PlatformState reusing = PlatformState.builder().reusesSubjectData(true).build();
        rule(SUBJECT_LETTER).given(delegating(NEW_SERVICE).platform(reusing)).isSilent();
        rule(REPRESENTATIVE_INFO)
                .given(delegating(NEW_SERVICE).platform(reusing))
                .isSilent();
        rule(RESIDENCE).given(fromElsewhere(NEW_SERVICE).platform(reusing)).isSilent();
        rule(MINI_PROGRAM_LETTER)
                .given(delegating(NEW_SERVICE).platform(reusing))
                .isRequired(MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_SERVICE", "NEW_ACCESS", "CHANGE_SUBJECT", "CHANGE_ALL"})
    void a_unit_renamed_since_it_was_filed_writes_a_letter(FilingType type) {
        rule(NAME_CHANGE)
                .given(filing(type)
                        .subject(enterprise().renamedSinceFiling(true).build()))
                .isRequired(MISSING);
        rule(NAME_CHANGE)
                .given(filing(type).subject(filedAs("示例贸易有限公司").build()))
                .isRequired(MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"NEW_FIRST", "CHANGE_SERVICE", "CHANGE_ACCESS", "CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"
            })
    void no_other_filing_takes_a_letter_on_the_name(FilingType type) {
        rule(NAME_CHANGE)
                .given(filing(type)
                        .subject(enterprise().renamedSinceFiling(true).build()))
                .isSilent();
    }

    @Test
    void a_unit_under_the_name_it_was_filed_under_is_fine() {
        rule(NAME_CHANGE)
                .given(filing(NEW_SERVICE)
                        .subject(enterprise().renamedSinceFiling(false).build()))
                .isSilent();
        rule(NAME_CHANGE)
                .given(filing(NEW_SERVICE).subject(filedAs(" 示例科技有限公司").build()))
                .isSilent();
    }

    @Test
    void what_is_said_of_the_name_counts_more_than_what_is_on_record() {
        rule(NAME_CHANGE)
                .given(filing(NEW_SERVICE)
                        .subject(filedAs("示例贸易有限公司").renamedSinceFiling(false).build()))
                .isSilent();
    }

    @Test
    void an_individual_writes_no_letter_on_its_name() {
        rule(NAME_CHANGE)
                .given(filing(NEW_SERVICE)
                        .subject(individual().renamedSinceFiling(true).build()))
                .isSilent();
    }

    @Test
    void type_of_subject_and_name_must_be_known() {
        rule(NAME_CHANGE)
                .given(filing(NEW_SERVICE))
                .isUndecidedFor("subject.renamedSinceFiling", "subject.history.filedName");
        rule(NAME_CHANGE)
                .given(filing(NEW_SERVICE).subject(filedAs(" ").name("").build()))
                .isUndecidedFor("subject.renamedSinceFiling", "subject.name", "subject.history.filedName");
        rule(NAME_CHANGE)
                .given(filing(NEW_SERVICE)
                        .subject(Subject.builder().renamedSinceFiling(true).build()))
                .isUndecidedFor("subject.type");
    }

    @Test
    void the_resident_id_tells_who_is_from_elsewhere() {
        rule(RESIDENCE).given(fromElsewhere(NEW_FIRST)).isRequired(MISSING);
        rule(RESIDENCE).given(filing(NEW_FIRST).subject(individual().build())).isSilent();
    }

    @Test
    void a_home_province_given_counts_more_than_the_resident_id() {
        Person fromHebei =
                person("样例甲", "110101200001010010").homeProvince(Province.HEBEI).build();
        rule(RESIDENCE)
                .given(filing(NEW_FIRST)
                        .subject(individual().principal(fromHebei).build()))
                .isRequired(MISSING);
    }

    @Test
    void a_unit_proves_no_residence() {
        rule(RESIDENCE)
                .given(unit(enterprise().region(Region.of(Province.SHANGHAI))))
                .isSilent();
    }

    @Test
    void type_of_subject_home_and_province_must_be_known() {
        rule(RESIDENCE)
                .given(filing(NEW_FIRST)
                        .subject(Subject.builder()
                                .principal(REPRESENTATIVE)
                                .region(Region.of(Province.HUNAN))
                                .build()))
                .isUndecidedFor("subject.type");
        rule(RESIDENCE)
                .given(filing(NEW_FIRST)
                        .subject(individual()
                                .principal(Person.builder("样例丙").build())
                                .build()))
                .isUndecidedFor("subject.principal.homeProvince", "subject.principal.document.number");
        rule(RESIDENCE)
                .given(filing(NEW_FIRST)
                        .subject(individual().principal(PASSPORT_HOLDER).build())
                        .noMaterials())
                .isRequired(MISSING);
        rule(RESIDENCE)
                .given(filing(NEW_FIRST)
                        .subject(individual()
                                .region(new Region(null, null, null))
                                .build()))
                .isUndecidedFor("subject.region.province");
    }

    @ParameterizedTest
    @ValueSource(strings = {SUBJECT_LETTER, MINI_PROGRAM_LETTER, REPRESENTATIVE_INFO, NAME_CHANGE, RESIDENCE})
    void supplements_count_from_the_day_the_filing_api_opened(String id) {
        rule(id).countsFrom(
                        LocalDate.of(2023, 9, 4),
                        id.equals(RESIDENCE) ? fromElsewhere(NEW_SERVICE) : delegating(NEW_SERVICE));
    }

    private static FilingRequest.Builder delegating(FilingType type) {
        return filing(type)
                .subject(enterprise()
                        .principal(SOMEBODY_ELSE)
                        .renamedSinceFiling(true)
                        .build())
                .miniProgram(miniProgram().principal(SOMEBODY_ELSE).build());
    }

    private static FilingRequest.Builder fromElsewhere(FilingType type) {
        return filing(type)
                .subject(individual().region(Region.of(Province.HUNAN)).build());
    }

    private static FilingRequest.Builder unit(Subject.Builder subject) {
        return filing(NEW_FIRST).subject(subject.build());
    }

    private static Subject.Builder filedAs(String name) {
        return enterprise().history(FilingHistory.builder().filedName(name).build());
    }
}
