package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.facts.material.ListedMaterials;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.text.Text;
import java.util.List;

/**
 * The finance words in the name of the mini-program that only a licensed subject can use (《金融产品网络营销管理办法》第十八条). The
 * lexicon of finance decides whether a word is meant: 保险柜 is no word of finance.
 */
public final class FinanceName {

    private static final String WORDS = "FINANCE_NAME";
    private static final String PROHIBITED = "FINANCE_PROHIBITED";
    private static final List<String> LAW = List.of("FINANCE_MARKETING_MEASURES_ART_18");

    private static final Text WITH_LICENCE = Text.of(
            "有金融业务资质的，选择“互联网金融”，并提交金融业务许可证或主管部门专项审批文件。",
            " With a finance licence, tick internet finance and submit the licence or the regulator's special approval.");

    private static final Text NO_ADVICE = Text.of("", "");

    private FinanceName() {}

    /**
     * {@return the advice to a licensed subject; empty for an individual and for a name with a prohibited business, which cannot
     * have a licence}
     */
    public static Text licenceAdvice(Filing filing) {
        boolean isProhibited = words(filing).stream().anyMatch(word -> isProhibited(filing, word));
        return isProhibited || filing.byIndividual().isYes() ? NO_ADVICE : WITH_LICENCE;
    }

    /** {@return the words in the name that an unlicensed subject must not use, each once; empty if there are none} */
    public static List<String> words(Filing filing) {
        Keywords listed = filing.parameters().keywords(WORDS);
        return SectorTexts.of(filing).wordsInName(Sector.FINANCE).stream()
                .filter(word -> listed.firstIn(word) != null)
                .toList();
    }

    private static boolean isProhibited(Filing filing, String word) {
        return filing.parameters().keywords(PROHIBITED).firstIn(word) != null;
    }

    /**
     * {@return whether a licence for finance is known to be held, or its document is among the materials}
     *
     * <p>A licence that has ended or belongs to another holder does not count. A document counts if no licence is entered.
     */
    public static boolean isLicensed(Filing filing) {
        List<HeldApproval> entered = HeldApproval.allOf(filing).stream()
                .filter(held -> held.category() == PreApprovalCategory.FINANCE && !held.isNothing())
                .toList();
        return entered.isEmpty()
                ? Boolean.TRUE.equals(ListedMaterials.approvalDocumentListed(filing, PreApprovalCategory.FINANCE))
                : entered.stream().anyMatch(held -> !held.isEnded() && !held.isOfAnotherHolder());
    }

    /**
     * {@return the words that the name must not have and that nothing else reports; empty on the days before the article, or if
     * the subject has a licence}
     *
     * <p>A remark or a commitment does not settle these words, so the advice on other words of finance does not count them. The
     * words of a prohibited business are not among them: this advice asks to remove the business from all texts.
     */
    public static List<String> refused(Filing filing) {
        return isLicensed(filing) || filing.law().cite(LAW) == null
                ? List.of()
                : words(filing).stream()
                        .filter(word -> !isProhibited(filing, word))
                        .toList();
    }
}
