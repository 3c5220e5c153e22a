package io.github.icprules.drools.corpus;

import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.drools.support.RuleVerifier.Outcome;
import java.util.List;

/**
 * A rule with a request and what is expected of the rule.
 *
 * @param file the name of the file
 * @param line the line of the file
 * @param group the sentence above the case
 * @param ruleId the rule
 * @param made the request
 * @param expectations what is expected
 * @param words the expectations as they are written
 */
public record RuleCase(
        String file,
        int line,
        String group,
        String ruleId,
        FilingNotation.Made made,
        List<CaseExpectation> expectations,
        String words) {

    /** Asserts all that is expected. A failure names the line. */
    public void verify() {
        RuleVerifier rule = RuleVerifier.rule(ruleId).with(made.profile()).inFile(file);
        Outcome outcome = rule.given(made.request());
        try {
            expectations.forEach(expectation -> expectation.verify(rule, made, outcome));
        } catch (AssertionError e) {
            throw new AssertionError(
                    "%s%n  expected: %s%n  found: %s%n%s".formatted(this, words, outcome, e.getMessage()), e);
        }
    }

    /** {@return file, line, rule and group, by which a case is found in a list of tests} */
    @Override
    public String toString() {
        return "%s:%s %s%s: %s"
                .formatted(file, line, ruleId, made.choice().isEmpty() ? "" : " <" + made.choice() + ">", group);
    }
}
