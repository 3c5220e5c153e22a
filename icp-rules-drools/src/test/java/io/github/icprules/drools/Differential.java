package io.github.icprules.drools;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.Tables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.oracle.Oracle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the rules and the second evaluator the same thing. The rules of which it is known that the two differ, and not yet
 * settled which of them is right, are listed with what they differ in in {@code gate/disagreements.csv}.
 */
final class Differential {

    private static final Set<String> UNSETTLED = unsettled();

    private final IcpRuleEngine engine;
    private final Oracle oracle;

    /** Compares with so much of what the provinces demand told; what {@link ProvincialProfile#OFF} tells nobody compares. */
    Differential(ProvincialProfile profile) {
        this.engine = DroolsIcpRuleEngine.builder()
                .provinces(ProvincialRules.bundled().withProfile(profile))
                .build();
        this.oracle = new Oracle(engine, profile == ProvincialProfile.ALL);
    }

    /** {@return what only one of the two says; nothing if they agree} Each line starts with who says it. */
    List<String> disagreements(FilingRequest request) {
        List<String> rules = told(Answer.of(engine.evaluate(request)));
        List<String> oracles = told(oracle.answer(request));
        List<String> onlyRules = new ArrayList<>(rules);
        oracles.forEach(onlyRules::remove);
        List<String> onlyOracle = new ArrayList<>(oracles);
        rules.forEach(onlyOracle::remove);
        List<String> all = new ArrayList<>();
        onlyRules.forEach(answer -> all.add("rules:  " + answer));
        onlyOracle.forEach(answer -> all.add("oracle: " + answer));
        return all;
    }

    private static List<String> told(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> !UNSETTLED.contains(answer.ruleId()))
                .map(Answer::toString)
                .sorted()
                .toList();
    }

    private static Set<String> unsettled() {
        Set<String> rules = new HashSet<>();
        Tables.csv("gate/disagreements.csv", row -> {
            if (row.get("reason").isBlank() || !rules.add(row.get("rule"))) {
                throw new IllegalArgumentException(row.get("rule") + " has no reason, or is there twice.");
            }
            return row.get("rule");
        });
        return rules;
    }
}
