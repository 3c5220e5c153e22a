package io.github.icprules.explain;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a rule has or has not found a problem in a filing. The outcome is the same as in the report on the filing.
 * Values are masked as in a report.
 *
 * @param ruleId the id of the rule
 * @param title the title of the rule
 * @param outcome the outcome of the rule
 * @param found the kinds of findings of the rule in the report, each once; empty if the outcome is not {@link Outcome#FOUND}
 * @param reason the reason of the outcome, in one or two sentences
 * @param evaluatedOn the evaluation date
 * @param inForceFrom the first day on which the rule is in force
 * @param inForceUntil the last day on which the rule is in force; {@code null} if no end is known
 * @param notInForce the provisions of the rule that are not in force on the evaluation date, each in the version that is
 *     closest to the date; empty if the rule is in force
 * @param facts the parts of the filing for which the rule was evaluated; empty if there are none
 * @param conditions the conditions of the rule, which were not evaluated; empty if there are facts
 * @param omitted the number of further parts of the filing that are not in {@code facts}; 0 if all are
 */
public record Explanation(
        String ruleId,
        Text title,
        Outcome outcome,
        List<Finding> found,
        Text reason,
        LocalDate evaluatedOn,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        List<LegalBasis> notInForce,
        List<ExplainedFact> facts,
        List<ExplainedCondition> conditions,
        int omitted) {

    /** Creates an explanation that contains all parts of the filing. */
    public Explanation(
            String ruleId,
            Text title,
            Outcome outcome,
            List<Finding> found,
            Text reason,
            LocalDate evaluatedOn,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil,
            List<LegalBasis> notInForce,
            List<ExplainedFact> facts,
            List<ExplainedCondition> conditions) {
        this(
                ruleId,
                title,
                outcome,
                found,
                reason,
                evaluatedOn,
                inForceFrom,
                inForceUntil,
                notInForce,
                facts,
                conditions,
                0);
    }

    /** Copies the lists. */
    public Explanation {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(title, "title must be given.");
        requireNonNull(outcome, "outcome must be given.");
        requireNonNull(found, "found must be given.");
        requireNonNull(reason, "reason must be given.");
        requireNonNull(evaluatedOn, "evaluatedOn must be given.");
        requireNonNull(inForceFrom, "inForceFrom must be given.");
        requireNonNull(notInForce, "notInForce must be given.");
        requireNonNull(facts, "facts must be given.");
        requireNonNull(conditions, "conditions must be given.");
        found = List.copyOf(found);
        notInForce = List.copyOf(notInForce);
        facts = List.copyOf(facts);
        conditions = List.copyOf(conditions);
    }

    /** {@return whether the rule is in force on the evaluation date} */
    public boolean inForce() {
        return notInForce.isEmpty();
    }

    /**
     * {@return the explanation as a tree of maps and lists, for JSON}
     *
     * <p>The sentences are in one language. A member without a value is left out. The tree is immutable.
     */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new ExplanationTree(language).of(this);
    }
}
