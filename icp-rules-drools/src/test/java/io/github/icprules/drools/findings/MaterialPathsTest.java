package io.github.icprules.drools.findings;

import static io.github.icprules.drools.support.Requests.filing;
import static io.github.icprules.drools.support.Requests.miniProgram;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Knowledge;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The materials are found at each path that a request can have. */
class MaterialPathsTest {

    private static final String PRINCIPAL_ID = "icp_subject.principal_info.certificate_photo_";

    private static final SubmittedMaterial UNLABELLED = SubmittedMaterial.of(Material.PRE_APPROVAL_DOCUMENT);
    private static final SubmittedMaterial OF_NEWS = document(PreApprovalCategory.NEWS);
    private static final SubmittedMaterial OF_PUBLISHING = document(PreApprovalCategory.PUBLISHING);

    @Test
    void a_material_is_found_at_each_of_its_pages() {
        MaterialPaths submitted = submitted(filing(FilingType.NEW_FIRST)
                .materials(
                        SubmittedMaterial.of(Material.SUBJECT_CERTIFICATE),
                        SubmittedMaterial.of(Material.FILING_COMMITMENT),
                        SubmittedMaterial.of(Material.SUBJECT_CERTIFICATE)));
        assertThat(submitted.find(Material.SUBJECT_CERTIFICATE)).containsExactly("materials[0]", "materials[2]");
        assertThat(submitted.find(Material.SUBJECT_PRINCIPAL_ID)).isEmpty();
    }

    /** Whose picture it is, is only known of one that says so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PUBLISHING NEWS | NEWS        | miniProgram.preApprovals[1] materials[0] materials[1]
        PUBLISHING NEWS | PUBLISHING  | miniProgram.preApprovals[0] materials[0] materials[2]
        PUBLISHING      | NEWS        | materials[1]
                        | PUBLISHING  | materials[2]
                        | HEALTH_CARE |
        FINANCE         | FINANCE     | miniProgram.preApprovals[0] materials[3]
        """)
    void an_approval_is_found_before_the_pictures_of_its_document(
            @Nullable String held, PreApprovalCategory category, @Nullable String paths) {
        PreApprovalCategory[] categories =
                words(held).map(PreApprovalCategory::valueOf).toArray(PreApprovalCategory[]::new);
        assertThat(holding(categories).find(category))
                .containsExactlyElementsOf(words(paths).toList());
    }

    private static Stream<String> words(@Nullable String text) {
        return text == null ? Stream.empty() : Stream.of(text.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"front, true", "back, true", "side, false"})
    void a_fault_at_one_side_of_an_identity_document_is_known(String side, boolean faulty) {
        MaterialPaths submitted = withFaultAt(PRINCIPAL_ID + side);
        assertThat(submitted.isFaultyAtOneSide(Material.SUBJECT_PRINCIPAL_ID)).isEqualTo(faulty);
        assertThat(submitted.isFaultyAtOneSide(Material.MINI_PROGRAM_PRINCIPAL_ID))
                .isFalse();
    }

    @Test
    void what_has_no_sides_has_no_fault_at_one_side() {
        MaterialPaths submitted = withFaultAt("icp_subject.organize_info.certificate_photo");
        assertThat(submitted.isFaultyAtOneSide(Material.SUBJECT_CERTIFICATE)).isFalse();
        assertThat(submitted.isFaultyAtOneSide(Material.FILING_COMMITMENT)).isFalse();
    }

    @Test
    void what_is_not_listed_is_missing_unless_the_body_has_a_fault_where_it_belongs() {
        assertThat(withFaultAt("icp_applets.base_info").isListed(Material.SUBJECT_CERTIFICATE))
                .isTrue();
        assertThat(withFaultAt("icp_subject.organize_info").isListed(Material.SUBJECT_CERTIFICATE))
                .isFalse();
        assertThat(submitted(filing(FilingType.NEW_FIRST)).isListed(Material.SUBJECT_CERTIFICATE))
                .isFalse();
        assertThat(submitted(filing(FilingType.NEW_FIRST)).isListed(Material.LEGAL_REPRESENTATIVE_INFO))
                .isTrue();
    }

    /** Holds approvals, and has pictures of a document that names no category, of two that do, and of a special one. */
    private static MaterialPaths holding(PreApprovalCategory... categories) {
        List<PreApproval> approvals = List.of(categories).stream()
                .map(category -> PreApproval.of(category, "示例文号"))
                .toList();
        return submitted(filing(FilingType.NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(List.of(categories))
                        .preApprovals(approvals)
                        .build())
                .materials(
                        UNLABELLED, OF_NEWS, OF_PUBLISHING, SubmittedMaterial.of(Material.SPECIAL_APPROVAL_DOCUMENT)));
    }

    private static MaterialPaths withFaultAt(String field) {
        return submitted(filing(FilingType.NEW_FIRST)
                .noMaterials()
                .payload(new Payload(List.of(new PayloadFault(PayloadFaultKind.MISSING, field, null, null)), false)));
    }

    private static SubmittedMaterial document(PreApprovalCategory category) {
        return SubmittedMaterial.builder(Material.PRE_APPROVAL_DOCUMENT)
                .category(category)
                .build();
    }

    private static MaterialPaths submitted(FilingRequest.Builder request) {
        return new MaterialPaths(
                Facts.of(request.build(), RuleVerifier.DAY, Knowledge.bundled()).filing());
    }
}
