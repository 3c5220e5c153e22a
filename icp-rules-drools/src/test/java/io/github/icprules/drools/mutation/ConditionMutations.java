package io.github.icprules.drools.mutation;

import io.github.icprules.drools.condition.ConditionReader;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Drops or replaces one operand of one constraint, however deep the operand stands. A whole constraint is dropped as well.
 *
 * @param instead returns the texts for an operand such as {@code !filing.recordStatus.filed} that joins no others, by the name of
 *     the change; {@code null} drops the operand instead
 */
record ConditionMutations(@Nullable Function<String, Map<String, String>> instead) implements MutationOperator {

    /**
     * Leaves out one condition of a rule: each constraint in turn, and of a constraint that joins several ({@code a || b}) each
     * operand in turn. A test that sees the difference shows that the condition matters by itself, independent of the others.
     */
    static final MutationOperator DROP_CONDITION = new ConditionMutations(null);

    /** Says the contrary of one condition. An unknown answer stays unknown: {@code a.doubtful} becomes {@code a.yes}. */
    static final MutationOperator NEGATE_CONDITION =
            new ConditionMutations(operand -> Map.of("negate " + operand, negated(operand)));

    /** Puts a constant's neighbour in its place. */
    static final MutationOperator SWAP_CONSTANT = new ConditionMutations(SwapConstant::instead);

    /** The members of an answer: for each the member that is read of the contrary answer. */
    private static final Map<String, String> CONTRARY =
            Map.of(".possible", ".no", ".no", ".possible", ".yes", ".doubtful", ".doubtful", ".yes");

    @Override
    public Stream<Mutation> mutate(RuleDescr rule) {
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
                if (instead == null) {
                    changes.accept("drop " + text, "");
                }
                String operands = Constraint.withoutLists(text);
                if (ConditionReader.read(operands) instanceof Several several) {
                    collect(operands, several, UnaryOperator.identity(), changes);
                } else if (instead != null) {
                    instead.apply(text).forEach(changes);
                }
            }
        }
        return mutations.stream();
    }

    private void collect(
            String text, Several several, UnaryOperator<String> within, BiConsumer<String, String> changes) {
        String where = " of " + within.apply(Constraint.text(text, several));
        for (Expression operand : several.parts()) {
            UnaryOperator<String> place = part -> within.apply(joined(text, several, operand, part));
            String written = Constraint.text(text, operand);
            if (instead == null) {
                changes.accept("drop " + written + where, place.apply(""));
            } else if (!(operand instanceof Several)) {
                instead.apply(written).forEach((name, other) -> changes.accept(name + where, place.apply(other)));
            }
            if (operand instanceof Several inner) {
                collect(text, inner, place, changes);
            }
        }
    }

    private static String joined(String text, Several several, Expression operand, String instead) {
        List<String> parts = several.parts().stream()
                .map(other -> other == operand ? instead : Constraint.text(text, other))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 ? '(' + String.join(Constraint.sign(several), parts) + ')' : parts.get(0);
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

    private static String negated(String operand) {
        if (operand.contains(" != ")) {
            return operand.replace(" != ", " == ");
        }
        if (operand.contains(" == ")) {
            return operand.replace(" == ", " != ");
        }
        for (Map.Entry<String, String> member : CONTRARY.entrySet()) {
            if (operand.endsWith(member.getKey())) {
                return operand.substring(0, operand.length() - member.getKey().length()) + member.getValue();
            }
        }
        if (operand.contains(" in (")) {
            return operand.replace(" in (", " not in (");
        }
        return operand.startsWith("!") ? operand.substring(1) : '!' + operand;
    }
}
