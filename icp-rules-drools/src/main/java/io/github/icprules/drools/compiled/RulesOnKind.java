package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.findings.RuleInfo;
import io.github.icprules.model.FilingType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules on one kind of fact, with a plan for each type of filing: a plan has only the rules that concern the type. Thread-safe. */
final class RulesOnKind {

    private final List<CompiledRule> rules;
    private final List<RuleInfo> infos;
    /** Made when the first filing of the type is evaluated. Threads may lose what others have made; then the plan is made once more. */
    private final @Nullable AlphaIndexedRules[] plans = new AlphaIndexedRules[FilingType.values().length];

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
        int type = fact.filing().type().ordinal();
        AlphaIndexedRules plan = plans[type];
        if (plan == null) {
            plan = new AlphaIndexedRules(rules.stream()
                    .map(rule -> rule.inFilingOf(fact))
                    .filter(Objects::nonNull)
                    .toList());
            plans[type] = plan;
        }
        return plan;
    }
}
