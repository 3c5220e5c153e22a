package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged runner with many filings, in a JVM of its own that can be killed. */
class BatchIT {

    private static final int FILINGS = 200;

    @TempDir
    private Path folder;

    private Path in = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void write_filings() throws IOException {
        in = folder.resolve("in.jsonl");
        out = folder.resolve("out.jsonl");
        Files.writeString(in, "{\"filingType\": \"NEW_FIRST\"}\n".repeat(FILINGS), StandardCharsets.UTF_8);
    }

    @Test
    void is_killed_and_continued_and_nothing_is_lost_or_written_twice() throws Exception {
        Process killed = start("-Xmx64m", in.toString(), "--out", out.toString());
        Path part = folder.resolve("out.jsonl.part");
        while (killed.isAlive() && (Files.notExists(part) || Files.size(part) == 0)) {
            Thread.sleep(1);
        }
        killed.destroyForcibly().waitFor();
        assertThat(out).doesNotExist();
        Process continued = start("-Xmx64m", in.toString(), "--out", out.toString(), "--resume");
        assertThat(messages(continued)).contains("备案 " + FILINGS + " · 无法处理的行 0");
        assertThat(continued.waitFor()).isZero();

        Process piped = start("-Xmx64m", "-", "--threads", "1");
        Files.copy(in, piped.getOutputStream());
        piped.getOutputStream().close();
        byte[] answer = piped.getInputStream().readAllBytes();
        assertThat(piped.waitFor()).isZero();
        assertThat(Files.readAllBytes(out)).isEqualTo(answer);
        assertThat(new String(answer, StandardCharsets.UTF_8)).hasLineCount(FILINGS);
    }

