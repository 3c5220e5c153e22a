package io.github.icprules.wechat;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.at;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.Json;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.Papers;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubmittedMaterial;
import io.github.icprules.model.WeChatFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The body of a filing, and what it lacks. */
class WeChatBodyTest {

    static Stream<Map<String, Object>> bodies() {
        Map<String, Object> indefinite = WeChatBodies.enterprise();
        at(indefinite, "icp_applets", "principal_info").put("certificate_validity_date_end", "长期");
        return Stream.of(
                WeChatBodies.enterprise(),
                WeChatBodies.individual(),
                WeChatBodies.soleTrader(),
                WeChatBodies.authorised(),
                WeChatBodies.approvedFor(PreApprovalCategory.NEWS),
                WeChatBodies.approvedFor(PreApprovalCategory.FINANCE),
                WeChatBodies.full(),
                indefinite);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_without_faults_is_written_as_it_was_read(Map<String, Object> body) {
        WeChatBody written = WeChatBody.of(WeChatFiling.read(body));

        assertThat(Json.written(written.body())).isEqualTo(Json.written(body));
        assertThat(written.isComplete()).as(written.toString()).isTrue();
        assertThat(written.context()).isEqualTo(Map.of("filingType", "NEW_FIRST"));
    }

    @ParameterizedTest
    @EnumSource(FilingType.class)
    void a_change_and_a_cancellation_have_no_body(FilingType type) {
        FilingRequest request = FilingRequest.builder(type).build();
        if (type.kind() == FilingKind.NEW) {
            assertThat(WeChatFiling.read(Map.of(), WeChatBody.of(request).context())
                            .filingType())
                    .isEqualTo(type);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> WeChatBody.of(request))
                    .withMessage("WeChat has no call for the filing type " + type
                            + "; expected a type of a new filing such as NEW_FIRST.");
        }
    }

    @Test
    void a_bare_filing_lacks_everything() {
        WeChatBody body =
                WeChatBody.of(FilingRequest.builder(FilingType.NEW_FIRST).build());

        assertThat(body.body()).isEqualTo(json("""
                {icp_subject: {base_info: {}}, icp_applets: {base_info: {}}, icp_materials: {}}
                """));
        assertThat(body.missing()).extracting(RequiredInput::path).contains("subject.type", "miniProgram.remark");
        assertThat(body.openMedia())
                .extracting(OpenMedia::apiField)
                .containsExactly(
                        "icp_subject.organize_info.certificate_photo",
                        "icp_subject.principal_info.certificate_photo_front",
                        "icp_subject.principal_info.certificate_photo_back",
                        "icp_applets.principal_info.certificate_photo_front",
                        "icp_applets.principal_info.certificate_photo_back");
        assertThat(body.isFaceTaskOpen()).isTrue();
        assertThat(body.isComplete()).isFalse();
        assertThat(body)
                .hasToString("WeChatBody[missing=%s, openMedia=5, faceTaskOpen=true]"
                        .formatted(body.missing().size()));
    }

    @Test
    void a_file_without_a_media_id_is_open_with_the_limits_of_its_picture() {
        FilingRequest request = Filings.enterprise().request();
        WeChatBody body = WeChatBody.of(request);

        assertThat(body.openMedia())
                .contains(new OpenMedia(
                        "icp_subject.organize_info.certificate_photo",
                        Material.SUBJECT_CERTIFICATE,
                        null,
                        PictureLimits.OF_BODY));
        assertThat(body.openMedia())
                .extracting(OpenMedia::apiField)
                .containsExactlyInAnyOrderElementsOf(requireNonNull(request.materials()).stream()
                        .flatMap(paper -> WeChatFields.ofMaterial(paper.material(), paper.side()).stream())
                        .toList());
        assertThat(body.openMedia()).allMatch(open -> open.limits() != null);
        FilingRequest withVideo = with(SubmittedMaterial.of(Material.COMMITMENT_VIDEO));
        assertThat(WeChatBody.of(withVideo).openMedia())
                .contains(new OpenMedia("icp_materials.promise_video", Material.COMMITMENT_VIDEO, null, null));
    }

