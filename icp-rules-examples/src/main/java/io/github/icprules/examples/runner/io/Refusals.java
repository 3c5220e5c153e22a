package io.github.icprules.examples.runner.io;

import io.github.icprules.text.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Chinese sentences for the messages with which the outline of a report refuses a tree. The API has the messages in
 * English only.
 */
public final class Refusals {

    private static final List<Refusal> ALL = List.of(
            new Refusal("(\\S+): expected an object\\.", "$1：应为对象"),
            new Refusal("(\\S+): expected a list\\.", "$1：应为列表"),
            new Refusal("(\\S+): expected a text\\.", "$1：应为字符串"),
            new Refusal("(\\S+): expected a code\\.", "$1：应为代码"),
            new Refusal("(\\S+): expected a day such as (\\S+)\\.", "$1：应为日期，如 $2"),
            new Refusal("(\\S+): expected ([A-Z_]+(?: or [A-Z_]+)+)\\.", "$1：应为 $2"));

    private Refusals() {}

    private record Refusal(Pattern english, String chinese) {

        Refusal(String english, String chinese) {
            this(Pattern.compile(english), chinese);
        }
    }

    /** {@return a message of the API in both languages} */
    public static Text inWords(String english) {
        for (Refusal refusal : ALL) {
            Matcher matcher = refusal.english().matcher(english);
            if (matcher.matches()) {
                return Text.of(matcher.replaceFirst(refusal.chinese()).replace(" or ", " 或 "), english);
            }
        }
        // A message without a row stays in English, so that no reason is lost.
        return Text.of(english, english);
    }
}
