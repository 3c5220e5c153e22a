package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Lazy;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.Feature;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sign that the mini-program belongs to a sector for which another authority is competent (行业迹象): words of the sector in its
 * name, introduction or remark, or a feature. Words of finance are signs of another kind ({@link
 * SectorMention#ofFinance}).
 */
@ForSheets
public final class SectorSign implements Fact {

    private static final Function<Filing, List<SectorSign>> SIGNS = SectorSign::signs;

    /**
     * Features that only subjects of the sector have. Many other features, such as videos of the subject's own goods, need no
     * approval.
     */
    private static final Set<Feature> WEIGHTY =
            EnumSet.of(Feature.GAME, Feature.NEWS_REPOSTING, Feature.ONLINE_DIAGNOSIS);

    private static final List<String> PERFORMANCE_LAW = List.of("PERFORMANCE_MEASURES_ART_4");

    private static final Text PRACTICE_LICENCE = Text.of(
            "医疗机构执业许可证（范围包含互联网诊疗或互联网医院）",
            "a practice licence of a medical institution whose scope has internet diagnosis or an internet hospital");

    private final Filing filing;
    private final Sector sector;
    private final @Nullable SectorMention mention;
    private final @Nullable Feature feature;
    /** All signs of the filing, including this sign. */
    private final List<SectorSign> all;

    private final Lazy<Boolean> ruledByProvince = new Lazy<>(this::findRuledByProvince);

    private SectorSign(
            List<SectorSign> all,
            Filing filing,
            Sector sector,
            @Nullable SectorMention mention,
            @Nullable Feature feature) {
        this.all = all;
        this.filing = filing;
        this.sector = sector;
        this.mention = mention;
        this.feature = feature;
    }

    /** {@return the signs that the mini-program belongs to a sector for which another authority is competent} */
    @NotForSheets
    public static List<SectorSign> allOf(Filing filing) {
        return filing.view(SIGNS);
    }

    private static List<SectorSign> signs(Filing filing) {
        MiniProgram miniProgram = filing.request().miniProgram();
        SectorTexts texts = SectorTexts.of(filing);
        List<SectorSign> signs = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            boolean isSettled = sector == Sector.FINANCE || sector.isOwnOf(filing) || sector.isDeclaredBy(miniProgram);
            SectorEvidence found = isSettled ? null : texts.evidence(sector);
            if (found != null && found.suffices()) {
                signs.add(new SectorSign(signs, filing, sector, new SectorMention(filing, sector, found), null));
            }
            Feature feature = sector.doneBy(miniProgram);
            if (feature != null) {
                signs.add(new SectorSign(signs, filing, sector, null, feature));
            }
        }
        return signs;
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram";
    }

    /** {@return whether the filing is known to be by an individual; other rules check the features of individuals} */
    public boolean isOfIndividual() {
        return filing.byIndividual().isYes();
    }

    /**
     * {@return whether a listed paper explains that the words do not mean the sector}
     *
     * <p>The commitment that no approval is needed does not mention tobacco, for which no approval exists.
     */
    public boolean isExplained() {
        return isOfTobacco()
                ? ListedMaterials.has(filing, Material.SITUATION_STATEMENT)
                : ListedMaterials.isExplained(filing);
    }

    /** {@return whether the sign is words, so that the sector is mentioned} */
    @Settled
    public boolean isMentioned() {
        return mention != null;
    }

    /** {@return whether a provincial requirement regulates the words} */
    public boolean isRuledByProvince() {
        return ruledByProvince.get();
    }

    private boolean findRuledByProvince() {
        return mention != null && ProvincialWords.areRuled(filing, mention);
    }

    /** {@return whether the sign consists of words of tobacco, which has no category} */
    @Settled
    public boolean isOfTobacco() {
        return sector == Sector.TOBACCO;
    }

    /** {@return whether the sign consists of words of divination, which is prohibited content and has no category} */
    @Settled
    public boolean isOfSuperstition() {
        return sector == Sector.SUPERSTITION;
    }

    /** {@return whether the sign is a feature that a finding on words of the same category covers} */
    @CountsAbsent
    public boolean isSaidByWords() {
        return !isExplained()
                && all.stream()
                        .anyMatch(other -> other.isMentioned()
                                && !other.isRuledByProvince()
                                && sector.category() != null
                                && sector.category() == other.sector.category());
    }

    /** {@return the mention of words; {@code null} if the sign is a feature} */
    public @Nullable SectorMention mention() {
        return mention;
    }

    /** {@return whether the sign is a feature that only subjects of the sector have} */
    @Settled
    public boolean isWeighty() {
        return feature != null && WEIGHTY.contains(feature);
    }

    /** {@return the feature; {@code null} if the sign is words} */
    public @Nullable Feature feature() {
        return feature;
    }

    /**
     * {@return the main category of the sector}
     *
     * @throws NullPointerException if the sector has no category; every sector with a feature has a category
     */
    public PreApprovalCategory category() {
        return Objects.requireNonNull(sector.category());
    }

    /**
     * {@return the identifiers of the articles on the feature, in addition to the articles of the category; empty if there are
     * none}
     */
    public List<String> furtherLaw() {
        return feature == Feature.LIVE_STREAMING ? PERFORMANCE_LAW : List.of();
    }

    /** {@return the item to tick in the platform's form; the item "none of these" if the form has no item for the sector} */
    public PreApprovalCategory item() {
        PreApprovalCategory item = sector.formItem(filing);
        return item == null ? PreApprovalCategory.NONE : item;
    }

    /** {@return the name of the document for the item; a general name if the name is not known} */
    public Text document() {
        if (feature == Feature.ONLINE_DIAGNOSIS) {
            return PRACTICE_LICENCE;
        }
        PreApprovalRegime regime = filing.law().regime(category());
        Text document = regime == null ? null : regime.document();
        return document == null ? SectorMention.ANY_PAPER : document;
    }

    /** {@return whether a ticked category covers the sector} */
    public Answer ticked() {
        return Answer.of(
                filing.request().miniProgram().preApprovalCategories(),
                "miniProgram.preApprovalCategories",
                sector::isCoveredBy);
    }
}
