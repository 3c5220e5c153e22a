package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that checks many filings. */
class BatchCommandTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** So early that few rules were in force and reports are short. */
    private static final String EARLY = "2001-01-01";

    private static final int NEAR = 20;
    private static final int FEW = 11;

    @TempDir
    private Path folder;

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
    void a_broken_line_is_told_in_its_place_and_without_a_value_of_a_person() throws IOException {
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
    void the_problem_of_a_line_is_told_in_the_language_asked_for() throws IOException {
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
    void what_no_filing_can_be_is_told_and_the_next_line_answered() throws IOException {
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

    /** The time was spent on what was there, too, so that it tells nothing of how fast the rest went. */
    @Test
    void a_batch_that_goes_on_tells_its_time_and_no_rate() throws IOException {
        Path in = input(joined(List.of(Path.of("samples/enterprise-ready.json")), "\n"));
        Path out = folder.resolve("continued.jsonl");
        batch(in, out, "--lang", "zh");
        assertThat(batch(in, out, "--resume", "--lang", "zh").messages().lines().reduce((line, last) -> last))
                .hasValueSatisfying(line -> assertThat(line).matches("用时 [0-9]+[.][0-9] 秒，含核对此前已写的 1 件，没有剩余"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.jsonl.part", "out.jsonl"})
    void a_batch_killed_anywhere_is_continued_to_the_same_output(String cutOff) throws IOException {
        Path in =
                input("{\"filingType\": \"CANCEL_SERVICE\"}\nx\n\n{\"filingTyp\": 1}\n{\"filingType\": \"NEW_FIRST\"}");
        Path out = folder.resolve("out.jsonl");
        String summary = withoutTime(batch(in, out, "--on", EARLY, "--threads", "1"));
        byte[] whole = Files.readAllBytes(out);
        assertThat(whole.length).isBetween(500, 10_000);
        for (int length : tellingLengths(whole)) {
            Files.delete(out);
            Files.write(folder.resolve(cutOff), Arrays.copyOf(whole, length));
            CommandLine.Result result = batch(in, out, "--on", EARLY, "--threads", "1", "--resume");
            assertThat(Files.readAllBytes(out)).as("killed at %d", length).isEqualTo(whole);
            assertThat(part(out)).doesNotExist();
            assertThat(withoutTime(result)).isEqualTo(summary);
            assertThat(result.exitCode()).isEqualTo(2);
        }
    }

    /** Every byte near the end of a line, where it matters which, and some of all others. */
    private static List<Integer> tellingLengths(byte[] whole) {
        return IntStream.rangeClosed(0, whole.length)
                .filter(length -> length % FEW == 0
                        || IntStream.rangeClosed(Math.max(0, length - NEAR), Math.min(whole.length - 1, length + NEAR))
                                .anyMatch(at -> whole[at] == '\n'))
                .boxed()
                .toList();
    }

    @Test
    void filings_without_a_day_are_continued_in_long_reports_too() throws IOException {
        List<Path> samples = samples();
        Path in = input(joined(samples, "\n") + "{\"filingType\": \"NEW_FIRST\"}\n" + joined(samples, "\r\n"));
        Path out = folder.resolve("out.jsonl");
        String summary = withoutTime(batch(in, out));
        byte[] whole = Files.readAllBytes(out);
        for (int part = 0; part <= 7; part++) {
            Files.write(out, Arrays.copyOf(whole, whole.length / 7 * part));
            assertThat(withoutTime(batch(in, out, "--resume"))).isEqualTo(summary);
            assertThat(Files.readAllBytes(out)).isEqualTo(whole);
        }
        Files.delete(out);
        assertThat(withoutTime(batch(in, out, "--resume"))).isEqualTo(summary);
        assertThat(Files.readAllBytes(out)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lang zh                    | 第1行是用另一个 --lang 写出的",
                "--provinces off              | line 1 was answered by other rules (icp-rules-mini-program",
                "--on 2026-11-25              | line 1 was evaluated as of 2026-11-24, but now the date would be 2026-11-25",
            })
    void a_batch_begun_with_other_options_is_not_continued(String options, String expected) throws IOException {
        Path in = input(joined(samples().subList(0, 3), "\n"));
        Path out = folder.resolve("out.jsonl");
        batch(in, out);
        byte[] before = Files.readAllBytes(out);
        List<String> arguments = new ArrayList<>(List.of("--resume"));
        arguments.addAll(List.of(options.split(" ", -1)));
        assertThat(batch(in, out, arguments.toArray(String[]::new)))
                .satisfies(result -> assertRefused(result, expected));
        assertThat(Files.readAllBytes(out)).isEqualTo(before);
    }

    @Test
    void what_does_not_answer_the_input_is_not_continued() throws IOException {
        String filing = "{\"filingType\": \"NEW_FIRST\"}\n";
        String other = "{\"filingType\": \"CANCEL_SERVICE\"}\n";
        Path out = folder.resolve("out.jsonl");
        batch(input(filing + filing + "x\n"), out);
        String written = Files.readString(out, StandardCharsets.UTF_8);
        List<String> lines = written.lines().map(line -> line + "\n").toList();

        assertNotContinued(out, written, filing + other + "x\n", "line 2 answers another filing than line 2");
        assertNotContinued(out, written, filing + "x\nx\n", "line 2 answers another filing than line 2");
        assertNotContinued(out, written, filing + "\n" + filing, "line 2 answers line 2 in the place of line 3");
        assertNotContinued(out, written, filing, "line 2 answers line 2, which ");
        assertNotContinued(
                out, written, filing + filing + filing, "line 3 reports a problem that line 3 does not have");
        assertNotContinued(
                out, written, filing + filing + "{\"x\":1}\n", "line 3 reports a problem that line 3 does not have");
        String in = filing + filing + "x\n";
        assertNotContinued(out, lines.get(1), in, "line 1 answers line 2 in the place of line 1");
        assertNotContinued(out, lines.get(0) + lines.get(0), in, "line 2 answers line 1 in the place of line 2");
        for (String strange : List.of(
                "\n",
                "x\n",
                "{}\n",
                "{\"line\":1}\n",
                "{\"line\":1,\"report\":{}}\n",
                "{\"line\":1,\"error\":null}\n",
                "{\"line\":1,\"error\":\"x\",\"y\":1}\n",
                lines.get(0).strip() + " {}\n",
                lines.get(0).replaceFirst(",\"lineSha256\":\"[0-9a-f]*\"", ""))) {
            assertNotContinued(out, strange + lines.get(0), in, "is nothing that a batch writes");
        }
    }

    private void assertNotContinued(Path out, String written, String filings, String expected) throws IOException {
        Files.writeString(out, written, StandardCharsets.UTF_8);
        assertRefused(batch(input(filings), out, "--resume"), expected);
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(written);
    }

    @Test
    void a_fault_that_was_written_is_kept() throws IOException {
        Path in = input("{\"filingType\": \"NEW_FIRST\"}\n{\"filingType\": \"NEW_FIRST\"}\n");
        Path out = Files.writeString(
                folder.resolve("out.jsonl"), sealed("{\"line\":1,\"error\":\"a fault of the program (Error)\"}"));
        CommandLine.Result result = batch(in, out, "--resume");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(Files.readString(out, StandardCharsets.UTF_8))
                .startsWith("{\"line\":1,\"error\":")
                .contains("{\"line\":2,\"report\"");
    }

    @Test
    void what_is_there_is_neither_overwritten_nor_continued_unasked() throws IOException {
        Path in = input("{\"filingType\": \"NEW_FIRST\"}\n");
        Path out = Files.writeString(folder.resolve("out.jsonl"), "mine");
        assertRefused(
                batch(in, out),
                out + ": is there already; expected a new file, --resume to continue it or --overwrite");
        assertThat(out).hasContent("mine");
        assertRefused(batch(in, out, "--resume", "--overwrite"), "--resume: cannot go with --overwrite");
        assertRefused(batch(folder.resolve("nowhere"), out, "--overwrite"), "no such file");
        assertRefused(batch(in, out, "--overwrite", "--on", "1999-01-01"), "--on: No rule was in force");
        assertThat(out).hasContent("mine");
        assertThat(batch(in, out, "--overwrite").exitCode()).isZero();
        assertThat(Files.readString(out, StandardCharsets.UTF_8))
                .startsWith("{\"line\":1,")
                .hasLineCount(1);
    }

    @Test
    void the_input_is_not_overwritten() throws IOException {
        Path in = input("{\"filingType\": \"NEW_FIRST\"}\n");
        assertRefused(batch(in, in, "--overwrite"), in + ": is the file that is read; expected another");
        assertThat(in).hasContent("{\"filingType\": \"NEW_FIRST\"}\n");
    }

    @Test
    void two_batches_do_not_write_to_one_file() throws IOException {
        Path in = input("{\"filingType\": \"NEW_FIRST\"}\n");
        Path out = folder.resolve("out.jsonl");
        try (FileChannel channel = FileChannel.open(part(out), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(batch(in, out, "--resume"), out + ": another program writes to it");
        }
        assertThat(batch(in, out, "--resume").exitCode()).isZero();
    }

    @Test
    void a_file_that_came_about_while_the_batch_was_at_work_is_not_overwritten() throws Exception {
        Path pipe = folder.resolve("in.jsonl");
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Path out = folder.resolve("out.jsonl");
        CompletableFuture<CommandLine.Result> batch = CompletableFuture.supplyAsync(() -> batch(pipe, out));
        try (OutputStream lines = Files.newOutputStream(pipe)) {
            lines.write("{\"filingType\": \"NEW_FIRST\"}\n".getBytes(StandardCharsets.UTF_8));
            while (Files.notExists(part(out))) {
                Thread.sleep(1);
            }
            Files.writeString(out, "mine");
        }
        assertRefused(batch.get(), out + ": is there already");
        assertThat(out).hasContent("mine");
        assertThat(part(out)).content().startsWith("{\"line\":1,").hasLineCount(1);
    }

    @Test
    void a_full_disk_is_told_in_one_line() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        assertRefused(batch(input("x\n"), full), "/dev/full: cannot be written (");
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
    void wrong_usage_is_told(String arguments, String expected) {
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

    @Test
    void resuming_notices_an_edited_answer() throws IOException {
        Path in = input(joined(List.of(Path.of("samples/news-without-approval.json")), "\n") + "x\n");
        Path out = folder.resolve("out.jsonl");
        batch(in, out);
        String written = Files.readString(out, StandardCharsets.UTF_8);
        String error = written.lines().toList().get(1);
        for (String edited : List.of(
                written.replace("\"verdict\":\"BLOCKED\"", "\"verdict\":\"READY\""),
                written.replace("internet news information service licence", "licence"),
                written.replaceFirst("\"lineSha256\":\"[0-9a-f]", "\"lineSha256\":\"x"))) {
            assertThat(edited).isNotEqualTo(written);
            assertEdited(out, edited, "line 1 was changed after it was written: its lineSha256 does not fit");
        }
        assertEdited(out, written.replace("column 1:", "column 2:"), "line 2 was changed after it was written");
        // An editor can make the digest fit, too.
        assertEdited(
                out,
                sealed(withoutSeal(written.lines().toList().get(0))
                                .replace("\"verdict\":\"BLOCKED\"", "\"verdict\":\"READY\""))
                        + error
                        + '\n',
                "line 1 answers another filing than line 1");
        assertEdited(
                out,
                written.lines().toList().get(0)
                        + '\n'
                        + sealed(withoutSeal(error).replace("column 1:", "column 2:")),
                "line 2 reports a problem that line 2 does not have");
    }

    /** In the file that is meant, and in a part of it. */
    private void assertEdited(Path out, String edited, String expected) throws IOException {
        Path in = folder.resolve("in.jsonl");
        Files.writeString(out, edited, StandardCharsets.UTF_8);
        assertRefused(batch(in, out, "--resume"), out + ": " + expected);
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(edited);
        assertThat(part(out)).doesNotExist();
        Files.move(out, part(out));
        assertRefused(batch(in, out, "--resume"), part(out) + ": " + expected);
        assertThat(Files.readString(part(out), StandardCharsets.UTF_8)).isEqualTo(edited);
        Files.delete(part(out));
    }

    @Test
    void filings_without_a_day_that_were_judged_by_several_are_not_continued() throws IOException {
        String filing = "{\"filingType\": \"NEW_FIRST\"}\n";
        Path in = input(filing);
        Path out = folder.resolve("out.jsonl");
        StringBuilder written = new StringBuilder();
        for (String day : List.of("2026-03-02", "2026-03-03")) {
            batch(in, out, "--overwrite", "--on", day);
            String answer =
                    withoutSeal(Files.readString(out, StandardCharsets.UTF_8).strip());
            written.append(sealed(answer.replace("\"line\":1,", "\"line\":" + (written.isEmpty() ? 1 : 2) + ',')));
        }
        assertNotContinued(
                out,
                written.toString(),
                filing + filing,
                "line 2 was evaluated as of 2026-03-03, but now the date would be 2026-03-02");
    }

    @Test
    void a_complete_output_is_checked_and_nothing_is_left() throws IOException {
        Path in = input("{\"filingType\": \"NEW_FIRST\"}\nx\n");
        Path out = folder.resolve("out.jsonl");
        batch(in, out, "--lang", "zh");
        Object key = Files.readAttributes(out, BasicFileAttributes.class).fileKey();
        FileTime time = Files.getLastModifiedTime(out);
        CommandLine.Result result = batch(in, out, "--resume", "--lang", "zh");
        assertThat(result.messages()).contains("备案 1 · 无法处理的行 1", "含核对此前已写的 2 件，没有剩余");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Files.readAttributes(out, BasicFileAttributes.class).fileKey())
                .isEqualTo(key);
        assertThat(Files.getLastModifiedTime(out)).isEqualTo(time);
        assertThat(part(out)).doesNotExist();
    }

    @Test
    void an_output_is_continued_if_the_input_has_grown() throws IOException {
        Path in = input("{\"filingType\": \"NEW_FIRST\"}\n");
        Path out = folder.resolve("out.jsonl");
        batch(in, out, "--lang", "en");
        String before = Files.readString(out, StandardCharsets.UTF_8);
        input("{\"filingType\": \"NEW_FIRST\"}\nx\n");
        CommandLine.Result result = batch(in, out, "--resume", "--lang", "en");
        assertThat(result.messages())
                .contains("filings 1 · broken lines 1", "with the check of the 1 that were there before\n");
        assertThat(Files.readString(out, StandardCharsets.UTF_8))
                .startsWith(before)
                .hasLineCount(2);
    }

    @Test
    void an_output_stays_until_the_new_one_is_complete() throws IOException {
        Path in = input("{\"filingType\": \"NEW_FIRST\"}\n");
        Path out = Files.writeString(folder.resolve("out.jsonl"), "mine");
        try (var stream = Files.newOutputStream(in, StandardOpenOption.APPEND)) {
            stream.write(new byte[64 * 1024 * 1024 + 1]);
        }
        assertRefused(batch(in, out, "--overwrite"), "line 2 is longer than 64 MB");
        assertThat(out).hasContent("mine");
        assertThat(part(out)).content().startsWith("{\"line\":1,").hasLineCount(1);

        input("{\"filingType\": \"NEW_FIRST\"}\nx\n");
        Files.move(out, folder.resolve("moved"));
        assertRefused(batch(in, out), part(out) + ": is there from a batch that did not end");
        Files.move(folder.resolve("moved"), out);
        assertThat(batch(in, out, "--resume").exitCode()).isEqualTo(2);
        assertThat(out).content().startsWith("{\"line\":1,").hasLineCount(2);
        assertThat(part(out)).doesNotExist();
    }

    @Test
    void the_document_s_command_reports_lines_that_were_changed() throws Exception {
        assumeThat(Path.of("/usr/bin/sha256sum")).exists();
        Path out = folder.resolve("out.jsonl");
        batch(input(joined(samples().subList(0, 2), "\n") + "{\"filingType\": \"\\u202E\\\\\"}\n"), out);
        assertThat(changed()).isEmpty();
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        Files.write(
                out,
                List.of(
                        lines.get(0),
                        lines.get(1).replace("READY", "BLOCKED").replace("BLOCKED", "Ready"),
                        lines.get(2) + ' '));
        assertThat(changed()).isEqualTo("line 2 was changed\nline 3 was changed\n");
    }

    private String changed() throws Exception {
        String document = Files.readString(Path.of("..", "docs", "batch.md"), StandardCharsets.UTF_8);
        String command = document.split("```sh\n", 2)[1].split("```", 2)[0];
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Path part(Path out) {
        return out.resolveSibling(out.getFileName() + ".part");
    }

    /** {@return a line that ends with the digest of what is in front of that} */
    private static String sealed(String object) {
        String front = object.substring(0, object.length() - 1);
        return front + ",\"lineSha256\":\"" + sha256(front) + "\"}\n";
    }

    private static String withoutSeal(String line) {
        return line.replaceFirst(",\"lineSha256\":\"[0-9a-f]{64}\"}$", "}");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String help() {
        return new picocli.CommandLine(new io.github.icprules.examples.runner.BatchCommand()).getUsageMessage();
    }

    private static void assertRefused(CommandLine.Result result, String expected) {
        assertThat(result.messages()).contains(expected);
        assertThat(result.messages().lines()).hasSize(1);
        assertThat(result.exitCode()).isEqualTo(2);
    }

    private static CommandLine.Result batch(Path in, Path out, String... options) {
        return CommandLine.runAsIsInEnglish(
                Stream.concat(Stream.of("batch", in.toString(), "--out", out.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private static String withoutTime(CommandLine.Result result) {
        List<String> lines = result.messages().lines().toList();
        assertThat(lines).isNotEmpty();
        return String.join("\n", lines.subList(0, lines.size() - 1));
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

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String joined(List<Path> samples, String lineEnd) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path sample : samples) {
            lines.append(MAPPER.readTree(sample.toFile())).append(lineEnd);
        }
        return lines.toString();
    }

    private Path input(String text) throws IOException {
        return Files.writeString(folder.resolve("in.jsonl"), text, StandardCharsets.UTF_8);
    }
}
