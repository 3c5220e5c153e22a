package io.github.icprules.text;

/**
 * A text for people, in Chinese and in English.
 *
 * <p>A text is composed when {@link #in} is called. So a report whose sentences are never read costs no time for sentences.
 */
@FunctionalInterface
public interface Text {

    /** {@return the text in a language} */
    String in(Language language);

    /**
     * Throws an exception.
     *
     * <p>A JSON library that reads getters calls this method, because a text has no form without a language. So a report or a rule that is
     * passed to such a library is an error, and not an answer without sentences.
     *
     * @throws UnsupportedOperationException always; the message names the methods to use
     */
    default Object getJson() {
        throw new UnsupportedOperationException(
                "A text has no JSON form without a language: write in(language), or asTree(language) of the report.");
    }

    /** {@return a text of fixed words} */
    static Text of(String chinese, String english) {
        return new Label(chinese, english);
    }
}
