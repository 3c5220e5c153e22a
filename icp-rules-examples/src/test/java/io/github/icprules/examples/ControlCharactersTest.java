package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stranger wrote into a filing does nothing to the terminal that an answer is shown on. */
class ControlCharactersTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** A title of the window, a colour in one character and in two, another direction, a line end, something invisible. */
    private static final String HOSTILE =
            "\u001B]0;x\u0007\u009B31m\u001B[31m\u202E\u2066\u200F\u061C\r\u2028\u0085\uFEFF\uDB40\uDC41\u007F";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "check,  samples/enterprise-ready.json,               true",
        "check,  samples/news-without-approval.json,          true",
        "wechat, samples/wechat/enterprise-authorised.json,   false",
    })
    void no_place_of_a_filing_brings_a_control_character_into_an_answer(String command, String sample, boolean repeats)
            throws IOException {
        JsonNode whole = MAPPER.readTree(Path.of(sample).toFile());
        List<JsonNode> hostile = new ArrayList<>();
        spoil(whole, whole, hostile);
        assertThat(hostile).hasSizeGreaterThan(30);
        int answered = 0;
        int repeated = 0;
        for (JsonNode filing : hostile) {
            Path file = Files.writeString(folder.resolve("filing"), MAPPER.writeValueAsString(filing));
            for (String format : List.of("text", "json", "html", "merchant")) {
                Result result = run(command, file, "--format", format);
                assertHarmless(result.answer());
                assertHarmless(result.messages());
                answered += result.exitCode() == 2 ? 0 : 1;
                repeated +=
                        result.answer().contains("\\u202E") || result.answer().contains("\uFFFD") ? 1 : 0;
            }
        }
        assertThat(answered).isGreaterThan(40);
        assertThat(repeated > 0).as("an answer repeats something hostile").isEqualTo(repeats);
    }

    @Test
    void no_line_of_a_batch_brings_a_control_character_into_its_output() throws IOException {
        JsonNode whole =
                MAPPER.readTree(Path.of("samples/enterprise-ready.json").toFile());
        List<JsonNode> hostile = new ArrayList<>();
        spoil(whole, whole, hostile);
        StringBuilder lines = new StringBuilder();
        for (JsonNode filing : hostile) {
            lines.append(MAPPER.writeValueAsString(filing)).append('\n');
        }
        Path in = Files.writeString(folder.resolve("in.jsonl"), lines, StandardCharsets.UTF_8);
        Result result = run("batch", in);
        assertThat(result.answer()).hasLineCount(hostile.size());
        assertHarmless(result.answer());
        assertHarmless(result.messages());
        String table = run("batch", in, "--format csv").answer();
        assertThat(table).startsWith("\uFEFF").hasLineCount(hostile.size() + 1);
        assertHarmless(table.substring(1).replace("\r\n", "\n"));
    }

    /** Line ends lay an answer out. */
    private static void assertHarmless(String output) {
        assertThat(output.codePoints().filter(ControlCharactersTest::isHarmful).mapToObj(Integer::toHexString))
                .isEmpty();
    }

    private static boolean isHarmful(int character) {
        int type = Character.getType(character);
        return character != '\n'
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.SURROGATE);
    }

    /** Adds the whole once for each text in a part of it, with something hostile behind that text. */
    private static void spoil(JsonNode whole, JsonNode part, List<JsonNode> spoilt) {
        if (part instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                if (value.isTextual()) {
                    object.set(name, TextNode.valueOf(value.asText() + HOSTILE));
                    spoilt.add(whole.deepCopy());
                    object.set(name, value);
                    object.remove(name);
                    object.set(name + HOSTILE, value);
                    spoilt.add(whole.deepCopy());
                    object.remove(name + HOSTILE);
                    object.set(name, value);
                } else {
                    spoil(whole, value, spoilt);
                }
            }
        } else if (part instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                if (value.isTextual()) {
                    array.set(i, TextNode.valueOf(value.asText() + HOSTILE));
                    spoilt.add(whole.deepCopy());
                    array.set(i, value);
                } else {
                    spoil(whole, value, spoilt);
                }
            }
        }
    }
}
