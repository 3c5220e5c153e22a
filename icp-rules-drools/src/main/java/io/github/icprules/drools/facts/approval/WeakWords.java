package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sectors of which a filing has weak words only, so that a reviewer may ask about them. */
public final class WeakWords {

    private static final int MOST_SECTORS = 3;

    private WeakWords() {}

    /**
     * {@return the sectors with their words, as an enumeration of at most three sectors; {@code null} if there are none}
     *
     * <p>A sector does not count if a ticked category covers it, if the subject is of the sector because of its type, or if the
     * province regulates the words. The words of finance that the name must not have are reported by themselves.
     */
    public static @Nullable Text of(Filing filing) {
        SectorTexts texts = SectorTexts.of(filing);
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        List<Text> asked = new ArrayList<>();
        for (Sector sector : Sector.values()) {
            SectorEvidence evidence = texts.evidence(sector);
            if (evidence != null
                    && evidence.isWorthAsking()
                    && !isOfRefusedName(filing, sector, evidence)
                    && !sector.isOwnOf(filing)
                    && !(ticked != null && sector.isCoveredBy(ticked))
                    && !isRuledByProvince(filing, sector, evidence)
                    && asked.size() < MOST_SECTORS) {
                Text words = SectorMention.quoted(evidence.words());
                asked.add(Text.of(
                        sector.called().in(Language.ZH) + "（" + words.in(Language.ZH) + "）",
                        sector.called().in(Language.EN) + " (" + words.in(Language.EN) + ")"));
            }
        }
        return asked.isEmpty() ? null : Texts.joined(asked);
    }

    private static boolean isOfRefusedName(Filing filing, Sector sector, SectorEvidence evidence) {
        return sector == Sector.FINANCE
                && !evidence.without(FinanceName.refused(filing)).isWorthAsking();
    }

    private static boolean isRuledByProvince(Filing filing, Sector sector, SectorEvidence evidence) {
        return sector == Sector.FINANCE
                ? ProvincialWords.areOfFinanceRuled(filing)
                : ProvincialWords.areRuled(filing, new SectorMention(filing, sector, evidence));
    }
}
