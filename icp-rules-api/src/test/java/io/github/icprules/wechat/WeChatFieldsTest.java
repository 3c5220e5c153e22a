package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Material;
import io.github.icprules.model.WeChatFields;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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

public class WeChatFieldsTest {

    /** The fields of the request body, as documented at developers.weixin.qq.com under applyIcpFiling. */
    static final Set<String> DOCUMENTED = fields("""
            icp_subject.base_info: type name province city district address comment record_number
            icp_subject.personal_info: residence_permit
            icp_subject.organize_info: certificate_type certificate_number certificate_address certificate_photo
            icp_subject.principal_info: name mobile email emergency_contact certificate_type certificate_number \
            certificate_validity_date_start certificate_validity_date_end certificate_photo_front \
            certificate_photo_back authorization_letter verify_task_id
            icp_subject.legal_person_info: name certificate_number
            icp_applets.base_info: appid name service_content_types nrlx_details comment record_number
            icp_applets.base_info.nrlx_details: type code media
            icp_applets.principal_info: name mobile email emergency_contact certificate_type certificate_number \
            certificate_validity_date_start certificate_validity_date_end certificate_photo_front \
            certificate_photo_back authorization_letter verify_task_id
            icp_materials: commitment_letter business_name_change_letter party_building_confirmation_letter \
            promise_video authenticity_responsibility_letter authenticity_commitment_letter \
            website_construction_proposal subject_other_materials applets_other_materials \
            holding_certificate_photo""");

    @ParameterizedTest
    @CsvSource({
        "subject.type,icp_subject.base_info.type",
        "subject.name,icp_subject.base_info.name",
        "subject.region,icp_subject.base_info.province",
        "subject.region.province,icp_subject.base_info.province",
        "subject.region.city,icp_subject.base_info.city",
        "subject.region.district,icp_subject.base_info.district",
        "subject.contactAddress,icp_subject.base_info.address",
        "subject.remark,icp_subject.base_info.comment",
        "subject.certificate,icp_subject.organize_info.certificate_photo",
        "subject.certificate.type,icp_subject.organize_info.certificate_type",
        "subject.certificate.number,icp_subject.organize_info.certificate_number",
        "subject.certificate.address,icp_subject.organize_info.certificate_address",
        "subject.legalRepresentative,icp_subject.legal_person_info",
        "subject.legalRepresentative.name,icp_subject.legal_person_info.name",
        "subject.legalRepresentative.document.number,icp_subject.legal_person_info.certificate_number",
        "subject.principal,icp_subject.principal_info",
        "subject.principal.name,icp_subject.principal_info.name",
        "subject.principal.phone,icp_subject.principal_info.mobile",
        "subject.principal.email,icp_subject.principal_info.email",
        "subject.principal.emergencyPhone,icp_subject.principal_info.emergency_contact",
        "subject.principal.document.type,icp_subject.principal_info.certificate_type",
        "subject.principal.document.number,icp_subject.principal_info.certificate_number",
        "subject.principal.document.validity.from,icp_subject.principal_info.certificate_validity_date_start",
        "subject.principal.document.validity.until,icp_subject.principal_info.certificate_validity_date_end",
        "subject.principal.authorisation,icp_subject.principal_info.authorization_letter",
        "miniProgram.name,icp_applets.base_info.name",
        "miniProgram.appId,icp_applets.base_info.appid",
        "miniProgram.remark,icp_applets.base_info.comment",
        "miniProgram.serviceContentTypes,icp_applets.base_info.service_content_types",
        "miniProgram.preApprovalCategories,icp_applets.base_info.nrlx_details",
        "miniProgram.preApprovals,icp_applets.base_info.nrlx_details",
        "miniProgram.preApprovals.category,icp_applets.base_info.nrlx_details.type",
        "miniProgram.preApprovals.number,icp_applets.base_info.nrlx_details.code",
        "miniProgram.preApprovals.documentAtHand,icp_applets.base_info.nrlx_details.media",
        "miniProgram.filingNumber,icp_applets.base_info.record_number",
        "miniProgram.principal.phone,icp_applets.principal_info.mobile",
        "miniProgram.principal.document.validity,icp_applets.principal_info.certificate_validity_date_end",
        "miniProgram.principal.authorisation,icp_applets.principal_info.authorization_letter",
        "miniProgram.faceVerification,icp_applets.principal_info.verify_task_id"
    })
    void a_place_in_a_request_has_the_field_that_takes_it(String path, String field) {
        assertThat(WeChatFields.ofPath(path)).contains(field);
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
    @ValueSource(
            strings = {
                "",
                "subject",
                "subject.nickname",
                "subject.businessScope",
                "miniProgram.features",
                "miniProgram.administrator.name",
                "platform.status",
                "miniProgram.preApprovals[].number",
                "miniProgram.preApprovals[x].number"
            })
    void a_place_that_the_api_does_not_know_has_no_field(String path) {
        assertThat(WeChatFields.ofPath(path)).isEmpty();
    }

    @Test
    void every_field_of_a_place_is_documented() {
        TreeMap<String, String> found = new TreeMap<>();
        for (String path : paths(FilingRequest.class, "")) {
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
    public static List<String> places() {
        return paths(FilingRequest.class, "");
    }

    /** Every place there is in a record, without indices. */
    private static List<String> paths(Type type, String path) {
        List<String> paths = new ArrayList<>();
        if (type instanceof ParameterizedType collection) {
            paths.addAll(paths(collection.getActualTypeArguments()[0], path));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                String place = path.isEmpty() ? component.getName() : path + "." + component.getName();
                paths.add(place);
                paths.addAll(paths(component.getGenericType(), place));
            }
        }
        return paths;
    }

    private static Set<String> fields(String table) {
        Set<String> fields = new TreeSet<>();
        table.lines().forEach(line -> {
            String object = line.substring(0, line.indexOf(':'));
            fields.add(object);
            for (String field : line.substring(line.indexOf(':') + 2).split(" ", -1)) {
                fields.add(object + "." + field);
            }
        });
        return fields;
    }
}
