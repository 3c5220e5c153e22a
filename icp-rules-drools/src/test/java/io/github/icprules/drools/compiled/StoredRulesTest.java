package io.github.icprules.drools.compiled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.compiled.CompiledRule.Comparison;
import io.github.icprules.drools.compiled.CompiledRule.Condition;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The rules that a start reads are the rules of the models that Drools compiled. */
class StoredRulesTest {

    private static final List<CompiledRule> STORED = Objects.requireNonNull(StoredRules.read());
    private static final List<CompiledRule> OF_MODELS = BundledRules.models().stream()
            .flatMap(model -> model.getRules().stream())
            .map(rule -> CompiledRuleReader.read(rule).orElseThrow())
            .toList();

    @Test
    void every_rule_has_its_annotations_its_fact_and_its_consequence() {
        assertThat(STORED).extracting(CompiledRule::info).isEqualTo(extracted(CompiledRule::info));
        assertThat(STORED).extracting(CompiledRule::type).isEqualTo(extracted(CompiledRule::type));
        assertThat(STORED).extracting(CompiledRule::consequence).isEqualTo(extracted(CompiledRule::consequence));
        assertThat(STORED).extracting(CompiledRule::findingsFirst).isEqualTo(extracted(CompiledRule::findingsFirst));
    }

    @Test
    void every_condition_is_the_same_condition() {
        for (int i = 0; i < STORED.size(); i++) {
            List<Condition> stored = STORED.get(i).conditions();
            List<Condition> expected = OF_MODELS.get(i).conditions();
            assertThat(stored)
                    .extracting(Condition::id)
                    .isEqualTo(expected.stream().map(Condition::id).toList());
            assertThat(stored)
                    .extracting(Condition::text)
                    .isEqualTo(expected.stream().map(Condition::text).toList());
            assertThat(stored)
                    .extracting(Condition::predicate)
                    .isEqualTo(expected.stream().map(Condition::predicate).toList());
            for (int j = 0; j < stored.size(); j++) {
                Comparison comparison = expected.get(j).comparison();
                assertThat(stored.get(j).comparison()).isEqualTo(comparison);
            }
        }
    }

    private static List<Object> extracted(Function<CompiledRule, Object> property) {
        return OF_MODELS.stream().map(property).toList();
    }
}
