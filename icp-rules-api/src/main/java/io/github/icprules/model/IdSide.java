package io.github.icprules.model;

import io.github.icprules.text.Term;

/** A side of an identity document. */
public enum IdSide implements Term {
    /** 人像面: portrait side. */
    FRONT("人像面", "portrait side"),
    /** 国徽面: emblem side. */
    BACK("国徽面", "emblem side");

    private final String chinese;
    private final String english;

    IdSide(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
