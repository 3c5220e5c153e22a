package io.github.icprules.spark;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sentences of the job with values, in both languages. Numbers have the same form in every locale. */
final class Sentence {

    private Sentence() {}

    /**
     * {@return a sentence}
     *
     * @param chinese the format in Chinese
     * @param english the format in English, with the same values in the same order
     * @param values the values; a {@link Text} is used in the language of the sentence
     */
    static Text of(String chinese, String english, Object... values) {
        return Text.of(in(Language.ZH, chinese, values), in(Language.EN, english, values));
    }

    /** {@return the texts behind each other} */
    static Text joined(List<Text> texts, String chinese, String english) {
        return Text.of(
                String.join(
                        chinese,
                        texts.stream().map(text -> text.in(Language.ZH)).toList()),
                String.join(
                        english,
                        texts.stream().map(text -> text.in(Language.EN)).toList()));
    }

    private static String in(Language language, String format, Object... values) {
        return String.format(
                Locale.ROOT,
                format,
                Stream.of(values)
                        .map(value -> value instanceof Text text ? text.in(language) : value)
                        .toArray());
    }
}
