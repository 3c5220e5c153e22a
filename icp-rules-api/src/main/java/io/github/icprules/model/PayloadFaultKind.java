package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The kinds of faults of a body, independent of the values of the filing. */
public enum PayloadFaultKind implements Term {
    /** 缺少字段: a field that must be there is not. */
    MISSING("缺少字段", "missing field"),
    /** 空白字段: a field is there and left blank. */
    BLANK("空白字段", "blank field"),
    /** 类型错误: a value of another JSON type than the field takes. */
    WRONG_TYPE("类型错误", "wrong type"),
    /** 未知字段: a member that the API does not know. */
    UNKNOWN_MEMBER("未知字段", "unknown member"),
    /** 不应填写的字段: a field that the platform fills itself. */
    NOT_TO_SEND("不应填写的字段", "field not to be sent"),
    /** 多余字段: a field that is of no use in this filing. */
    REDUNDANT("多余字段", "redundant field"),
    /** 脱敏数据: a value with its middle starred out, as the platform gives it back. */
    MASKED("脱敏数据", "masked value"),
    /** 日期格式错误: no day in the form that the API takes. */
    NOT_A_DATE("日期格式错误", "date in another form"),
    /** 行政区划代码格式错误: no region code of the level that the field takes. */
    NOT_A_REGION("行政区划代码格式错误", "no region code"),
    /** 数量超限: a list of more items than the field takes. */
    TOO_MANY_ITEMS("数量超限", "too many items"),
    /** 文本过长: a text so long that it is not looked at. */
    TOO_LONG("文本过长", "text too long"),
    /** 取值错误: a value that is none of the few that the field takes. */
    NOT_ONE_OF("取值错误", "value not among those possible"),
    /** 代码不在所给的码表中: a code that the platform's own list, as given, does not have. */
    CODE_NOT_LISTED("代码不在所给的码表中", "code not in the list given"),
    /** 代码未知: a code without any description, and no list was given to look it up. */
    CODE_UNKNOWN("代码未知", "unknown code"),
    /** 代码已更换: a code that the platform's list had before, and has another for now. */
    CODE_REPLACED("代码已更换", "replaced code"),
    /** 缺少法人信息: an authorisation of the subject principal, and nothing on the legal representative. */
    LEGAL_PERSON_MISSING("缺少法人信息", "legal representative missing"),
    /** 客户类型不符: a kind of customer that is not that of the subject. */
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
