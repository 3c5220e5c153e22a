package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.model.Material.ANTI_FRAUD_SELF_ASSESSMENT;
import static io.github.icprules.model.Material.AUTHENTICITY_CHECKLIST;
import static io.github.icprules.model.Material.FACE_VERIFICATION;
import static io.github.icprules.model.Material.LEGAL_REPRESENTATIVE_INFO;
import static io.github.icprules.model.Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER;
import static io.github.icprules.model.Material.MINI_PROGRAM_PRINCIPAL_ID;
import static io.github.icprules.model.Material.NAME_CHANGE_LETTER;
import static io.github.icprules.model.Material.PRE_APPROVAL_DOCUMENT;
import static io.github.icprules.model.Material.RESIDENCE_PROOF;
import static io.github.icprules.model.Material.SERVICE_COMMITMENT;
import static io.github.icprules.model.Material.SUBJECT_CERTIFICATE;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER;
import static io.github.icprules.model.Material.SUBJECT_PRINCIPAL_ID;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.RequirementStatus.TO_CONFIRM;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FaceStatus;
import io.github.icprules.model.FaceVerification;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.MaterialRequirement;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 备案材料: {@code materials.drl}, and which material goes with which type of filing, over all sheets. */
class MaterialsRulesTest {

    private static final String CERTIFICATE = "materials.subject-certificate";
    private static final String SUBJECT_PRINCIPAL = "materials.subject-principal-id";
    private static final String MINI_PROGRAM_PRINCIPAL = "materials.mini-program-principal-id";
    private static final String ON_DEMAND = "materials.supplements-on-demand";
    private static final String FACE = "materials.face-verification";
    private static final String COMMITMENT = "materials.service-commitment";
    private static final String SELF_ASSESSMENT = "materials.anti-fraud-self-assessment";
    private static final String CHECKLIST = "materials.authenticity-checklist";

