package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/**
 * The party that does an action. If the merchant files without a service provider, the merchant also does the actions of the
 * service provider.
 */
public enum Party implements Term {
    /** 商户: the merchant, who is the subject of the filing, and the merchant's principals. */
    MERCHANT("商户", "merchant"),
    /** 服务商: the service provider, who enters and submits the filing for the merchant. */
    SERVICE_PROVIDER("服务商", "service provider"),
    /** 平台: the platform. */
    PLATFORM("平台", "platform"),
    /** 通信管理局: the communications administration. */
    AUTHORITY("通信管理局", "communications administration");

    private final Label label;

    Party(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
