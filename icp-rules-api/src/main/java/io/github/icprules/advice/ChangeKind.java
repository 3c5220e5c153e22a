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
    /** 改名: a name is replaced by another name, which the merchant chooses. */
    RENAME("改名", "rename"),
    /** 重拍: a picture is taken again, or the face is verified again. */
    RETAKE("重拍", "take again"),
    /** 换领: a document, a licence, an approval or an authorisation is renewed. */
    RENEW("换领", "renew"),
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
