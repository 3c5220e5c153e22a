package io.github.icprules.drools.compiled;

import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.assembly.Facts;
import io.github.icprules.drools.findings.AnswersRead;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.findings.RuleInfo;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Rule.Attribute;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Block2;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.model.patterns.CompositePatterns;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.kie.api.runtime.KieSession;

/** Reads the rules that Drools compiled. Only this class casts to implementation classes of Drools. */
public final class CompiledRuleReader {

    /** The attributes that can prevent a rule in a session from firing although its conditions are met. */
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

    private CompiledRuleReader() {}

    /** Returns a rule that reads one fact alone and needs no session; empty for a rule of any other shape. */
    public static Optional<CompiledRule> read(Rule rule) {
        List<Condition> parts = ((CompositePatterns) rule.getView()).getSubConditions();
        if (parts.size() != 2
                || !(parts.get(0) instanceof Pattern<?> pattern)
                || !(parts.get(1) instanceof NamedConsequenceImpl)) {
            return Optional.empty();
        }
        Variable<?> fact = pattern.getPatternVariable();
        Consequence consequence = rule.getDefaultConsequence();
        List<Variable<?>> taken = List.of(consequence.getVariables());
        List<SingleConstraint1<?>> constraints = new ArrayList<>();
        boolean isPlain = collect(pattern.getConstraint(), constraints)
                && Modifier.isFinal(fact.getType().getModifiers())
                && WHETHER_IT_FIRES.stream().allMatch(attribute -> isDefault(rule, attribute))
                && !consequence.isUsingDrools()
                && taken.size() == 2
                && taken.contains(fact)
                && taken.stream().anyMatch(variable -> variable.getType() == Findings.class);
        if (!isPlain) {
            return Optional.empty();
        }
        return Optional.of(new CompiledRule(
                RuleInfo.of(
                        rule.getName(),
                        rule.getMetaData(),
                        AnswersRead.whenNeeded(
                                fact.getType(),
                                constraints.stream()
                                        .map(CompiledRuleReader::text)
                                        .toList())),
                fact.getType(),
                constraints.stream().map(CompiledRuleReader::condition).toList(),
                consequence(consequence.getBlock()),
                taken.get(1).equals(fact)));
    }

    /** Returns the annotations of a rule in a session, and the answers that its conditions read. */
    public static RuleInfo infoOf(org.kie.api.definition.rule.Rule rule) {
        List<AnswersRead> patterns =
                patterns(rule).map(CompiledRuleReader::answersRead).toList();
        return RuleInfo.of(rule.getName(), rule.getMetaData(), AnswersRead.of(patterns));
    }

    private static Stream<org.drools.base.rule.Pattern> patterns(org.kie.api.definition.rule.Rule rule) {
        return ((RuleImpl) rule)
                .getLhs().getChildren().stream()
                        .filter(org.drools.base.rule.Pattern.class::isInstance)
                        .map(org.drools.base.rule.Pattern.class::cast);
    }

    /** Returns a rule in a session with the text of its conditions. A condition is tested in a session of its own. */
    static RuleReading readingOf(
            org.kie.api.definition.rule.Rule rule, RuleInfo info, Supplier<? extends KieSession> sessions) {
        GroupElement condition = ((RuleImpl) rule).getLhs();
        return new RuleReading(
                info,
                readings(patterns(rule), sessions),
                readings(quantified(condition, GroupElement::isNot), sessions),
                readings(quantified(condition, GroupElement::isExists), sessions),
                condition.getChildren().size() == 1);
    }

    private static List<RuleReading.Pattern> readings(
            Stream<org.drools.base.rule.Pattern> patterns, Supplier<? extends KieSession> sessions) {
        return patterns.map(pattern -> new RuleReading.Pattern(
                        type(pattern),
                        pattern.getConstraints().stream()
                                .map(constraint -> new RuleReading.Condition(
                                        text(constraint), fact -> isMet(constraint, fact, sessions)))
                                .toList()))
                .toList();
    }

