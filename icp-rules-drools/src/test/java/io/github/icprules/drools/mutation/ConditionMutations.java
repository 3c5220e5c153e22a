package io.github.icprules.drools.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Replaces or drops one operand of one constraint, however deep the operand stands. */
abstract class ConditionMutations implements MutationOperator {

    /**
     * {@return what to put in the place of an operand such as {@code !filing.recordStatus.filed}, by the name of the
     * change}
     *
     * <p>An empty text drops the operand.
     *
     * @param isJoined whether the operand joins several others
     * @param isOneOfSeveral whether the operand is joined with others
     */
    abstract Map<String, String> instead(String operand, boolean isJoined, boolean isOneOfSeveral);

    /** {@return what to put in the place of a whole constraint, by the name of the change} */
    Map<String, String> insteadOfConstraint(String constraint) {
        return Map.of();
    }

    @Override
    public final Stream<Mutation> mutate(RuleDescr rule) {
        List<Mutation> mutations = new ArrayList<>();
        for (PatternDescr pattern : RuleMutants.patterns(rule)) {
            for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
                BiConsumer<String, String> changes = (name, changed) -> {
                    AndDescr conditions = new AndDescr();
                    RuleMutants.patterns(rule)
                            .forEach(each -> conditions.addDescr(
                                    each == pattern ? replacing(pattern, constraint, changed) : each.clone()));
                    mutations.add(new Mutation(name, constraint.getLine(), RuleMutants.copy(rule, conditions)));
                };
                String text = ((ExprConstraintDescr) constraint).getExpression();
                insteadOfConstraint(text).forEach(changes);
                collect(Constraint.parse(text), UnaryOperator.identity(), changes);
            }
        }
        return mutations.stream();
    }

    private void collect(
            ConstraintConnectiveDescr connective, UnaryOperator<String> within, BiConsumer<String, String> changes) {
        List<BaseDescr> operands = connective.getDescrs();
        String where = operands.size() > 1 ? " of " + within.apply(Constraint.text(connective)) : "";
        for (BaseDescr operand : operands) {
            UnaryOperator<String> place = part -> within.apply(joined(connective, operand, part));
            boolean isJoined = operand instanceof ConstraintConnectiveDescr;
            instead(Constraint.text(operand), isJoined, operands.size() > 1)
                    .forEach((name, other) -> changes.accept(name + where, place.apply(other)));
            if (operand instanceof ConstraintConnectiveDescr inner) {
                collect(inner, place, changes);
            }
        }
    }

    private static String joined(ConstraintConnectiveDescr connective, BaseDescr operand, String instead) {
        List<String> parts = connective.getDescrs().stream()
                .map(other -> other == operand ? instead : Constraint.text(other))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 ? '(' + String.join(Constraint.sign(connective), parts) + ')' : parts.get(0);
    }

    private static PatternDescr replacing(PatternDescr pattern, BaseDescr constraint, String changed) {
        PatternDescr copy = new PatternDescr(pattern.getObjectType(), pattern.getIdentifier());
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            String expression = each == constraint ? changed : ((ExprConstraintDescr) each).getExpression();
            if (!expression.isEmpty()) {
                copy.addConstraint(new ExprConstraintDescr(expression));
            }
        }
        return copy;
    }
}
