package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        "enterprise-authorised, 0, INCOMPLETE, ''",
        "individual,            0, INCOMPLETE, ''",
        "many-defects,          1, BLOCKED,    materials.subject-certificate wechat.legal-person-missing"
                + " wechat.masked-value wechat.missing wechat.not-a-date wechat.not-to-send wechat.too-many-items"
                + " wechat.unknown-member wechat.wrong-type wechat.wrong-type mini-program.remark-length"
                + " number.credit-code person.emergency-phone-own pre-approval.document-missing"
                + " pre-approval.none-with-others service-content.first-level subject.contact-address-repeats-region"
    })
    void a_sample_is_evaluated_as_its_name_says(String sample, int exitCode, String verdict, String rules)
            throws IOException {
        Result result = wechat(sample(sample), "--format json --on 2026-11-24");
        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(exitCode);
        JsonNode report = JsonMapper.builder().build().readTree(result.answer());
        assertThat(report.get("verdict").asText()).isEqualTo(verdict);
        assertThat(report.get("violations").findValuesAsText("ruleId"))
                .containsExactlyInAnyOrderElementsOf(rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1)));
    }

    @Test
    void a_context_answers_what_the_body_leaves_open() {
        String[] open = {"face.not-passed", "subject.account-of-another-name"};
        Path body = sample("enterprise-authorised");
        assertThat(wechat(body, "--on 2026-11-24 --full").answer()).contains(open);
        assertThat(wechat(body, "--full --context", sample("enterprise-authorised.context"))
                        .answer())
                .startsWith("✓ ready")
                .doesNotContain(open);
    }

    /** The values of people: {@link PersonalValuesTest}. */
    @ParameterizedTest
    @CsvSource({"enterprise-authorised, zh", "individual, en", "many-defects, zh", "many-defects, en"})
    void an_answer_reads_well(String sample, String language) {
        assertThat(wechat(sample(sample), "--lang", language).answer()).doesNotContain("null", "{0}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "5", "\"filing\"", "{}", "{\"filingType\": \"NEW_FIRST\"}"})
    void json_that_is_no_filing_gets_a_report(String json) throws IOException {
        Result result = wechat(file(json));
        assertThat(result.messages()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.answer()).contains("wechat.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                  | :1:2: not JSON; it ends too early
            {"icp_subject": x} | :1:17: not JSON
            {} {}              | something follows
            {"a": 1, "a": 2}   | a member given twice; expected once
            ``                 | empty; expected the body of apply_icp_filing as a JSON object
            """)
    void what_is_no_json_is_reported_in_one_line(String json, String words) throws IOException {
        wechat(file(json)).assertRefused(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"acount": {}} | context.acount is not known, expected account.
            {"faceTask": {"createdAt": "+999999999-12-31T00:00:00Z"}} | context.faceTask.createdAt: expected
            nonsense       | not JSON
            """)
    void a_context_that_cannot_be_used_is_reported_in_one_line(String context, String words) throws IOException {
        wechat(sample("individual"), "--context", file(context)).assertRefused(words);
    }

    @Test
    void a_file_that_is_not_there_is_reported() {
        wechat("nowhere.json").assertRefused("nowhere.json: no such file");
        wechat("- --context -").assertRefused("--context: standard input is read already");
    }

    @Test
    @Timeout(60)
    void a_deep_or_huge_body_is_answered() throws IOException {
        for (String body : List.of(
                "{\"icp_subject\":".repeat(900) + "1" + "}".repeat(900),
                "{\"icp_subject\": \"" + "长".repeat(3_500_000) + "\"}")) {
            assertThat(wechat(file(body)).exitCode()).isEqualTo(1);
        }
        wechat(file("[".repeat(100_000))).assertRefused("more than 1000 levels deep");
    }

    private static Result wechat(Object... line) {
        return runInEnglish("wechat", line);
    }

    private static Path sample(String name) {
        return SAMPLES.resolve(name + ".json");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "body", ".json"), content);
    }
}