    /**
     * Returns the patterns within {@code not} or {@code exists} whose facts are the items of a list.
     *
     * @param part a part of the condition. Its type is {@code Object}: for a type of drools-base, the JVM would load classes that are not on the
     *     shortest class path.
     */
    private static Stream<org.drools.base.rule.Pattern> quantified(Object part, Predicate<GroupElement> isMeant) {
        if (!(part instanceof GroupElement group)) {
            return Stream.empty();
        }
        return isMeant.test(group)
                ? group.getChildren().stream()
                        .filter(org.drools.base.rule.Pattern.class::isInstance)
                        .map(org.drools.base.rule.Pattern.class::cast)
                        .filter(pattern -> Facts.lists().containsKey(type(pattern)))
                : group.getChildren().stream().flatMap(each -> quantified(each, isMeant));
    }

    private static Class<?> type(org.drools.base.rule.Pattern pattern) {
        return ((ClassObjectType) pattern.getObjectType()).getClassType();
    }

    private static boolean isMet(
            org.drools.base.rule.constraint.Constraint constraint, Fact fact, Supplier<? extends KieSession> sessions) {
        if (!(constraint instanceof AlphaNodeFieldConstraint single) || needsOtherFacts(constraint)) {
            throw new UnsupportedOperationException("The condition needs other facts as well.");
        }
        KieSession session = sessions.get();
        try {
            return single.isAllowed(session.insert(fact), (ValueResolver) session);
        } finally {
            session.dispose();
        }
    }

    /** Returns whether a constraint reads variables of other facts. The type of a constant is a declaration, too, but of no fact. */
    private static boolean needsOtherFacts(org.drools.base.rule.constraint.Constraint constraint) {
        return Arrays.stream(constraint.getRequiredDeclarations())
                .anyMatch(declaration ->
                        !Character.isUpperCase(declaration.getIdentifier().charAt(0)));
    }

    static AnswersRead answersRead(org.drools.base.rule.Pattern pattern) {
        return AnswersRead.of(type(pattern), pattern.getConstraints().stream().map(CompiledRuleReader::text));
    }

    /**
     * Returns the text of a constraint. The compiler of the build and the compiler at run time store the text in different
     * places.
     */
    private static String text(org.drools.base.rule.constraint.Constraint constraint) {
        return constraint instanceof LambdaConstraint compiled
                ? compiled.getPredicateInformation().getStringConstraint()
                : constraint.toString();
    }

    private static boolean isDefault(Rule rule, Attribute<?> attribute) {
        return Objects.equals(rule.getAttribute(attribute), attribute.getDefaultValue());
    }

    /** Returns the text of a constraint in the sheet. */
    private static String text(SingleConstraint1<?> constraint) {
        return constraint.predicateInformation().getStringConstraint();
    }

    /**
     * Collects the conditions on the fact that a constraint consists of.
     *
     * @return whether the constraint consists of such conditions only
     */
    private static boolean collect(Constraint constraint, List<SingleConstraint1<?>> constraints) {
        if (constraint instanceof MultipleConstraints several) {
            return several.getChildren().stream().allMatch(child -> collect(child, constraints));
        }
        if (constraint instanceof SingleConstraint1<?> single) {
            return constraints.add(single);
        }
        return constraint == SingleConstraint.TRUE;
    }

    private static CompiledRule.Condition condition(SingleConstraint1<?> constraint) {
        return new CompiledRule.Condition(
                Objects.requireNonNullElse(text(constraint), constraint.getExprId()),
                unwrapped(constraint.getPredicate1()));
    }

    /** Returns the compiled consequence without the wrapper that takes the facts as an array. */
    @SuppressWarnings("unchecked")
    private static Block2<Object, Object> consequence(BlockN block) {
        return (Block2<Object, Object>) ((IntrospectableLambda) block).getLambda();
    }

    /** Returns the compiled predicate without the wrapper with which a session compares predicates. */
    @SuppressWarnings("unchecked")
    private static Predicate1<Object> unwrapped(Predicate1<?> predicate) {
        return (Predicate1<Object>) (predicate instanceof Predicate1.Impl<?> wrapped ? wrapped.getLambda() : predicate);
    }
}
