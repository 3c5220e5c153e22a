package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy that is no proper table is refused in the language of the command line. */
class WrongPoliciesTest {

    private static final String MUTE = "mini-program.remark-length,MUTE,";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            rule,effect,reason\\r@x\\r                 | 1:54：应为这一行的其余部分和换行；实际为表的末尾，表可能不完整
            rule,effect,reason\\n@"x\\n                | 2:33：应为同一行中的后引号；实际为行尾
            rule,effect,reason\\n@x"y"z\\n             | 2:34：应为逗号或者行尾（单元格里有引号时，整格加引号，里面的引号写两个）
            rule,effect,reason,reason\\n@x,y\\n        | 1:20 reason：应为每列只出现一次；实际为第二次出现
            rule,effect,reason\\nmini-program.remark-length,MUTE\\n | 2:32 reason：应为 3 个单元格；实际为第 2 个单元格之后行就结束了
            rule,effect,reason\\n@x,y\\n               | 2:35：应为 3 个单元格（句子里有逗号时，整句要加引号）；实际为 4
            rule,effect,reason\\nmini-program.remark-length,mute,x\\n | 2:28 effect：应为 SEVERITY, MUTE, WAIVE 之一（是否想写 MUTE？）；实际为 "mute"
            """)
    void a_wrong_table_is_refused_in_chinese(String table, String error) throws IOException {
        Path policy = Files.writeString(
                folder.resolve("acme.csv"),
                table.replace("\\n", "\n").replace("\\r", "\r").replace("@", MUTE));
        assertThat(run("next", filing(), "--policy", policy).messages()).contains("acme.csv:" + error);
    }

    @Test
    void other_encodings_and_two_policies_of_one_name_are_refused_in_chinese() throws IOException {
        Path policy = Files.write(folder.resolve("acme.csv"), new byte[] {(byte) 0xFF, (byte) 0xFE});
        assertThat(run("next", filing(), "--policy", policy).messages())
                .contains("acme.csv:1:1：应为 UTF-8 文本（Excel 另存为“CSV UTF-8”）；实际为字节 FF");
        Files.writeString(policy, "rule,effect,reason\n" + MUTE + "示例\n", StandardCharsets.UTF_8);
        CommandLine.Result twice = run("next", filing(), "--policy", policy, "--policy", policy);
        assertThat(twice.messages()).endsWith("两个策略的编号都是 acme；文件名不能相同\n");
        assertThat(twice.exitCode()).isEqualTo(2);
    }

    private Path filing() throws IOException {
        return Files.writeString(folder.resolve("filing.json"), "{\"filingType\": \"NEW_FIRST\"}");
    }
}
