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
     * often as in the original.
     */
    static DerivedModel multiplying(Model origin, int times) {
        List<Rule> rules = new ArrayList<>(origin.getRules());
        for (int edition = 1; edition < times; edition++) {
            for (Rule rule : origin.getRules()) {
                rules.add(neverMatching(rule, edition));
            }
        }
        return new DerivedModel(origin, rules);
    }

    private static Rule neverMatching(Rule rule, int edition) {
        String name = rule.getName() + '#' + edition;
        CompositePatterns view = (CompositePatterns) rule.getView();
        List<Condition> conditions = new ArrayList<>();
        boolean hasPattern = false;
        for (Condition condition : view.getSubConditions()) {
            if (condition instanceof Pattern<?> pattern) {
                conditions.add(neverMatching(pattern, name, edition));
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

    private static <T> Pattern<T> neverMatching(Pattern<T> pattern, String rule, int edition) {
        Variable<T> fact = pattern.getPatternVariable();
        // The condition reads a property, like the conditions of the bundled rules. The condition is always false,
        // because no evaluation date is in the first years of the calendar.
        Constraint never = new SingleConstraint1<>(
                "never." + rule,
                fact,
                new Predicate1.Impl<>(
                        candidate -> ((Fact) candidate).filing().on().getYear() < edition));
        return new PatternImpl<>(fact, new MultipleConstraints(pattern.getConstraint(), never));
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
