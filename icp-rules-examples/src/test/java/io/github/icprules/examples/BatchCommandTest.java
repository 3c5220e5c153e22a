package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of the command that checks many filings. */
class BatchCommandTest extends BatchFolder {

    @Test
    void each_line_is_answered_as_check_answers_its_filing() throws IOException {
        List<Path> samples = samples();
        Path in = input(joined(samples, "\n"));
        CommandLine.Result result = CommandLine.run("batch", in.toString(), "--lang", "en");
        List<String> answers = result.answer().lines().toList();
        assertThat(answers).hasSameSizeAs(samples);
        for (int i = 0; i < answers.size(); i++) {
            JsonNode answer = MAPPER.readTree(answers.get(i));
            assertThat(answer.fieldNames()).toIterable().containsExactly("line", "report", "lineSha256");
            assertThat(answer.get("line").asInt()).isEqualTo(i + 1);
            String check = CommandLine.run("check", samples.get(i).toString(), "--format", "json", "--lang", "en")
                    .answer();
            assertThat(answer.get("report")).isEqualTo(MAPPER.readTree(check));
        }
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void the_answer_does_not_depend_on_the_number_of_threads() throws IOException {
        List<Path> samples = samples();
        StringBuilder filings = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            filings.append(joined(samples, "\n")).append("nothing\n");
        }
        Path in = input(filings.toString());
        String one = CommandLine.run("batch", in.toString(), "--threads", "1").answer();
        assertThat(one.lines()).hasSize(30 * (samples.size() + 1));
        for (String threads : List.of("2", "5", "256")) {
            assertThat(CommandLine.run("batch", in.toString(), "--threads", threads)
                            .answer())
                    .isEqualTo(one);
        }
        assertThat(CommandLine.run("batch", in.toString()).answer()).isEqualTo(one);
    }

