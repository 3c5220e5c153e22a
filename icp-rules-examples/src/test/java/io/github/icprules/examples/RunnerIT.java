package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged runner in a JVM of its own, on machines that are with another configuration. */
class RunnerIT {

    private static final Path JAR = Path.of("target", "icp-rules-examples.jar");
    private static final List<String> COMMANDS = List.of(
            "check samples/news-without-approval.json --format json",
            "check samples/cancel-only-service.json",
            "rules --format json");

    /** These run too shortly for code to be compiled well; trying to takes as long as all the rest. */
    private static final String NO_SECOND_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final List<Result> HERE = new ArrayList<>();

    private static final int FILINGS = 200;
    private static final int MANY = 4000;
    private static final int LONGEST_MILLIS = 500;

    @TempDir
    private Path folder;

    private Path in = Path.of("");
    private Path out = Path.of("");
    private Path part = Path.of("");

    @BeforeEach
    void write_filings() throws IOException {
        in = folder.resolve("in.jsonl");
        out = folder.resolve("out.jsonl");
        part = folder.resolve("out.jsonl.part");
        Files.writeString(in, "{\"filingType\": \"NEW_FIRST\"}\n".repeat(FILINGS), StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void run_on_an_ordinary_machine() throws Exception {
        HERE.addAll(runAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en")));
    }

    @Test
    void answers_the_same_bytes_on_a_machine_in_china() throws Exception {
        assertThat(runAll(List.of("-Dfile.encoding=GBK", "-Duser.language=zh", "-Duser.country=CN")))
                .isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dfile.encoding=ISO-8859-9 -Duser.language=tr -Duser.country=TR",
                "-Dfile.encoding=US-ASCII -Duser.timezone=Pacific/Kiritimati -Ddrools.sequential=true -Ddrools.multithreadEvaluation=true -Ddrools.eventProcessingMode=stream -Ddrools.dialect.default=mvel",
            })
    @Tag("thorough")
    void answers_the_same_bytes_on_any_machine(String options) throws Exception {
        assertThat(runAll(List.of(options.split(" ", -1)))).isEqualTo(HERE);
    }

    @Test
    void answers_in_utf_8_and_says_nothing_else() {
        assertThat(HERE).allSatisfy(result -> {
            assertThat(result.messages()).isEmpty();
            assertThat(result.answer()).contains("备案").doesNotContain("\r", "\uFFFD");
        });
        assertThat(HERE).extracting(Result::exitCode).containsExactly(1, 0, 0);
    }

    @Test
    void reads_standard_input() throws Exception {
        Process process = start(List.of(), "check - --format json");
        try (InputStream sample = Files.newInputStream(Path.of("samples/news-without-approval.json"))) {
            sample.transferTo(process.getOutputStream());
        }
        process.getOutputStream().close();
        assertThat(finish(process)).isEqualTo(HERE.get(0));
    }

    @Test
    void a_reader_that_leaves_is_no_fault() throws Exception {
        Process process = start(List.of(), "rules --format json");
        process.getInputStream().close();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void input_without_end_is_reported_soon() throws Exception {
        Path zero = Path.of("/dev/zero");
        assumeThat(zero).exists();
        Result result = run(List.of("-Xmx96m"), "check " + zero);
        assertThat(result.messages()).isEqualTo("/dev/zero：超过 64 MB；应为一件备案\n");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check -", "body -", "wechat -", "batch -"})
    @Tag("thorough")
    void standard_input_that_is_closed_is_reported_as_that(String command) throws Exception {
        assumeThat(Path.of("/dev/fd")).exists();
        List<String> line = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" <&-", "sh"));
        line.addAll(line(List.of(), command));
        Result result = finish(new ProcessBuilder(line).start());
        assertThat(result.messages()).startsWith("标准输入：无法读取（它已关闭）；应为").hasLineCount(1);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.answer()).isEmpty();
    }

    @Test
    void too_little_memory_is_reported_in_one_line() throws Exception {
        Path zero = Path.of("/dev/zero");
        assumeThat(zero).exists();
        Result result = run(List.of("-Xmx32m"), "check " + zero);
        assertThat(result.messages()).isEqualTo("icp-rules：内存不足；请用 -Xmx 给 Java 更多内存\n");
        assertThat(result.exitCode()).isEqualTo(3);
    }

    @Test
    void says_which_version_it_is() throws Exception {
        Result result = run(List.of(), "check --version");
        assertThat(result.exitCode()).isZero();
        assertThat(result.answer().strip()).matches("icp-rules [0-9]+[.][0-9]+[.][0-9]+(-SNAPSHOT)?");
        assertThat(HERE.get(0).answer())
                .contains("icp-rules-drools" + result.answer().strip().substring(9));
    }

    /** The jar does not have the annotations of the source, and the check of a pack needs none of them. */
    @Test
    void refuses_a_pack_that_takes_an_absent_input_for_an_answer() throws Exception {
        Path source = Path.of("packs", "first", "pack");
        Path pack = folder.resolve("pack");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(source.relativize(file).toString()));
            }
        }
        Path sheet = pack.resolve("rules").resolve("brand.drl");
        String text = Files.readString(sheet, StandardCharsets.UTF_8);
        String asks = "filing.describingService,";
        assertThat(text).contains(asks);
        Files.writeString(sheet, text.replace(asks, "filing.province != io.github.icprules.model.Province.BEIJING,"));
        Result result = run(List.of(), "check samples/cancel-only-service.json --pack " + pack);
        assertThat(result.messages()).contains("rules/brand.drl:13:").contains("\"filing.province\"");
        assertThat(result.exitCode()).isEqualTo(2);
    }

    /** Runs all commands side by side. */
    private static List<Result> runAll(List<String> options) throws Exception {
        List<Process> processes = new ArrayList<>();
        for (String command : COMMANDS) {
            Process process = start(options, command);
            process.getOutputStream().close();
            processes.add(process);
        }
        List<Result> results = new ArrayList<>();
        for (Process process : processes) {
            results.add(finish(process));
        }
        return results;
    }

    private static Result run(List<String> options, String command) throws Exception {
        Process process = start(options, command);
        process.getOutputStream().close();
        return finish(process);
    }

    private static Process start(List<String> options, String command) throws IOException {
        return new ProcessBuilder(line(options, command)).start();
    }

    /** {@return the command line that starts the runner} */
    private static List<String> line(List<String> options, String command) {
        assertThat(JAR).exists();
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add(NO_SECOND_COMPILER);
        line.addAll(options);
        line.addAll(List.of("-jar", JAR.toString()));
        line.addAll(List.of(command.split(" ", -1)));
        return line;
    }

    private static Result finish(Process process) throws Exception {
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String messages = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), answer, messages);
    }

    @Test
    void is_killed_a_few_times_and_nothing_is_lost_or_written_twice() throws Exception {
        assertSurvives(2);
    }

    @Test
    @Tag("thorough")
    void is_killed_at_twenty_random_moments_and_nothing_is_lost_or_written_twice() throws Exception {
        assertSurvives(20);
    }

    /** Kills a batch at random moments, continues it each time, and compares the bytes with those of a batch that was not killed. */
    private void assertSurvives(int kills) throws Exception {
        Files.writeString(in, "{\"filingType\": \"NEW_FIRST\"}\n".repeat(MANY), StandardCharsets.UTF_8);
        Process whole = batch("-Xmx64m", "IN --threads 1").start();
        byte[] expected = whole.getInputStream().readAllBytes();
        assertThat(whole.waitFor()).isZero();
        assertThat(new String(expected, StandardCharsets.UTF_8)).hasLineCount(MANY);

        Random random = new Random(kills);
        for (int kill = 0; kill < kills; kill++) {
            Files.deleteIfExists(out);
            long before = Files.exists(part) ? Files.size(part) : 0;
            Process killed = batch("-Xmx64m", "IN --out OUT --resume").start();
            while (killed.isAlive() && (Files.notExists(part) || Files.size(part) <= before)) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(LONGEST_MILLIS));
            killed.destroyForcibly().waitFor();
        }
        Files.deleteIfExists(out);
        Process continued = batch("-Xmx64m", "IN --out OUT --resume").start();
        assertEnds(continued, 0, "备案 " + MANY + " · 无法处理的行 0");
        assertThat(Files.readAllBytes(out)).isEqualTo(expected);
    }

    /** A part with nothing in it would be taken for a batch that did not end. */
    @Test
    @Tag("thorough")
    void is_ended_by_a_signal_before_the_first_answer_and_leaves_no_part() throws Exception {
        Process ended = batch("-Xmx64m", "- --out OUT").start();
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
        Process ended = batch("-Xmx64m", "- --out OUT").start();
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
        Process process = batch("-Xmx64m", "IN").start();
        process.getInputStream().close();
        assertRefused(process, "标准输出：读取方已停止；其余没有核对\n");
    }

    /**
     * What runs out of memory is no fault of a line: the run ends, what was written before stays, and more memory continues it. The
     * first steps are too small for such a line to be read.
     */
    @Test
    @Tag("thorough")
    void too_little_memory_ends_the_batch_and_more_continues_it() throws Exception {
        String filing = "{\"filingType\": \"NEW_FIRST\"}\n";
        String hostile = "{\"filingType\": \"NEW_FIRST\", \"miniProgram\": {\"serviceContentTypes\": [0"
                + ",0".repeat(500_000) + "]}, \"subject\": {\"name\": 5}}\n";
        Files.writeString(in, (filing.repeat(20) + hostile).repeat(4), StandardCharsets.UTF_8);
        Process whole = batch("-Xmx1g", "IN --out OUT").start();
        assertEnds(whole, 2, "备案 80 · 无法处理的行 4");
        String expected = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(expected).doesNotContain("heap", "OutOfMemory", "程序故障");

        Files.delete(out);
        List<Integer> exitCodes = new ArrayList<>();
        for (int megabytes = 14; megabytes <= 1024 && Files.notExists(out); megabytes += megabytes / 2) {
            Process process =
                    batch("-Xmx" + megabytes + "m", "IN --out OUT --resume").start();
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
    @Tag("thorough")
    void lines_that_are_as_long_as_they_may_be_fit_into_a_small_heap_on_any_number_of_threads() throws Exception {
        String line = "{\"filingType\": \"" + "x".repeat(1024 * 1024 - 50) + "\"}\n";
        Files.writeString(in, line.repeat(60), StandardCharsets.UTF_8);
        for (String resume : List.of("--overwrite", "--resume")) {
            Process process =
                    batch("-Xmx64m", "IN --out OUT --threads 64 " + resume).start();
            assertEnds(process, 2, "备案 0 · 无法处理的行 60");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--overwrite", "--resume", ""})
    @Tag("thorough")
    void standard_input_that_is_the_output_is_not_overwritten(String option) throws Exception {
        assumeThat(Path.of("/dev/fd")).exists();
        String before = Files.readString(in, StandardCharsets.UTF_8);
        Process process = batch("-Xmx64m", "- --out IN " + option)
                .redirectInput(in.toFile())
                .start();
        assertRefused(process, in + "：就是要读取的文件；应为另一个文件\n");
        assertThat(Files.readString(in, StandardCharsets.UTF_8)).isEqualTo(before);
        assertThat(folder.resolve("in.jsonl.part")).doesNotExist();
    }

    /** It would never come to its end. */
    @Test
    void standard_output_that_is_the_input_is_not_written() throws Exception {
        assumeThat(Path.of("/dev/fd")).exists();
        String before = Files.readString(in, StandardCharsets.UTF_8);
        Process process = batch("-Xmx64m", "IN")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(in.toFile()))
                .start();
        assertRefused(process, "标准输出：就是要读取的文件；应为另一个文件\n");
        assertThat(Files.readString(in, StandardCharsets.UTF_8)).isEqualTo(before);
    }

    @Test
    @Tag("thorough")
    void standard_output_by_its_name_is_written_behind_what_is_there() throws Exception {
        assumeThat(Path.of("/dev/stdout")).exists();
        Files.writeString(out, "before\n");
        Files.writeString(in, "x\n");
        Process process = batch("-Xmx64m", "IN --out /dev/stdout")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .start();
        assertEnds(process, 2, "备案 0 · 无法处理的行 1");
        assertThat(out).content().startsWith("before\n{\"line\":1,").hasLineCount(2);
    }

    private static void assertEnds(Process process, int exitCode, String message) throws Exception {
        assertThat(messages(process)).contains(message);
        assertThat(process.waitFor()).isEqualTo(exitCode);
    }

    private static void assertRefused(Process process, String message) throws Exception {
        assertThat(messages(process)).isEqualTo(message);
        assertThat(process.waitFor()).isEqualTo(2);
    }

    /** A batch in a JVM with so much memory; IN and OUT stand for the files. */
    private ProcessBuilder batch(String memory, String arguments) {
        String files = arguments.replace("IN", in.toString()).replace("OUT", out.toString());
        return new ProcessBuilder(line(List.of(memory), "batch " + files.strip()));
    }

    private static String messages(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
