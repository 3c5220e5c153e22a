package io.github.icprules.explain;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The kind of a finding of a report. */
public enum Finding implements Term {
    /** 违规: the filing violates a requirement. */
    VIOLATION("违规", "violation"),
    /** 材料: the filing needs a material. */
    MATERIAL("材料", "material"),
    /** 阶段: a stage lies ahead. */
    STAGE("阶段", "stage"),
    /** 义务: the operator has a duty. */
    DUTY("义务", "duty"),
    /** 未决事项: the authority decides a question, or a person must look at the filing. */
    OPEN_POINT("未决事项", "open point");

    private final Label label;

    Finding(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
