package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.List;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Predicate1;

/**
 * A rule, as Drools compiled it, that reads one fact alone and makes one finding. Such a rule needs no memory of other facts, so
 * its conditions and its consequence can be called without a session.
 *
 * @param info the annotations
 * @param type the type of the fact
 * @param conditions the conditions on the fact, in their order: a later condition may depend on an earlier condition
 * @param consequence the consequence
 * @param findingsFirst whether the consequence takes the findings before the fact
 */
public record CompiledRule(
        RuleInfo info,
        Class<?> type,
        List<Condition> conditions,
        Block2<Object, Object> consequence,
        boolean findingsFirst) {

    /** Returns whether a fact meets all conditions. */
    boolean isMetBy(Fact fact) throws Exception {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).predicate().test(fact)) {
                return false;
            }
        }
        return true;
    }

    /** Executes the consequence for a fact that meets the conditions. */
    void fire(Fact fact, ReportDraft draft) throws Exception {
        Findings findings = new Findings(info, draft, List.of(fact));
        if (findingsFirst) {
            consequence.execute(findings, fact);
        } else {
            consequence.execute(fact, findings);
        }
    }

    /** {@return the rule in the form for explanations} */
    RuleReading reading() {
        return new RuleReading(
                info,
                List.of(new RuleReading.Pattern(
                        type,
                        conditions.stream()
                                .map(condition ->
                                        new RuleReading.Condition(condition.text(), condition.predicate()::test))
                                .toList())),
                List.of(),
                List.of(),
                true);
    }

    /**
     * A condition of a rule.
     *
     * @param text the text in the sheet
     * @param predicate the compiled condition
     */
    public record Condition(String text, Predicate1<Object> predicate) {}
}
