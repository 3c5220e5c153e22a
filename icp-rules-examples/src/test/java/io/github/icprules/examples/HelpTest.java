package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runAsIs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The help of all commands in both languages. */
class HelpTest {

    private static final String ENGLISH_SENTENCE = "(?s).*(?<![-\\w])(the|of|and|is|be|this|by|if)\\b.*";

    @Test
    void each_text_of_the_help_is_chinese_unless_english_is_asked_for() {
        for (String[] arguments : new String[][] {{}, {"check"}, {"--lang", "zh"}, {"check", "--lang=zh"}}) {
            assertThat(texts(Runner.commandLine(arguments)))
                    .hasSizeGreaterThan(60)
                    .allSatisfy(text ->
                            assertThat(text).containsPattern("\\p{IsHan}").doesNotMatch(ENGLISH_SENTENCE));
        }
        for (String[] arguments : new String[][] {{"--lang", "en"}, {"check", "--lang=en"}}) {
            assertThat(texts(Runner.commandLine(arguments)))
                    .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
        }
    }

    @Test
    void the_printed_help_has_one_language() {
        for (CommandLine command : all(Runner.commandLine())) {
            assertThat(command.getUsageMessage()).startsWith("用法： icp-rules").doesNotMatch(ENGLISH_SENTENCE);
        }
        for (CommandLine command : all(Runner.commandLine("--lang", "en"))) {
            assertThat(command.getUsageMessage()).startsWith("Usage: icp-rules").doesNotContainPattern("\\p{IsHan}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--lang en rules --fromat json", "rules --lang en --fromat json", "rules --lang=EN --fromat json"
            })
    void the_language_can_stand_before_and_behind_the_command(String line) {
        runAsIs(line).assertRefused("no such option; did you mean --format?");
    }

    @Test
    void an_unknown_language_before_the_command_is_refused() {
        run("--lang fr rules").assertRefused("--lang：应为 zh 或 en");
    }

    private static List<CommandLine> all(CommandLine commands) {
        return Stream.concat(Stream.of(commands), commands.getSubcommands().values().stream())
                .toList();
    }

    /** {@return the descriptions of all commands, options and parameters, and the footers} */
    private static List<String> texts(CommandLine commands) {
        List<String> texts = new ArrayList<>();
        for (CommandLine command : all(commands)) {
            texts.add(String.join(" ", command.getCommandSpec().usageMessage().description()));
            texts.addAll(Stream.of(command.getCommandSpec().usageMessage().footer())
                    .filter(line -> !line.isEmpty())
                    .toList());
            for (ArgSpec argument : command.getCommandSpec().args()) {
                texts.add(String.join(" ", argument.description()));
            }
        }
        return texts;
    }
}