    private static final Map<Material, Set<FilingType>> ALWAYS = Map.of(
            SUBJECT_CERTIFICATE, Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL),
            SUBJECT_PRINCIPAL_ID, Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL),
            MINI_PROGRAM_PRINCIPAL_ID, Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL),
            FACE_VERIFICATION, Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL),
            SERVICE_COMMITMENT, Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_SERVICE, CHANGE_ALL),
            ANTI_FRAUD_SELF_ASSESSMENT,
                    Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_SERVICE, CHANGE_ALL),
            AUTHENTICITY_CHECKLIST,
                    Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_SERVICE, CHANGE_ALL));

    private static final Map<Material, Set<FilingType>> DEPENDING = Map.of(
            PRE_APPROVAL_DOCUMENT, Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL),
            SUBJECT_PRINCIPAL_AUTHORISATION_LETTER,
                    Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL),
            LEGAL_REPRESENTATIVE_INFO, Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL),
            MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER,
                    Set.of(NEW_FIRST, NEW_SERVICE, NEW_ACCESS, CHANGE_SERVICE, CHANGE_ALL),
            NAME_CHANGE_LETTER, Set.of(NEW_SERVICE, NEW_ACCESS, CHANGE_SUBJECT, CHANGE_ALL),
            FACE_VERIFICATION, Set.of(CHANGE_SUBJECT));

    @ParameterizedTest
    @EnumSource
    void the_table_of_materials_of_a_unit(FilingType type) {
        assertThat(materialsOf(filing(type).change(changing(ChangedItem.REMARK))))
                .isEqualTo(due(type, ALWAYS));
    }

    @ParameterizedTest
    @EnumSource
    void the_table_of_materials_of_a_unit_that_needs_all_that_depends(FilingType type) {
        Set<Material> expected = due(type, ALWAYS);
        expected.addAll(due(type, DEPENDING));
        assertThat(materialsOf(filing(type)
                        .subject(enterprise()
                                .principal(SOMEBODY_ELSE)
                                .renamedSinceFiling(true)
                                .build())
                        .miniProgram(miniProgram()
                                .principal(SOMEBODY_ELSE)
                                .preApprovalCategories(PreApprovalCategory.NEWS)
                                .build())
                        .change(changing(ChangedItem.MINI_PROGRAM_PRINCIPAL))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void the_table_of_materials_of_an_individual_from_elsewhere(FilingType type) {
        Set<Material> expected = due(type, ALWAYS);
        if (expected.remove(SUBJECT_CERTIFICATE)) {
            expected.add(RESIDENCE_PROOF);
        }
        assertThat(materialsOf(filing(type)
                        .subject(individual()
                                .region(Region.of(Province.SHANGHAI))
                                .build())
                        .change(changing(ChangedItem.REMARK))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        CERTIFICATE + ", SUBJECT_CERTIFICATE",
        SUBJECT_PRINCIPAL + ", SUBJECT_PRINCIPAL_ID",
        MINI_PROGRAM_PRINCIPAL + ", MINI_PROGRAM_PRINCIPAL_ID"
    })
    void what_the_developer_prepares_is_missing_until_it_is_there(String id, Material material) {
        rule(id).given(filing(NEW_FIRST).materials(atHand(material))).isRequired(material, PROVIDED);
        rule(id).given(filing(NEW_FIRST).noMaterials())
                .isRequired(material, MISSING)
                .isViolatedAt(BLOCKING, "materials")
                .isSaying("缺少" + material.chinese());
        rule(id).given(filing(NEW_FIRST)).isRequired(material, MISSING).isUndecidedFor("materials");
    }

    @ParameterizedTest
    @CsvSource({
        COMMITMENT + ", SERVICE_COMMITMENT",
        SELF_ASSESSMENT + ", ANTI_FRAUD_SELF_ASSESSMENT",
        CHECKLIST + ", AUTHENTICITY_CHECKLIST"
    })
    void what_the_platform_provides_is_never_missing(String id, Material material) {
        rule(id).given(filing(NEW_FIRST)).isRequired(material, TO_CONFIRM);
        rule(id).given(filing(NEW_FIRST).noMaterials()).isRequired(material, TO_CONFIRM);
        rule(id).given(filing(NEW_FIRST).materials(atHand(material))).isRequired(material, PROVIDED);
    }

    @ParameterizedTest
    @EnumSource
    void the_live_photo_is_there_once_the_principal_has_passed(FaceStatus status) {
        rule(FACE)
                .given(verified(FaceVerification.builder().status(status).build()))
                .isRequired(FACE_VERIFICATION, status == FaceStatus.PASSED ? PROVIDED : TO_CONFIRM);
    }

    @Test
    void the_live_photo_is_taken_on_the_platform() {
        rule(FACE).given(filing(NEW_FIRST)).isRequired(FACE_VERIFICATION, TO_CONFIRM);
        rule(FACE).given(verified(FaceVerification.builder().build())).isRequired(FACE_VERIFICATION, TO_CONFIRM);
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "INDIVIDUAL")
    void every_unit_hands_in_its_certificate(SubjectType type) {
        rule(CERTIFICATE)
                .given(filing(NEW_FIRST).subject(enterprise().type(type).build()))
                .isRequired(SUBJECT_CERTIFICATE, MISSING);
    }

    @Test
    void an_individual_has_no_certificate_but_the_identity_document() {
        FilingRequest.Builder request = filing(NEW_FIRST).subject(individual().build());
        rule(CERTIFICATE).given(request).isSilent();
        rule(SUBJECT_PRINCIPAL).given(request).isRequired(SUBJECT_PRINCIPAL_ID, MISSING);
    }

    @Test
    void whether_a_certificate_is_needed_depends_on_the_type_of_subject() {
        rule(CERTIFICATE).given(FilingRequest.builder(NEW_FIRST)).isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {CERTIFICATE, SUBJECT_PRINCIPAL})
    void a_subject_whose_data_are_reused_hands_in_nothing_again(String id) {
        rule(id).given(filing(NEW_SERVICE).platform(reusing(true))).isSilent();
        rule(id).given(filing(NEW_SERVICE).platform(reusing(false))).isRequired(MISSING);
        rule(id).given(filing(NEW_SERVICE).platform(PlatformState.builder().build()))
                .isRequired(MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_ACCESS"})
    void only_a_further_service_can_reuse_the_data_of_its_subject(FilingType type) {
        rule(CERTIFICATE).given(filing(type).platform(reusing(true))).isRequired(MISSING);
        rule(SUBJECT_PRINCIPAL).given(filing(type).platform(reusing(true))).isRequired(MISSING);
    }

    @Test
    void the_mini_programs_own_papers_are_due_though_the_subjects_are_reused() {
        rule(MINI_PROGRAM_PRINCIPAL)
                .given(filing(NEW_SERVICE).platform(reusing(true)))
                .isRequired(MISSING);
        rule(FACE).given(filing(NEW_SERVICE).platform(reusing(true))).isRequired(TO_CONFIRM);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void changes_and_cancellations_have_sheets_of_their_own(FilingType type) {
        for (String id : new String[] {
            CERTIFICATE, SUBJECT_PRINCIPAL, MINI_PROGRAM_PRINCIPAL, FACE, COMMITMENT, SELF_ASSESSMENT, CHECKLIST
        }) {
            rule(id).given(filing(type).noMaterials()).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SUBJECT", "CHANGE_SERVICE", "CHANGE_ALL"})
    void nobody_can_tell_what_else_the_authority_asks_for(FilingType type) {
        rule(ON_DEMAND).given(filing(type)).isOpen();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_ACCESS", "CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void who_describes_nothing_is_asked_for_nothing_else(FilingType type) {
        rule(ON_DEMAND).given(filing(type)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        CERTIFICATE + ", 2023-09-01",
        SUBJECT_PRINCIPAL + ", 2023-09-01",
        MINI_PROGRAM_PRINCIPAL + ", 2023-09-01",
        ON_DEMAND + ", 2023-09-01",
        FACE + ", 2023-09-01",
        COMMITMENT + ", 2023-09-01",
        SELF_ASSESSMENT + ", 2023-09-01",
        CHECKLIST + ", 2023-09-01"
    })
    void a_material_is_asked_for_once_all_it_rests_on_is_in_force(String id, LocalDate day) {
        rule(id).countsFrom(day, filing(NEW_FIRST));
    }

    private static FilingRequest.Builder verified(FaceVerification verification) {
        return filing(NEW_FIRST)
                .miniProgram(miniProgram().faceVerification(verification).build());
    }

    private static PlatformState reusing(boolean reusing) {
        return PlatformState.builder().reusesSubjectData(reusing).build();
    }

    private static Change changing(ChangedItem item) {
        return Change.builder(item).build();
    }

    private static Set<Material> materialsOf(FilingRequest.Builder request) {
        Set<Material> materials = EnumSet.noneOf(Material.class);
        rule(ON_DEMAND).given(request).report().requirements().stream()
                .map(MaterialRequirement::material)
                .forEach(materials::add);
        return materials;
    }

    private static Set<Material> due(FilingType type, Map<Material, Set<FilingType>> table) {
        Set<Material> materials = EnumSet.noneOf(Material.class);
        table.forEach((material, types) -> {
            if (types.contains(type)) {
                materials.add(material);
            }
        });
        return materials;
    }
}
