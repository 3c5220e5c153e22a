package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A kind of certificate or identity document (证件类型), with its code in the ministry's filing form. */
public enum CertificateType implements Term {
    /** 营业执照: business licence. */
    BUSINESS_LICENCE("营业执照", "business licence", 1, SubjectType.ENTERPRISE, SubjectType.SOLE_TRADER),
    /** 居民身份证: resident ID card. */
    RESIDENT_ID("居民身份证", "resident ID card", 2, SubjectType.INDIVIDUAL),
    /** 事业单位组织机构代码证: organisation code certificate (public institution). */
    INSTITUTION_ORGANISATION_CODE(
            "事业单位组织机构代码证", "organisation code certificate (public institution)", 3, SubjectType.PUBLIC_INSTITUTION),
    /** 事业单位法人证书: public institution certificate. */
    INSTITUTION_LEGAL_PERSON("事业单位法人证书", "public institution certificate", 4, SubjectType.PUBLIC_INSTITUTION),
    /** 部队代号: military unit code. */
    MILITARY_UNIT_CODE("部队代号", "military unit code", 5, SubjectType.DEFENCE_BODY),
    /** 社会团体法人登记证书: social organisation registration. */
    SOCIAL_ORGANISATION_REGISTRATION(
            "社会团体法人登记证书", "social organisation registration", 6, SubjectType.SOCIAL_ORGANISATION),
    /** 护照: passport. */
    PASSPORT("护照", "passport", 7, SubjectType.INDIVIDUAL),
    /** 政府机关组织机构代码证: organisation code certificate (government organ). */
    GOVERNMENT_ORGANISATION_CODE(
            "政府机关组织机构代码证", "organisation code certificate (government organ)", 9, SubjectType.GOVERNMENT_ORGAN),
    /** 社会团体组织机构代码证: organisation code certificate (social organisation). */
    SOCIAL_ORGANISATION_CODE(
            "社会团体组织机构代码证", "organisation code certificate (social organisation)", 10, SubjectType.SOCIAL_ORGANISATION),
    /** 台湾居民来往大陆通行证: mainland travel permit for Taiwan residents. */
    TAIWAN_TRAVEL_PERMIT("台湾居民来往大陆通行证", "mainland travel permit for Taiwan residents", 11, SubjectType.INDIVIDUAL),
    /** 企业组织机构代码证: organisation code certificate (enterprise). */
    ENTERPRISE_ORGANISATION_CODE(
            "企业组织机构代码证",
            "organisation code certificate (enterprise)",
            12,
            SubjectType.ENTERPRISE,
            SubjectType.SOLE_TRADER),
    /** 政府机关统一社会信用代码证书: unified social credit code certificate (government organ). */
    GOVERNMENT_CREDIT_CODE(
            "政府机关统一社会信用代码证书",
            "unified social credit code certificate (government organ)",
            13,
            SubjectType.GOVERNMENT_ORGAN),
    /** 港澳居民来往内地通行证: mainland travel permit for Hong Kong and Macao residents. */
    HONG_KONG_MACAO_TRAVEL_PERMIT(
            "港澳居民来往内地通行证", "mainland travel permit for Hong Kong and Macao residents", 14, SubjectType.INDIVIDUAL),
    /** 事业单位统一社会信用代码证书: unified social credit code certificate (public institution). */
    INSTITUTION_CREDIT_CODE(
            "事业单位统一社会信用代码证书",
            "unified social credit code certificate (public institution)",
            15,
            SubjectType.PUBLIC_INSTITUTION),
    /** 民办非企业单位组织机构代码证: organisation code certificate (private non-enterprise unit). */
    PRIVATE_UNIT_ORGANISATION_CODE(
            "民办非企业单位组织机构代码证",
            "organisation code certificate (private non-enterprise unit)",
            16,
            SubjectType.PRIVATE_NON_ENTERPRISE_UNIT),
    /** 民办非企业单位登记证书: private non-enterprise unit registration. */
    PRIVATE_UNIT_REGISTRATION(
            "民办非企业单位登记证书", "private non-enterprise unit registration", 17, SubjectType.PRIVATE_NON_ENTERPRISE_UNIT),
    /** 基金会组织机构代码证: organisation code certificate (foundation). */
    FOUNDATION_ORGANISATION_CODE(
            "基金会组织机构代码证", "organisation code certificate (foundation)", 18, SubjectType.FOUNDATION),
    /** 基金会法人登记证书: foundation registration. */
    FOUNDATION_REGISTRATION("基金会法人登记证书", "foundation registration", 19, SubjectType.FOUNDATION),
    /** 律师执业机构组织机构代码证: organisation code certificate (law firm). */
    LAW_FIRM_ORGANISATION_CODE("律师执业机构组织机构代码证", "organisation code certificate (law firm)", 20, SubjectType.LAW_FIRM),
    /** 律师事务所执业许可证: law firm practice licence. */
    LAW_FIRM_LICENCE("律师事务所执业许可证", "law firm practice licence", 21, SubjectType.LAW_FIRM),
    /** 外国在华文化中心登记证: foreign cultural centre registration. */
    FOREIGN_CULTURAL_CENTRE_REGISTRATION(
            "外国在华文化中心登记证", "foreign cultural centre registration", 22, SubjectType.FOREIGN_CULTURAL_CENTRE),
    /** 军队单位对外有偿服务许可证: military unit paid service licence. */
    MILITARY_PAID_SERVICE_LICENCE("军队单位对外有偿服务许可证", "military unit paid service licence", 23, SubjectType.DEFENCE_BODY),
    /** 群众性团体组织统一社会信用代码证书: unified social credit code certificate (mass organisation). */
    MASS_ORGANISATION_CREDIT_CODE(
            "群众性团体组织统一社会信用代码证书",
            "unified social credit code certificate (mass organisation)",
            24,
            SubjectType.MASS_ORGANISATION),
    /** 宗教活动场所登记证: religious venue registration. */
    RELIGIOUS_VENUE_REGISTRATION("宗教活动场所登记证", "religious venue registration", 25, SubjectType.RELIGIOUS_BODY),
    /** 外国企业常驻代表机构登记证: registration of a foreign enterprise's resident representative office. */
    FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION(
            "外国企业常驻代表机构登记证",
            "registration of a foreign enterprise's resident representative office",
            27,
            SubjectType.ENTERPRISE),
    /** 司法鉴定许可证: forensic licence. */
    FORENSIC_LICENCE("司法鉴定许可证", "forensic licence", 28, SubjectType.FORENSIC_INSTITUTION),
    /** 外国人永久居留身份证: foreigner's permanent residence card. */
    FOREIGNER_PERMANENT_RESIDENCE("外国人永久居留身份证", "foreigner's permanent residence card", 30, SubjectType.INDIVIDUAL),
    /** 外国政府旅游部门常驻代表机构批准登记证: registration of a foreign tourism authority's office. */
    FOREIGN_TOURISM_OFFICE_REGISTRATION(
            "外国政府旅游部门常驻代表机构批准登记证",
            "registration of a foreign tourism authority's office",
            34,
            SubjectType.FOREIGN_CULTURAL_CENTRE),
    /** 境外机构证件: overseas organisation certificate. */
    OVERSEAS_ORGANISATION_CERTIFICATE(
            "境外机构证件", "overseas organisation certificate", 35, SubjectType.OVERSEAS_ORGANISATION),
    /** 社会服务机构登记证书: social service institution registration. */
    SOCIAL_SERVICE_REGISTRATION(
            "社会服务机构登记证书", "social service institution registration", 36, SubjectType.PRIVATE_NON_ENTERPRISE_UNIT),
    /** 民办学校办学许可证: private school permit. */
    PRIVATE_SCHOOL_PERMIT("民办学校办学许可证", "private school permit", 37, SubjectType.PRIVATE_NON_ENTERPRISE_UNIT),
    /** 医疗机构执业许可证: medical institution practice licence. */
    MEDICAL_INSTITUTION_LICENCE(
            "医疗机构执业许可证", "medical institution practice licence", 38, SubjectType.MEDICAL_INSTITUTION),
    /** 公证机构执业证: notary practice licence. */
    NOTARY_LICENCE("公证机构执业证", "notary practice licence", 39, SubjectType.NOTARY_INSTITUTION),
    /** 北京市外国驻华使馆人员子女学校办学许可证: permit of a school for embassy children in Beijing. */
    EMBASSY_SCHOOL_PERMIT(
            "北京市外国驻华使馆人员子女学校办学许可证",
            "permit of a school for embassy children in Beijing",
            40,
            SubjectType.FOREIGN_CULTURAL_CENTRE),
    /** 港澳居民居住证: residence permit for Hong Kong and Macao residents. */
    HONG_KONG_MACAO_RESIDENCE_PERMIT(
            "港澳居民居住证", "residence permit for Hong Kong and Macao residents", 41, SubjectType.INDIVIDUAL),
    /** 台湾居民居住证: residence permit for Taiwan residents. */
    TAIWAN_RESIDENCE_PERMIT("台湾居民居住证", "residence permit for Taiwan residents", 42, SubjectType.INDIVIDUAL),
    /** 农村集体经济组织登记证: rural collective economic organisation registration. */
    RURAL_COLLECTIVE_REGISTRATION(
            "农村集体经济组织登记证", "rural collective economic organisation registration", 43, SubjectType.COLLECTIVE_ECONOMY),
    /** 仲裁委员会登记证: arbitration commission registration. */
    ARBITRATION_REGISTRATION("仲裁委员会登记证", "arbitration commission registration", 44, SubjectType.ARBITRATION_BODY),
    /** 境外非政府组织代表机构登记证书: registration of an overseas NGO's representative office. */
    FOREIGN_NGO_REPRESENTATIVE_REGISTRATION(
            "境外非政府组织代表机构登记证书", "registration of an overseas NGO's representative office", 46),
    /** 外国驻华新闻机构证: foreign press office certificate. */
    FOREIGN_PRESS_CERTIFICATE("外国驻华新闻机构证", "foreign press office certificate", 47),
    /** 港澳台地区旅游部门常驻代表机构批准登记证: registration of a Hong Kong, Macao or Taiwan tourism authority's office. */
    HMT_TOURISM_OFFICE_REGISTRATION(
            "港澳台地区旅游部门常驻代表机构批准登记证", "registration of a Hong Kong, Macao or Taiwan tourism authority's office", 48),
    /** 中华人民共和国社会信用代码证书: social credit code certificate. */
    SOCIAL_CREDIT_CODE("中华人民共和国社会信用代码证书", "social credit code certificate", 49);

    private final Label label;
    private final int code;
    private final Set<SubjectType> subjectTypes;

    CertificateType(String chinese, String english, int code, SubjectType... subjectTypes) {
        this.label = new Label(chinese, english);
        this.code = code;
        // Keeps the order of the arguments, which Set.of does not keep.
        this.subjectTypes = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(subjectTypes)));
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the code in the ministry's filing form, which agrees with the platform's samples} */
    public int code() {
        return code;
    }

    /**
     * {@return the types of subject that file with the certificate; empty if no type is known}
     *
     * <p>The set is empty for the codes from 46 on, because only the list of another platform has these codes.
     */
    public Set<SubjectType> subjectTypes() {
        return subjectTypes;
    }

    /** {@return whether the document identifies a natural person, so that a principal can have the document} */
    public boolean isPersonal() {
        return subjectTypes.contains(SubjectType.INDIVIDUAL);
    }
}
