package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;

/** The type of a subject (主办单位性质). */
public enum SubjectType implements Term {
    /** 国防机构: defence body. */
    DEFENCE_BODY("国防机构", "defence body", 1),
    /** 政府机关: government organ. */
    GOVERNMENT_ORGAN("政府机关", "government organ", 2),
    /** 事业单位: public institution. */
    PUBLIC_INSTITUTION("事业单位", "public institution", 3),
    /** 企业: enterprise. */
    ENTERPRISE("企业", "enterprise", 4),
    /**
     * 个体工商户: sole trader. A sole trader files as an enterprise, never as an individual, and has the same code as an
     * enterprise.
     */
    SOLE_TRADER("个体工商户", "sole trader", 4),
    /** 个人: individual. */
    INDIVIDUAL("个人", "individual", 5),
    /** 社会团体: social organisation. */
    SOCIAL_ORGANISATION("社会团体", "social organisation", 6),
    /** 民办非企业单位: private non-enterprise unit. */
    PRIVATE_NON_ENTERPRISE_UNIT("民办非企业单位", "private non-enterprise unit", 9),
    /** 基金会: foundation. */
    FOUNDATION("基金会", "foundation", 10),
    /** 律师执业机构: law firm. */
    LAW_FIRM("律师执业机构", "law firm", 11),
    /** 外国在华文化中心: foreign cultural centre. */
    FOREIGN_CULTURAL_CENTRE("外国在华文化中心", "foreign cultural centre", 12),
    /** 群众性团体组织: mass organisation. */
    MASS_ORGANISATION("群众性团体组织", "mass organisation", 13),
    /** 司法鉴定机构: forensic institution. */
    FORENSIC_INSTITUTION("司法鉴定机构", "forensic institution", 14),
    /** 宗教团体: religious body. */
    RELIGIOUS_BODY("宗教团体", "religious body", 15),
    /** 境外机构: overseas organisation. */
    OVERSEAS_ORGANISATION("境外机构", "overseas organisation", 16),
    /** 医疗机构: medical institution. */
    MEDICAL_INSTITUTION("医疗机构", "medical institution", 17),
    /** 公证机构: notary institution. */
    NOTARY_INSTITUTION("公证机构", "notary institution", 18),
    /** 集体经济: collective economy. */
    COLLECTIVE_ECONOMY("集体经济", "collective economy", 19),
    /** 仲裁机构: arbitration body. */
    ARBITRATION_BODY("仲裁机构", "arbitration body", 20);

    private final Label label;
    private final int miitCode;

    SubjectType(String chinese, String english, int miitCode) {
        this.label = new Label(chinese, english);
        this.miitCode = miitCode;
    }

    @Override
    public Label label() {
        return label;
    }

    /**
     * {@return the code in the filing form of the Ministry of Industry and Information Technology}
     *
     * <p>The platform's list has the same codes. The documentation of the platform shows the codes 1 to 5, and a public copy
     * of the list shows the others.
     */
    public int miitCode() {
        return miitCode;
    }

    /** {@return whether the subject is a natural person (个人); every other type is a unit (单位)} */
    public boolean isIndividual() {
        return this == INDIVIDUAL;
    }
}
