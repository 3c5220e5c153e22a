package io.github.icprules.wechat;

import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.list;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static io.github.icprules.model.PayloadFaultKind.MASKED;
import static io.github.icprules.model.PayloadFaultKind.TOO_LONG;
import static io.github.icprules.model.PayloadFaultKind.TOO_MANY_ITEMS;
import static io.github.icprules.model.PayloadFaultKind.UNKNOWN_MEMBER;
import static io.github.icprules.model.PayloadFaultKind.WRONG_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A member of a body is read independent of the others, and an unusable member is not read. */
class WeChatMembersTest {

    /** The members of a body that hold no objects, as paths. */
    static List<String> members() {
        List<String> members = new ArrayList<>();
        collect(WeChatBodies.full(), "", members);
        return members;
    }

    static Stream<String> personalTexts() {
        return members().stream()
                .filter(path -> Stream.of("name", "address", "mobile", "email", "emergency_contact", "number")
                        .anyMatch(path::endsWith));
    }

    @Test
    void of_an_empty_body_nothing_is_read() {
        FilingRequest request = WeChatFiling.read(object());

        assertThat(request.subject()).isEqualTo(Subject.builder().build());
        assertThat(request.miniProgram()).isEqualTo(MiniProgram.builder().build());
        assertThat(request.materials()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("members")
    void each_member_is_read_if_it_stands_alone(String path) {
        Map<String, Object> alone = skeleton();
        parent(alone, path)
                .put(
                        name(path),
                        Objects.requireNonNull(parent(WeChatBodies.full(), path).get(name(path))));

        assertThat(filing(alone)).isNotEqualTo(filing(skeleton()));
    }

    @ParameterizedTest
    @MethodSource("members")
    void what_is_of_another_type_is_noted_and_counts_as_left_out(String path) {
        Map<String, Object> body = with(path, 4.5);

        assertThat(faults(body))
                .extracting(PayloadFault::kind, PayloadFault::path)
                .containsExactly(tuple(WRONG_TYPE, path));
        assertThat(filing(body)).isEqualTo(filing(without(WeChatBodies.full(), path)));
    }

    @ParameterizedTest
    @MethodSource("personalTexts")
    void what_is_starred_out_is_noted_and_counts_as_left_out(String path) {
        Map<String, Object> body = with(path, "示例***");

        assertThat(faults(body))
                .extracting(PayloadFault::kind, PayloadFault::path)
                .containsExactly(tuple(MASKED, path));
        assertThat(filing(body)).isEqualTo(filing(without(WeChatBodies.full(), path)));
    }

    @Test
    void a_text_is_looked_at_up_to_its_greatest_length() {
        String path = "icp_applets.base_info.comment";

        assertThat(WeChatFiling.read(with(path, "长".repeat(Node.LONGEST_TEXT)))
                        .miniProgram()
                        .remark())
                .hasSize(Node.LONGEST_TEXT);
        assertThat(faults(with(path, "长".repeat(Node.LONGEST_TEXT + 1))))
                .extracting(PayloadFault::kind, PayloadFault::expected, PayloadFault::found)
                .containsExactly(tuple(TOO_LONG, "4000", "4001"));
        assertThat(WeChatFiling.read(with(path, "长".repeat(Node.LONGEST_TEXT + 1)))
                        .miniProgram()
                        .remark())
                .isNull();
    }

    @Test
    void a_list_is_looked_at_up_to_its_greatest_size() {
        String path = "icp_applets.base_info.service_content_types";

        assertThat(WeChatFiling.read(with(path, Collections.nCopies(Node.LONGEST_LIST, 2)))
                        .miniProgram()
                        .serviceContentTypes())
                .hasSize(Node.LONGEST_LIST);
        assertThat(WeChatFiling.read(with(path, Collections.nCopies(Node.LONGEST_LIST + 1, 2)))
                        .miniProgram()
                        .serviceContentTypes())
                .isNull();
    }

    @Test
    void of_more_files_than_a_list_takes_the_first_are_taken() {
        Map<String, Object> body =
                with("icp_materials.subject_other_materials", Collections.nCopies(11, "media-subject-other"));

        assertThat(faults(body))
                .extracting(PayloadFault::kind, PayloadFault::expected, PayloadFault::found)
                .containsExactly(tuple(TOO_MANY_ITEMS, "10", "11"));
        assertThat(WeChatFiling.read(body).materials())
                .extracting(MaterialAtHand::material)
                .filteredOn(material -> material == Material.SUBJECT_OTHER)
                .hasSize(10);
    }

    @Test
    void of_services_the_numbers_are_read() {
        String path = "icp_applets.base_info.service_content_types";

        assertThat(WeChatFiling.read(with(path, list(2, "3", 4))).miniProgram().serviceContentTypes())
                .containsExactly(2, 4);
        assertThat(WeChatFiling.read(with(path, list("2"))).miniProgram().serviceContentTypes())
                .isNull();
        assertThat(WeChatFiling.read(with(path, list())).miniProgram().serviceContentTypes())
                .isEmpty();
    }

    static Stream<Arguments> approvals() {
        return Stream.of(
                arguments(object("code", "示例0001号", "media", "m"), "示例0001号", true),
                arguments(object("code", "", "media", ""), "", false),
                arguments(object(), "", false),
                arguments(object("code", 1, "media", 1), null, null),
                arguments(object("code", "示例0001号", "media", 1), "示例0001号", null),
                arguments(object("code", 1, "media", "m"), null, true));
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void an_approval_is_read_with_its_number_and_its_document(
            Map<String, Object> item, @Nullable String number, @Nullable Boolean documentAtHand) {
        item.put("type", PreApprovalCategory.NEWS.platformCode());

        FilingRequest request = WeChatFiling.read(with("icp_applets.base_info.nrlx_details", list(item)));

        assertThat(request.miniProgram().preApprovalCategories()).containsExactly(PreApprovalCategory.NEWS);
        assertThat(request.miniProgram().preApprovals())
                .containsExactly(new PreApproval(PreApprovalCategory.NEWS, number, null, null, null, documentAtHand));
        assertThat(request.materials())
                .extracting(MaterialAtHand::material, MaterialAtHand::category)
                .filteredOn(tuple(Material.PRE_APPROVAL_DOCUMENT, PreApprovalCategory.NEWS)::equals)
                .hasSize(Boolean.TRUE.equals(documentAtHand) ? 1 : 0);
    }

    @Test
    void of_categories_the_known_are_read() {
        String path = "icp_applets.base_info.nrlx_details";

        assertThat(WeChatFiling.read(with(path, list(object("type", 24), object("type", 99))))
                        .miniProgram()
                        .preApprovalCategories())
                .containsExactly(PreApprovalCategory.NONE);
        assertThat(WeChatFiling.read(with(path, list(object("type", 99)))).miniProgram())
                .extracting(MiniProgram::preApprovalCategories, MiniProgram::preApprovals)
                .containsOnlyNulls();
        assertThat(WeChatFiling.read(with(path, list())).miniProgram())
                .extracting(MiniProgram::preApprovalCategories, MiniProgram::preApprovals)
                .containsExactly(List.of(), List.of());
    }

    static Stream<Number> four() {
        return Stream.<Number>of(
                4,
                4L,
                (short) 4,
                4.0,
                4.0f,
                BigInteger.valueOf(4),
                BigDecimal.valueOf(4),
                new BigDecimal("4.00"),
                new BigDecimal("0.4e1"),
                new BigDecimal("4.0000000000"));
    }

    @ParameterizedTest
    @MethodSource("four")
    void a_whole_number_of_any_library_is_one(Number four) {
        assertThat(faults(with("icp_subject.base_info.type", four))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "-2147483647"})
    void the_greatest_numbers_of_any_library_are_read(String number) {
        for (Number code : List.<Number>of(
                Integer.valueOf(number),
                Long.valueOf(number),
                Double.valueOf(number),
                new BigInteger(number),
                new BigDecimal(number),
                new BigDecimal(number).setScale(2))) {
            assertThat(WeChatFiling.read(with("icp_applets.base_info.service_content_types", list(code)))
                            .miniProgram()
                            .serviceContentTypes())
                    .as(code.getClass().getSimpleName())
                    .containsExactly(Integer.valueOf(number));
        }
    }

    static Stream<Number> noWholeNumbers() {
        return Stream.<Number>of(
                2147483648L,
                2147483648.0,
                BigInteger.TWO.pow(31),
                BigInteger.TWO.pow(31).negate().subtract(BigInteger.ONE),
                BigDecimal.valueOf(2147483648L),
                new BigDecimal("4.5"),
                new BigDecimal("1e11"),
                new BigDecimal("1e1000000"),
                new BigDecimal("1e-1000000"),
                Double.NaN,
                Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("noWholeNumbers")
    void what_is_no_whole_number_or_too_great_for_a_code_is_none(Number number) {
        assertThat(faults(with("icp_subject.base_info.type", number)))
                .extracting(PayloadFault::kind, PayloadFault::found)
                .containsExactly(tuple(WRONG_TYPE, "number"));
    }

    @Test
    void a_value_is_called_what_json_calls_it() {
        String path = "icp_subject.base_info.type";

        assertThat(Stream.<Object>of("4", true, object(), list(), 4.5)
                        .map(value -> faults(with(path, value)).get(0).found()))
                .containsExactly("string", "boolean", "object", "array", "number");
        assertThat(faults(with("icp_subject.base_info.name", 'a')).get(0).found())
                .isEqualTo("Character");
    }

    @Test
    void a_misspelt_member_stands_for_none_that_is_there_itself() {
        Map<String, Object> body = WeChatBodies.enterprise();
        at(body, "icp_subject", "base_info").put("nam", "示例");

        assertThat(faults(body))
                .extracting(PayloadFault::kind, PayloadFault::path, PayloadFault::expected)
                .containsExactly(tuple(UNKNOWN_MEMBER, "icp_subject.base_info.nam", null));

        at(body, "icp_subject", "base_info").remove("name");
        assertThat(faults(body))
                .extracting(PayloadFault::kind, PayloadFault::path, PayloadFault::expected)
                .containsExactly(tuple(UNKNOWN_MEMBER, "icp_subject.base_info.nam", "name"));
    }

    @Test
    void a_face_is_spoken_of_if_a_task_is_named() {
        assertThat(WeChatFiling.read(WeChatBodies.enterprise()).miniProgram().faceVerification())
                .isNotNull();
        assertThat(WeChatFiling.read(without(WeChatBodies.enterprise(), "icp_applets.principal_info.verify_task_id"))
                        .miniProgram()
                        .faceVerification())
                .isNull();
    }

    /** The filing without the faults of the body. */
    private static FilingRequest filing(Map<String, Object> body) {
        FilingRequest request = WeChatFiling.read(body);
        return new FilingRequest(
                request.filingType(),
                request.evaluatedOn(),
                request.subject(),
                request.miniProgram(),
                request.materials(),
                request.change(),
                request.cancellation(),
                request.platform(),
                null,
                request.codeTables(),
                request.reference());
    }

    private static List<PayloadFault> faults(Map<String, Object> body) {
        return Objects.requireNonNull(
                Objects.requireNonNull(WeChatFiling.read(body).payload()).faults());
    }

    private static void collect(Map<?, ?> object, String path, List<String> members) {
        object.forEach((name, value) -> {
            String place = path.isEmpty() ? String.valueOf(name) : path + '.' + name;
            if (value instanceof Map<?, ?> below) {
                collect(below, place, members);
            } else {
                members.add(place);
            }
        });
    }

    /** A body of objects that have no members but objects. */
    private static Map<String, Object> skeleton() {
        Map<String, Object> body = WeChatBodies.full();
        members().forEach(path -> without(body, path));
        return body;
    }

    private static Map<String, Object> with(String path, Object value) {
        Map<String, Object> body = WeChatBodies.full();
        parent(body, path).put(name(path), value);
        return body;
    }

    private static Map<String, Object> without(Map<String, Object> body, String path) {
        parent(body, path).remove(name(path));
        return body;
    }

    private static Map<String, Object> parent(Map<String, Object> body, String path) {
        String[] names = path.split("\\.", -1);
        return at(body, Arrays.copyOf(names, names.length - 1));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
