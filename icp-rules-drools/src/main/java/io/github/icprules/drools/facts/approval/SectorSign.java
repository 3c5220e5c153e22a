package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.approval.SectorTexts.Found;
import io.github.icprules.drools.facts.approval.SectorTexts.Source;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.Feature;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sign that the mini-program is of a sector in which another authority has a say (行业迹象): words of the sector in its name,
 * introduction or remark or in the business scope, or something that it does. Words of finance are signs of another kind ({@link
 * SectorMention#ofFinance}).
 */
public final class SectorSign implements Fact {

    /** What only those of the sector do; much of the rest (videos of one's own goods, say) takes no approval. */
    private static final Set<Feature> WEIGHTY =
            EnumSet.of(Feature.GAME, Feature.NEWS_REPOSTING, Feature.ONLINE_DIAGNOSIS);

    private static final Set<Source> READ = EnumSet.of(Source.NAME, Source.INTRODUCTION, Source.REMARK, Source.SCOPE);

    private static final Text PRACTICE_LICENCE = Text.of(
            "医疗机构执业许可证（范围包含互联网诊疗或者互联网医院）",
            "a practice licence of a medical institution whose scope has internet diagnosis or an internet hospital");

    private final Filing filing;
    private final Sector sector;
    private final @Nullable SectorMention mention;
    private final @Nullable Feature feature;

    private SectorSign(Filing filing, Sector sector, @Nullable SectorMention mention, @Nullable Feature feature) {
        this.filing = filing;
        this.sector = sector;
        this.mention = mention;
        this.feature = feature;
    }

    /** {@return the signs that the mini-program is of a sector in which another authority has a say} */
    public static List<SectorSign> allOf(Filing filing) {
        return filing.view(Signs.class, SectorSign::signs).all();
    }

    /** The signs of one filing. */
    private record Signs(List<SectorSign> all) {}

    private static Signs signs(Filing filing) {
        MiniProgram miniProgram = filing.request().miniProgram();
        List<SectorSign> signs = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            Found found = (sector == Sector.FINANCE
                            || sector.isOwnOf(filing.request().subject().type()))
                    ? null
                    : SectorTexts.of(filing).find(sector, READ, true);
            if (found != null) {
                signs.add(new SectorSign(filing, sector, new SectorMention(filing, sector, found), null));
            }
            Feature feature = sector.doneBy(miniProgram);
            if (feature != null) {
                signs.add(new SectorSign(filing, sector, null, feature));
            }
        }
        return new Signs(signs);
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public String path() {
        return "miniProgram";
    }

    /** {@return whether it is known that an individual files, of whom other rules say what becomes of features} */
    public boolean isOfIndividual() {
        return filing.byIndividual().isYes();
    }

    /** {@return whether a paper is at hand that says why the words do not mean the sector} */
    public boolean isExplained() {
        return ListedMaterials.isExplained(filing);
    }

    /** {@return whether the sign is words, so that the sector is mentioned} */
    public boolean isMentioned() {
        return mention != null;
    }

    /** {@return whether the province itself says what the words bring about} */
    public boolean isRuledByProvince() {
        return mention != null && DemandedWords.areRuled(filing, mention);
    }

    /** {@return what is to be said of the words; {@code null} if the sign is something the mini-program does} */
    public @Nullable SectorMention mention() {
        return mention;
    }

    /** {@return whether the sign is something that only those of the sector do} */
    public boolean isWeighty() {
        return feature != null && WEIGHTY.contains(feature);
    }

    /** {@return what the mini-program does; {@code null} if the sign is words} */
    public @Nullable Feature feature() {
        return feature;
    }

    /**
     * {@return the category that speaks of the sector first}
     *
     * @throws NullPointerException if the sector has no category, which none has that features speak of
     */
    public PreApprovalCategory category() {
        return Objects.requireNonNull(sector.category());
    }

    /** {@return the item of the platform's form that is ticked; "none of these" if it has none of the sector} */
    public PreApprovalCategory item() {
        PreApprovalCategory box = sector.box(filing);
        return box == null ? PreApprovalCategory.NONE : box;
    }

    /** {@return the document that goes with the item, by its name if that is known} */
    public Text document() {
        if (feature == Feature.ONLINE_DIAGNOSIS) {
            return PRACTICE_LICENCE;
        }
        PreApprovalRegime regime = filing.law().regime(category());
        Text document = regime == null ? null : regime.document();
        return document == null ? SectorMention.ANY_PAPER : document;
    }

    /** {@return whether a category is ticked that covers the sector} */
    public Answer ticked() {
        return Answer.of(
                filing.request().miniProgram().preApprovalCategories(),
                "miniProgram.preApprovalCategories",
                sector::isCoveredBy);
    }
}
