package io.github.icprules.drools.facts;

import io.github.icprules.drools.data.Keywords;
import io.github.icprules.model.Feature;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sign that the mini-program is of a sector in which another authority has a say (行业迹象): a word of the sector in its
 * name, introduction or remark, or something that it does. The business scope does not count, for it names much that a unit
 * could do and does not.
 */
public final class SectorSign implements Fact {

    /** What only those of the sector do; much of the rest (videos of one's own goods, say) takes no approval. */
    private static final Set<Feature> WEIGHTY =
            EnumSet.of(Feature.GAME, Feature.NEWS_REPOSTING, Feature.ONLINE_DIAGNOSIS);

    private final Filing filing;
    private final Sector sector;
    private final @Nullable String word;
    private final @Nullable Feature feature;

    private SectorSign(Filing filing, Sector sector, @Nullable String word, @Nullable Feature feature) {
        this.filing = filing;
        this.sector = sector;
        this.word = word;
        this.feature = feature;
    }

    static List<SectorSign> of(Filing filing, MiniProgram miniProgram) {
        List<Keywords.Searched> texts = Stream.of(miniProgram.name(), miniProgram.introduction(), miniProgram.remark())
                .filter(Objects::nonNull)
                .map(Keywords.Searched::new)
                .toList();
        List<SectorSign> signs = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            String word = sector.wordIn(texts, filing.parameters());
            if (word != null) {
                signs.add(new SectorSign(filing, sector, word, null));
            }
            Feature feature = sector.doneBy(miniProgram);
            if (feature != null) {
                signs.add(new SectorSign(filing, sector, null, feature));
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

    /** {@return whether the sign is a word, so that the sector is mentioned} */
    public boolean isMentioned() {
        return word != null;
    }

    /** {@return whether the province itself says what the word brings about} */
    public boolean isRuledByProvince() {
        return filing.demands().isRuling(word);
    }

    /** {@return the word; {@code null} if the sign is something the mini-program does} */
    public @Nullable String word() {
        return word;
    }

    /** {@return whether the sign is something that only those of the sector do} */
    public boolean isWeighty() {
        return feature != null && WEIGHTY.contains(feature);
    }

    /** {@return what the mini-program does; {@code null} if the sign is a word} */
    public @Nullable Feature feature() {
        return feature;
    }

    /** {@return the category that speaks of the sector first} */
    public PreApprovalCategory category() {
        return sector.category();
    }

    /** {@return whether a category is ticked that covers the sector} */
    public @Nullable Boolean ticked() {
        List<PreApprovalCategory> categories = filing.miniProgram().categories();
        return categories == null ? null : sector.isCoveredBy(categories);
    }
}
