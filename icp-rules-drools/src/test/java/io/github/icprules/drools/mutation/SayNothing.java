package io.github.icprules.drools.mutation;

import java.util.stream.Stream;
import org.drools.drl.ast.descr.RuleDescr;

/** Drops the rule, or its pattern, which comes to the same: rules have one pattern each. */
final class SayNothing implements MutationOperator {

    @Override
    public Stream<Mutation> mutate(RuleDescr rule) {
        RuleDescr mute = RuleMutants.copy(rule, rule.getLhs());
        mute.setConsequence("");
        return Stream.of(new Mutation("say nothing", rule.getLine(), mute));
    }
}
