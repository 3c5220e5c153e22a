package io.github.icprules.drools.compiled;

import static java.util.stream.Collectors.groupingBy;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Rules that read one fact each, as Drools compiled them. They run without a session: such a rule is done after it has read a fact,
 * so it needs neither working memory nor agenda.
 */
public final class CompiledRules implements Rules {

    /** The number of facts between two checks of the time. */
    private static final int FACTS_BETWEEN_CHECKS = 32;

    private final List<CompiledRule> rules;
    private final Map<Class<?>, List<CompiledRule>> byType;

    public CompiledRules(List<CompiledRule> rules) {
        this.rules = List.copyOf(rules);
        this.byType = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .collect(groupingBy(CompiledRule::type));
    }

    @Override
    public List<RuleInfo> infos() {
        return rules.stream().map(CompiledRule::info).toList();
    }

    @Override
    public List<RuleReading> readings() {
        return rules.stream().map(CompiledRule::reading).toList();
    }

    @Override
    public Collection<RuleInfo> infosOn(Class<? extends Fact> kind) {
        return on(kind).stream().map(CompiledRule::info).toList();
    }

    private List<CompiledRule> on(Class<?> kind) {
        return byType.getOrDefault(kind, List.of());
    }

    @Override
    public void run(List<Fact> facts, ReportDraft draft, TimeLimit limit) {
        int checked = 0;
        for (Fact fact : facts) {
            if (checked++ % FACTS_BETWEEN_CHECKS == 0 && limit.isExceeded()) {
                return;
            }
            for (CompiledRule rule : on(fact.getClass())) {
                run(rule, fact, draft);
            }
        }
    }

    private static void run(CompiledRule rule, Fact fact, ReportDraft draft) {
        try {
            if (rule.isMetBy(fact)) {
                rule.fire(fact, draft);
            }
        } catch (Exception | StackOverflowError problem) {
            draft.addFailure(rule.info(), fact.path(), problem);
        }
    }
}
