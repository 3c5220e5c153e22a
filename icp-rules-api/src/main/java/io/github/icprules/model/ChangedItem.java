package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** An item that a change filing can change. */
public enum ChangedItem implements Term {
    /** 主办单位名称: subject's name. */
    SUBJECT_NAME("主办单位名称", "subject's name"),
    /** 主办单位性质: type of subject. */
    SUBJECT_TYPE("主办单位性质", "type of subject"),
    /** 主办单位证件: subject's certificate. */
    SUBJECT_CERTIFICATE("主办单位证件", "subject's certificate"),
    /** 主办单位证件号码: number of the subject's certificate. */
    SUBJECT_CERTIFICATE_NUMBER("主办单位证件号码", "number of the subject's certificate"),
    /** 备案省份: province of filing. */
    PROVINCE("备案省份", "province of filing"),
    /** 地址: addresses. */
    ADDRESS("地址", "addresses"),
    /** 法定代表人: legal representative. */
    LEGAL_REPRESENTATIVE("法定代表人", "legal representative"),
    /** 主体负责人: subject principal. */
    SUBJECT_PRINCIPAL("主体负责人", "subject principal"),
    /** 主体联系方式: contacts of the subject. */
    SUBJECT_CONTACT("主体联系方式", "contacts of the subject"),
    /** 小程序名称: mini-program's name. */
    MINI_PROGRAM_NAME("小程序名称", "mini-program's name"),
    /** 小程序负责人: mini-program principal. */
    MINI_PROGRAM_PRINCIPAL("小程序负责人", "mini-program principal"),
    /** 小程序联系方式: contacts of the mini-program. */
    MINI_PROGRAM_CONTACT("小程序联系方式", "contacts of the mini-program"),
    /** 服务内容: service content. */
    SERVICE_CONTENT("服务内容", "service content"),
    /** 前置审批: pre-approvals. */
    PRE_APPROVAL("前置审批", "pre-approvals"),
    /** 备注: remark. */
    REMARK("备注", "remark"),
    /** 接入信息: access data. */
    ACCESS("接入信息", "access data");

    private final Label label;

    ChangedItem(String chinese, String english) {
        this.label = new Label(chinese, english);
    }

    @Override
    public Label label() {
        return label;
    }
}
