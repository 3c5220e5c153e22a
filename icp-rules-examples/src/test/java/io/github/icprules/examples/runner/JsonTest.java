package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.render.Harmless;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** JSON that a terminal may show. */
class JsonTest {

    private static final String BIDIRECTIONAL =
            "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    @Test
    void json_carries_no_control_character_and_still_says_the_same() throws IOException {
        String controls = IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7F, 0xA0))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        // A tag, which is invisible, and a musical control, both beyond the first plane.
        String invisible = "\u2028\u2029\uFEFF\u00AD\uDB40\uDC41\uD834\uDD73";
        String harmless = "示例甲 \uD83D\uDE00 \"\\/é";
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", harmless + controls + harmless + BIDIRECTIONAL + invisible + harmless);
        tree.put("list", List.of("\u009B", BIDIRECTIONAL));
        tree.put("\u202Ename", "x");
        for (String json : List.of(new String(Json.compact(tree), StandardCharsets.UTF_8), Json.of(tree))) {
            assertThat(json.replace("\n", "")).isEqualTo(Harmless.of(json.replace("\n", "")));
            assertThat(json).contains("示例甲 \uD83D\uDE00", "\\u009B", "\\u202E", "\\u2066", "\\uDB40\\uDC41");
            assertThat(JsonMapper.builder().build().readValue(json, Object.class))
                    .isEqualTo(tree);
        }
        assertThat(Json.of(tree).lines()).hasSize(8);
    }

    /** It cannot be written in UTF-8, and a question mark would be another text. */
    @Test
    void half_a_character_is_written_as_what_it_is() throws IOException {
        byte[] json = Json.compact(Map.of("text", "\uD800x\uDC00"));
        assertThat(json).asString(StandardCharsets.UTF_8).isEqualTo("{\"text\":\"\\uD800x\\uDC00\"}");
    }

    @Test
    void what_is_harmless_is_left_as_it_is() {
        assertThat(Harmless.inJson("{\n  \"示例\" : \"é\u200D\u200C\uD83D\uDE00\"\n}\n"))
                .isEqualTo("{\n  \"示例\" : \"é\u200D\u200C\uD83D\uDE00\"\n}\n");
    }
}
