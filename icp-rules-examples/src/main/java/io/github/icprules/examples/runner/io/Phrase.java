package io.github.icprules.examples.runner.io;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Chinese words for an English part of a message of the library, which has some messages in English only.
 *
 * @param english the pattern of the English part
 * @param chinese the Chinese words, in which {@code $1} stands for the first group of the pattern
 */
public record Phrase(Pattern english, String chinese) {

    public Phrase(String english, String chinese) {
        this(Pattern.compile("^(?:" + english + ")$"), chinese);
    }

    /** {@return the Chinese words for an English part by the first phrase that fits; empty if none fits} */
    public static Optional<String> chinese(List<Phrase> phrases, String english) {
        return phrases.stream()
                .flatMap(phrase -> {
                    Matcher matcher = phrase.english().matcher(english);
                    return matcher.matches() ? Stream.of(matcher.replaceFirst(phrase.chinese())) : Stream.empty();
                })
                .findFirst();
    }
}
