package io.github.icprules.explain;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts an explanation to a tree of maps and lists. */
final class ExplanationTree {

    private final Language language;

    ExplanationTree(Language language) {
        this.language = language;
    }

    Map<String, Object> of(Explanation explanation) {
        return new Tree(language)
                .put("ruleId", explanation.ruleId())
                .put("title", explanation.title())
                .put("outcome", explanation.outcome().name())
                .put("found", explanation.found().stream().map(Finding::name).toList())
                .put("reason", explanation.reason())
                .put("evaluatedOn", explanation.evaluatedOn())
                .put("inForceFrom", explanation.inForceFrom())
                .put("inForceUntil", explanation.inForceUntil())
                .put("notInForce", explanation.notInForce(), this::of)
                .put("facts", explanation.facts(), this::of)
                .put("conditions", explanation.conditions(), this::of)
                .put("omitted", countOf(explanation.omitted()))
                .done();
    }

    /** Returns the number of omitted parts; {@code null}, which leaves out the member, if there are none. */
    private static @Nullable Integer countOf(int omitted) {
        return omitted == 0 ? null : omitted;
    }

    private Map<String, Object> of(LegalBasis basis) {
        Provision provision = basis.provision();
        return new Tree(language)
                .put("citation", basis.citation())
                .put("documentId", basis.document().id())
                .put("article", basis.article())
                .put("from", provision == null ? basis.document().inForceFrom() : provision.from())
                .put("until", provision == null ? basis.document().inForceUntil() : provision.until())
                .done();
    }

    private Map<String, Object> of(ExplainedFact fact) {
        return new Tree(language)
                .put("path", fact.path())
                .put("name", fact.name())
                .put("outcome", fact.outcome().name())
                .put("reason", fact.reason())
                .put("conditions", fact.conditions(), this::of)
                .put("omitted", countOf(fact.omitted()))
                .done();
    }

    private Map<String, Object> of(ExplainedCondition condition) {
        return new Tree(language)
                .put("words", condition.words())
                .put("drl", condition.drl())
                .put("result", condition.result().name())
                .put("inputs", condition.inputs(), this::of)
                .put("missing", condition.missing(), this::of)
                .put("omitted", countOf(condition.omitted()))
                .done();
    }

    private Map<String, Object> of(Input input) {
        return new Tree(language)
                .put("path", input.path())
                .put("apiField", input.apiField())
                .put("value", input.value())
                .done();
    }
}
