package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.List;

/**
 * A rule as an explanation reads it: the facts that it looks at, and each condition with its text.
 *
 * @param info what the rule says of itself
 * @param patterns the patterns, in the order of the sheet; patterns within {@code not} or {@code exists} are left out
 * @param isOfSingleFacts whether a single fact decides the rule: it has one pattern and nothing else
 */
public record RuleReading(RuleInfo info, List<Pattern> patterns, boolean isOfSingleFacts) {

    /**
     * The conditions on the facts of one type.
     *
     * @param type the type of the facts
     * @param conditions the conditions, in the order of the sheet
     */
    public record Pattern(Class<?> type, List<Condition> conditions) {}

    /**
     * A condition.
     *
     * @param text the condition as the sheet has it
     * @param test whether a fact meets it
     */
    public record Condition(String text, Test test) {}

    /** Whether a fact meets a condition. */
    @FunctionalInterface
    public interface Test {

        /**
         * Returns whether a fact meets the condition.
         *
         * @throws Exception if the condition relies on a condition before it which the fact does not meet, or needs other facts
         *     as well
         */
        boolean isMetBy(Fact fact) throws Exception;
    }
}
