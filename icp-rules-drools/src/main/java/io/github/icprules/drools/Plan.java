package io.github.icprules.drools;

import io.github.icprules.drools.PlannedRule.Question;
import io.github.icprules.drools.facts.Fact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drools.model.AlphaIndex;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * How the rules on one kind of fact are gone through: rule by rule, each condition after the other, as if each rule stood
 * alone; but what several rules ask is asked once, and a condition that does not hold rules out at once all rules that have it.
 * So the work grows with the number of different questions, not with that of the rules.
 */
final class Plan {

    private final List<PlannedRule> rules;
    /** For each rule its questions, by their places in the list of all questions. */
    private final int[][] asked;
    /** For each question the rules that ask it. */
    private final BitSet[] askedBy;

    private final Switch start;

    /** Plans rules on the same kind of fact. */
    Plan(List<PlannedRule> rules) {
        this.rules = rules;
        Map<String, Integer> questions = new HashMap<>();
        List<BitSet> askedBy = new ArrayList<>();
        this.asked = new int[rules.size()][];
        for (int rule = 0; rule < asked.length; rule++) {
            List<Question> asking = rules.get(rule).questions();
            asked[rule] = new int[asking.size()];
            for (int i = 0; i < asked[rule].length; i++) {
                int question = questions.computeIfAbsent(asking.get(i).id(), id -> {
                    askedBy.add(new BitSet());
                    return askedBy.size() - 1;
                });
                asked[rule][i] = question;
                askedBy.get(question).set(rule);
            }
        }
        this.askedBy = askedBy.toArray(BitSet[]::new);
        this.start = Switch.of(rules);
    }

    /** Has the rules look at a fact. */
    void run(Fact fact, ReportDraft draft) {
        BitSet open = start.openFor(fact);
        BitSet met = new BitSet(askedBy.length);
        for (int rule = open.nextSetBit(0); rule >= 0; rule = open.nextSetBit(rule + 1)) {
            if (holds(rule, fact, met, open)) {
                rules.get(rule).speak(fact, draft);
            }
        }
    }

    private boolean holds(int number, Fact fact, BitSet met, BitSet open) {
        PlannedRule rule = rules.get(number);
        int[] questions = asked[number];
        for (int i = 0; i < questions.length; i++) {
            int question = questions[i];
            if (!met.get(question)) {
                if (!rule.isMet(i, fact)) {
                    open.andNot(askedBy[question]);
                    return false;
                }
                met.set(question);
            }
        }
        return true;
    }

    /**
     * Tells by one look at a fact most of the rules that cannot hold, where many rules begin by comparing the same property
     * with a constant.
     *
     * @param property reads the property; {@code null} if rules have no such thing in common
     * @param byValue the rules that can hold for each constant
     * @param otherwise the rules that can hold for any other value
     */
    private record Switch(@Nullable Function1<Object, ?> property, Map<Object, BitSet> byValue, BitSet otherwise) {

        static Switch of(List<PlannedRule> rules) {
            BitSet all = new BitSet(rules.size());
            all.set(0, rules.size());
            return rules.stream()
                    .map(Switch::comparison)
                    .filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(AlphaIndex::getIndexId))
                    .values()
                    .stream()
                    .filter(comparisons -> comparisons.size() > 1)
                    .max(Comparator.comparing(List::size))
                    .map(comparisons -> of(rules, comparisons.get(0)))
                    .orElseGet(() -> new Switch(null, Map.of(), all));
        }

        private static Switch of(List<PlannedRule> rules, AlphaIndex<Object, ?> model) {
            Map<Object, BitSet> byValue = new HashMap<>();
            BitSet otherwise = new BitSet(rules.size());
            for (int rule = 0; rule < rules.size(); rule++) {
                AlphaIndex<Object, ?> comparison = comparison(rules.get(rule));
                if (comparison == null || comparison.getIndexId() != model.getIndexId()) {
                    otherwise.set(rule);
                } else {
                    byValue.computeIfAbsent(comparison.getRightValue(), value -> new BitSet())
                            .set(rule);
                }
            }
            byValue.values().forEach(open -> open.or(otherwise));
            return new Switch(model.getLeftOperandExtractor(), byValue, otherwise);
        }

        /** What a rule compares first of all. A later comparison may rely on what comes before it. */
        private static @Nullable AlphaIndex<Object, ?> comparison(PlannedRule rule) {
            return rule.questions().isEmpty() ? null : rule.questions().get(0).comparison();
        }

        /** {@return the rules that can hold, for the caller to change} */
        BitSet openFor(Fact fact) {
            BitSet open = property == null ? otherwise : byValue.getOrDefault(property.apply(fact), otherwise);
            return (BitSet) open.clone();
        }
    }
}
