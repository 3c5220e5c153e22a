package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** Whether the filing can be submitted as it is. The first constant that applies is the verdict. */
public enum Verdict implements Term {
    /** 不可提交: at least one violation is {@link Severity#BLOCKING}. */
    BLOCKED("不可提交", "blocked"),
    /** 尚不能判断: nothing found that blocks it, and a rule that could have found something was not evaluated because of a fault of
     * the program. */
    UNDECIDED("尚不能判断", "undecided"),
    /** 待补全: nothing found that blocks it, every rule was evaluated, and an input is missing that could still block it. */
    INCOMPLETE("待补全", "incomplete"),
    /** 可提交，但有风险: nothing blocks it; something is {@link Severity#LEGAL} or {@link Severity#WARNING}, or a
     * material is still to be got. */
    READY_WITH_WARNINGS("可提交，但有风险", "ready, with warnings"),
    /**
     * 可提交: no finding prevents acceptance, and no missing input could block the filing. Entries under {@code unchecked} were
     * not checked.
     */
    READY("可提交", "ready");

    private final Label label;

    Verdict(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
