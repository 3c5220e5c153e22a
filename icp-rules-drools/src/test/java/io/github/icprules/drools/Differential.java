package io.github.icprules.drools;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.oracle.Oracle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Asks the rules and the second evaluator the same thing. */
final class Differential {

    private final IcpRuleEngine engine;
    private final Oracle oracle;
    private final Predicate<Answer> concerned;

    Differential(IcpRuleEngine engine) {
        this(engine, answer -> true);
    }

    /** Only some of the answers are compared. */
    Differential(IcpRuleEngine engine, Predicate<Answer> concerned) {
        this(engine, concerned, false);
    }

    /** Only some of the answers are compared; the engine may tell all rows of the provinces, not only the current ones. */
    Differential(IcpRuleEngine engine, Predicate<Answer> concerned, boolean allProvincialRows) {
        this.engine = engine;
        this.oracle = new Oracle(engine, allProvincialRows);
        this.concerned = concerned;
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

    private List<String> told(List<Answer> answers) {
        return answers.stream().filter(concerned).map(Answer::toString).sorted().toList();
    }
}
