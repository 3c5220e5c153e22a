package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.ReportDraft;
import io.github.icprules.drools.findings.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules that read one fact each, as Drools compiled them. They are run by a plan and not by a session: such a rule is done after
 * it has read a fact, so it needs neither working memory nor agenda.
 */
public final class CompiledRules implements Rules {

    /** The number of facts between two checks of the watch. */
    private static final int FACTS_BETWEEN_LOOKS = 32;

    private final List<CompiledRule> rules;
    private final List<RuleInfo> infos;
    private final IdentityHashMap<Class<?>, RulesOnKind> byKind = new IdentityHashMap<>();

    public CompiledRules(List<CompiledRule> rules) {
        this.rules = List.copyOf(rules);
        this.infos = rules.stream().map(CompiledRule::info).toList();
        List<CompiledRule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(rule -> rule.info().id()));
        Map<Class<?>, List<CompiledRule>> byType = new HashMap<>();
        for (CompiledRule rule : sorted) {
            byType.computeIfAbsent(rule.type(), any -> new ArrayList<>()).add(rule);
        }
        byType.forEach((type, all) -> byKind.put(type, new RulesOnKind(all)));
    }

    @Override
    public Collection<RuleInfo> infos() {
        return infos;
    }

    @Override
    public List<RuleReading> readings() {
        return rules.stream().map(CompiledRule::reading).toList();
    }

    @Override
    public boolean handles(Class<? extends Fact> kind) {
        return byKind.containsKey(kind);
    }

    @Override
    public Collection<RuleInfo> infosOn(Class<? extends Fact> kind) {
        RulesOnKind onKind = byKind.get(kind);
        return onKind == null ? List.of() : onKind.infos();
    }

    @Override
    public void run(List<Fact> facts, ReportDraft draft, Watch watch) {
        SharedConditions.Walk walk = new SharedConditions.Walk(draft);
        Class<?> kind = null;
        AlphaIndexedRules plan = null;
        for (int i = 0; i < facts.size(); i++) {
            if (i % FACTS_BETWEEN_LOOKS == 0 && watch.isOver()) {
                return;
            }
            Fact fact = facts.get(i);
            if (fact.getClass() != kind) {
                kind = fact.getClass();
                RulesOnKind onKind = byKind.get(kind);
                plan = onKind == null ? null : onKind.planFor(fact);
            }
            if (plan != null) {
                plan.run(fact, walk);
            }
        }
    }
}
