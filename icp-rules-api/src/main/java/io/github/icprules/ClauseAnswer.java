package io.github.icprules;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The library's answer to a clause. */
public enum ClauseAnswer implements Term {
    /** 已编入: rules, values, tables or checks of the library implement the clause. */
    ENCODED("已编入", "encoded"),
    /** 不适用: the clause does not bind the applicant, or does not concern mini-programs. */
    NOT_APPLICABLE("不适用", "not applicable"),
    /**
     * 无法编入: a person or an authority has to decide, or the text of the clause or the facts in question are not available
     * offline.
     */
    CANNOT_BE_ENCODED("无法编入", "cannot be encoded");

    private final Label label;

    ClauseAnswer(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
