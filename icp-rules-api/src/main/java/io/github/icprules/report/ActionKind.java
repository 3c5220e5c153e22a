package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The kind of work of an action, in the order in which the work is done. */
public enum ActionKind implements Term {
    /**
     * 决定: choose another plan, or do not file. No paper makes the filing possible as planned, such as for a prohibited
     * business.
     */
    DECISION("决定", "decision"),
    /** 询问: answer a question that only the party can answer, and do what belongs to the answer. */
    QUESTION("询问", "question"),
    /** 补材料: provide, renew or photograph a paper. */
    PAPER("补材料", "paper"),
    /** 改正: correct an entry. */
    CORRECTION("改正", "correction"),
    /** 补信息: state a fact that the request does not state. */
    INPUT("补信息", "input"),
    /** 核对: look at pictures or papers, or look a fact up in a register, and state the result. */
    LOOK("核对", "look"),
    /** 等待: wait until another party has finished its part. */
    WAIT("等待", "wait"),
    /** 步骤: go through a stage of the procedure, after all other actions. */
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
