package io.github.icprules.drools.corpus;

import static io.github.icprules.fixtures.Accounts.ready;
import static io.github.icprules.fixtures.Accounts.readyFor;
import static io.github.icprules.fixtures.MiniPrograms.approved;
import static io.github.icprules.fixtures.MiniPrograms.listed;
import static io.github.icprules.fixtures.MiniPrograms.passedOn;
import static io.github.icprules.fixtures.MiniPrograms.tool;
import static io.github.icprules.fixtures.Papers.approval;
import static io.github.icprules.fixtures.Papers.certificate;
import static io.github.icprules.fixtures.Papers.identityOfMiniProgramPrincipal;
import static io.github.icprules.fixtures.Papers.letter;
import static io.github.icprules.fixtures.Papers.picture;
import static io.github.icprules.fixtures.Papers.residencePermit;
import static io.github.icprules.fixtures.Papers.side;
import static io.github.icprules.fixtures.Papers.unsealed;
import static io.github.icprules.fixtures.People.authorised;
import static io.github.icprules.fixtures.People.resident;
import static io.github.icprules.fixtures.People.with;
import static io.github.icprules.fixtures.Subjects.company;
import static io.github.icprules.fixtures.Subjects.individual;
import static io.github.icprules.fixtures.Subjects.onRecord;
import static io.github.icprules.fixtures.Subjects.soleTrader;
import static io.github.icprules.fixtures.Subjects.unit;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.fixtures.Papers;
import io.github.icprules.fixtures.SamplePlace;
import io.github.icprules.fixtures.Subjects;
import io.github.icprules.model.Cancellation;
import io.github.icprules.model.CancellationReason;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdSide;
import io.github.icprules.model.Listing;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Complete filings of all kinds with which nothing is wrong, to be judged on a Tuesday in November 2026 unless they name
 * another day.
 *
 * <p>All people and units are invented; numbers carry valid check digits, credit codes the letters FAKE.
 */
public final class ValidFilings {

    private static final LocalDate DAY = RuleVerifier.DAY;
    private static final String ADDRESS = SamplePlace.STREET;

    private static final SamplePlace CHAOYANG = new SamplePlace(Province.BEIJING, "110100", "110105", "北京市朝阳区");
    private static final SamplePlace HAIDIAN = new SamplePlace(Province.BEIJING, "110100", "110108", "北京市海淀区");
    private static final SamplePlace PUDONG = new SamplePlace(Province.SHANGHAI, "310100", "310115", "上海市浦东新区");
    private static final SamplePlace NANSHAN = new SamplePlace(Province.GUANGDONG, "440300", "440305", "广东省深圳市南山区");
    private static final SamplePlace GUANGZHOU = new SamplePlace(Province.GUANGDONG, "440100", "440106", "广东省广州市天河区");
    private static final SamplePlace NANJING = new SamplePlace(Province.JIANGSU, "320100", "320102", "江苏省南京市玄武区");
    private static final SamplePlace XIAMEN = new SamplePlace(Province.FUJIAN, "350200", "350203", "福建省厦门市思明区");
    private static final SamplePlace WUHAN = new SamplePlace(Province.HUBEI, "420100", "420106", "湖北省武汉市武昌区");
    private static final SamplePlace CHENGDU = new SamplePlace(Province.SICHUAN, "510100", "510104", "四川省成都市锦江区");
    private static final SamplePlace KUNMING = new SamplePlace(Province.YUNNAN, "530100", "530102", "云南省昆明市五华区");
    private static final SamplePlace HANGZHOU = new SamplePlace(Province.ZHEJIANG, "330100", "330106", "浙江省杭州市西湖区");
    private static final SamplePlace DALIAN = new SamplePlace(Province.LIAONING, "210200", "210202", "辽宁省大连市中山区");
    private static final SamplePlace XIAN = new SamplePlace(Province.SHAANXI, "610100", "610102", "陕西省西安市新城区");
    private static final SamplePlace HAIKOU = new SamplePlace(Province.HAINAN, "460100", "460105", "海南省海口市秀英区");
    private static final SamplePlace JINAN = new SamplePlace(Province.SHANDONG, "370100", "370102", "山东省济南市历下区");
    private static final SamplePlace NANNING = new SamplePlace(Province.GUANGXI, "450100", "450103", "广西壮族自治区南宁市青秀区");
    private static final SamplePlace CHANGCHUN = new SamplePlace(Province.JILIN, "220100", "220102", "吉林省长春市南关区");
    private static final SamplePlace BINHAI = new SamplePlace(Province.TIANJIN, "120100", "120116", "天津市滨海新区");

