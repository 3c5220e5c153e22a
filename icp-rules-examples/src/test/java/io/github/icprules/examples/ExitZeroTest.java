package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(textBlock = """
            check nothing.json
            check pom.xml
            next nothing.json
            diff nothing.json nothing.json
            check --fromat json
            """)
    void an_error_keeps_its_exit_code(String line) {
        assertThat(run(line, "--exit-zero").exitCode()).isEqualTo(2);
    }
}
