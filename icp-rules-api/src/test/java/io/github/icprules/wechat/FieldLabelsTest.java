package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldLabelsTest {

    @ParameterizedTest
    @CsvSource({
        "主办单位名称,         icp_subject.base_info.name",
        "单位性质,             icp_subject.base_info.type",
        "通讯地址,             icp_subject.base_info.address",
        "主体证件类型,         icp_subject.organize_info.certificate_type",
        "主体证件号码,         icp_subject.organize_info.certificate_number",
        "主体证件住所,         icp_subject.organize_info.certificate_address",
        "法定代表人姓名,       icp_subject.legal_person_info.name",
        "小程序名称,           icp_applets.base_info.name",
        "服务内容类型,         icp_applets.base_info.service_content_types",
        "前置审批,             icp_applets.base_info.nrlx_details",
        "小程序备注,           icp_applets.base_info.comment",
        "主体负责人姓名,       icp_subject.principal_info.name",
        "小程序负责人姓名,     icp_applets.principal_info.name",
        "小程序负责人授权书,   icp_applets.principal_info.authorization_letter"
    })
    void a_clear_label_means_one_field(String label, String field) {
        assertThat(FieldLabels.fieldsOf(label)).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "负责人姓名,     icp_subject.principal_info.name, icp_applets.principal_info.name",
        "负责人证件号码, icp_subject.principal_info.certificate_number, icp_applets.principal_info.certificate_number",
        "负责人联系方式, icp_subject.principal_info.mobile, icp_applets.principal_info.mobile",
        "应急联系方式,   icp_subject.principal_info.emergency_contact, icp_applets.principal_info.emergency_contact",
        "电子邮件,       icp_subject.principal_info.email, icp_applets.principal_info.email",
        "授权书, icp_subject.principal_info.authorization_letter, icp_applets.principal_info.authorization_letter",
        "备注,           icp_subject.base_info.comment, icp_applets.base_info.comment",
        "承诺书, icp_materials.commitment_letter, icp_materials.authenticity_commitment_letter"
    })
    void a_label_that_fits_several_fields_means_each_of_them(String label, String first, String second) {
        assertThat(FieldLabels.fieldsOf(label)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 小程序名称 ", "小程序名称：", "小程序名称:", "　小程序名称 ： "})
    void blanks_and_a_colon_do_not_count(String label) {
        assertThat(FieldLabels.fieldsOf(label)).containsExactly("icp_applets.base_info.name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "：", "姓名", "小程序", "小程序名称有误", "法人", "name", "负责人"})
    void any_other_label_is_unmapped_and_never_guessed(String label) {
        assertThat(FieldLabels.fieldsOf(label)).isEmpty();
    }

    @Test
    void every_label_means_fields_that_a_request_or_a_material_has() {
        assertThat(FieldLabels.known())
                .hasSizeGreaterThan(40)
                .allSatisfy(label -> assertThat(FieldLabels.fieldsOf(label))
                        .as(label)
                        .isNotEmpty()
                        .isSubsetOf(WeChatFieldsTest.DOCUMENTED));
    }
}
