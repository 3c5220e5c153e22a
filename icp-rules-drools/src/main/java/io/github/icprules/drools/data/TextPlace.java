package io.github.icprules.drools.data;

/** Where a text stands that is read for words of sectors: a word may count in some of these places only. */
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
