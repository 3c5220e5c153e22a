package io.github.icprules.model;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sector in which another authority has a say before a filing (前置审批类目).
 *
 * <p>The platform's own four-column table is published as a picture only. The rows here are put together from the
 * platform's list of codes, access providers' tables and the sector laws, so every row names its own basis. Categories
 * without a {@link #platformCode()} follow from law alone: the platform's list does not have them.
 */
public enum PreApprovalCategory implements Term {
    /** 新闻: internet news. */
    NEWS(
            "新闻",
            "internet news",
            1,
            3,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("互联网新闻信息服务许可证", "internet news information service licence"),
            Text.of("省级网信办（中央单位：国家网信办）", "provincial cyberspace administration (central units: CAC)"),
            Provision.GUIDE_PRE_APPROVAL,
            Provision.NEWS_RULES_ART_5),
    /** 出版: network publishing. */
    PUBLISHING(
            "出版",
            "network publishing",
            2,
            5,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("网络出版服务许可证", "network publishing service licence"),
            Text.of(
                    "省级新闻出版局，国家新闻出版署审批",
                    "provincial press and publication bureau; decided by the National Press and Publication Administration"),
            Provision.GUIDE_PRE_APPROVAL,
            Provision.PUBLISHING_RULES_ART_7),
    /** 出版（游戏）: games. */
    GAME(
            "出版（游戏）",
            "games",
            null,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of(
                    "网络游戏出版批复（版号）；不含付费的小游戏为省级小游戏备案文件",
                    "approval of the game as a publication; for mini-games without payment the provincial filing"),
            Text.of("国家新闻出版署或省级新闻出版局", "National Press and Publication Administration or its provincial bureau"),
            Provision.PRE_APPROVAL_PAGE,
            Provision.PUBLISHING_RULES_ART_27),
    /** 出版物发行: sale of publications. */
    PUBLICATION_SALE(
            "出版物发行",
            "sale of publications",
            null,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("出版物经营许可证", "licence to sell publications"),
            Text.of("当地新闻出版主管部门", "local press and publication authority"),
            Provision.PUBLICATION_REGULATIONS_ART_36),
    /** 教育: education information. */
    EDUCATION(
            "教育",
            "education information",
            3,
            null,
            Approval.AT_DISCRETION,
            NaturalPerson.DISCOURAGED,
            null,
            Text.of("省级教育行政部门", "provincial education department"),
            Provision.DECREE_292_ART_5,
            Provision.PRACTICE_PRE_APPROVAL),
    /** 校外培训: off-campus training. */
    OFF_CAMPUS_TRAINING(
            "校外培训",
            "off-campus training",
            14,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of(
                    "办学许可证或线上学科类培训审批文件；非学科类为行业主管部门审批文件",
                    "school-running permit or approval of online subject training; other subjects: the sector authority's approval"),
            Text.of(
                    "省级教育行政部门；非学科类为科技、文旅、体育等部门",
                    "provincial education department; other subjects: science, culture and tourism, sports departments"),
            Provision.PRE_APPROVAL_PAGE,
            Provision.PRIVATE_EDUCATION_LAW_ART_12,
            Provision.PRIVATE_EDUCATION_REGULATIONS_ART_16,
            Provision.TRAINING_PENALTY_MEASURES_ALL),
    /** 医疗保健: health information. */
    HEALTH_CARE(
            "医疗保健",
            "health information",
            4,
            null,
            Approval.AT_DISCRETION,
            NaturalPerson.DISCOURAGED,
            null,
            Text.of("省级卫生健康委", "provincial health commission"),
            Provision.DECREE_292_ART_5,
            Provision.STATE_COUNCIL_2015_57_ITEM_8,
            Provision.INTERNET_DIAGNOSIS_MEASURES_ALL),
    /** 药品和医疗器械: drug and medical-device information. */
    DRUG_DEVICE_INFO(
            "药品和医疗器械",
            "drug and medical-device information",
            5,
            5,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("互联网药品信息服务资格证书", "internet drug information service certificate"),
            Text.of("省级药品监督管理局", "provincial drug administration"),
            Provision.GUIDE_PRE_APPROVAL,
            Provision.DRUG_INFO_MEASURES_ART_5,
            Provision.DRUG_INFO_MEASURES_ART_11),
    /** 药品网络销售: online drug sale. */
    DRUG_SALE(
            "药品网络销售",
            "online drug sale",
            null,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("药品经营许可证；平台为第三方平台备案文件", "drug trading licence; for a platform its filing with the drug authority"),
            Text.of("省级药品监督管理局", "provincial drug administration"),
            Provision.DRUG_LAW_ART_61,
            Provision.DRUG_LAW_ART_62,
            Provision.DRUG_ONLINE_SALE_MEASURES_ALL),
    /** 医疗器械网络销售: online sale of medical devices. */
    DEVICE_SALE(
            "医疗器械网络销售",
            "online sale of medical devices",
            null,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("医疗器械经营许可证或备案凭证", "medical device trading licence or filing"),
            Text.of("设区的市级药品监督管理部门", "city-level drug authority"),
            Provision.DEVICE_REGULATIONS_ART_46,
            Provision.DEVICE_ONLINE_SALE_MEASURES_ALL),
    /** 电子公告服务: bulletin and forum services. */
    BULLETIN(
            "电子公告服务",
            "bulletin and forum services",
            6,
            null,
            Approval.AT_DISCRETION,
            NaturalPerson.NEVER,
            null,
            Text.of("省级通信管理局", "provincial communications administration"),
            Provision.STATE_COUNCIL_2010_21_ITEM_7,
            Provision.PRACTICE_PRE_APPROVAL),
    /** 文化: internet culture. */
    CULTURE(
            "文化",
            "internet culture",
            9,
            3,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("网络文化经营许可证", "internet culture licence"),
            Text.of("省级文化和旅游厅", "provincial culture and tourism department"),
            Provision.PRE_APPROVAL_PAGE,
            Provision.CULTURE_RULES_ART_8),
    /** 广播电影电视节目: radio, film, TV and online programmes. */
    AUDIOVISUAL(
            "广播电影电视节目",
            "radio, film, TV and online programmes",
            10,
            3,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("信息网络传播视听节目许可证", "licence to transmit audio-visual programmes"),
            Text.of(
                    "省级广播电视局，国家广播电视总局审批",
                    "provincial radio and TV bureau; decided by the National Radio and Television Administration"),
            Provision.PRE_APPROVAL_PAGE,
            Provision.AUDIOVISUAL_RULES_ART_7),
    /** 网络预约车: ride-hailing. */
    RIDE_HAILING(
            "网络预约车",
            "ride-hailing",
            12,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("网络预约出租汽车经营许可证", "ride-hailing licence"),
            Text.of("经营所在城市的出租汽车行政主管部门", "taxi authority of the city of operation"),
            Provision.GUIDE_PRE_APPROVAL,
            Provision.RIDE_HAILING_MEASURES_ART_5,
            Provision.RIDE_HAILING_MEASURES_ART_9),
    /** 互联网金融: internet finance. */
    FINANCE(
            "互联网金融",
            "internet finance",
            13,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("金融业务许可证或主管部门专项审批文件", "finance licence or the regulator's special approval"),
            Text.of(
                    "中国人民银行、金融监管总局、证监会或地方金融管理部门，依业务而定",
                    "PBoC, NFRA, CSRC or the local financial authority, by business"),
            Provision.PRE_APPROVAL_PAGE,
            Provision.INTERNET_FINANCE_OPINIONS_ALL,
            Provision.PAYMENT_REGULATIONS_ALL),
    /** 宗教: religious information. */
    RELIGION(
            "宗教",
            "religious information",
            15,
            3,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("互联网宗教信息服务许可证", "internet religious information licence"),
            Text.of("省级宗教事务部门", "provincial religious affairs department"),
            Provision.NOTICE_105_ITEM_4,
            Provision.RELIGIOUS_AFFAIRS_REGULATIONS_ART_47,
            Provision.RELIGIOUS_INFO_MEASURES_ALL),
    /** 彩票: lottery. */
    LOTTERY(
            "彩票",
            "lottery",
            null,
            null,
            Approval.UNAVAILABLE,
            NaturalPerson.NEVER,
            null,
            Text.of("财政部会同民政、体育部门", "Ministry of Finance with the civil affairs and sports authorities"),
            Provision.LOTTERY_REGULATIONS_ALL,
            Provision.LOTTERY_ANNOUNCEMENT_ALL),
    /** 互联网地图: internet maps. */
    MAP(
            "互联网地图",
            "internet maps",
            null,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of(
                    "测绘资质证书；地图出版另需出版主管部门批准",
                    "surveying qualification; for publishing also the press authority's approval"),
            Text.of("自然资源主管部门", "natural resources authority"),
            Provision.MAP_REGULATIONS_ALL),
    /** 党政机关和事业单位服务: services of public bodies. */
    GOVERNMENT_SERVICE(
            "党政机关和事业单位服务",
            "services of public bodies",
            null,
            null,
            Approval.AT_DISCRETION,
            NaturalPerson.NEVER,
            null,
            Text.of("机构编制管理部门", "office of institutional organisation (编办)"),
            Provision.GOV_APPLICATION_RULES_ALL,
            Provision.PRACTICE_PRE_APPROVAL),
    /** 微短剧: micro-drama. */
    MICRODRAMA(
            "微短剧",
            "micro-drama",
            null,
            null,
            Approval.REQUIRED,
            NaturalPerson.NEVER,
            Text.of("微短剧节目备案文件或广播电视节目制作经营许可证", "programme filing or licence to produce programmes"),
            Text.of("广播电视主管部门", "radio and television authority"),
            Provision.AUDIOVISUAL_RULES_ART_7),
    /** 以上都不涉及: none of these. */
    NONE("以上都不涉及", "none of these", 24, null, Approval.NONE, NaturalPerson.ALLOWED, null, null, Provision.API_APPLETS);

    /** Whether an approval is to be had. */
    public enum Approval {
        /** Without it the filing is refused. */
        REQUIRED,
        /** No longer asked for nationally; the province's authority may still want proof or a statement. */
        AT_DISCRETION,
        /** Nobody can get one: the business itself is prohibited online. */
        UNAVAILABLE,
        /** Nothing to approve. */
        NONE
    }

    /** Whether a natural person can run such a service as the filing's subject. */
    public enum NaturalPerson {
        /** No approval is given to natural persons. */
        NEVER,
        /** Not ruled out, but likely to be rejected. */
        DISCOURAGED,
        /** Yes. */
        ALLOWED
    }

    private final String chinese;
    private final String english;
    private final @Nullable Integer platformCode;
    private final @Nullable Integer validityYears;
    private final Approval approval;
    private final NaturalPerson naturalPerson;
    private final @Nullable Text document;
    private final @Nullable Text authority;
    private final List<LegalBasis> basis;

    PreApprovalCategory(
            String chinese,
            String english,
            @Nullable Integer platformCode,
            @Nullable Integer validityYears,
            Approval approval,
            NaturalPerson naturalPerson,
            @Nullable Text document,
            @Nullable Text authority,
            Provision... basis) {
        this.chinese = chinese;
        this.english = english;
        this.platformCode = platformCode;
        this.validityYears = validityYears;
        this.approval = approval;
        this.naturalPerson = naturalPerson;
        this.document = document;
        this.authority = authority;
        this.basis = Stream.of(basis).map(Provision::basis).toList();
    }

    @Override
    public String chinese() {
        return chinese;
    }

    @Override
    public String english() {
        return english;
    }

    /** {@return the code in the platform's list of pre-approval types; {@code null} if it is not in that list} */
    public @Nullable Integer platformCode() {
        return platformCode;
    }

    /** {@return for how many years an approval is granted; {@code null} where that varies or is not known} */
    public @Nullable Integer validityYears() {
        return validityYears;
    }

    /** {@return whether an approval is to be had} */
    public Approval approval() {
        return approval;
    }

    /** {@return whether a natural person can run such a service} */
    public NaturalPerson naturalPerson() {
        return naturalPerson;
    }

    /** {@return the document to hand in; {@code null} where none is asked for nationally} */
    public @Nullable Text document() {
        return document;
    }

    /** {@return the authority that handles it, for reference; {@code null} for {@link #NONE}} */
    public @Nullable Text authority() {
        return authority;
    }

    /** {@return what the row rests on; at least one} */
    public List<LegalBasis> basis() {
        return basis;
    }

    /** {@return the material that proves the approval} */
    public Material material() {
        return this == FINANCE ? Material.SPECIAL_APPROVAL_DOCUMENT : Material.PRE_APPROVAL_DOCUMENT;
    }
}