    private static final Person BEIJINGER =
            resident("样例甲", "110101199001010015", 1).build();
    private static final Person SICHUANESE =
            resident("样例乙", "510104199001010019", 2).build();
    private static final Person SHANGHAINESE =
            resident("样例丙", "310115198808080015", 3).build();
    private static final Person SHENZHENER =
            resident("样例丁", "44030519920202001X", 4).build();
    private static final Person NANJINGER =
            resident("样例戊", "320102199103030012", 5).build();
    private static final Person FUJIANESE =
            resident("样例己", "350203198904040010", 6).build();
    private static final Person WUHANESE =
            resident("样例庚", "420106198705050015", 7).build();
    private static final Person YUNNANESE =
            resident("样例辛", "530102198606060015", 8).build();
    private static final Person HANGZHOUER =
            resident("样例壬", "330106199307070013", 9).build();
    private static final Person LIAONINGER =
            resident("样例癸", "210102198408080010", 10).build();
    private static final Person SHAANXIER =
            resident("样例子", "610100198009090010", 11).build();
    private static final Person HAINANESE =
            resident("样例丑", "460100197910100012", 12).build();
    private static final Person TIANJINER =
            resident("样例寅", "120116198111110019", 13).build();
    private static final Person SHANDONGER =
            resident("样例卯", "370102198212120011", 14).build();
    private static final Person GUANGXIER =
            resident("样例辰", "450100198301010014", 15).build();
    private static final Person JILINER =
            resident("样例巳", "220100198402020016", 16).build();
    private static final Person JIANGXIER =
            resident("样例午", "360101199505050017", 17).build();
    private static final Person OF_HONG_KONG = with(
                    CertificateType.HONG_KONG_MACAO_TRAVEL_PERMIT, "样例未", "H00000001", 18)
            .build();
    private static final Person OF_HONG_KONG_IN_SHENZHEN = with(
                    CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT, "样例申", "810000199003030013", 19)
            .birthDate(LocalDate.of(1990, 3, 3))
            .build();
    private static final Person OF_TAIWAN = with(
                    CertificateType.TAIWAN_RESIDENCE_PERMIT, "样例酉", "83000019910404002X", 20)
            .build();
    private static final Person FOREIGNER =
            with(CertificateType.PASSPORT, "SAMPLE EXAMPLE", "X0000001", 21).build();

