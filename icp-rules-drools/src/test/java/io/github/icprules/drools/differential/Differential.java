package io.github.icprules.drools.differential;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.EnginesOnAWatch;
import io.github.icprules.drools.data.Columns;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.drools.data.Tables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.oracle.Oracle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Asks the rules and the second evaluator the same thing. The rules of which it is known that the two differ, and not yet
 * settled which of them is right, are listed with what they differ in in {@code gate/disagreements.csv}.
 */
public final class Differential {

    /** Where it shows that two evaluators differ. */
    private enum Where {
        /** In filings made at random. */
        EVERYWHERE,
        /** In filings made at random, but so seldom that it takes very many. */
        SELDOM,
        /** In filings alone that rule tests ask about. */
        ASKED
    }

    private static final Map<String, Where> UNSETTLED = unsettled();
    private static final Set<String> UNSETTLED_EVERYWHERE = unsettled(Where.EVERYWHERE);
    private static final Set<String> UNSETTLED_AT_RANDOM = unsettled(Where.EVERYWHERE, Where.SELDOM);

    private final IcpRuleEngine engine;
    private final Oracle oracle;

    /** Compares the reports of a provincial profile. {@link ProvincialProfile#OFF} reports no provincial requirement. */
    public Differential(ProvincialProfile profile) {
        // On a busy machine an evaluation can stand still for longer than its time limit.
        this.engine = EnginesOnAWatch.thatStandsStill(profile);
        this.oracle = new Oracle(engine, profile == ProvincialProfile.ALL);
    }

    /** {@return what only one of the two says, but for rules in which they are known to differ; nothing if they agree} */
    List<Disagreement> disagreements(FilingRequest request) {
        return all(request).stream()
                .filter(disagreement -> !unsettledEverywhere().contains(disagreement.ruleId()))
                .toList();
    }

    /** {@return what only one of the two says, settled or not} */
    public List<Disagreement> all(FilingRequest request) {
        List<Answer> rules = Answer.of(engine.evaluate(request));
        List<Answer> oracles = oracle.answer(request);
        List<Disagreement> all = new ArrayList<>();
        without(rules, oracles).forEach(answer -> all.add(new Disagreement("rules:  ", answer)));
        without(oracles, rules).forEach(answer -> all.add(new Disagreement("oracle: ", answer)));
        return all;
    }

    /** {@return the rules in which the two are known to differ for filings made at random, and not only for very many} */
    static Set<String> unsettledEverywhere() {
        return UNSETTLED_EVERYWHERE;
    }

    /** {@return the rules in which the two are known to differ for some of very many filings made at random} */
    public static Set<String> unsettledAtRandom() {
        return UNSETTLED_AT_RANDOM;
    }

    /** {@return the rules in which the two are known to differ, be it only for filings that rule tests ask about} */
    public static Set<String> unsettledAnywhere() {
        return UNSETTLED.keySet();
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

    private static Set<String> unsettled(Where... where) {
        return UNSETTLED.entrySet().stream()
                .filter(entry -> List.of(where).contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Where> unsettled() {
        Map<String, Where> rules = new TreeMap<>();
        Map<String, Integer> lines = new HashMap<>();
        Tables.csv(
                "gate/disagreements.csv", Columns.of("rule", "where", "reason").orNoRow(), row -> {
                    String rule = row.required("rule");
                    row.once("rule", rule, lines);
                    rules.put(rule, row.constant("where", Where.class));
                    return row.required("reason");
                });
        return rules;
    }

    /**
     * What one of the two says and the other does not.
     *
     * @param who who says it
     * @param answer what
     */
    public record Disagreement(String who, Answer answer) {

        public String ruleId() {
            return answer.ruleId();
        }

        @Override
        public String toString() {
            return who + answer;
        }
    }
}
