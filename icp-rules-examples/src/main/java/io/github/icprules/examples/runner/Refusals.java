package io.github.icprules.examples.runner;

import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences with which the records of the model refuse a value, and with which a filing and the outline of a report refuse a
 * tree, in both languages. The API itself has them in English only.
 */
final class Refusals {

    private static final List<Refusal> ALL = List.of(
            new Refusal("(\\S+) must be given\\.", "必须给出 $1"),
            new Refusal("(\\S+) must not be negative\\.", "$1 不能是负数"),
            new Refusal("(\\S+) must not be null\\.", "$1 不能是 null"),
            new Refusal("An indefinite validity must not have a last day\\.", "长期有效的，不能有截止日期"),
            new Refusal("(category) must be one that can be approved, not NONE\\.", "$1 应为可以审批的类别，不能是 NONE"),
            new Refusal("A mini-program that was never listed must not have a day of listing\\.", "从未上架的小程序，不能有上架日期"),
            new Refusal("(\\S+): expected an object\\.", "$1：应为对象"),
            new Refusal("(\\S+): expected a list\\.", "$1：应为列表"),
            new Refusal("(\\S+): expected a text\\.", "$1：应为字符串"),
            new Refusal("(\\S+): expected a code\\.", "$1：应为代码"),
            new Refusal("(\\S+): expected a day such as (\\S+)\\.", "$1：应为日期，如 $2"),
            new Refusal("(\\S+): expected ([A-Z_]+(?: or [A-Z_]+)+)\\.", "$1：应为 $2"),
            new Refusal("more than (\\d+) problems; the others are not listed", "问题超过 $1 个，其余未列出"));

    /** The beginnings of the problems of a tree. */
    private static final List<Refusal> FOUND = List.of(
            new Refusal("null", "为 null"),
            new Refusal("wrong value", "值不对"),
            new Refusal("unknown property", "未知的属性"),
            new Refusal("unknown property \\((\\d+) characters?\\)", "未知的属性（$1 个字符）"),
            new Refusal("unknown value \\((\\d+) characters?\\)", "未知的值（$1 个字符）"),
            new Refusal("unknown value \\((.*)\\)", "未知的值（$1）"));

    /** What is expected instead. */
    private static final List<Refusal> EXPECTED = List.of(
            new Refusal("an object", "对象"),
            new Refusal("a list", "列表"),
            new Refusal("a string", "字符串"),
            new Refusal("true or false", " true 或 false"),
            new Refusal("a whole number", "整数"),
            new Refusal("a whole number that is not so large", "较小的整数"),
            new Refusal("a (?:date|day) such as (\\S+)", "日期，如 $1"),
            new Refusal("a time such as (\\S+)", "时间，如 $1"),
            new Refusal("a date between (\\S+) and ([^,\\s]+)", " $1 至 $2 之间的日期"),
            new Refusal(
                    "a date between (\\S+) and (\\S+), or \"indefinite\": true instead",
                    " $1 至 $2 之间的日期，或者改用 \"indefinite\": true"),
            new Refusal("the name of an? (\\S+) as a string", "字符串，$1 的名称之一"),
            new Refusal("a name such as (\\S+); did you mean \\1\\?", " $1 这样的名称，是否想写 $1？"),
            new Refusal("one of (\\d+) names, see (\\S+)", " $1 个名称之一，见 $2"),
            new Refusal("one of (\\S+(?:, \\S+)*)", "其中之一：$1"));

    private static final Pattern PROBLEM = Pattern.compile("(.*?); expected (.*)");

    private Refusals() {}

    private record Refusal(Pattern english, String chinese) {

        Refusal(String english, String chinese) {
            this(Pattern.compile(english), chinese);
        }
    }

    /** {@return a sentence of the API in both languages} */
    static Text inWords(String english) {
        String chinese = chinese(ALL, english);
        // Without a row the sentence stays in English, so that no reason is lost.
        return Text.of(chinese == null ? english : chinese.replace(" or ", " 或 "), english);
    }

    /** {@return a problem of a tree in both languages, behind its place} */
    static Text inWords(Text place, Problem problem) {
        String path = problem.path();
        return new Sentence(
                path.isEmpty() ? "%s%s%s" : "%s%s：%s",
                path.isEmpty() ? "%s%s%s" : "%s%s: %s",
                place,
                path,
                inBoth(problem.message()));
    }

    private static Text inBoth(String message) {
        Matcher parts = PROBLEM.matcher(message);
        String found = parts.matches() ? chinese(FOUND, parts.group(1)) : null;
        String expected = found == null ? null : chinese(EXPECTED, parts.group(2));
        return expected == null ? inWords(message) : Text.of(found + "；应为" + expected.replace(", ", "、"), message);
    }

    private static @Nullable String chinese(List<Refusal> refusals, String english) {
        for (Refusal refusal : refusals) {
            Matcher matcher = refusal.english().matcher(english);
            if (matcher.matches()) {
                return matcher.replaceFirst(refusal.chinese());
            }
        }
        return null;
    }
}
