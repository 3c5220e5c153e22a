package io.github.icprules.drools.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.catalogue.FactApi;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.support.GeneratedFile;
import java.io.IOException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of the members that can be null has what the annotations of the fact API say. */
class NullableMembersTest {

    private static final Path SOURCES = Path.of("..", "icp-rules-api", "src", "main", "java");

    @Test
    void the_list_is_up_to_date() throws Exception {
        Set<String> lines = new TreeSet<>();
        for (Class<?> type : types()) {
            FactApi.methods(type).forEach(method -> lines.addAll(linesOf(method)));
        }
        new GeneratedFile("icp-rules-drools/src/main/resources/io/github/icprules/drools/" + NullableMembers.FILE)
                .assertIs(String.join("\n", lines) + '\n');
    }

    @Test
    void a_member_can_be_null_or_not() throws Exception {
        assertThat(NullableMembers.isResult(Filing.class.getMethod("province"))).isTrue();
        assertThat(NullableMembers.isResult(Filing.class.getMethod("type"))).isFalse();
        Method keywords = Stream.of(FactApi.types().toArray(Class<?>[]::new))
                .flatMap(type -> FactApi.methods(type).stream())
                .filter(method -> method.getName().equals("firstIn"))
                .findFirst()
                .orElseThrow();
        assertThat(NullableMembers.isResult(keywords)).isTrue();
        assertThat(NullableMembers.isArgument(keywords, 0)).isTrue();
        assertThat(NullableMembers.isArgument(Filing.class.getMethod("input", String.class), 0))
                .isFalse();
    }

    private static Set<String> linesOf(Method method) {
        Set<String> lines = new HashSet<>();
        if (isNullable(method.getAnnotatedReturnType())) {
            lines.add(NullableMembers.line(method));
        }
        AnnotatedType[] parameters = method.getAnnotatedParameterTypes();
        for (int i = 0; i < parameters.length; i++) {
            boolean isFurther = method.isVarArgs() && i == parameters.length - 1;
            AnnotatedType each =
                    isFurther ? ((AnnotatedArrayType) parameters[i]).getAnnotatedGenericComponentType() : parameters[i];
            if (isNullable(each)) {
                lines.add(NullableMembers.line(method, i));
            }
        }
        return lines;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    /** Returns the types of the fact API, and the types of the library to which their members lead. */
    private static Set<Class<?>> types() throws IOException, ClassNotFoundException {
        Set<Class<?>> types = new HashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(FactApi.types());
        for (String name : List.of("model", "format", "law", "text")) {
            try (Stream<Path> files =
                    Files.list(SOURCES.resolve("io/github/icprules").resolve(name))) {
                for (Path file : files.toList()) {
                    String type = file.getFileName().toString().replaceFirst("\\.java$", "");
                    if (!type.contains("-") && Files.isRegularFile(file)) {
                        open.add(Class.forName("io.github.icprules." + name + '.' + type));
                    }
                }
            }
        }
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (type.getName().startsWith("io.github.icprules") && types.add(type)) {
                open.addAll(List.of(type.getClasses()));
                for (Method method : FactApi.methods(type)) {
                    open.add(method.getReturnType());
                    if (method.getGenericReturnType() instanceof ParameterizedType generic) {
                        Stream.of(generic.getActualTypeArguments())
                                .filter(Class.class::isInstance)
                                .forEach(item -> open.add((Class<?>) item));
                    }
                }
            }
        }
        return types;
    }
}