    /** The filings, each with its own name. */
    public static final List<Filing> ALL = List.of(
            // First filings of enterprises
            valid(
                    "enterprise",
                    first(company("北京示例科技有限公司", CHAOYANG, "91110105MA0FAKE09P", BEIJINGER), tool("示例待办", BEIJINGER))),
            valid(
                            "enterprise_whose_account_is_not_looked_at",
                            first(
                                            company("北京示例科技有限公司", CHAOYANG, "91110105MA0FAKE09P", BEIJINGER),
                                            tool("示例待办", BEIJINGER))
                                    .platform(PlatformState.builder().build()))
                    .leavingOpen(
                            "entry.closed",
                            "filing-type.account-unverified",
                            "filing-type.category-missing",
                            "filing-type.profile-incomplete",
                            "filing-type.under-review",
                            "subject.account-of-another-name",
                            "subject.account-of-another-number"),
            valid(
                    "enterprise_selling_its_own_goods_in_guangdong",
                    first(
                            company("深圳示例商贸有限公司", NANSHAN, "91440305MA5FAKE32Y", SHENZHENER)
                                    .businessScope("日用百货销售；互联网销售（除销售需要许可的商品）"),
                            tool("示例百货商城", SHENZHENER).features(Feature.SELLS_OWN_GOODS),
                            letter(Material.FILING_COMMITMENT))),
            valid(
                            "enterprise_that_is_a_platform_for_merchants",
                            first(
                                    company("上海示例网络有限公司", PUDONG, "91310115MA1FAKE27N", SHANGHAINESE),
                                    tool("示例集市商家", SHANGHAINESE).features(Feature.MULTIPLE_MERCHANTS),
                                    letter(Material.FILING_COMMITMENT)))
                    .warnedOf("service-content.licence-check"),
            valid(
                            "enterprise_with_one_authorised_person_for_both_in_jiangsu",
                            first(
                                    company("南京示例软件有限公司", NANJING, "91320102MA2FAKE452", BEIJINGER)
                                            .principal(authorised(NANJINGER)),
                                    tool("示例排班助手", authorised(NANJINGER)),
                                    letter(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER),
                                    letter(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER),
                                    letter(Material.AUTHENTICITY_RESPONSIBILITY_LETTER),
                                    letter(Material.AUTHENTICITY_COMMITMENT_LETTER)))
                    .warnedOf("person.principal-delegated"),
            valid(
                    "enterprise_with_an_authorised_mini_program_principal_in_sichuan",
                    first(
                            company("成都示例信息技术有限公司", CHENGDU, "91510104MA6FAKE187", SICHUANESE),
                            tool("示例会议室管理", authorised(BEIJINGER)),
                            letter(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER))),
            valid(
                            "enterprise_with_two_authorised_principals_in_liaoning",
                            first(
                                    company("大连示例物流有限公司", DALIAN, "91440305MA5FAKE32Y", BEIJINGER)
                                            .principal(authorised(LIAONINGER)),
                                    tool("示例运单查询", authorised(TIANJINER)),
                                    letter(Material.SUBJECT_PRINCIPAL_AUTHORISATION_LETTER),
                                    letter(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER)))
                    .warnedOf("person.principal-delegated"),
            valid(
                    "enterprise_of_a_legal_representative_of_hong_kong",
                    first(
                            company("厦门示例贸易有限公司", XIAMEN, "91350203MA3FAKE559", OF_HONG_KONG),
                            tool("示例茶具图鉴", authorised(FUJIANESE)),
                            letter(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER))),
            valid(
                    "enterprise_of_a_legal_representative_of_taiwan",
                    first(company("厦门样例文具有限公司", XIAMEN, "91350203MA3FAKE559", OF_TAIWAN), tool("样例文具目录", OF_TAIWAN))),
            valid(
                    "enterprise_of_a_foreign_legal_representative",
                    first(
                            company("杭州示例咨询有限公司", HANGZHOU, "91110105MA0FAKE09P", FOREIGNER),
                            tool("示例问卷调查", authorised(HANGZHOUER)),
                            letter(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER))),
            valid(
                    "representative_office_of_a_foreign_enterprise",
                    first(
                            unit(
                                            SubjectType.ENTERPRISE,
                                            "样例国际有限公司北京代表处",
                                            CHAOYANG,
                                            CertificateType.FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION,
                                            "91110105MA0FAKE09P",
                                            BEIJINGER)
                                    .standing(RegistrationStanding.NORMAL),
                            tool("样例展会指南", BEIJINGER))),
            valid(
                            "branch_of_an_enterprise",
                            first(
                                    company("北京示例科技有限公司天津分公司", BINHAI, "91120116MA0FAKE17L", TIANJINER)
                                            .branch(true),
                                    tool("示例门店巡检", TIANJINER)))
                    .leavingOpen("subject.branch"),
            valid(
                    "enterprise_of_national_level",
                    first(
                            company("中国示例集团有限公司", HAIDIAN, "9110000000FAKE178Y", BEIJINGER)
                                    .nationalUnit(true),
                            tool("中国示例集团服务", BEIJINGER))),
            valid(
                    "farmers_cooperative",
                    first(
                            company("昆明示例花卉种植专业合作社", KUNMING, "93530102MA6FAKE77F", YUNNANESE)
                                    .businessScope("花卉种植；花卉销售"),
                            tool("示例花卉养护", YUNNANESE))),
            valid(
                    "enterprise_whose_licence_does_not_name_the_province",
                    first(
                            company("深圳示例商贸有限公司", NANSHAN, "91440305MA5FAKE32Y", SHENZHENER)
                                    .certificate(Subjects.certificate(
                                                    CertificateType.BUSINESS_LICENCE,
                                                    "91440305MA5FAKE32Y",
                                                    "深圳示例商贸有限公司",
                                                    "深圳市南山区" + ADDRESS)
                                            .build()),
                            tool("示例百货商城", SHENZHENER),
                            letter(Material.FILING_COMMITMENT))),
            valid(
                    "enterprise_with_a_word_of_finance_in_its_scope_and_a_commitment",
                    first(
                            company("成都示例信息技术有限公司", CHENGDU, "91510104MA6FAKE187", SICHUANESE)
                                    .businessScope("软件开发；投资管理（不得从事非法集资等金融活动）"),
                            tool("示例会议室管理", SICHUANESE),
                            letter(Material.NO_PRE_APPROVAL_COMMITMENT))),
            valid(
                    "mini_program_listed_before_the_duty_to_file",
                    first(
                                    company("北京示例科技有限公司", CHAOYANG, "91110105MA0FAKE09P", BEIJINGER),
                                    tool("示例待办", BEIJINGER)
                                            .listing(Listing.since(LocalDate.of(2021, 6, 1)))
                                            .faceVerification(passedOn(LocalDate.of(2023, 12, 14))),
                                    letter(Material.SITUATION_STATEMENT, LocalDate.of(2023, 12, 1)))
                            .evaluatedOn(LocalDate.of(2023, 12, 15))),
            valid(
                    "enterprise_that_corrected_what_was_rejected",
                    rejected(
                            company("北京示例科技有限公司", CHAOYANG, "91110105MA0FAKE09P", BEIJINGER), tool("示例待办", BEIJINGER))),

            // First filings of sole traders and individuals
            valid(
                    "sole_trader_with_trade_name_and_seal",
                    first(
                            soleTrader("杭州市西湖区示例小吃店", HANGZHOU, "92330106MA2FAKE965", HANGZHOUER)
                                    .tradeName(true)
                                    .seal(true)
                                    .businessScope("餐饮服务"),
                            tool("示例小吃店点单", HANGZHOUER).features(Feature.SELLS_OWN_GOODS))),
            valid(
                    "sole_trader_without_trade_name_and_seal",
                    first(
                            soleTrader("样例乙（个体工商户）", CHENGDU, "92510104MA6FAKE852", SICHUANESE)
                                    .tradeName(false)
                                    .seal(false)
                                    .remark("个体工商户无公章")
                                    .businessScope("鲜花零售"),
                            tool("样例鲜花目录", authorised(BEIJINGER)),
                            unsealed(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER),
                            residencePermit())),
            valid("individual", first(individual("样例甲", CHAOYANG, BEIJINGER), tool("样例记账本", BEIJINGER))),
            valid(
                    "individual_with_the_document_entered_as_the_subjects_certificate",
                    first(
                            individual("样例甲", CHAOYANG, BEIJINGER)
                                    .certificate(Subjects.certificate(
                                                    CertificateType.RESIDENT_ID,
                                                    "110101199001010015",
                                                    "样例甲",
                                                    "北京市东城区" + ADDRESS)
                                            .build()),
                            tool("样例记账本", BEIJINGER))),
            valid(
                    "individual_from_another_province_with_a_residence_permit",
                    first(
                            individual("样例午", GUANGZHOU, JIANGXIER),
                            tool("样例单词卡片", JIANGXIER),
                            residencePermit(),
                            letter(Material.FILING_COMMITMENT))),
            valid(
                    "individual_of_hong_kong_with_a_residence_permit",
                    first(
                            individual("样例申", NANSHAN, OF_HONG_KONG_IN_SHENZHEN),
                            tool("样例习惯打卡", OF_HONG_KONG_IN_SHENZHEN),
                            residencePermit(),
                            letter(Material.FILING_COMMITMENT))),

            // First filings of other units
            valid(
                            "government_organ",
                            first(
                                    unit(
                                            SubjectType.GOVERNMENT_ORGAN,
                                            "大连市示例局",
                                            DALIAN,
                                            CertificateType.GOVERNMENT_CREDIT_CODE,
                                            "1121010200FAKE1004",
                                            LIAONINGER),
                                    tool("大连示例办事指南", LIAONINGER)
                                            .preApprovalCategories(PreApprovalCategory.GOVERNMENT_SERVICE)))
                    .leavingOpen("mini-program.remark-may-be-prescribed", "pre-approval.authority-may-ask"),
            valid(
                    "public_institution",
                    first(
                            unit(
                                    SubjectType.PUBLIC_INSTITUTION,
                                    "西安市示例图书馆",
                                    XIAN,
                                    CertificateType.INSTITUTION_LEGAL_PERSON,
                                    "1261010000FAKE119U",
                                    SHAANXIER),
                            tool("示例图书馆借阅", SHAANXIER))),
            valid(
                    "public_institution_with_an_authorised_principal",
                    first(
                            unit(
                                    SubjectType.PUBLIC_INSTITUTION,
                                    "西安市示例博物馆",
                                    XIAN,
                                    CertificateType.INSTITUTION_CREDIT_CODE,
                                    "1261010000FAKE119U",
                                    SHAANXIER),
                            tool("示例博物馆导览", authorised(WUHANESE)),
                            letter(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER))),
            valid(
                    "social_organisation",
                    first(
                            unit(
                                    SubjectType.SOCIAL_ORGANISATION,
                                    "海口市示例摄影家协会",
                                    HAIKOU,
                                    CertificateType.SOCIAL_ORGANISATION_REGISTRATION,
                                    "5146010000FAKE143J",
                                    HAINANESE),
                            tool("示例摄影协会会员", HAINANESE))),
            valid(
                            "private_non_enterprise_unit_for_off_campus_training",
                            first(
                                    unit(
                                            SubjectType.PRIVATE_NON_ENTERPRISE_UNIT,
                                            "杭州市西湖区示例培训学校",
                                            HANGZHOU,
                                            CertificateType.PRIVATE_SCHOOL_PERMIT,
                                            "5233010600FAKE151X",
                                            HANGZHOUER),
                                    approved(
                                            "示例培训学校课表",
                                            HANGZHOUER,
                                            PreApprovalCategory.OFF_CAMPUS_TRAINING,
                                            "教民0000000000000号",
                                            "杭州市西湖区示例培训学校"),
                                    approval(PreApprovalCategory.OFF_CAMPUS_TRAINING)))
                    .leavingOpen("mini-program.remark-may-be-prescribed"),
            valid(
                    "law_firm",
                    first(
                            unit(
                                    SubjectType.LAW_FIRM,
                                    "北京示例律师事务所",
                                    CHAOYANG,
                                    CertificateType.LAW_FIRM_LICENCE,
                                    "3111000000FAKE135U",
                                    BEIJINGER),
                            tool("示例律所法规检索", BEIJINGER))),
            valid(
                    "foundation",
                    first(
                            unit(
                                    SubjectType.FOUNDATION,
                                    "上海示例公益基金会",
                                    PUDONG,
                                    CertificateType.FOUNDATION_REGISTRATION,
                                    "5331000000FAKE16XE",
                                    SHANGHAINESE),
                            tool("示例公益志愿者", SHANGHAINESE),
                            letter(Material.FILING_COMMITMENT),
                            letter(Material.NO_PRE_APPROVAL_COMMITMENT))),
            valid(
                            "religious_body",
                            first(
                                    unit(
                                            SubjectType.RELIGIOUS_BODY,
                                            "厦门市示例寺",
                                            XIAMEN,
                                            CertificateType.RELIGIOUS_VENUE_REGISTRATION,
                                            "7135020000FAKE1943",
                                            FUJIANESE),
                                    approved(
                                            "厦门示例寺讲座",
                                            FUJIANESE,
                                            PreApprovalCategory.RELIGION,
                                            "闽（2025）0000000",
                                            "厦门市示例寺"),
                                    approval(PreApprovalCategory.RELIGION)))
                    .leavingOpen("mini-program.remark-may-be-prescribed"),
            valid(
                            "medical_institution",
                            first(
                                    unit(
                                            SubjectType.MEDICAL_INSTITUTION,
                                            "广州示例医院",
                                            GUANGZHOU,
                                            CertificateType.MEDICAL_INSTITUTION_LICENCE,
                                            "PDY00000-0",
                                            SHENZHENER),
                                    approved(
                                            "广州示例医院院内导航",
                                            SHENZHENER,
                                            PreApprovalCategory.HEALTH_CARE,
                                            "PDY00000-0",
                                            "广州示例医院"),
                                    approval(PreApprovalCategory.HEALTH_CARE),
                                    letter(Material.FILING_COMMITMENT)))
                    .leavingOpen("mini-program.remark-may-be-prescribed", "pre-approval.authority-may-ask"),
            valid(
                    "notary_institution",
                    first(
                            unit(
                                    SubjectType.NOTARY_INSTITUTION,
                                    "南宁市示例公证处",
                                    NANNING,
                                    CertificateType.NOTARY_LICENCE,
                                    "3245000000FAKE186M",
                                    GUANGXIER),
                            tool("示例公证办理须知", GUANGXIER))),
            valid(
                    "arbitration_body",
                    first(
                            unit(
                                    SubjectType.ARBITRATION_BODY,
                                    "长春示例仲裁委员会",
                                    CHANGCHUN,
                                    CertificateType.ARBITRATION_REGISTRATION,
                                    "3522000000FAKE2073",
                                    JILINER),
                            tool("示例仲裁办案指引", JILINER))),
            valid(
                    "mass_organisation",
                    first(
                            unit(
                                    SubjectType.MASS_ORGANISATION,
                                    "北京市朝阳区示例联合会",
                                    CHAOYANG,
                                    CertificateType.MASS_ORGANISATION_CREDIT_CODE,
                                    "1311010500FAKE127A",
                                    BEIJINGER),
                            tool("示例联合会活动", BEIJINGER))),
            valid(
                    "collective_economy",
                    first(
                            unit(
                                    SubjectType.COLLECTIVE_ECONOMY,
                                    "成都市锦江区示例村股份经济合作联合社",
                                    CHENGDU,
                                    CertificateType.RURAL_COLLECTIVE_REGISTRATION,
                                    "N2510104MF0FAKE23D",
                                    SICHUANESE),
                            tool("示例村务公开栏", SICHUANESE))),

            // With the approval of a sector's authority
            valid(
                            "news",
                            first(
                                    company("北京示例传媒有限公司", CHAOYANG, "91110105MA0FAKE09P", BEIJINGER),
                                    approved(
                                            "示例传媒新闻",
                                            BEIJINGER,
                                            PreApprovalCategory.NEWS,
                                            "示例许可00000000000号",
                                            "北京示例传媒有限公司"),
                                    approval(PreApprovalCategory.NEWS)))
                    .leavingOpen("mini-program.remark-may-be-prescribed")
                    .alsoOwing("operation.keep-records"),
            valid(
                            "drug_information",
                            first(
                                    company("济南示例大药房有限公司", JINAN, "91370102MA3FAKE12G", SHANDONGER),
                                    approved(
                                            "示例大药房药品查询",
                                            SHANDONGER,
                                            PreApprovalCategory.DRUG_DEVICE_INFO,
                                            "（鲁）-非经营性-2025-0000",
                                            "济南示例大药房有限公司"),
                                    approval(PreApprovalCategory.DRUG_DEVICE_INFO)))
                    .leavingOpen("mini-program.remark-may-be-prescribed", "pre-approval.authority-may-ask"),
            valid(
                            "internet_culture",
                            first(
                                    company("武汉示例文化有限公司", WUHAN, "91420106MA4FAKE651", WUHANESE),
                                    approved(
                                                    "示例音乐现场",
                                                    WUHANESE,
                                                    PreApprovalCategory.CULTURE,
                                                    "鄂网文〔2025〕0000-000号",
                                                    "武汉示例文化有限公司")
                                            .features(Feature.LIVE_STREAMING, Feature.USER_CONTENT),
                                    approval(PreApprovalCategory.CULTURE)))
                    .leavingOpen("mini-program.remark-may-be-prescribed"),
            valid(
                            "ride_hailing",
                            first(
                                    company("西安示例出行科技有限公司", XIAN, "91610100MA6FAKE26Y", SHAANXIER),
                                    approved(
                                            "示例出行网约车",
                                            SHAANXIER,
                                            PreApprovalCategory.RIDE_HAILING,
                                            "陕网约车经营许可0000号",
                                            "西安示例出行科技有限公司"),
                                    approval(PreApprovalCategory.RIDE_HAILING)))
                    .leavingOpen("mini-program.remark-may-be-prescribed"),

            // Further services and accesses
            valid(
                    "further_mini_program_with_unchanged_data",
                    further(
                            company("成都示例信息技术有限公司", CHENGDU, "91510104MA6FAKE187", SICHUANESE)
                                    .history(onRecord("成都示例信息技术有限公司", CHENGDU)),
                            tool("示例访客登记", SICHUANESE))),
            valid(
                    "further_mini_program_with_reused_data",
                    of(
                                    FilingType.NEW_SERVICE,
                                    company("昆明示例花卉种植专业合作社", KUNMING, "93530102MA6FAKE77F", YUNNANESE)
                                            .history(onRecord("昆明示例花卉种植专业合作社", KUNMING))
                                            .build(),
                                    tool("示例花卉价目", YUNNANESE).build())
                            .materials(identityOfMiniProgramPrincipal(YUNNANESE))
                            .platform(ready("昆明示例花卉种植专业合作社", "93530102MA6FAKE77F")
                                    .reusesSubjectData(true)
                                    .build())),
            valid(
                    "mini_program_of_a_shell_subject",
                    further(
                            company("北京示例科技有限公司", CHAOYANG, "91110105MA0FAKE09P", BEIJINGER)
                                    .history(FilingHistory.builder()
                                            .subjectFiled(true)
                                            .shellSubject(true)
                                            .ordersInProgress(0)
                                            .subjectDataUnchanged(true)
                                            .filedName("北京示例科技有限公司")
                                            .build()),
                            tool("示例待办", BEIJINGER))),
            valid(
                    "further_access",
                    of(
                                    FilingType.NEW_ACCESS,
                                    company("成都示例信息技术有限公司", CHENGDU, "91510104MA6FAKE187", SICHUANESE)
                                            .history(onRecord("成都示例信息技术有限公司", CHENGDU))
                                            .build(),
                                    tool("示例访客登记", SICHUANESE)
                                            .filingNumber("蜀ICP备00000001号-1X")
                                            .build())
                            .materials(Papers.of(SubjectType.ENTERPRISE, SICHUANESE, SICHUANESE))
                            .platform(
                                    ready("成都示例信息技术有限公司", "91510104MA6FAKE187").build())),

            // Changes
            valid(
                    "renamed_unit",
                    change(
                            FilingType.CHANGE_SUBJECT,
                            company("武汉新示例文化有限公司", WUHAN, "91420106MA4FAKE651", WUHANESE)
                                    .history(onRecord("武汉示例文化有限公司", WUHAN)),
                            filed("示例排练室", WUHANESE, "鄂ICP备00000001号-1X"),
                            Change.builder(ChangedItem.SUBJECT_NAME, ChangedItem.SUBJECT_CERTIFICATE),
                            MaterialAtHand.builder(Material.NAME_CHANGE_LETTER)
                                    .picture(picture())
                                    .build())),
            valid(
                    "individual_who_moved",
                    change(
                            FilingType.CHANGE_SUBJECT,
                            individual("样例甲", HAIDIAN, BEIJINGER).history(onRecord("样例甲", CHAOYANG)),
                            filed("样例记账本", BEIJINGER, "京ICP备00000001号-1X"),
                            Change.builder(ChangedItem.ADDRESS, ChangedItem.SUBJECT_CONTACT))),
            valid(
                    "another_mini_program_principal",
                    change(
                            FilingType.CHANGE_SERVICE,
                            company("成都示例信息技术有限公司", CHENGDU, "91510104MA6FAKE187", SICHUANESE)
                                    .history(onRecord("成都示例信息技术有限公司", CHENGDU)),
                            filed("示例会议室管理", authorised(BEIJINGER), "蜀ICP备00000001号-1X"),
                            Change.builder(ChangedItem.MINI_PROGRAM_PRINCIPAL),
                            letter(Material.MINI_PROGRAM_PRINCIPAL_AUTHORISATION_LETTER))),
            valid(
                            "new_content_with_its_approval",
                            change(
                                    FilingType.CHANGE_SERVICE,
                                    company("武汉示例文化有限公司", WUHAN, "91420106MA4FAKE651", WUHANESE)
                                            .history(onRecord("武汉示例文化有限公司", WUHAN)),
                                    listed(
                                            approved(
                                                    "示例排练室",
                                                    WUHANESE,
                                                    PreApprovalCategory.CULTURE,
                                                    "鄂网文〔2025〕0000-000号",
                                                    "武汉示例文化有限公司"),
                                            "鄂ICP备00000001号-1X"),
                                    Change.builder(ChangedItem.SERVICE_CONTENT, ChangedItem.PRE_APPROVAL),
                                    approval(PreApprovalCategory.CULTURE)))
                    .leavingOpen("mini-program.remark-may-be-prescribed"),
            valid(
                    "another_legal_representative",
                    change(
                            FilingType.CHANGE_ALL,
                            company("厦门示例贸易有限公司", XIAMEN, "91350203MA3FAKE559", FUJIANESE)
                                    .history(onRecord("厦门示例贸易有限公司", XIAMEN)),
                            filed("示例茶具图鉴", FUJIANESE, "闽ICP备00000001号-1X"),
                            Change.builder(
                                    ChangedItem.LEGAL_REPRESENTATIVE,
                                    ChangedItem.SUBJECT_CERTIFICATE,
                                    ChangedItem.SUBJECT_PRINCIPAL,
                                    ChangedItem.MINI_PROGRAM_PRINCIPAL))),
            valid(
                            "change_of_access",
                            change(
                                    FilingType.CHANGE_ACCESS,
                                    company("成都示例信息技术有限公司", CHENGDU, "91510104MA6FAKE187", SICHUANESE)
                                            .history(onRecord("成都示例信息技术有限公司", CHENGDU)),
                                    filed("示例会议室管理", SICHUANESE, "蜀ICP备00000001号-1X"),
                                    Change.builder(ChangedItem.ACCESS)))
                    .leavingOpen("change-materials.access-change-unknown"),

            // Cancellations
            valid(
                    "cancellation_of_a_subject",
                    cancel(FilingType.CANCEL_SUBJECT, 1, Cancellation.because(CancellationReason.NO_LONGER_OPERATED))),
            valid(
                            "cancellation_of_a_subject_with_several_services",
                            cancel(
                                    FilingType.CANCEL_SUBJECT,
                                    3,
                                    Cancellation.because(CancellationReason.SUBJECT_DATA_CHANGED)))
                    .warnedOf("cancellation.takes-all-services"),
            valid(
                    "cancellation_of_one_mini_program_of_two",
                    cancel(FilingType.CANCEL_SERVICE, 2, Cancellation.because(CancellationReason.NO_LONGER_OPERATED))),
            valid(
                            "cancellation_of_the_only_mini_program",
                            cancel(
                                    FilingType.CANCEL_SERVICE,
                                    1,
                                    Cancellation.because(CancellationReason.NO_LONGER_OPERATED)))
                    .warnedOf("cancellation.leaves-shell-subject"),
            valid(
                    "cancellation_of_access",
                    cancel(FilingType.CANCEL_ACCESS, 2, Cancellation.because(CancellationReason.NO_LONGER_OPERATED))),
            valid(
                    "cancellation_on_paper_because_the_phone_is_out_of_use",
                    cancel(
                            FilingType.CANCEL_SUBJECT,
                            1,
                            new Cancellation(CancellationReason.NO_LONGER_OPERATED, null, null, false),
                            certificate(),
                            side(Material.LEGAL_REPRESENTATIVE_ID, SICHUANESE, IdSide.FRONT),
                            side(Material.LEGAL_REPRESENTATIVE_ID, SICHUANESE, IdSide.BACK),
                            side(Material.APPLICANT_ID, BEIJINGER, IdSide.FRONT),
                            side(Material.APPLICANT_ID, BEIJINGER, IdSide.BACK),
                            letter(Material.CANCELLATION_STATEMENT))));

