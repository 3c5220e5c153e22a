package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runAsIs;
import static io.github.icprules.examples.CommandLine.runAsIsInEnglish;
import static io.github.icprules.examples.CommandLine.runInEnglish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports compared: the command, the summary of a batch and the page about both. */
class CompareTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DRUGS = "samples/drug-information-by-individual.json";
    private static final String FILING = "{\"filingType\": \"NEW_FIRST\"}\n";
    private static final String EARLIER = "2024-12-31";
    private static final String LATER = "2026-01-31";

    @TempDir
    private Path folder;

    private Path before = Path.of("");
    private Path after = Path.of("");

    @BeforeEach
    void name_outputs() {
        before = folder.resolve("before.jsonl");
        after = folder.resolve("after.jsonl");
    }

    @Test
    void the_page_shows_what_the_law_changed_for_two_hundred_filings() throws IOException {
        Path filings = file("filings.jsonl", TwoHundredFilings.lines());
        runAsIsInEnglish("batch", filings, "--on", EARLIER, "--out", before);
        Result result = runAsIsInEnglish("batch", filings, "--on", LATER, "--out", after, "--against", before);
        assertThat(result.exitCode()).isEqualTo(1);
        String summary =
                result.messages().substring(result.messages().indexOf("compared with the earlier output: 200"));
        assertThat(Path.of("..", "docs", "compare.md")).content().contains("\n```\n" + summary + "```\n");
    }

    @Test
    void the_same_output_makes_no_difference_and_neither_does_the_language() throws IOException {
        Path filings = file("filings.jsonl", filing() + "\nnothing\n");
        runAsIs("batch", filings, "--out", before);
        Result result = runAsIsInEnglish("batch", filings, "--out", after, "--against", before);
        assertThat(result.messages())
                .endsWith("with the earlier output: 1 · different 0 · verdicts changed 0 · lines not comparable 1\n");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B C D", "D C B A", "new A B C D", "A C D", "C new A"})
    void lines_are_matched_by_the_reference_wherever_they_are(String line) throws IOException {
        batch("A B C D", EARLIER, before);
        List<String> lines = List.of(line.split(" ", -1));
        int common = lines.size() - (lines.contains("new") ? 1 : 0);
        int alone = lines.size() + 4 - 2 * common;
        assertThat(batch(line, EARLIER, after, "--against", before).messages())
                .contains("output: %s · different 0 · verdicts changed 0 · lines not comparable %s"
                        .formatted(common, alone));
        // Each filing differs from itself by the day in the same way.
        assertThat(batch(line, LATER, after, "--against", before).messages())
                .contains("output: %s · different %s".formatted(common, common))
                .contains("  +%s    -0    ~0  pre-approval.authority-may-ask".formatted(common));
    }

    @Test
    void lines_without_a_reference_are_matched_by_their_number() throws IOException {
        batch("A - C D", EARLIER, before);
        // A is found by its reference in line 3; lines 2 and 4 have a reference at one of the times only.
        assertThat(batch("new B A -", EARLIER, after, "--against", before).messages())
                .contains("output: 3 · different 0 · verdicts changed 0 · lines not comparable 2");
    }

    @Test
    void a_reference_of_two_lines_is_one_error() throws IOException {
        batch("A B A", EARLIER, before);
        batch("A", EARLIER, after, "--against", before)
                .assertRefused(before + ": line 3 has the reference of line 1; expected each reference once");
        assertThat(after).doesNotExist();
        batch("A B", EARLIER, before);
        Result twice = batch("B B", EARLIER, after, "--against", before);
        assertThat(twice.messages().strip())
                .endsWith(after + ": line 2 has the reference of line 1; expected each reference once");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(after).isNotEmptyFile();
    }

    /** Evaluates a filing for each reference; without a reference if that is a hyphen. */
    private Result batch(String references, String day, Path out, Object... options) throws IOException {
        String filing = filing();
        String lines = Stream.of(references.split(" ", -1))
                .map(reference -> reference.equals("-")
                        ? filing
                        : filing.replaceFirst("\\{", "{\"reference\": \"order-" + reference + "\","))
                .collect(Collectors.joining("\n"));
        return runAsIsInEnglish("batch", file("o.jsonl", lines), "--on", day, "--overwrite --out", out, options);
    }

    private static String filing() throws IOException {
        return Files.readString(Path.of(DRUGS)).replace("\n", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing                | before.jsonl: line 1 is nothing that a batch writes; expected what an earlier batch wrote
            {"line":1,"report":{}} | line 1 is nothing that a batch writes (report.receipt: null; expected an object); expected
            """)
    void what_is_no_output_of_a_batch_is_refused(String line, String message) throws IOException {
        Path filings = file("filings.jsonl", FILING);
        file("before.jsonl", line + "\n");
        Result result = runAsIsInEnglish("batch", filings, "--out", after, "--against", before);
        assertThat(result.messages()).contains(message);
        assertThat(result.exitCode()).isEqualTo(2);
        Result chinese = runAsIs("batch", filings, "--overwrite --out", after, "--against", before);
        assertThat(chinese.messages()).contains("第1行不是批处理写出的内容").doesNotContainPattern("[A-Za-z]{2,} [a-z]{2,}");
    }

    @Test
    void a_batch_is_compared_with_a_file_that_is_there_and_by_way_of_a_file() throws IOException {
        Path filings = file("filings.jsonl", FILING);
        runInEnglish("batch", filings, "--against", before)
                .assertRefused("before.jsonl: no such file; expected what an earlier batch wrote");
        runAsIsInEnglish("batch", filings, "--against", filings)
                .assertRefused("--out: missing; expected the file to compare with that of --against");
        Result same = runAsIsInEnglish("batch", filings, "--overwrite --out", filings, "--against", filings);
        assertThat(same.exitCode()).isEqualTo(2);
        assertThat(filings).hasContent(FILING);
    }

    @Test
    void two_days_of_a_filing_are_compared_as_its_two_reports_are() throws IOException {
        Result days = run("diff", DRUGS, "--on", EARLIER, "--and", LATER, "--format json --lang en");
        assertThat(days.exitCode()).isEqualTo(1);
        JsonNode diff = JSON.readTree(days.answer());
        Result reports = run("diff", report(EARLIER, "en"), report(LATER, "en"), "--format json --lang en");
        assertThat(JSON.readTree(reports.answer())).isEqualTo(diff);
        assertThat(diff.at("/before/evaluatedOn").asText()).isEqualTo(EARLIER);
        assertThat(diff.get("new").findValuesAsText("ruleId")).contains("pre-approval.authority-may-ask");
        assertThat(diff.get("changed").findValuesAsText("ruleId")).contains("operation.lawful-content");
    }

    @Test
    void a_filing_is_compared_with_a_report_or_with_another_filing() throws IOException {
        Result same = run("diff", report(LATER, "zh"), DRUGS, "--on", LATER, "--lang en");
        assertThat(same.exitCode()).isZero();
        assertThat(same.answer()).isEqualTo("verdict unchanged: blocked\n  no difference\n");
        Result other = run("diff", DRUGS, "samples/enterprise-ready.json --on", LATER, "--lang en");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.answer())
                .startsWith("blocked → ready")
                .contains("The verdict changed because of: ", "\nGone ", "pre-approval.individual");
    }

    @Test
    void differences_of_the_basis_alone_are_folded() {
        String folded = run("diff", DRUGS, "--on", EARLIER, "--and", LATER).answer();
        String full =
                run("diff", DRUGS, "--on", EARLIER, "--and", LATER, "--full").answer();
        assertThat(folded).contains("只有依据的文本不同 ").doesNotContain("依据：");
        assertThat(full).contains("依据：").doesNotContain("只有依据的文本不同");
        assertThat(folded).contains("结论不变：不可提交", "评估日期 2024-12-31 → 2026-01-31", "罚则：");
        assertThat(run("diff", "samples/enterprise-ready.json --on", EARLIER, "--and", LATER)
                        .answer())
                .contains("截止日：");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SAMPLE                                  | AFTER: missing; expected another report or filing, or two days
            SAMPLE SAMPLE --on 2026-01-31 --and 2026-02-01 | AFTER: cannot go with --and
            SAMPLE --and 2026-02-01                 | --on: missing; expected the day to compare with that of --and
            SAMPLE --on 2026-01-31 --and tomorrow   | --and: expected a date such as 2026-11-24
            SAMPLE --on 1999-01-01 --and 2026-01-31 | --on: No rule was in force on the evaluation date
            SAMPLE --on 2026-01-31 --and 1999-01-01 | --and: No rule was in force on the evaluation date
            - -                                     | AFTER: standard input is read already; expected a file
            SAMPLE nowhere.json                     | nowhere.json: no such file
            SAMPLE SAMPLE SAMPLE                    | too many arguments
            REPORT --on 2026-01-31 --and 2026-02-01 | a report cannot be judged as of another day; expected a filing
            SAMPLE HALF                             | half.json: report.verdict: null; expected the name of a Verdict
            SAMPLE TYPO                             | filingTyp: unknown property
            """)
    void what_cannot_be_compared_is_one_line_and_code_2(String line, String message) throws IOException {
        Path half = file("half.json", """
                {"receipt": {"rulePackSha256": "0"}, "evaluatedOn": "2026-11-24", "violations": [], "requirements": [],
                 "unchecked": [], "duties": [], "timeline": []}
                """);
        Path typo = file("typo.json", "{\"filingTyp\": \"NEW_FIRST\"}");
        String files = line.replace("SAMPLE", DRUGS)
                .replace("REPORT", report(LATER, "zh").toString());
        runInEnglish("diff", files.replace("HALF", half.toString()).replace("TYPO", typo.toString()))
                .assertRefused(message);
    }

    private Path report(String day, String language) {
        Path report = folder.resolve("report-" + day + ".json");
        runAsIs("check", DRUGS, "--on", day, "--format json --lang", language, "--out", report);
        return report;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
