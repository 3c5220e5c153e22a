package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/**
 * The verdict on a filing: whether the filing can be submitted without a change. The verdict is the first constant that
 * applies.
 */
public enum Verdict implements Term {
    /** 不可提交: at least one violation is {@link Severity#BLOCKING}. */
    BLOCKED("不可提交", "blocked"),
    /**
     * 尚不能判断: no violation blocks the filing, but a rule that could block the filing was not evaluated because of an error in
     * the program.
     */
    UNDECIDED("尚不能判断", "undecided"),
    /**
     * 待补全: no violation blocks the filing and every rule was evaluated, but an input is missing that could still block the
     * filing.
     */
    INCOMPLETE("待补全", "incomplete"),
    /**
     * 可提交，但有风险: no violation blocks the filing, but a violation is {@link Severity#LEGAL} or {@link Severity#WARNING}, or a
     * required material is missing.
     */
    READY_WITH_WARNINGS("可提交，但有风险", "ready, with warnings"),
    /**
     * 可提交: no finding prevents acceptance, and no missing input could block the filing. The report lists the questions that
     * were not checked under {@code unchecked}.
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
