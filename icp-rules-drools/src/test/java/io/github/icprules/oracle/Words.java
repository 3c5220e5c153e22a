package io.github.icprules.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of words, by which texts are searched.
 *
 * @param all the words, in their order
 */
record Words(List<String> all) {

    boolean contains(String word) {
        return all.contains(word);
    }

    /** {@return whether a text contains one of the words as it is written} */
    boolean areIn(String text) {
        return all.stream().anyMatch(text::contains);
    }

    /** {@return the first of the words with which a text begins; {@code null} if there is none} */
    @Nullable String beginning(String text) {
        return all.stream().filter(text::startsWith).findFirst().orElse(null);
    }

    /** {@return whether a text ends with one of the words} */
    boolean end(String text) {
        return all.stream().anyMatch(text::endsWith);
    }

    /** {@return whether a text contains one of the words, independent of how it is typed} */
    boolean areMentionedIn(@Nullable String text) {
        return firstMentionedIn(text) != null;
    }

    /** {@return the first of the words that a text contains, independent of how it is typed; {@code null} if there is none} */
    @Nullable String firstMentionedIn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = Texts.typedAlike(text);
        return all.stream()
                .filter(word -> plain.contains(Texts.typedAlike(word)))
                .findFirst()
                .orElse(null);
    }
}
