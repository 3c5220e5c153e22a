package io.github.icprules.wechat;

import static io.github.icprules.wechat.Trees.faults;
import static io.github.icprules.wechat.Trees.name;
import static io.github.icprules.wechat.Trees.parent;
import static io.github.icprules.wechat.Trees.put;
import static io.github.icprules.wechat.Trees.remove;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Reference;
import io.github.icprules.Reference.Row;
import io.github.icprules.fixtures.WeChatBodies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of fields says how bodies are read. */
class WeChatDocumentTest {

    static List<Row> fields() {
        return Objects.requireNonNull(Reference.read("wechat.md").sections("##").get("How it is read"));
    }

    @Test
    void every_field_of_a_full_body_has_its_row() {
        assertThat(fields().stream().map(row -> row.plain(0)))
                .containsAll(WeChatMembersTest.members().stream()
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
    void a_value_of_another_type_is_a_fault(Row row) {
        Map<String, Object> body = put(WeChatBodies.full(), row.plain(0), true);
        assertThat(faults(WeChatFiling.read(body))).contains("WRONG_TYPE " + row.plain(0));
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
}
