package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A kind of filing in the platform's guide (备案类型). */
public enum FilingKind implements Term {
    /** 新增备案: new filing. */
    NEW("新增备案", "new filing"),
    /** 变更备案: change filing. */
    CHANGE("变更备案", "change filing"),
    /** 注销备案: cancellation. */
    CANCELLATION("注销备案", "cancellation");

    private final Label label;

    FilingKind(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
