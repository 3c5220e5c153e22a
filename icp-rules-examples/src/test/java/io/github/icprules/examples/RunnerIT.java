package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    @BeforeAll
    static void run_on_an_ordinary_machine() throws Exception {
        HERE.addAll(runAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dfile.encoding=GBK -Duser.language=zh -Duser.country=CN",
                "-Dfile.encoding=ISO-8859-9 -Duser.language=tr -Duser.country=TR",
                "-Dfile.encoding=US-ASCII -Duser.timezone=Pacific/Kiritimati -Ddrools.sequential=true -Ddrools.multithreadEvaluation=true -Ddrools.eventProcessingMode=stream -Ddrools.dialect.default=mvel",
            })
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
    @ValueSource(strings = {"check -", "wechat -", "batch -"})
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

    @ParameterizedTest
    @ValueSource(strings = {"--version", "check --version"})
    void says_which_version_it_is(String command) throws Exception {
        Result result = run(List.of(), command);
        assertThat(result.exitCode()).isZero();
        assertThat(result.answer().strip()).matches("icp-rules [0-9]+[.][0-9]+[.][0-9]+(-SNAPSHOT)?");
        assertThat(HERE.get(0).answer())
                .contains("icp-rules-drools" + result.answer().strip().substring(9));
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
    static List<String> line(List<String> options, String command) {
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
}
