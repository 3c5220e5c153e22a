package io.github.icprules.explain;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.util.List;

/**
 * A part of the filing for which a rule was evaluated.
 *
 * @param path the path in the request; {@code filingType} for the whole filing
 * @param name the name of the part in words
 * @param outcome the outcome of the rule for this part
 * @param reason the reason of the outcome in one sentence
 * @param conditions the conditions, in the order of the sheet
 * @param omitted the number of further conditions that are not in {@code conditions}; 0 if all are
 */
public record ExplainedFact(
        String path, Text name, Outcome outcome, Text reason, List<ExplainedCondition> conditions, int omitted) {

    /** Creates a part with all conditions. */
    public ExplainedFact(String path, Text name, Outcome outcome, Text reason, List<ExplainedCondition> conditions) {
        this(path, name, outcome, reason, conditions, 0);
    }

    /** Copies the list. */
    public ExplainedFact {
        requireNonNull(path, "path must be given.");
        requireNonNull(name, "name must be given.");
        requireNonNull(outcome, "outcome must be given.");
        requireNonNull(reason, "reason must be given.");
        requireNonNull(conditions, "conditions must be given.");
        conditions = List.copyOf(conditions);
    }
}
