package io.github.icprules.drools.pack;

import io.github.icprules.drools.catalogue.FactApi;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a type that expressions can name. */
final class FactMembers {

    /** The methods of the types that were checked so far. These are the types of the fact API and a few others. */
    private static final Map<Class<?>, List<Method>> METHODS = new ConcurrentHashMap<>();

    private FactMembers() {}

    static Collection<String> names(Class<?> owner, boolean isCall, boolean wasStatic) {
        if (wasStatic && owner.isEnum()) {
            return Stream.of(owner.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
        return isCall ? methods(owner).stream().map(Method::getName).distinct().toList() : FactApi.properties(owner);
    }

    static List<Method> methods(Class<?> owner) {
        return METHODS.computeIfAbsent(owner, FactApi::methods);
    }

    static boolean isNamed(Method method, String name) {
        return method.getParameterCount() == 0
                && (method.getName().equals(name) || FactApi.property(method).equals(name));
    }

    static boolean hasProperty(Class<?> owner, String name) {
        return methods(owner).stream().anyMatch(method -> isNamed(method, name));
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

    static boolean isOfJavaLang(String name) {
        try {
            return Class.forName("java.lang." + name) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
