package io.github.icprules.drools.facts.approval;

import io.github.icprules.drools.data.words.Keywords;
import io.github.icprules.drools.facts.Filing;
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

    /** {@return the advice to a licensed subject; empty for an individual, who cannot have a licence} */
    public static Text licenceAdvice(Filing filing) {
        return filing.byIndividual().isYes() ? NO_ADVICE : WITH_LICENCE;
    }

    /**
     * {@return the words in the name that take a licence, each once; empty if there are none}
     *
     * <p>A prohibited business has no licence, so its words are not among them.
     */
    public static List<String> words(Filing filing) {
        Keywords listed = filing.parameters().keywords(WORDS);
        Keywords prohibited = filing.parameters().keywords(PROHIBITED);
        return SectorTexts.of(filing).wordsInName(Sector.FINANCE).stream()
                .filter(word -> listed.firstIn(word) != null && prohibited.firstIn(word) == null)
                .toList();
    }

    /** {@return whether a licence for finance is known to be held, or its document is among the materials} */
    public static boolean isLicensed(Filing filing) {
        return HeldApproval.held(filing, PreApprovalCategory.FINANCE).isYes();
    }

    /**
     * {@return the words that a new name must not have; empty on the days before the article, or if the subject states a licence}
     *
     * <p>A remark or a commitment does not settle these words, so the advice on other words of finance does not count them.
     */
    public static List<String> refused(Filing filing) {
        List<PreApprovalCategory> ticked = filing.request().miniProgram().preApprovalCategories();
        boolean isStated = (ticked != null && ticked.contains(PreApprovalCategory.FINANCE)) || isLicensed(filing);
        return isStated || filing.law().cite(LAW) == null ? List.of() : words(filing);
    }
}
