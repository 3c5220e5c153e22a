package io.github.icprules.model;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * A sector in which another authority must decide before a filing (前置审批类目).
 *
 * <p>The requirements of a category, the authority and the dates are in {@link io.github.icprules.law.PreApprovalRegime}. A
 * category without a {@link #platformCode()} follows from the law and is not in the platform's list.
 */
public enum PreApprovalCategory implements Term {
    /** 新闻: internet news. */
    NEWS("新闻", "internet news", 1),
    /** 出版: network publishing. */
    PUBLISHING("出版", "network publishing", 2),
    /** 出版（游戏）: games. */
    GAME("出版（游戏）", "games", null),
    /** 出版物发行: sale of publications. */
    PUBLICATION_SALE("出版物发行", "sale of publications", null),
    /** 教育: education information. */
    EDUCATION("教育", "education information", 3),
    /** 校外培训: off-campus training. */
    OFF_CAMPUS_TRAINING("校外培训", "off-campus training", 14),
    /** 医疗保健: health information. */
    HEALTH_CARE("医疗保健", "health information", 4),
    /** 药品和医疗器械: drug and medical-device information. */
    DRUG_DEVICE_INFO("药品和医疗器械", "drug and medical-device information", 5),
    /** 药品网络销售: online drug sale. */
    DRUG_SALE("药品网络销售", "online drug sale", null),
    /** 医疗器械网络销售: online sale of medical devices. */
    DEVICE_SALE("医疗器械网络销售", "online sale of medical devices", null),
    /** 电子公告服务: bulletin and forum services. */
    BULLETIN("电子公告服务", "bulletin and forum services", 6),
    /** 文化: internet culture. */
    CULTURE("文化", "internet culture", 9),
    /** 广播电影电视节目: radio, film, TV and online programmes. */
    AUDIOVISUAL("广播电影电视节目", "radio, film, TV and online programmes", 10),
    /** 网络预约车: ride-hailing. */
    RIDE_HAILING("网络预约车", "ride-hailing", 12),
    /** 互联网金融: internet finance. */
    FINANCE("互联网金融", "internet finance", 13),
    /** 宗教: religious information. */
    RELIGION("宗教", "religious information", 15),
    /** 彩票: lottery. */
    LOTTERY("彩票", "lottery", null),
    /** 互联网地图: internet maps. */
    MAP("互联网地图", "internet maps", null),
    /** 党政机关和事业单位服务: services of public bodies. */
    GOVERNMENT_SERVICE("党政机关和事业单位服务", "services of public bodies", null),
    /** 微短剧: micro-drama. */
    MICRODRAMA("微短剧", "micro-drama", null),
    /** 深度合成: deep synthesis, which is content made or changed by artificial intelligence. */
    DEEP_SYNTHESIS("深度合成", "deep synthesis", null),
    /** 以上都不涉及: none of the other categories. */
    NONE("以上都不涉及", "none of these", 24);

    private final Label label;
    private final @Nullable Integer platformCode;

    PreApprovalCategory(String chinese, String english, @Nullable Integer platformCode) {
        this.label = new Label(chinese, english);
        this.platformCode = platformCode;
    }

    @Override
    public Label label() {
        return label;
    }

    /**
     * {@return the code in the platform's list of pre-approval types; {@code null} if the list does not have the category}
     */
    public @Nullable Integer platformCode() {
        return platformCode;
    }

    /** {@return the material that proves the approval} */
    public Material material() {
        return this == FINANCE ? Material.SPECIAL_APPROVAL_DOCUMENT : Material.PRE_APPROVAL_DOCUMENT;
    }
}
