package io.github.icprules.drools.differential;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.oracle.Oracle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Compares the answers of the rules with those of the second evaluator. */
public final class Differential {

    private final IcpRuleEngine engine;
    private final Oracle oracle;

    /** Compares the reports of a provincial profile. {@link ProvincialProfile#OFF} reports no provincial requirement. */
    public Differential(ProvincialProfile profile) {
        // On a busy machine an evaluation can stand still for longer than its time limit.
        this.engine = EnginesOnAWatch.thatStandsStill(profile);
        this.oracle = new Oracle(engine, profile == ProvincialProfile.ALL);
    }

    /** {@return the answers of only one of the two, each in a line with the filing; empty if both agree} */
    public String disagreements(FilingRequest request) {
        List<Answer> rules = Answer.of(engine.evaluate(request));
        List<Answer> oracles = oracle.answer(request);
        StringBuilder all = new StringBuilder();
        without(rules, oracles).forEach(answer -> all.append("\n  rules:  ").append(answer));
        without(oracles, rules).forEach(answer -> all.append("\n  oracle: ").append(answer));
        return all.isEmpty() ? "" : request.asTree() + all.toString();
    }

    /** An answer that is there twice must be there twice. */
    private static List<Answer> without(List<Answer> answers, List<Answer> others) {
        List<Answer> left = new ArrayList<>(answers);
        // Both report nearly the same in nearly the same order, so the item is mostly near the end.
        for (int i = others.size() - 1; i >= 0; i--) {
            int at = left.lastIndexOf(others.get(i));
            if (at >= 0) {
                left.remove(at);
            }
        }
        left.sort(Comparator.comparing(Answer::toString));
        return left;
    }
}
