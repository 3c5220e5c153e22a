package io.github.icprules.wechat;

import static io.github.icprules.fixtures.WeChatBodies.list;
import static io.github.icprules.fixtures.WeChatBodies.object;
import static io.github.icprules.wechat.Trees.faults;
import static io.github.icprules.wechat.Trees.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.model.Region;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No JSON library gives a map whose names are no texts. A program can build one by hand, and gets a fault or an error with its place. */
class NamesThatAreNoTextsTest {

    private static final String TYPE = "(number|null|Region)\\.?";

    /** Maps that refuse to be asked for a text, and maps that do not. */
    static Stream<Map<?, ?>> maps() {
        return Stream.of(
                new TreeMap<>(Map.of(1, "示例")),
                Map.of(Region.of(null), "示例"),
                Collections.singletonMap(null, "示例"),
                mixed());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void a_body_is_read_and_the_name_is_a_fault(Map<?, ?> map) {
        assertThat(faults(WeChatFiling.read(map))).contains("UNKNOWN_MEMBER ?");
        assertThat(faults(WeChatFiling.read(put(WeChatBodies.enterprise(), "icp_subject", map))))
                .contains("UNKNOWN_MEMBER icp_subject.?");
    }

    @ParameterizedTest
    @MethodSource("maps")
    void a_context_is_refused_with_the_place(Map<?, ?> map) {
        assertRefused(map, "context");
        assertRefused(object("media", object("示例", map)), "context.media.<media_id>");
        assertRefused(object("codeTables", object("districts", list(map))), "context.codeTables.districts[0]");
    }

    @ParameterizedTest
    @MethodSource("maps")
    void an_answer_is_refused_with_the_place(Map<?, ?> map) {
        assertAnswerRefused(map, "answer");
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeChatFiling.read(object(), context))
                .withMessageMatching(
                        "\\Q" + place + "\\E: expected members with a string as their name, found one with " + TYPE);
    }

    private static void assertAnswerRefused(Object answer, String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlatformAnswer.read(answer))
                .withMessageMatching(
                        "\\Q" + place + "\\E: expected members with a text as their name, and one has " + TYPE);
    }
}
