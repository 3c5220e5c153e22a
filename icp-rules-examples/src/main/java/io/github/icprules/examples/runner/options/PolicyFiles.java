package io.github.icprules.examples.runner.options;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.InputFile;
import io.github.icprules.examples.runner.io.Phrase;
import io.github.icprules.examples.runner.io.Reasons;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Creates an engine with the policies of the options. The errors of policies and packs are in English only, so this class adds the Chinese
 * sentences.
 */
final class PolicyFiles {

    private static final String EXPECTED = ": expected ";
    private static final String FOUND = ", found ";

    /** The parts of error messages. Each part is replaced by its Chinese form. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("one of (\\d+) names, such as (\\S+)", "$1 个名称之一，如 $2"),
            new Phrase("one of (\\S+(?:, \\S+)*)", "$1 之一"),
            new Phrase("a path in a request, such as (\\S+)", "备案请求中的路径，如 $1"),
            new Phrase("true, because (\\S+) is (\\S+) and rests on (\\S+) (.+)", "true，因为 $1 为 $2，依据 $3 $4"),
            new Phrase("one row for the same findings", "同样的结果只写一行"),
            new Phrase(
                    "findings that no other row changes, or a part of the findings of another row",
                    "其他行没有涉及的结果，或者另一行所涉结果的一部分"),
            new Phrase("a rule of a loaded rule pack, and no rule pack (\\S+) is loaded", "已加载的规则包的规则，而规则包 $1 没有加载"),
            new Phrase("a rule that a policy can change", "策略可以调整的规则"),
            new Phrase("MUTE or WAIVE, because (\\S+) has no severity", "MUTE 或 WAIVE，因为 $1 没有级别"),
            new Phrase("MUTE, because nothing of a rule of the kind (\\w+) can be waived", "MUTE，因为 $1 类规则没有可以豁免的结果"),
            new Phrase(
                    "the name of a unit or the number of its certificate \\(for an individual, use the reference of the filing\\)",
                    "单位的名称或证件号码（个人请用备案的编号 reference）"),
            new Phrase("a text", "文字"),
            new Phrase("a day from (\\S+) to (\\S+), such as (\\S+)", "$1 至 $2 的日期，如 $3"),
            new Phrase("a day from (\\S+) to (\\S+), such as (\\S+), or nothing", "$1 至 $2 的日期，如 $3，或者空着"),
            new Phrase("a day from (\\S+) on", "$1 或以后的日期"),
            new Phrase("the last day of the waiver, such as (\\S+)", "豁免的最后一天，如 $1"),
            new Phrase("true, false or nothing", "true、false 或者空着"),
            new Phrase("nothing, because the effect is (\\w+)", "空着，因为 effect 为 $1"),
            new Phrase("the columns (.*)", "列 $1"),
            new Phrase("a column of this name", "有这个名称的列"),
            new Phrase("the column (\\S+)", "列 $1"),
            new Phrase("the header of another table", "另一种表的表头"),
            new Phrase("an empty table", "空表"),
            new Phrase("(\\d+) characters?", "$1 个字符"),
            new Phrase("a repetition of (.*)", "与 $1 重复"),
            new Phrase("a contradiction to (.*)", "与 $1 矛盾"),
            new Phrase("a row", "一行数据"),
            new Phrase("the end of the table", "表的末尾"),
            new Phrase("(\\S+), which reports what the interface of WeChat refuses", "$1（报告微信接口不接受的内容）"),
            new Phrase("(\\S+), which reports what was not evaluated or is missing", "$1（报告哪些内容没有核对、缺少哪些必填项）"),
            new Phrase("text in UTF-8", "UTF-8 文本"),
            new Phrase("text in UTF-8 \\(Excel: \"CSV UTF-8\"\\)", "UTF-8 文本（Excel 另存为“CSV UTF-8”）"),
            new Phrase("the byte (\\S+)", "字节 $1"),
            new Phrase("each column once", "每列只出现一次"),
            new Phrase("it a second time", "第二次出现"),
            new Phrase("(\\d+) cells", "$1 个单元格"),
            new Phrase(
                    "(\\d+) cells \\(a comma in a sentence needs quotes around the sentence\\)",
                    "$1 个单元格（句子里有逗号时，整句要加引号）"),
            new Phrase("the end of the row after (\\d+)", "第 $1 个单元格之后行就结束了"),
            new Phrase("the rest of the row and a line break", "这一行的其余部分和换行"),
            new Phrase("the end of the table, which may have been cut", "表的末尾，表可能不完整"),
            new Phrase("a closing quote in the same line", "同一行中的后引号"),
            new Phrase("the end of the line", "行尾"),
            new Phrase(
                    "a comma or the end of the line \\(a cell that has quotes needs quotes around it and two for each\\)",
                    "逗号或者行尾（单元格里有引号时，整格加引号，里面的引号写两个）"),
            new Phrase("other bytes", "其他字节"),
            new Phrase("no such (?:key|file)", "没有"),
            new Phrase("nothing", "空"),
            new Phrase("none", "没有"));

    /** The messages about two files. */
    private static final List<Phrase> TWICE = List.of(
            new Phrase(
                    "The identifier (\\S+) is in two tables; one of them is of a rule pack\\.", "两个表里都有 $1，其中一个是规则包的表"),
            new Phrase("Two policies have the id (.*)\\.", "两个策略的编号都是 $1；文件名不能相同"));

