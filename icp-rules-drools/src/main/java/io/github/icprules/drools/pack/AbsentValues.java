package io.github.icprules.drools.pack;

import io.github.icprules.model.FilingRequest;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that the conditions of a rule read and that can be absent: properties that can be {@code null}, and variables with such a
 * value. A condition {@code value != null} in front excludes an absent value.
 */
final class AbsentValues {

    private final Set<String> variables = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    /** Starts the next pattern. What the conditions of the last pattern exclude is known of its variables only. */
    void startPattern() {
        given.retainAll(variables);
    }

    /** Records that a variable can be {@code null}. */
    void addVariable(String variable) {
        variables.add(variable);
    }

    /** Records that a value, as it is written, is not {@code null}. */
    void exclude(String written) {
        given.add(plain(written));
    }

    /** {@return whether a variable can be {@code null}} */
    boolean isVariable(String name) {
        return variables.contains(name);
    }

    /** {@return whether a condition in front excludes that a value, as it is written, is {@code null}} */
    boolean isGiven(String written) {
        return given.contains(plain(written));
    }

    private static String plain(String written) {
        return written.replaceAll("\\s", "").replaceFirst("^this\\.", "");
    }

    /** {@return whether a method can return {@code null}} */
    static boolean isNullable(Method method) {
        return isNullable(method.getAnnotatedReturnType());
    }

    /** {@return whether {@code null} can be the argument of a method at an index} */
    static boolean takesNull(Method method, int argument) {
        AnnotatedType[] types = method.getAnnotatedParameterTypes();
        int last = types.length - 1;
        if (method.isVarArgs() && argument >= last && types[last] instanceof AnnotatedArrayType further) {
            return isNullable(further.getAnnotatedGenericComponentType());
        }
        return argument <= last && isNullable(types[argument]);
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
    }

    /** {@return whether a type is a part of the request, whose components are {@code null} if they are absent} */
    static boolean isOfRequest(Class<?> type) {
        return type.isRecord() && type.getPackage() == FilingRequest.class.getPackage();
    }
}
