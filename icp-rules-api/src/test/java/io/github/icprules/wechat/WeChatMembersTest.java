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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.Reference;
import io.github.icprules.Reference.Row;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.internal.WeChatField;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A member of a body is read as {@code docs/wechat.md} says, alone and with others; an unusable one is not read. */
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

    static List<Row> fields() {
        return Objects.requireNonNull(Reference.read("wechat.md").sections("##").get("How it is read"));
    }

    @Test
    void every_field_of_a_full_body_has_its_row() {
        assertThat(fields().stream().map(row -> row.plain(0)))
                .containsAll(members().stream()
                        .flatMap(field -> Stream.iterate(
                                field,
                                path -> !path.isEmpty(),
                                path -> path.substring(0, Math.max(0, path.lastIndexOf('.')))))
                        .filter(field -> !field.startsWith("icp_applets.principal_info.")
                                || field.endsWith("verify_task_id")
                                || field.endsWith("letter"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_that_must_be_there_is_missed_and_another_is_not(Row row) {
        List<String> faults = faults(WeChatFiling.read(remove(WeChatBodies.full(), row.plain(0))));
        if (row.plain(2).equals("yes")) {
            assertThat(faults).containsExactly("MISSING " + row.plain(0));
        } else {
            assertThat(faults).noneMatch(fault -> fault.startsWith("MISSING "));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_value_of_the_type_given_is_none(Row row) {
        Map<String, Object> body = WeChatBodies.full();
        assertThat(io.github.icprules.internal.Json.typeOf(
                        parent(body, row.plain(0)).get(name(row.plain(0)))))
                .isEqualTo(row.plain(1).equals("integer") ? "number" : row.plain(1));
        assertThat(faults(WeChatFiling.read(body))).isEmpty();
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
    void of_services_the_numbers_are_read_up_to_the_greatest_size_of_a_list() {
        assertThat(services(list(2, "3", 4))).containsExactly(2, 4);
        assertThat(services(list("2"))).isNull();
        assertThat(services(list())).isEmpty();
        assertThat(services(Collections.nCopies(WeChatField.LONGEST_LIST, 2))).hasSize(WeChatField.LONGEST_LIST);
        assertThat(services(Collections.nCopies(WeChatField.LONGEST_LIST + 1, 2)))
                .isNull();
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

    /**
     * Maps whose names are no texts, which refuse to be asked for a text or do not. No JSON library gives such a map, but a
     * program can build one by hand.
     */
    static Stream<Map<?, ?>> maps() {
        return Stream.of(
                new TreeMap<>(Map.of(1, "示例")),
                Map.of(Region.of(null), "示例"),
                Collections.singletonMap(null, "示例"),
                mixed());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void a_name_that_is_no_text_is_a_fault_of_a_body_and_refused_elsewhere_with_the_place(Map<?, ?> map) {
        assertThat(faults(WeChatFiling.read(map))).contains("UNKNOWN_MEMBER ?");
        assertThat(faults(WeChatFiling.read(put(WeChatBodies.enterprise(), "icp_subject", map))))
                .contains("UNKNOWN_MEMBER icp_subject.?");
        assertRefused(map, "context");
        assertRefused(object("media", object("示例", map)), "context.media.<media_id>");
        assertRefused(object("codeTables", object("districts", list(map))), "context.codeTables.districts[0]");
        assertAnswerRefused(map, "");
        assertAnswerRefused(object("icp_audit", object("audit_data", list(object(), map))), "icp_audit.audit_data[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "icp_subject"})
    void an_empty_map_that_could_hold_other_names_is_an_empty_object(String name) {
        Map<Integer, Object> empty = new TreeMap<>();
        assertThat(WeChatFiling.read(empty)).isEqualTo(WeChatFiling.read(object()));
        assertThat(WeChatFiling.read(object(name, empty))).isEqualTo(WeChatFiling.read(object(name, object())));
    }

    private static Map<@Nullable Object, Object> mixed() {
        Map<@Nullable Object, Object> mixed = new HashMap<>();
        mixed.put("errcode", 0);
        mixed.put("status", 1024);
        mixed.put(null, "示例");
        return mixed;
    }

    private static void assertRefused(Object context, String place) {
        assertRefused(() -> WeChatFiling.read(object(), context), place);
    }

    private static void assertAnswerRefused(Object answer, String place) {
        assertRefused(() -> PlatformAnswer.read(answer), place);
    }

    private static void assertRefused(ThrowingCallable reading, String place) {
        assertThatExceptionOfType(InvalidTreeException.class)
                .isThrownBy(reading)
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::path, Problem::message)
                        .contains(tuple(place, "a property with a name that is no string; expected strings as names")));
    }
}
