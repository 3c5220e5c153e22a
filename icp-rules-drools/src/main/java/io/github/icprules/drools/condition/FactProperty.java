package io.github.icprules.drools.condition;

import io.github.icprules.internal.Accessor;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A property that a condition reads by its name: a property of a fact, or of a value that a fact has. */
public final class FactProperty {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** The properties by type, because rules and explanations need the same properties again and again, and reflection is slow. */
    private static final Map<Class<?>, Map<String, FactProperty>> KNOWN = new ConcurrentHashMap<>();

    private final Method method;
    private final Accessor accessor;

    private FactProperty(Method method) {
        this.method = method;
        this.accessor = new Accessor(method, LOOKUP);
    }

    /**
     * {@return the property of a type with a name}
     *
     * @throws IllegalStateException if the type has no such property
     */
    public static FactProperty of(Class<?> owner, String name) {
        Map<String, FactProperty> known = KNOWN.computeIfAbsent(owner, any -> new ConcurrentHashMap<>());
        FactProperty property = known.get(name);
        if (property == null) {
            Method method = method(owner, name);
            Class<?> declaring = method.getDeclaringClass();
            property = declaring == owner ? new FactProperty(method) : of(declaring, name);
            known.put(name, property);
        }
        return property;
    }

    /**
     * Returns the method that reads a property: the method with the same name, with {@code get…} or with {@code is…}, as in
     * Drools.
     */
    private static Method method(Class<?> owner, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (String method : List.of(name, "get" + capital, "is" + capital)) {
            try {
                return owner.getMethod(method);
            } catch (NoSuchMethodException e) {
                // The next name is tried.
            }
        }
        throw new IllegalStateException("%s has no property %s.".formatted(owner.getName(), name));
    }

    /** {@return the type of the property} */
    public Class<?> type() {
        return method.getReturnType();
    }

    /** {@return the type that declares the property: the type itself, or a supertype} */
    public Class<?> declaringType() {
        return method.getDeclaringClass();
    }

    /** {@return the value of the property; exceptions of the method are passed on} */
    public @Nullable Object read(Object owner) {
        return accessor.apply(owner);
    }
}
