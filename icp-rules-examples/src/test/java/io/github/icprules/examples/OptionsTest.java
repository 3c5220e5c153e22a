package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runAsIsInEnglish;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static io.github.icprules.examples.DocumentsTest.blocks;
import static io.github.icprules.examples.DocumentsTest.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.icprules.drools.RulePack;
import io.github.icprules.examples.CommandLine.Result;
import io.github.icprules.examples.quickstart.OwnPolicy;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies and rule packs on the command line, and the page on policies. */
class OptionsTest {

    private static final String POLICY = Path.of("policies", "sample.csv").toString();
    private static final String SAMPLE = "samples/authorised-principals.json";
    private static final String RULE = "province-principal.legal-representative-required";
    private static final String PACK = "packs/acme/src/main/resources/acme";
    private static final String PACK_RULE = "acme/profile.no-service-hours";
    private static final String READY = "samples/enterprise-ready.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static FilingRequest sample() throws IOException {
        return FilingRequest.fromTree(MAPPER.readValue(read(Path.of(SAMPLE)), Object.class));
    }

    @Test
    void the_page_shows_the_sample_the_code_and_the_digest() throws IOException {
        assertThat(blocks("docs/policies.md", "csv")).containsExactly(read(Path.of(POLICY)));
        String code = read(Path.of("src/main/java/io/github/icprules/examples/quickstart/OwnPolicy.java"));
        assertThat(blocks("docs/policies.md", "java")).hasSize(2).allMatch(code::contains);
        JsonNode shown = MAPPER.readTree(blocks("docs/policies.md", "json").get(0));
        assertThat(shown.at("/policies/0/sha256").asText())
                .isEqualTo(receipt().policies().get(0).sha256());
        assertThat(OwnPolicy.engine().evaluate(sample()).waived())
                .isEqualTo(OwnPolicy.engine(Path.of(POLICY)).evaluate(sample()).waived())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "samples/sole-trader-finance-words.json, 2026-11-24, BLOCKED",
        "samples/cancel-only-service.json,       2026-11-24, READY",
        "samples/cancel-only-service.json,       2027-03-01, READY_WITH_WARNINGS"
    })
    void each_row_of_the_sample_does_what_the_page_says(String sample, String day, String verdict) throws IOException {
        assertThat(check(sample, "--on", day, "--policy", POLICY).get("verdict").asText())
                .isEqualTo(verdict);
    }

    private static JsonNode check(Object... line) throws IOException {
        return MAPPER.readTree(run("check", line, "--format json").answer());
    }

    @Test
    void text_and_page_show_what_is_waived_apart() throws IOException {
        String digest = receipt().policies().get(0).sha256();
        assertThat(runInEnglish("check", SAMPLE, "--policy", POLICY).answer())
                .contains("waived 1", "\nWaived 1\n  • blocking: ", ", policy sample. --full prints")
                .contains("    until 2026-12-31, policy sample: 授权人任负责人的书面说明已交管局，等待回复\n")
                .contains("    " + RULE + " · Subject principal\n");
        assertThat(run("check", SAMPLE, "--policy", POLICY, "--full").answer())
                .contains("\n已豁免 1\n  • 阻断：", "policy  sha256 " + digest);
        assertThat(runInEnglish("check", SAMPLE, "--policy", POLICY, "--format html")
                        .answer())
                .contains("<h2>Waived 1</h2>", "until 2026-12-31", digest);
        assertThat(runInEnglish("check", SAMPLE, "--format html").answer())
                .doesNotContain("Waived", ">Policy", "Changed by policies");
        assertThat(runInEnglish("check", SAMPLE).answer()).doesNotContain("aived", "policy");
    }

    private static Receipt receipt() throws IOException {
        return OwnPolicy.engine(Path.of(POLICY)).evaluate(sample()).receipt();
    }

    /** A file of the sample and another line. */
    private Path input(String other) throws IOException {
        String line = MAPPER.readTree(read(Path.of(SAMPLE))).toString();
        return Files.writeString(folder.resolve("in.jsonl"), line + "\n" + other + "\n");
    }

    @Test
    void a_table_names_the_policies_and_counts_what_they_waive() throws IOException {
        Path input = input("x");
        Result with = runInEnglish("batch", input, "--format csv --policy", POLICY);
        assertThat(with.messages()).contains("waived findings 1, in filings 1");
        List<String> ends = with.answer()
                .lines()
                .map(row -> row.substring(row.lastIndexOf(",\"")))
                .toList();
        assertThat(ends)
                .containsExactly(",\"policies\"", ",\"sample: waived (blocking) 1, muted (warning) 1\"", ",\"\"");
        String without = runInEnglish("batch", input, "--format csv").answer();
        assertThat(without.lines()).first().asString().endsWith("\"policies\"");
        assertThat(without.lines().skip(1)).allMatch(row -> row.endsWith(",\"\""));
    }

    @Test
    void a_comparison_names_the_policies() throws IOException {
        Path before =
                Files.writeString(folder.resolve("before.json"), check(SAMPLE).toString());
        Path after = Files.writeString(
                folder.resolve("after.json"), check(SAMPLE, "--policy", POLICY).toString());
        assertThat(runInEnglish("diff", before, after).answer()).contains("policies (none) → sample ", "waived: ");
        JsonNode tree =
                MAPPER.readTree(run("diff", before, after, "--format json").answer());
        assertThat(tree.get("before").has("policies")).isFalse();
        assertThat(tree.get("after").get("policies")).hasSize(1);
        assertThat(tree.at("/new/0/section").asText()).isEqualTo("WAIVED");
    }

    @Test
    void the_errors_on_a_page_are_up_to_date() throws IOException {
        String sample = read(Path.of(POLICY));
        List<String> wrong = List.of(
                sample.replace("finance-words", "finance-word"),
                sample.replace(",INFO,", ",INF,"),
                sample.replace(",true,", ",,"),
                sample + sample.lines().skip(3).findFirst().orElseThrow() + "\n");
        StringBuilder errors = new StringBuilder();
        for (String each : wrong) {
            Path file = Files.writeString(folder.resolve("sample.csv"), each);
            String error =
                    String.valueOf(catchThrowable(() -> OwnPolicy.engine(file)).getMessage());
            errors.append(error.replace(file + ":", "sample.csv:")).append('\n');
            runInEnglish("check", SAMPLE, "--policy", file).assertRefused(error);
            assertThat(run("check", SAMPLE, "--policy", file).messages())
                    .contains("：应为", "；实际为")
                    .doesNotContain("expected", "because", "such as");
        }
        for (String page : List.of("docs/policies.md", "docs/zh/policies.md")) {
            new GeneratedFile(page).assertIs(text(page).replace(blocks(page, "").get(0), errors));
        }
    }

    @Test
    void a_policy_that_cannot_be_read_is_unusable_input() {
        runInEnglish("check", SAMPLE, "--policy", folder.resolve("none.csv"))
                .assertRefused("--policy: there is no file ");
        assertThat(runAsIsInEnglish("check", SAMPLE, "--policy", POLICY, "--out", POLICY)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Path.of(POLICY)).isNotEmptyFile();
    }

    @Test
    void a_report_has_the_findings_of_the_pack_and_names_the_pack() throws IOException {
        JsonNode report = check(READY, "--pack", PACK);
        assertThat(report.get("violations").toString()).contains(PACK_RULE);
        assertThat(report.at("/receipt/packs/0/sha256").asText())
                .isEqualTo(RulePack.of(Path.of(PACK)).sha256());
        assertThat(check(READY).toString()).doesNotContain("acme");
    }

    @Test
    void a_policy_changes_the_findings_of_a_pack() throws IOException {
        Path policy =
                Files.writeString(folder.resolve("own.csv"), "rule,effect,reason\n" + PACK_RULE + ",MUTE,不看服务时间\n");
        assertThat(run("check", READY, "--pack", PACK, "--policy", policy).answer())
                .doesNotContain("介绍未写服务时间")
                .contains("策略改动", "，规则 " + PACK_RULE + "，策略 own", "附加信息“acme.hotline”");
    }

    @Test
    void text_and_page_show_the_findings_and_name_the_pack() throws IOException {
        String digest = "sha256 " + RulePack.of(Path.of(PACK)).sha256();
        assertThat(run("check", READY, "--pack", PACK).answer()).contains("请在小程序介绍中写明服务时间", "，规则包 acme 1.0.0");
        assertThat(run("check", READY, "--pack", PACK, "--full").answer())
                .contains("pack    " + digest + " acme 1.0.0");
        assertThat(run("check", READY, "--pack", PACK, "--format html").answer())
                .contains("请在小程序介绍中写明服务时间", "规则包 acme 1.0.0 <code>" + digest);
    }

    @Test
    void rules_and_explanations_and_questions_know_the_pack() throws IOException {
        assertThat(run("rules --pack", PACK).answer()).contains(PACK_RULE);
        assertThat(run("explain", PACK_RULE, READY, "--pack", PACK).answer())
                .contains("介绍未写服务时间（" + PACK_RULE + "）", "小程序介绍不含词表“acme/SERVICE_HOURS”中的词");
        assertThat(run("explain --all", READY, "--pack", PACK).answer()).contains("acme/mandate.letter");
        assertThat(run("next", READY, "--pack", PACK, "--full").answer()).contains("是否由示例云代办备案？");
        JsonNode repair = MAPPER.readTree(
                run("repair --format json", READY, "--pack", PACK).answer());
        assertThat(repair.get("outcome").asText()).isEqualTo("NOT_NEEDED");
    }

    @Test
    void a_wrong_pack_is_reported_in_both_languages() throws IOException {
        runInEnglish("check", READY, "--pack nothing")
                .assertRefused("--pack: The rule pack nothing is neither a folder nor a jar.\n");
        Path copy = Files.createDirectories(folder.resolve("copy"));
        Files.writeString(copy.resolve("pack.properties"), "id=copy\nversion=1\ntitle.zh=样例\ntitle.en=Sample\n");
        Result wrongPack = runInEnglish("rules --pack", copy);
        assertThat(wrongPack.exitCode()).isEqualTo(2);
        assertThat(wrongPack.messages().lines())
                .containsExactly(
                        "copy pack.properties:1:1: expected a sheet rules/NAME.drl, found none in the pack",
                        "copy pack.properties:5:1: expected the key requires, found no such key");
        assertThat(run("rules --pack", copy).messages()).contains("copy pack.properties:5:1：应为键 requires；实际为没有");
    }
}
