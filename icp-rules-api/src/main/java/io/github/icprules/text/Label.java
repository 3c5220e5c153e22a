package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

/**
 * A fixed text in both languages, such as the name of a constant.
 *
 * @param chinese the text in Chinese
 * @param english the text in English
 */
public record Label(String chinese, String english) implements Text {

    /** Refuses {@code null}. */
    public Label {
        requireNonNull(chinese, "chinese must be given.");
        requireNonNull(english, "english must be given.");
    }

    @Override
    public String in(Language language) {
        requireNonNull(language, "language must be given.");
        return language == Language.ZH ? chinese : english;
    }

    @Override
    public String toString() {
        return chinese;
    }
}
