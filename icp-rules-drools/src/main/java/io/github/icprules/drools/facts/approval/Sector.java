package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.SectorLexicon;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.law.PreApprovalRegime.Asked;
import io.github.icprules.law.PreApprovalRegime.Scope;
import io.github.icprules.model.Feature;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.SubjectType;
import io.github.icprules.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sector in which another authority has a say, and what gives it away: words in the texts of a filing, or something that the
 * mini-program does. Which feature goes with which sector is our own reading of the categories' names. Words of programmes ask
 * for the licence of programmes (信息网络传播视听节目许可证), to which that of internet culture is no answer; videos may be
 * either. A live stream is a performance rather than a programme, so the licence of internet culture comes first.
 */
public enum Sector {
    NEWS("SECTOR_NEWS", "新闻信息的采编、转载和发布", Feature.NEWS_REPOSTING, PreApprovalCategory.NEWS),
    PUBLISHING(
            "SECTOR_PUBLISHING",
            "出版以及作品的在线阅读",
            null,
            PreApprovalCategory.PUBLISHING,
            PreApprovalCategory.PUBLICATION_SALE,
            PreApprovalCategory.GAME),
    PUBLICATION_SALE(
            "SECTOR_PUBLICATION_SALE",
            "出版物发行",
            null,
            PreApprovalCategory.PUBLICATION_SALE,
            PreApprovalCategory.PUBLISHING),
    GAME("SECTOR_GAME", "游戏", Feature.GAME, PreApprovalCategory.GAME, PreApprovalCategory.PUBLISHING),
    DRUG("SECTOR_DRUG", "药品和药品信息", null, PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DRUG_SALE),
    DEVICE("SECTOR_DEVICE", "医疗器械和医疗器械信息", null, PreApprovalCategory.DRUG_DEVICE_INFO, PreApprovalCategory.DEVICE_SALE),
    CULTURE("SECTOR_CULTURE", "网络文化、演出和直播表演", null, PreApprovalCategory.CULTURE),
    AUDIOVISUAL(
            "SECTOR_AUDIOVISUAL", "视听节目和影视播放", null, PreApprovalCategory.AUDIOVISUAL, PreApprovalCategory.MICRODRAMA),
    VIDEO(
            null,
            "视听节目",
            Feature.VIDEO,
            PreApprovalCategory.AUDIOVISUAL,
            PreApprovalCategory.CULTURE,
            PreApprovalCategory.MICRODRAMA),
    LIVE_STREAMING(null, "直播表演", Feature.LIVE_STREAMING, PreApprovalCategory.CULTURE, PreApprovalCategory.AUDIOVISUAL),
    MICRODRAMA("SECTOR_MICRODRAMA", "微短剧", null, PreApprovalCategory.MICRODRAMA, PreApprovalCategory.AUDIOVISUAL),
    RIDE_HAILING("SECTOR_RIDE_HAILING", "网约车", null, PreApprovalCategory.RIDE_HAILING),
    RELIGION("SECTOR_RELIGION", "宗教信息", null, PreApprovalCategory.RELIGION),
    LOTTERY("SECTOR_LOTTERY", "彩票和彩票投注", null, PreApprovalCategory.LOTTERY),
    OFF_CAMPUS_TRAINING("SECTOR_OFF_CAMPUS_TRAINING", "校外培训", null, PreApprovalCategory.OFF_CAMPUS_TRAINING),
    EDUCATION(
            "SECTOR_EDUCATION",
            "互联网教育信息服务",
            null,
            PreApprovalCategory.EDUCATION,
            PreApprovalCategory.OFF_CAMPUS_TRAINING),
    HEALTH_CARE("SECTOR_HEALTH_CARE", "医疗保健信息和诊疗服务", null, PreApprovalCategory.HEALTH_CARE),
    MAP("SECTOR_MAP", "互联网地图和测绘", null, PreApprovalCategory.MAP),
    DIAGNOSIS(null, "诊疗服务", Feature.ONLINE_DIAGNOSIS, PreApprovalCategory.HEALTH_CARE),
    BULLETIN("SECTOR_BULLETIN", "电子公告、论坛社区等服务", Feature.FORUM, PreApprovalCategory.BULLETIN),
    GOVERNMENT_SERVICE("SECTOR_GOVERNMENT_SERVICE", "政务服务", null, PreApprovalCategory.GOVERNMENT_SERVICE),
    TOBACCO("SECTOR_TOBACCO", "烟草制品和电子烟", null),
    FINANCE("FINANCE", "金融、理财、贷款、保险、证券等金融业务", null, PreApprovalCategory.FINANCE);

