package io.github.icprules.wechat;

import static io.github.icprules.Json.json;
import static io.github.icprules.fixtures.WeChatBodies.at;
import static io.github.icprules.fixtures.WeChatBodies.list;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static io.github.icprules.model.PayloadFaultKind.TOO_LONG;
import static io.github.icprules.model.PayloadFaultKind.TOO_MANY_ITEMS;
import static io.github.icprules.model.PayloadFaultKind.UNKNOWN_MEMBER;
import static io.github.icprules.model.PayloadFaultKind.WRONG_TYPE;
import static io.github.icprules.wechat.Trees.faults;
import static io.github.icprules.wechat.Trees.faultsOf;
import static io.github.icprules.wechat.Trees.name;
import static io.github.icprules.wechat.Trees.parent;
import static io.github.icprules.wechat.Trees.put;
import static io.github.icprules.wechat.Trees.remove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A member of a body is read independent of the others, and an unusable member is not read. */
class WeChatMembersTest {

    private static final String TYPE = "icp_subject.base_info.type";
    private static final String COMMENT = "icp_applets.base_info.comment";
    private static final String CATEGORIES = "icp_applets.base_info.nrlx_details";

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
        Object value = Objects.requireNonNull(parent(WeChatBodies.full(), path).get(name(path)));

