package io.github.icprules.pages;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.pages.ReportTree.Citation;
import io.github.icprules.pages.ReportTree.Penalty;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cites articles and penalties in one language. */
public final class Citations {

    private final Language language;

    /** Creates citations in a language. */
    public Citations(Language language) {
        this.language = language;
    }

    /** Cites an article. If the content of the article is not sure, the citation states this. */
    public String one(LegalBasis basis) {
        return one(new Citation(basis.citation().in(language), basis.kind(), basis.confidence(), basis.url()));
    }

    /** Cites articles. Citations with the same document and heading appear once. */
    String all(List<Citation> basis) {
        return basis.stream().map(this::one).distinct().collect(Collectors.joining(said("；", "; ")));
    }

    /** Cites articles, and behind them the notes of the library, which are no legal basis. */
    String all(List<Citation> basis, List<Citation> notes) {
        String articles = all(basis);
        String note = notes.isEmpty() ? "" : said("说明：", "note: ") + all(notes);
        return articles.isEmpty() || note.isEmpty() ? articles + note : articles + said("；", "; ") + note;
    }

    /** Cites an article. If the content of the article is not sure, the citation states this. */
    String one(Citation citation) {
        Confidence confidence = citation.confidence();
        if (confidence == null || confidence == Confidence.HIGH) {
            return citation.text();
        }
        String word = confidence.in(language);
        return citation.text() + said("〔可信度" + word + "〕", " [confidence: " + word + "]");
    }

    /** Cites a penalty: the measure, the fine and the articles. */
    public String penalty(io.github.icprules.law.Penalty penalty) {
        return penalty(new Penalty(
                penalty.measure().in(language),
                penalty.minimumYuan(),
                penalty.maximumYuan(),
                penalty.uncapped(),
                penalty.basis().stream()
                        .map(basis -> new Citation(
                                basis.citation().in(language), basis.kind(), basis.confidence(), basis.url()))
                        .toList()));
    }

    /** Cites a penalty: the measure, the fine and the articles. */
    String penalty(Penalty penalty) {
        return penalty.measure() + fine(penalty) + said("（", " (") + all(penalty.basis()) + said("）", ")");
    }

    private String fine(Penalty penalty) {
        Integer minimum = penalty.minimumYuan();
        Integer maximum = penalty.maximumYuan();
        if (minimum == null) {
            return maximum == null
                    ? ""
                    : said("；罚款最高 " + yuan(maximum) + " 元", "; fine of at most CNY " + yuan(maximum));
        }
        if (maximum == null) {
            return said(
                    "；罚款 " + yuan(minimum) + " 元以上，没有上限", "; fine CNY " + yuan(minimum) + " or more, without a limit");
        }
        String range = minimum.equals(maximum) ? yuan(minimum) : yuan(minimum) + "–" + yuan(maximum);
        return said("；罚款 " + range + " 元", "; fine CNY " + range)
                + (penalty.uncapped() ? said("，也可能更高，没有上限", ", or higher, without a limit") : "");
    }

    private static String yuan(int amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }

    private String said(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }
}
