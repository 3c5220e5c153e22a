package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The severities of violations, the most severe first. */
public enum Severity implements Term {
    /** 阻断: the filing cannot be submitted, or will be rejected. */
    BLOCKING("阻断", "blocking"),
    /** 法律责任: exposes the operator to a penalty, independent of the filing form. */
    LEGAL("法律责任", "legal"),
    /** 警告: the filing may be rejected, or needs an explanation. */
    WARNING("警告", "warning"),
    /** 提示: good to know; no effect on the filing. */
    INFO("提示", "info");

    private final Label label;

    Severity(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
