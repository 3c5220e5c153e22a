package io.github.icprules.law;

import io.github.icprules.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The documents that the bundled rules rest on.
 *
 * <p>Of a document older than the filing of mini-programs the day in force is its own. The notice that extends filing to
 * mini-programs, and what the platform and access providers say on it, count from 2023-09-01, when the duty began; only
 * the platform's announcement counts from the day it was made, and its API from the day the entry opened. The library's own limits
 * count from the first day that can be asked about.
 */
public enum Law implements LegalDocument {
    /** 中华人民共和国反电信网络诈骗法(主席令第119号). */
    ANTI_FRAUD_LAW(
            "中华人民共和国反电信网络诈骗法",
            "Anti-Telecom and Online Fraud Law",
            Text.of("主席令第119号", "Presidential Order No. 119"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2022, 12, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 互联网信息服务管理办法(国务院令第292号). */
    DECREE_292(
            "互联网信息服务管理办法",
            "Measures for Internet Information Services",
            Text.of("国务院令第292号", "State Council Decree No. 292"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2000, 9, 25),
            "https://github.com/LawRefBook/Laws"),
    /** 中华人民共和国电信条例(国务院令第291号). */
    DECREE_291(
            "中华人民共和国电信条例",
            "Telecommunications Regulations",
            Text.of("国务院令第291号", "State Council Decree No. 291"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2000, 9, 25),
            "https://github.com/LawRefBook/Laws"),
    /** 非经营性互联网信息服务备案管理办法(信息产业部令第33号). */
    ORDER_33(
            "非经营性互联网信息服务备案管理办法",
            "Measures for Filing of Non-commercial Internet Information Services",
            Text.of("信息产业部令第33号", "Ministry of Information Industry Order No. 33"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2005, 3, 20),
            "http://zjnews.zjol.com.cn/05zjnews/system/2005/07/25/006247485.shtml"),
    /** 工业和信息化部关于开展移动互联网应用程序备案工作的通知(工信部信管〔2023〕105号). */
    NOTICE_105(
            "工业和信息化部关于开展移动互联网应用程序备案工作的通知",
            "MIIT notice on filing of mobile internet applications",
            Text.of("工信部信管〔2023〕105号", "MIIT 2023 No. 105"),
            Unit.ITEM,
            BasisKind.STATUTE,
            LocalDate.of(2023, 9, 1),
            "http://www.28at.com/showinfo-21-4993-0.html"),
    /** 微信小程序备案指引. */
    WECHAT_FILING_GUIDE(
            "微信小程序备案指引",
            "WeChat guide to mini-program filing",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 1),
            "https://developers.weixin.qq.com/miniprogram/product/record/record_guidelines.html"),
    /** 微信小程序备案安排公告. */
    WECHAT_FILING_NOTICE(
            "微信小程序备案安排公告",
            "WeChat announcement of the filing schedule",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 8, 9),
            "https://developers.weixin.qq.com/community/develop/article/doc/000e28db6a8d18368a200902c6ac13"),
    /** 微信开放平台小程序备案接口. */
    WECHAT_FILING_API(
            "微信开放平台小程序备案接口",
            "WeChat open platform, mini-program filing API",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 4),
            "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_applyicpfiling"),
    /** 微信开放社区小程序备案文章. */
    WECHAT_COMMUNITY_ARTICLES(
            "微信开放社区小程序备案文章",
            "WeChat community articles on mini-program filing",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 1),
            "https://developers.weixin.qq.com/community/develop/article/doc/000aca82d841f035b351e114f6b013"),
    /** 微信小程序备案前置审批说明. */
    WECHAT_PRE_APPROVAL_PAGE(
            "微信小程序备案前置审批说明",
            "WeChat page on pre-approval",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 1),
            "https://developers.weixin.qq.com/minigame/en/product/record/record_pre_approval.html"),
    /** 计算机信息网络国际联网安全保护管理办法(公安部令第33号). */
    PUBLIC_SECURITY_ORDER_33(
            "计算机信息网络国际联网安全保护管理办法",
            "Measures for Security Protection of International Networking of Computer Information Networks",
            Text.of("公安部令第33号", "Ministry of Public Security Order No. 33"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(1997, 12, 30),
            null),
    /** 公民身份号码(GB 11643-1999). */
    GB_11643(
            "公民身份号码",
            "Citizen identification number",
            Text.of("GB 11643-1999", "GB 11643-1999"),
            Unit.SECTION,
            BasisKind.STANDARD,
            LocalDate.of(1999, 7, 1),
            null),
    /** 全国组织机构代码编制规则(GB 11714-1997). */
    GB_11714(
            "全国组织机构代码编制规则",
            "Rules of coding for the representation of organisations",
            Text.of("GB 11714-1997", "GB 11714-1997"),
            Unit.SECTION,
            BasisKind.STANDARD,
            LocalDate.of(1998, 1, 1),
            null),
    /** 法人和其他组织统一社会信用代码编码规则(GB 32100-2015). */
    GB_32100(
            "法人和其他组织统一社会信用代码编码规则",
            "Unified social credit identifier, rules of coding",
            Text.of("GB 32100-2015", "GB 32100-2015"),
            Unit.SECTION,
            BasisKind.STANDARD,
            LocalDate.of(2015, 10, 1),
            null),
    /** 中华人民共和国行政区划代码(GB/T 2260-2007). */
    GB_2260(
            "中华人民共和国行政区划代码",
            "Codes for the administrative divisions of China",
            Text.of("GB/T 2260-2007", "GB/T 2260-2007"),
            Unit.SECTION,
            BasisKind.STANDARD,
            LocalDate.of(2008, 2, 1),
            null),
    /** 微信小程序备案常见问题. */
    WECHAT_FILING_FAQ(
            "微信小程序备案常见问题",
            "WeChat questions and answers on mini-program filing",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 1),
            "https://developers.weixin.qq.com/minigame/en/product/record/record_faq.html"),
    /** 微信小程序注册指引. */
    WECHAT_ACCOUNT_GUIDE(
            "微信小程序注册指引",
            "WeChat guide to mini-program accounts",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 1),
            "https://developers.weixin.qq.com/minigame/en/introduction/guide.html"),
    /** 微信小程序备案服务内容标识说明. */
    WECHAT_SERVICE_CONTENT_PAGE(
            "微信小程序备案服务内容标识说明",
            "WeChat page on service content types",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 1),
            "https://developers.weixin.qq.com/miniprogram/product/record/receord_category.html"),
    /** 接入服务商备案帮助（腾讯云、华为云）. */
    ACCESS_PROVIDER_PRACTICE(
            "接入服务商备案帮助（腾讯云、华为云）",
            "Access providers' filing help (Tencent Cloud, Huawei Cloud)",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 1),
            "https://github.com/huaweicloud/huaweicloud-skills"),
    /** 微信备案码表的公开副本. */
    CODE_LISTS_COPY(
            "微信备案码表的公开副本",
            "Public copy of WeChat's code lists",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2026, 1, 20),
            "https://github.com/guobaoyungou/eivie"),
    /** 各省通信管理局备案要求. */
    PROVINCIAL_CONDITIONS(
            "各省通信管理局备案要求",
            "Conditions of the provincial communications administrations",
            null,
            Unit.SECTION,
            BasisKind.PROVINCIAL_PRACTICE,
            LocalDate.of(2023, 9, 1),
            null),
    /** 小程序备案第三方教程. */
    FILING_TUTORIALS(
            "小程序备案第三方教程",
            "Third-party tutorials on mini-program filing",
            null,
            Unit.SECTION,
            BasisKind.PLATFORM_RULE,
            LocalDate.of(2023, 9, 1),
            "https://thax.cn/3983.html"),
    /** 互联网新闻信息服务管理规定(国家网信办令第1号). */
    NEWS_RULES(
            "互联网新闻信息服务管理规定",
            "Rules on Internet News Information Services",
            Text.of("国家网信办令第1号", "CAC Order No. 1"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2017, 6, 1),
            null),
    /** 网络出版服务管理规定(新闻出版广电总局、工信部令第5号). */
    PUBLISHING_RULES(
            "网络出版服务管理规定",
            "Rules on Network Publishing Services",
            Text.of("新闻出版广电总局、工信部令第5号", "SAPPRFT and MIIT Order No. 5"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2016, 3, 10),
            "https://m.gsky-link.com.cn/help/447.htm"),
    /** 出版管理条例(国务院令第343号). */
    PUBLICATION_REGULATIONS(
            "出版管理条例",
            "Regulations on Publication",
            Text.of("国务院令第343号", "State Council Decree No. 343"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2002, 2, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 互联网药品信息服务管理办法(国家食品药品监督管理局令第9号). */
    DRUG_INFO_MEASURES(
            "互联网药品信息服务管理办法",
            "Measures for Internet Drug Information Services",
            Text.of("国家食品药品监督管理局令第9号", "SFDA Order No. 9"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2004, 7, 8),
            "https://github.com/LawRefBook/Laws"),
    /** 中华人民共和国药品管理法. */
    DRUG_LAW(
            "中华人民共和国药品管理法",
            "Drug Administration Law",
            null,
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2019, 12, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 药品网络销售监督管理办法(市场监管总局令第58号). */
    DRUG_ONLINE_SALE_MEASURES(
            "药品网络销售监督管理办法",
            "Measures for Supervision of Online Drug Sales",
            Text.of("市场监管总局令第58号", "SAMR Order No. 58"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2022, 12, 1),
            null),
    /** 医疗器械监督管理条例(国务院令第739号). */
    DEVICE_REGULATIONS(
            "医疗器械监督管理条例",
            "Regulations on Supervision of Medical Devices",
            Text.of("国务院令第739号", "State Council Decree No. 739"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2021, 6, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 医疗器械网络销售监督管理办法(国家食品药品监督管理总局令第38号). */
    DEVICE_ONLINE_SALE_MEASURES(
            "医疗器械网络销售监督管理办法",
            "Measures for Supervision of Online Medical Device Sales",
            Text.of("国家食品药品监督管理总局令第38号", "CFDA Order No. 38"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2018, 3, 1),
            null),
    /** 网络预约出租汽车经营服务管理暂行办法(交通运输部等七部门令2016年第60号). */
    RIDE_HAILING_MEASURES(
            "网络预约出租汽车经营服务管理暂行办法",
            "Interim Measures for Online Ride-Hailing Services",
            Text.of("交通运输部等七部门令2016年第60号", "seven ministries, Order 2016 No. 60"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2016, 11, 1),
            null),
    /** 互联网文化管理暂行规定(文化部令第51号). */
    CULTURE_RULES(
            "互联网文化管理暂行规定",
            "Interim Rules on Internet Culture",
            Text.of("文化部令第51号", "Ministry of Culture Order No. 51"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2011, 4, 1),
            null),
    /** 互联网视听节目服务管理规定(广电总局、信息产业部令第56号). */
    AUDIOVISUAL_RULES(
            "互联网视听节目服务管理规定",
            "Rules on Internet Audio-visual Programme Services",
            Text.of("广电总局、信息产业部令第56号", "SARFT and MII Order No. 56"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2008, 1, 31),
            null),
    /** 宗教事务条例(国务院令第686号). */
    RELIGIOUS_AFFAIRS_REGULATIONS(
            "宗教事务条例",
            "Regulations on Religious Affairs",
            Text.of("国务院令第686号", "State Council Decree No. 686"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2018, 2, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 互联网宗教信息服务管理办法(国家宗教事务局等五部门令第17号). */
    RELIGIOUS_INFO_MEASURES(
            "互联网宗教信息服务管理办法",
            "Measures for Internet Religious Information Services",
            Text.of("国家宗教事务局等五部门令第17号", "five ministries, Order No. 17"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2022, 3, 1),
            "https://www.kuadu.com/news/article-29225.html"),
    /** 中华人民共和国民办教育促进法. */
    PRIVATE_EDUCATION_LAW(
            "中华人民共和国民办教育促进法",
            "Law on Promoting Private Education",
            null,
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2003, 9, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 中华人民共和国民办教育促进法实施条例(国务院令第741号). */
    PRIVATE_EDUCATION_REGULATIONS(
            "中华人民共和国民办教育促进法实施条例",
            "Regulations for Implementing the Law on Promoting Private Education",
            Text.of("国务院令第741号", "State Council Decree No. 741"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2021, 9, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 校外培训行政处罚暂行办法(教育部令第53号). */
    TRAINING_PENALTY_MEASURES(
            "校外培训行政处罚暂行办法",
            "Interim Measures for Administrative Penalties on Off-campus Training",
            Text.of("教育部令第53号", "MoE Order No. 53"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2023, 10, 15),
            null),
    /** 国务院关于第五批取消和下放管理层级行政审批项目的决定(国发〔2010〕21号). */
    STATE_COUNCIL_2010_21(
            "国务院关于第五批取消和下放管理层级行政审批项目的决定",
            "State Council decision cancelling the fifth batch of administrative approvals",
            Text.of("国发〔2010〕21号", "Guofa 2010 No. 21"),
            Unit.ITEM,
            BasisKind.STATUTE,
            LocalDate.of(2010, 7, 4),
            "https://github.com/tencentyun/qcloud-documents"),
    /** 国务院关于第一批清理规范和取消行政审批事项的决定(国发〔2015〕57号). */
    STATE_COUNCIL_2015_57(
            "国务院关于第一批清理规范和取消行政审批事项的决定",
            "State Council decision cancelling administrative approvals",
            Text.of("国发〔2015〕57号", "Guofa 2015 No. 57"),
            Unit.ITEM,
            BasisKind.STATUTE,
            LocalDate.of(2015, 10, 11),
            "https://github.com/tencentyun/qcloud-documents"),
    /** 互联网诊疗管理办法（试行）(国卫医发〔2018〕25号). */
    INTERNET_DIAGNOSIS_MEASURES(
            "互联网诊疗管理办法（试行）",
            "Measures for Internet Diagnosis and Treatment (trial)",
            Text.of("国卫医发〔2018〕25号", "Guoweiyifa 2018 No. 25"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2018, 7, 17),
            null),
    /** 非银行支付机构监督管理条例(国务院令第768号). */
    PAYMENT_REGULATIONS(
            "非银行支付机构监督管理条例",
            "Regulations on Non-bank Payment Institutions",
            Text.of("国务院令第768号", "State Council Decree No. 768"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2024, 5, 1),
            null),
    /** 关于促进互联网金融健康发展的指导意见(银发〔2015〕221号). */
    INTERNET_FINANCE_OPINIONS(
            "关于促进互联网金融健康发展的指导意见",
            "Opinions on the Healthy Development of Internet Finance",
            Text.of("银发〔2015〕221号", "Yinfa 2015 No. 221"),
            Unit.SECTION,
            BasisKind.STATUTE,
            LocalDate.of(2015, 7, 18),
            "https://github.com/tencentyun/qcloud-documents"),
    /** 彩票管理条例(国务院令第554号). */
    LOTTERY_REGULATIONS(
            "彩票管理条例",
            "Regulations on Lotteries",
            Text.of("国务院令第554号", "State Council Decree No. 554"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2009, 7, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 中华人民共和国居民身份证法(主席令第4号). */
    RESIDENT_ID_CARD_LAW(
            "中华人民共和国居民身份证法",
            "Law on Resident Identity Cards",
            Text.of("主席令第4号", "Presidential Order No. 4"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2004, 1, 1),
            "https://github.com/LawRefBook/Laws"),
    /** 财政部等八部门关于停止擅自利用互联网销售彩票的公告(2015年第18号). */
    LOTTERY_ANNOUNCEMENT(
            "财政部等八部门关于停止擅自利用互联网销售彩票的公告",
            "Announcement of eight departments on unauthorised online lottery sale",
            Text.of("2015年第18号", "2015 No. 18"),
            Unit.SECTION,
            BasisKind.STATUTE,
            LocalDate.of(2015, 4, 3),
            null),
    /** 地图管理条例(国务院令第664号). */
    MAP_REGULATIONS(
            "地图管理条例",
            "Regulations on Maps",
            Text.of("国务院令第664号", "State Council Decree No. 664"),
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2016, 1, 1),
            null),
    /** icp-rules 输入上限. */
    ICP_RULES_LIMITS(
            "icp-rules 输入上限",
            "icp-rules input limits",
            null,
            Unit.SECTION,
            BasisKind.HOUSE_RULE,
            LocalDate.of(1900, 1, 1),
            "https://github.com/icprules/icp-rules/blob/main/docs/limits.md"),
    /** 互联网政务应用安全管理规定. */
    GOV_APPLICATION_RULES(
            "互联网政务应用安全管理规定",
            "Rules on Security of Internet Government Applications",
            null,
            Unit.ARTICLE,
            BasisKind.STATUTE,
            LocalDate.of(2024, 7, 1),
            null);

    private static final LocalDate LAST_CHECKED = LocalDate.of(2026, 11, 24);

    private final Text title;
    private final @Nullable Text number;
    private final Unit unit;
    private final BasisKind kind;
    private final LocalDate inForceFrom;
    private final @Nullable String url;

    Law(
            String chineseTitle,
            String englishTitle,
            @Nullable Text number,
            Unit unit,
            BasisKind kind,
            LocalDate inForceFrom,
            @Nullable String url) {
        this.title = Text.of(chineseTitle, englishTitle);
        this.number = number;
        this.unit = unit;
        this.kind = kind;
        this.inForceFrom = inForceFrom;
        this.url = url;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public @Nullable Text number() {
        return number;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public BasisKind kind() {
        return kind;
    }

    @Override
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    @Override
    public @Nullable LocalDate inForceUntil() {
        return null;
    }

    @Override
    public LocalDate lastChecked() {
        return LAST_CHECKED;
    }

    @Override
    public @Nullable String url() {
        return url;
    }
}
