package io.github.icprules.drools;

import java.util.List;
import java.util.function.Predicate;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;

/**
 * A compiled model with some of the rules of its original.
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
