package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged runner with many filings, in a JVM of its own that can be killed. */
class BatchIT {

    private static final int FILINGS = 2000;

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
        while (killed.isAlive() && (Files.notExists(out) || Files.size(out) == 0)) {
            Thread.sleep(1);
        }
        killed.destroyForcibly().waitFor();
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

    @Test
    void a_reader_that_leaves_is_told_in_one_line() throws Exception {
        Process process = start("-Xmx64m", in.toString());
        process.getInputStream().close();
        assertThat(messages(process)).isEqualTo("standard output: nobody reads on; the rest was not judged\n");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    private static Process start(String option, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                // These run too shortly for code to be compiled well.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "icp-rules-examples.jar").toString(),
                "batch"));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).start();
    }

    private static String messages(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
