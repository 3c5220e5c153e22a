package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The kind of a fault of a body, independent of the values of the filing. */
public enum PayloadFaultKind implements Term {
    /** 缺少字段: the body lacks a mandatory field. */
    MISSING("缺少字段", "missing field"),
    /** 空白字段: a field is present and blank. */
    BLANK("空白字段", "blank field"),
    /** 类型错误: a value has another JSON type than the field. */
    WRONG_TYPE("类型错误", "wrong type"),
    /** 未知字段: the API has no member with the name. */
    UNKNOWN_MEMBER("未知字段", "unknown member"),
    /** 不应填写的字段: the platform itself fills the field. */
    NOT_TO_SEND("不应填写的字段", "field not to be sent"),
    /** 多余字段: the field has no use in this filing. */
    REDUNDANT("多余字段", "redundant field"),
    /** 脱敏数据: asterisks replace the middle of a value, as in data that the platform returns. */
    MASKED("脱敏数据", "masked value"),
    /** 日期格式错误: a value is no day in the form of the API. */
    NOT_A_DATE("日期格式错误", "date in another form"),
    /** 行政区划代码格式错误: a value is no region code of the level of the field. */
    NOT_A_REGION("行政区划代码格式错误", "no region code"),
    /** 数量超限: a list has more items than the field allows. */
    TOO_MANY_ITEMS("数量超限", "too many items"),
    /** 文本过长: a text is too long, so the library ignores the text. */
    TOO_LONG("文本过长", "text too long"),
    /** 取值错误: a value is none of the values that the field allows. */
    NOT_ONE_OF("取值错误", "value not among those possible"),
    /** 代码不在所给的码表中: the platform's own list, which the caller has passed, does not have a code. */
    CODE_NOT_LISTED("代码不在所给的码表中", "code not in the list given"),
    /** 代码未知: a code is unknown and has no description, and the caller has passed no list. */
    CODE_UNKNOWN("代码未知", "unknown code"),
    /** 代码已更换: the platform's list had a code in the past, and now has another code instead. */
    CODE_REPLACED("代码已更换", "replaced code"),
    /** 缺少法人信息: the body has an authorisation of the subject principal, but no data of the legal representative. */
    LEGAL_PERSON_MISSING("缺少法人信息", "legal representative missing"),
    /** 客户类型不符: the kind of customer does not match the subject. */
    CUSTOMER_TYPE_DIFFERS("客户类型不符", "kind of customer differs"),
    /** 其余问题: more faults than are listed. */
    MORE("其余问题", "further faults");

    private final Label label;

    PayloadFaultKind(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
