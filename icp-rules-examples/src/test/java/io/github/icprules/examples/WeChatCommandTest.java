package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of WeChat's API on the command line. */
class WeChatCommandTest {

    private static final Path SAMPLES = Path.of("samples/wechat");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "enterprise-authorised, 0, INCOMPLETE,          ''",
        "individual,            0, INCOMPLETE,          ''",
        "many-defects,          1, BLOCKED,             materials.subject-certificate wechat.legal-person-missing wechat.masked-value"
                + " wechat.missing wechat.not-a-date wechat.not-to-send wechat.too-many-items wechat.unknown-member"
                + " wechat.wrong-type wechat.wrong-type mini-program.remark-length number.credit-code"
                + " person.emergency-phone-own pre-approval.document-missing pre-approval.none-with-others"
                + " service-content.first-level subject.contact-address-repeats-region",
    })
    void a_sample_is_judged_as_its_name_says(String sample, int exitCode, String verdict, String rules)
            throws IOException {
        CommandLine.Result result = run(sample(sample), "--format", "json", "--on", "2026-11-24");

        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        JsonNode report = JsonMapper.builder().build().readTree(result.answer());
        assertThat(report.get("verdict").asText()).isEqualTo(verdict);
        assertThat(report.get("violations").findValuesAsText("ruleId"))
                .containsExactlyInAnyOrderElementsOf(rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1)));
    }

    @Test
    void a_perfect_body_with_its_context_is_ready() throws IOException {
        CommandLine.Result result = run(
                sample("enterprise-authorised"),
                "--context",
                sample("enterprise-authorised.context"),
                "--format",
                "json");
        JsonNode report = JsonMapper.builder().build().readTree(result.answer());
        assertThat(report.get("verdict").asText()).isEqualTo("READY");
    }

    @Test
    void a_context_answers_what_the_body_leaves_open() {
        String open = run(sample("enterprise-authorised"), "--on", "2026-11-24", "--full")
                .answer();
        String answer = run(
                        sample("enterprise-authorised"), "--context", sample("enterprise-authorised.context"), "--full")
                .answer();

        assertThat(open).contains("face.not-passed", "subject.account-of-another-name");
        assertThat(answer).doesNotContain("face.not-passed", "subject.account-of-another-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterprise-authorised", "individual", "many-defects"})
    void an_answer_reads_well_and_repeats_no_number_of_a_person(String sample) throws IOException {
        List<String> numbers = Pattern.compile("\"([0-9]{11}|[0-9]{17}[0-9X])\"")
                .matcher(Files.readString(SAMPLES.resolve(sample + ".json")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(numbers).isNotEmpty();

        for (String language : List.of("zh", "en")) {
            String text = run(sample(sample), "--lang", language).answer();
            assertThat(text).doesNotContain(numbers).doesNotContain("null", "{0}");
            assertThat(run(sample(sample), "--lang", language, "--format", "json")
                            .answer())
                    .doesNotContain(numbers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "5", "\"filing\"", "{}", "{\"filingType\": \"NEW_FIRST\"}"})
    void json_that_is_no_filing_gets_a_report(String json) throws IOException {
        CommandLine.Result result = run(file(json));

        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.answer()).contains("wechat.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                      | :1:2: not JSON; it ends too early",
                "{\"icp_subject\": x}   | :1:17: not JSON",
                "{} {}                  | something follows",
                "{\"a\": 1, \"a\": 2}   | a member given twice; expected once",
                "''                     | empty; expected the body of apply_icp_filing as a JSON object",
            })
    void what_is_no_json_is_reported_in_one_line(String json, String words) throws IOException {
        assertUnusable(run(file(json)), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"acount\": {}}                          | context.acount is not known, expected account.",
                "[]                                        | context: expected an object, found array.",
                "{\"evaluatedOn\": \"+999999999-12-31\"}   | context.evaluatedOn: expected a day such as",
                "{\"faceTask\": {\"createdAt\": \"+999999999-12-31T00:00:00Z\"}} | context.faceTask.createdAt: expected",
                "nonsense                                  | not JSON",
            })
    void a_context_that_cannot_be_used_is_reported_in_one_line(String context, String words) throws IOException {
        assertUnusable(run(sample("individual"), "--context", file(context)), words);
    }

    @Test
    void a_file_that_is_not_there_is_reported() {
        assertUnusable(run("nowhere.json"), "nowhere.json: no such file");
        assertUnusable(run("-", "--context", "-"), "--context: standard input is read already");
    }

    @Test
    @Timeout(60)
    void a_deep_or_huge_body_is_answered() throws IOException {
        assertThat(run(file("{\"icp_subject\":".repeat(900) + "1" + "}".repeat(900)))
                        .exitCode())
                .isEqualTo(1);
        assertUnusable(run(file("[".repeat(100_000))), "more than 1000 levels deep");
        assertThat(run(file("{\"icp_subject\": \"" + "长".repeat(3_500_000) + "\"}"))
                        .exitCode())
                .isEqualTo(1);
    }

    private static CommandLine.Result run(String file, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "wechat";
        arguments[1] = file;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandLine.runInEnglish(arguments);
    }

    private static void assertUnusable(CommandLine.Result result, String words) {
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages().lines()).hasSize(1);
        assertThat(result.messages()).contains(words);
    }

    private static String sample(String name) {
        return SAMPLES.resolve(name + ".json").toString();
    }

    private String file(String content) throws IOException {
        Path file = Files.createTempFile(folder, "body", ".json");
        Files.writeString(file, content);
        return file.toString();
    }
}
