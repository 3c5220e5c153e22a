package io.github.icprules.drools;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.oracle.Oracle;
import java.util.ArrayList;
import java.util.List;

/** Asks the rules and the second evaluator the same thing. */
final class Differential {

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
        return answers.stream().map(Answer::toString).sorted().toList();
    }
}
