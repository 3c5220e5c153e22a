package io.github.icprules.drools.data.provinces;

import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The points on which provincial communications administrations (管局) have different requirements. {@link ProvincialValue} lists
 * the values of each point.
 */
@ForSheets
@Settled
public enum ProvincialParameter implements Term {
    /** 主体负责人: the persons who can be subject principal of a unit. */
    SUBJECT_PRINCIPAL("主体负责人", "subject principal", "subject.principal"),
    /** 主体负责人授权书: the letter of a delegated subject principal. */
    SUBJECT_PRINCIPAL_AUTH("主体负责人授权书", "authorisation letter of the subject principal", "subject.principal"),
    /** 小程序负责人授权: the persons who can be mini-program principal, and the letter that they need. */
    SERVICE_PRINCIPAL_AUTH("小程序负责人及授权", "mini-program principal and authorisation", "miniProgram.principal"),
    /** 小程序负责人国籍: whether the mini-program principal may be a foreigner. */
    SERVICE_PRINCIPAL_NATIONALITY(
            "小程序负责人国籍", "nationality of the mini-program principal", "miniProgram.principal.document"),
    /** 单位负责人属地: whether a unit's principals must live in the province. */
    PRINCIPAL_LOCALITY("单位负责人属地", "where a unit's principals live", "subject.principal.homeProvince"),
    /** 小程序负责人属地: whether the mini-program principal must live in the province. */
    SERVICE_PRINCIPAL_LOCALITY(
            "小程序负责人属地", "where the mini-program principal lives", "miniProgram.principal.homeProvince"),
    /** 外省个人: whether individuals from other provinces can file. */
    INDIVIDUAL_LOCALITY("外省个人", "individuals from other provinces", "subject.principal.homeProvince"),
    /** 单位属地: the province in which a unit files. */
    ORG_LOCALITY("单位属地", "where a unit files", "subject.region.province"),
    /** 备案省份: whether a subject files in one province only. */
    SUBJECT_PROVINCE_CONSISTENCY("备案省份唯一", "one province of filing", "subject.region.province"),
    /** 通讯地址属地: the region of the correspondence address. */
    ADDRESS_LOCALITY("通讯地址属地", "place of the correspondence address", "subject.contactAddress"),
    /** 地址写法: how detailed an address is, and which district counts. */
    ADDRESS_DETAIL("地址写法", "wording of addresses", "subject.contactAddress"),
    /** 最低年龄: the minimum age of a principal or an individual. */
    MIN_AGE("最低年龄", "least age", "subject.principal.birthDate"),
    /** 最高年龄: the maximum age of a principal. */
    MAX_AGE("最高年龄", "greatest age", "miniProgram.principal.birthDate"),
    /** 手机号归属地: the region in which a phone number must be registered. */
    PHONE_LOCALITY("手机号归属地", "where phones are registered", "subject.principal.phone"),
    /** 联系方式互异: the phones and addresses that must differ. */
    CONTACT_DISTINCT("联系方式互异", "contacts that must differ", "miniProgram.principal.phone"),
    /** 号码个数: the number of phones that must be stated. */
    CONTACT_COUNT("联系号码个数", "number of phones", "subject.principal.emergencyPhone"),
    /** 应急联系人: the person who must be the emergency contact. */
    EMERGENCY_CONTACT("应急联系人", "emergency contact", "subject.remark"),
    /** 办公电话: the office phone of website forms. */
    OFFICE_PHONE("办公电话", "office phone", "subject.principal.phone"),
    /** 话费凭证: a proof of the owner of the phone number. */
    PHONE_PROOF("手机号凭证", "proof of whose phone it is", "subject.principal.phone"),
    /** 电话核实: whether the administration calls. */
    CALL_VERIFICATION("电话核实", "verification by phone", "subject.principal.phoneReachable"),
    /** 负责人复用: whether a principal or a phone can serve several subjects. */
    RESPONSIBLE_REUSE("负责人复用", "principals of several subjects", "subject.principal.principalOfOthers"),
    /** 外籍法定代表人: the duties of a foreign legal representative. */
    FOREIGN_LEGAL_REP("境外法定代表人", "legal representative from abroad", "subject.legalRepresentative.document"),
    /** 外国个人: whether a foreigner can file. */
    FOREIGN_INDIVIDUAL("外国个人", "foreign individuals", "subject.principal.document"),
    /** 境外主体: the certificate with which an entity from abroad files. */
    FOREIGN_ENTITY("境外主体", "entities from abroad", "subject.certificate"),
    /** 港澳台证件: the document that residents of Hong Kong, Macao and Taiwan use. */
    HMT_DOCUMENT("港澳台居民证件", "documents of residents of Hong Kong, Macao and Taiwan", "subject.principal.document"),
    /** 证件种类: the accepted kinds of identity documents. */
    ID_TYPE("身份证种类", "kind of identity card", "subject.principal.document.temporary"),
    /** 证件剩余有效期: the number of months for which an identity card must stay valid. */
    ID_VALIDITY_MONTHS("身份证剩余有效期", "months an identity card stays valid", "subject.principal.document.validity"),
    /** 个体工商户: how sole traders file. */
    SOLE_TRADER("个体工商户", "sole traders", "subject"),
    /** 公章: whether a business without a seal can file. */
    SEAL_REQUIRED("公章", "seal", "subject.seal"),
    /** 执照印章: the seal that a licence must have. */
    LICENCE_SEAL("执照印章", "seal on the licence", "materials"),
    /** 证件原件: the form in which a certificate is submitted. */
    DOCUMENT_ORIGINAL("证件原件", "originals", "subject.certificate"),
    /** 最新证件: whether only the newest certificate counts. */
    DOCUMENT_CURRENT("最新证件", "newest certificate", "subject.certificate.newestVersion"),
    /** 证件类型: the certificate with which a unit files. */
    CERTIFICATE_TYPE("证件类型", "kind of certificate", "subject.certificate.type"),
    /** 经营状态: whether an enterprise on the list of abnormal operation can file. */
    BUSINESS_STATUS("经营状态", "standing of the business", "subject.standing"),
    /** 备案承诺书: a commitment letter with the form of the province. */
    COMMITMENT_LETTER("备案承诺书", "filing commitment letter", "materials"),
    /** 真实性材料: letters on true data. */
    AUTHENTICITY_LETTERS("真实性材料", "letters on true data", "materials"),
    /** 党建确认函: confirmation of party building. */
    PARTY_BUILDING("党建确认函", "party-building confirmation", "materials"),
    /** 建设方案书: the number of services from which a construction proposal is required. */
    CONSTRUCTION_PROPOSAL("建设方案书", "construction proposal", "materials"),
    /** 情况说明: the number of services from which a statement is required. */
    SITUATION_STATEMENT("情况说明", "statement on services", "materials"),
    /** 机构编制审批: approvals that public bodies need. */
    INSTITUTION_APPROVAL("编制部门审批", "approval of public bodies", "materials"),
    /** 上级单位: how the investor or superior unit is entered. */
    SUPERIOR_ORG("投资者或者上级主管单位", "investor or superior unit", "subject"),
    /** 金融类. */
    PREAPPROVAL_FINANCE("金融类", "finance", "miniProgram.preApprovals"),
    /** 教育类. */
    PREAPPROVAL_EDUCATION("教育类", "education", "miniProgram.preApprovals"),
    /** 文化类. */
    PREAPPROVAL_CULTURE("文化类", "culture", "miniProgram.preApprovals"),
    /** 宗教类. */
    PREAPPROVAL_RELIGION("宗教类", "religion", "miniProgram.preApprovals"),
    /** 医疗类. */
    PREAPPROVAL_MEDICAL("医疗类", "medicine", "subject.remark"),
    /** 游戏类. */
    PREAPPROVAL_GAME("游戏类", "games", "miniProgram.preApprovals"),
    /** 保险类. */
    PREAPPROVAL_INSURANCE("保险类", "insurance", "miniProgram.preApprovals"),
    /** 电子商务. */
    PREAPPROVAL_ECOMMERCE("电子商务", "e-commerce", "materials"),
    /** 前置审批字样: words that call for an approval. */
    PREAPPROVAL_KEYWORDS("前置审批字样", "words of pre-approval", "miniProgram.preApprovals"),
    /** 名称限制: the forbidden names. */
    NAME_RESTRICTION("名称限制", "limits to names", "miniProgram.name"),
    /** 内容限制: the content that individuals must not offer. */
    CONTENT_RESTRICTION("内容限制", "limits to content", "miniProgram"),
    /** 备注: the required content of the mini-program's remark. */
    SERVICE_REMARK("备注", "remark", "miniProgram.remark"),
    /** 备注字数: the length of the remark. */
    SERVICE_REMARK_LENGTH("备注字数", "length of the remark", "miniProgram.remark"),
    /** 服务语种: the languages of the service. */
    LANGUAGE_DECLARATION("服务语种", "languages of the service", "miniProgram"),
    /** 服务个数上限: the maximum number of services of a subject. */
    SUBJECT_QUOTA("服务个数上限", "limit to services", "subject.history.serviceCount"),
    /** 备案号唯一: whether a subject has one filing number only. */
    SUBJECT_SINGLE_NUMBER("主体备案号唯一", "one filing number", "subject.history.filings"),
    /** 每单服务个数: the number of services in one order. */
    SERVICES_PER_ORDER("每单服务个数", "services in one order", "miniProgram"),
    /** 空壳主体: whether a subject without a service must be cancelled first. */
    SHELL_SUBJECT("空壳主体", "shell subjects", "subject.history.shellSubject"),
    /** 空壳主体注销方式: how a shell subject is cancelled. */
    CANCEL_SHELL_ROUTE("空壳主体注销方式", "how shell subjects are cancelled", "subject.history.shellSubject"),
    /** 变更主体: whether a filing can pass to another subject. */
    SUBJECT_CHANGE("变更主体", "change of the subject", "change"),
    /** 更换主体负责人: how a new subject principal is filed. */
    CHANGE_SUBJECT_PRINCIPAL("更换主体负责人", "new subject principal", "change.items"),
    /** 变更材料: the materials of a change. */
    CHANGE_MATERIALS("变更材料", "materials of a change", "materials"),
    /** 变更顺序: whether a change and a new service go together. */
    CHANGE_ORDER("变更顺序", "order of changes", "change.combinedWithNewFiling"),
    /** 不可变更项: the items that a change cannot change. */
    CHANGE_IMMUTABLE_FIELDS("不可变更项", "what cannot change", "change.items"),
    /** 更名函: the letter on a change of name. */
    RENAME_LETTER("更名函", "letter on the change of name", "materials"),
    /** 短信核验时限: the number of hours within which the SMS must be answered. */
    SMS_VERIFICATION_HOURS("短信核验时限", "hours to answer the SMS", "platform.smsVerification"),
    /** 已备案信息: whether the data on record must conform first. */
    FILED_DATA_CONFORMITY("已备案信息合规", "conformity of what is on record", "subject.history"),
    /** 年审: an annual review. */
    ANNUAL_REVIEW("年审", "annual review", "subject.history"),
    /** 备案号展示: the number that must be shown. */
    NUMBER_DISPLAY("备案号展示", "display of the number", "miniProgram.showsFilingNumber"),
    /** 补充材料种类: the kinds of supplementary papers. */
    SUPPLEMENTARY_MATERIAL_KINDS("补充材料种类", "kinds of supplementary papers", "materials"),
    /** 分支机构负责人: the person whom a branch enters as principal. */
    BRANCH_PRINCIPAL("分支机构负责人", "principal of a branch", "subject.branch"),
    /** 域名要求: of websites only. */
    DOMAIN_RULE("域名要求", "domain names", "miniProgram"),
    /** 域名后缀: of websites only. */
    DOMAIN_SUFFIX("域名后缀", "endings of domain names", "miniProgram"),
    /** 已备案网站状态: of websites only. */
    FILED_SERVICE_STATE("已备案网站状态", "state of filed websites", "miniProgram");

    /** The parameters whose provincial requirement is added to the requirement for all provinces and does not replace it. */
    private static final Set<ProvincialParameter> ADDED = Set.of(CONTACT_DISTINCT, NAME_RESTRICTION);

    private final Label label;
    private final String path;

    ProvincialParameter(String chinese, String english, String path) {
        this.label = new Label(chinese, english);
        this.path = path;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the path of the parameter in a request, such as {@code subject.principal}} */
    public String path() {
        return path;
    }

    /** {@return the possible values of the parameter} */
    public List<ProvincialValue> range() {
        return Arrays.stream(ProvincialValue.values())
                .filter(value -> value.parameter() == this)
                .toList();
    }

    /** {@return the value with this text, which contains the actual numbers; empty if the parameter has no value of this form} */
    public Optional<ProvincialValue> value(String written) {
        return range().stream().filter(value -> value.matches(written)).findFirst();
    }

    /**
     * {@return whether the requirement of one province is added to the requirement for all provinces; if the result is false, it
     * replaces the requirement for all provinces}
     */
    public boolean isAdded() {
        return ADDED.contains(this);
    }
}
