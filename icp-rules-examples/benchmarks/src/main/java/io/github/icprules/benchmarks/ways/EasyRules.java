package io.github.icprules.benchmarks.ways;

import io.github.icprules.benchmarks.ways.Parts.Ticked;
import io.github.icprules.model.FilingRequest;
import java.util.List;
import java.util.Objects;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The rules in Easy Rules. In Easy Rules each fact has a unique name, so there can be only one pre-approval category at a time: the
 * rules of categories run once for each category.
 */
final class EasyRules implements Way {

    private static final String REPORT = "report";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final Rules rulesOfCategories = new Rules();

    EasyRules() {
        for (LambdaRule rule : LambdaRules.ALL) {
            boolean isOfCategory = rule.conditions().stream().anyMatch(condition -> condition.type() == Ticked.class);
            (isOfCategory ? rulesOfCategories : rules).register(easy(rule));
        }
    }

    @Override
    public List<Finding> evaluate(FilingRequest request) {
        Parts parts = Parts.of(request);
        Report report = parts.report(request);
        Facts facts = new Facts();
        facts.put(REPORT, report);
        put(facts, parts.application());
        put(facts, parts.applicant());
        put(facts, parts.history());
        put(facts, parts.program());
        put(facts, parts.change());
        put(facts, parts.ending());
        put(facts, parts.account());
        engine.fire(rules, facts);
        for (Ticked ticked : parts.ticked()) {
            put(facts, ticked);
            engine.fire(rulesOfCategories, facts);
        }
        return report.findings();
    }

    private static void put(Facts facts, Object part) {
        facts.put(LambdaRule.nameOf(part.getClass()), part);
    }

    private static Rule easy(LambdaRule rule) {
        return new RuleBuilder()
                .name(rule.id())
                .when(facts -> {
                    for (LambdaRule.Condition<?> condition : rule.conditions()) {
                        if (!condition.holdsFor(factOf(facts, condition.name()))) {
                            return false;
                        }
                    }
                    return true;
                })
                .then(facts -> rule.then().run(rule.id(), new FactsByType(facts), (Report) factOf(facts, REPORT)))
                .build();
    }

    private static Object factOf(Facts facts, String name) {
        Object fact = facts.get(name);
        return Objects.requireNonNull(fact, name);
    }

    /** Gets facts of Easy Rules by their type. */
    private record FactsByType(Facts facts) implements LambdaRule.MatchedFacts {
        @Override
        public <T> T get(Class<T> type) {
            return type.cast(factOf(facts, LambdaRule.nameOf(type)));
        }
    }
}
