package io.github.icprules.drools.data;

import static io.github.icprules.drools.data.ProvincialValue.demands;
import static io.github.icprules.drools.data.ProvincialValue.nationwide;
import static io.github.icprules.drools.data.ProvincialValue.open;
import static io.github.icprules.drools.data.ProvincialValue.permits;
import static io.github.icprules.drools.data.ProvincialValue.unsettled;
import static io.github.icprules.drools.data.ProvincialValue.website;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The points on which provincial communications administrations (管局) have different requirements, with the values that
 * {@code provinces.csv} can contain and the meaning of each value. In a value, {@code N} stands for a whole number.
 */
public enum ProvincialParameter implements Term {
    /** 主体负责人: who may be subject principal of a unit. */
    SUBJECT_PRINCIPAL(
            "主体负责人",
            "subject principal",
            "subject.principal",
            demands(
                    "LEGAL_REP_REQUIRED",
                    "LEGAL_REP_REQUIRED_IF_FINANCE",
                    "DELEGATION_SAME_PERSON_BOTH_ROLES",
                    "DELEGATION_WITH_REMARK"),
            nationwide("supplements.subject-principal-authorisation-letter", "DELEGATION_ALLOWED")),
    /** 主体负责人授权书: the letter of a delegated subject principal. */
    SUBJECT_PRINCIPAL_AUTH(
            "主体负责人授权书",
            "authorisation letter of the subject principal",
            "subject.principal",
            nationwide("supplements.subject-principal-authorisation-letter", "AUTH_LETTER_IF_DELEGATED")),
    /** 小程序负责人授权: who may be mini-program principal, and with which letter. */
    SERVICE_PRINCIPAL_AUTH(
            "小程序负责人及授权",
            "mini-program principal and authorisation",
            "miniProgram.principal",
            demands(
                    "SHANGHAI_TEMPLATE",
                    "MUST_DIFFER_FROM_SUBJECT_PRINCIPAL",
                    "DIFFERS_IF_DELEGATED",
                    "LEGAL_REP_REQUIRED"),
            nationwide("supplements.mini-program-principal-authorisation-letter", "AUTH_LETTER_IF_NOT_LEGAL_REP")),
    /** 小程序负责人国籍: whether the mini-program principal may be a foreigner. */
    SERVICE_PRINCIPAL_NATIONALITY(
            "小程序负责人国籍",
            "nationality of the mini-program principal",
            "miniProgram.principal.document",
            demands("CHINESE_CITIZEN")),
    /** 单位负责人属地: whether a unit's principals must live in the province. */
    PRINCIPAL_LOCALITY(
            "单位负责人属地",
            "where a unit's principals live",
            "subject.principal.homeProvince",
            demands("RESIDENCE_OR_SOCIAL_SECURITY")),
    /** 小程序负责人属地: whether the mini-program principal must live in the province. */
    SERVICE_PRINCIPAL_LOCALITY(
            "小程序负责人属地",
            "where the mini-program principal lives",
            "miniProgram.principal.homeProvince",
            demands("RESIDENCE_PROOF")),
    /** 外省个人: whether individuals from other provinces can file. */
    INDIVIDUAL_LOCALITY(
            "外省个人",
            "individuals from other provinces",
            "subject.principal.homeProvince",
            demands(
                    "LOCAL_ID_ONLY",
                    "RESIDENCE_PROOF",
                    "RESIDENCE_PROOF_N_MONTH_LEFT",
                    "RESIDENCE_PROOF_OR_STUDENT_CARD",
                    "EXTRA_PROOF_IF_NUMBER_FROM_ELSEWHERE"),
            permits("CROSS_PROVINCE_ALLOWED"),
            unsettled("BY_PROVINCE", "UNSETTLED", "NO_RULE_FOUND")),
    /** 单位属地: where a unit files. */
    ORG_LOCALITY(
            "单位属地",
            "where a unit files",
            "subject.region.province",
            nationwide("subject.certificate-address-elsewhere", "SAME_PROVINCE")),
    /** 备案省份: one province for a subject. */
    SUBJECT_PROVINCE_CONSISTENCY(
            "备案省份唯一",
            "one province of filing",
            "subject.region.province",
            nationwide("filing-type.filed-in-another-province", "ONE_PROVINCE")),
    /** 通讯地址属地: where the correspondence address lies. */
    ADDRESS_LOCALITY("通讯地址属地", "place of the correspondence address", "subject.contactAddress", demands("SAME_CITY")),
    /** 地址写法: how detailed an address is, and which district counts. */
    ADDRESS_DETAIL(
            "地址写法",
            "wording of addresses",
            "subject.contactAddress",
            demands("DOOR_NUMBER_IN_WORDS", "DISTRICT_MAPPING"),
            nationwide("subject.contact-address-vague", "DOOR_NUMBER")),
    /** 最低年龄: how old a principal or an individual must be. */
    MIN_AGE(
            "最低年龄",
            "least age",
            "subject.principal.birthDate",
            demands("N", "N_OF_LEGAL_REP", "N_WITH_PROOF", "UNDER_N_WITH_PROOF"),
            nationwide("person.individual-too-young", "UNDER_N_WITH_GUARDIAN")),
    /** 最高年龄: how old a principal may be. */
    MAX_AGE("最高年龄", "greatest age", "miniProgram.principal.birthDate", demands("MEN_N_WOMEN_N")),
    /** 手机号归属地: where a phone must be registered. */
    PHONE_LOCALITY(
            "手机号归属地",
            "where phones are registered",
            "subject.principal.phone",
            permits("NONE"),
            open(
                    "号码归属地须查运营商号段，离线无法判断。",
                    "Where a number is registered takes the operators' tables of number ranges; it cannot be told offline.",
                    "PROVINCE",
                    "PROVINCE_OR_REMARK",
                    "HEBEI_BEIJING_TIANJIN",
                    "VENDOR_GENERAL_REASON")),
    /** 联系方式互异: which phones and addresses must differ. */
    CONTACT_DISTINCT(
            "联系方式互异",
            "contacts that must differ",
            "miniProgram.principal.phone",
            demands("NO_SWAP", "ALL_NUMBERS_DIFFER", "TWO_NUMBERS_IF_SAME_PERSON"),
            open(
                    "请求中没有两位负责人原来的首选联系电话。",
                    "A request does not tell which number was whose first one.",
                    "FIRST_NUMBERS_NOT_SWAPPED"),
            nationwide("person.emergency-phone-own", "EMERGENCY_DIFFERS"),
            nationwide("person.phone-of-another-person", "NUMBERS_DIFFER", "DIFFERENT_PERSONS_DIFFERENT_CONTACTS")),
    /** 号码个数: how many phones must be given. */
    CONTACT_COUNT(
            "联系号码个数", "number of phones", "subject.principal.emergencyPhone", demands("THREE_NUMBERS_IF_TWO_PERSONS")),
    /** 应急联系人: who is the emergency contact. */
    EMERGENCY_CONTACT(
            "应急联系人",
            "emergency contact",
            "subject.remark",
            demands("THIRD_PERSON_WITH_REMARK", "RELATIVE_WITH_REMARK")),
    /** 办公电话: the office phone of website forms. */
    OFFICE_PHONE(
            "办公电话",
            "office phone",
            "subject.principal.phone",
            open(
                    "微信备案表单没有办公电话一项。",
                    "WeChat's form has no field for an office phone.",
                    "DIFFERS_FROM_MOBILE",
                    "REAL_AND_DIFFERS_FROM_MOBILE",
                    "LANDLINE_MANDATORY",
                    "REMARK_IF_NONE",
                    "REMARK_NAME_AND_POST",
                    "REMARK_CONTACT_NAME",
                    "REMARK_POST")),
    /** 话费凭证: a proof of whose phone it is. */
    PHONE_PROOF(
            "手机号凭证",
            "proof of whose phone it is",
            "subject.principal.phone",
            open("请求中没有话费凭证一项。", "A request has no place for phone bills.", "BILL_N_MONTHS")),
    /** 电话核实: whether the administration calls. */
    CALL_VERIFICATION(
            "电话核实",
            "verification by phone",
            "subject.principal.phoneReachable",
            nationwide("person.phone-not-answered", "CALLED")),
    /** 负责人复用: whether a principal or a phone can serve several subjects. */
    RESPONSIBLE_REUSE(
            "负责人复用",
            "principals of several subjects",
            "subject.principal.principalOfOthers",
            demands("FORBIDDEN", "SUBJECT_PRINCIPAL_FORBIDDEN", "SERVICE_PRINCIPAL_FORBIDDEN"),
            nationwide("person.phone-taken", "PHONE_UNIQUE", "PHONE_OF_OTHER_SUBJECT_REFUSED")),
    /** 外籍法定代表人: what a foreign legal representative does. */
    FOREIGN_LEGAL_REP(
            "境外法定代表人",
            "legal representative from abroad",
            "subject.legalRepresentative.document",
            permits("PASSPORT_OK"),
            demands("DELEGATE_TO_CHINESE_CITIZEN", "DELEGATE_TO_MAINLAND_ID_HOLDER", "REMARK", "NAME_BOTH_FORMS")),
    /** 外国个人: whether a foreigner can file. */
    FOREIGN_INDIVIDUAL("外国个人", "foreign individuals", "subject.principal.document", demands("NOT_ALLOWED")),
    /** 境外主体: with which certificate an entity from abroad files. */
    FOREIGN_ENTITY("境外主体", "entities from abroad", "subject.certificate", demands("REP_OFFICE_CERT")),
    /** 港澳台证件: which document residents of Hong Kong, Macao and Taiwan use. */
    HMT_DOCUMENT(
            "港澳台居民证件",
            "documents of residents of Hong Kong, Macao and Taiwan",
            "subject.principal.document",
            demands("TRAVEL_PERMIT", "RESIDENCE_PERMIT_PREFERRED", "RESIDENCE_PERMIT_ONLY"),
            permits("TRAVEL_OR_RESIDENCE_PERMIT"),
            unsettled("PASSPORT_ONLY")),
    /** 证件种类: which documents count. */
    ID_TYPE("身份证种类", "kind of identity card", "subject.principal.document.temporary", demands("NO_TEMPORARY_ID")),
    /** 证件剩余有效期: how many months an identity card must stay valid. */
    ID_VALIDITY_MONTHS(
            "身份证剩余有效期", "months an identity card stays valid", "subject.principal.document.validity", demands("N")),
    /** 个体工商户: how sole traders file. */
    SOLE_TRADER(
            "个体工商户",
            "sole traders",
            "subject",
            demands(
                    "AS_ENTERPRISE_SEAL_REQUIRED",
                    "AS_ENTERPRISE_NAMED",
                    "AS_ENTERPRISE_WITH_REMARK",
                    "AS_INDIVIDUAL_IF_NO_TRADE_NAME",
                    "NO_SEAL_REMARK"),
            permits("AS_ENTERPRISE", "AS_ENTERPRISE_IF_TRADE_NAME"),
            nationwide("province-principal.legal-representative-required", "AS_ENTERPRISE_OWNER_IS_PRINCIPAL")),
    /** 公章: whether a business without a seal can file. */
    SEAL_REQUIRED("公章", "seal", "subject.seal", demands("SEAL")),
    /** 执照印章: which seal a licence bears. */
    LICENCE_SEAL("执照印章", "seal on the licence", "materials", demands("HAINAN_REGISTRY_SEAL")),
    /** 证件原件: in which form a certificate is handed in. */
    DOCUMENT_ORIGINAL(
            "证件原件",
            "originals",
            "subject.certificate",
            demands("NO_ELECTRONIC_LICENCE"),
            nationwide("document.not-original", "ORIGINAL", "ORIGINAL_OR_STAMPED_COPY")),
    /** 最新证件: whether only the newest certificate counts. */
    DOCUMENT_CURRENT("最新证件", "newest certificate", "subject.certificate.newestVersion", demands("LATEST_CERTIFICATE")),
    /** 证件类型: which certificate a unit files with. */
    CERTIFICATE_TYPE("证件类型", "kind of certificate", "subject.certificate.type", demands("LICENCE_OR_ORG_CODE")),
    /** 经营状态: whether an enterprise on the list of abnormal operation can file. */
    BUSINESS_STATUS(
            "经营状态",
            "standing of the business",
            "subject.standing",
            nationwide("subject.not-in-good-standing", "NO_ABNORMAL_LIST")),
    /** 备案承诺书: a commitment letter of the province's own. */
    COMMITMENT_LETTER(
            "备案承诺书", "filing commitment letter", "materials", demands("GUANGDONG_TEMPLATE", "SHANGHAI_TEMPLATE")),
    /** 真实性材料: letters on true data. */
    AUTHENTICITY_LETTERS("真实性材料", "letters on true data", "materials", demands("BOTH_LETTERS")),
    /** 党建确认函: confirmation of party building. */
    PARTY_BUILDING(
            "党建确认函", "party-building confirmation", "materials", demands("CONFIRMATION_LETTER"), unsettled("UNCLEAR")),
    /** 建设方案书: from how many services on a construction proposal is due. */
    CONSTRUCTION_PROPOSAL(
            "建设方案书",
            "construction proposal",
            "materials",
            demands("N"),
            open(
                    "达到多少个服务须提交，来源没有写明。",
                    "The source does not say from how many services on it is due.",
                    "NUMBER_UNKNOWN"),
            website("DOMAINS_OVER_N_OR_N")),
    /** 情况说明: from how many services on a statement is due. */
    SITUATION_STATEMENT("情况说明", "statement on services", "materials", demands("N"), website("OVER_N_DOMAINS")),
    /** 机构编制审批: approvals that public bodies need. */
    INSTITUTION_APPROVAL(
            "编制部门审批",
            "approval of public bodies",
            "materials",
            demands("APPLICATION_FORM", "ESTABLISHMENT_OFFICE_REPLY", "ESTABLISHMENT_OFFICE_APPROVAL")),
    /** 上级单位: how investor or superior unit is entered. */
    SUPERIOR_ORG(
            "投资者或者上级主管单位",
            "investor or superior unit",
            "subject",
            open(
                    "请求中没有投资者或者上级主管单位一项。",
                    "A request has no place for an investor or a superior unit.",
                    "UNIT_NAME",
                    "ENTERPRISE_NAME_OR_SUPERIOR",
                    "SUPERIOR_UNIT_NAME",
                    "LEGAL_REP_OR_SUPERIOR")),
    /** 金融类. */
    PREAPPROVAL_FINANCE(
            "金融类",
            "finance",
            "miniProgram.preApprovals",
            demands("APPROVAL_REQUIRED", "APPROVAL_OR_COMMITMENT", "REFUSED")),
    /** 教育类. */
    PREAPPROVAL_EDUCATION("教育类", "education", "miniProgram.preApprovals", demands("APPROVAL_OR_DECLARATION")),
    /** 文化类. */
    PREAPPROVAL_CULTURE("文化类", "culture", "miniProgram.preApprovals", demands("APPROVAL_OR_STATEMENT")),
    /** 宗教类. */
    PREAPPROVAL_RELIGION("宗教类", "religion", "miniProgram.preApprovals", demands("LICENCE")),
    /** 医疗类. */
    PREAPPROVAL_MEDICAL("医疗类", "medicine", "subject.remark", demands("REMARK_LICENCE")),
    /** 游戏类. */
    PREAPPROVAL_GAME("游戏类", "games", "miniProgram.preApprovals", demands("CULTURE_LICENCE_VIA_CHANGE")),
    /** 保险类. */
    PREAPPROVAL_INSURANCE("保险类", "insurance", "miniProgram.preApprovals", demands("LICENCE")),
    /** 电子商务. */
    PREAPPROVAL_ECOMMERCE("电子商务", "e-commerce", "materials", demands("STATEMENT", "LICENCE_OR_STATEMENT")),
    /** 前置审批字样: words that call for an approval. */
    PREAPPROVAL_KEYWORDS(
            "前置审批字样",
            "words of pre-approval",
            "miniProgram.preApprovals",
            demands("NO_DECLARATION_ACCEPTED", "APPROVAL_REQUIRED")),
    /** 名称限制: what a name may not be. */
    NAME_RESTRICTION(
            "名称限制",
            "limits to names",
            "miniProgram.name",
            demands("MIN_N_HAN_BANNED_WORDS", "INDIVIDUAL_NO_VILLAGE_PINYIN_REGION"),
            open(
                    "该要求针对网站名称；个人小程序的名称按微信的要求不得含“博客”，以微信的要求为准。",
                    "It is about names of websites; WeChat takes no 博客 in names of individuals' mini-programs, and that counts.",
                    "PERSONAL_BLOG_OR_HOMEPAGE_ONLY"),
            nationwide("mini-program.name-place-for-individual", "NO_PLACE_NO_BLOG"),
            open(
                    "名称与单位的性质是否相符，须人工核对。",
                    "Whether a name fits what the unit is takes somebody to look.",
                    "MATCHES_UNIT_NATURE"),
            nationwide("mini-program.name-national", "NO_STATE_WORDS")),
    /** 内容限制: what individuals may not offer. */
    CONTENT_RESTRICTION(
            "内容限制",
            "limits to content",
            "miniProgram",
            demands(
                    "INDIVIDUAL_NON_COMMERCIAL",
                    "INDIVIDUAL_NO_ECOMMERCE",
                    "INDIVIDUAL_NO_BLOG_CATEGORY",
                    "INDIVIDUAL_NO_TRADE_NO_ADS")),
    /** 备注: what the mini-program's remark must say. */
    SERVICE_REMARK(
            "备注",
            "remark",
            "miniProgram.remark",
            demands("PERSONAL_DECLARATION", "PERSONAL_DECLARATION_AND_CONTENT", "MIN_N_CHARS_WITH_DECLARATION"),
            open("来源没有给出固定格式的文字。", "The source does not give the words of the fixed pattern.", "PURPOSE_AND_CONTENT"),
            // WeChat wants the content in every remark, and has no content type for a unit's portal.
            nationwide("mini-program.remark-length", "CONTENT_DESCRIPTION", "CONTENT_UNLESS_UNIT_PORTAL")),
    /** 备注字数: how long the remark is. */
    SERVICE_REMARK_LENGTH(
            "备注字数",
            "length of the remark",
            "miniProgram.remark",
            nationwide("mini-program.remark-length", "FROM_N_TO_N")),
    /** 服务语种: the languages of the service. */
    LANGUAGE_DECLARATION(
            "服务语种",
            "languages of the service",
            "miniProgram",
            open("请求中没有服务语种一项。", "A request does not tell the languages of a service.", "EXACT")),
    /** 服务个数上限: how many services a subject can have. */
    SUBJECT_QUOTA("服务个数上限", "limit to services", "subject.history.serviceCount", demands("N", "INDIVIDUAL_N_UNIT_N")),
    /** 备案号唯一: one number for a subject. */
    SUBJECT_SINGLE_NUMBER("主体备案号唯一", "one filing number", "subject.history.filings", demands("ONE_NUMBER")),
    /** 每单服务个数: how many services one order takes. */
    SERVICES_PER_ORDER(
            "每单服务个数", "services in one order", "miniProgram", website("N", "ONE_ABOVE_QUOTA", "ONE_AT_FIRST")),
    /** 空壳主体: whether a subject without a service must be cancelled first. */
    SHELL_SUBJECT(
            "空壳主体",
            "shell subjects",
            "subject.history.shellSubject",
            demands("CANCEL_FIRST"),
            permits("DIRECT_ADD_ALLOWED")),
    /** 空壳主体注销方式: how a shell subject is cancelled. */
    CANCEL_SHELL_ROUTE(
            "空壳主体注销方式",
            "how shell subjects are cancelled",
            "subject.history.shellSubject",
            demands("ONLINE_PORTAL", "PAPER_BY_POST", "ADMINISTRATION_FORM")),
    /** 变更主体: whether a filing can pass to another subject. */
    SUBJECT_CHANGE(
            "变更主体",
            "change of the subject",
            "change",
            demands("NOT_ALLOWED", "INDIVIDUAL_TO_OWN_COMPANY_ONLY", "INDIVIDUAL_TO_ORG_NOT_ALLOWED"),
            permits("INDIVIDUAL_FREE", "FREE_IF_CONSISTENT", "FREE"),
            open(
                    "请求中没有原备案单位的法定代表人。",
                    "A request does not tell the legal representative of the unit on record.",
                    "ORG_TO_ORG_SAME_LEGAL_REP"),
            nationwide("filing-type.unit-to-individual", "NO_ORG_TO_INDIVIDUAL"),
            nationwide(
                    "filing-type.another-subject",
                    "RENAME_ONLY",
                    "NOT_ALLOWED_RENAME_WITH_PROOF",
                    "CREDIT_CODE_CHANGE_MEANS_REFILE"),
            nationwide("supplements.name-change-letter", "RENAME_WITH_PROOF"),
            nationwide("filing-type.individual-to-unit", "BY_PROVINCE")),
    /** 更换主体负责人: how a new subject principal is filed. */
    CHANGE_SUBJECT_PRINCIPAL(
            "更换主体负责人", "new subject principal", "change.items", demands("FULL_CHANGE_WITH_NEW_LETTER")),
    /** 变更材料: what a change hands in. */
    CHANGE_MATERIALS("变更材料", "materials of a change", "materials", demands("FIVE_IMAGES_FULL_CHANGE")),
    /** 变更顺序: whether a change and a new service go together. */
    CHANGE_ORDER(
            "变更顺序",
            "order of changes",
            "change.combinedWithNewFiling",
            nationwide("filing-type.change-with-new-filing", "CHANGE_BEFORE_ADD")),
    /** 不可变更项: what a change cannot change. */
    CHANGE_IMMUTABLE_FIELDS(
            "不可变更项",
            "what cannot change",
            "change.items",
            nationwide("filing-type.province-cannot-change", "PROVINCE_AND_CERTIFICATE_NUMBER")),
    /** 更名函: the letter on a change of name. */
    RENAME_LETTER(
            "更名函",
            "letter on the change of name",
            "materials",
            nationwide("supplements.name-change-letter", "REQUIRED")),
    /** 短信核验时限: within how many hours the SMS is answered. */
    SMS_VERIFICATION_HOURS(
            "短信核验时限",
            "hours to answer the SMS",
            "platform.smsVerification",
            nationwide("filing-type.sms-timed-out", "N")),
    /** 已备案信息: whether what is on record must conform first. */
    FILED_DATA_CONFORMITY("已备案信息合规", "conformity of what is on record", "subject.history", demands("CHANGE_FIRST")),
    /** 年审: an annual review. */
    ANNUAL_REVIEW(
            "年审",
            "annual review",
            "subject.history",
            open(
                    "年审在备案之后进行，由管局通知。",
                    "A review comes after the filing, when the administration calls for it.",
                    "YEARLY_SMS")),
    /** 备案号展示: which number is shown. */
    NUMBER_DISPLAY("备案号展示", "display of the number", "miniProgram.showsFilingNumber", website("SUBJECT_NUMBER")),
    /** 补充材料种类: which supplementary papers there are. */
    SUPPLEMENTARY_MATERIAL_KINDS("补充材料种类", "kinds of supplementary papers", "materials", permits("LIST")),
    /** 分支机构负责人: whom a branch enters. */
    BRANCH_PRINCIPAL(
            "分支机构负责人",
            "principal of a branch",
            "subject.branch",
            nationwide("subject.branch", "HEAD_OFFICE_LEGAL_REP")),
    /** 域名要求: of websites only. */
    DOMAIN_RULE(
            "域名要求",
            "domain names",
            "miniProgram",
            website(
                    "HOLDER_ORG",
                    "HOLDER_ORG_OR_LEGAL_REP",
                    "HOLDER_ORG_NOT_LEGAL_REP",
                    "INSTITUTION_SUFFIX",
                    "INSTITUTION_SUFFIX_CN_GONGYI",
                    "NO_FOREIGN_REGISTRAR",
                    "ONE_SITE_PER_PREFIX",
                    "ONE_DOMAIN_PER_SITE",
                    "VALIDITY_N_MONTHS",
                    "VALIDITY_N_OR_N_MONTHS",
                    "VALIDITY_N_MONTHS_CERTIFICATE",
                    "VALIDITY_N_MONTHS_CERTIFICATE_FROM_N",
                    "VALIDITY_N_MONTHS_CERTIFICATE_NO_FOREIGN",
                    "VALIDITY_N_MONTHS_HOLDER_ORG",
                    "VALIDITY_N_MONTHS_HOLDER_ORG_ONE_PER_SITE",
                    "VALIDITY_N_MONTHS_HOLDER_ORG_OR_LEGAL_REP",
                    "VALIDITY_N_DAYS_HOLDER_ORG_OR_LEGAL_REP")),
    /** 域名后缀: of websites only. */
    DOMAIN_SUFFIX("域名后缀", "endings of domain names", "miniProgram", website("WHITELIST")),
    /** 已备案网站状态: of websites only. */
    FILED_SERVICE_STATE(
            "已备案网站状态",
            "state of filed websites",
            "miniProgram",
            website("ACCESSIBLE_AND_LABELLED", "CONTENT_EQUALS_FILING"));

    /** The parameters for which the provincial requirement is added to the national one instead of replacing it. */
    private static final Set<ProvincialParameter> ADDED = Set.of(CONTACT_DISTINCT, NAME_RESTRICTION);

    private final Label label;
    private final String path;
    private final List<ProvincialValue> values;

    @SafeVarargs
    ProvincialParameter(String chinese, String english, String path, List<ProvincialValue>... values) {
        this.label = new Label(chinese, english);
        this.path = path;
        List<ProvincialValue> all = new ArrayList<>();
        for (List<ProvincialValue> some : values) {
            all.addAll(some);
        }
        this.values = List.copyOf(all);
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the place in a request that it speaks of, such as {@code subject.principal}} */
    public String path() {
        return path;
    }

    /** {@return the values it can have} */
    public List<ProvincialValue> range() {
        return values;
    }

    /** {@return the value of this name, numbers and all; empty if it cannot have such a value} */
    public Optional<ProvincialValue> value(String name) {
        return values.stream().filter(value -> value.matches(name)).findFirst();
    }

    /** {@return whether what a province says is added to what holds everywhere, instead of replacing it} */
    public boolean isAdded() {
        return ADDED.contains(this);
    }
}
