package io.github.icprules.drools;

import io.github.icprules.text.NearestName;
import java.util.Set;

/** The error for the id of a rule that does not exist. */
final class UnknownRule {

    private UnknownRule() {}

    /** {@return the exception, which names the nearest rule or the rule pack that is not loaded} */
    static IllegalArgumentException named(String ruleId, Set<String> ids) {
        return new IllegalArgumentException("There is no rule %s%s"
                .formatted(
                        NearestName.repeatableRule(ruleId, ids).orElseGet(() -> NearestName.lengthOf(ruleId)),
                        NearestName.of(ruleId, ids)
                                .map("; did you mean %s?"::formatted)
                                .or(() -> NearestName.absentPack(ruleId, ids)
                                        .map("; no rule pack %s is loaded."::formatted))
                                .orElse(".")));
    }
}
