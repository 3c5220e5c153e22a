package io.github.icprules.drools.data.words;

/** The texts that are searched for sector words; a word may count in some texts only. */
public enum TextPlace {
    /** 名称: a name, of the mini-program or of a unit. */
    NAME,
    /** 介绍: the mini-program's introduction. */
    INTRODUCTION,
    /** 备注: the mini-program's remark. */
    REMARK,
    /** 经营范围: the subject's business scope. */
    SCOPE
}
