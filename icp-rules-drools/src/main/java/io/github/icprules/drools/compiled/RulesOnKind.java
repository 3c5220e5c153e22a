package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.model.FilingType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The rules on one kind of fact, with a plan for each type of filing: a plan has only the rules that concern the type. Thread-safe. */
final class RulesOnKind {

    private final List<CompiledRule> rules;
    private final List<RuleInfo> infos;
    /**
     * A plan is added when the first filing of its type is evaluated; then the map is replaced. Threads may lose what others have
     * added; then the plan is made once more.
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

    /** Returns the plan for facts of the same filing as a fact. */
    AlphaIndexedRules planFor(Fact fact) {
        FilingType type = fact.filing().type();
        AlphaIndexedRules plan = plans.get(type);
        if (plan == null) {
            plan = new AlphaIndexedRules(rules.stream()
                    .map(rule -> rule.inFilingOf(fact))
                    .filter(Objects::nonNull)
                    .toList());
            Map<FilingType, AlphaIndexedRules> more = new EnumMap<>(plans);
            more.put(type, plan);
            plans = more;
        }
        return plan;
    }
}
