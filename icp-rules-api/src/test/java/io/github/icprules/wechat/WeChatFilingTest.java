package io.github.icprules.wechat;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static io.github.icprules.wechat.Trees.faults;
import static io.github.icprules.wechat.Trees.faultsOf;
import static io.github.icprules.wechat.Trees.put;
import static io.github.icprules.wechat.Trees.remove;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Json;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.Person;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.SubmittedMaterial;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeChatFilingTest {

    private static final String LETTER = "icp_subject.principal_info.authorization_letter";

    @Test
    void an_enterprise_is_read_field_by_field() {
        FilingRequest request = WeChatFiling.read(WeChatBodies.authorised());

        Map<String, Object> principal = json("""
                {name: '样例甲', phone: '13800000001', email: 'jia@example.com', emergencyPhone: '13800000002',
                 document: {type: 'RESIDENT_ID', number: '110101200001010010',
                            validity: {from: '2024-01-01', until: '2034-01-01', indefinite: false}}}
                """);
        Map<String, Object> expected = json("""
                {filingType: 'NEW_FIRST',
                 subject: {type: 'ENTERPRISE', name: '示例科技有限公司',
                           region: {province: 'BEIJING', city: '110100', district: '110105'},
                           contactAddress: '示例路1号院1号楼101室', remark: '',
                           certificate: {type: 'BUSINESS_LICENCE', number: '91000000000000000K',
                                         address: '北京市朝阳区示例路1号院1号楼101室'},
                           legalRepresentative: {name: '样例丙', document: {number: '110101199001010013'}}},
                 miniProgram: {remark: '本小程序为用户提供记事、待办提醒与日程管理等工具服务。',
                               serviceContentTypes: [2], preApprovalCategories: ['NONE'], preApprovals: [],
                               faceVerification: {taskId: 'task-1'}},
                 materials: [{material: 'SUBJECT_CERTIFICATE', mediaId: 'media-licence'},
                             {material: 'SUBJECT_PRINCIPAL_ID', side: 'FRONT', mediaId: 'media-front'},
                             {material: 'SUBJECT_PRINCIPAL_ID', side: 'BACK', mediaId: 'media-back'},
                             {material: 'SUBJECT_PRINCIPAL_AUTHORISATION_LETTER', mediaId: 'media-letter-subject'},
                             {material: 'MINI_PROGRAM_PRINCIPAL_ID', side: 'FRONT', mediaId: 'media-front'},
                             {material: 'MINI_PROGRAM_PRINCIPAL_ID', side: 'BACK', mediaId: 'media-back'},
                             {material: 'MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER', mediaId: 'media-letter-applet'},
                             {material: 'SERVICE_COMMITMENT', mediaId: 'media-commitment'},
                             {material: 'FILING_COMMITMENT', mediaId: 'media-commitment'}],
                 payload: {faults: [], withAccountVerification: false}}
                """);
        put(expected, "subject.principal", principal);
        put(expected, "miniProgram.principal", principal);
        assertThat(request.asTree()).isEqualTo(expected);
    }

    @Test
    void without_a_legal_person_and_without_a_letter_the_principal_is_the_legal_representative() {
        Map<String, Object> body = WeChatBodies.enterprise();
        for (int i = 0; i < 2; i++) {
            FilingRequest request = WeChatFiling.read(body);
            assertThat(request.subject().legalRepresentative())
                    .isNotNull()
                    .isEqualTo(request.subject().principal());
            put(body, "icp_subject.legal_person_info", Map.of());
        }

        FilingRequest delegated = WeChatFiling.read(put(body, LETTER, "media-letter"));
        assertThat(delegated.subject().legalRepresentative()).isNull();
        assertThat(faults(delegated)).hasSize(2).allMatch(fault -> fault.startsWith("MISSING "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{kind: 'WEBSITE'} | NEW_SERVICE", "`` | NEW_FIRST"})
    void filings_on_record_make_it_a_new_service(String filings, FilingType type) {
        Map<String, Object> context = json("{filings: [" + filings + "]}");
        assertThat(WeChatFiling.read(WeChatBodies.enterprise(), context).filingType())
                .isEqualTo(type);
    }

    /** A member of another value, and the path of the fault if that is another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNKNOWN_MEMBER  | icp_subject.base_info.distric        | 'x'    |
            UNKNOWN_MEMBER  | icp_subject.principal_info.\tmobile  | 'x'    | icp_subject.principal_info.?mobile
            UNKNOWN_MEMBER  | icp_subject.110101200001010010       | 1      | icp_subject.?
            UNKNOWN_MEMBER  | icp_applets.zip_code                 | '1'    | icp_applets.?
            WRONG_TYPE      | icp_subject.base_info.district       | 110105 |
            WRONG_TYPE      | icp_subject.base_info.type           | '4'    |
            WRONG_TYPE      | icp_subject.base_info.type           | 4.5    |
            WRONG_TYPE      | icp_subject.base_info.type           | 1e30   |
            NOT_A_REGION    | icp_subject.base_info.province       | '110100' |
            NOT_A_REGION    | icp_subject.base_info.city           | '1101' |
            BLANK           | icp_subject.base_info.name           | '　'   |
            MASKED          | icp_subject.base_info.name           | '*甲'  |
            MASKED          | icp_subject.principal_info.mobile    | '138******01' |
            NOT_TO_SEND     | icp_subject.base_info.record_number  | '京ICP备00000000号' |
            NOT_TO_SEND     | icp_applets.base_info.appid          | 'wx0000000000000000' |
            NOT_A_DATE      | icp_subject.principal_info.certificate_validity_date_start | '2024-01-01' |
            NOT_A_DATE      | icp_applets.principal_info.certificate_validity_date_end   | '20340230'   |
            NOT_A_DATE      | icp_applets.principal_info.certificate_validity_date_start | '长期'       |
            BLANK           | icp_subject.principal_info.certificate_photo_front         | ''           |
            REDUNDANT       | icp_subject.principal_info.verify_task_id                  | 'task'       |
            TOO_MANY_ITEMS  | icp_materials.commitment_letter      | ['a', 'b'] |
            BLANK           | icp_materials.commitment_letter      | [' ']  | icp_materials.commitment_letter[0]
            CODE_UNKNOWN    | icp_subject.base_info.type           | 7      |
            CODE_UNKNOWN    | icp_subject.organize_info.certificate_type     | 99 |
            LEGAL_PERSON_MISSING | icp_subject.principal_info.authorization_letter | 'media' | icp_subject.legal_person_info
            WRONG_TYPE      | icp_applets.base_info.nrlx_details   | [{type: 24}, {type: 1, code: 5, media: 'm'}] \
            | icp_applets.base_info.nrlx_details[1].code
            WRONG_TYPE      | icp_applets.base_info.service_content_types | [2, '3'] | icp_applets.base_info.service_content_types[1]
            WRONG_TYPE      | icp_subject.legal_person_info        | 'x'    |
            REDUNDANT       | icp_subject.legal_person_info        | {}     |
            WRONG_TYPE      | auth_data | {taskid: 1} | auth_data.taskid
            WRONG_TYPE      | auth_data | {account_name: []} | auth_data.account_name
            NOT_ONE_OF      | auth_data | {pay_type: 3} | auth_data.pay_type
            WRONG_TYPE      | auth_data | {pay_type: '1'} | auth_data.pay_type
            NOT_ONE_OF      | auth_data | {account_name_type: 3} | auth_data.account_name_type
            WRONG_TYPE      | auth_data | {contact_info: {name: 1}} | auth_data.contact_info.name
            UNKNOWN_MEMBER  | auth_data | {contact_info: {tel: '1'}} | auth_data.contact_info.?
            WRONG_TYPE      | auth_data | {contact_info: '样例乙'} | auth_data.contact_info
            UNKNOWN_MEMBER  | auth_data | {invoice_info: {price: 1}} | auth_data.invoice_info.?
            WRONG_TYPE      | auth_data | {qualification_other: 'm'} | auth_data.qualification_other
            WRONG_TYPE      | auth_data | {qualification_other: ['m', 2]} | auth_data.qualification_other[1]
            BLANK           | auth_data | {qualification_other: ['m', ' ']} | auth_data.qualification_other[1]
            TOO_MANY_ITEMS  | auth_data | {qualification_other: ['m','m','m','m','m','m','m','m','m','m','m']} \
            | auth_data.qualification_other
            WRONG_TYPE      | auth_data | {account_supplemental: [1]} | auth_data.account_supplemental[0]
            WRONG_TYPE      | auth_data | {auth_ident_material: [1]} | auth_data.auth_ident_material[0]
            WRONG_TYPE      | auth_data | {auth_ident_material: 1} | auth_data.auth_ident_material
            REDUNDANT       | icp_subject.legal_person_info        | {name: '样例甲', certificate_number: '110101200001010010'} |
            """)
    void a_fault_is_noted_once_at_its_path(String kind, String path, String value, @Nullable String faulty) {
        FilingRequest request = WeChatFiling.read(put(WeChatBodies.enterprise(), path, Json.value(value)));

        assertThat(faults(request)).containsExactly(kind + ' ' + (faulty == null ? path : faulty));
        assertThat(request.toString()).doesNotContain("13800000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "'text'"})
    void a_body_that_is_no_object_is_one_fault(String body) {
        assertThat(faults(WeChatFiling.read(json("{body: " + body + "}").get("body"))))
                .containsExactly("WRONG_TYPE $");
    }

    @Test
    void an_individual_s_letters_and_legal_person_are_redundant_and_not_read() {
        Map<String, Object> body = put(WeChatBodies.individual(), LETTER, "media-letter");
        FilingRequest request = WeChatFiling.read(put(body, "icp_subject.legal_person_info", json("{name: 1}")));

        assertThat(faults(request)).hasSize(2).allMatch(fault -> fault.startsWith("REDUNDANT "));
        assertThat(request.subject().legalRepresentative()).isNull();
        assertThat(materials(request)).doesNotContain(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER);
    }

    @Test
    void a_legal_person_who_is_the_principal_is_the_principal_with_all_that_is_entered() {
        Map<String, Object> body = WeChatBodies.enterprise();
        Person principal = requireNonNull(WeChatFiling.read(body).subject().principal());
        Map<String, Object> named = Map.of(
                "name",
                requireNonNull(principal.name()),
                "certificate_number",
                requireNonNull(requireNonNull(principal.document()).number()));

        assertThat(WeChatFiling.read(put(body, "icp_subject.legal_person_info", named))
                        .subject()
                        .legalRepresentative())
                .isEqualTo(principal);
    }

    @ParameterizedTest
    @CsvSource({"110101200001010010, RESIDENT_ID", "E12345678, ", "110101200001010011, "})
    void a_valid_number_of_a_resident_id_card_shows_the_document_of_the_legal_person(
            String number, @Nullable CertificateType type) {
        FilingRequest request = WeChatFiling.read(put(
                WeChatBodies.enterprise(),
                "icp_subject.legal_person_info",
                Map.of("name", "样例乙", "certificate_number", number)));

        Person person = requireNonNull(request.subject().legalRepresentative());
        assertThat(requireNonNull(person.document()).type()).isEqualTo(type);
    }

    @Test
    void a_hundred_thousand_unknown_members_are_listed_up_to_a_limit() {
        Map<String, Object> body = WeChatBodies.enterprise();
        for (int i = 0; i < 100_000; i++) {
            at(body, "icp_applets").put("member" + i, i);
        }

        assertThat(faults(WeChatFiling.read(body)))
                .hasSize(Faults.MOST + 1)
                .last()
                .asString()
                .startsWith("MORE ");
    }

    @Test
    @Timeout(10)
    void a_deep_or_huge_body_is_read_in_bounded_time() {
        Object deep = "bottom";
        for (int level = 0; level < 100_000; level++) {
            deep = level % 2 == 0 ? List.of(deep) : Map.of("icp_subject", deep);
        }
        Map<String, Object> body = WeChatBodies.enterprise();
        put(body, "icp_subject.attachments", deep);
        put(body, "icp_applets.base_info.comment", "长".repeat(10_000_000));
        put(body, "icp_materials.subject_other_materials", Collections.nCopies(1_000_000, "m"));

        assertThat(faults(WeChatFiling.read(body)))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_MEMBER icp_subject.?",
                        "TOO_LONG icp_applets.base_info.comment",
                        "TOO_MANY_ITEMS icp_materials.subject_other_materials");
        assertThat(faults(WeChatFiling.read(deep))).isNotEmpty();
    }

    @Test
    void objects_without_members_add_nothing() {
        Map<String, Object> request = WeChatFiling.read(json("""
                {icp_subject: {base_info: {}, organize_info: {}, principal_info: {}, legal_person_info: {}},
                 icp_applets: {base_info: {}, principal_info: {}}}
                """)).asTree();

        assertThat(request.get("subject")).isEqualTo(json("{principal: {}}"));
        assertThat(request.get("miniProgram")).isEqualTo(json("{principal: {}}"));
    }

    @Test
    void a_document_without_end_is_read_as_such() {
        Map<String, Object> body = WeChatBodies.enterprise();
        FilingRequest request =
                WeChatFiling.read(put(body, "icp_subject.principal_info.certificate_validity_date_end", "长期"));

        assertThat(faults(request)).isEmpty();
        assertThat(at(request.asTree(), "subject", "principal", "document").get("validity"))
                .isEqualTo(json("{from: '2024-01-01', indefinite: true}"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            city     |        | {} | {province: 'BEIJING', district: '110105'}   | MISSING null
            city     | 1101   | {} | {province: 'BEIJING', district: '110105'}   | NOT_A_REGION XXXXXX
            province | 110100 | {} | {city: '110100', district: '110105'}        | NOT_A_REGION XX0000
            district | 110105 | {codeTables: {districts: [{code: 110000, sub_list: [{code: 110100}]}]}} \
            | {province: 'BEIJING', city: '110100'} | CODE_NOT_LISTED null
            """)
    void a_code_of_no_region_is_noted_and_not_read(
            String member, @Nullable String code, String context, String region, String fault) {
        String path = "icp_subject.base_info." + member;
        Map<String, Object> body = remove(WeChatBodies.enterprise(), path);
        if (code != null) {
            put(body, path, code);
        }

        FilingRequest request = WeChatFiling.read(body, json(context));

        assertThat(at(request.asTree(), "subject").get("region")).isEqualTo(json(region));
        assertThat(faultsOf(request))
                .extracting(each -> each.path() + ' ' + each.kind() + ' ' + each.expected())
                .containsExactly(path + ' ' + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "LONG"})
    void a_media_id_that_cannot_be_one_is_no_material(String id) {
        Map<String, Object> body = WeChatBodies.enterprise();
        put(body, "icp_materials.commitment_letter", List.of(id.replace("LONG", "m".repeat(5000))));

        assertThat(materials(WeChatFiling.read(body)))
                .doesNotContain(Material.FILING_COMMITMENT)
                .contains(Material.SUBJECT_CERTIFICATE);
    }

    private static List<Material> materials(FilingRequest request) {
        return requireNonNull(request.materials()).stream()
                .map(SubmittedMaterial::material)
                .toList();
    }

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
        assertThat(faults(withAuthData(data))).isEmpty();
    }

    @Test
    void an_unknown_code_is_reported_with_the_known_codes() {
        assertThat(faultsOf(withAuthData("{customer_type: 2}")))
                .extracting(fault -> fault.expected() + ", not " + fault.found())
                .containsExactly("1, 12, 15, not 2");
    }

    @ParameterizedTest
    @CsvSource({"customer_type: 1, 0", "customer_type: 12, 0", "customer_type: 15, 1", "'', 0"})
    void the_account_must_be_verified_as_the_kind_of_subject_that_files(String member, int differences) {
        assertThat(faults(withAuthData("{" + member + "}")))
                .hasSize(differences)
                .allMatch("CUSTOMER_TYPE_DIFFERS auth_data.customer_type"::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 92000000000000000X, ENTERPRISE",
        "12, 91000000000000000K, SOLE_TRADER",
        ", 92000000000000000X, SOLE_TRADER"
    })
    void the_kind_of_customer_counts_for_more_than_the_number(
            @Nullable Integer customer, String number, SubjectType type) {
        Map<String, Object> body = WeChatBodies.enterprise();
        put(body, "icp_subject.organize_info.certificate_number", number);
        if (customer != null) {
            put(body, "auth_data", object("customer_type", customer));
        }
        assertThat(WeChatFiling.read(body).subject().type()).isEqualTo(type);
    }

    @Test
    void a_body_with_such_data_goes_in_along_with_the_verification_unless_the_face_task_says_otherwise() {
        FilingRequest alone = WeChatFiling.read(WeChatBodies.enterprise());
        assertThat(at(alone.asTree(), "payload")).containsEntry("withAccountVerification", false);
        FilingRequest combined = withAuthData("{}");
        assertThat(at(combined.asTree(), "payload")).containsEntry("withAccountVerification", true);
        assertThat(at(combined.asTree(), "miniProgram", "faceVerification"))
                .containsEntry("withAccountVerification", true);
        Map<String, Object> body = put(WeChatBodies.enterprise(), "auth_data", object());
        FilingRequest apart = WeChatFiling.read(body, json("{faceTask: {along_with_auth: false}}"));
        assertThat(at(apart.asTree(), "miniProgram", "faceVerification"))
                .containsEntry("withAccountVerification", false);
    }

    private static FilingRequest withAuthData(String data) {
        return WeChatFiling.read(put(WeChatBodies.enterprise(), "auth_data", json(data)));
    }

    @Test
    void what_the_lists_given_do_not_have_does_not_exist() {
        Map<String, Object> context = json("""
                {codeTables: {subject_types: [{type: 7, name: '基金会', remark: ''}],
                              nrlx_types: [{type: 1, name: '新闻'}],
                              districts: [{type: 1, code: 110000, name: '北京市', sub_list: []}]}}
                """);
        Map<String, Object> body = WeChatBodies.enterprise();
        assertThat(faultsOf(WeChatFiling.read(body, context)))
                .extracting(fault -> fault.path() + " " + fault.kind() + " " + fault.found())
                .containsExactlyInAnyOrder(
                        "icp_subject.base_info.type CODE_NOT_LISTED 4",
                        "icp_subject.base_info.city CODE_NOT_LISTED 110100",
                        "icp_subject.base_info.district CODE_NOT_LISTED 110105",
                        "icp_applets.base_info.nrlx_details[0].type CODE_NOT_LISTED 24");
        put(body, "icp_subject.base_info.type", 7);
        assertThat(WeChatFiling.read(body, context).subject().type()).isEqualTo(SubjectType.FOUNDATION);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOLE_TRADER")
    void every_type_of_subject_is_read_by_the_code_that_the_platform_lists(SubjectType type) {
        Map<String, Object> body = type.isIndividual() ? WeChatBodies.individual() : WeChatBodies.enterprise();
        at(body, "icp_subject", "base_info").put("type", type.miitCode());

        FilingRequest request = WeChatFiling.read(body);

        assertThat(request.subject().type()).isEqualTo(type);
        assertThat(faults(request)).isEmpty();
    }

    @Test
    void ride_hailing_is_twelve_and_its_old_code_eleven_is_read_and_noted() {
        FilingRequest current = WeChatFiling.read(WeChatBodies.approvedFor(PreApprovalCategory.RIDE_HAILING));
        assertThat(faults(current)).isEmpty();
        FilingRequest old = WeChatFiling.read(rideHailingAsEleven());
        assertThat(faultsOf(old))
                .containsExactly(new PayloadFault(
                        PayloadFaultKind.CODE_REPLACED, "icp_applets.base_info.nrlx_details[0].type", "12", "11"));
        assertThat(old.miniProgram()).isEqualTo(current.miniProgram());
        assertThat(old.materials()).isEqualTo(current.materials());
    }

    private static Map<String, Object> rideHailingAsEleven() {
        Map<String, Object> body = WeChatBodies.approvedFor(PreApprovalCategory.RIDE_HAILING);
        at(body, "icp_applets", "base_info", "nrlx_details[0]").put("type", 11);
        return body;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: 11                     | RIDE_HAILING |
            type: 11, name: '网络预约车' | RIDE_HAILING |
            type: 11, name: '示例类目'   |              | CODE_UNKNOWN
            type: 12, name: '网络预约车' |              | CODE_NOT_LISTED
            """)
    void a_list_given_decides_what_the_old_code_of_ride_hailing_is(
            String listed, @Nullable PreApprovalCategory read, @Nullable PayloadFaultKind kind) {
        Map<String, Object> context = json("{codeTables: {nrlx_types: [{" + listed + "}]}}");
        FilingRequest request = WeChatFiling.read(rideHailingAsEleven(), context);
        assertThat(request.miniProgram().preApprovalCategories()).isEqualTo(read == null ? null : List.of(read));
        assertThat(faultsOf(request))
                .extracting(PayloadFault::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }
}
