package io.github.icprules.drools.condition;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A property that a condition reads by its name: a property of a fact, or of a value that a fact has.
 *
 * @param method the method that reads the property
 */
public record FactProperty(Method method) {

    /** The properties by type and name, because explanations need the same properties again and again. */
    private static final Map<Class<?>, Map<String, FactProperty>> KNOWN = new ConcurrentHashMap<>();

    /**
     * {@return the property of a type with a name}
     *
     * @throws IllegalStateException if the type has no such property
     */
    public static FactProperty of(Class<?> owner, String name) {
        return KNOWN.computeIfAbsent(owner, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(name, any -> new FactProperty(method(owner, name)));
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
        try {
            return method.invoke(owner);
        } catch (InvocationTargetException e) {
            if (e.getTargetException() instanceof Error error) {
                throw error;
            }
            throw e.getTargetException() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The method %s must be public.".formatted(method), e);
        }
    }
}