        assertThat(filing(put(skeleton(), path, value))).isNotEqualTo(filing(skeleton()));
    }

    @ParameterizedTest
    @MethodSource("members")
    void what_is_of_another_type_is_noted_and_counts_as_left_out(String path) {
        assertLeftOut(path, 4.5, "WRONG_TYPE ");
    }

    @ParameterizedTest
    @MethodSource("personalTexts")
    void what_is_starred_out_is_noted_and_counts_as_left_out(String path) {
        assertLeftOut(path, "示例***", "MASKED ");
    }

    private static void assertLeftOut(String path, Object value, String fault) {
        Map<String, Object> body = with(path, value);
        assertThat(faults(WeChatFiling.read(body))).containsExactly(fault + path);
        assertThat(filing(body)).isEqualTo(filing(remove(WeChatBodies.full(), path)));
    }

    @Test
    void a_text_is_looked_at_up_to_its_greatest_length() {
        FilingRequest longest = WeChatFiling.read(with(COMMENT, "长".repeat(Node.LONGEST_TEXT)));
        FilingRequest longer = WeChatFiling.read(with(COMMENT, "长".repeat(Node.LONGEST_TEXT + 1)));

        assertThat(longest.miniProgram().remark()).hasSize(Node.LONGEST_TEXT);
        assertThat(longer.miniProgram().remark()).isNull();
        assertThat(faultsOf(longer))
                .extracting(PayloadFault::kind, PayloadFault::expected, PayloadFault::found)
                .containsExactly(tuple(TOO_LONG, "4000", "4001"));
    }

    @Test
    void a_list_is_looked_at_up_to_its_greatest_size() {
        assertThat(services(Collections.nCopies(Node.LONGEST_LIST, 2))).hasSize(Node.LONGEST_LIST);
        assertThat(services(Collections.nCopies(Node.LONGEST_LIST + 1, 2))).isNull();
    }

    @Test
    void of_more_files_than_a_list_takes_the_first_are_taken() {
        FilingRequest request = WeChatFiling.read(
                with("icp_materials.subject_other_materials", Collections.nCopies(11, "media-subject-other")));

        assertThat(faultsOf(request))
                .extracting(PayloadFault::kind, PayloadFault::expected, PayloadFault::found)
                .containsExactly(tuple(TOO_MANY_ITEMS, "10", "11"));
        assertThat(request.materials())
                .filteredOn(paper -> paper.material() == Material.SUBJECT_OTHER)
                .hasSize(10);
    }

    @Test
    void of_services_the_numbers_are_read() {
        assertThat(services(list(2, "3", 4))).containsExactly(2, 4);
        assertThat(services(list("2"))).isNull();
        assertThat(services(list())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: 1, code: '示例0001号', media: 'm'} | {number: '示例0001号', documentAtHand: true}
            {type: 1, code: '', media: ''}            | {number: '', documentAtHand: false}
            {type: 1}                                 | {number: '', documentAtHand: false}
            {type: 1, code: 1, media: 1}              | {}
            {type: 1, code: '示例0001号', media: 1}   | {number: '示例0001号'}
            {type: 1, code: 1, media: 'm'}            | {documentAtHand: true}
            """)
    void an_approval_is_read_with_its_number_and_its_document(String item, String approval) {
        FilingRequest request = WeChatFiling.read(with(CATEGORIES, list(json(item))));

        Map<String, Object> expected = json(approval);
        expected.put("category", "NEWS");
        assertThat(at(request.asTree(), "miniProgram").get("preApprovals")).isEqualTo(list(expected));
        assertThat(request.miniProgram().preApprovalCategories()).containsExactly(PreApprovalCategory.NEWS);
        assertThat(request.materials())
                .filteredOn(paper -> paper.material() == Material.PRE_APPROVAL_DOCUMENT
                        && paper.category() == PreApprovalCategory.NEWS)
                .hasSize(approval.contains("true") ? 1 : 0);
    }

    @Test
    void of_categories_the_known_are_read() {
        assertThat(WeChatFiling.read(with(CATEGORIES, list(object("type", 24), object("type", 99))))
                        .miniProgram()
                        .preApprovalCategories())
                .containsExactly(PreApprovalCategory.NONE);
        assertThat(WeChatFiling.read(with(CATEGORIES, list(object("type", 99)))).miniProgram())
                .extracting(MiniProgram::preApprovalCategories, MiniProgram::preApprovals)
                .containsOnlyNulls();
        assertThat(WeChatFiling.read(with(CATEGORIES, list())).miniProgram())
                .extracting(MiniProgram::preApprovalCategories, MiniProgram::preApprovals)
                .containsExactly(List.of(), List.of());
    }

    @Test
    void a_whole_number_of_any_library_is_one() {
        for (Number four : List.<Number>of(
                4,
                4L,
                (short) 4,
                4.0,
                4.0f,
                BigInteger.valueOf(4),
                new BigDecimal("4.0000000000"),
                new BigDecimal("0.4e1"))) {
            assertThat(faults(WeChatFiling.read(with(TYPE, four)))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483647", "-2147483647"})
    void the_greatest_numbers_of_any_library_are_read(String number) {
        for (Number code : List.<Number>of(
                Integer.valueOf(number),
                Long.valueOf(number),
                Double.valueOf(number),
                new BigInteger(number),
                new BigDecimal(number).setScale(2))) {
            assertThat(services(list(code))).as("%s", code.getClass()).containsExactly(Integer.valueOf(number));
        }
    }

    @Test
    void what_is_no_whole_number_or_too_great_for_a_code_is_none() {
        for (Number number : List.<Number>of(
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
                Double.POSITIVE_INFINITY)) {
            assertThat(found(TYPE, number)).isEqualTo("number");
        }
    }

    private static @Nullable String found(String path, Object value) {
        List<PayloadFault> faults = faultsOf(WeChatFiling.read(with(path, value)));
        assertThat(faults).extracting(PayloadFault::kind).containsExactly(WRONG_TYPE);
        return faults.get(0).found();
    }

    @Test
    void a_value_is_called_what_json_calls_it() {
        assertThat(Stream.<Object>of("4", true, object(), list(), 4.5).map(value -> found(TYPE, value)))
                .containsExactly("string", "boolean", "object", "array", "number");
        assertThat(found("icp_subject.base_info.name", 'a')).isEqualTo("Character");
    }

    @Test
    void a_misspelt_member_stands_for_none_that_is_there_itself() {
        Map<String, Object> body = put(WeChatBodies.enterprise(), "icp_subject.base_info.nam", "示例");
        for (String nearest : Arrays.asList(null, "name")) {
            assertThat(faultsOf(WeChatFiling.read(body)))
                    .extracting(PayloadFault::kind, PayloadFault::path, PayloadFault::expected)
                    .containsExactly(tuple(UNKNOWN_MEMBER, "icp_subject.base_info.nam", nearest));
            remove(body, "icp_subject.base_info.name");
        }
    }

    @Test
    void a_face_is_known_of_if_a_task_is_named() {
        Map<String, Object> body = WeChatBodies.enterprise();
        assertThat(WeChatFiling.read(body).miniProgram().faceVerification()).isNotNull();
        remove(body, "icp_applets.principal_info.verify_task_id");
        assertThat(WeChatFiling.read(body).miniProgram().faceVerification()).isNull();
    }

    /** The filing without the faults of the body. */
    private static Map<String, Object> filing(Map<String, Object> body) {
        Map<String, Object> filing = new LinkedHashMap<>(WeChatFiling.read(body).asTree());
        filing.remove("payload");
        return filing;
    }

    private static @Nullable List<Integer> services(List<?> services) {
        return WeChatFiling.read(with("icp_applets.base_info.service_content_types", services))
                .miniProgram()
                .serviceContentTypes();
    }

    private static Map<String, Object> with(String path, Object value) {
        return put(WeChatBodies.full(), path, value);
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
        members().forEach(path -> remove(body, path));
        return body;
    }
}