    private ValidFilings() {}

    /**
     * A filing with which nothing is wrong.
     *
     * @param name what it is, in words with underscores
     * @param request the filing
     * @param warnings the rules that warn of it, rightly so
     * @param open the rules that it leaves open: because a fact is not given, or because it cannot be decided
     * @param duties the duties it brings beyond those of every filing of its type
     */
    public record Filing(
            String name, FilingRequest request, Set<String> warnings, Set<String> open, Set<String> duties) {

        @Override
        public String toString() {
            return name;
        }

        private Filing warnedOf(String... ruleIds) {
            return new Filing(name, request, Set.of(ruleIds), open, duties);
        }

        private Filing leavingOpen(String... ruleIds) {
            return new Filing(name, request, warnings, Set.of(ruleIds), duties);
        }

        private Filing alsoOwing(String... ruleIds) {
            return new Filing(name, request, warnings, open, Set.of(ruleIds));
        }
    }

    private static Filing valid(String name, FilingRequest.Builder request) {
        FilingRequest built = request.build();
        return new Filing(
                name, built.evaluatedOn() == null ? built.withEvaluatedOn(DAY) : built, Set.of(), Set.of(), Set.of());
    }

    private static FilingRequest.Builder of(FilingType type, Subject subject, MiniProgram miniProgram) {
        return FilingRequest.builder(type).subject(subject).miniProgram(miniProgram);
    }

