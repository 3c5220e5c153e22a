package io.github.icprules.drools.compiled;

import io.github.icprules.drools.condition.FactProperty;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

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

    /** Executes the consequence for a fact that meets the conditions. */
    void fire(Fact fact, ReportDraft draft) throws Exception {
        Findings findings = draft.findings(info, fact);
        if (findingsFirst) {
            consequence.execute(findings, fact);
        } else {
            consequence.execute(fact, findings);
        }
    }

    /** {@return the rule for facts of which it is known that they meet the first condition} */
    CompiledRule withoutFirstCondition() {
        return new CompiledRule(info, type, conditions.subList(1, conditions.size()), consequence, findingsFirst);
    }

    /**
     * Returns the rule without the conditions that the type of the filing decides; {@code null} if one of them is not met.
     *
     * @param fact any fact of the type that the rule looks at, in a filing of the type
     */
    @Nullable CompiledRule inFilingOf(Fact fact) {
        List<Condition> open = new ArrayList<>();
        for (Condition condition : conditions) {
            if (!OfFilingType.decides(type, condition.text())) {
                open.add(condition);
            } else if (!isMet(condition, fact)) {
                return null;
            }
        }
        return new CompiledRule(info, type, List.copyOf(open), consequence, findingsFirst);
    }

    private static boolean isMet(Condition condition, Fact fact) {
        try {
            return condition.predicate().test(fact);
        } catch (Exception e) {
            throw new IllegalStateException(condition.text(), e);
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
                true);
    }

    /**
     * A condition of a rule.
     *
     * @param id the name that Drools derives from the content: two conditions with the same name are equal
     * @param text the text in the sheet
     * @param predicate the compiled condition
     * @param comparison the property and the constant that are compared for equality; {@code null} if the condition is no such
     *     comparison or not the first condition
     */
    public record Condition(
            String id,
            String text,
            Predicate1<Object> predicate,
            @Nullable Comparison comparison) {}

    /**
     * A comparison of a property with constants, such as {@code kind == LimitKind.TIME} or {@code kind in (…)}.
     *
     * @param property the number of the property
     * @param reader reads the property
     * @param constants the values for which the condition holds
     */
    public record Comparison(int property, Function<Object, ?> reader, Set<Object> constants) {

        /** Starts above the ids that Drools gives to the properties of a fact. */
        private static final AtomicInteger NEXT_ID = new AtomicInteger(1_000);

        private static final Map<String, Integer> ID_OF_PROPERTY = new ConcurrentHashMap<>();

        /** {@return the comparison of a property by its name} */
        static Comparison of(Class<?> fact, String property, Set<Object> constants) {
            Function<Object, @Nullable Object> reader = FactProperty.of(fact, property)::read;
            return new Comparison(
                    ID_OF_PROPERTY.computeIfAbsent(property, any -> NEXT_ID.getAndIncrement()), reader, constants);
        }
    }
}
