package io.github.icprules.explain;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The result of a condition for one fact. */
public enum ConditionResult implements Term {
    /** 成立: the condition holds. */
    HELD("成立", "held"),
    /** 不成立: the condition does not hold, so the rule has no finding for this fact. */
    FAILED("不成立", "failed"),
    /** 不能确定: the condition holds only because an input is missing. */
    UNKNOWN("不能确定", "unknown"),
    /** 未检查: an earlier condition, on which this condition depends, does not hold, or the condition also needs other facts. */
    NOT_REACHED("未检查", "not reached");

    private final Label label;

    ConditionResult(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
