package io.github.icprules.law;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The reliability of a citation. */
public enum Confidence implements Term {
    /** The text was read, at the source or in a faithful copy. */
    HIGH("高", "high"),
    /** Several secondary sources agree, or the content is well known; the original text was not read. */
    MEDIUM("中", "medium"),
    /** One weak source, or an inference from other facts. */
    LOW("低", "low");

    private final Label label;

    Confidence(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
