package io.github.icprules.wechat;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static io.github.icprules.wechat.Trees.faults;
import static io.github.icprules.wechat.Trees.faultsOf;
import static io.github.icprules.wechat.Trees.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.SubjectType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code auth_data} of a body that verifies the account and files in one step. */
class AuthDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                """
                {customer_type: 1, taskid: 'task-2', invoice_info: {invoice_type: 1, electronic: {}, vat: {}},
                 contact_info: {name: '样例乙', email: 'yi@example.com', mobile: '13800000003'},
                 qualification: 'media-1', qualification_other: ['m', 'm', 'm', 'm', 'm', 'm', 'm', 'm', 'm', 'm'],
                 account_name: '示例记事本', account_name_type: 1, account_supplemental: ['media-3'], pay_type: 2,
                 auth_identification: 'media-4', auth_ident_material: 'media-5', third_party_phone: '13800000004',
                 service_appid: 'wx0000000000000000'}
                """,
                "{account_name_type: '2', auth_ident_material: ['media-5']}",
                "{taskid: '', auth_ident_material: '', account_supplemental: []}"
            })
    void data_are_in_order_without_any_of_their_parts(String data) {
        assertThat(faults(with(data))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {taskid: 1}                       | WRONG_TYPE     | taskid
            {account_name: []}                | WRONG_TYPE     | account_name
            {pay_type: 3}                     | NOT_ONE_OF     | pay_type
            {pay_type: '1'}                   | WRONG_TYPE     | pay_type
            {account_name_type: 3}            | NOT_ONE_OF     | account_name_type
            {contact_info: {name: 1}}         | WRONG_TYPE     | contact_info.name
            {contact_info: {tel: '1'}}        | UNKNOWN_MEMBER | contact_info.?
            {contact_info: '样例乙'}          | WRONG_TYPE     | contact_info
            {invoice_info: {price: 1}}        | UNKNOWN_MEMBER | invoice_info.?
            {qualification_other: 'm'}        | WRONG_TYPE     | qualification_other
            {qualification_other: ['m', 2]}   | WRONG_TYPE     | qualification_other[1]
            {qualification_other: ['m', ' ']} | BLANK          | qualification_other[1]
            {qualification_other: ['m','m','m','m','m','m','m','m','m','m','m']} | TOO_MANY_ITEMS | qualification_other
            {account_supplemental: [1]}       | WRONG_TYPE     | account_supplemental[0]
            {auth_ident_material: [1]}        | WRONG_TYPE     | auth_ident_material[0]
            {auth_ident_material: 1}          | WRONG_TYPE     | auth_ident_material
            """)
    void a_fault_is_noted_once_at_its_path(String data, String kind, String path) {
        assertThat(faults(with(data))).containsExactly(kind + " auth_data." + path);
    }

    @Test
    void an_unknown_code_is_reported_with_the_known_codes() {
        assertThat(faultsOf(with("{customer_type: 2}")))
                .extracting(PayloadFault::expected, PayloadFault::found)
                .containsExactly(tuple("1, 12, 15", "2"));
    }

    @ParameterizedTest
    @CsvSource({"customer_type: 1, 0", "customer_type: 12, 0", "customer_type: 15, 1", "'', 0"})
    void the_account_must_be_verified_as_the_kind_of_subject_that_files(String member, int differences) {
        assertThat(faults(with("{" + member + "}")))
                .hasSize(differences)
                .allMatch("CUSTOMER_TYPE_DIFFERS auth_data.customer_type"::equals);
    }

    @ParameterizedTest
    @CsvSource({"1, 92000000000000000X, ENTERPRISE", "12, 91000000000000000K, SOLE_TRADER"})
    void the_kind_of_customer_counts_for_more_than_the_number(int customer, String number, SubjectType type) {
        Map<String, Object> body = WeChatBodies.enterprise();
        put(body, "icp_subject.organize_info.certificate_number", number);
        put(body, "auth_data", object("customer_type", customer));
        assertThat(WeChatFiling.read(body).subject().type()).isEqualTo(type);
    }

    @Test
    void a_body_with_such_data_goes_in_along_with_the_verification() {
        FilingRequest alone = WeChatFiling.read(WeChatBodies.enterprise());
        assertThat(at(alone.asTree(), "payload")).containsEntry("withAccountVerification", false);
        FilingRequest combined = with("{}");
        assertThat(at(combined.asTree(), "payload")).containsEntry("withAccountVerification", true);
        assertThat(at(combined.asTree(), "miniProgram", "faceVerification"))
                .containsEntry("withAccountVerification", true);
    }

    @Test
    void what_is_known_of_the_face_task_counts_for_more_than_how_the_body_goes_in() {
        Map<String, Object> body = put(WeChatBodies.enterprise(), "auth_data", object());
        FilingRequest request = WeChatFiling.read(body, json("{faceTask: {along_with_auth: false}}"));
        assertThat(at(request.asTree(), "miniProgram", "faceVerification"))
                .containsEntry("withAccountVerification", false);
    }

    private static FilingRequest with(String data) {
        return WeChatFiling.read(put(WeChatBodies.enterprise(), "auth_data", json(data)));
    }
}
