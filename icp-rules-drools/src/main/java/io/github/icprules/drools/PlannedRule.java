package io.github.icprules.drools;

import io.github.icprules.drools.facts.Fact;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drools.model.AlphaIndex;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Rule.Attribute;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.Predicate1;
import org.drools.model.patterns.CompositePatterns;
import org.jspecify.annotations.Nullable;

/**
 * A rule, as Drools compiled it, that looks at one fact by itself and says one thing. Nothing need be remembered of other
 * facts for such a rule, so it can be asked and can speak without a session.
 *
 * @param info what it says of itself
 * @param type the kind of fact it looks at
 * @param questions what it asks of the fact, in this order: a later one may rely on an earlier one
 * @param consequence what it does then
 * @param findingsFirst whether the consequence takes the findings before the fact
 */
record PlannedRule(RuleInfo info, Class<?> type, List<Question> questions, BlockN consequence, boolean findingsFirst) {

    /** The attributes by which a session keeps a rule from firing whose conditions are met. */
    private static final List<Attribute<?>> WHETHER_IT_FIRES = List.of(
            Attribute.ENABLED,
            Attribute.AGENDA_GROUP,
            Attribute.ACTIVATION_GROUP,
            Attribute.RULEFLOW_GROUP,
            Attribute.DURATION,
            Attribute.TIMER,
            Attribute.CALENDARS,
            Attribute.DATE_EFFECTIVE,
            Attribute.DATE_EXPIRES);

    /** Takes a rule, if it is such a one. */
    static Optional<PlannedRule> of(Rule rule) {
        List<Condition> parts = ((CompositePatterns) rule.getView()).getSubConditions();
        if (parts.size() != 2
                || !(parts.get(0) instanceof Pattern<?> pattern)
                || !(parts.get(1) instanceof NamedConsequenceImpl)) {
            return Optional.empty();
        }
        Variable<?> fact = pattern.getPatternVariable();
        Consequence consequence = rule.getDefaultConsequence();
        List<Variable<?>> taken = List.of(consequence.getVariables());
        List<SingleConstraint1<?>> questions = new ArrayList<>();
        boolean isPlain = collect(pattern.getConstraint(), questions)
                && Modifier.isFinal(fact.getType().getModifiers())
                && WHETHER_IT_FIRES.stream().allMatch(attribute -> isDefault(rule, attribute))
                && !consequence.isUsingDrools()
                && taken.size() == 2
                && taken.contains(fact)
                && taken.stream().anyMatch(variable -> variable.getType() == Findings.class);
        if (!isPlain) {
            return Optional.empty();
        }
        return Optional.of(new PlannedRule(
                RuleInfo.of(
                        rule.getName(),
                        rule.getMetaData(),
                        AnswersRead.of(
                                fact.getType(),
                                questions.stream()
                                        .map(question ->
                                                question.predicateInformation().getStringConstraint()))),
                fact.getType(),
                questions.stream().<Question>map(Question::of).toList(),
                consequence.getBlock(),
                taken.get(1).equals(fact)));
    }

    /** Says of a fact that meets its conditions what it has to say. */
    void speak(Fact fact, ReportDraft draft) throws Exception {
        Findings findings = new Findings(info, draft, List.of(fact));
        if (findingsFirst) {
            consequence.execute(findings, fact);
        } else {
            consequence.execute(fact, findings);
        }
    }

    private static boolean isDefault(Rule rule, Attribute<?> attribute) {
        return Objects.equals(rule.getAttribute(attribute), attribute.getDefaultValue());
    }

    /** Takes a constraint apart into questions about the one fact; returns whether this is possible. */
    private static boolean collect(Constraint constraint, List<SingleConstraint1<?>> questions) {
        if (constraint instanceof MultipleConstraints several) {
            return several.getChildren().stream().allMatch(child -> collect(child, questions));
        }
        if (constraint instanceof SingleConstraint1<?> single) {
            return questions.add(single);
        }
        return constraint == SingleConstraint.TRUE;
    }

    /**
     * What a rule asks of a fact.
     *
     * @param id its name, which Drools makes of what is asked: two with one name are the same
     * @param predicate what answers it
     * @param comparison the property and the constant that it holds for equal; {@code null} if it asks anything else
     */
    @SuppressWarnings("unchecked") // What a constraint on a fact reads, it reads of the fact.
    record Question(
            String id,
            Predicate1<Object> predicate,
            @Nullable AlphaIndex<Object, ?> comparison) {

        static Question of(SingleConstraint1<?> constraint) {
            Index<?, ?> index = constraint.getIndex();
            boolean isComparison = index instanceof AlphaIndex<?, ?> comparison
                    && comparison.getConstraintType() == Index.ConstraintType.EQUAL
                    && comparison.getIndexId() >= 0
                    && comparison.getRightValue() != null;
            return new Question(
                    constraint.getExprId(),
                    unwrapped(constraint.getPredicate1()),
                    isComparison ? (AlphaIndex<Object, ?>) index : null);
        }

        /** What was compiled, without the part by which a session compares two predicates, because that part slows down each call. */
        private static Predicate1<Object> unwrapped(Predicate1<?> predicate) {
            return (Predicate1<Object>)
                    (predicate instanceof Predicate1.Impl<?> wrapped ? wrapped.getLambda() : predicate);
        }
    }
}
