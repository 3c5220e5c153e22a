package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.model.FilingType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rules on one kind of fact, with a plan for each type of filing. A plan has only the rules for this type. Thread-safe. */
final class RulesOnKind {

    private final List<CompiledRule> rules;
    private final List<RuleInfo> infos;
    /**
     * The first filing of a type adds a plan: a new map replaces this map. A thread can overwrite the plan of another thread. The lost
     * plan is then made again.
     */
    private volatile Map<FilingType, AlphaIndexedRules> plans = new EnumMap<>(FilingType.class);

    RulesOnKind(List<CompiledRule> rules) {
        this.rules = rules;
        this.infos = rules.stream().map(CompiledRule::info).toList();
    }

    /** Returns the descriptions of the rules. */
    List<RuleInfo> infos() {
        return infos;
    }

    /** Returns the plan for the type of the filing that a fact belongs to. */
    AlphaIndexedRules planFor(Fact fact) {
        FilingType type = fact.filing().type();
        AlphaIndexedRules plan = plans.get(type);
        if (plan == null) {
            List<CompiledRule> possible = new ArrayList<>();
            for (CompiledRule rule : rules) {
                CompiledRule here = rule.inFilingOf(fact);
                if (here != null) {
                    possible.add(here);
                }
            }
            plan = new AlphaIndexedRules(List.copyOf(possible));
            Map<FilingType, AlphaIndexedRules> more = new EnumMap<>(plans);
            more.put(type, plan);
            plans = more;
        }
        return plan;
    }
}
