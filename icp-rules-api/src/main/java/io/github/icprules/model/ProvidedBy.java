package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The provider of a material (提供方式). */
public enum ProvidedBy implements Term {
    /** 开发者准备: the developer prepares the material. */
    DEVELOPER_PREPARES("开发者准备", "the developer prepares it"),
    /** 开发者在平台操作备案时完成: the developer completes the material on the platform while filing. */
    COMPLETED_ON_PLATFORM("开发者在平台操作备案时完成", "the developer completes it on the platform while filing"),
    /** 微信小程序平台提供，开发者确认: the platform provides the material, and the developer confirms it. */
    PLATFORM_PROVIDES_DEVELOPER_CONFIRMS("微信小程序平台提供，开发者确认", "the platform provides it, the developer confirms it"),
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
