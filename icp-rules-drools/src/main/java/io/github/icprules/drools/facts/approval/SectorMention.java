package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialValue.Reading;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.Texts;
import io.github.icprules.drools.sheet.ForSheets;
import io.github.icprules.drools.sheet.NotForSheets;
import io.github.icprules.law.PreApprovalRegime;
import io.github.icprules.model.Feature;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sector words in the texts of a filing, with the advice on them. */
@ForSheets
public final class SectorMention {

    /** The maximum number of words that a report lists. A few words show the meaning. */
    private static final int MOST_WORDS = 5;

    private static final String PROHIBITED_FINANCE = "FINANCE_PROHIBITED";

    /** The words of payment, the only business of finance whose own regulations are among the documents. */
    private static final String PAYMENT = "FINANCE_PAYMENT";

    private static final List<String> PAYMENT_LAW = List.of("PAYMENT_REGULATIONS_ART_6", "PAYMENT_REGULATIONS_ART_8");

    /** The law on the businesses of finance that get no licence. */
    private static final List<String> PROHIBITED_LAW =
            List.of("PRACTICE_FINANCE_PROHIBITED", "VIRTUAL_CURRENCY_BUSINESS", "PRACTICE_FOREX_MARGIN");

    /** The document that regulates the filing of information on drugs and devices. */
    private static final String DRUG_FILING_RULES = "NMPA_ANNOUNCEMENT_123";

    /** The words for an approval document without a known name. */
    static final Text ANY_PAPER = Text.of("审批文件", "the approval");

    /** The advice on a name that says the opposite of a denial, so that a sentence in the remark does not suffice. */
    private static final Text OTHER_NAME = Text.of("更换名称，或者说明名称的含义，", "choose another name, or explain the name, and ");

    /** The advice on a name of a business that gets no licence, which no explanation keeps. */
    private static final Text NEW_NAME = Text.of("更换名称，", "choose another name, and ");

    /** The kinds of advice for subjects of the sector. */
    public enum Advice {
        /** The subject ticks the item and submits the approval. */
        TICK,
        /**
         * The subject first changes the name, which a service on drugs cannot have. Then it ticks the item and submits the
         * approval.
         */
        TICK_AND_RENAME,
        /** The form has no item of the sector: the approval is shown with the other papers. */
        NO_ITEM,
        /** The approval no longer exists, but the authority may ask about the sector. */
        AT_DISCRETION,
        /**
         * The filing no longer requires the certificate of the drug administration, but the service still needs the certificate.
         */
        DRUG_CERTIFICATE,
        /** Information on drugs and devices is filed with the drug administration, after the mini-program. */
        DRUG_FILING,
        /** The approval of health care no longer exists, but who treats patients needs a practice licence. */
        HEALTH_CARE,
        /** The approval no longer exists, but a subject that diagnoses online needs a practice licence. */
        PRACTICE_LICENCE,
        /** The service is a service of public bodies, which other subjects cannot offer. */
        PUBLIC_BODY,
        /** Individuals cannot have the approval. */
        INDIVIDUAL,
        /** Lotteries must not be sold online. Information on lotteries is no sale. */
        LOTTERY,
        /** Tobacco must not be sold online. */
        TOBACCO,
        /** Loans between individuals and virtual currencies get no licence. */
        PROHIBITED_FINANCE
    }

    private final Sector sector;
    private final SectorEvidence found;
    private final Filing filing;

    /**
     * {@return the finance words in names, introduction and remark, with their advice; {@code null} if the words do not suffice for
     *     a warning}
     *
     * <p>The name of a person does not count, because it does not describe a business.
     */
    @NotForSheets
    public static @Nullable SectorMention ofFinance(Filing filing) {
        return ofFinance(filing, List.of());
    }

    /**
     * {@return the finance words as in {@link #ofFinance(Filing)}, without some words in the name of the mini-program}
     *
     * @param exceptInName the words that do not count in the name
     */
    @NotForSheets
    public static @Nullable SectorMention ofFinance(Filing filing, List<String> exceptInName) {
        SectorEvidence found = SectorTexts.of(filing).evidence(Sector.FINANCE, exceptInName);
        return found != null && found.suffices() ? new SectorMention(filing, Sector.FINANCE, found) : null;
    }

    /**
     * {@return whether the finance words outside the remark suffice for a warning if the remark is not considered}
     *
     * @param exceptInName the words that do not count in the name
     */
    @NotForSheets
    public static boolean isOfFinanceWithoutRemark(Filing filing, List<String> exceptInName) {
        return suffices(SectorTexts.of(filing).evidenceWithoutRemark(Sector.FINANCE, exceptInName));
    }

    SectorMention(Filing filing, Sector sector, SectorEvidence found) {
        this.filing = filing;
        this.sector = sector;
        this.found = found;
    }

    /** {@return the category whose law applies to the sector; {@code null} if there is none} */
    public @Nullable PreApprovalCategory category() {
        return sector.category();
    }

