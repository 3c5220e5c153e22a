package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_ACCESS;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.model.FilingType.CHANGE_ACCESS;
import static io.github.icprules.model.FilingType.CHANGE_ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 备案材料总表: every material and every type of filing.
 *
 * <p>{@code R} required; {@code U} required unless the subject's data are reused; {@code C} required on a condition;
 * {@code P} made or confirmed on the platform; {@code D} required where the phone on record is dead; {@code -} not asked
 * for. The conditions themselves are in {@link ConditionsOfMaterialsTest}.
 */
class MaterialsMatrixTest {

    private static final String ANY_RULE = "materials.supplements-on-demand";

    private static final List<FilingType> COLUMNS = List.of(
            NEW_FIRST,
            NEW_SERVICE,
            NEW_ACCESS,
            CHANGE_SUBJECT,
            CHANGE_SERVICE,
            CHANGE_ALL,
            CHANGE_ACCESS,
            CANCEL_SUBJECT,
            CANCEL_SERVICE,
            CANCEL_ACCESS);

    private static final String OF_UNITS = """
        # ------------------------------------- 首次 新增 接入 变更 变更 变更 变更 注销 注销 取消
        # ------------------------------------- 备案 服务      主体 服务 全部 接入 主体 服务 接入
        SUBJECT_CERTIFICATE                         , R, U, R, R, -, R, -, D, D, -
        SUBJECT_PRINCIPAL_ID                        , R, U, R, R, -, R, -, -, -, -
        MINI_PROGRAM_PRINCIPAL_ID                   , R, R, R, -, R, R, -, -, -, -
        PRE_APPROVAL_DOCUMENT                       , C, C, C, -, C, C, -, -, -, -
        SPECIAL_APPROVAL_DOCUMENT                   , C, C, C, -, C, C, -, -, -, -
        SUBJECT_PRINCIPAL_AUTHORISATION_LETTER      , C, C, C, C, -, C, -, -, -, -
        LEGAL_REPRESENTATIVE_INFO                   , C, C, C, C, -, C, -, -, -, -
        MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER , C, C, C, -, C, C, -, -, -, -
        NAME_CHANGE_LETTER                          , -, C, C, C, -, C, -, -, -, -
        FACE_VERIFICATION                           , P, P, P, C, P, P, -, -, -, -
        SERVICE_COMMITMENT                          , P, P, P, P, P, P, -, -, -, -
        ANTI_FRAUD_SELF_ASSESSMENT                  , P, P, P, P, P, P, -, -, -, -
        AUTHENTICITY_CHECKLIST                      , P, P, P, P, P, P, -, -, -, -
        LEGAL_REPRESENTATIVE_ID                     , -, -, -, -, -, -, -, D, D, -
        APPLICANT_ID                                , -, -, -, -, -, -, -, D, D, -
        CANCELLATION_STATEMENT                      , -, -, -, -, -, -, -, D, D, -
        """;

