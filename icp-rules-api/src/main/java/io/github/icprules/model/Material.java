package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A kind of material of a filing (备案材料), as in the platform's table. Each supplementary material is a kind of its own. */
public enum Material implements Term {
    /** 主办单位证件: subject's certificate. */
    SUBJECT_CERTIFICATE("主办单位证件", "subject's certificate", ProvidedBy.DEVELOPER_PREPARES),
    /** 主体负责人证件: subject principal's identity document. */
    SUBJECT_PRINCIPAL_ID("主体负责人证件", "subject principal's identity document", ProvidedBy.DEVELOPER_PREPARES),
    /** 小程序负责人证件: mini-program principal's identity document. */
    MINI_PROGRAM_PRINCIPAL_ID("小程序负责人证件", "mini-program principal's identity document", ProvidedBy.DEVELOPER_PREPARES),
    /** 前置审批文件: pre-approval document. */
    PRE_APPROVAL_DOCUMENT("前置审批文件", "pre-approval document", ProvidedBy.DEVELOPER_PREPARES),
    /** 专项审批文件: special approval document. */
    SPECIAL_APPROVAL_DOCUMENT("专项审批文件", "special approval document", ProvidedBy.DEVELOPER_PREPARES),
    /** 法人信息: name and document number of the legal representative; data to enter, not a file. */
    LEGAL_REPRESENTATIVE_INFO("法人信息", "legal representative's name and number", ProvidedBy.DEVELOPER_PREPARES),
    /** 主体负责人授权书: authorisation letter of the subject principal. */
    SUBJECT_PRINCIPAL_AUTHORISATION_LETTER(
            "主体负责人授权书", "authorisation letter of the subject principal", ProvidedBy.DEVELOPER_PREPARES),
    /** 小程序负责人授权书: authorisation letter of the mini-program principal. */
    MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER(
            "小程序负责人授权书", "authorisation letter of the mini-program principal", ProvidedBy.DEVELOPER_PREPARES),
    /** 主体更名函: letter on the change of name. */
    NAME_CHANGE_LETTER("主体更名函", "letter on the change of name", ProvidedBy.DEVELOPER_PREPARES),
    /** 居住证明: residence permit, temporary permit, social security record or property certificate. */
    RESIDENCE_PROOF("居住证明", "proof of residence", ProvidedBy.DEVELOPER_PREPARES),
    /** 在职或收入证明: proof of work or income. */
    PROOF_OF_INCOME("在职或收入证明", "proof of work or income", ProvidedBy.DEVELOPER_PREPARES),
    /** 党建确认函: party-building confirmation. */
    PARTY_BUILDING_CERTIFICATE("党建确认函", "party-building confirmation", ProvidedBy.DEVELOPER_PREPARES),
    /** 情况说明: statement of the situation. */
    SITUATION_STATEMENT("情况说明", "statement of the situation", ProvidedBy.DEVELOPER_PREPARES),
    /** 不涉及前置审批承诺书: the applicant's commitment that the mini-program needs no pre-approval. */
    NO_PRE_APPROVAL_COMMITMENT(
            "不涉及前置审批承诺书", "commitment that no pre-approval is concerned", ProvidedBy.DEVELOPER_PREPARES),
    /** 互联网信息服务备案承诺书: the signed letter that some provinces require on paper. */
    FILING_COMMITMENT("互联网信息服务备案承诺书", "filing commitment letter", ProvidedBy.DEVELOPER_PREPARES),
    /** 备案信息真实性责任告知书: notice of responsibility for true data. */
    AUTHENTICITY_RESPONSIBILITY_LETTER(
            "备案信息真实性责任告知书", "notice of responsibility for true data", ProvidedBy.DEVELOPER_PREPARES),
    /** 备案信息真实性承诺书: commitment to true data. */
    AUTHENTICITY_COMMITMENT_LETTER("备案信息真实性承诺书", "commitment to true data", ProvidedBy.DEVELOPER_PREPARES),
    /** 小程序建设方案书: construction proposal. */
    CONSTRUCTION_PROPOSAL("小程序建设方案书", "construction proposal", ProvidedBy.DEVELOPER_PREPARES),
    /** 承诺视频: commitment video. */
    COMMITMENT_VIDEO("承诺视频", "commitment video", ProvidedBy.DEVELOPER_PREPARES),
    /** 手持证件照: photo holding the identity document. */
    HANDHELD_ID_PHOTO("手持证件照", "photo holding the identity document", ProvidedBy.DEVELOPER_PREPARES),
    /** 主体其它附件: any other attachment on the subject. */
    SUBJECT_OTHER("主体其它附件", "other attachment on the subject", ProvidedBy.DEVELOPER_PREPARES),
    /** 小程序其它附件: any other attachment on the mini-program. */
    MINI_PROGRAM_OTHER("小程序其它附件", "other attachment on the mini-program", ProvidedBy.DEVELOPER_PREPARES),
    /** 法定代表人证件: legal representative's identity document. */
    LEGAL_REPRESENTATIVE_ID("法定代表人证件", "legal representative's identity document", ProvidedBy.DEVELOPER_PREPARES),
    /** 办理人证件: identity document of the person who applies. */
    APPLICANT_ID("办理人证件", "identity document of the person who applies", ProvidedBy.DEVELOPER_PREPARES),
    /** 注销声明函: statement of cancellation. */
    CANCELLATION_STATEMENT("注销声明函", "statement of cancellation", ProvidedBy.DEVELOPER_PREPARES),
    /** 小程序负责人核验现场拍摄照片: taken by the face verification on the platform. */
    FACE_VERIFICATION("小程序负责人核验现场拍摄照片", "live photo of the mini-program principal", ProvidedBy.COMPLETED_ON_PLATFORM),
    /** 互联网信息服务承诺书: internet information service commitment letter. */
    SERVICE_COMMITMENT(
            "互联网信息服务承诺书",
            "internet information service commitment letter",
            ProvidedBy.PLATFORM_PROVIDES_DEVELOPER_CONFIRMS),
    /** 反诈自评估报告: anti-fraud self-assessment report. */
    ANTI_FRAUD_SELF_ASSESSMENT(
            "反诈自评估报告", "anti-fraud self-assessment report", ProvidedBy.PLATFORM_PROVIDES_DEVELOPER_CONFIRMS),
    /** 小程序备案真实性核验单: authenticity verification sheet. */
    AUTHENTICITY_CHECKLIST("小程序备案真实性核验单", "authenticity verification sheet", ProvidedBy.PLATFORM_PROVIDES);

    private final Label label;
    private final ProvidedBy providedBy;

    Material(String chinese, String english, ProvidedBy providedBy) {
        this.label = new Label(chinese, english);
        this.providedBy = providedBy;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the person or platform that provides the material} */
    public ProvidedBy providedBy() {
        return providedBy;
    }
}
