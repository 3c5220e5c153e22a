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

    private static final Text ADD = Text.of("在备注中写明", "add to the remark");
    private static final Text REWRITE = Text.of("把备注改写为", "replace the remark by");

    /** What those do who are of the sector. */
    public enum Advice {
        /** They tick the item and hand in the approval. */
        TICK,
        /** They change the name first, which a service on drugs cannot have, then tick the item and hand in the approval. */
        TICK_AND_RENAME,
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

    /** {@return the sentence of those who are not of the sector, to be pasted into the remark, so in Chinese} */
    public String sentence() {
        return "本小程序不涉及" + sector.denied() + "，不提供此类服务，今后新增的先办理变更备案。";
    }

    /**
     * Returns how the sentence gets into the remark. If the remark itself has the words, or has no room for the sentence, the
     * sentence replaces the remark.
     */
    public Text wayOfWriting() {
        String remark = filing.request().miniProgram().remark();
        boolean full = remark != null
                && Texts.length(remark) + Texts.length(sentence())
                        > filing.parameters().remarkLength().maximum();
        return full || found.sources().contains(SectorTexts.Source.REMARK) ? REWRITE : ADD;
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
        PreApprovalCategory box = sector.box(filing);
        if (box == null) {
            return Advice.NO_ITEM;
        }
        return box == PreApprovalCategory.DRUG_DEVICE_INFO && isNameUnfitForDrugs()
                ? Advice.TICK_AND_RENAME
                : Advice.TICK;
    }

    /** Whether a mini-program on drugs cannot have the name: to tick the item alone would block the filing. */
    private boolean isNameUnfitForDrugs() {
        String name = filing.request().miniProgram().name();
        if (name == null) {
            return false;
        }
        boolean nationwide = filing.parameters().keywords("NAME_DRUG_NATIONAL").leading(name) != null
                && !Boolean.TRUE.equals(
                        Persons.sameText(name, filing.subject().given().name()));
        return nationwide || filing.parameters().keywords("NAME_DRUG_TRADE").firstIn(name) != null;
    }

    /** Whether one of the words is, or has in it, the word that a province looks for. */
    boolean isAbout(String word) {
        return found.words().stream().anyMatch(mentioned -> mentioned.contains(word));
    }
}