    private static FilingRequest.Builder first(
            Subject.Builder subject, MiniProgram.Builder miniProgram, MaterialAtHand... more) {
        return submitted(FilingType.NEW_FIRST, subject.build(), miniProgram.build(), more);
    }

    private static FilingRequest.Builder rejected(Subject.Builder subject, MiniProgram.Builder miniProgram) {
        Subject described = subject.build();
        return first(subject, miniProgram)
                .platform(readyFor(described)
                        .status(FilingStatus.AUTHORITY_REJECTED)
                        .rejectedFields("icp_subject.base_info.address")
                        .rejectedFieldsCorrected(true)
                        .build());
    }

    private static FilingRequest.Builder further(
            Subject.Builder subject, MiniProgram.Builder miniProgram, MaterialAtHand... more) {
        return submitted(FilingType.NEW_SERVICE, subject.build(), miniProgram.build(), more);
    }

    private static FilingRequest.Builder submitted(
            FilingType type, Subject subject, MiniProgram miniProgram, MaterialAtHand... more) {
        return of(type, subject, miniProgram)
                .materials(Papers.of(subject, miniProgram, more))
                .platform(readyFor(subject).build());
    }

    private static FilingRequest.Builder change(
            FilingType type,
            Subject.Builder subject,
            MiniProgram.Builder miniProgram,
            Change.Builder change,
            MaterialAtHand... more) {
        Subject changed = subject.build();
        MiniProgram filed = miniProgram.build();
        return of(type, changed, filed)
                .materials(Papers.of(changed, filed, more))
                .change(change.effectiveOn(DAY.plusDays(40))
                        .previousSubjectType(Objects.requireNonNull(changed.type()))
                        .combinedWithNewFiling(false)
                        .build())
                .platform(readyFor(changed).status(FilingStatus.FILED).build());
    }

    private static FilingRequest.Builder cancel(
            FilingType type, int services, Cancellation cancellation, MaterialAtHand... materials) {
        Subject subject = company("成都示例信息技术有限公司", CHENGDU, "91510104MA6FAKE187", SICHUANESE)
                .history(FilingHistory.builder()
                        .subjectFiled(true)
                        .serviceCount(services)
                        .ordersInProgress(0)
                        .build())
                .build();
        return of(
                        type,
                        subject,
                        filed("示例会议室管理", SICHUANESE, "蜀ICP备00000001号-1X").build())
                .materials(List.of(materials))
                .cancellation(new Cancellation(
                        cancellation.reason(),
                        DAY,
                        false,
                        cancellation.phoneReachable() == null || cancellation.phoneReachable()))
                .platform(readyFor(subject).status(FilingStatus.FILED).build());
    }

    private static MiniProgram.Builder filed(String name, Person principal, String filingNumber) {
        return listed(tool(name, principal), filingNumber);
    }
}
