package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The provider of a material (提供方式). */
public enum ProvidedBy implements Term {
    /** 商户提供，服务商上传: the merchant provides the material, and the service provider uploads it. */
    DEVELOPER_PREPARES("商户提供，服务商上传", "the merchant provides it, the service provider uploads it"),
    /** 商户在平台上完成: the merchant completes the material on the platform while filing. */
    COMPLETED_ON_PLATFORM("商户在平台上完成", "the merchant completes it on the platform while filing"),
    /** 微信小程序平台提供，服务商确认: the platform provides the material, and the service provider confirms it. */
    PLATFORM_PROVIDES_DEVELOPER_CONFIRMS(
            "微信小程序平台提供，服务商确认", "the platform provides it, the service provider confirms it"),
    /** 微信小程序平台提供: the platform provides the material. */
    PLATFORM_PROVIDES("微信小程序平台提供", "the platform provides it");

    private final Label label;

    ProvidedBy(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
