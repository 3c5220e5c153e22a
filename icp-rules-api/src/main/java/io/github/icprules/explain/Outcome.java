package io.github.icprules.explain;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The outcome of a rule, or of a rule for one fact. */
public enum Outcome implements Term {
    /** 有结论: the report lists a finding of the rule. */
    FOUND("有结论", "found"),
    /** 不能确定: the report lists the rule as unchecked, because an input is missing. */
    UNDECIDED("不能确定", "undecided"),
    /** 没有结论: the rule has no finding, because at least one condition does not hold. */
    SILENT("没有结论", "silent"),
    /** 未生效: a provision behind the rule is not in force on the evaluation date. */
    NOT_IN_FORCE("未生效", "not in force"),
    /** 没有检查对象: the filing has no part that the rule checks. */
    NO_FACT("没有检查对象", "nothing to look at"),
    /** 中断: the rule failed because of a fault of the program. */
    BROKE_OFF("中断", "broke off");

    private final Label label;

    Outcome(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
