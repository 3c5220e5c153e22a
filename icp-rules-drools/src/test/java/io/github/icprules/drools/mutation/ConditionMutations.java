package io.github.icprules.drools.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Replaces one operand of one constraint. */
abstract class ConditionMutations implements MutationOperator {

    /** {@return what to put in the place of an operand such as {@code !filing.recordStatus.filed}, by the name of the change} */
    abstract Map<String, String> instead(String operand);

    @Override
    public final Stream<Mutation> mutate(RuleDescr rule) {
        List<Mutation> mutations = new ArrayList<>();
        for (PatternDescr pattern : RuleMutants.patterns(rule)) {
            for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
                String text = ((ExprConstraintDescr) constraint).getExpression();
                collect(Constraint.parse(text), UnaryOperator.identity(), (name, changed) -> {
                    AndDescr conditions = new AndDescr();
                    RuleMutants.patterns(rule)
                            .forEach(each -> conditions.addDescr(
                                    each == pattern ? replacing(pattern, constraint, changed) : each.clone()));
                    mutations.add(new Mutation(name, constraint.getLine(), RuleMutants.copy(rule, conditions)));
                });
            }
        }
        return mutations.stream();
    }

    private void collect(ConstraintConnectiveDescr connective, UnaryOperator<String> within, Changes changes) {
        List<BaseDescr> operands = connective.getDescrs();
        for (BaseDescr operand : operands) {
            UnaryOperator<String> place = part -> within.apply(joined(connective, operand, part));
            if (operand instanceof ConstraintConnectiveDescr inner) {
                collect(inner, place, changes);
            } else {
                String text = Constraint.text(operand);
                String where = operands.size() > 1 ? " of " + within.apply(Constraint.text(connective)) : "";
                instead(text).forEach((name, other) -> changes.add(name + where, place.apply(other)));
            }
        }
    }

    private static String joined(ConstraintConnectiveDescr connective, BaseDescr operand, String instead) {
        List<String> parts = connective.getDescrs().stream()
                .map(other -> other == operand ? instead : Constraint.text(other))
                .toList();
        return parts.size() > 1 ? '(' + String.join(Constraint.sign(connective), parts) + ')' : parts.get(0);
    }

    private static PatternDescr replacing(PatternDescr pattern, BaseDescr constraint, String changed) {
        PatternDescr copy = new PatternDescr(pattern.getObjectType(), pattern.getIdentifier());
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            copy.addConstraint(new ExprConstraintDescr(
                    each == constraint ? changed : ((ExprConstraintDescr) each).getExpression()));
        }
        return copy;
    }

    /** Takes a changed constraint, with the name of the change. */
    private interface Changes {
        void add(String name, String constraint);
    }
}
