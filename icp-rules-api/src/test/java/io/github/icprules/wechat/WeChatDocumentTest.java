package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Reference;
import io.github.icprules.Reference.Row;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.internal.Json;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PayloadFault;
import io.github.icprules.model.PayloadFaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        List<String> fields = new ArrayList<>();
        collect(WeChatBodies.full(), "", fields);

        assertThat(fields().stream().map(row -> row.plain(0)))
                .containsAll(fields.stream()
                        .filter(field -> !field.startsWith("icp_applets.principal_info.")
                                || field.endsWith("verify_task_id")
                                || field.endsWith("letter"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_that_must_be_there_is_missed_and_another_is_not(Row row) {
        Map<String, Object> body = WeChatBodies.full();
        parent(body, row).remove(name(row));

        if (row.plain(2).equals("yes")) {
            assertThat(faults(body)).containsExactly(row.plain(0) + " " + PayloadFaultKind.MISSING);
        } else {
            assertThat(faults(body)).noneMatch(fault -> fault.endsWith(" " + PayloadFaultKind.MISSING));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_value_of_another_type_is_a_fault(Row row) {
        Map<String, Object> body = WeChatBodies.full();
        parent(body, row).put(name(row), true);

        assertThat(faults(body)).contains(row.plain(0) + " " + PayloadFaultKind.WRONG_TYPE);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_value_of_the_type_given_is_none(Row row) {
        Map<String, Object> body = WeChatBodies.full();

        assertThat(Json.typeOf(parent(body, row).get(name(row))))
                .isEqualTo(row.plain(1).equals("integer") ? "number" : row.plain(1));
        assertThat(faults(body)).isEmpty();
    }

    private static List<String> faults(Map<String, Object> body) {
        Payload payload = Objects.requireNonNull(WeChatFiling.read(body).payload());
        return Objects.requireNonNull(payload.faults()).stream()
                .map((PayloadFault fault) -> fault.path() + " " + fault.kind())
                .toList();
    }

    private static Map<String, Object> parent(Map<String, Object> body, Row row) {
        String field = row.plain(0);
        int dot = field.lastIndexOf('.');
        return dot < 0 ? body : WeChatBodies.at(body, field.substring(0, dot).split("\\.", -1));
    }

    private static String name(Row row) {
        return row.plain(0).substring(row.plain(0).lastIndexOf('.') + 1);
    }

    private static void collect(Map<?, ?> object, String path, List<String> fields) {
        object.forEach((name, value) -> {
            String field = path + name;
            fields.add(field);
            if (value instanceof Map<?, ?> inner) {
                collect(inner, field + ".", fields);
            }
        });
    }
}
