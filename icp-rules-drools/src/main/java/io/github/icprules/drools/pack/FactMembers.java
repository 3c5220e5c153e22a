package io.github.icprules.drools.pack;

import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.condition.Constants;
import io.github.icprules.drools.condition.Expression.Step;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of a type that expressions can name. */
final class FactMembers {

    private FactMembers() {}

    /** Stands for the type of a variable or an import that was refused, so that its members are not refused as well. */
    static final class Refused {
        private Refused() {}
    }

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
        return type == null
                        || type == Refused.class
                        || type.isPrimitive()
                        || type.getName().startsWith("java.")
                ? null
                : type;
    }

    private static boolean isCalled(Method method, Step call) {
        return method.getName().equals(call.name())
                && method.getParameterCount() == call.arguments().size();
    }

    /** {@return the type of a member that the compiler of Java finds; {@code null} if it is not known} */
    static @Nullable Class<?> typeOfMember(@Nullable Class<?> owner, Step member) {
        if (owner == null || owner == Refused.class) {
            return owner;
        }
        List<Class<?>> types = Stream.of(owner.getMethods())
                .filter(method -> member.isCall() ? isCalled(method, member) : isNamed(method, member.name()))
                .<Class<?>>map(Method::getReturnType)
                .distinct()
                .toList();
        return types.size() == 1 ? types.get(0) : null;
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
