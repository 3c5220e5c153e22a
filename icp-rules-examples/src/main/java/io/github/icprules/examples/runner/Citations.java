package io.github.icprules.examples.runner;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Cites articles and penalties in one language. */
final class Citations {

    private final Language language;

    Citations(Language language) {
        this.language = language;
    }

    String all(List<LegalBasis> basis) {
        return basis.stream().map(this::one).collect(Collectors.joining(said("；", "; ")));
    }

    /** Cites an article; where we are not sure that it says so, the citation says that. */
    String one(LegalBasis basis) {
        String citation = basis.citation().in(language);
        if (basis.confidence() == Confidence.HIGH) {
            return citation;
        }
        String confidence = basis.confidence().in(language);
        return citation + said("〔可信度" + confidence + "〕", " [confidence: " + confidence + "]");
    }

    String penalty(Penalty penalty) {
        String measure = penalty.measure().in(language);
        String fine = "";
        if (penalty.minimumYuan() != null) {
            String range = penalty.minimumYuan().equals(penalty.maximumYuan())
                    ? String.format(Locale.ROOT, "%,d", penalty.minimumYuan())
                    : String.format(Locale.ROOT, "%,d–%,d", penalty.minimumYuan(), penalty.maximumYuan());
            fine = said("；罚款 " + range + " 元", "; fine CNY " + range);
        }
        return measure + fine + said("（", " (") + all(penalty.basis()) + said("）", ")");
    }

    private String said(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }
}
