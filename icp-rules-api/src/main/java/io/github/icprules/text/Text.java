package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

/**
 * Something to be said to people, in Chinese or in English.
 *
 * <p>The words are put together when they are asked for, so a report that nobody reads costs nothing to phrase.
 */
@FunctionalInterface
public interface Text {

    /** {@return the words in this language} */
    String in(Language language);

    /** {@return a text of fixed words} */
    static Text of(String chinese, String english) {
        return new Fixed(chinese, english);
    }

    /**
     * Fixed words.
     *
     * @param chinese the words in Chinese
     * @param english the words in English
     */
    record Fixed(String chinese, String english) implements Term {
        /** Refuses what is not given. */
        public Fixed {
            requireNonNull(chinese, "chinese must be given.");
            requireNonNull(english, "english must be given.");
        }

        @Override
        public String toString() {
            return chinese;
        }
    }
}
