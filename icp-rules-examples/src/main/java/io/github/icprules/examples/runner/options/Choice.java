package io.github.icprules.examples.runner.options;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An option whose value is one of a few words. */
public final class Choice {

    private Choice() {}

    /** {@return the constant with a name, in upper or lower case} */
    public static <E extends Enum<E>> E of(String option, String word, Class<E> type) {
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
