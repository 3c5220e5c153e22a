package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A side of an identity document. */
public enum IdSide implements Term {
    /** 人像面: portrait side. */
    FRONT("人像面", "portrait side"),
    /** 国徽面: emblem side. */
    BACK("国徽面", "emblem side");

    private final Label label;

    IdSide(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
