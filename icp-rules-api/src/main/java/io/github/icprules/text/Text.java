package io.github.icprules.text;

/**
 * A text for people, in Chinese and in English.
 *
 * <p>A text is composed when {@link #in} is called. A report that is never read costs no time for its sentences.
 */
@FunctionalInterface
public interface Text {

    /** {@return the text in this language} */
    String in(Language language);

    /** {@return a text of fixed words} */
    static Text of(String chinese, String english) {
        return new Label(chinese, english);
    }
}
