package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.List;

/**
 * A rule in the form for explanations: the facts that it reads, and each condition with its text.
 *
 * @param info the annotations of the rule
 * @param patterns the patterns, in the order of the sheet, without patterns within {@code not} or {@code exists}
 * @param absent the patterns within {@code not}
 * @param present the patterns within {@code exists}
 * @param isOfSingleFacts whether a single fact decides the rule: the rule consists of one pattern
 */
public record RuleReading(
        RuleInfo info, List<Pattern> patterns, List<Pattern> absent, List<Pattern> present, boolean isOfSingleFacts) {

    /** The conditions on the facts of one type, in the order of the sheet. */
    public record Pattern(Class<?> type, List<Condition> conditions) {}

    /** A condition: its text in the sheet, and the test whether a fact meets it. */
    public record Condition(String text, Test test) {}

    /** The test whether a fact meets a condition. */
    @FunctionalInterface
    public interface Test {

        /**
         * Returns whether a fact meets the condition.
         *
         * @throws Exception if the condition depends on an earlier condition that the fact does not meet, or if the condition
         *     also needs other facts
         */
        boolean isMetBy(Fact fact) throws Exception;
    }
}
