package io.github.icprules.drools.compiled;

import io.github.icprules.drools.compiled.CompiledRule.Comparison;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the rules on one kind of fact are evaluated. Each rule has the same result as alone. A condition that
 * several rules share is evaluated once, and a false condition skips all rules behind it. If the first condition of many rules
 * compares the same property with a constant, an index on the value selects the candidates.
 */
final class AlphaIndexedRules {

    /** Reads the property that many rules compare first; {@code null} if there is no common property. */
    private final @Nullable Function<Object, ?> property;

    /** The rules that can fire for a value, by the constant in their first comparison. */
    private final Map<Object, SharedConditions> byValue;

    /** The rules that can fire for any other value. */
    private final SharedConditions otherwise;

    private final List<RuleInfo> infos;

    /** Plans the order of rules on the same kind of fact. */
    AlphaIndexedRules(List<CompiledRule> rules) {
        Comparison common = commonComparison(rules);
        this.property = common == null ? null : common.reader();
        this.byValue = new HashMap<>();
        for (CompiledRule rule : rules) {
            Comparison comparison = comparison(rule);
            if (comparison != null && isOfSameProperty(comparison, common)) {
                for (Object constant : comparison.constants()) {
                    if (!byValue.containsKey(constant)) {
                        byValue.put(constant, steps(rules, common, constant));
                    }
                }
            }
        }
        this.otherwise = steps(rules, common, null);
        this.infos = rules.stream().map(CompiledRule::info).toList();
    }

    /** Evaluates the rules for a fact. */
    void run(Fact fact, SharedConditions.Walk walk) {
        SharedConditions steps;
        try {
            steps = property == null ? otherwise : byValue.getOrDefault(property.apply(fact), otherwise);
        } catch (RuntimeException | StackOverflowError problem) {
            // It is not known which of the rules could hold.
            infos.forEach(rule -> walk.draft().brokeOff(rule, fact.path(), problem));
            return;
        }
        steps.run(fact, walk);
    }

    /** The comparison by which most rules begin, with the constants of any of them. */
    private static @Nullable Comparison commonComparison(List<CompiledRule> rules) {
        Map<Integer, Integer> counts = new HashMap<>();
        Comparison common = null;
        int most = 1;
        for (CompiledRule rule : rules) {
            Comparison comparison = comparison(rule);
            if (comparison != null) {
                int count = counts.getOrDefault(comparison.property(), 0) + 1;
                counts.put(comparison.property(), count);
                if (count > most) {
                    common = comparison;
                    most = count;
                }
            }
        }
        return common;
    }

    /** Returns the rules that can fire for a value of the common property. */
    private static SharedConditions steps(
            List<CompiledRule> rules, @Nullable Comparison common, @Nullable Object value) {
        List<CompiledRule> possible = new ArrayList<>();
        for (CompiledRule rule : rules) {
            Comparison own = comparison(rule);
            if (own == null || !isOfSameProperty(own, common)) {
                possible.add(rule);
            } else if (value != null && own.constants().contains(value)) {
                possible.add(rule.withoutFirstCondition());
            }
        }
        return SharedConditions.of(possible);
    }

    /** Returns the first comparison of a rule. A later comparison may depend on the conditions before it. */
    private static @Nullable Comparison comparison(CompiledRule rule) {
        return rule.conditions().isEmpty() ? null : rule.conditions().get(0).comparison();
    }

    private static boolean isOfSameProperty(@Nullable Comparison one, @Nullable Comparison other) {
        return one != null && other != null && one.property() == other.property();
    }
}