    private static final Pattern HINT = Pattern.compile(" \\(did you mean (\\S+)\\?\\)$");

    private PolicyFiles() {}

    /** {@return an engine with the policies in files} */
    static IcpRuleEngine load(List<InputFile> files, DroolsIcpRuleEngine.Builder builder) {
        try {
            for (InputFile file : files) {
                add(file.name(), builder);
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(String.valueOf(e.getMessage())
                    .lines()
                    .map(PolicyFiles::inWords)
                    .toList());
        }
    }

    private static void add(String file, DroolsIcpRuleEngine.Builder builder) {
        try {
            builder.policy(Path.of(file));
        } catch (InvalidPathException e) {
            throw new UnusableInputException(
                    "--policy：文件不能用这个名称；应为 CSV 格式的策略",
                    "--policy: no file can have this name; expected a policy as CSV");
        } catch (UncheckedIOException e) {
            IOException cause = Objects.requireNonNull(e.getCause());
            if (cause instanceof NoSuchFileException) {
                throw new UnusableInputException(
                        "--policy：没有文件 %s；应为 CSV 格式的策略",
                        "--policy: there is no file %s; expected a policy as CSV", Source.masked(file));
            }
            throw new UnusableInputException(
                    "--policy：%s 无法读取（%s）；应为 CSV 格式的策略",
                    "--policy: %s cannot be read (%s); expected a policy as CSV",
                    Source.masked(file),
                    Reasons.of(cause));
        }
    }

    /** {@return an error message of a policy in both languages} */
    static Text inWords(String english) {
        int expected = english.indexOf(EXPECTED);
        int found = english.lastIndexOf(FOUND);
        if (expected < 0 || found < expected) {
            return Text.of(Phrase.chinese(TWICE, english).orElse(english), english);
        }
        return Text.of(
                "%s：应为%s；实际为%s"
                        .formatted(
                                english.substring(0, expected),
                                chinese(english.substring(expected + EXPECTED.length(), found)),
                                chinese(english.substring(found + FOUND.length()))),
                english);
    }

    /** Returns the Chinese form of a part of a message. A part without a row stays in English, so that no reason is lost. */
    private static String chinese(String english) {
        Matcher hint = HINT.matcher(english);
        if (hint.find()) {
            return chinese(english.substring(0, hint.start())) + "（是否想写 " + hint.group(1) + "？）";
        }
        return Phrase.chinese(PHRASES, english)
                .map(chinese -> chinese.matches("[ -~].*") ? ' ' + chinese : chinese)
                .orElse(' ' + english);
    }
}
