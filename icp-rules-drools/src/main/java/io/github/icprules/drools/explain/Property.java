package io.github.icprules.drools.explain;

import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.condition.Expression.Step;
import io.github.icprules.drools.condition.StepReader;
import io.github.icprules.drools.facts.Fact;
import java.util.List;
import java.util.Optional;

/**
 * A property that a condition reads.
 *
 * @param owner reads the part that has the property: the fact itself, or another fact or value on the path
 * @param key the name of the type that declares the property, a dot and the name of the property; phrases are listed by keys
 * @param type the type of the value
 */
record Property(StepReader owner, String key, Class<?> type) {

    /** Returns the property to which a path of properties leads; empty if there is none. */
    static Optional<Property> of(Class<?> factType, Path path) {
        List<Step> steps = path.ofFact().steps();
        try {
            StepReader value = StepReader.of(factType, steps);
            return Optional.of(new Property(
                    StepReader.of(factType, steps.subList(0, steps.size() - 1)),
                    value.declaringType().getSimpleName() + '.' + path.last().name(),
                    value.type()));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Returns the path in the request of the part that has the property; the path of the fact if the part has none. */
    String place(Fact fact) {
        return owner.read(fact) instanceof Fact part ? part.path() : fact.path();
    }
}
