package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The status of the SMS verification (短信核验), {@code sms_verify_status}. */
public enum SmsVerification implements Term {
    /** 等待核验: waiting. */
    WAITING("等待核验", "waiting", 1),
    /** 核验完成: done. */
    DONE("核验完成", "done", 2),
    /** 核验超时: timed out. */
    TIMED_OUT("核验超时", "timed out", 3);

    private final Label label;
    private final int code;

    SmsVerification(String chinese, String english, int code) {
        this.label = new Label(chinese, english);
        this.code = code;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the platform's code} */
    public int code() {
        return code;
    }
}
