package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The reason for a cancellation (注销原因). */
public enum CancellationReason implements Term {
    /** 不再运营该小程序: the mini-program is no longer operated. */
    NO_LONGER_OPERATED("不再运营该小程序", "the mini-program is no longer operated", 1),
    /** 主体信息发生变更，需注销备案后重新备案: the data of the subject changed, so the subject cancels its filing and files again. */
    SUBJECT_DATA_CHANGED("主体信息发生变更，需注销备案后重新备案", "the subject's data changed, so it is cancelled and filed again", 2);

    private final Label label;
    private final int code;

    CancellationReason(String chinese, String english, int code) {
        this.label = new Label(chinese, english);
        this.code = code;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the platform's code of the reason, {@code reason_type}} */
    public int code() {
        return code;
    }
}
