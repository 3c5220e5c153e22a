package io.github.icprules;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static io.github.icprules.fixtures.RuleVerification.rule;
import static io.github.icprules.fixtures.RuleVerification.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.People;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.law.LawTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls everything public with one {@code null}, and harmless values elsewhere. A parameter that does not say that it can be
 * {@code null} is refused by its name, in the words of the library instead of those of the JVM.
 */
class NullArgumentsTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path FIXTURES = Path.of("target", "test-classes", "io", "github", "icprules", "fixtures");
    private static final int LEAST_CALLS = 250;
    /** A request can leave one of them out. No annotation can say so, because the accessors never return {@code null}. */
    private static final Set<String> DOCUMENTED =
            Set.of(FilingRequest.class.getName() + " subject", FilingRequest.class.getName() + " miniProgram");

    private static final String RULE = "示例";
    private static final FilingReport REPORT = Reports.builder()
            .violation(RULE, Severity.WARNING, "subject")
            .requirement(Material.SUBJECT_CERTIFICATE, RequirementStatus.MISSING)
            .unchecked(RULE, "subject", "subject.name")
            .build();
    private static final IcpRuleEngine ENGINE = new OneRule();
    /** What cannot be made of nothing. */
    private static final List<Object> AT_HAND = List.of(
            REPORT,
            ENGINE,
            assertThat(REPORT),
            assertThat(REPORT).violates(RULE),
            assertThat(REPORT).requires(Material.SUBJECT_CERTIFICATE),
            assertThat(REPORT).leavesUnchecked(RULE),
            verifyThat(ENGINE, rule(RULE)),
            verifyThat(ENGINE, rule(RULE)).given(Filings.enterprise()),
            Filings.enterprise().request().subject(),
            Filings.enterprise().request().miniProgram(),
            People.of(Province.BEIJING),
            "示例",
            0,
            0L,
            false,
            new byte[32],
            Duration.ofSeconds(1),
            LocalDate.of(2026, 11, 24),
            OffsetDateTime.parse("2026-11-24T10:00:00+08:00"),
            new IllegalStateException("示例"),
            String.class,
            SampleLaw.DECREE_292,
            Severity.WARNING,
            List.of(),
            Set.of(),
            Map.of());

    /**
     * A call with one {@code null}.
     *
     * @param executable what is called
     * @param index which argument is {@code null}
     * @param item whether the argument is an array with a {@code null} in it instead
     */
    record Call(Executable executable, int index, boolean item) {

        String parameter() {
            return executable.getParameters()[index].getName();
        }

        /** What changes a part of something calls the new one {@code newPart}. */
        String name() {
            String parameter = parameter();
            return parameter.matches("new[A-Z].*")
                    ? parameter.substring(3, 4).toLowerCase(Locale.ROOT) + parameter.substring(4)
                    : parameter;
        }

        @Override
        public String toString() {
            return "%s.%s(%s%s)"
                    .formatted(
                            executable.getDeclaringClass().getSimpleName(),
                            executable.getName(),
                            parameter(),
                            item ? "[0]" : "");
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_by_the_name_of_the_parameter(Call call) throws ReflectiveOperationException {
        Parameter[] parameters = call.executable().getParameters();
        @Nullable Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = i != call.index()
                    ? harmless(parameters[i].getType())
                    : call.item() ? Array.newInstance(parameters[i].getType().getComponentType(), 1) : null;
        }
        try {
            call(call.executable(), arguments);
        } catch (InvocationTargetException e) {
            if (call.item()) {
                assertThat(e.getCause()).hasMessageMatching("\\w+(\\[\\d])? must (be given|not be null)\\.");
            } else {
                assertThat(e.getCause())
                        .isInstanceOf(NullPointerException.class)
                        .message()
                        .isIn(call.parameter() + " must be given.", call.name() + " must be given.");
            }
            return;
        }
        throw new AssertionError(call + " takes null, although it does not say so.");
    }

    @Test
    void there_is_something_to_call() throws IOException {
        assertThat(calls()).hasSizeGreaterThan(LEAST_CALLS);
    }

    static Stream<Call> calls() throws IOException {
        return types().stream()
                .flatMap(type -> Stream.<Executable>concat(
                        Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods())))
                .filter(NullArgumentsTest::isOurs)
                .sorted(Comparator.comparing(Executable::toString))
                .flatMap(executable -> indices(executable)
                        .flatMap(index ->
                                Stream.of(new Call(executable, index, false), new Call(executable, index, true)))
                        .filter(call -> !call.item() || hasItems(executable.getParameters()[call.index()])));
    }

    private static boolean hasItems(Parameter parameter) {
        return parameter.getAnnotatedType() instanceof AnnotatedArrayType array
                && !parameter.getType().getComponentType().isPrimitive()
                && !array.getAnnotatedGenericComponentType().isAnnotationPresent(Nullable.class);
    }

    private static Stream<Integer> indices(Executable executable) {
        Parameter[] parameters = executable.getParameters();
        return Stream.iterate(0, i -> i < parameters.length, i -> i + 1)
                .filter(i -> !parameters[i].getType().isPrimitive()
                        && !isNullable(parameters[i])
                        && !DOCUMENTED.contains(executable.getName() + ' ' + parameters[i].getName()));
    }

    private static boolean isNullable(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What a host can call, and what the compiler did not write. */
    private static boolean isOurs(Executable executable) {
        if (!Modifier.isPublic(executable.getModifiers())
                || executable.isSynthetic()
                || Modifier.isAbstract(executable.getModifiers())) {
            return false;
        }
        boolean isEquals = executable.getName().equals("equals");
        boolean isValueOf =
                executable.getDeclaringClass().isEnum() && executable.getName().equals("valueOf");
        return !isEquals && !isValueOf;
    }

    private static List<Class<?>> types() throws IOException {
        List<Class<?>> types = new ArrayList<>();
        for (Path root : List.of(CLASSES, FIXTURES)) {
            Path home = root.equals(CLASSES) ? CLASSES : Path.of("target", "test-classes");
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> home.relativize(file).toString())
                        .filter(file -> file.endsWith(".class")
                                && !file.contains("package-info")
                                && !file.equals("module-info.class")
                                && !file.contains("internal")
                                && !file.matches(".*Test(\\$.*)?\\.class"))
                        .map(file -> type(file.substring(0, file.length() - ".class".length())
                                .replace('/', '.')
                                .replace('\\', '.')))
                        .filter(NullArgumentsTest::isPublic)
                        .forEach(types::add);
            }
        }
        return types;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static @Nullable Object call(Executable executable, @Nullable Object[] arguments)
            throws ReflectiveOperationException {
        if (executable instanceof Constructor<?> constructor) {
            return constructor.newInstance(arguments);
        }
        Method method = (Method) executable;
        Object receiver = Modifier.isStatic(method.getModifiers()) ? null : harmless(method.getDeclaringClass());
        return method.invoke(receiver, arguments);
    }

    /** Something that can stand for a parameter of this type. */
    private static Object harmless(Class<?> type) throws ReflectiveOperationException {
        Object plain = plain(type);
        if (plain != null) {
            return plain;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, harmless(type.getComponentType()));
            return array;
        }
        if (type.isSealed()) {
            return harmless(type.getPermittedSubclasses()[0]);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    NullArgumentsTest.class.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) ->
                            method.getReturnType() == void.class ? null : harmless(method.getReturnType()));
        }
        return made(type);
    }

    private static @Nullable Object plain(Class<?> type) {
        return type == Object.class
                ? RULE
                : AT_HAND.stream()
                        .filter(value -> type.isInstance(value) || boxed(type).isInstance(value))
                        .findFirst()
                        .orElse(type == Stream.class ? Stream.of() : null);
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    /** By the constructor or the static method with the fewest arguments. */
    private static Object made(Class<?> type) throws ReflectiveOperationException {
        List<Class<?>> homes = new ArrayList<>(List.of(type));
        if (type.getEnclosingClass() != null) {
            homes.add(type.getEnclosingClass());
        }
        List<Executable> ways = homes.stream()
                .flatMap(home -> Stream.<Executable>concat(
                        Stream.of(home.getDeclaredConstructors()), Stream.of(home.getDeclaredMethods())))
                .filter(way -> Modifier.isPublic(way.getModifiers()) && gives(way, type))
                .sorted(Comparator.comparing(Executable::getParameterCount).thenComparing(Executable::toString))
                .toList();
        ReflectiveOperationException problem = new NoSuchMethodException(type.getName());
        for (Executable way : ways) {
            try {
                Parameter[] parameters = way.getParameters();
                @Nullable Object[] arguments = new Object[parameters.length];
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = isNullable(parameters[i]) ? null : harmless(parameters[i].getType());
                }
                return Objects.requireNonNull(call(way, arguments));
            } catch (InvocationTargetException e) {
                problem = e;
            }
        }
        throw problem;
    }

    private static boolean gives(Executable way, Class<?> type) {
        return way instanceof Method method
                ? Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type
                : way.getDeclaringClass() == type && !Modifier.isAbstract(type.getModifiers());
    }

    /** An engine that has one rule, and one answer. */
    private static final class OneRule implements IcpRuleEngine {

        @Override
        public FilingReport evaluate(FilingRequest request) {
            return REPORT;
        }

        @Override
        public List<RuleDescription> rules() {
            Text text = Text.of("示例", "example");
            return List.of(new RuleDescription(
                    RULE,
                    RuleKind.VIOLATION,
                    text,
                    "",
                    "",
                    Severity.WARNING,
                    null,
                    null,
                    List.of(),
                    text,
                    List.of(),
                    List.of(),
                    LocalDate.of(2020, 1, 1),
                    null));
        }

        @Override
        public List<Clause> clauses() {
            return List.of();
        }

        @Override
        public LawTables law() {
            return LawTables.empty();
        }

        @Override
        public List<io.github.icprules.Parameter> parameters() {
            return List.of();
        }
    }
}
