package io.github.icprules.advice;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The kind of a change that a repair proposes, from the smallest change to the largest. */
public enum ChangeKind implements Term {
    /** 改选备案类型: the filing has another type. */
    CHOOSE_TYPE("改选备案类型", "choose another filing type"),
    /** 删除: an item of a list is removed. */
    REMOVE("删除", "remove"),
    /** 取消勾选: a choice is unticked. */
    UNTICK("取消勾选", "untick"),
    /** 勾选: a choice is ticked. */
    TICK("勾选", "tick"),
    /** 填写: an entry has another value. */
    FILL("填写", "fill"),
    /** 更换材料: another paper replaces a paper at hand. */
    REPLACE_PAPER("更换材料", "replace a paper"),
    /** 补交材料: a paper is added. */
    ADD_PAPER("补交材料", "add a paper");

    private final Label label;

    ChangeKind(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
