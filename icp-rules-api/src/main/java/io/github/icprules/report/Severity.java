package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The severity of a violation, in the order from the most severe to the least severe. */
public enum Severity implements Term {
    /** 阻断: the filing cannot be submitted, or will be rejected. */
    BLOCKING("阻断", "blocking"),
    /** 法律责任: the operator risks a penalty, independent of the filing form. */
    LEGAL("法律责任", "legal"),
    /** 警告: the filing may be rejected, or needs an explanation. */
    WARNING("警告", "warning"),
    /** 提示: information without an effect on the filing. */
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
