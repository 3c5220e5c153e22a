package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.examples.quickstart.OwnPolicy;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies on the command line and in the page on policies. */
class PolicyOptionTest {

    private static final String POLICY = Path.of("policies", "sample.csv").toString();
    private static final String SAMPLE = "samples/authorised-principals.json";
    private static final String RULE = "province-principal.legal-representative-required";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(read(Path.of("..", "docs", "policies.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    private static FilingRequest sample() throws IOException {
        return FilingRequest.fromTree(MAPPER.readValue(read(Path.of(SAMPLE)), Object.class));
    }

    @Test
    void the_page_shows_the_sample_the_code_and_the_digest() throws IOException {
        assertThat(blocks("csv")).containsExactly(read(Path.of(POLICY)));
        assertThat(blocks("java"))
                .hasSize(2)
                .allSatisfy(code -> assertThat(
                                read(Path.of("src/main/java/io/github/icprules/examples/quickstart/OwnPolicy.java")))
                        .contains(code));
        Receipt receipt = OwnPolicy.engine(Path.of(POLICY)).evaluate(sample()).receipt();
        assertThat(MAPPER.readTree(blocks("json").get(0))
                        .get("policies")
                        .get(0)
                        .get("sha256")
                        .asText())
                .isEqualTo(receipt.policies().get(0).sha256());
    }

    @Test
    void the_table_and_the_code_are_the_same_policy() throws IOException {
        IcpRuleEngine fromFile = OwnPolicy.engine(Path.of(POLICY));
        IcpRuleEngine fromCode = OwnPolicy.engine();
        try (var samples = Files.newDirectoryStream(Path.of("samples"), "*.json")) {
            for (Path file : samples) {
                FilingRequest request = FilingRequest.fromTree(MAPPER.readValue(read(file), Object.class));
                FilingReport one = fromFile.evaluate(request);
                FilingReport other = fromCode.evaluate(request);
                assertThat(one.violations()).isEqualTo(other.violations());
                assertThat(one.unchecked()).isEqualTo(other.unchecked());
                assertThat(one.requirements()).isEqualTo(other.requirements());
                assertThat(one.waived()).isEqualTo(other.waived());
            }
        }
    }

    @Test
    void each_row_of_the_sample_does_what_the_page_says() throws IOException {
        JsonNode blocked = check("samples/sole-trader-finance-words.json", "--policy", POLICY);
        assertThat(blocked.get("verdict").asText()).isEqualTo("BLOCKED");
        JsonNode lowered = check("samples/cancel-only-service.json", "--policy", POLICY);
        assertThat(lowered.get("verdict").asText()).isEqualTo("READY");
        JsonNode after = check("samples/cancel-only-service.json", "--policy", POLICY, "--on", "2027-03-01");
        assertThat(after.get("verdict").asText()).isEqualTo("READY_WITH_WARNINGS");
        assertThat(check(SAMPLE).toString()).contains("mini-program.avatar-too-large");
        JsonNode waived = check(SAMPLE, "--policy", POLICY);
        assertThat(waived.toString()).doesNotContain("mini-program.avatar-too-large");
        assertThat(waived.get("waived")).hasSize(1);
        assertThat(waived.get("waived").get(0).get("ruleId").asText()).isEqualTo(RULE);
        assertThat(check(SAMPLE, "--policy", POLICY, "--on", "2026-12-31").has("waived"))
                .isTrue();
        assertThat(check(SAMPLE, "--policy", POLICY, "--on", "2027-01-01").has("waived"))
                .isFalse();
    }

    private static JsonNode check(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--format";
        all[arguments.length + 2] = "json";
        return MAPPER.readTree(CommandLine.run(all).answer());
    }

    @Test
    void text_and_page_show_what_is_waived_apart() throws IOException {
        String digest = OwnPolicy.engine(Path.of(POLICY))
                .evaluate(sample())
                .receipt()
                .policies()
                .get(0)
                .sha256();
        String text =
                CommandLine.runInEnglish("check", SAMPLE, "--policy", POLICY).answer();
        assertThat(text)
                .contains("waived 1")
                .contains("\nWaived 1\n  • blocking: ")
                .contains("    until 2026-12-31, policy sample: 授权人任负责人的书面说明已交管局，等待回复\n")
                .contains("    " + RULE + " · subject.principal\n")
                .contains(", policy sample. --full prints");
        assertThat(CommandLine.run("check", SAMPLE, "--policy", POLICY, "--full")
                        .answer())
                .contains("\n已豁免 1\n  • 阻断：")
                .contains("policy  sha256 " + digest);
        String page = CommandLine.runInEnglish("check", SAMPLE, "--policy", POLICY, "--format", "html")
                .answer();
        assertThat(page)
                .contains("<h2>Waived 1</h2>")
                .contains("<dd>2026-12-31</dd>")
                .contains(digest);
        String without =
                CommandLine.runInEnglish("check", SAMPLE, "--format", "html").answer();
        assertThat(without).doesNotContain("Waived").doesNotContain("Policy");
        assertThat(CommandLine.runInEnglish("check", SAMPLE).answer())
                .doesNotContain("aived")
                .doesNotContain("policy");
    }

    @Test
    void a_batch_counts_what_is_waived_and_is_not_continued_under_another_policy() throws IOException {
        String line = MAPPER.readTree(read(Path.of(SAMPLE))).toString();
        Path input = Files.writeString(folder.resolve("in.jsonl"), line + "\n{}\n", StandardCharsets.UTF_8);
        Path out = folder.resolve("out.jsonl");
        CommandLine.Result first = CommandLine.runAsIsInEnglish(
                "batch", input.toString(), "--policy", POLICY, "--out", out.toString(), "--on", "2026-11-24");
        assertThat(first.messages()).contains("waived findings 1, in filings 1");
        assertThat(MAPPER.readTree(read(out).lines().findFirst().orElseThrow())
                        .get("report")
                        .get("waived"))
                .hasSize(1);
        CommandLine.Result same = CommandLine.runAsIsInEnglish(
                "batch",
                input.toString(),
                "--policy",
                POLICY,
                "--out",
                out.toString(),
                "--on",
                "2026-11-24",
                "--resume");
        assertThat(same.exitCode()).isEqualTo(first.exitCode());
        assertThat(same.messages()).contains("waived findings 1, in filings 1");
        CommandLine.Result other = CommandLine.runAsIsInEnglish(
                "batch", input.toString(), "--out", out.toString(), "--on", "2026-11-24", "--resume");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.messages()).contains("line 1").contains("was answered under other policies (sample ");
        Path without = folder.resolve("without.jsonl");
        CommandLine.Result compared = CommandLine.runAsIsInEnglish(
                "batch",
                input.toString(),
                "--out",
                without.toString(),
                "--on",
                "2026-11-24",
                "--against",
                out.toString());
        assertThat(compared.messages()).contains(RULE).doesNotContain("waived findings");
    }

    @Test
    void a_table_has_a_column_only_if_there_is_a_policy() throws IOException {
        String line = MAPPER.readTree(read(Path.of(SAMPLE))).toString();
        Path input = Files.writeString(folder.resolve("in.jsonl"), line + "\nx\n", StandardCharsets.UTF_8);
        List<String> with = CommandLine.runInEnglish("batch", input.toString(), "--policy", POLICY, "--format", "csv")
                .answer()
                .lines()
                .toList();
        assertThat(with.get(0)).endsWith("\"by\",\"waived\"");
        assertThat(with.get(1)).endsWith(",\"1\"");
        assertThat(with.get(2)).endsWith(",\"\"");
        assertThat(CommandLine.runInEnglish("batch", input.toString(), "--format", "csv")
                        .answer()
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .endsWith("\"by\"");
    }

    @Test
    void a_comparison_names_the_policies() throws IOException {
        Path before = folder.resolve("before.json");
        Path after = folder.resolve("after.json");
        Files.writeString(
                before, CommandLine.run("check", SAMPLE, "--format", "json").answer());
        Files.writeString(
                after,
                CommandLine.run("check", SAMPLE, "--format", "json", "--policy", POLICY)
                        .answer());
        String text = CommandLine.runInEnglish("diff", before.toString(), after.toString())
                .answer();
        assertThat(text).contains("policies (none) → sample ").contains("waived: ");
        JsonNode tree = MAPPER.readTree(CommandLine.run("diff", before.toString(), after.toString(), "--format", "json")
                .answer());
        assertThat(tree.get("before").has("policies")).isFalse();
        assertThat(tree.get("after").get("policies")).hasSize(1);
        assertThat(tree.get("new").get(0).get("section").asText()).isEqualTo("WAIVED");
    }

    @Test
    void the_errors_on_the_page_are_those_of_the_engine() throws IOException {
        String sample = read(Path.of(POLICY));
        String row = sample.lines().skip(3).findFirst().orElseThrow() + "\n";
        List<String> wrong = List.of(
                sample.replace("finance-words", "finance-word"),
                sample.replace(",INFO,", ",INF,"),
                sample.replace(",true,", ",,"),
                sample + row);
        List<String> shown = blocks("").get(0).lines().toList();
        assertThat(shown).hasSameSizeAs(wrong);
        Path file = folder.resolve("sample.csv");
        for (int i = 0; i < wrong.size(); i++) {
            Files.writeString(file, wrong.get(i), StandardCharsets.UTF_8);
            String expected = shown.get(i).replace("sample.csv:", file + ":");
            assertThatThrownBy(() -> OwnPolicy.engine(file)).hasMessage(expected);
            assertThat(CommandLine.runInEnglish("check", SAMPLE, "--policy", file.toString()))
                    .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
                    .satisfies(result -> assertThat(result.messages().strip()).isEqualTo(expected));
            assertThat(CommandLine.run("check", SAMPLE, "--policy", file.toString())
                            .messages())
                    .contains("：应为")
                    .contains("；实际为")
                    .doesNotContain("expected")
                    .doesNotContain("because")
                    .doesNotContain("such as");
        }
    }

    @Test
    void a_policy_that_cannot_be_read_is_unusable_input() {
        CommandLine.Result result = CommandLine.runInEnglish(
                "check", SAMPLE, "--policy", folder.resolve("none.csv").toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages()).startsWith("--policy: there is no file ");
        CommandLine.Result overwritten =
                CommandLine.runAsIsInEnglish("check", SAMPLE, "--policy", POLICY, "--out", POLICY);
        assertThat(overwritten.exitCode()).isEqualTo(2);
        assertThat(Path.of(POLICY)).isNotEmptyFile();
    }
}
