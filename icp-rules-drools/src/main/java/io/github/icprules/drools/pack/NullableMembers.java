package io.github.icprules.drools.pack;

import io.github.icprules.drools.data.tables.Tables;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results and the parameters of the fact API that can be {@code null}, from the list {@code pack/nullable.txt}. The list repeats the
 * annotations of the source, because an application need not have the annotation on its class path.
 */
final class NullableMembers {

    static final String FILE = "pack/nullable.txt";

    private static final Set<String> ALL =
            new String(Tables.bytes(FILE), StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());

    private NullableMembers() {}

    /** {@return whether a method can return {@code null}} */
    static boolean isResult(Method method) {
        return ALL.contains(line(method));
    }

    /** {@return whether {@code null} can be the argument of a method at an index} */
    static boolean isArgument(Method method, int index) {
        int last = method.getParameterCount() - 1;
        return ALL.contains(line(method, method.isVarArgs() ? Math.min(index, last) : index));
    }

    /** {@return the line of the list for the result of a method} */
    static String line(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(
                        ",", method.getDeclaringClass().getName() + '.' + method.getName() + '(', ")"));
    }

    /** {@return the line of the list for a parameter of a method} */
    static String line(Method method, int parameter) {
        return line(method) + ' ' + parameter;
    }
}
