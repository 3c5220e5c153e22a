package io.github.icprules.drools.pack;

import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.condition.Constants;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a type that expressions can name. */
final class FactMembers {

    private FactMembers() {}

    static Collection<String> names(Class<?> owner, boolean isCall, boolean wasStatic) {
        if (wasStatic && owner.isEnum()) {
            return Constants.names(owner);
        }
        return isCall
                ? FactApi.methods(owner).stream()
                        .map(Method::getName)
                        .distinct()
                        .toList()
                : FactApi.properties(owner);
    }

    static boolean isNamed(Method method, String name) {
        return method.getParameterCount() == 0
                && (method.getName().equals(name) || FactApi.property(method).equals(name));
    }

    static boolean hasProperty(Class<?> owner, String name) {
        return FactApi.methods(owner).stream().anyMatch(method -> isNamed(method, name));
    }

    static @Nullable Field constant(Class<?> owner, String name) {
        return Stream.of(owner.getFields())
                .filter(field -> field.getName().equals(name) && Modifier.isStatic(field.getModifiers()))
                .findFirst()
                .orElse(null);
    }

    /** Returns a type whose members can be checked; {@code null} for a type of Java, whose members the compiler checks. */
    static @Nullable Class<?> known(@Nullable Class<?> type) {
        return type == null || type.isPrimitive() || type.getName().startsWith("java.") ? null : type;
    }

    /** {@return the class with a name; {@code null} if there is none} */
    static @Nullable Class<?> find(String type) {
        try {
            return Class.forName(type, false, FactMembers.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
