package io.github.icprules.text;

/** A term of the field with one name in Chinese and one name in English. Most enums of the model are terms. */
public interface Term extends Text {

    /** {@return the names in both languages} */
    Label label();

    /** {@return the name in Chinese, which forms and authorities use} */
    default String chinese() {
        return label().chinese();
    }

    /** {@return the name in English} */
    default String english() {
        return label().english();
    }

    @Override
    default String in(Language language) {
        return label().in(language);
    }
}
