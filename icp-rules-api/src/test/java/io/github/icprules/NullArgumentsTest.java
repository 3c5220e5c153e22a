package io.github.icprules;

import static io.github.icprules.fixtures.IcpAssertions.assertThat;
import static io.github.icprules.fixtures.RuleVerification.rule;
import static io.github.icprules.fixtures.RuleVerification.verifyThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.People;
import io.github.icprules.fixtures.Reports;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequestDigest;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.support.SampleLaw;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls everything public with one {@code null}, and harmless values elsewhere. A parameter that does not say that it can be
 * {@code null} is refused by its name, in the words of the library instead of those of the JVM.
 */
class NullArgumentsTest {

    /** A request can leave one of them out. No annotation can say so, because the accessors never return {@code null}. */
    private static final Set<String> DOCUMENTED =
            Set.of(FilingRequest.class.getName() + " subject", FilingRequest.class.getName() + " miniProgram");

    private static final String RULE = "示例";
    private static final FilingReport REPORT = Reports.builder()
            .violation(RULE, Severity.WARNING, "subject")
            .requirement(Material.SUBJECT_CERTIFICATE, RequirementStatus.MISSING)
            .unchecked(RULE, "subject", "subject.name")
            .build();
    private static final IcpRuleEngine ENGINE = engine();
    /** Values of the types of which a mock does not do. */
    private static final List<Object> AT_HAND = List.of(
            REPORT,
            ENGINE,
            assertThat(REPORT),
            assertThat(REPORT).requires(Material.SUBJECT_CERTIFICATE),
            verifyThat(ENGINE, rule(RULE)).given(Filings.enterprise()),
            People.of(Province.BEIJING),
            Filings.enterprise().request().subject(),
            Filings.enterprise().request().miniProgram(),
            Filings.enterprise(),
            RequestDigest.withKey(new byte[RequestDigest.SHORTEST_KEY]),
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

        Parameter parameter() {
            return executable.getParameters()[index];
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
        var refusal = assertThatThrownBy(() -> call(call.executable(), arguments), "%s takes null.", call)
                .isInstanceOf(InvocationTargetException.class)
                .cause();
        if (call.item()) {
            refusal.hasMessageMatching("\\w+(\\[\\d])? must (be given|not be null)\\.");
        } else {
            // What changes a part of something calls the new one newPart.
            String name = call.parameter().getName().replaceFirst("^new(?=[A-Z])", "");
            refusal.isInstanceOf(NullPointerException.class)
                    .hasMessageMatching("(?i)(new)?" + name + " must be given\\.");
        }
    }

    static Stream<Call> calls() {
        return types().flatMap(type -> Stream.<Executable>concat(
                        Stream.of(type.getDeclaredConstructors()), Stream.of(type.getDeclaredMethods())))
                .filter(NullArgumentsTest::isOurs)
                .sorted(Comparator.comparing(Executable::toString))
                .flatMap(executable -> IntStream.range(0, executable.getParameterCount())
                        .boxed()
                        .flatMap(index ->
                                Stream.of(new Call(executable, index, false), new Call(executable, index, true))))
                .filter(NullArgumentsTest::isForbidden);
    }

    private static boolean isForbidden(Call call) {
        Parameter parameter = call.parameter();
        boolean hasItems = parameter.getAnnotatedType() instanceof AnnotatedArrayType array
                && !parameter.getType().getComponentType().isPrimitive()
                && !array.getAnnotatedGenericComponentType().isAnnotationPresent(Nullable.class);
        return !parameter.getType().isPrimitive()
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !DOCUMENTED.contains(call.executable().getName() + ' ' + parameter.getName())
                && (!call.item() || hasItems);
    }

    /** What a host can call, and what the compiler did not write. */
    private static boolean isOurs(Executable executable) {
        boolean isValueOf =
                executable.getDeclaringClass().isEnum() && executable.getName().equals("valueOf");
        return Modifier.isPublic(executable.getModifiers())
                && !Modifier.isAbstract(executable.getModifiers())
                && !executable.isSynthetic()
                && !executable.getName().equals("equals")
                && !isValueOf;
    }

    private static Stream<Class<?>> types() {
        Stream<Class<?>> fixtures = ApiClasses.in(Path.of("target", "test-classes")).stream()
                .filter(type -> type.getPackage() == Filings.class.getPackage()
                        && !type.getName().matches(".*Test(\\$.*)?"));
        return Stream.concat(ApiClasses.all().stream(), fixtures)
                .filter(type -> isPublic(type) && !type.getPackageName().endsWith(".internal"));
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

    /** A value or a mock that runs the real methods, so that each method checks its arguments. */
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
        Class<?> mocked = type.isSealed() ? type.getPermittedSubclasses()[0] : type;
        return mock(mocked, CALLS_REAL_METHODS);
    }

    private static @Nullable Object plain(Class<?> type) {
        return type == Object.class
                ? RULE
                : AT_HAND.stream()
                        .filter(value -> type.isInstance(value) || boxed(type).isInstance(value))
                        .findFirst()
                        .orElse(null);
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    private static IcpRuleEngine engine() {
        IcpRuleEngine engine = mock(IcpRuleEngine.class, CALLS_REAL_METHODS);
        doReturn(List.of(SampleLaw.rule(RULE, RuleKind.VIOLATION, Severity.WARNING)))
                .when(engine)
                .rules();
        doReturn(REPORT).when(engine).evaluate(any());
        return engine;
    }
}
