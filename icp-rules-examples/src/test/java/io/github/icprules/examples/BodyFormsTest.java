package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each command that reads a filing also reads a body of WeChat's API, alone or with a context. */
class BodyFormsTest extends BatchFolder {

    private static final Path FILING = Path.of("samples/individual-from-another-province.json");
    private static final Path BODY = Path.of("samples/wechat/enterprise-authorised.json");
    private static final Path CONTEXT = Path.of("samples/wechat/enterprise-authorised.context.json");

    @Test
    void a_batch_mixes_filings_and_bodies_and_answers_like_the_commands_for_one() throws IOException {
        String lines = String.join("\n", line(tree(FILING)), line(tree(BODY)), line(wrapped()));
        List<String> answers =
                run("batch", input(lines), "--on 2026-11-24").answer().lines().toList();
        assertThat(answers).hasSize(3);
        assertThat(report(answers.get(0))).isEqualTo(json("check", FILING, "--on 2026-11-24"));
        assertThat(report(answers.get(1))).isEqualTo(json("wechat", BODY, "--on 2026-11-24"));
        assertThat(report(answers.get(2))).isEqualTo(json("wechat", BODY, "--on 2026-11-24 --context", CONTEXT));
        assertThat(report(answers.get(1))).isNotEqualTo(report(answers.get(2)));
    }

    @Test
    void a_body_with_its_context_in_one_file_is_read_by_all_commands() throws IOException {
        Path one = input(line(wrapped()));
        JsonNode report = json("wechat", BODY, "--context", CONTEXT);
        assertThat(json("wechat", one)).isEqualTo(report);
        assertThat(json("check", one)).isEqualTo(report);
        assertThat(json("check", BODY, "--on 2026-11-24")).isEqualTo(json("wechat", BODY, "--on 2026-11-24"));
        assertThat(json("explain subject.account-of-another-name", one).at("/outcome"))
                .isNotEqualTo(
                        json("explain subject.account-of-another-name", BODY).at("/outcome"));
        assertThat(run("diff", one, BODY, "--on 2026-11-24").exitCode()).isEqualTo(1);
        runInEnglish("wechat", one, "--context", CONTEXT)
                .assertRefused("--context: the file has one, too; expected one of them");
    }

    @Test
    void a_body_without_a_field_is_asked_for_the_field() throws IOException {
        assertThat(run("next", input(line(wrapped()))).exitCode()).isZero();
        ObjectNode lacking = wrapped();
        ((ObjectNode) lacking.at("/wechat/icp_subject/principal_info")).remove("email");
        Result next = run("next", input(line(lacking)), "--format json");
        assertThat(next.exitCode()).isEqualTo(1);
        JsonNode asked = MAPPER.readTree(next.answer());
        assertThat(asked.at("/complete").asBoolean()).isFalse();
        assertThat(asked.at("/questions/0/parts/0/path").asText()).isEqualTo("subject.principal.email");
        assertThat(asked.at("/questions/0/parts/0/apiField").asText()).isEqualTo("icp_subject.principal_info.email");
        Result text = run("next", input(line(lacking)));
        assertThat(text.answer()).startsWith("请依次补充：\n\n1. ");
    }

