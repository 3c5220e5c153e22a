package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** What kind of work an action is, in the order in which the work is done. */
public enum ActionKind implements Term {
    /** 补材料: provide a paper, renew it or photograph it again. */
    PAPER("补材料", "paper"),
    /** 改正: correct what is entered. */
    CORRECTION("改正", "correction"),
    /** 补信息: state a fact that the request does not state. */
    INPUT("补信息", "input"),
    /** 核对: look at pictures or papers, or look a fact up in a register, and state the result. */
    LOOK("核对", "look"),
    /** 等待: another party must finish something first. */
    WAIT("等待", "wait"),
    /** 步骤: a stage on the way, after everything else is done. */
    STEP("步骤", "step");

    private final Label label;

    ActionKind(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
