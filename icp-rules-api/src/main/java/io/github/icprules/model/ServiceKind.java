package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A kind of internet information service that needs a filing. */
public enum ServiceKind implements Term {
    /** 网站: website. */
    WEBSITE("网站", "website"),
    /** APP: app. */
    APP("APP", "app"),
    /** 小程序: mini-program. */
    MINI_PROGRAM("小程序", "mini-program"),
    /** 快应用: quick app. */
    QUICK_APP("快应用", "quick app");

    private final Label label;

    ServiceKind(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
