package io.github.icprules.explain;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.util.List;

/**
 * A condition of a rule, evaluated for one fact.
 *
 * @param words the condition in words; the condition in DRL if it has no words
 * @param drl the condition in the sheet
 * @param result the result
 * @param inputs the inputs that decide the condition; empty if tables decide the condition, or if the inputs are unknown
 * @param missing the absent inputs that would decide the condition; empty if the answer is known
 * @param omitted the number of further inputs, present or absent, that are not in the two lists; 0 if all are
 */
public record ExplainedCondition(
        Text words, String drl, ConditionResult result, List<Input> inputs, List<Input> missing, int omitted) {

    /** Creates a condition with all inputs. */
    public ExplainedCondition(Text words, String drl, ConditionResult result, List<Input> inputs, List<Input> missing) {
        this(words, drl, result, inputs, missing, 0);
    }

    /** Copies the lists. */
    public ExplainedCondition {
        requireNonNull(words, "words must be given.");
        requireNonNull(drl, "drl must be given.");
        requireNonNull(result, "result must be given.");
        requireNonNull(inputs, "inputs must be given.");
        requireNonNull(missing, "missing must be given.");
        inputs = List.copyOf(inputs);
        missing = List.copyOf(missing);
    }
}