    @Test
    void a_body_is_repaired_like_a_filing() throws IOException {
        ObjectNode defective = wrapped();
        ((ObjectNode) defective.at("/wechat/icp_applets/base_info"))
                .set("nrlx_details", MAPPER.readTree("[{\"type\": 24}, {\"type\": 24}]"));
        assertThat(json("repair", input(line(wrapped()))).at("/outcome").asText())
                .isEqualTo("NOT_NEEDED");
        assertThat(json("repair", input(line(tree(Path.of("samples/wechat/many-defects.json")))))
                        .at("/outcome")
                        .asText())
                .isNotEqualTo("NOT_NEEDED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"wechat": {}, "contxt": {}}              | a property beside wechat; expected context, answer and before and nothing else
            {"wechat": {}, "context": {"acount": {}}} | context.acount: unknown property; expected a name such as account
            {"wechat": {}, "answer": {"errcode": "x"}} | answer.errcode: wrong value; expected a number
            {"wechat": {}, "answer": 5}               | answer: wrong value; expected
            """)
    void a_wrong_property_beside_a_body_is_reported(String json, String words) throws IOException {
        for (String command : List.of("check", "wechat", "next", "repair")) {
            runInEnglish(command, input(json)).assertRefused(words);
        }
        Result batch = runInEnglish("batch", input(json));
        assertThat(batch.exitCode()).isEqualTo(2);
        assertThat(batch.answer()).contains("\"error\":\"" + words);
    }

    @Test
    void the_reference_of_a_context_names_a_line_that_cannot_be_read() throws IOException {
        String line =
                "{\"wechat\": {\"reference\": 1}, \"context\": {\"x\": [], \"reference\": \"示例订单 7\", \"acount\": 1}}";
        assertThat(run("batch", input(line)).answer()).contains("\"reference\":\"示例订单 7\",\"error\"");
    }

    @Test
    void a_batch_counts_the_rejected_filings_and_writes_the_answers() throws IOException {
        ObjectNode rejected = wrapped();
        rejected.set("answer", tree(Path.of("samples/wechat-answers/review.json")));
        ObjectNode accepted = wrapped();
        accepted.set("answer", MAPPER.readTree("{\"errcode\": 0}"));
        Path in = input(String.join("\n", line(wrapped()), line(rejected), line(accepted)));
        Path out = folder.resolve("out.jsonl");
        Result result = batch(in, out, "--lang zh");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.messages()).contains("\n被驳回 1\n");
        List<String> lines = Files.readAllLines(out);
        assertThat(MAPPER.readTree(lines.get(0)).has("answer")).isFalse();
        JsonNode answer = MAPPER.readTree(lines.get(1)).get("answer");
        assertThat(answer.at("/headline").asText()).startsWith("被管局驳回，要改 3 处");
        assertThat(answer.at("/answer/status").asText()).isEqualTo("AUTHORITY_REJECTED");
        assertThat(answer.at("/remarks/0/who").asText()).isEqualTo("SERVICE_PROVIDER");
        assertThat(answer.has("report")).isFalse();
        assertThat(MAPPER.readTree(lines.get(2)).at("/answer/answer/accepted").asBoolean())
                .isTrue();
        assertThat(report(lines.get(1))).isEqualTo(report(lines.get(0)));
        assertThat(batch(in, out, "--resume").messages()).doesNotContain("line 2");
        assertThat(batch(in, folder.resolve("again.jsonl"), "--against", out).exitCode())
                .isEqualTo(1);
        assertThat(batch(input(line(accepted)), folder.resolve("one.jsonl")).exitCode())
                .isZero();
        assertThat(run("batch", input(line(rejected)), "--format csv").answer()).contains("\"被管局驳回，要改 3 处");
    }

    /** The former body has another remark and no context, so the remark counts as changed and the subject's name as unchanged. */
    @Test
    void a_remark_says_whether_its_entry_was_changed_since_the_attempt_before() throws IOException {
        JsonNode review = tree(Path.of("samples/wechat-answers/review.json"));
        ObjectNode former = (ObjectNode) tree(BODY);
        ((ObjectNode) former.at("/icp_applets/base_info")).put("comment", "本小程序为用户提供旧的服务，内容以前不同。");
        ObjectNode rejected = wrapped();
        rejected.set("answer", review);
        ObjectNode withFormer = rejected.deepCopy();
        withFormer.set("before", former);
        JsonNode inLine =
                MAPPER.readTree(run("batch", input(line(withFormer))).answer()).at("/answer/remarks");
        JsonNode inOption = MAPPER.readTree(run(
                                "check",
                                input(line(rejected)),
                                "--format json",
                                "--against",
                                write("former.json", line(former)))
                        .answer())
                .at("/remarks");
        for (JsonNode remarks : List.of(inLine, inOption)) {
            assertThat(remarks.at("/0/changed").asBoolean()).isTrue();
            assertThat(remarks.at("/1/changed").asText()).isEqualTo("false");
            assertThat(remarks.get(2).has("changed")).isFalse();
        }
        assertThat(MAPPER.readTree(run("batch", input(line(rejected))).answer())
                        .at("/answer/remarks/0")
                        .has("changed"))
                .isFalse();
        assertThat(run("check", input(line(withFormer))).answer()).contains("上次以来", "已改", "未改");
        assertThat(run("check", input(line(rejected))).answer()).doesNotContain("上次以来");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ObjectNode wrapped() throws IOException {
        return MAPPER.createObjectNode().<ObjectNode>set("wechat", tree(BODY)).set("context", tree(CONTEXT));
    }

    private static JsonNode tree(Path file) throws IOException {
        return MAPPER.readTree(file.toFile());
    }

    private static String line(JsonNode tree) {
        return tree.toString();
    }

    private static JsonNode report(String answer) throws IOException {
        return MAPPER.readTree(answer).get("report");
    }

    private static JsonNode json(Object... line) throws IOException {
        Result result = run(line, "--format json");
        assertThat(result.messages()).isEmpty();
        return MAPPER.readTree(result.answer());
    }
}
