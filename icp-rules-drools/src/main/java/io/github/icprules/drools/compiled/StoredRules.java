package io.github.icprules.drools.compiled;

import io.github.icprules.RuleKind;
import io.github.icprules.drools.compiled.CompiledRule.Comparison;
import io.github.icprules.drools.compiled.CompiledRule.Condition;
import io.github.icprules.drools.data.Basis;
import io.github.icprules.drools.data.Compiled;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.model.Material;
import io.github.icprules.report.Responsibility;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.UncheckedKind;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drools.model.functions.Block2;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * The bundled rules in the form that the build writes. The rules name the merged classes of conditions and consequences, so a
 * start needs no model of Drools.
 */
final class StoredRules {

    static final String COMPILED = "data/rules";

    /** The field of a merged class that has the instances; see {@code MergeLambdas}. */
    private static final String ALL = "ALL";

    /** The instances of the merged classes, by the name of the class. */
    private final Map<String, Object[]> merged = new HashMap<>();

    private final Map<String, Class<?>> types = new HashMap<>();

    private StoredRules() {}

    /**
     * All rules.
     *
     * @param conditions the conditions of the rules, one rule after the other
     * @param comparisons the comparisons of conditions, in their order
     */
    private record All(List<Stored> rules, List<StoredCondition> conditions, List<StoredComparison> comparisons) {}

    /**
     * A rule.
     *
     * @param basis the identifiers of the articles with commas between them
     * @param type the name of the type of the fact
     * @param conditions how many conditions the rule has
     * @param consequences the name of the merged class
     * @param consequence the number of the consequence in the merged class
     * @param findingsFirst whether the consequence takes the findings before the fact
     */
    private record Stored(
            String id,
            RuleKind kind,
            @Nullable Severity severity,
            @Nullable Material material,
            @Nullable Stage stage,
            @Nullable Responsibility responsibility,
            @Nullable String penalty,
            @Nullable Integer errcode,
            String basis,
            UncheckedKind settledBy,
            boolean standing,
            String type,
            int conditions,
            String consequences,
            int consequence,
            boolean findingsFirst) {}

    /**
     * A condition.
     *
     * @param predicates the name of the merged class
     * @param predicate the number of the condition in the merged class
     * @param compares whether the condition has a comparison
     */
    private record StoredCondition(String id, String text, String predicates, int predicate, boolean compares) {}

    /**
     * The comparison of a condition.
     *
     * @param property the name of the property
     * @param constants the values for which the condition holds
     */
    private record StoredComparison(String property, Set<Object> constants) {}

    /** {@return the rules; {@code null} if the build has not written them} */
    static @Nullable List<CompiledRule> read() {
        All all = Compiled.read(COMPILED, All.class);
        if (all == null) {
            return null;
        }
        StoredRules reading = new StoredRules();
        List<CompiledRule> rules = new ArrayList<>(all.rules.size());
        Iterator<StoredCondition> conditions = all.conditions.iterator();
        Iterator<StoredComparison> comparisons = all.comparisons.iterator();
        for (Stored rule : all.rules) {
            rules.add(reading.rule(rule, conditions, comparisons));
        }
        return rules;
    }

    /** {@return rules in the form that the build writes} */
    static byte[] bytes(List<CompiledRule> rules) {
        StoredRules writing = new StoredRules();
        List<Condition> conditions =
                rules.stream().flatMap(rule -> rule.conditions().stream()).toList();
        return Compiled.bytes(new All(
                rules.stream().map(writing::stored).toList(),
                conditions.stream().map(writing::stored).toList(),
                conditions.stream()
                        .filter(StoredRules::compares)
                        .map(condition -> new StoredComparison(
                                Objects.requireNonNull(CompiledRuleReader.comparedProperty(condition.text())),
                                Objects.requireNonNull(condition.comparison()).constants()))
                        .toList()));
    }

    private Stored stored(CompiledRule rule) {
        RuleInfo info = rule.info();
        return new Stored(
                info.id(),
                info.kind(),
                info.severity(),
                info.material(),
                info.stage(),
                info.responsibility(),
                info.penalty(),
                info.errcode(),
                String.join(",", info.basis().ids()),
                info.settledBy(),
                info.standing(),
                rule.type().getName(),
                rule.conditions().size(),
                rule.consequence().getClass().getName(),
                number(rule.consequence()),
                rule.findingsFirst());
    }

    private StoredCondition stored(Condition condition) {
        return new StoredCondition(
                condition.id(),
                condition.text(),
                condition.predicate().getClass().getName(),
                number(condition.predicate()),
                compares(condition));
    }

    /** Returns whether a condition compares a property with constants. Without the comparison, the condition holds as well. */
    private static boolean compares(Condition condition) {
        return condition.comparison() != null && CompiledRuleReader.comparedProperty(condition.text()) != null;
    }

    private int number(Object instance) {
        int number = Arrays.asList(merged(instance.getClass().getName())).indexOf(instance);
        if (number < 0) {
            throw new IllegalStateException(instance.getClass() + " is no merged class.");
        }
        return number;
    }

    @SuppressWarnings("unchecked") // The build has taken the classes from such rules.
    private CompiledRule rule(
            Stored rule, Iterator<StoredCondition> allConditions, Iterator<StoredComparison> allComparisons) {
        Class<?> type = types.computeIfAbsent(rule.type, StoredRules::type);
        List<Condition> conditions = new ArrayList<>(rule.conditions);
        List<String> texts = new ArrayList<>(rule.conditions);
        for (int i = 0; i < rule.conditions; i++) {
            StoredCondition condition = allConditions.next();
            texts.add(condition.text);
            StoredComparison comparison = condition.compares ? allComparisons.next() : null;
            conditions.add(new Condition(
                    condition.id,
                    condition.text,
                    (Predicate1<Object>) merged(condition.predicates)[condition.predicate],
                    comparison == null ? null : Comparison.of(type, comparison.property, comparison.constants)));
        }
        return new CompiledRule(
                new RuleInfo(
                        rule.id,
                        rule.kind,
                        rule.severity,
                        rule.material,
                        rule.stage,
                        rule.responsibility,
                        rule.penalty,
                        rule.errcode,
                        new Basis(List.of(rule.basis.split(",", -1)), rule.penalty),
                        AnswersRead.checked(type, texts),
                        rule.settledBy,
                        rule.standing),
                type,
                List.copyOf(conditions),
                (Block2<Object, Object>) merged(rule.consequences)[rule.consequence],
                rule.findingsFirst);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, StoredRules.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "The compiled rules (%s) cannot be loaded.\nMaybe icp-rules-drools was repackaged without them."
                            .formatted(name),
                    e);
        }
    }

    private Object[] merged(String name) {
        Object[] known = merged.get(name);
        if (known == null) {
            try {
                Field all = type(name).getDeclaredField(ALL);
                all.setAccessible(true);
                known = (Object[]) all.get(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(name + " is no merged class.", e);
            }
            merged.put(name, known);
        }
        return known;
    }
}
