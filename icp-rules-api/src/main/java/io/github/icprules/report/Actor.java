package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A person or authority that acts in a stage. */
public enum Actor implements Term {
    /** 服务商: the service provider, or the merchant if the merchant files without one. */
    DEVELOPER("服务商", "service provider"),
    /** 平台: platform. */
    PLATFORM("平台", "platform"),
    /** 负责人: principal. */
    PRINCIPAL("负责人", "principal"),
    /** 通信管理局: communications administration. */
    AUTHORITY("通信管理局", "communications administration");

    private final Label label;

    Actor(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
