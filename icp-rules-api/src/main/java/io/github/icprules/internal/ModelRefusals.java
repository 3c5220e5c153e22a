package io.github.icprules.internal;

import io.github.icprules.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Chinese sentences for the messages of the exceptions that records of the model throw. The records have English messages
 * only.
 */
final class ModelRefusals {

    private static final Map<Pattern, String> CHINESE = new LinkedHashMap<>();

    static {
        CHINESE.put(Pattern.compile("(\\S+) must be given\\."), "必须给出 $1");
        CHINESE.put(Pattern.compile("(\\S+) must not be negative\\."), "$1 不能是负数");
        CHINESE.put(Pattern.compile("An indefinite validity must not have a last day\\."), "长期有效的，不能有截止日期");
        CHINESE.put(Pattern.compile("(\\S+) must be one that can be approved, not NONE\\."), "$1 应为可以审批的类别，不能是 NONE");
        CHINESE.put(
                Pattern.compile("A mini-program that was never listed must not have a day of listing\\."),
                "从未上架的小程序，不能有上架日期");
    }

    private ModelRefusals() {}

    /**
     * {@return a message of the model in both languages; a message without a Chinese sentence stays in English, so that no
     * reason is lost}
     */
    static Text inWords(String english) {
        for (Map.Entry<Pattern, String> refusal : CHINESE.entrySet()) {
            Matcher matcher = refusal.getKey().matcher(english);
            if (matcher.matches()) {
                return Text.of(matcher.replaceFirst(refusal.getValue()), english);
            }
        }
        return Text.of(english, english);
    }
}
