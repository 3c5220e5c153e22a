package io.github.icprules;

import io.github.icprules.text.Term;

/** What the library does about a clause. */
public enum ClauseAnswer implements Term {
    /** 已编入: rules, values, tables or checks say what the clause says. */
    ENCODED("已编入", "encoded"),
    /** 不适用: it binds somebody else than the applicant, or something else than a mini-program. */
    NOT_APPLICABLE("不适用", "not applicable"),
    /** 无法编入: a person or an authority has to decide, or its text or what it asks about is not to be had offline. */
    CANNOT_BE_ENCODED("无法编入", "cannot be encoded");

    private final String chinese;
    private final String english;

    ClauseAnswer(String chinese, String english) {
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
