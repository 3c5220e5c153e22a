package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
