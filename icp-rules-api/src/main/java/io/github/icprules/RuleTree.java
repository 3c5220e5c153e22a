package io.github.icprules;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;

/** Makes the trees of the catalogue. */
final class RuleTree {

    private final Language language;

    /** Takes the language of the titles of documents. Other texts are in both languages. */
    RuleTree(Language language) {
        this.language = language;
    }

    Map<String, Object> of(RuleDescription rule) {
        List<Penalty> penalties = rule.penalties();
        return new Tree(language)
                .put("id", rule.id())
                .putName("kind", rule.kind())
                .put("title", both(rule.title()))
                .put("gist", rule.gist())
                .put("condition", rule.condition())
                .putName("severity", rule.severity())
                .putName("material", rule.material())
                .putName("stage", rule.stage())
                .put("needs", rule.needs())
                .put("remedy", both(rule.remedy()))
                .put("penalty", penalties.isEmpty() ? null : penalties.get(0).id())
                .putIfAny("penalties", penalties, this::of)
                .put("basis", LegalBasis.withoutNotes(rule.basis()), this::of)
                .putIfAny("notes", LegalBasis.notes(rule.basis()), this::of)
                .put("inForceFrom", rule.inForceFrom())
                .put("inForceUntil", rule.inForceUntil())
                .done();
    }

    private Map<String, Object> of(Penalty penalty) {
        return new Tree(language)
                .put("minimumYuan", penalty.minimumYuan())
                .put("maximumYuan", penalty.maximumYuan())
                .put("uncapped", penalty.uncapped())
                .put("measure", both(penalty.measure()))
                .put("inForceFrom", penalty.from())
                .put("inForceUntil", penalty.until())
                .done();
    }

    private Map<String, Object> of(LegalBasis basis) {
        return new Tree(language)
                .put("document", basis.document().title())
                .put("documentId", basis.document().id())
                .put("article", basis.article())
                .putName("kind", basis.kind())
                .putName("confidence", basis.confidence())
                .put("url", basis.url())
                .put("wordingFrom", basis.wordingFrom())
                .put("wordingUntil", basis.wordingUntil())
                .put("lastChecked", basis.lastChecked())
                .done();
    }

    /** {@return a text in both languages} */
    static Map<String, Object> both(Text text) {
        return new Tree(Language.ZH)
                .put("zh", text)
                .put("en", text.in(Language.EN))
                .done();
    }
}
