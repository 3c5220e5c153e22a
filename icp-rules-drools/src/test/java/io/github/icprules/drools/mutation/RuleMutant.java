package io.github.icprules.drools.mutation;

import org.drools.drl.ast.descr.RuleDescr;

/**
 * A rule made wrong on purpose, which some test should notice.
 *
 * @param name the name it is compiled under: the rule's, with a number
 * @param ruleId the rule it was made of
 * @param change what was done to the rule
 * @param place sheet and line, such as {@code entry.drl:20}
 * @param operator who did it
 * @param rule the wrong rule
 */
public record RuleMutant(String name, String ruleId, String change, String place, String operator, RuleDescr rule) {

    @Override
    public String toString() {
        return "%s %s: %s".formatted(place, ruleId, change);
    }
}
