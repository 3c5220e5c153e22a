package io.github.icprules.pages;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
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

    /** Cites articles. Citations with the same document and heading appear once. */
    public String all(List<LegalBasis> basis) {
        return basis.stream().map(this::one).distinct().collect(Collectors.joining(said("；", "; ")));
    }

    /** Cites an article. If the content of the article is not sure, the citation states this. */
    public String one(LegalBasis basis) {
        String citation = basis.citation().in(language);
        if (basis.confidence() == Confidence.HIGH) {
            return citation;
        }
        String confidence = basis.confidence().in(language);
        return citation + said("〔可信度" + confidence + "〕", " [confidence: " + confidence + "]");
    }

    /** Cites a penalty: the measure, the fine and the articles. */
    public String penalty(Penalty penalty) {
        String measure = penalty.measure().in(language);
        return measure + fine(penalty) + said("（", " (") + all(penalty.basis()) + said("）", ")");
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
