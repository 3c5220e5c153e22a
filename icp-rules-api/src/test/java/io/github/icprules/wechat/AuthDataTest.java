package io.github.icprules.wechat;

import static io.github.icprules.fixtures.WeChatBodies.list;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static io.github.icprules.model.PayloadFaultKind.BLANK;
import static io.github.icprules.model.PayloadFaultKind.CUSTOMER_TYPE_DIFFERS;
import static io.github.icprules.model.PayloadFaultKind.NOT_ONE_OF;
import static io.github.icprules.model.PayloadFaultKind.TOO_MANY_ITEMS;
import static io.github.icprules.model.PayloadFaultKind.UNKNOWN_MEMBER;
import static io.github.icprules.model.PayloadFaultKind.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import io.github.icprules.model.SubjectType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The {@code auth_data} of a body that verifies the account and files in one step. */
class AuthDataTest {

    static Stream<Map<String, Object>> inOrder() {
        return Stream.of(
                object(),
                object(
                        "customer_type",
                        1,
                        "taskid",
                        "task-2",
                        "contact_info",
                        object("name", "样例乙", "email", "yi@example.com", "mobile", "13800000003"),
                        "invoice_info",
                        object("invoice_type", 1, "electronic", object(), "vat", object()),
                        "qualification",
                        "media-1",
                        "qualification_other",
                        Collections.nCopies(10, "media-2"),
                        "account_name",
                        "示例记事本",
                        "account_name_type",
                        1,
                        "account_supplemental",
                        list("media-3"),
                        "pay_type",
                        2,
                        "auth_identification",
                        "media-4",
                        "auth_ident_material",
                        "media-5",
                        "third_party_phone",
                        "13800000004",
                        "service_appid",
                        "wx0000000000000000"),
                object("account_name_type", "2", "auth_ident_material", list("media-5")),
                object("taskid", "", "auth_ident_material", "", "account_supplemental", list()));
    }

    @ParameterizedTest
    @MethodSource("inOrder")
    void data_are_in_order_without_any_of_their_parts(Map<String, Object> data) {
        assertThat(faults(data)).isEmpty();
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                fault("taskid", 1, WRONG_TYPE, "auth_data.taskid"),
                fault("account_name", list(), WRONG_TYPE, "auth_data.account_name"),
                fault("pay_type", 3, NOT_ONE_OF, "auth_data.pay_type"),
                fault("pay_type", "1", WRONG_TYPE, "auth_data.pay_type"),
                fault("account_name_type", 3, NOT_ONE_OF, "auth_data.account_name_type"),
                fault("contact_info", object("name", 1), WRONG_TYPE, "auth_data.contact_info.name"),
                fault("contact_info", object("tel", "1"), UNKNOWN_MEMBER, "auth_data.contact_info.?"),
                fault("contact_info", "样例乙", WRONG_TYPE, "auth_data.contact_info"),
                fault("invoice_info", object("price", 1), UNKNOWN_MEMBER, "auth_data.invoice_info.?"),
                fault("qualification_other", "m", WRONG_TYPE, "auth_data.qualification_other"),
                fault("qualification_other", list("m", 2), WRONG_TYPE, "auth_data.qualification_other[1]"),
                fault("qualification_other", list("m", " "), BLANK, "auth_data.qualification_other[1]"),
                fault(
                        "qualification_other",
                        Collections.nCopies(11, "m"),
                        TOO_MANY_ITEMS,
                        "auth_data.qualification_other"),
                fault("account_supplemental", list(1), WRONG_TYPE, "auth_data.account_supplemental[0]"),
                fault("auth_ident_material", list(1), WRONG_TYPE, "auth_data.auth_ident_material[0]"),
                fault("auth_ident_material", 1, WRONG_TYPE, "auth_data.auth_ident_material"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("faulty")
    void a_fault_is_noted_once_at_its_place(String member, Object value, PayloadFaultKind kind, String path) {
        assertThat(faults(object(member, value)))
                .extracting(PayloadFault::kind, PayloadFault::path)
                .as(member)
                .containsExactly(tuple(kind, path));
    }

    @Test
    void an_unknown_code_is_reported_with_the_known_codes() {
        assertThat(faults(object("customer_type", 2)))
                .extracting(PayloadFault::expected, PayloadFault::found)
                .containsExactly(tuple("1, 12, 15", "2"));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "12, false", "15, true", ", false"})
    void the_account_must_be_verified_as_the_kind_of_subject_that_files(@Nullable Integer customer, boolean differs) {
        assertThat(faults(customer == null ? object() : object("customer_type", customer)))
                .extracting(PayloadFault::kind)
                .isEqualTo(differs ? List.of(CUSTOMER_TYPE_DIFFERS) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"1, 92000000000000000X, ENTERPRISE", "12, 91000000000000000K, SOLE_TRADER"})
    void the_kind_of_customer_counts_for_more_than_the_number(int customer, String number, SubjectType type) {
        Map<String, Object> body = WeChatBodies.enterprise();
        WeChatBodies.at(body, "icp_subject", "organize_info").put("certificate_number", number);
        body.put("auth_data", object("customer_type", customer));

        assertThat(WeChatFiling.read(body).subject().type()).isEqualTo(type);
    }

    @Test
    void a_body_with_such_data_goes_in_along_with_the_verification() {
        Map<String, Object> body = WeChatBodies.enterprise();
        assertThat(payload(WeChatFiling.read(body)).withAccountVerification()).isFalse();

        body.put("auth_data", object());
        FilingRequest combined = WeChatFiling.read(body);

        assertThat(payload(combined).withAccountVerification()).isTrue();
        assertThat(combined.miniProgram().faceVerification())
                .isNotNull()
                .satisfies(face -> assertThat(face.withAccountVerification()).isTrue());
    }

    @Test
    void what_is_known_of_the_face_task_counts_for_more_than_how_the_body_goes_in() {
        Map<String, Object> body = WeChatBodies.enterprise();
        body.put("auth_data", object());

        assertThat(WeChatFiling.read(body, object("faceTask", object("along_with_auth", false)))
                        .miniProgram()
                        .faceVerification())
                .isNotNull()
                .satisfies(face -> assertThat(face.withAccountVerification()).isFalse());
    }

    private static List<PayloadFault> faults(Map<String, Object> data) {
        Map<String, Object> body = WeChatBodies.enterprise();
        body.put("auth_data", data);
        return Objects.requireNonNull(payload(WeChatFiling.read(body)).faults());
    }

    private static Payload payload(FilingRequest request) {
        return Objects.requireNonNull(request.payload());
    }

    private static Arguments fault(String member, Object value, PayloadFaultKind kind, String path) {
        return arguments(member, value, kind, path);
    }
}
