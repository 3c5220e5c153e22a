package io.github.icprules.drools.explain;

import io.github.icprules.drools.condition.FactProperty;
import io.github.icprules.drools.facts.Fact;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property that a condition reads.
 *
 * @param factType the type of the fact of the condition
 * @param path the path of the property from the fact
 * @param key the name of the type that declares the property, a dot and the name of the property; phrases are listed by keys
 * @param type the type of the value
 */
record Property(Class<?> factType, String path, String key, Class<?> type) {

    /** Returns a property; empty if the type has no property with this name. */
    static Optional<Property> of(Class<?> factType, String path) {
        Class<?> owner = factType;
        String[] names = path.split("\\.", -1);
        try {
            for (int i = 0; i < names.length - 1; i++) {
                owner = FactProperty.of(owner, names[i]).type();
            }
            String last = names[names.length - 1];
            FactProperty property = FactProperty.of(owner, last);
            return Optional.of(new Property(
                    factType, path, property.declaringType().getSimpleName() + '.' + last, property.type()));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Returns the path in the request of the part that has the property: the fact itself, or another fact on the path. */
    String place(Fact fact) {
        int dot = path.lastIndexOf('.');
        return dot > 0 && read(fact, path.substring(0, dot)) instanceof Fact owner ? owner.path() : fact.path();
    }

    private static @Nullable Object read(Fact fact, String path) {
        Object value = fact;
        Class<?> owner = fact.getClass();
        for (String name : path.split("\\.", -1)) {
            FactProperty property = FactProperty.of(owner, name);
            value = property.read(Objects.requireNonNull(value, path));
            owner = property.type();
        }
        return value;
    }
}
