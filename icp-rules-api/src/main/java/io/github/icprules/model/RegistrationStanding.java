package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The standing of a unit in the national enterprise credit system. */
public enum RegistrationStanding implements Term {
    /** 存续: normal. */
    NORMAL("存续", "normal"),
    /** 经营异常: listed as abnormal. */
    ABNORMAL("经营异常", "listed as abnormal"),
    /** 吊销: licence revoked. */
    REVOKED("吊销", "licence revoked"),
    /** 注销: deregistered. */
    DEREGISTERED("注销", "deregistered");

    private final Label label;

    RegistrationStanding(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
