package io.github.icprules.benchmarks.ways;

import io.github.icprules.model.FilingRequest;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The rules in Evrete, with a stateless session for each evaluation. The conditions are Java lambdas, so Evrete compiles no
 * conditions at run time.
 */
final class Evrete implements Way {

    private static final String REPORT = "report";

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;

    Evrete() {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        LambdaRules.ALL.forEach(rule -> add(rules, rule));
        this.knowledge = rules.build();
    }

    @Override
    public List<Finding> evaluate(FilingRequest request) {
        Parts parts = Parts.of(request);
        Report report = parts.report(request);
        StatelessSession session = knowledge.newStatelessSession();
        session.set(REPORT, report);
        session.insert(parts.all());
        session.fire();
        return report.findings();
    }

    @Override
    public void close() {
        service.shutdown();
    }

    private static void add(RuleSetBuilder<Knowledge> rules, LambdaRule rule) {
        LhsBuilder<Knowledge> when = rules.newRule(rule.id()).getLhs();
        for (LambdaRule.Condition<?> condition : rule.conditions()) {
            when.addFact(condition.name(), condition.type());
            Predicate<Object[]> test = facts -> condition.holdsFor(facts[0]);
            when.where(test, condition.name());
        }
        when.execute(context -> rule.then()
                .run(rule.id(), new FactsByType(context), context.getRuntime().<Report>get(REPORT)));
    }

    /** Gets facts of Evrete by their type. */
    private record FactsByType(RhsContext context) implements LambdaRule.MatchedFacts {
        @Override
        public <T> T get(Class<T> type) {
            return type.cast(context.getObject(LambdaRule.nameOf(type)));
        }
    }
}
