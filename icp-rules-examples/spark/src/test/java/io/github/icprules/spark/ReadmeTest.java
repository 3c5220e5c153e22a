package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ReadmeTest {

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