    /**
     * {@return the identifiers of the articles on the words, in addition to the articles of the category; empty if there are
     * none}
     */
    public List<String> furtherLaw() {
        if (ofProhibitedFinance()) {
            return PROHIBITED_LAW;
        }
        return sector == Sector.FINANCE && !wordsOf(PAYMENT).isEmpty() ? PAYMENT_LAW : List.of();
    }

    /** {@return the name of the sector} */
    public Text sector() {
        return sector.called();
    }

    /** {@return the identifier of the sector, such as {@code culture}, for the sentences on the sector} */
    @NotForSheets
    public String key() {
        return sector.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the declared feature of the same category; {@code null} if there is none} */
    @NotForSheets
    public @Nullable Feature declared() {
        return Stream.of(Sector.values())
                .filter(other -> other.category() != null && other.category() == sector.category())
                .map(other -> other.doneBy(filing.request().miniProgram()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@return the words as an enumeration in quotation marks; only the first words if there are many} */
    public Text words() {
        return quoted(found.words());
    }

    /** Returns words as an enumeration in quotation marks; only the first words if there are many. */
    @NotForSheets
    public static Text quoted(List<String> words) {
        return Texts.joined(
                words.stream()
                        .limit(MOST_WORDS)
                        .map(word -> Text.of("“" + word + "”", '"' + word + '"'))
                        .toList(),
                "",
                ", ");
    }

    /** {@return the texts that contain the words, as an enumeration} */
    public Text sources() {
        return Texts.joined(
                found.sources().stream().map(source -> source.called()).toList());
    }

    /** {@return the item to tick in the platform's form; the item "none of these" if the form has no item for the sector} */
    public PreApprovalCategory item() {
        PreApprovalCategory item = sector.formItem(filing);
        return item == null ? PreApprovalCategory.NONE : item;
    }

    /** {@return the name of the document that proves the approval; a general name if the name is not known} */
    public Text document() {
        PreApprovalCategory category = sector.category();
        PreApprovalRegime regime = category == null ? null : filing.law().regime(category);
        Text document = regime == null ? null : regime.document();
        return document == null ? ANY_PAPER : document;
    }

    /** Returns the Chinese sentence that a subject outside the sector pastes into the remark. */
    private String sentence(String further) {
        return "本小程序不涉及" + sector.denied() + further + "，不提供此类服务，今后新增的先办理变更备案。";
    }

    /**
     * Returns the instruction for the remark with the sentence. If the remark contains words of the sector, or has no room for
     * the sentence, the sentence replaces the remark, and repeats what the remark denies of other sectors. If the province requires a
     * personal declaration, the declaration follows the sentence. If the name contains a strong word, no sentence suffices.
     */
    public Text remark() {
        if (found.isNamed()) {
            return ofProhibitedFinance() ? NEW_NAME : OTHER_NAME;
        }
        String remark = filing.request().miniProgram().remark();
        String sentence = sentence("");
        String added = sentence + declarationMissingIn(remark);
        boolean full = remark != null
                && Texts.length(remark) + Texts.length(added)
                        > filing.parameters().remarkLength().maximum();
        if (!full && !found.sources().contains(TextSource.REMARK)) {
            return Text.of("在备注中写明：“" + added + "”", "add to the remark: “" + added + "”, and ");
        }
        String whole = sentence(deniedElsewhere()) + declarationMissingIn(null);
        return Text.of("把备注改写为：“" + whole + "”", "replace the remark by: “" + whole + "”, and ");
    }

    /**
     * Returns the declaration that the province requires in the remark; empty if none is required, or the text has one. Every
     * requirement for the remark that a rule reads requires a declaration.
     */
    private String declarationMissingIn(@Nullable String remark) {
        boolean isRequired = filing.requirements().about(ProvincialParameter.SERVICE_REMARK).stream()
                .anyMatch(row -> row.meaning().reading() == Reading.REQUIRES);
        return isRequired
                        && (remark == null
                                || filing.parameters()
                                                .keywords("PROVINCE_DECLARATION")
                                                .firstIn(remark)
                                        == null)
                ? "承诺不含企业或单位信息。"
                : "";
    }

    /** Returns the other sectors whose words are found only because the denial of the old remark is gone. */
    private String deniedElsewhere() {
        SectorTexts texts = SectorTexts.of(filing);
        StringBuilder denied = new StringBuilder();
        for (Sector other : Sector.values()) {
            if (other != sector
                    && !suffices(texts.evidence(other))
                    && suffices(texts.evidenceWithoutRemark(other, List.of()))) {
                denied.append('、').append(other.denied());
            }
        }
        return denied.toString();
    }

    private static boolean suffices(@Nullable SectorEvidence evidence) {
        return evidence != null && evidence.suffices();
    }

    /** {@return the words with their strength and their texts, and what the texts deny} */
    @NotForSheets
    public Text account() {
        return Objects.requireNonNull(SectorAccount.of(filing, sector));
    }

    /** {@return the advice for a category whose approval is no longer granted on the day of the filing} */
    static Advice ofCancelled(Filing filing, PreApprovalCategory category) {
        if (category == PreApprovalCategory.DRUG_DEVICE_INFO) {
            PreApprovalRegime regime = filing.law().regime(category);
            boolean filed = regime != null
                    && regime.basis().stream()
                            .anyMatch(article -> article.document().id().equals(DRUG_FILING_RULES));
            return filed ? Advice.DRUG_FILING : Advice.DRUG_CERTIFICATE;
        }
        Set<Feature> features = filing.request().miniProgram().features();
        return category == PreApprovalCategory.HEALTH_CARE
                        && features != null
                        && features.contains(Feature.ONLINE_DIAGNOSIS)
                ? Advice.PRACTICE_LICENCE
                : Advice.AT_DISCRETION;
    }

    /** Returns the words of financial businesses that get no licence, if a category is finance; empty if there are none. */
    static List<String> prohibitedFinance(Filing filing, PreApprovalCategory category) {
        SectorMention mention = category == PreApprovalCategory.FINANCE ? ofFinance(filing) : null;
        return mention == null ? List.of() : mention.prohibitedWords();
    }

    /** {@return whether a word is of a financial business that gets no licence} */
    @NotForSheets
    public boolean ofProhibitedFinance() {
        return sector == Sector.FINANCE && !prohibitedWords().isEmpty();
    }

    /** The words of businesses that get no licence. */
    List<String> prohibitedWords() {
        return wordsOf(PROHIBITED_FINANCE);
    }

    private List<String> wordsOf(String list) {
        return found.words().stream()
                .filter(filing.parameters().keywords(list)::contains)
                .toList();
    }

    /**
     * {@return the category for the sale of the goods that the sector informs about; {@code null} if the sector has none, or an
     * individual files}
     *
     * <p>The licence of this category is shown together with the service category.
     */
    public @Nullable PreApprovalCategory sale() {
        return filing.byIndividual().isYes() ? null : sector.sale();
    }

    /** {@return the licence for online sales in the sector; {@code null} if the sector has none} */
    public @Nullable Text saleLicence() {
        PreApprovalCategory sale = sale();
        PreApprovalRegime regime = sale == null ? null : filing.law().regime(sale);
        return regime == null ? null : regime.document();
    }

    /** {@return the kind of advice for subjects of the sector} */
    @NotForSheets
    public Advice advice() {
        PreApprovalCategory category = sector.category();
        if (sector == Sector.LOTTERY) {
            return Advice.LOTTERY;
        }
        if (sector == Sector.TOBACCO) {
            return Advice.TOBACCO;
        }
        if (ofProhibitedFinance()) {
            return Advice.PROHIBITED_FINANCE;
        }
        if (filing.byIndividual().isYes()) {
            return Advice.INDIVIDUAL;
        }
        if (category == PreApprovalCategory.GOVERNMENT_SERVICE) {
            return Advice.PUBLIC_BODY;
        }
        if (category != null && sector.isAtDiscretion(filing)) {
            Advice cancelled = ofCancelled(filing, category);
            return cancelled == Advice.AT_DISCRETION && sector == Sector.HEALTH_CARE ? Advice.HEALTH_CARE : cancelled;
        }
        PreApprovalCategory item = sector.formItem(filing);
        if (item == null) {
            return Advice.NO_ITEM;
        }
        return item == PreApprovalCategory.DRUG_DEVICE_INFO && isNameUnfitForDrugs()
                ? Advice.TICK_AND_RENAME
                : Advice.TICK;
    }

    /** {@return the materials of a subject that belongs to the sector; empty if the filing takes none} */
    @NotForSheets
    public List<Material> materialsIfSo() {
        return switch (advice()) {
            case TICK, TICK_AND_RENAME -> List.of(item().material());
            default -> List.of();
        };
    }

    /** {@return the materials of a subject that does not belong to the sector} */
    @NotForSheets
    public List<Material> materialsIfNot() {
        return List.of(sector == Sector.FINANCE ? Material.NO_PRE_APPROVAL_COMMITMENT : Material.SITUATION_STATEMENT);
    }

    /**
     * Returns whether a mini-program on drugs cannot have the name. Then it is not sufficient to tick the item: the filing would
     * be blocked.
     */
    private boolean isNameUnfitForDrugs() {
        String name = filing.request().miniProgram().name();
        if (name == null) {
            return false;
        }
        boolean nationwide = filing.parameters().keywords("NAME_DRUG_NATIONAL").leading(name) != null
                && !Boolean.TRUE.equals(
                        Texts.sameText(name, filing.request().subject().name()));
        return nationwide || filing.parameters().keywords("NAME_DRUG_TRADE").firstIn(name) != null;
    }

    /** Returns whether one of the words is or contains a word that a province checks. */
    boolean isAbout(String word) {
        return found.words().stream().anyMatch(mentioned -> mentioned.contains(word));
    }
}
