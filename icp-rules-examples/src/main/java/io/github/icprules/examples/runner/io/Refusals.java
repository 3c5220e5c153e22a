package io.github.icprules.examples.runner.io;

import io.github.icprules.text.Text;
import java.util.List;

/**
 * The Chinese sentences for the messages with which the outline of a report refuses a tree. The API has the messages in
 * English only.
 */
public final class Refusals {

    private static final List<Phrase> ALL = List.of(
            new Phrase("(\\S+): expected an object\\.", "$1：应为对象"),
            new Phrase("(\\S+): expected a list\\.", "$1：应为列表"),
            new Phrase("(\\S+): expected a text\\.", "$1：应为字符串"),
            new Phrase("(\\S+): expected a code\\.", "$1：应为代码"),
            new Phrase("(\\S+): expected a day such as (\\S+)\\.", "$1：应为日期，如 $2"),
            new Phrase("(\\S+): expected ([A-Z_]+(?: or [A-Z_]+)+)\\.", "$1：应为 $2"));

    private Refusals() {}

    /** {@return a message of the API in both languages} */
    public static Text inWords(String english) {
        // A message without a phrase stays in English, so that no reason is lost.
        return Phrase.chinese(ALL, english)
                .map(chinese -> Text.of(chinese.replace(" or ", " 或 "), english))
                .orElseGet(() -> Text.of(english, english));
    }
}
