package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

/** A term of the field with its one name in Chinese and its one name in English. */
public interface Term extends Text {

    /** {@return the name in Chinese} It is the one that forms and authorities use. */
    String chinese();

    /** {@return the name in English} */
    String english();

    @Override
    default String in(Language language) {
        requireNonNull(language, "language must be given.");
        return language == Language.ZH ? chinese() : english();
    }
}
