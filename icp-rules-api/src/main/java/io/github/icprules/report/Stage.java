package io.github.icprules.report;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** A stage of the procedure of a filing. */
public enum Stage implements Term {
    /** 备案入口: the applicant opens the filing entry. */
    ENTRY("备案入口", "entry", Actor.DEVELOPER),
    /** 提交额度: how many listed mini-programs can submit in a day. */
    QUOTA("提交额度", "quota", Actor.PLATFORM),
    /** 填写备案信息: form filling. */
    FORM_FILLING("填写备案信息", "form filling", Actor.DEVELOPER),
    /** 平台初审: platform review. */
    PLATFORM_REVIEW("平台初审", "platform review", Actor.PLATFORM),
    /** 工信部短信核验: SMS verification. */
    SMS_VERIFICATION("工信部短信核验", "SMS verification", Actor.PRINCIPAL),
    /** 管局审核: review by the authority. */
    AUTHORITY_REVIEW("管局审核", "review by the authority", Actor.AUTHORITY),
    /** 办结: the authority issues the number, records the change or cancels the filing. */
    COMPLETED("办结", "completed", Actor.AUTHORITY);

    private final Label label;
    private final Actor actor;

    Stage(String chinese, String english, Actor actor) {
        this.label = new Label(chinese, english);
        this.actor = actor;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the person or authority that acts in the stage} */
    public Actor actor() {
        return actor;
    }
}
