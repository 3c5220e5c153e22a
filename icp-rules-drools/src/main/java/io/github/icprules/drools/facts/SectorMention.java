package io.github.icprules.drools.facts;

import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import org.jspecify.annotations.Nullable;

/** What is to be said of words of a sector that a filing has in its texts. */
public final class SectorMention {

    /** A report names no more words than these: they show what is meant. */
    private static final int MOST_WORDS = 5;

    private static final String PROHIBITED_FINANCE = "FINANCE_PROHIBITED";

    /** What those do who are of the sector. */
    public enum Advice {
        /** They tick the item and hand in the approval. */
        TICK,
        /** The form has no item of the sector: the approval is shown with the other papers. */
        NO_ITEM,
        /** The approval no longer exists, but the authority may ask about the sector. */
        AT_DISCRETION,
        /** It is the service of a public body, which others cannot offer. */
        PUBLIC_BODY,
        /** Individuals cannot have the approval. */
        INDIVIDUAL,
        /** Lotteries are not sold online; information on them is no sale. */
        LOTTERY,
        /** Tobacco is not sold online. */
        TOBACCO,
        /** Lending between individuals is approved no longer. */
        LENDING
    }

    private final Sector sector;
    private final SectorTexts.Found found;
    private final Filing filing;

    SectorMention(Filing filing, Sector sector, SectorTexts.Found found) {
        this.filing = filing;
        this.sector = sector;
        this.found = found;
    }

    /** {@return the category whose law has a say in it; {@code null} if there is none} */
    public @Nullable PreApprovalCategory category() {
        return sector.category();
    }

    /** {@return what the sector is called} */
    public Text sector() {
        return sector.called();
    }

    /** {@return the words, as an enumeration in quotation marks; the first few if there are many} */
    public Text words() {
        return Texts.joined(
                found.words().stream()
                        .limit(MOST_WORDS)
                        .map(word -> Text.of("“" + word + "”", '"' + word + '"'))
                        .toList(),
                "",
                ", ");
    }

    /** {@return where the words stand, as an enumeration} */
    public Text sources() {
        return Texts.joined(
                found.sources().stream().map(source -> source.called()).toList());
    }

    /** {@return the item of the platform's form that is ticked; "none of these" if it has none of the sector} */
    public PreApprovalCategory item() {
        PreApprovalCategory box = sector.box(filing);
        return box == null ? PreApprovalCategory.NONE : box;
    }

    /** {@return the document that proves the approval; what it is called at all if none is known} */
    public Text document() {
        PreApprovalCategory category = sector.category();
        PreApprovalRegime regime = category == null ? null : filing.law().regime(category);
        Text document = regime == null ? null : regime.document();
        return document == null ? TickedCategory.ANY_PAPER : document;
    }

    /** {@return what the remark says is not concerned, to be pasted there, so in Chinese} */
    public String denied() {
        return sector.denied();
    }

    /** {@return what those do who are of the sector} */
    public Advice advice() {
        PreApprovalCategory category = sector.category();
        if (sector == Sector.LOTTERY) {
            return Advice.LOTTERY;
        }
        if (sector == Sector.TOBACCO) {
            return Advice.TOBACCO;
        }
        if (sector == Sector.FINANCE
                && found.words().stream().anyMatch(filing.parameters().keywords(PROHIBITED_FINANCE)::contains)) {
            return Advice.LENDING;
        }
        if (filing.subject().isIndividual()) {
            return Advice.INDIVIDUAL;
        }
        if (category == PreApprovalCategory.GOVERNMENT_SERVICE) {
            return Advice.PUBLIC_BODY;
        }
        if (sector.isAtDiscretion(filing)) {
            return Advice.AT_DISCRETION;
        }
        return sector.box(filing) == null ? Advice.NO_ITEM : Advice.TICK;
    }

    /** Whether one of the words is, or has in it, the word that a province looks for. */
    boolean isAbout(String word) {
        return found.words().stream().anyMatch(mentioned -> mentioned.contains(word));
    }
}
