package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
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
        assertThat(messages("--lang", "en", "--part-size", "0", "in", "out"))
                .isEqualTo("--part-size: expected a positive number");
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

    private final LongAccumulator filings = new LongAccumulator();
    private final LongAccumulator bad = new LongAccumulator();

    @Test
    void a_message_has_the_counts_the_rate_and_the_time_left() {
        assertThat(message(4_000, Language.EN)).isEqualTo("0 of 4,000 records, 0 bad, 0 per second");
        filings.add(1_990);
        bad.add(10);

        assertThat(message(4_000, Language.EN))
                .matches("2,000 of 4,000 records, 10 bad, [0-9,]+ per second, [0-9,]+ s left");
        assertThat(message(4_000, Language.ZH)).matches("已检查 2,000 条，共 4,000 条，无效 10 条，每秒 [0-9,]+ 条，还需 [0-9,]+ 秒");
    }

    @Test
    void a_job_with_a_compressed_file_does_not_know_its_end() {
        filings.add(7);

        assertThat(message(-1, Language.EN)).matches("7 records, 0 bad, [0-9,]+ per second");
        assertThat(message(-1, Language.ZH)).matches("已检查 7 条，无效 0 条，每秒 [0-9,]+ 条");
    }

    private String message(long lines, Language language) {
        List<String> messages = new ArrayList<>();
        JobProgress progress = new JobProgress(
                filings, bad, lines, Duration.ofHours(1), message -> messages.add(message.in(language)));
        progress.report();
        progress.close();
        return messages.get(0);
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
        assertThat(options)
                .hasSizeGreaterThan(10)
                .allSatisfy(option -> assertThat(text).contains(option));
        assertThat(OutputKind.values())
                .allSatisfy(kind -> assertThat(text)
                        .contains("| `part-*/" + kind.fileName() + ".jsonl` |")
                        .contains('`' + columns(kind.schema()) + '`'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void both_readmes_show_the_same_commands(String readme) throws IOException {
        assertThat(code(readme)).hasSize(7).isEqualTo(code("README.md"));
    }

    private static List<String> code(String readme) throws IOException {
        return Stream.of(Files.readString(Path.of(readme)).split("```"))
                .filter(block -> block.matches("(?s)(java)?\\n[A-Za-z].*\\n"))
                .toList();
    }

    private static String columns(StructType schema) {
        return Stream.of(schema.fields())
                .map(field -> field.name() + ' ' + field.dataType().sql())
                .collect(Collectors.joining(", "));
    }
}