    @Test
    void a_broken_line_is_reported_in_its_place_and_without_a_value_of_a_person() throws IOException {
        String number = "110101200001010010";
        CommandLine.Result result = CommandLine.runInEnglish(
                "batch",
                input("{\"filingType\": \"NEW_FIRST\", \"" + number + "\": 1}\n"
                                + number
                                + "\n{\"filingType\": \"NEW_FIRST\"}\n"
                                + "{\"filingType\": \"NEW_FIRST\"} {}\nnull\n"
                                + "{\"filingType\": \"\\u001b[31m\"}\n")
                        .toString());
        assertThat(errors(result.answer()))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1 column 29: unknown property (18 characters); expected"),
                        line -> assertThat(line).startsWith("2 column 1: wrong value; expected an object"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "4 column 29: something follows; expected a filing as a JSON object and nothing else"),
                        line -> assertThat(line).isEqualTo("5 column 1: null; expected a filing as a JSON object"),
                        line -> assertThat(line)
                                .startsWith("6 column 16: filingType: unknown value (5 characters); expected"));
        assertThat(result.answer().lines()).hasSize(6);
        assertThat(result.answer() + result.messages()).doesNotContain(number);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.messages())
                .startsWith("filings 1 · broken lines 5 · blank lines 0 (the first broken: line 1)");
    }

    @Test
    void the_problem_of_a_line_is_reported_in_the_language_asked_for() throws IOException {
        Path in = input("""
                {"filingType": "NEW_FRIST"}
                {"filingType": "NEW_FIRST", "materials": [null]}
                {"filingType": "NEW_FIRST"
                {"filingType": "NEW_FIRST", "evaluatedOn": "yesterday"}
                """);
        Path out = folder.resolve("out.jsonl");
        assertThat(errors(CommandLine.run("batch", in.toString()).answer()))
                .containsExactly(
                        "1 第16列：filingType：未知的值（NEW_FRIST）；应为 NEW_FIRST 这样的名称，是否想写 NEW_FIRST？",
                        "2 第43列：materials[0]：为 null；应为对象",
                        "3 第27列：不是 JSON；结束得太早：括号或引号没有闭合",
                        "4 第44列：evaluatedOn：值不对；应为日期，如 \"2026-11-24\"");
        batch(in, out);
        assertThat(errors(Files.readString(out)))
                .hasSize(4)
                .allSatisfy(error -> assertThat(error).startsWith(error.charAt(0) + " column "));
        assertRefused(batch(in, out, "--lang", "zh", "--resume"), "第1行是用另一个 --lang 写出的");
    }

    @Test
    void a_line_with_a_day_before_the_first_rule_gets_a_report_that_says_so() throws IOException {
        CommandLine.Result result = CommandLine.run(
                "batch",
                input("{\"filingType\": \"NEW_FIRST\", \"evaluatedOn\": \"1999-01-01\"}\n")
                        .toString());
        assertThat(result.answer())
                .startsWith("{\"line\":1,\"report\":{\"verdict\":\"BLOCKED\",\"evaluatedOn\":\"1999-01-01\"")
                .contains("\"ruleId\":\"request.no-rule-in-force\"", "\"path\":\"evaluatedOn\"");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void lines_can_be_written_in_any_usual_way() throws IOException {
        String filing = "{\"filingType\": \"NEW_FIRST\"}";
        Path plain = input(filing + "\n" + filing + "\n");
        String expected = CommandLine.run("batch", plain.toString()).answer();
        assertThat(expected.lines()).hasSize(2);
        for (String text : List.of(
                filing + "\r\n" + filing + "\r\n",
                "\uFEFF" + filing + "\n" + filing,
                filing + "\n" + filing + "\n\n \t\r\n\n")) {
            CommandLine.Result result = CommandLine.run("batch", input(text).toString());
            assertThat(result.answer()).isEqualTo(expected);
            assertThat(result.exitCode()).isZero();
        }
        assertThat(CommandLine.run(
                        "batch", input("\uFEFF\n \n" + filing + "\n\n" + filing).toString(), "--lang", "en"))
                .satisfies(result -> {
                    assertThat(result.answer()).startsWith("{\"line\":3,").contains("\n{\"line\":5,");
                    assertThat(result.messages()).contains("filings 2 · broken lines 0 · blank lines 3");
                });
    }

    @Test
    void a_file_without_a_filing_is_a_batch_of_none() throws IOException {
        for (String text : List.of("", "\n", "\uFEFF", "  ")) {
            CommandLine.Result result = CommandLine.run("batch", input(text).toString());
            assertThat(result.exitCode()).isZero();
            assertThat(result.answer()).isEmpty();
            assertThat(result.messages()).startsWith("备案 0");
        }
    }

    @Test
    void an_impossible_filing_is_reported_and_the_next_line_answered() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(new byte[] {'{', '"', (byte) 0xFF, '\n'});
        byte[] long1 = new byte[10 * 1024 * 1024];
        Arrays.fill(long1, (byte) ' ');
        lines.writeBytes(long1);
        lines.writeBytes("\n{\"filingType\": \"NEW_FIRST\"}\n".getBytes(StandardCharsets.UTF_8));
        lines.writeBytes("[".repeat(900_000).getBytes(StandardCharsets.UTF_8));
        CommandLine.Result result = CommandLine.runInEnglish(
                "batch",
                Files.write(folder.resolve("in.jsonl"), lines.toByteArray()).toString());
        assertThat(errors(result.answer()))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("1 column 3: not UTF-8; expected JSON in UTF-8"),
                        line -> assertThat(line).isEqualTo("2 longer than 1 MB; expected one filing in a line"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "4 more than 1000 levels deep, or a value too long; expected a filing as a JSON object"));
        assertThat(result.answer()).contains("{\"line\":3,\"report\":");
    }

    @Test
    void every_line_repeats_the_reference_of_its_filing() throws IOException {
        Path in = input("""
                {"filingType": "NEW_FIRST", "reference": "示例订单 1"}
                {"filingType": "NEW_FIRST"}
                {"filingType": "NEW_FRIST", "subject": {"reference": "inner"}, "reference": "示例订单 3"}
                {"reference": "13800000004", "filingType": 4}
                {"reference": "示例订单 5", "filingType"
                {"filingType": {, "reference": "示例订单 6"}
                """);
        List<String> starts = CommandLine.run("batch", in.toString())
                .answer()
                .lines()
                .map(line ->
                        line.substring(0, line.indexOf(line.contains("\"report\":") ? "\"report\":" : "\"error\":")))
                .toList();
        assertThat(starts)
                .containsExactly(
                        "{\"line\":1,\"reference\":\"示例订单 1\",",
                        "{\"line\":2,",
                        "{\"line\":3,\"reference\":\"示例订单 3\",",
                        "{\"line\":4,\"reference\":\"138******04\",",
                        "{\"line\":5,\"reference\":\"示例订单 5\",",
                        "{\"line\":6,");
    }

    @Test
    void a_number_at_the_end_of_a_long_reference_is_masked_before_the_reference_is_cut() throws IOException {
        Path in = input("{\"reference\": \"" + "示".repeat(990) + "13800000004\", \"filingTyp\": 1}\n");
        assertThat(CommandLine.run("batch", in.toString()).answer())
                .startsWith("{\"line\":1,\"reference\":\"示")
                .doesNotContain("13800");
    }

    @Test
    void a_file_that_has_no_lines_ends_the_batch_and_keeps_what_was_answered() throws IOException {
        byte[] filing = "{\"filingType\": \"NEW_FIRST\"}\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(filing, filing.length + 64 * 1024 * 1024 + 1);
        Arrays.fill(all, filing.length, all.length, (byte) '[');
        Path in = Files.write(folder.resolve("in.jsonl"), all);
        Path out = folder.resolve("out.jsonl");
        CommandLine.Result result = batch(in, out);
        assertThat(result.messages().lines())
                .containsExactly(in + ": line 2 is longer than 64 MB; expected a filing in each line");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
        assertThat(Files.readString(part(out), StandardCharsets.UTF_8).lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("{\"line\":1,\"report\""));
    }

    @ParameterizedTest
    @CsvSource({
        "enterprise-ready,        0",
        "cancel-only-service,     0",
        "listed-missed-deadline,  1",
        "news-without-approval,   1",
    })
    void the_exit_code_is_that_of_check(String sample, int exitCode) throws IOException {
        Path in = input(joined(List.of(Path.of("samples", sample + ".json")), "\n"));
        assertThat(CommandLine.run("batch", in.toString()).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void the_summary_counts_verdicts_and_rules() throws IOException {
        Path sample = Path.of("samples/news-without-approval.json");
        Path ready = Path.of("samples/enterprise-ready.json");
        Path in = input(joined(List.of(sample, ready, sample), "\n"));
        assertThat(CommandLine.run("batch", in.toString(), "--lang", "en")
                        .messages()
                        .lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("filings 3 · broken lines 0 · blank lines 0"),
                        line -> assertThat(line)
                                .isEqualTo("blocked 2 · undecided 0 · incomplete 0 · ready, with warnings 0 · ready 1"),
                        line -> assertThat(line).isEqualTo("most frequent violations (filings, rule):"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "       2  pre-approval.document-missing  The pre-approval document is missing"),
                        line -> assertThat(line).matches("[0-9]+[.][0-9] s · [0-9]+ filings per second"));
        assertThat(CommandLine.run("batch", in.toString()).messages())
                .contains("不可提交 2 · 尚不能判断 0 · 待补全 0 · 可提交，但有风险 0 · 可提交 1", "缺少前置审批文件");
    }

    @ParameterizedTest
    @CsvSource({
        "a.jsonl --threads 0,      --threads: expected a whole number from 1 to 256",
        "a.jsonl --threads 257,    --threads: expected a whole number from 1 to 256",
        "a.jsonl --threads two,    --threads: expected a whole number from 1 to 256",
        "a.jsonl --threads,        --threads: the value is missing; expected N",
        "a.jsonl --on 2026-02-30,  --on: expected a date",
        "a.jsonl --lang fr,        --lang：应为 zh 或 en",
        "a.jsonl --resume,         --out: missing; expected the file to continue or to overwrite",
        "a.jsonl --overwrite,      --out: missing",
        "a.jsonl,                  no such file; expected a filing in each line",
        "samples,                  cannot be read (it is a folder)",
    })
    void wrong_usage_is_reported(String arguments, String expected) {
        assertRefused(
                CommandLine.runAsIsInEnglish(Stream.concat(Stream.of("batch"), Stream.of(arguments.split(" ", -1)))
                        .toArray(String[]::new)),
                expected);
        assertRefused(CommandLine.runAsIsInEnglish("batch"), "FILE: missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nothing_but_text_goes_to_what_is_no_terminal(String language) throws IOException {
        assertThat(CommandLine.run("batch", input("x\n").toString(), "--lang", language)
                        .messages())
                .doesNotContain("\r", "\u001B")
                .hasLineCount(3);
    }

    @Test
    void the_document_shows_what_is_written_and_the_codes_in_use() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "batch.md"), StandardCharsets.UTF_8);
        String shown = document.split("```json\n", 2)[1].split("```", 2)[0];
        assertThat(CommandLine.runInEnglish(
                                "batch",
                                input("{\"filingType\": \"NEW_FRIST\"}\n").toString())
                        .answer())
                .isEqualTo(shown);
        assertThat(document.lines().filter(line -> line.startsWith("| ")))
                .extracting(line -> line.split(" \\| ", 2)[0])
                .containsExactly(
                        "| property",
                        "| `line`",
                        "| `reference`",
                        "| `report`",
                        "| `error`",
                        "| `lineSha256`",
                        "| code",
                        "| 0",
                        "| 1",
                        "| 2",
                        "| 3");
        String help = help();
        for (String option : List.of(
                "--out",
                "--resume",
                "--overwrite",
                "--threads",
                "--lang",
                "--on",
                "--provinces",
                "--against",
                "--format")) {
            assertThat(document).contains(option);
            assertThat(help).contains(option);
        }
        assertThat(document.toLowerCase(Locale.ROOT)).contains("longer than 1 mb", "64 mb");
    }

    private static String help() {
        return new picocli.CommandLine(new io.github.icprules.examples.runner.BatchCommand()).getUsageMessage();
    }

    private static List<String> errors(String answer) throws IOException {
        List<String> errors = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            JsonNode tree = MAPPER.readTree(line);
            if (tree.has("error")) {
                assertThat(tree.fieldNames()).toIterable().containsExactly("line", "error", "lineSha256");
                errors.add(tree.get("line").asText() + " " + tree.get("error").asText());
            }
        }
        return errors;
    }
}
