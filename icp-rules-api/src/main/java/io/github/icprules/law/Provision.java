package io.github.icprules.law;

/**
 * The articles that the bundled rules cite, each under the name by which a rule cites it.
 *
 * <p>Only numbers are kept here, no wording: the wording changes with amendments and is read at the source.
 */
public enum Provision {
    /** Whoever sets up a mobile application obtains a licence or files it. */
    ANTI_FRAUD_LAW_ART_23(Law.ANTI_FRAUD_LAW, "23", Confidence.HIGH),
    /** Licence for commercial services, filing for the others; without either no service. */
    DECREE_292_ART_4(Law.DECREE_292, "4", Confidence.HIGH),
    /** Sectors that need another authority's consent first. */
    DECREE_292_ART_5(Law.DECREE_292, "5", Confidence.HIGH),
    /** Licence for commercial services. */
    DECREE_292_ART_7(Law.DECREE_292, "7", Confidence.HIGH),
    /** Papers of a filing. */
    DECREE_292_ART_8(Law.DECREE_292, "8", Confidence.HIGH),
    /** Stay within what is filed; no paid services; report changes 30 days ahead. */
    DECREE_292_ART_11(Law.DECREE_292, "11", Confidence.HIGH),
    /** Lawful content. */
    DECREE_292_ART_13(Law.DECREE_292, "13", Confidence.HIGH),
    /** News, publishing and bulletin services keep records for 60 days. */
    DECREE_292_ART_14(Law.DECREE_292, "14", Confidence.HIGH),
    /** Nine kinds of forbidden content. */
    DECREE_292_ART_15(Law.DECREE_292, "15", Confidence.HIGH),
    /** Penalties for forbidden content. */
    DECREE_292_ART_20(Law.DECREE_292, "20", Confidence.HIGH),
    /** Penalty for forbidden content that was not stopped, recorded and reported. */
    DECREE_292_ART_23(Law.DECREE_292, "23", Confidence.HIGH),
    /** Penalty for records not kept. */
    DECREE_292_ART_21(Law.DECREE_292, "21", Confidence.HIGH),
    /** Show the number on the home page. */
    DECREE_292_ART_12(Law.DECREE_292, "12", Confidence.HIGH),
    /** Penalties for running without licence or filing, or beyond it. */
    DECREE_292_ART_19(Law.DECREE_292, "19", Confidence.HIGH),
    /** Penalty for not showing the number. */
    DECREE_292_ART_22(Law.DECREE_292, "22", Confidence.HIGH),
    /** Penalty for a telecom business without licence. */
    DECREE_291_ART_69(Law.DECREE_291, "69", Confidence.MEDIUM),
    /** The filing is made where the applicant has its domicile. */
    ORDER_33_ART_3(Law.ORDER_33, "3", Confidence.HIGH),
    /** No non-commercial service without filing. */
    ORDER_33_ART_5(Law.ORDER_33, "5", Confidence.HIGH),
    /** Fill in the filing form truthfully. */
    ORDER_33_ART_7(Law.ORDER_33, "7", Confidence.HIGH),
    /** Hand in the sector authority's consent. */
    ORDER_33_ART_11(Law.ORDER_33, "11", Confidence.HIGH),
    /** The authority decides within 20 working days. */
    ORDER_33_ART_12(Law.ORDER_33, "12", Confidence.MEDIUM),
    /** Show the number and, below it, the link to the filing system. */
    ORDER_33_ART_13(Law.ORDER_33, "13", Confidence.HIGH),
    /** Report changes 30 days ahead. */
    ORDER_33_ART_14(Law.ORDER_33, "14", Confidence.MEDIUM),
    /** Cancel on the day the service ends. */
    ORDER_33_ART_15(Law.ORDER_33, "15", Confidence.MEDIUM),
    /** Lawful content under the filed address. */
    ORDER_33_ART_16(Law.ORDER_33, "16", Confidence.MEDIUM),
    /** The annual review, within the window that the ministry sets. */
    ORDER_33_ART_21(Law.ORDER_33, "21", Confidence.MEDIUM),
    /** Penalties for not filing and for going beyond what is filed. */
    ORDER_33_ART_22(Law.ORDER_33, "22", Confidence.HIGH),
    /** False filing data: closing, and the filing cancelled. */
    ORDER_33_ART_23(Law.ORDER_33, "23", Confidence.HIGH),
    /** Penalty for a missing link below the number. */
    ORDER_33_ART_25(Law.ORDER_33, "25", Confidence.MEDIUM),
    /** Penalty for a change or a cancellation that was not reported. */
    ORDER_33_ART_26(Law.ORDER_33, "26", Confidence.MEDIUM),
    /** Penalty for an annual review that was not completed in time. */
    ORDER_33_ART_28(Law.ORDER_33, "28", Confidence.MEDIUM),
    /** No mobile application, mini-programs included, without filing. */
    NOTICE_105_ITEM_1(Law.NOTICE_105, "1", Confidence.HIGH),
    /** Form, commitment letters, the sector authority's approval. */
    NOTICE_105_ITEM_4(Law.NOTICE_105, "4", Confidence.HIGH),
    /** Papers go through the distribution platform. */
    NOTICE_105_ITEM_5(Law.NOTICE_105, "5", Confidence.HIGH),
    /** The authority decides within 20 working days. */
    NOTICE_105_ITEM_6(Law.NOTICE_105, "6", Confidence.MEDIUM),
    /** Show the number in the application, linked to the filing system. */
    NOTICE_105_ITEM_7(Law.NOTICE_105, "7", Confidence.HIGH),
    /** Change and cancellation go to the original authority. */
    NOTICE_105_ITEM_8(Law.NOTICE_105, "8", Confidence.MEDIUM),
    /** Stop, record and report illegal information. */
    NOTICE_105_ITEM_10(Law.NOTICE_105, "10", Confidence.MEDIUM),
    /** Existing applications file until the end of March 2024. */
    NOTICE_105_SCHEDULE(Law.NOTICE_105, "工作安排", Confidence.MEDIUM),
    /** Filing, change, cancellation. */
    GUIDE_TYPES(Law.WECHAT_FILING_GUIDE, "备案类型", Confidence.HIGH),
    /** Where the entry is, and the quota. */
    GUIDE_ENTRY(Law.WECHAT_FILING_GUIDE, "备案入口", Confidence.HIGH),
    /** The nine kinds of material and who provides each. */
    GUIDE_MATERIALS(Law.WECHAT_FILING_GUIDE, "小程序备案材料", Confidence.HIGH),
    /** Sectors that need an approval on filing. */
    GUIDE_PRE_APPROVAL(Law.WECHAT_FILING_GUIDE, "前置审批材料", Confidence.HIGH),
    /** Hints of the form: phones, e-mail, state and validity of certificates, the face photo. */
    GUIDE_FORM(Law.WECHAT_FILING_GUIDE, "填写提示", Confidence.MEDIUM),
    /** Review stages and their durations. */
    GUIDE_PROCESS(Law.WECHAT_FILING_GUIDE, "备案流程", Confidence.MEDIUM),
    /** New mini-programs file before listing from 2023-09-01. */
    SCHEDULE_NEW(Law.WECHAT_FILING_NOTICE, "新增小程序", Confidence.HIGH),
    /** Listed ones file until 2024-03-31; clean-up from 2024-04-01. */
    SCHEDULE_EXISTING(Law.WECHAT_FILING_NOTICE, "存量小程序", Confidence.HIGH),
    /** Subject, its certificate and its principal. */
    API_SUBJECT(Law.WECHAT_FILING_API, "icp_subject", Confidence.HIGH),
    /** Mini-program, its pre-approvals and its principal. */
    API_APPLETS(Law.WECHAT_FILING_API, "icp_applets", Confidence.HIGH),
    /** Other materials. */
    API_MATERIALS(Law.WECHAT_FILING_API, "icp_materials", Confidence.HIGH),
    /** What is filed already, with masked values. */
    API_ONLINE_ORDER(Law.WECHAT_FILING_API, "get_online_icp_order", Confidence.HIGH),
    /** Verification and filing in one step. */
    API_AUTH_AND_FILING(Law.WECHAT_FILING_API, "submit_auth_and_icp", Confidence.MEDIUM),
    /** The list of types of subject. */
    API_SUBJECT_TYPES(Law.WECHAT_FILING_API, "query_icp_subject_types", Confidence.HIGH),
    /** The list of pre-approval categories. */
    API_PRE_APPROVAL_TYPES(Law.WECHAT_FILING_API, "query_icp_nrlx_types", Confidence.HIGH),
    /** The list of provinces, cities and districts. */
    API_DISTRICTS(Law.WECHAT_FILING_API, "query_icp_district_code", Confidence.MEDIUM),
    /** Uploading a picture, and the kind of certificate it shows. */
    API_MEDIA(Law.WECHAT_FILING_API, "upload_icp_media", Confidence.HIGH),
    /** The face verification, and for how long it can be used. */
    API_FACE(Law.WECHAT_FILING_API, "create_icp_verifytask", Confidence.HIGH),
    /** How far the face verification has come. */
    API_FACE_STATUS(Law.WECHAT_FILING_API, "query_icp_verifytask", Confidence.HIGH),
    /** Cancelling a filing. */
    API_CANCEL(Law.WECHAT_FILING_API, "cancel_icp_filing", Confidence.HIGH),
    /** Status of the entry and of the filing. */
    API_ENTRANCE(Law.WECHAT_FILING_API, "get_icp_entrance_info", Confidence.HIGH),
    /** The subject principal is the legal representative, or somebody the province accepts. */
    GUIDE_PRINCIPALS(Law.WECHAT_FILING_GUIDE, "负责人", Confidence.MEDIUM),
    /** Who can have an account. */
    PLATFORM_ACCOUNT(Law.WECHAT_ACCOUNT_GUIDE, "注册", Confidence.HIGH),
    /** What an account's original id looks like, by every example published; no document of the platform states it. */
    PLATFORM_ORIGINAL_ID(Law.WECHAT_ACCOUNT_GUIDE, "原始ID", Confidence.LOW),
    /** The name of the account and of the subject agree. */
    PLATFORM_SUBJECT_CHECK(Law.WECHAT_FILING_API, "hints 86355", Confidence.HIGH),
    /** How the subject is described. */
    PRACTICE_SUBJECT(Law.ACCESS_PROVIDER_PRACTICE, "主体信息", Confidence.MEDIUM),
    /** Phones, e-mail and offices of the principals. */
    PRACTICE_PRINCIPALS(Law.ACCESS_PROVIDER_PRACTICE, "负责人信息", Confidence.MEDIUM),
    /** Filing with the public security within 30 days. */
    PUBLIC_SECURITY_ORDER_33_ART_12(Law.PUBLIC_SECURITY_ORDER_33, "12", Confidence.LOW),
    /** Resident ID numbers: structure and check digit. */
    GB_11643_NUMBER(Law.GB_11643, "号码结构", Confidence.HIGH),
    /** Birth dates in resident ID numbers; how old a holder can be is our own choice. */
    GB_11643_AGE(Law.GB_11643, "出生日期码", Confidence.LOW),
    /** Organisation codes: structure and check character. */
    GB_11714_CODE(Law.GB_11714, "代码结构", Confidence.MEDIUM),
    /** Unified social credit codes: structure and check character. */
    GB_32100_CODE(Law.GB_32100, "代码结构", Confidence.HIGH),
    /** Names and codes of cities. */
    GB_2260_CODES(Law.GB_2260, "代码表", Confidence.HIGH),
    /** How filing numbers are written. */
    PRACTICE_FILING_NUMBER(Law.ACCESS_PROVIDER_PRACTICE, "备案号", Confidence.MEDIUM),
    /** How other documents are numbered. */
    PRACTICE_DOCUMENT_NUMBERS(Law.ACCESS_PROVIDER_PRACTICE, "证件号码", Confidence.LOW),
    /** Codes of certificates that only another provider's list has. */
    PRACTICE_CERTIFICATE_CODES(Law.ACCESS_PROVIDER_PRACTICE, "证件类型代码", Confidence.LOW),
    /** The code lists as a provider's public code holds them, since its first version. */
    CODE_LISTS_COPIED(Law.CODE_LISTS_COPY, "码表", Confidence.MEDIUM),
    /** Which certificate goes with which type of subject. */
    FORM_CERTIFICATE_TYPES(Law.WECHAT_FILING_API, "query_icp_certificate_types", Confidence.MEDIUM),
    /** The list of service content types, and that only those of the second level can be chosen. */
    API_SERVICE_CONTENT_TYPES(Law.WECHAT_FILING_API, "query_icp_service_content_types", Confidence.HIGH),
    /** Size and format of pictures. */
    COMMUNITY_PICTURES(Law.WECHAT_COMMUNITY_ARTICLES, "图片要求", Confidence.HIGH),
    /** Why filings are returned. */
    COMMUNITY_REJECTIONS(Law.WECHAT_COMMUNITY_ARTICLES, "驳回原因", Confidence.HIGH),
    /** Documents are obtained before filing. */
    PRE_APPROVAL_PAGE(Law.WECHAT_PRE_APPROVAL_PAGE, "前置审批类目", Confidence.MEDIUM),
    /** Which service content types suit individuals and units. */
    SERVICE_CONTENT_PAGE(Law.WECHAT_SERVICE_CONTENT_PAGE, "服务内容标识", Confidence.HIGH),
    /** How many mini-programs a subject can file. */
    FAQ_QUANTITY(Law.WECHAT_FILING_FAQ, "备案数量", Confidence.HIGH),
    /** Which region is chosen where the address lies in a zone that is no administrative district. */
    FAQ_REGION(Law.WECHAT_FILING_FAQ, "备案区域", Confidence.HIGH),
    /** A subject files in one province, whatever the platform. */
    COMMUNITY_PROVINCE(Law.WECHAT_COMMUNITY_ARTICLES, "备案省份", Confidence.MEDIUM),
    /** Which type of filing is the right one, and what must be so before it. */
    PRACTICE_TYPES(Law.ACCESS_PROVIDER_PRACTICE, "备案类型", Confidence.MEDIUM),
    /** Subjects on record without any service. */
    PRACTICE_SHELL_SUBJECT(Law.ACCESS_PROVIDER_PRACTICE, "空壳主体", Confidence.MEDIUM),
    /** What is on record already must be in order. */
    PRACTICE_CONFORMING(Law.ACCESS_PROVIDER_PRACTICE, "备案信息合规", Confidence.MEDIUM),
    /** What a change asks for, as websites do it. */
    PRACTICE_CHANGE(Law.ACCESS_PROVIDER_PRACTICE, "变更备案", Confidence.LOW),
    /** How a filing is cancelled. */
    PRACTICE_CANCEL(Law.ACCESS_PROVIDER_PRACTICE, "注销备案", Confidence.MEDIUM),
    /** What a service is called, as websites do it. */
    PRACTICE_NAME(Law.ACCESS_PROVIDER_PRACTICE, "名称规范", Confidence.MEDIUM),
    /** What a service offers fits the nature of its subject. */
    PRACTICE_CONTENT(Law.ACCESS_PROVIDER_PRACTICE, "服务内容", Confidence.MEDIUM),
    /** What individuals can file. */
    PRACTICE_INDIVIDUAL(Law.ACCESS_PROVIDER_PRACTICE, "个人备案", Confidence.MEDIUM),
    /** Who can have an approval, and what approvals must cover. */
    PRACTICE_PRE_APPROVAL(Law.ACCESS_PROVIDER_PRACTICE, "前置审批", Confidence.MEDIUM),
    /** Words of a sector that call for an explanation; no list of them is published, so the words are our own choice. */
    PRACTICE_SECTOR_WORDS(Law.ACCESS_PROVIDER_PRACTICE, "前置审批关键词", Confidence.LOW),
    /** 24 hours, five tries. */
    PRACTICE_SMS(Law.ACCESS_PROVIDER_PRACTICE, "短信核验", Confidence.MEDIUM),
    /** State and validity of the papers. */
    PRACTICE_DOCUMENTS(Law.ACCESS_PROVIDER_PRACTICE, "材料要求", Confidence.MEDIUM),
    /** Why a face verification fails. */
    PRACTICE_FACE(Law.ACCESS_PROVIDER_PRACTICE, "人脸核身", Confidence.MEDIUM),
    /** Words that call for a finance check. */
    PRACTICE_FINANCE(Law.ACCESS_PROVIDER_PRACTICE, "金融类备案", Confidence.MEDIUM),
    /** What single provinces demand; a finding names the province and its sources. */
    PROVINCIAL_DEMANDS(Law.PROVINCIAL_CONDITIONS, "分省要求", Confidence.MEDIUM),
    /** What to have ready: how long certificates stay valid, watermarks. */
    TUTORIAL_PREPARATION(Law.FILING_TUTORIALS, "备案准备", Confidence.LOW),
    /** Why filings are returned. */
    TUTORIAL_REJECTIONS(Law.FILING_TUTORIALS, "驳回原因", Confidence.MEDIUM),
    /** What a change asks for, and that principal and administrator stay one person. */
    TUTORIAL_CHANGE(Law.FILING_TUTORIALS, "变更备案", Confidence.LOW),
    /** Reusing the data of a filed subject. */
    TUTORIAL_REUSE(Law.FILING_TUTORIALS, "复用资料", Confidence.MEDIUM),
    /** How individuals name their mini-programs. */
    TUTORIAL_INDIVIDUAL(Law.FILING_TUTORIALS, "个人小程序", Confidence.MEDIUM),
    /** Length of name and introduction, size of the avatar. */
    TUTORIAL_PROFILE(Law.FILING_TUTORIALS, "名称、头像与介绍", Confidence.LOW),
    /** One name, one service. */
    TUTORIAL_UNIQUE_NAME(Law.FILING_TUTORIALS, "名称唯一", Confidence.LOW),
    /** Service content types and what the mini-program does. */
    TUTORIAL_SERVICE_CONTENT(Law.FILING_TUTORIALS, "服务内容选择", Confidence.LOW),
    /** Licence for internet news. */
    NEWS_RULES_ART_5(Law.NEWS_RULES, "5", Confidence.MEDIUM),
    /** Licence for network publishing. */
    PUBLISHING_RULES_ART_7(Law.PUBLISHING_RULES, "7", Confidence.MEDIUM),
    /** Approval of games. */
    PUBLISHING_RULES_ART_27(Law.PUBLISHING_RULES, "27", Confidence.MEDIUM),
    /** Licence to sell publications. */
    PUBLICATION_REGULATIONS_ART_36(Law.PUBLICATION_REGULATIONS, "36", Confidence.HIGH),
    /** Consent before the ICP filing. */
    DRUG_INFO_MEASURES_ART_5(Law.DRUG_INFO_MEASURES, "5", Confidence.HIGH),
    /** Show the certificate's number on the home page. */
    DRUG_INFO_MEASURES_ART_8(Law.DRUG_INFO_MEASURES, "8", Confidence.HIGH),
    /** Drugs of which no information is published. */
    DRUG_INFO_MEASURES_ART_9(Law.DRUG_INFO_MEASURES, "9", Confidence.HIGH),
    /** Only enterprises, institutions and other organisations. */
    DRUG_INFO_MEASURES_ART_11(Law.DRUG_INFO_MEASURES, "11", Confidence.HIGH),
    /** What websites with drug information must not be called. */
    DRUG_INFO_MEASURES_ART_13(Law.DRUG_INFO_MEASURES, "13", Confidence.HIGH),
    /** The certificate is valid for five years and renewed within six months before it ends. */
    DRUG_INFO_MEASURES_ART_17(Law.DRUG_INFO_MEASURES, "17", Confidence.HIGH),
    /** Drugs that must not be sold online. */
    DRUG_LAW_ART_61(Law.DRUG_LAW, "61", Confidence.HIGH),
    /** Platforms for drug sale file with the drug authority. */
    DRUG_LAW_ART_62(Law.DRUG_LAW, "62", Confidence.HIGH),
    /** Online drug sale. */
    DRUG_ONLINE_SALE_MEASURES_ALL(Law.DRUG_ONLINE_SALE_MEASURES, "全文", Confidence.MEDIUM),
    /** Online sale of medical devices. */
    DEVICE_REGULATIONS_ART_46(Law.DEVICE_REGULATIONS, "46", Confidence.HIGH),
    /** Online sale of medical devices. */
    DEVICE_ONLINE_SALE_MEASURES_ALL(Law.DEVICE_ONLINE_SALE_MEASURES, "全文", Confidence.MEDIUM),
    /** Conditions of a ride-hailing platform. */
    RIDE_HAILING_MEASURES_ART_5(Law.RIDE_HAILING_MEASURES, "5", Confidence.MEDIUM),
    /** ICP filing after the licence. */
    RIDE_HAILING_MEASURES_ART_9(Law.RIDE_HAILING_MEASURES, "9", Confidence.MEDIUM),
    /** Licence for commercial internet culture. */
    CULTURE_RULES_ART_8(Law.CULTURE_RULES, "8", Confidence.MEDIUM),
    /** Licence for audio-visual programmes. */
    AUDIOVISUAL_RULES_ART_7(Law.AUDIOVISUAL_RULES, "7", Confidence.MEDIUM),
    /** Who holds the licence is state-owned or state-controlled. */
    AUDIOVISUAL_RULES_ART_8(Law.AUDIOVISUAL_RULES, "8", Confidence.MEDIUM),
    /** Religious information online needs approval. */
    RELIGIOUS_AFFAIRS_REGULATIONS_ART_47(Law.RELIGIOUS_AFFAIRS_REGULATIONS, "47", Confidence.HIGH),
    /** Licence for internet religious information. */
    RELIGIOUS_INFO_MEASURES_ALL(Law.RELIGIOUS_INFO_MEASURES, "全文", Confidence.HIGH),
    /** Permit to run a school. */
    PRIVATE_EDUCATION_LAW_ART_12(Law.PRIVATE_EDUCATION_LAW, "12", Confidence.HIGH),
    /** Online teaching needs the permit. */
    PRIVATE_EDUCATION_REGULATIONS_ART_16(Law.PRIVATE_EDUCATION_REGULATIONS, "16", Confidence.HIGH),
    /** Penalties on off-campus training. */
    TRAINING_PENALTY_MEASURES_ALL(Law.TRAINING_PENALTY_MEASURES, "全文", Confidence.MEDIUM),
    /** Special approval of bulletin services cancelled. */
    STATE_COUNCIL_2010_21_ITEM_7(Law.STATE_COUNCIL_2010_21, "7", Confidence.MEDIUM),
    /** Consent for health-care information cancelled. */
    STATE_COUNCIL_2015_57_ITEM_8(Law.STATE_COUNCIL_2015_57, "8", Confidence.MEDIUM),
    /** Diagnosis online needs a practice licence. */
    INTERNET_DIAGNOSIS_MEASURES_ALL(Law.INTERNET_DIAGNOSIS_MEASURES, "全文", Confidence.MEDIUM),
    /** Payment licence. */
    PAYMENT_REGULATIONS_ALL(Law.PAYMENT_REGULATIONS, "全文", Confidence.MEDIUM),
    /** Who supervises which finance business. */
    INTERNET_FINANCE_OPINIONS_ALL(Law.INTERNET_FINANCE_OPINIONS, "全文", Confidence.MEDIUM),
    /** Sale of lottery tickets. */
    LOTTERY_REGULATIONS_ALL(Law.LOTTERY_REGULATIONS, "全文", Confidence.HIGH),
    /** Online sale stopped. */
    LOTTERY_ANNOUNCEMENT_ALL(Law.LOTTERY_ANNOUNCEMENT, "全文", Confidence.MEDIUM),
    /** Maps on the internet. */
    MAP_REGULATIONS_ALL(Law.MAP_REGULATIONS, "全文", Confidence.MEDIUM),
    /** Applications of public bodies. */
    GOV_APPLICATION_RULES_ALL(Law.GOV_APPLICATION_RULES, "全文", Confidence.MEDIUM),
    /** How long texts and lists can be, in which years dates can lie, how long an evaluation can take. */
    ICP_RULES_LIMITS_ALL(Law.ICP_RULES_LIMITS, "全文", Confidence.HIGH),
    /** For how long an ID card is valid, by the holder's age. */
    RESIDENT_ID_CARD_LAW_ART_5(Law.RESIDENT_ID_CARD_LAW, "5", Confidence.MEDIUM);

    private final LegalBasis basis;

    Provision(LegalDocument document, String article, Confidence confidence) {
        this.basis = new LegalBasis(document, article, confidence);
    }

    /** {@return the article as an answer cites it} */
    public LegalBasis basis() {
        return basis;
    }
}
