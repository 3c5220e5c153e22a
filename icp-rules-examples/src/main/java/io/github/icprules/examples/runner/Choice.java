package io.github.icprules.examples.runner;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An option that takes one of a few words. */
final class Choice {

    private Choice() {}

    /** {@return the constant that a word names, in capitals or not} */
    static <E extends Enum<E>> E of(String option, String word, Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(
                        "%s：应为 %s", "%s: expected %s", option, Sentence.either(words(type))));
    }

    private static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
