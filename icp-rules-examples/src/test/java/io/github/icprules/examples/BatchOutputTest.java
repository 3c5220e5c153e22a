package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.samples;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output file of the command that checks many filings: it is continued or overwritten on request only. */
class BatchOutputTest extends BatchFolder {

    /** So early that few rules were in force and reports are short. */
    private static final String EARLY = "2001-01-01";

    private static final String FILING = "{\"filingType\": \"NEW_FIRST\"}\n";

    private static final int NEAR = 8;
    private static final int FEW = 37;

    private Path out = Path.of("");

    @BeforeEach
    void name_output() {
        out = folder.resolve("out.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.jsonl.part", "out.jsonl"})
    void a_batch_killed_anywhere_is_continued_to_the_same_output(String cutOff) throws IOException {
        Path in =
                input("{\"filingType\": \"CANCEL_SERVICE\"}\nx\n\n{\"filingTyp\": 1}\n{\"filingType\": \"NEW_FIRST\"}");
        String summary = withoutTime(batch(in, out, "--on", EARLY, "--threads 1"));
        byte[] whole = Files.readAllBytes(out);
        assertThat(whole.length).isBetween(500, 10_000);
        for (int length : tellingLengths(whole)) {
            Files.delete(out);
            Files.write(folder.resolve(cutOff), Arrays.copyOf(whole, length));
            Result result = batch(in, out, "--on", EARLY, "--threads 1 --resume");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lang zh       | 第1行是用其他规则或选项写出的",
                "--provinces off | line 1 was written with other rules or options",
                "--policy policies/sample.csv | line 1 was written with other rules or options",
                "--pack packs/first/pack | line 1 was written with other rules or options",
                "--on 2026-11-25 | line 1 was written with other rules or options"
            })
    void a_batch_begun_with_other_options_is_not_continued(String options, String expected) throws IOException {
        Path in = input(joined(samples("").subList(0, 3), "\n"));
        batch(in, out);
        String before = Files.readString(out);
        batch(in, out, "--resume", options).assertRefused(expected);
        assertThat(out).hasContent(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12x | F_F  | line 2 answers line 2 in the place of line 3
            12x | F    | line 2 answers line 2, which
            2   | FFx  | line 1 answers line 2 in the place of line 1
            11  | FFx  | line 2 answers line 1 in the place of line 2
            """)
    void what_does_not_answer_the_input_is_not_continued(String written, String filings, String expected)
            throws IOException {
        List<String> lines = answersToThreeLines();
        assertNotContinued(
                written.chars()
                        .mapToObj(letter -> lines.get("12x".indexOf(letter)))
                        .collect(Collectors.joining()),
                filings(filings),
                expected);
    }

    @Test
    void what_is_no_line_of_a_batch_is_not_continued() throws IOException {
        String first = answersToThreeLines().get(0);
        for (String strange : List.of(
                "\n",
                "x\n",
                "{}\n",
                "{\"line\":1}\n",
                "{\"line\":1,\"report\":{}}\n",
                "{\"line\":1,\"error\":null}\n",
                "{\"line\":1,\"error\":\"x\",\"report\":{}}\n",
                first.replace("\"verdict\":\"", "\"verdict\":\"x"),
                first.strip() + " {}\n")) {
            assertNotContinued(strange + first, filings("FFx"), "is nothing that a batch writes");
        }
    }

    /** Two filings and a line that is none. */
    private List<String> answersToThreeLines() throws IOException {
        batch(input(filings("FFx")), out, "--overwrite");
        return Files.readString(out).lines().map(line -> line + "\n").toList();
    }

    /** Lines with a filing, with nothing or with something else. */
    private static String filings(String letters) {
        return letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'F' -> FILING;
                    case '_' -> "\n";
                    default -> "x\n";
                })
                .collect(Collectors.joining());
    }

    private void assertNotContinued(String written, String filings, String expected) throws IOException {
        Files.writeString(out, written);
        batch(input(filings), out, "--resume").assertRefused(expected);
        assertThat(Files.readString(out)).isEqualTo(written);
    }

    @Test
    void a_line_of_other_rules_behind_the_first_is_not_continued() throws IOException {
        List<String> lines = answersToThreeLines();
        assertNotContinued(
                lines.get(0) + lines.get(1).replaceFirst(" [0-9a-f]{8}", " 00000000"),
                filings("FFx"),
                "line 2 was written with other rules or options");
        assertNotContinued("{\"line\":1,\"error\":\"x\"}\n", filings("FFx"), "line 1 was written with other rules");
    }

    @Test
    void a_fault_that_was_written_is_kept() throws IOException {
        batch(input("x\n"), out);
        Files.writeString(
                out,
                Files.readString(out)
                        .replaceFirst("\"error\":\".*\"}", "\"error\":\"a fault of the program (Error)\"}"));
        assertThat(batch(input(FILING + FILING), out, "--resume").exitCode()).isEqualTo(3);
        assertThat(Files.readAllLines(out).get(0)).endsWith(",\"error\":\"a fault of the program (Error)\"}");
        assertThat(Files.readAllLines(out).get(1)).startsWith("{\"line\":2,").contains(",\"report\":");
    }

    @Test
    void what_is_there_is_neither_overwritten_nor_continued_unasked() throws IOException {
        Path in = input(FILING);
        Files.writeString(out, "mine");
        batch(in, out)
                .assertRefused(out + ": is there already; expected a new file, --resume to continue it or --overwrite");
        batch(in, out, "--resume --overwrite").assertRefused("--resume: cannot go with --overwrite");
        assertThat(out).hasContent("mine");
        assertThat(batch(in, out, "--overwrite").exitCode()).isZero();
        assertThat(out).content().startsWith("{\"line\":1,").hasLineCount(1);
    }

    @Test
    void a_file_that_came_about_while_the_batch_was_at_work_is_not_overwritten() throws Exception {
        Path pipe = folder.resolve("in.jsonl");
        assumeThat(Path.of("/usr/bin/mkfifo")).exists();
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        CompletableFuture<Result> batch = CompletableFuture.supplyAsync(() -> batch(pipe, out));
        try (OutputStream lines = Files.newOutputStream(pipe)) {
            lines.write(FILING.getBytes(UTF_8));
            while (Files.notExists(part(out))) {
                Thread.sleep(1);
            }
            Files.writeString(out, "mine");
        }
        batch.get().assertRefused(out + ": is there already");
        assertThat(out).hasContent("mine");
        assertThat(part(out)).content().startsWith("{\"line\":1,").hasLineCount(1);
    }

    @Test
    void a_full_disk_is_reported_in_one_line() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        batch(input("x\n"), full).assertRefused("/dev/full: cannot be written (");
    }

    @Test
    void a_complete_output_is_checked_and_nothing_is_left() throws IOException {
        Path in = input(FILING + "x\n");
        batch(in, out, "--lang zh");
        Object key = Files.readAttributes(out, BasicFileAttributes.class).fileKey();
        FileTime time = Files.getLastModifiedTime(out);
        Result result = batch(in, out, "--resume --lang zh");
        assertThat(result.messages())
                .contains("备案 1 · 无法处理的行 1")
                .containsPattern("用时 [0-9]+[.][0-9] 秒，含读取此前已写的 2 件，没有剩余\n$");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(Files.readAttributes(out, BasicFileAttributes.class).fileKey())
                .isEqualTo(key);
        assertThat(Files.getLastModifiedTime(out)).isEqualTo(time);
        assertThat(part(out)).doesNotExist();
    }

    @Test
    void filings_without_a_day_are_judged_by_that_of_the_first_part() throws IOException {
        batch(input(FILING + "x\n"), out);
        Files.writeString(
                out, Files.readString(out).replaceAll("\"settings\":\"[-0-9]+ ", "\"settings\":\"" + EARLY + ' '));
        batch(input(FILING + "x\n" + FILING), out, "--resume");
        assertThat(Files.readAllLines(out).get(2)).contains("\"evaluatedOn\":\"" + EARLY + '"');
    }

    @Test
    void an_output_is_continued_if_the_input_has_grown() throws IOException {
        batch(input(FILING), out);
        String before = Files.readString(out);
        assertThat(batch(input(FILING + "x\n"), out, "--resume").messages())
                .contains("filings 1 · broken lines 1", "with the reading of the 1 that were there before\n");
        assertThat(out).content().startsWith(before).hasLineCount(2);
    }

    @Test
    void an_output_stays_until_the_new_one_is_complete() throws IOException {
        Path in = input(FILING + " ".repeat(64 * 1024 * 1024 + 1));
        Files.writeString(out, "mine");
        batch(in, out, "--overwrite").assertRefused("line 2 is longer than 64 MB");
        assertThat(out).hasContent("mine");
        assertThat(part(out)).content().startsWith("{\"line\":1,").hasLineCount(1);

        input(FILING + "x\n");
        Files.move(out, folder.resolve("moved"));
        batch(in, out).assertRefused(part(out) + ": is there from a batch that did not end");
        Files.move(folder.resolve("moved"), out);
        assertThat(batch(in, out, "--resume").exitCode()).isEqualTo(2);
        assertThat(out).content().startsWith("{\"line\":1,").hasLineCount(2);
        assertThat(part(out)).doesNotExist();
    }

    private static String withoutTime(Result result) {
        List<String> lines = result.messages().lines().toList();
        assertThat(lines).isNotEmpty();
        return String.join("\n", lines.subList(0, lines.size() - 1));
    }
}