    /** A part with nothing in it would be taken for a batch that did not end. */
    @Test
    void is_ended_by_a_signal_before_the_first_answer_and_leaves_no_part() throws Exception {
        Path part = folder.resolve("out.jsonl.part");
        Process ended = start("-Xmx64m", "-", "--out", out.toString());
        while (ended.isAlive() && Files.notExists(part)) {
            Thread.sleep(1);
        }
        // The batch is ready for a signal as soon as it has opened the file; no sign outside shows that moment.
        Thread.sleep(1000);
        assertThat(part).isEmptyFile();
        // SIGTERM where there are signals. Process.destroy would also end the input, and so the batch itself.
        assumeThat(ended.supportsNormalTermination()).isTrue();
        ended.toHandle().destroy();
        assertThat(ended.waitFor()).isNotZero();
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(in));
    }

    @Test
    void is_ended_by_a_signal_later_and_keeps_what_was_written() throws Exception {
        Path part = folder.resolve("out.jsonl.part");
        Process ended = start("-Xmx64m", "-", "--out", out.toString());
        assumeThat(ended.supportsNormalTermination()).isTrue();
        try (OutputStream lines = ended.getOutputStream()) {
            byte[] all = Files.readAllBytes(in);
            while (ended.isAlive() && (Files.notExists(part) || Files.size(part) == 0)) {
                lines.write(all);
                lines.flush();
            }
            ended.destroy();
            assertThat(ended.waitFor()).isNotZero();
        } catch (IOException e) {
            // What is left to be written when it ends.
        }
        assertThat(part).isNotEmptyFile();
        assertThat(out).doesNotExist();
    }

    @Test
    void a_reader_that_leaves_is_reported_in_one_line() throws Exception {
        Process process = start("-Xmx64m", in.toString());
        process.getInputStream().close();
        assertThat(messages(process)).isEqualTo("标准输出：读取方已停止；其余没有核对\n");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    /**
     * What runs out of memory is no fault of a line: the run ends, what was written before stays, and more memory continues it. The
     * first steps are too small for such a line to be read.
     */
    @Test
    void too_little_memory_ends_the_batch_and_more_continues_it() throws Exception {
        String filing = "{\"filingType\": \"NEW_FIRST\"}\n";
        String hostile = "{\"filingType\": \"NEW_FIRST\", \"miniProgram\": {\"serviceContentTypes\": [0"
                + ",0".repeat(500_000) + "]}, \"subject\": {\"name\": 5}}\n";
        Files.writeString(in, (filing.repeat(20) + hostile).repeat(4), StandardCharsets.UTF_8);
        Process whole = start("-Xmx1g", in.toString(), "--out", out.toString());
        assertThat(messages(whole)).contains("备案 80 · 无法处理的行 4");
        assertThat(whole.waitFor()).isEqualTo(2);
        String expected = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(expected).doesNotContain("heap", "OutOfMemory", "程序故障");

        Files.delete(out);
        Path part = folder.resolve("out.jsonl.part");
        List<Integer> exitCodes = new ArrayList<>();
        for (int megabytes = 14; megabytes <= 1024 && Files.notExists(out); megabytes += megabytes / 2) {
            Process process = start("-Xmx" + megabytes + "m", in.toString(), "--out", out.toString(), "--resume");
            String messages = messages(process);
            exitCodes.add(process.waitFor());
            if (process.exitValue() == 3) {
                assertThat(messages).isEqualTo("icp-rules：内存不足；请用 -Xmx 给 Java 更多内存\n");
                String written = Files.exists(part) ? Files.readString(part, StandardCharsets.UTF_8) : "";
                assertThat(expected).startsWith(written);
                assertThat(written).matches("(?s)(.*\n)?");
            }
        }
        assertThat(exitCodes).startsWith(3).endsWith(2).containsOnly(2, 3);
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void lines_that_are_as_long_as_they_may_be_fit_into_a_small_heap_on_any_number_of_threads() throws Exception {
        String line = "{\"filingType\": \"" + "x".repeat(1024 * 1024 - 50) + "\"}\n";
        Files.writeString(in, line.repeat(60), StandardCharsets.UTF_8);
        for (String resume : List.of("--overwrite", "--resume")) {
            Process process = start("-Xmx64m", in.toString(), "--out", out.toString(), "--threads", "64", resume);
            assertThat(messages(process)).contains("备案 0 · 无法处理的行 60");
            assertThat(process.waitFor()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--overwrite", "--resume", ""})
    void standard_input_that_is_the_output_is_not_overwritten(String option) throws Exception {
        assumeThat(Path.of("/dev/fd")).exists();
        String before = Files.readString(in, StandardCharsets.UTF_8);
        ProcessBuilder builder = builder("-Xmx64m", "-", "--out", in.toString());
        if (!option.isEmpty()) {
            builder.command().add(option);
        }
        Process process = builder.redirectInput(in.toFile()).start();
        assertThat(messages(process)).isEqualTo(in + "：就是要读取的文件；应为另一个文件\n");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(in, StandardCharsets.UTF_8)).isEqualTo(before);
        assertThat(folder.resolve("in.jsonl.part")).doesNotExist();
    }

    /** It would never come to its end. */
    @Test
    void standard_output_that_is_the_input_is_not_written() throws Exception {
        assumeThat(Path.of("/dev/fd")).exists();
        String before = Files.readString(in, StandardCharsets.UTF_8);
        Process process = builder("-Xmx64m", in.toString())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(in.toFile()))
                .start();
        assertThat(messages(process)).isEqualTo("标准输出：就是要读取的文件；应为另一个文件\n");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(Files.readString(in, StandardCharsets.UTF_8)).isEqualTo(before);
    }

    @Test
    void standard_output_by_its_name_is_written_behind_what_is_there() throws Exception {
        assumeThat(Path.of("/dev/stdout")).exists();
        Files.writeString(out, "before\n");
        Files.writeString(in, "x\n");
        Process process = builder("-Xmx64m", in.toString(), "--out", "/dev/stdout")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .start();
        assertThat(messages(process)).contains("备案 0 · 无法处理的行 1");
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(out).content().startsWith("before\n{\"line\":1,").hasLineCount(2);
    }

    private static Process start(String option, String... arguments) throws IOException {
        return builder(option, arguments).start();
    }

    private static ProcessBuilder builder(String option, String... arguments) {
        return new ProcessBuilder(RunnerIT.line(List.of(option), "batch " + String.join(" ", arguments)));
    }

    private static String messages(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
