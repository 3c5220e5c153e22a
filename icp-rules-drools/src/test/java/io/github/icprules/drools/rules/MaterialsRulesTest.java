package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
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
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.report.MaterialRequirement;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 备案材料: {@code materials.drl}, and which material goes with which type of filing, over all sheets. */
class MaterialsRulesTest {    private static final String ON_DEMAND = "materials.supplements-on-demand";

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
