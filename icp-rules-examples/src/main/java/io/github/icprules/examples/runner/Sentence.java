package io.github.icprules.examples.runner;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sentence of a command that contains values. Numbers have the same form in every locale. */
public final class Sentence implements Text {

    private final String chinese;
    private final String english;
    private final List<Object> values;

    /**
     * Creates a sentence.
     *
     * @param chinese the format in Chinese
     * @param english the format in English, with the same values in the same order
     * @param values the values; a {@link Text} is used in the language of the sentence
     */
    public Sentence(String chinese, String english, Object... values) {
        this.chinese = chinese;
        this.english = english;
        this.values = List.of(values);
    }

    /** {@return a text that lists the allowed words} */
    public static Text either(Collection<String> words) {
        return Text.of(String.join(" 或 ", words), String.join(" or ", words));
    }

    /** {@return a text that is the same in all languages, such as the name of a file} */
    public static Text same(String text) {
        return Text.of(text, text);
    }

    /** {@return the texts one after the other, with a separator of the language} */
    public static Text joined(List<Text> texts, String chinese, String english) {
        return Text.of(
                texts.stream().map(text -> text.in(Language.ZH)).collect(Collectors.joining(chinese)),
                texts.stream().map(text -> text.in(Language.EN)).collect(Collectors.joining(english)));
    }

    @Override
    public String in(Language language) {
        return String.format(
                Locale.ROOT,
                language == Language.ZH ? chinese : english,
                values.stream()
                        .map(value -> value instanceof Text text ? text.in(language) : value)
                        .toArray());
    }
}
