package io.github.icprules.drools.facts.approval;

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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sector for which another authority is competent, and the signs of the sector: words in the texts of a filing, or a feature of
 * the mini-program. The assignment of features to sectors is an interpretation of the names of the categories by the library.
 * Words of programmes require the licence for programmes (信息网络传播视听节目许可证); the licence for internet culture is not sufficient.
 * Videos can have either licence. A live stream is a performance and not a programme, so the licence for internet culture comes
 * first.
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
    DEEP_SYNTHESIS("SECTOR_DEEP_SYNTHESIS", "人工智能问答、绘画、换脸等深度合成", null, PreApprovalCategory.DEEP_SYNTHESIS),
    SUPERSTITION("SECTOR_SUPERSTITION", "算命、占卜", null),
    TOBACCO("SECTOR_TOBACCO", "烟草制品和电子烟", null),
    FINANCE("FINANCE", "金融、理财、贷款、保险、证券等金融业务", null, PreApprovalCategory.FINANCE);

    /** The features that leave no doubt about a sector. */
    private static final Map<Sector, Set<Feature>> DECLARING = Map.of(
            NEWS, EnumSet.of(Feature.NEWS_REPOSTING),
            GAME, EnumSet.of(Feature.GAME),
            DEEP_SYNTHESIS, EnumSet.of(Feature.GENERATIVE_AI, Feature.AI_COMPANION));

    private static final Set<SubjectType> SCHOOLS =
            EnumSet.of(SubjectType.PUBLIC_INSTITUTION, SubjectType.PRIVATE_NON_ENTERPRISE_UNIT);

    private static final String TRAINING = "培训";

    private static final Set<SubjectType> PUBLIC_BODIES = EnumSet.of(
            SubjectType.DEFENCE_BODY,
            SubjectType.GOVERNMENT_ORGAN,
            SubjectType.PUBLIC_INSTITUTION,
            SubjectType.MASS_ORGANISATION);

    private static final Text TOBACCO_NAME = Text.of("烟草", "tobacco");

    private static final Text SUPERSTITION_NAME = Text.of("算命、占卜", "divination");

    private final String words;
    private final String denied;
    private final @Nullable Feature feature;
    private final List<PreApprovalCategory> categories;

    /**
     * Creates a sector.
     *
     * @param words the list of the words of the sector; {@code null} if the sector has no words
     * @param denied the Chinese description of the sector for the denial that applicants paste into the remark
     * @param feature the feature that is a sign of the sector; {@code null} if no feature is a sign
     * @param categories the categories that cover the sector, the main category first; empty if no category covers the sector
     */
    Sector(@Nullable String words, String denied, @Nullable Feature feature, PreApprovalCategory... categories) {
        this.words = words == null ? "" : words;
        this.denied = denied;
        this.feature = feature;
        this.categories = List.of(categories);
    }

    /** Returns the name of the list of the words of the sector; empty if the sector has no words. */
    String words() {
        return words;
    }

    /** Returns the words for the denial in a remark. */
    String denied() {
        return denied;
    }

    /** Returns the main category of the sector; {@code null} if the sector has no category. */
    @Nullable PreApprovalCategory category() {
        return categories.isEmpty() ? null : categories.get(0);
    }

    /**
     * Returns the category for the sale of the goods that the sector informs about; {@code null} if the sector is not about drugs
     * or devices.
     */
    @Nullable PreApprovalCategory sale() {
        return switch (this) {
            case DRUG -> PreApprovalCategory.DRUG_SALE;
            case DEVICE -> PreApprovalCategory.DEVICE_SALE;
            default -> null;
        };
    }

    /** Returns the name of the sector. */
    Text called() {
        PreApprovalCategory category = category();
        if (category != null) {
            return category;
        }
        return this == SUPERSTITION ? SUPERSTITION_NAME : TOBACCO_NAME;
    }

    /** Returns the item of the platform's form for the sector on the day of a filing; {@code null} if the form has no item. */
    @Nullable PreApprovalCategory formItem(Filing filing) {
        PreApprovalRegime regime = regime(filing);
        return regime == null ? null : regime.formItem();
    }

    /**
     * Returns whether the sector needs an approval for a filing on its day, even if no authority grants the approval. A licence
     * for the platform's own category does not count.
     */
    boolean isApproved(Filing filing) {
        PreApprovalRegime regime = regime(filing);
        return category() != null && !isAtDiscretion(filing) && (regime == null || regime.scope() == Scope.ICP_FILING);
    }

    /**
     * Returns whether approvals of the sector are no longer granted on the day of a filing, but the authority may ask for papers.
     */
    boolean isAtDiscretion(Filing filing) {
        PreApprovalRegime regime = regime(filing);
        return regime != null && regime.asked() == Asked.AT_DISCRETION;
    }

    private @Nullable PreApprovalRegime regime(Filing filing) {
        PreApprovalCategory category = category();
        return category == null ? null : filing.law().regime(category);
    }

    /** Returns whether one of the ticked categories covers this sector. */
    boolean isCoveredBy(List<PreApprovalCategory> ticked) {
        return categories.stream().anyMatch(ticked::contains);
    }

    /**
     * {@return whether a subject belongs to the sector because of its type, so that words of the sector need no approval}
     *
     * <p>A school teaches its own pupils: neither its name nor its lessons are off-campus training.
     */
    boolean isOwnOf(Filing filing) {
        SubjectType type = filing.request().subject().type();
        return switch (this) {
            case OFF_CAMPUS_TRAINING -> isSchool(filing);
            case HEALTH_CARE -> type == SubjectType.MEDICAL_INSTITUTION;
            case GOVERNMENT_SERVICE -> type != null && PUBLIC_BODIES.contains(type);
            default -> false;
        };
    }

    /**
     * Returns whether the subject is known to be a school.
     *
     * <p>A public institution or a private non-enterprise unit is a school if its name ends with a word of school names. A
     * private unit with a name such as 培训学校 is not: it trains pupils of other schools.
     */
    private static boolean isSchool(Filing filing) {
        String name = filing.request().subject().name();
        SubjectType type = filing.request().subject().type();
        return name != null
                && type != null
                && SCHOOLS.contains(type)
                && !name.contains(TRAINING)
                && filing.parameters().keywords("SCHOOL_NAME").isEndOf(name);
    }

    /**
     * Returns whether a declared feature already says that the mini-program is of the sector, so that its words raise no question:
     * other rules ask for the paper of the feature.
     */
    boolean isDeclaredBy(MiniProgram miniProgram) {
        Set<Feature> features = miniProgram.features();
        return features != null
                && DECLARING.getOrDefault(this, Set.of()).stream().anyMatch(features::contains);
    }

    /** Returns the activity of the mini-program in this sector; {@code null} if none is known. */
    @Nullable Feature doneBy(MiniProgram miniProgram) {
        return (feature != null
                        && miniProgram.features() != null
                        && miniProgram.features().contains(feature))
                ? feature
                : null;
    }
}
