package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runAsIs;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.examples.runner.options.ExitOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;

/** The option that returns 0 if a command finds something. */
class ExitZeroTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            check samples/news-without-approval.json
            wechat samples/wechat/many-defects.json
            next samples/half-entered.json
            diff samples/news-without-approval.json samples/news-with-approval.json
            body samples/enterprise-ready.json
            """)
    void a_finding_is_1_and_with_the_option_0_with_the_same_answer(String line) {
        assertZero(line);
    }

    @Test
    void a_filing_that_no_change_repairs_is_0_too() throws IOException {
        assertZero(
                "repair",
                Files.writeString(
                        folder.resolve("filing.json"),
                        "{\"filingType\": \"NEW_FIRST\", \"subject\": {\"type\": \"ENTERPRISE\", \"standing\": \"DEREGISTERED\"}}"));
    }

    private static void assertZero(Object... line) {
        CommandLine.Result usual = run(line);
        CommandLine.Result zero = run(line, "--exit-zero");
        assertThat(usual.exitCode()).isEqualTo(1);
        assertThat(zero).isEqualTo(new CommandLine.Result(0, usual.answer(), usual.messages()));
    }

    @Test
    void a_batch_with_findings_is_0_too() throws IOException {
        Path lines = folder.resolve("filings.jsonl");
        String filing =
                Files.readString(Path.of("samples/news-without-approval.json")).replace("\n", " ");
        Files.writeString(lines, filing + '\n');
        assertThat(run("batch", lines).exitCode()).isEqualTo(1);
        assertThat(run("batch", lines, "--exit-zero").exitCode()).isZero();
        Files.writeString(lines, filing + "\n{}\n");
        assertThat(run("batch", lines, "--exit-zero").exitCode()).isEqualTo(2);
    }

    private static Stream<CommandSpec> commands() {
        return Runner.commandLine().getSubcommands().values().stream()
                .map(picocli.CommandLine::getCommandSpec)
                .filter(command -> command.findOption("--exit-zero") != null);
    }

    private static Stream<String> names() {
        return commands().map(CommandSpec::name);
    }

    @Test
    void each_command_whose_exit_code_is_an_answer_has_the_option() {
        assertThat(names()).containsExactlyInAnyOrder("check", "batch", "wechat", "body", "diff", "next", "repair");
    }

    /** Linters do the same: a run that checked nothing must not look like a run that found nothing. */
    @ParameterizedTest
    @MethodSource("names")
    void the_option_hides_no_error(String command) throws IOException {
        Path filing = Files.writeString(folder.resolve("filing.json"), "{\"filingType\": \"NEW_FIRST\"}\n");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"filingType\":\n");
        for (Object[] line : new Object[][] {
            files(command, folder.resolve("nowhere.json")),
            files(command, folder),
            files(command, broken),
            {files(command, filing), "--no-such-option"},
            {files(command, filing), "--lang", "fr"}
        }) {
            assertError(run(line), run(line, "--exit-zero"));
        }
        Object[] unwritable = {
            files(command, filing), "--out", folder.resolve("nowhere").resolve("out")
        };
        assertError(runAsIs(unwritable), runAsIs(unwritable, "--exit-zero"));
    }

    private static void assertError(CommandLine.Result usual, CommandLine.Result zero) {
        assertThat(usual.exitCode()).as(usual.messages()).isEqualTo(2);
        assertThat(zero.exitCode()).as(zero.messages()).isEqualTo(2);
        assertThat(zero.messages().lines())
                .first()
                .isEqualTo(usual.messages().lines().findFirst().orElseThrow());
    }

    /** Returns a command with its file; with two files for a comparison. */
    private static Object[] files(String command, Path file) {
        return command.equals("diff") ? new Object[] {command, file, file} : new Object[] {command, file};
    }

    @Test
    void only_the_exit_code_1_becomes_0() {
        ExitOptions zero = picocli.CommandLine.populateCommand(new ExitOptions(), "--exit-zero");
        assertThat(IntStream.range(0, 4).map(zero::code)).containsExactly(0, 0, 2, 3);
        assertThat(IntStream.range(0, 4).map(new ExitOptions()::code)).containsExactly(0, 1, 2, 3);
    }
}
