package io.github.icprules.format;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A flaw of a value (格式问题). Its words fit behind the name of any field. */
public enum Flaw implements Term {
    /** 无误: the value has no flaw. */
    NONE("无误", "no flaw"),
    /** 未填写: the value is absent or consists of white space. */
    BLANK("未填写", "left blank"),
    /** 位数不符: too short or too long. */
    LENGTH("位数不符", "wrong length"),
    /** 含有不允许的字符: a character is not allowed at its position. */
    CHARACTERS("含有不允许的字符", "a character out of place"),
    /** 格式不符: the parts are not in the required order. */
    STRUCTURE("格式不符", "wrong structure"),
    /** 地区代码不符: the region does not exist, or does not occur in this kind of number. */
    REGION("地区代码不符", "wrong region"),
    /** 日期不存在: not a day of the calendar. */
    DATE("日期不存在", "no such day"),
    /** 出生日期不存在: the birth date does not exist in the calendar, or is before 1800 or after 2099. */
    BIRTH_DATE("出生日期不存在", "no such birth date"),
    /** 出生日期在将来: the birth date is after the day of the check. */
    BORN_IN_FUTURE("出生日期在将来", "a birth date in the future"),
    /** 已停用的十五位号码: the number has the fifteen digits of the first generation, which is no longer valid. */
    FIRST_GENERATION("已停用的十五位号码", "a 15-digit number, out of use"),
    /** 登记管理部门和机构类别代码不符: no registering authority has this category of body. */
    CATEGORY("登记管理部门和机构类别代码不符", "unknown registering authority or category"),
    /** 校验码不符: the check digit or check character is wrong. */
    CHECK_CHARACTER("校验码不符", "wrong check character"),
    /**
     * 组织机构代码部分校验码不符: the organisation code within the code has a wrong check character, but the check character of the whole
     * code is right.
     */
    ORGANISATION_CODE("组织机构代码部分校验码不符", "wrong check character of the organisation code inside"),
    /** 号段不符: no mobile number starts with these digits. */
    NUMBER_RANGE("号段不符", "wrong number range");

    private final Label label;

    Flaw(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
