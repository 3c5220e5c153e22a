package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.ReportDiff;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports compared: the command, the summary of a batch and the page about both. */
class CompareTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DRUGS = "samples/drug-information-by-individual.json";
    private static final String EARLIER = "2024-12-31";
    private static final String LATER = "2026-01-31";

    @TempDir
    private Path folder;

    @Test
    void the_page_shows_what_the_law_changed_for_two_hundred_filings() throws IOException {
        Path filings = file("filings.jsonl", TwoHundredFilings.lines());
        Path before = folder.resolve("2024.jsonl");
        Path after = folder.resolve("2026.jsonl");
        CommandLine.runAsIsInEnglish(
                "batch", filings.toString(), "--lang", "en", "--on", EARLIER, "--out", before.toString());
        CommandLine.Result result = CommandLine.runAsIsInEnglish(
                "batch",
                filings.toString(),
                "--lang",
                "en",
                "--on",
                LATER,
                "--out",
                after.toString(),
                "--against",
                before.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        String summary =
                result.messages().substring(result.messages().indexOf("compared with the earlier output: 200"));
        assertThat(Files.readString(Path.of("..", "docs", "compare.md"), StandardCharsets.UTF_8))
                .contains("\n```\n" + summary + "```\n");
    }

    @Test
    void the_same_output_makes_no_difference_and_neither_does_the_language() throws IOException {
        Path filings = file("filings.jsonl", Files.readString(Path.of(DRUGS)).replace("\n", " ") + "\nnothing\n");
        Path before = folder.resolve("before.jsonl");
        CommandLine.runAsIsInEnglish("batch", filings.toString(), "--out", before.toString());
        CommandLine.Result result = CommandLine.runAsIsInEnglish(
                "batch",
                filings.toString(),
                "--lang",
                "en",
                "--out",
                folder.resolve("after.jsonl").toString(),
                "--against",
                before.toString());
        assertThat(result.messages().lines().toList())
                .endsWith(
                        "compared with the earlier output: 1 · different 0 · verdicts changed 0 · lines not comparable 1");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void a_line_that_one_output_lacks_is_counted() throws IOException {
        String filing = Files.readString(Path.of(DRUGS)).replace("\n", " ") + "\n";
        Path before = folder.resolve("before.jsonl");
        CommandLine.runAsIsInEnglish(
                "batch", file("two.jsonl", filing + filing).toString(), "--out", before.toString());
        for (String lines : List.of("\n" + filing, filing, filing + filing + filing)) {
            Path after = folder.resolve("after.jsonl");
            CommandLine.Result result = CommandLine.runAsIsInEnglish(
                    "batch",
                    file("filings.jsonl", lines).toString(),
                    "--overwrite",
                    "--out",
                    after.toString(),
                    "--against",
                    before.toString());
            assertThat(result.messages())
                    .contains(
                            lines.length() > 2 * filing.length() ? "output: 2 ·" : "output: 1 ·",
                            "lines not comparable 1");
        }
    }

    @Test
    void lines_are_matched_by_the_reference_wherever_they_are() throws IOException {
        List<String> orders = List.of("A", "B", "C", "D");
        Path before = folder.resolve("before.jsonl");
        batch(orders, EARLIER, before);
        for (List<String> lines : List.of(
                orders,
                List.of("D", "C", "B", "A"),
                List.of("new", "A", "B", "C", "D"),
                List.of("A", "C", "D"),
                List.of("C", "new", "A"))) {
            List<String> common = lines.stream().filter(orders::contains).toList();
            int alone = lines.size() + orders.size() - 2 * common.size();
            assertThat(batch(lines, EARLIER, folder.resolve("after.jsonl"), "--against", before.toString())
                            .messages())
                    .as("%s", lines)
                    .contains("output: %s · different 0 · verdicts changed 0 · lines not comparable %s"
                            .formatted(common.size(), alone));
            // Each filing differs from itself by the day in the same way.
            assertThat(batch(lines, LATER, folder.resolve("after.jsonl"), "--against", before.toString())
                            .messages())
                    .as("%s", lines)
                    .contains("output: %s · different %s".formatted(common.size(), common.size()))
                    .contains("  +%s    -0    ~0  pre-approval.authority-may-ask".formatted(common.size()));
        }
    }

    @Test
    void lines_without_a_reference_are_matched_by_their_number() throws IOException {
        Path before = folder.resolve("before.jsonl");
        batch(List.of("A", "", "C", "D"), EARLIER, before);
        // A is found by its reference in line 3; lines 2 and 4 have a reference at one of the times only.
        assertThat(batch(
                                List.of("new", "B", "A", ""),
                                EARLIER,
                                folder.resolve("after.jsonl"),
                                "--against",
                                before.toString())
                        .messages())
                .contains("output: 3 · different 0 · verdicts changed 0 · lines not comparable 2");
    }

    @Test
    void a_reference_of_two_lines_is_one_error() throws IOException {
        Path before = folder.resolve("before.jsonl");
        Path after = folder.resolve("after.jsonl");
        batch(List.of("A", "B", "A"), EARLIER, before);
        CommandLine.Result old = batch(List.of("A"), EARLIER, after, "--against", before.toString());
        assertThat(old.messages().strip())
                .isEqualTo(before + ": line 3 has the reference of line 1; expected each reference once");
        assertThat(old.exitCode()).isEqualTo(2);
        assertThat(after).doesNotExist();
        batch(List.of("A", "B"), EARLIER, before);
        CommandLine.Result twice = batch(List.of("B", "B"), EARLIER, after, "--against", before.toString());
        assertThat(twice.messages().strip())
                .endsWith(after + ": line 2 has the reference of line 1; expected each reference once");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(after).isNotEmptyFile();
    }

    /** Evaluates a filing for each reference; without a reference if that is empty. */
    private CommandLine.Result batch(List<String> references, String day, Path out, String... options)
            throws IOException {
        String filing = Files.readString(Path.of(DRUGS)).replace("\n", " ");
        String lines = references.stream()
                .map(reference -> reference.isEmpty()
                        ? filing
                        : filing.replaceFirst("\\{", "{\"reference\": \"order-" + reference + "\","))
                .collect(Collectors.joining("\n"));
        return CommandLine.runAsIsInEnglish(Stream.concat(
                        Stream.of(
                                "batch",
                                file("orders.jsonl", lines).toString(),
                                "--on",
                                day,
                                "--overwrite",
                                "--out",
                                out.toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing      | before.jsonl: line 1 is nothing that a batch writes; expected what an earlier batch wrote",
                "{\"line\":1} | before.jsonl: line 1 is nothing that a batch writes; expected",
                "{\"line\":1,\"report\":{}} | line 1 is nothing that a batch writes (report.receipt: expected an object.); expected",
            })
    void what_is_no_output_of_a_batch_is_refused(String line, String message) throws IOException {
        Path filings = file("filings.jsonl", "{\"filingType\": \"NEW_FIRST\"}\n");
        Path before = file("before.jsonl", line + "\n");
        CommandLine.Result result = CommandLine.runAsIsInEnglish(
                "batch",
                filings.toString(),
                "--out",
                folder.resolve("after.jsonl").toString(),
                "--against",
                before.toString());
        assertThat(result.messages()).contains(message);
        assertThat(result.exitCode()).isEqualTo(2);
        CommandLine.Result chinese = CommandLine.runAsIs(
                "batch",
                filings.toString(),
                "--overwrite",
                "--out",
                folder.resolve("after.jsonl").toString(),
                "--against",
                before.toString());
        assertThat(chinese.messages()).contains("第1行不是批处理写出的内容").doesNotContainPattern("[A-Za-z]{2,} [a-z]{2,}");
    }

    @Test
    void a_batch_is_compared_with_a_file_that_is_there_and_by_way_of_a_file() throws IOException {
        Path filings = file("filings.jsonl", "{\"filingType\": \"NEW_FIRST\"}\n");
        CommandLine.Result missing = CommandLine.runInEnglish(
                "batch",
                filings.toString(),
                "--against",
                folder.resolve("nothing").toString());
        assertThat(missing.messages().strip()).endsWith("nothing: no such file; expected what an earlier batch wrote");
        CommandLine.Result direct =
                CommandLine.runAsIsInEnglish("batch", filings.toString(), "--against", filings.toString());
        assertThat(direct.messages().strip())
                .isEqualTo("--out: missing; expected the file to compare with that of --against");
        CommandLine.Result same = CommandLine.runAsIsInEnglish(
                "batch",
                filings.toString(),
                "--overwrite",
                "--out",
                filings.toString(),
                "--against",
                filings.toString());
        assertThat(same.exitCode()).isEqualTo(2);
        assertThat(Files.readString(filings)).contains("NEW_FIRST");
    }

    @Test
    void two_days_of_a_filing_are_compared_as_its_two_reports_are() throws IOException {
        CommandLine.Result days =
                CommandLine.run("diff", DRUGS, "--on", EARLIER, "--and", LATER, "--format", "json", "--lang", "en");
        assertThat(days.exitCode()).isEqualTo(1);
        Path before = report(EARLIER, "zh");
        Path after = report(LATER, "en");
        CommandLine.Result reports =
                CommandLine.run("diff", before.toString(), after.toString(), "--format", "json", "--lang", "en");
        JsonNode diff = JSON.readTree(days.answer());
        assertThat(codes(JSON.readTree(reports.answer()))).isEqualTo(codes(diff));
        assertThat(diff.at("/before/evaluatedOn").asText()).isEqualTo(EARLIER);
        assertThat(diff.get("new").findValuesAsText("ruleId")).contains("pre-approval.authority-may-ask");
        assertThat(diff.get("changed").findValuesAsText("ruleId")).contains("review.platform");
    }

    @Test
    void a_filing_is_compared_with_a_report_or_with_another_filing() throws IOException {
        Path report = report(LATER, "zh");
        CommandLine.Result same = CommandLine.run("diff", report.toString(), DRUGS, "--on", LATER, "--lang", "en");
        assertThat(same.exitCode()).isZero();
        assertThat(same.answer()).isEqualTo("verdict unchanged: blocked\n  no difference\n");
        CommandLine.Result other =
                CommandLine.run("diff", DRUGS, "samples/enterprise-ready.json", "--on", LATER, "--lang", "en");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.answer())
                .startsWith("blocked → ready")
                .contains("The verdict changed because of: ", "\nGone ", "pre-approval.individual");
    }

    @Test
    void differences_of_the_basis_alone_are_folded() {
        String folded =
                CommandLine.run("diff", DRUGS, "--on", EARLIER, "--and", LATER).answer();
        String full = CommandLine.run("diff", DRUGS, "--on", EARLIER, "--and", LATER, "--full")
                .answer();
        assertThat(folded).contains("只有依据的文本不同 ").doesNotContain("basis：");
        assertThat(full).contains("basis：").doesNotContain("只有依据的文本不同");
        assertThat(folded).contains("结论不变：不可提交", "评估日期 2024-12-31 → 2026-01-31", "deadline：");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SAMPLE                                   | AFTER: missing; expected another report or filing, or two days",
                "SAMPLE SAMPLE --on 2026-01-31 --and 2026-02-01 | AFTER: cannot go with --and",
                "SAMPLE --and 2026-02-01                  | --on: missing; expected the day to compare with that of --and",
                "SAMPLE --on 2026-01-31 --and tomorrow    | --and: expected a date such as 2026-11-24",
                "SAMPLE --on 1999-01-01 --and 2026-01-31  | --on: No rule was in force on the evaluation date",
                "SAMPLE --on 2026-01-31 --and 1999-01-01  | --and: No rule was in force on the evaluation date",
                "- -                                      | AFTER: standard input is read already; expected a file",
                "SAMPLE nowhere.json                      | nowhere.json: no such file",
                "SAMPLE SAMPLE SAMPLE                     | too many arguments",
                "REPORT --on 2026-01-31 --and 2026-02-01  | a report cannot be judged as of another day; expected a filing",
                "SAMPLE HALF                              | half.json: report.verdict: expected a text.",
                "SAMPLE TYPO                              | filingTyp: unknown property",
            })
    void what_cannot_be_compared_is_one_line_and_code_2(String line, String message) throws IOException {
        Path half = file(
                "half.json",
                "{\"receipt\": {\"rulePackSha256\": \"0\"}, \"violations\": [], \"requirements\": [],"
                        + " \"unchecked\": [], \"duties\": [], \"timeline\": []}");
        Path typo = file("typo.json", "{\"filingTyp\": \"NEW_FIRST\"}");
        String[] arguments = Stream.concat(Stream.of("diff"), Stream.of(line.split(" +")))
                .map(word -> switch (word) {
                    case "SAMPLE" -> DRUGS;
                    case "REPORT" -> report(LATER, "zh").toString();
                    case "HALF" -> half.toString();
                    case "TYPO" -> typo.toString();
                    default -> word;
                })
                .toArray(String[]::new);
        CommandLine.Result result = CommandLine.runInEnglish(arguments);
        assertThat(result.messages()).contains(message).hasLineCount(1);
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void the_outline_of_a_sample_s_report_is_that_of_its_json() throws IOException {
        IcpRuleEngine engine = IcpRuleEngine.load();
        for (String line : TwoHundredFilings.lines().lines().limit(16).toList()) {
            FilingRequest request = TwoHundredFilings.read(line).withEvaluatedOn(LocalDate.parse(LATER));
            FilingReport report = engine.evaluate(request);
            Object stored = JSON.readValue(JSON.writeValueAsString(report.asTree(Language.EN)), Object.class);
            assertThat(ReportDiff.between(ReportOutline.fromTree(stored), ReportOutline.of(report))
                            .isEmpty())
                    .isTrue();
        }
    }

    /** The codes of the three lists, without sentences. */
    private static List<String> codes(JsonNode diff) {
        return Stream.of("new", "gone", "changed")
                .flatMap(list -> Stream.of(
                        list,
                        diff.get(list).findValuesAsText("ruleId").toString(),
                        diff.get(list).findValuesAsText("path").toString(),
                        diff.get(list).findValues("differences").toString()))
                .toList();
    }

    private Path report(String day, String language) {
        Path report = folder.resolve("report-" + day + ".json");
        CommandLine.runAsIs(
                "check", DRUGS, "--on", day, "--format", "json", "--lang", language, "--out", report.toString());
        return report;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
