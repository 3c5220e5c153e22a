package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output file of the command that checks many filings: it is continued or overwritten on request only. */
class BatchOutputTest extends BatchFolder {

    /** So early that few rules were in force and reports are short. */
    private static final String EARLY = "2001-01-01";

    private static final int NEAR = 8;
    private static final int FEW = 37;

    /** The time includes the check of the present lines, so it gives no rate for the others. */
    @Test
    void a_batch_that_goes_on_reports_its_time_and_no_rate() throws IOException {
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
    void a_full_disk_is_reported_in_one_line() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        assertRefused(batch(input("x\n"), full), "/dev/full: cannot be written (");
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

    private static String withoutTime(CommandLine.Result result) {
        List<String> lines = result.messages().lines().toList();
        assertThat(lines).isNotEmpty();
        return String.join("\n", lines.subList(0, lines.size() - 1));
    }
}
