package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drools.model.AlphaIndex;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the rules on one kind of fact are evaluated. Each rule has the same result as alone. A condition that
 * several rules share is evaluated once, and a false condition skips all rules behind it. If the first condition of many rules
 * compares the same property with a constant, an index on the value selects the candidates.
 */
final class AlphaIndexedRules {

    /** Reads the property that many rules compare first; {@code null} if there is no common property. */
    private final @Nullable Function1<Object, ?> property;

    /** The rules that can fire for a value, by the constant in their first comparison. */
    private final Map<Object, SharedConditions> byValue;

    /** The rules that can fire for any other value. */
    private final SharedConditions otherwise;

    private final List<RuleInfo> infos;

    /** Plans the order of rules on the same kind of fact. */
    AlphaIndexedRules(List<CompiledRule> rules) {
        AlphaIndex<Object, ?> common = commonComparison(rules);
        this.property = common == null ? null : common.getLeftOperandExtractor();
        this.byValue = rules.stream()
                .map(AlphaIndexedRules::comparison)
                .filter(comparison -> common != null && comparison != null && isOfSameProperty(comparison, common))
                .map(AlphaIndex::getRightValue)
                .distinct()
                .collect(Collectors.toMap(constant -> constant, constant -> steps(rules, common, constant)));
        this.otherwise = steps(rules, common, null);
        this.infos = rules.stream().map(CompiledRule::info).toList();
    }

    /** Returns the descriptions of the rules. */
    List<RuleInfo> infos() {
        return infos;
    }

    /** Evaluates the rules for a fact. */
    void run(Fact fact, ReportDraft draft) {
        SharedConditions steps;
        try {
            steps = property == null ? otherwise : byValue.getOrDefault(property.apply(fact), otherwise);
        } catch (RuntimeException | StackOverflowError problem) {
            // The candidates are not known, so all rules are reported as failed.
            infos.forEach(rule -> draft.brokeOff(rule, fact.path(), problem));
            return;
        }
        steps.run(fact, draft);
    }

    /**
     * Returns the most frequent first comparison of the rules, with the constant of any of these rules; {@code null} if no
     * property is compared by several rules.
     */
    private static @Nullable AlphaIndex<Object, ?> commonComparison(List<CompiledRule> rules) {
        return rules.stream()
                .map(AlphaIndexedRules::comparison)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(AlphaIndex::getIndexId))
                .values()
                .stream()
                .filter(comparisons -> comparisons.size() > 1)
                .max(Comparator.comparing(List::size))
                .map(comparisons -> comparisons.get(0))
                .orElse(null);
    }

    /** Returns the rules that can fire for a value of the common property. */
    private static SharedConditions steps(
            List<CompiledRule> rules, @Nullable AlphaIndex<Object, ?> common, @Nullable Object value) {
        return SharedConditions.of(rules.stream()
                .filter(rule -> {
                    AlphaIndex<Object, ?> own = comparison(rule);
                    return common == null
                            || own == null
                            || !isOfSameProperty(own, common)
                            || own.getRightValue().equals(value);
                })
                .toList());
    }

    /** Returns the first comparison of a rule. A later comparison may depend on the conditions before it. */
    private static @Nullable AlphaIndex<Object, ?> comparison(CompiledRule rule) {
        return rule.conditions().isEmpty() ? null : rule.conditions().get(0).comparison();
    }

    private static boolean isOfSameProperty(AlphaIndex<Object, ?> one, AlphaIndex<Object, ?> other) {
        return one.getIndexId() == other.getIndexId();
    }
}
