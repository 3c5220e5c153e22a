package io.github.icprules.model;

import io.github.icprules.text.Term;

/** A kind of internet information service that can be filed. */
public enum ServiceKind implements Term {
    /** 网站: website. */
    WEBSITE("网站", "website"),
    /** APP: app. */
    APP("APP", "app"),
    /** 小程序: mini-program. */
    MINI_PROGRAM("小程序", "mini-program"),
    /** 快应用: quick app. */
    QUICK_APP("快应用", "quick app");

    private final String chinese;
    private final String english;

    ServiceKind(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }
}