    private static final Set<SubjectType> PUBLIC_BODIES = EnumSet.of(
            SubjectType.DEFENCE_BODY,
            SubjectType.GOVERNMENT_ORGAN,
            SubjectType.PUBLIC_INSTITUTION,
            SubjectType.MASS_ORGANISATION);

    private static final int WITHOUT_WORDS = -1;

    private static final Text TOBACCO_NAME = Text.of("烟草", "tobacco");

    private final int number;
    private final String denied;
    private final @Nullable Feature feature;
    private final List<PreApprovalCategory> categories;

    /**
     * Creates a sector.
     *
     * @param words the list of its words; {@code null} if no words speak of it
     * @param denied what a remark says is not concerned, to be pasted there, so in Chinese
     * @param feature what a mini-program of the sector does; {@code null} if no feature says so
     * @param categories the categories that cover it, that which speaks of it first before others; none if it has none
     */
    Sector(@Nullable String words, String denied, @Nullable Feature feature, PreApprovalCategory... categories) {
        this.number = words == null ? WITHOUT_WORDS : SectorLexicon.number(words);
        this.denied = denied;
        this.feature = feature;
        this.categories = List.of(categories);
    }

    /** Whether any words speak of it. */
    boolean isOfWords() {
        return number != WITHOUT_WORDS;
    }

    /** The number of its list of words. */
    int number() {
        return number;
    }

    /** What a remark says is not concerned. */
    String denied() {
        return denied;
    }

    /** The category that speaks of it first; {@code null} if no category does. */
    @Nullable PreApprovalCategory category() {
        return categories.isEmpty() ? null : categories.get(0);
    }

    /** The category of those who sell what it informs of; {@code null} if it is not on drugs or devices. */
    @Nullable PreApprovalCategory sale() {
        return switch (this) {
            case DRUG -> PreApprovalCategory.DRUG_SALE;
            case DEVICE -> PreApprovalCategory.DEVICE_SALE;
            default -> null;
        };
    }

    /** What it is called. */
    Text called() {
        PreApprovalCategory category = category();
        return category == null ? TOBACCO_NAME : category;
    }

    /** The item of the platform's form that is ticked for it on the day of a filing; {@code null} if the form has none. */
    @Nullable PreApprovalCategory box(Filing filing) {
        PreApprovalRegime regime = regime(filing);
        return regime == null ? null : regime.box();
    }

    /**
     * Whether those of the sector need an approval for a filing on its day, be there one to be had or not. A licence for the
     * platform's own category is none.
     */
    boolean isApproved(Filing filing) {
        PreApprovalRegime regime = regime(filing);
        return category() != null && !isAtDiscretion(filing) && (regime == null || regime.scope() == Scope.ICP_FILING);
    }

    /** Whether no approval of the sector is given any more on the day of a filing, but the authority may ask for something. */
    boolean isAtDiscretion(Filing filing) {
        PreApprovalRegime regime = regime(filing);
        return regime != null && regime.asked() == Asked.AT_DISCRETION;
    }

    private @Nullable PreApprovalRegime regime(Filing filing) {
        PreApprovalCategory category = category();
        return category == null ? null : filing.law().regime(category);
    }

    /** Tells whether a category is among those ticked that covers it. */
    boolean isCoveredBy(List<PreApprovalCategory> ticked) {
        return categories.stream().anyMatch(ticked::contains);
    }

    /** {@return whether every subject of a type belongs to the sector, so that words of the sector need no approval} */
    boolean isOwnOf(@Nullable SubjectType type) {
        return switch (this) {
            case HEALTH_CARE -> type == SubjectType.MEDICAL_INSTITUTION;
            case GOVERNMENT_SERVICE -> type != null && PUBLIC_BODIES.contains(type);
            default -> false;
        };
    }

    /** Tells what the mini-program does in it; {@code null} if it is not known to do anything. */
    @Nullable Feature doneBy(MiniProgram miniProgram) {
        return (feature != null
                        && miniProgram.features() != null
                        && miniProgram.features().contains(feature))
                ? feature
                : null;
    }
}
