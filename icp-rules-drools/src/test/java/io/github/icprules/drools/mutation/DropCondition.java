package io.github.icprules.drools.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * Leaves out one condition of a rule: each constraint in turn, and of a constraint that joins several ({@code a || b}) each
 * operand in turn. A test that sees the difference shows that the condition matters by itself, independent of the others.
 */
final class DropCondition implements MutationOperator {

    @Override
    public Stream<Mutation> mutate(RuleDescr rule) {
        List<Mutation> mutations = new ArrayList<>();
        for (PatternDescr pattern : RuleMutants.patterns(rule)) {
            for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
                for (Change change : changes(((ExprConstraintDescr) constraint).getExpression())) {
                    AndDescr conditions = new AndDescr();
                    RuleMutants.patterns(rule)
                            .forEach(each -> conditions.addDescr(
                                    each == pattern ? replacing(pattern, constraint, change.left()) : each.clone()));
                    mutations.add(
                            new Mutation(change.name(), constraint.getLine(), RuleMutants.copy(rule, conditions)));
                }
            }
        }
        return mutations.stream();
    }

    private static List<Change> changes(String constraint) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("drop " + constraint, ""));
        collect(Constraint.parse(constraint), part -> part, changes);
        return changes;
    }

    /** Collects what is left of a constraint when one operand is dropped, however deep it stands. */
    private static void collect(
            ConstraintConnectiveDescr connective, UnaryOperator<String> within, List<Change> changes) {
        List<BaseDescr> operands = connective.getDescrs();
        for (BaseDescr operand : operands) {
            if (operands.size() > 1) {
                changes.add(new Change(
                        "drop %s of %s".formatted(Constraint.text(operand), within.apply(Constraint.text(connective))),
                        within.apply(joined(connective, operand, ""))));
            }
            if (operand instanceof ConstraintConnectiveDescr inner) {
                collect(inner, part -> within.apply(joined(connective, operand, part)), changes);
            }
        }
    }

    /** Writes a connective with something else in one operand's place; with nothing, if that is empty. */
    private static String joined(ConstraintConnectiveDescr connective, BaseDescr operand, String instead) {
        List<String> parts = connective.getDescrs().stream()
                .map(other -> other == operand ? instead : Constraint.text(other))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 ? '(' + String.join(Constraint.sign(connective), parts) + ')' : parts.get(0);
    }

    private static PatternDescr replacing(PatternDescr pattern, BaseDescr constraint, String left) {
        PatternDescr changed = new PatternDescr(pattern.getObjectType(), pattern.getIdentifier());
        for (BaseDescr each : pattern.getConstraint().getDescrs()) {
            String expression = each == constraint ? left : ((ExprConstraintDescr) each).getExpression();
            if (!expression.isEmpty()) {
                changed.addConstraint(new ExprConstraintDescr(expression));
            }
        }
        return changed;
    }

    /** What is done to a constraint, and what is left of it; nothing, if the text is empty. */
    private record Change(String name, String left) {}
}