    @Test
    void a_picture_of_both_sides_is_in_the_fields_of_both() {
        Map<String, Object> body = WeChatBody.of(with(
                        SubmittedMaterial.of(Material.MINI_PROGRAM_PRINCIPAL_ID).withMediaId("media-both")))
                .body();
        assertThat(at(new LinkedHashMap<>(body), "icp_applets", "principal_info"))
                .containsEntry("certificate_photo_front", "media-both")
                .containsEntry("certificate_photo_back", "media-both");
    }

    @Test
    void the_context_names_the_material_of_a_file_if_the_field_takes_several() {
        for (Material material : List.of(
                Material.PROOF_OF_INCOME,
                Material.SITUATION_STATEMENT,
                Material.NO_PRE_APPROVAL_COMMITMENT,
                Material.SERVICE_COMMITMENT,
                Material.FILING_COMMITMENT,
                Material.SUBJECT_OTHER)) {
            SubmittedMaterial paper = SubmittedMaterial.of(material).withMediaId("media-1");
            WeChatBody body = WeChatBody.of(with(paper));
            assertThat(WeChatFiling.read(body.body(), body.context()).materials())
                    .containsExactly(paper);
        }
    }

    /** The form has no box for games; an approval for them is known all the same. */
    @Test
    void a_category_without_a_box_is_not_sent() {
        PreApproval game = PreApproval.of(PreApprovalCategory.GAME, "示例许可00000000000号");
        assertThat(approvals(MiniProgram.builder()
                        .preApprovalCategories(PreApprovalCategory.GAME)
                        .preApprovals(game)))
                .isEqualTo("[{type=24}]");
        assertThat(approvals(MiniProgram.builder()
                        .preApprovalCategories(PreApprovalCategory.GAME, PreApprovalCategory.NEWS)
                        .preApprovals(game)))
                .isEqualTo("[{type=1}]");
        assertThat(approvals(MiniProgram.builder().preApprovalCategories(PreApprovalCategory.NONE)))
                .isEqualTo("[{type=24}]");
        assertThat(approvals(MiniProgram.builder().preApprovalCategories(List.of())))
                .isEqualTo("[]");
        assertThat(approvals(MiniProgram.builder())).isEqualTo("null");

        WeChatBody body = WeChatBody.of(FilingRequest.builder(FilingType.NEW_FIRST)
                .miniProgram(MiniProgram.builder()
                        .preApprovalCategories(PreApprovalCategory.GAME)
                        .preApprovals(game)
                        .build())
                .build());
        assertThat(WeChatFiling.read(body.body(), body.context()).miniProgram().preApprovals())
                .containsExactly(game);
        assertThat(body.openMedia()).noneMatch(open -> open.category() != null);
    }

    private static String approvals(MiniProgram.Builder miniProgram) {
        FilingRequest request = FilingRequest.builder(FilingType.NEW_FIRST)
                .miniProgram(miniProgram.build())
                .build();
        Map<String, Object> body = new LinkedHashMap<>(WeChatBody.of(request).body());
        return String.valueOf(at(body, "icp_applets", "base_info").get("nrlx_details"));
    }

    @Test
    void a_letter_is_sent_for_a_principal_who_is_not_the_legal_representative_only() {
        SubmittedMaterial letter =
                Papers.letter(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER).withMediaId("media-letter");
        Map<String, Object> subject =
                at(new LinkedHashMap<>(WeChatBody.of(with(letter)).body()), "icp_subject");
        assertThat(subject).doesNotContainKey("legal_person_info");
        assertThat(at(subject, "principal_info")).doesNotContainKey("authorization_letter");
    }

    /** A filing of an enterprise whose legal representative has all roles, with another list of materials. */
    private static FilingRequest with(SubmittedMaterial material) {
        FilingRequest request = Filings.enterprise().request();
        return FilingRequest.builder(request.filingType())
                .subject(request.subject())
                .miniProgram(request.miniProgram())
                .materials(material)
                .build();
    }
}
