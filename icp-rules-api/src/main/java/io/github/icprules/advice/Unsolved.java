package io.github.icprules.advice;

import static java.util.Objects.requireNonNull;

import io.github.icprules.report.Party;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.text.Tree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A blocking violation that no change of a repair removes.
 *
 * @param violation the violation
 * @param why why no change is proposed, in one sentence
 * @param question the question whose answer removes the violation; {@code null} if no entry alone can remove it
 */
public record Unsolved(
        Violation violation, Text why, @Nullable Text question) {

    /** Refuses {@code null}, except for the question. */
    public Unsolved {
        requireNonNull(violation, "violation must be given.");
        requireNonNull(why, "why must be given.");
    }

    /** {@return the party that can help: the party that corrects the violation, as in the actions of the report} */
    public Party helper() {
        return violation.correctedBy();
    }

    /** {@return the violation with its reason and its helper as a tree of maps and texts, which any JSON library can write} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("ruleId", violation.ruleId())
                .put("path", violation.path())
                .put("apiField", violation.apiField())
                .put("message", violation.message())
                .put("suggestion", violation.suggestion())
                .put("why", why)
                .put("helper", helper().name())
                .put("question", question)
                .done();
    }
}
