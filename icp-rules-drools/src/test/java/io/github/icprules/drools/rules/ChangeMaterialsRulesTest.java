package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_ACCESS;
import static io.github.icprules.model.FilingType.CHANGE_ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.Material.FACE_VERIFICATION;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.RequirementStatus.TO_CONFIRM;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 变更材料: {@code change-materials.drl}. */
class ChangeMaterialsRulesTest {

    private static final String CERTIFICATE = "change-materials.subject-certificate";
    private static final String SUBJECT_PRINCIPAL = "change-materials.subject-principal-id";
    private static final String MINI_PROGRAM_PRINCIPAL = "change-materials.mini-program-principal-id";
    private static final String FACE = "change-materials.face-verification";
    private static final String FACE_IF_REENTERED = "change-materials.face-verification-if-reentered";
    private static final String COMMITMENT = "change-materials.service-commitment";
    private static final String SELF_ASSESSMENT = "change-materials.anti-fraud-self-assessment";
    private static final String CHECKLIST = "change-materials.authenticity-checklist";
    private static final String ACCESS_CHANGE = "change-materials.access-change-unknown";

    @ParameterizedTest
    @CsvSource({
        CERTIFICATE + ", SUBJECT_CERTIFICATE, CHANGE_SUBJECT",
        CERTIFICATE + ", SUBJECT_CERTIFICATE, CHANGE_ALL",
        SUBJECT_PRINCIPAL + ", SUBJECT_PRINCIPAL_ID, CHANGE_SUBJECT",
        SUBJECT_PRINCIPAL + ", SUBJECT_PRINCIPAL_ID, CHANGE_ALL",
        MINI_PROGRAM_PRINCIPAL + ", MINI_PROGRAM_PRINCIPAL_ID, CHANGE_SERVICE",
        MINI_PROGRAM_PRINCIPAL + ", MINI_PROGRAM_PRINCIPAL_ID, CHANGE_ALL"
    })
    void what_the_developer_prepares_is_missing_until_it_is_there(String id, Material material, FilingType type) {
        rule(id).given(filing(type).materials(atHand(material))).isRequired(material, PROVIDED);
        rule(id).given(filing(type).noMaterials())
                .isRequired(material, MISSING)
                .isViolatedAt(BLOCKING, "materials")
                .isSaying("缺少" + material.chinese());
        rule(id).given(filing(type)).isRequired(material, MISSING).isUndecidedFor("materials");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CHANGE_SUBJECT", "CHANGE_ALL"})
    void the_subjects_papers_are_due_when_its_data_change(FilingType type) {
        rule(CERTIFICATE).given(filing(type).noMaterials()).isSilent();
        rule(SUBJECT_PRINCIPAL).given(filing(type).noMaterials()).isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CHANGE_SERVICE", "CHANGE_ALL"})
    void the_mini_programs_papers_are_due_when_its_data_change(FilingType type) {
        rule(MINI_PROGRAM_PRINCIPAL).given(filing(type).noMaterials()).isSilent();
        rule(FACE).given(filing(type)).isSilent();
    }

    @Test
    void an_individual_has_no_certificate_but_the_identity_document() {
        FilingRequest.Builder request =
                filing(CHANGE_SUBJECT).subject(individual().build());
        rule(CERTIFICATE).given(request).isSilent();
        rule(SUBJECT_PRINCIPAL).given(request).isRequired(MISSING);
    }

    @Test
    void whether_a_certificate_is_needed_depends_on_the_type_of_subject() {
        rule(CERTIFICATE).given(FilingRequest.builder(CHANGE_SUBJECT)).isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_SERVICE", "CHANGE_ALL"})
    void a_change_of_the_mini_program_takes_a_new_face_verification(FilingType type) {
        rule(FACE).given(filing(type)).isRequired(FACE_VERIFICATION, TO_CONFIRM);
        rule(FACE)
                .given(filing(type)
                        .miniProgram(miniProgram()
                                .faceVerification(FaceVerification.passed())
                                .build()))
                .isRequired(FACE_VERIFICATION, PROVIDED);
    }

    @Test
    void a_change_of_the_subject_takes_one_if_the_mini_program_principal_is_entered_again() {
        FilingRequest.Builder request = filing(CHANGE_SUBJECT)
                .change(Change.builder(ChangedItem.SUBJECT_PRINCIPAL, ChangedItem.MINI_PROGRAM_PRINCIPAL)
                        .build());
        rule(FACE_IF_REENTERED).given(request).isRequired(FACE_VERIFICATION, TO_CONFIRM);
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "MINI_PROGRAM_PRINCIPAL")
    void no_other_change_of_the_subject_takes_a_face_verification(ChangedItem item) {
        rule(FACE_IF_REENTERED)
                .given(filing(CHANGE_SUBJECT).change(Change.builder(item).build()))
                .isSilent();
    }

    @Test
    void what_changes_must_be_known_to_tell() {
        rule(FACE_IF_REENTERED).given(filing(CHANGE_SUBJECT)).isUndecidedFor("change.items");
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CHANGE_SUBJECT")
    void the_face_verification_is_asked_for_once(FilingType type) {
        rule(FACE_IF_REENTERED)
                .given(filing(type)
                        .change(Change.builder(ChangedItem.MINI_PROGRAM_PRINCIPAL)
                                .build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        COMMITMENT + ", SERVICE_COMMITMENT",
        SELF_ASSESSMENT + ", ANTI_FRAUD_SELF_ASSESSMENT",
        CHECKLIST + ", AUTHENTICITY_CHECKLIST"
    })
    void what_the_platform_provides_is_confirmed_again(String id, Material material) {
        for (FilingType type : new FilingType[] {CHANGE_SUBJECT, CHANGE_SERVICE, CHANGE_ALL}) {
            rule(id).given(filing(type).noMaterials()).isRequired(material, TO_CONFIRM);
            rule(id).given(filing(type).materials(atHand(material))).isRequired(material, PROVIDED);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CHANGE_SUBJECT", "CHANGE_SERVICE", "CHANGE_ALL"})
    void nothing_is_confirmed_again_where_nothing_described_changes(FilingType type) {
        rule(COMMITMENT).given(filing(type)).isSilent();
        rule(SELF_ASSESSMENT).given(filing(type)).isSilent();
        rule(CHECKLIST).given(filing(type)).isSilent();
    }

    @Test
    void what_a_change_of_access_takes_nobody_knows() {
        rule(ACCESS_CHANGE).given(filing(CHANGE_ACCESS)).isOpen();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CHANGE_ACCESS")
    void of_every_other_filing_the_materials_are_known(FilingType type) {
        rule(ACCESS_CHANGE).given(filing(type)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {CERTIFICATE, SUBJECT_PRINCIPAL, MINI_PROGRAM_PRINCIPAL, FACE})
    void what_the_filing_api_asks_for_counts_from_the_day_it_opened(String id) {
        rule(id).countsFrom(LocalDate.of(2023, 9, 4), filing(CHANGE_ALL));
    }

    @Test
    void the_conditional_face_verification_counts_from_the_day_the_filing_api_opened() {
        rule(FACE_IF_REENTERED).countsFrom(LocalDate.of(2023, 9, 4), filing(CHANGE_SUBJECT));
    }

    @ParameterizedTest
    @CsvSource({
        COMMITMENT + ", CHANGE_ALL",
        SELF_ASSESSMENT + ", CHANGE_ALL",
        CHECKLIST + ", CHANGE_ALL",
        ACCESS_CHANGE + ", CHANGE_ACCESS"
    })
    void the_rest_counts_from_the_day_the_duty_to_file_began(String id, FilingType type) {
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), filing(type));
    }
}
