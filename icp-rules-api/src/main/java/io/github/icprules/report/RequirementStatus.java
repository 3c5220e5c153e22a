package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** Whether a required material is present. */
public enum RequirementStatus implements Term {
    /** 缺: missing. */
    MISSING("缺", "missing"),
    /** 已备: received; the service provider may still have to correct an entry or the file. */
    PROVIDED("已备", "provided"),
    /** 有缺陷: the material is present, but has a defect, so that the merchant must replace or settle it. */
    DEFECTIVE("有缺陷", "defective"),
    /** 平台上办理: made or confirmed on the platform. */
    TO_CONFIRM("平台上办理", "to confirm");

    private final Label label;

    RequirementStatus(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
