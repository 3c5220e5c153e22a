package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The command line of the job, its messages and its README. */
class IcpJobTest {

    @TempDir
    private Path folder;

    @Test
    void the_command_line_refuses_wrong_usage() {
        assertThat(IcpJob.run("--lang", "fr", "in", "out")).isEqualTo(2);
        assertThat(IcpJob.run()).isEqualTo(2);
        assertThat(IcpJob.run("--help")).isZero();
    }

    @Test
    void the_command_line_explains_errors_in_the_language_of_the_job() {
        assertThat(messages("--on", "soon", "in", "out")).isEqualTo("--on：应为 YYYY-MM-DD（用法：--help）");
        assertThat(messages("--on", "soon", "--lang=EN", "in", "out"))
                .isEqualTo("--on: expected YYYY-MM-DD (see: --help)");
        assertThat(messages("--lang", "fr", "in", "out")).isEqualTo("--lang：应为 zh|en（用法：--help）");
        assertThat(messages("--provnces", "all", "in", "out")).contains("--provinces？");
        assertThat(messages("in")).isEqualTo("OUTPUT：缺少（用法：--help）");
        assertThat(messages("--policy", "absent.csv", "in", "out")).isEqualTo("--policy：没有文件 absent.csv");
        assertThat(messages("--lang", "en", "--batch", "0", "in", "out"))
                .isEqualTo("--batch: expected a positive number");
        String absent = folder.resolve("absent").toString();
        assertThat(messages(absent, "out")).isEqualTo("没有输入 " + absent);
        assertThat(messages("--lang", "en", absent, "out")).isEqualTo("there is no input " + absent);
    }

    @Test
    void each_fault_of_a_policy_has_a_line() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("own.csv"), "rule,effect,reason\nno.rule,MUTE,示例\nother.rule,MUTE,示例\n");

        assertThat(messages("--policy", policy.toString(), "in", "out").lines())
                .filteredOn(line -> line.contains("own.csv"))
                .hasSizeGreaterThan(1);
    }

    /** {@return the messages of the command line for arguments that it refuses} */
    private static String messages(String... arguments) {
        StringWriter messages = new StringWriter();
        assertThat(IcpJob.run(new PrintWriter(messages), arguments)).isEqualTo(2);
        return messages.toString().strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void a_readme_lists_the_options_and_the_columns(String readme) throws IOException {
        String text = Files.readString(Path.of(readme));

        List<String> options = new CommandLine(new IcpJob(new PrintWriter(Writer.nullWriter())))
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp())
                        .map(option -> '`' + option.longestName() + '`')
                        .toList();
        assertThat(options).hasSize(9).allSatisfy(option -> assertThat(text).contains(option));
        assertThat(text).contains('`' + columns(RecordRow.SCHEMA) + '`');
        assertThat(IcpFunction.values())
                .allSatisfy(function -> assertThat(text).contains("`" + function.sqlName() + "(json)`"));
        assertThat(JobViews.statements("out"))
                .hasSize(5)
                .allSatisfy(statement -> assertThat(text).contains(statement + ';'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void both_readmes_show_the_same_commands(String readme) throws IOException {
        assertThat(code(readme)).hasSize(10).isEqualTo(code("README.md"));
    }

    private static List<String> code(String readme) throws IOException {
        return Stream.of(Files.readString(Path.of(readme)).split("```"))
                .filter(block -> block.matches("(?s)(java|sql|python)?\\n[A-Za-z].*\\n"))
                .toList();
    }

    private static String columns(StructType schema) {
        return Stream.of(schema.fields())
                .map(field -> field.name() + ' ' + field.dataType().sql())
                .collect(Collectors.joining(", "));
    }
}
