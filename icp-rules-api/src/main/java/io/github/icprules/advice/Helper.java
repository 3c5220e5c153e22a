package io.github.icprules.advice;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The party that can help where no change of a filing removes a violation. */
public enum Helper implements Term {
    /** 商户: the merchant, who knows the facts and has the papers. */
    MERCHANT("商户", "merchant"),
    /** 服务商: the service provider, who enters the filing. */
    SERVICE_PROVIDER("服务商", "service provider"),
    /** 平台: the platform. */
    PLATFORM("平台", "platform"),
    /** 登记机关或备案系统: the register of the subject, or the record of the communications administration. */
    REGISTER("登记机关或备案系统", "register");

    private final Label label;

    Helper(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
