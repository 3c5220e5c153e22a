package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Reference.Row;
import io.github.icprules.Samples;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.WeChatFields;
import io.github.icprules.support.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeChatFieldsTest {

    /** The fields of the request body: the table of {@code docs/wechat.md}, and what the table leaves out. */
    static final Set<String> DOCUMENTED = documented();

    private static Set<String> documented() {
        Set<String> fields = new TreeSet<>(List.of(
                "icp_applets.base_info.appid",
                "icp_applets.base_info.name",
                "icp_applets.base_info.record_number",
                "icp_applets.base_info.nrlx_details.type",
                "icp_applets.base_info.nrlx_details.code",
                "icp_applets.base_info.nrlx_details.media"));
        for (Row row : WeChatMembersTest.fields()) {
            fields.add(row.plain(0));
            fields.add(row.plain(0).replace("icp_subject.principal_info", "icp_applets.principal_info"));
        }
        return fields;
    }

    /** Pairs of a path below an object of a request and of the field below an object of a body. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject. | icp_subject.base_info. | type=type name=name region=province region.province=province region.city=city
            subject. | icp_subject.base_info. | region.district=district contactAddress=address remark=comment
            subject.certificate | icp_subject.organize_info. | =certificate_photo .type=certificate_type
            subject.certificate | icp_subject.organize_info. | .number=certificate_number .address=certificate_address
            subject.legalRepresentative | icp_subject.legal_person_info | = .name=.name .document.number=.certificate_number
            subject.principal  | icp_subject.principal_info | = .name=.name .phone=.mobile .email=.email
            subject.principal. | icp_subject.principal_info. | emergencyPhone=emergency_contact document.type=certificate_type
            subject.principal. | icp_subject.principal_info. | document.number=certificate_number authorisation=authorization_letter
            subject.principal.document.validity. | icp_subject.principal_info. | from=certificate_validity_date_start
            subject.principal.document.validity. | icp_subject.principal_info. | until=certificate_validity_date_end
            miniProgram. | icp_applets.base_info. | name=name appId=appid remark=comment filingNumber=record_number
            miniProgram. | icp_applets.base_info. | serviceContentTypes=service_content_types
            miniProgram. | icp_applets.base_info. | preApprovalCategories=nrlx_details preApprovals=nrlx_details
            miniProgram.preApprovals. | icp_applets.base_info.nrlx_details. | category=type number=code documentAtHand=media
            miniProgram.principal. | icp_applets.principal_info. | phone=mobile document.validity=certificate_validity_date_end
            miniProgram. | icp_applets.principal_info. | principal.authorisation=authorization_letter faceVerification=verify_task_id
            """)
    void a_path_in_a_request_has_the_field_that_takes_it(String path, String field, String pairs) {
        for (String pair : pairs.split(" ", -1)) {
            String[] ends = pair.split("=", 2);
            assertThat(WeChatFields.ofPath(path + ends[0])).as(path + pair).contains(field + ends[1]);
        }
    }

    @Test
    void indices_do_not_count() {
        assertThat(WeChatFields.ofPath("miniProgram.preApprovals[0].number"))
                .contains("icp_applets.base_info.nrlx_details.code")
                .isEqualTo(WeChatFields.ofPath("miniProgram.preApprovals[12].number"));
        assertThat(WeChatFields.ofPath("miniProgram.serviceContentTypes[3]"))
                .contains("icp_applets.base_info.service_content_types");
    }

    @ParameterizedTest
    @ValueSource(strings = {""})
    @Words("""
            subject | subject.nickname | subject.businessScope | miniProgram.features
            miniProgram.administrator.name | platform.status | miniProgram.preApprovals[].number
            miniProgram.preApprovals[x].number
            """)
    void a_place_that_the_api_does_not_know_has_no_field(String path) {
        assertThat(WeChatFields.ofPath(path)).isEmpty();
    }

    @Test
    void every_field_of_a_place_is_documented() {
        TreeMap<String, String> found = new TreeMap<>();
        for (String path : places()) {
            WeChatFields.ofPath(path).ifPresent(field -> found.put(path, field));
        }

        assertThat(DOCUMENTED).containsAll(found.values());
        assertThat(found).as("places with a field").hasSizeGreaterThan(100);
    }

    @Test
    void every_field_of_a_material_is_documented_and_those_without_are_known() {
        List<Material> without = new ArrayList<>();
        for (Material material : Material.values()) {
            WeChatFields.ofMaterial(material)
                    .ifPresentOrElse(field -> assertThat(DOCUMENTED).contains(field), () -> without.add(material));
        }

        assertThat(without)
                .containsExactly(
                        Material.LEGAL_REPRESENTATIVE_ID,
                        Material.APPLICANT_ID,
                        Material.CANCELLATION_STATEMENT,
                        Material.ANTI_FRAUD_SELF_ASSESSMENT,
                        Material.AUTHENTICITY_CHECKLIST);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBJECT_PRINCIPAL_ID, FRONT, icp_subject.principal_info.certificate_photo_front",
        "SUBJECT_PRINCIPAL_ID, BACK,  icp_subject.principal_info.certificate_photo_back",
        "SUBJECT_PRINCIPAL_ID, ,      icp_subject.principal_info.certificate_photo_front",
        "MINI_PROGRAM_PRINCIPAL_ID, BACK, icp_applets.principal_info.certificate_photo_back",
        "SUBJECT_CERTIFICATE,  BACK,  icp_subject.organize_info.certificate_photo",
        "APPLICANT_ID,         BACK, "
    })
    void the_sides_of_a_document_have_a_field_each(Material material, @Nullable IdSide side, @Nullable String field) {
        assertThat(WeChatFields.ofMaterial(material, side)).isEqualTo(Optional.ofNullable(field));
        if (field != null) {
            assertThat(DOCUMENTED).contains(field);
        }
    }

    @Test
    void every_field_for_a_file_is_that_of_some_material_or_the_other_side_of_one() {
        Set<String> taken = Stream.of(Material.values())
                .flatMap(material -> WeChatFields.ofMaterial(material).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(DOCUMENTED)
                .filteredOn(field -> field.startsWith("icp_materials."))
                .isSubsetOf(taken);
    }

    /** Every place there is in a request, without indices. */
    static List<String> places() {
        return Samples.paths().stream().map(path -> path.replace("[0]", "")).toList();
    }
}
