package io.github.icprules.drools;

import io.github.icprules.drools.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.TypeMetaData;
import org.drools.model.Variable;
import org.drools.model.constraints.MultipleConstraints;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.PatternImpl;

/**
 * A compiled model with other rules than its original.
 *
 * @param origin the model that the build compiled
 * @param rules the rules of this model
 */
record DerivedModel(Model origin, List<Rule> rules) implements Model {

    /** {@return a model with only those rules whose names the predicate accepts} */
    static DerivedModel selecting(Model origin, Predicate<String> accepted) {
        return new DerivedModel(
                origin,
                origin.getRules().stream()
                        .filter(rule -> accepted.test(rule.getName()))
                        .toList());
    }

    /**
     * Returns a model with the original rules and further editions, whose rules never match. A rule of a further edition has the
     * conditions of its original on the same facts, and a last condition that is always false. So each other condition is true as
     * often as in the original. Rules of one edition share conditions as the original rules do.
     *
     * @param sharing whether the editions share their conditions with the original, like rules whose conditions have the same
     *     text; otherwise different editions share no condition
     */
    static DerivedModel multiplying(Model origin, int times, boolean sharing) {
        List<Rule> rules = new ArrayList<>(origin.getRules());
        for (int edition = 1; edition < times; edition++) {
            for (Rule rule : origin.getRules()) {
                rules.add(neverMatching(rule, edition, sharing));
            }
        }
        return new DerivedModel(origin, rules);
    }

    private static Rule neverMatching(Rule rule, int edition, boolean sharing) {
        String name = rule.getName() + '#' + edition;
        CompositePatterns view = (CompositePatterns) rule.getView();
        List<Condition> conditions = new ArrayList<>();
        boolean hasPattern = false;
        for (Condition condition : view.getSubConditions()) {
            if (condition instanceof Pattern<?> pattern) {
                conditions.add(neverMatching(pattern, name, edition, sharing));
                hasPattern = true;
            } else {
                conditions.add(condition);
            }
        }
        if (!hasPattern) {
            throw new IllegalStateException("Rule " + rule.getName() + " has no pattern.");
        }
        return new RuleImpl(
                ((RuleImpl) rule).getPackage(),
                name,
                rule.getUnit(),
                new CompositePatterns(view.getType(), conditions, view.getConsequences()),
                Map.of(),
                rule.getMetaData());
    }

    private static <T> Pattern<T> neverMatching(Pattern<T> pattern, String rule, int edition, boolean sharing) {
        Variable<T> fact = pattern.getPatternVariable();
        List<Constraint> constraints = new ArrayList<>();
        collect(pattern.getConstraint(), fact, sharing ? "" : "#" + edition, constraints);
        // The condition reads a property, like the conditions of the bundled rules. The condition is always false,
        // because no evaluation date is in the first years of the calendar.
        constraints.add(new SingleConstraint1<>(
                "never." + rule,
                fact,
                new Predicate1.Impl<>(
                        candidate -> ((Fact) candidate).filing().on().getYear() < edition)));
        return new PatternImpl<>(fact, new MultipleConstraints(constraints));
    }

    /** Collects copies of the constraints with an addition to their ids. The engine shares constraints with equal ids. */
    @SuppressWarnings("unchecked") // A pattern over one fact has constraints on that fact alone.
    private static <T> void collect(
            Constraint constraint, Variable<T> fact, String addition, List<Constraint> constraints) {
        if (constraint instanceof MultipleConstraints several) {
            several.getChildren().forEach(child -> collect(child, fact, addition, constraints));
        } else if (constraint instanceof SingleConstraint1<?> single) {
            SingleConstraint1<T> copy = new SingleConstraint1<>(
                    single.getExprId() + addition, fact, (Predicate1<T>) single.getPredicate1());
            // The compiler would also index the comparison with a constant if the sheets contained the copied rule.
            copy.setIndex(single.getIndex());
            constraints.add(copy);
        } else if (constraint != SingleConstraint.TRUE) {
            throw new IllegalStateException("Unknown constraint: " + constraint);
        }
    }

    @Override
    public String getName() {
        return origin.getName();
    }

    @Override
    public String getPackageName() {
        return origin.getPackageName();
    }

    @Override
    public List<Global> getGlobals() {
        return origin.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
        return rules;
    }

    @Override
    public List<Query> getQueries() {
        return origin.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
        return origin.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
        return origin.getEntryPoints();
    }
}