    @ParameterizedTest
    @CsvSource(textBlock = OF_UNITS)
    void the_materials_of_a_unit(ArgumentsAccessor row) {
        Material material = row.get(0, Material.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            FilingType type = COLUMNS.get(i);
            boolean required = isRequired(material, plain(type));
            boolean reused = isRequired(material, plain(type).platform(reusing()));
            boolean conditional = isRequired(material, special(type));
            boolean phoneDead = isRequired(material, plain(type).cancellation(deadPhone()));
            String cell = row.getString(i + 1);
            assertThat(List.of(required, reused, conditional, phoneDead))
                    .as("%s for %s", material, type)
                    .isEqualTo(
                            switch (cell) {
                                case "R", "P" -> List.of(true, true, true, true);
                                case "U" -> List.of(true, false, true, true);
                                case "C" -> List.of(false, false, true, false);
                                case "D" -> List.of(false, false, false, true);
                                case "-" -> List.of(false, false, false, false);
                                default -> throw new IllegalArgumentException(cell);
                            });
            if (cell.equals("P")) {
                assertThat(material.providedBy()).isNotEqualTo(ProvidedBy.DEVELOPER_PREPARES);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT_CERTIFICATE                         , -, -, -, -, -, -, -, -, -, -",
        "SUBJECT_PRINCIPAL_ID                        , R, U, R, R, -, R, -, D, D, -",
        "MINI_PROGRAM_PRINCIPAL_ID                   , R, R, R, -, R, R, -, -, -, -",
        "RESIDENCE_PROOF                             , R, U, R, R, -, R, -, -, -, -",
        "HANDHELD_ID_PHOTO                           , -, -, -, -, -, -, -, D, D, -",
        "CANCELLATION_STATEMENT                      , -, -, -, -, -, -, -, D, D, -",
        "LEGAL_REPRESENTATIVE_ID                     , -, -, -, -, -, -, -, -, -, -",
        "APPLICANT_ID                                , -, -, -, -, -, -, -, -, -, -",
        "NAME_CHANGE_LETTER                          , -, -, -, -, -, -, -, -, -, -"
    })
    void the_materials_of_an_individual_from_another_province(ArgumentsAccessor row) {
        Material material = row.get(0, Material.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            FilingType type = COLUMNS.get(i);
            String cell = row.getString(i + 1);
            assertThat(isRequired(material, ofIndividual(type)))
                    .as("%s for %s", material, type)
                    .isEqualTo(Set.of("R", "U").contains(cell));
            assertThat(isRequired(material, ofIndividual(type).platform(reusing())))
                    .as("%s for %s, data reused", material, type)
                    .isEqualTo(cell.equals("R"));
            assertThat(isRequired(material, ofIndividual(type).cancellation(deadPhone())))
                    .as("%s for %s, phone dead", material, type)
                    .isEqualTo(!cell.equals("-"));
        }
    }

    @Test
    void the_table_has_every_type_of_filing() {
        assertThat(COLUMNS).containsExactlyInAnyOrder(FilingType.values());
    }

    @Test
    void no_material_is_asked_for_that_is_not_in_the_table() {
        Set<Material> inTheTable = OF_UNITS.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Material.valueOf(line.split(",", 2)[0].strip()))
                .collect(Collectors.toSet());
        for (FilingType type : COLUMNS) {
            assertThat(Stream.of(plain(type), special(type), plain(type).cancellation(deadPhone()))
                            .flatMap(request -> report(request).requirements().stream())
                            .map(MaterialRequirement::material))
                    .isSubsetOf(inTheTable);
        }
    }

    private static FilingRequest.Builder plain(FilingType type) {
        return filing(type).change(Change.builder(ChangedItem.REMARK).build());
    }

    /** Everything is so that more materials are due: others answer, the unit was renamed, approvals are needed. */
    private static FilingRequest.Builder special(FilingType type) {
        return filing(type)
                .subject(enterprise()
                        .principal(SOMEBODY_ELSE)
                        .renamedSinceFiling(true)
                        .build())
                .miniProgram(miniProgram()
                        .principal(SOMEBODY_ELSE)
                        .preApprovalCategories(PreApprovalCategory.NEWS, PreApprovalCategory.FINANCE)
                        .build())
                .change(Change.builder(ChangedItem.MINI_PROGRAM_PRINCIPAL).build());
    }

    private static FilingRequest.Builder ofIndividual(FilingType type) {
        return filing(type)
                .subject(individual().region(Region.of(Province.GUANGDONG)).build())
                .change(Change.builder(ChangedItem.REMARK).build());
    }

    private static PlatformState reusing() {
        return PlatformState.builder().reusesSubjectData(true).build();
    }

    private static Cancellation deadPhone() {
        return Cancellation.builder().phoneReachable(false).build();
    }

    private static boolean isRequired(Material material, FilingRequest.Builder request) {
        return report(request).requirements().stream().anyMatch(requirement -> requirement.material() == material);
    }

    private static FilingReport report(FilingRequest.Builder request) {
        return rule(ANY_RULE).given(request).report();
    }
}
