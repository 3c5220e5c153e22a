package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.text.Language;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options of the command line become properties, and a wrong one is refused with the nearest. */
class CommandLineTest {

    @Test
    void options_are_properties() {
        assertThat(CommandLine.of(
                                "--port",
                                "0",
                                "--policy=a.csv,b.csv",
                                "--packs",
                                "packs/a",
                                "--desk.limits.in-flight=8")
                        .properties())
                .isEqualTo(List.of(
                        "--server.port=0",
                        "--icp-rules.policies=a.csv,b.csv",
                        "--icp-rules.packs=packs/a",
                        "--desk.limits.in-flight=8"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --prot=1      | There is no option --prot; did you mean --port?
            --port        | --port: the value is missing; see --help
            --port --lang | --port: the value is missing; see --help
            13800000001   | There is no such option (11 characters); see --help
            """)
    void a_wrong_option_is_refused(String line, String message) {
        CommandLine refused = CommandLine.of(line.split(" "));
        assertThat(Objects.requireNonNull(refused.message()).in(Language.EN)).isEqualTo(message);
        assertThat(refused.isHelp()).isFalse();
    }

    @Test
    void the_help_is_no_error() {
        assertThat(CommandLine.of("--help").isHelp()).isTrue();
    }
}
