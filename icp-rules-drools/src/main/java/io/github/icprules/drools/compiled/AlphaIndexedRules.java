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
 * How the rules on one kind of fact are gone through: each as if it stood alone, but what several rules ask is asked once, and
 * a condition that does not hold leaves out all rules that hang on it. Where many rules begin by comparing the same property
 * with a constant, one look at the fact excludes most of those that cannot hold.
 */
final class AlphaIndexedRules {

    /** Reads the property that many rules compare first of all; {@code null} if rules have no such thing in common. */
    private final @Nullable Function1<Object, ?> property;

    /** For each constant the rules that can hold. */
    private final Map<Object, SharedConditions> byValue;

    /** The rules that can hold for any other value. */
    private final SharedConditions otherwise;

    private final List<RuleInfo> infos;

    /** Plans rules on the same kind of fact. */
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

    /** What the rules say of themselves. */
    List<RuleInfo> infos() {
        return infos;
    }

    /** Has the rules look at a fact. */
    void run(Fact fact, ReportDraft draft) {
        SharedConditions steps;
        try {
            steps = property == null ? otherwise : byValue.getOrDefault(property.apply(fact), otherwise);
        } catch (RuntimeException | StackOverflowError problem) {
            // It is not known which of the rules could hold.
            infos.forEach(rule -> draft.brokeOff(rule, fact.path(), problem));
            return;
        }
        steps.run(fact, draft);
    }

    /** The comparison by which most rules begin, with the constant of any of them. */
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

    /** Lines up the rules that can hold where the common property has a value. */
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

    /** What a rule compares first of all. A later comparison may rely on what comes before it. */
    private static @Nullable AlphaIndex<Object, ?> comparison(CompiledRule rule) {
        return rule.conditions().isEmpty() ? null : rule.conditions().get(0).comparison();
    }

    private static boolean isOfSameProperty(AlphaIndex<Object, ?> one, AlphaIndex<Object, ?> other) {
        return one.getIndexId() == other.getIndexId();
    }
}
