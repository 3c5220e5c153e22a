package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.icprules.Limits;
import io.github.icprules.Parameter;
import io.github.icprules.WorkingCalendar;
import io.github.icprules.drools.data.provinces.ProvincialParameter;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.drools.support.Requests;
import io.github.icprules.drools.support.RuleVerifier;
import io.github.icprules.model.Province;
import io.github.icprules.policy.Policy;
import io.github.icprules.report.Severity;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Public methods refuse {@code null} and name the parameter, before anything changes. */
class NullArgumentsTest {

    private static final List<Object> HARMLESS = List.of(
            Map.of(),
            List.of(),
            "示例",
            RuleVerifier.DAY,
            Requests.filing(io.github.icprules.model.FilingType.NEW_FIRST).build(),
            Clock.systemUTC(),
            WorkingCalendar.weekendsOnly(),
            Path.of("none.csv"),
            new StringReader(""),
            ProvincialRequirements.bundled(),
            Province.BEIJING,
            ProvincialParameter.MIN_AGE,
            ProvincialProfile.ALL,
            Severity.INFO,
            Limits.defaults(),
            Policy.of("acme"),
            PackFailure.REPORT,
            new RulePack[0],
            NullArgumentsTest.class.getClassLoader(),
            Duration.ofSeconds(1),
            (Function<Object, Object>) any -> any,
            (Consumer<Object>) any -> {},
            new byte[32]);

    /**
     * A call with one {@code null}.
     *
     * @param method what is called
     * @param index which argument is {@code null}
     */
    record Call(Method method, int index) {

        @Override
        public String toString() {
            return method.getName() + " " + method.getParameters()[index].getName();
        }
    }

    static Stream<Call> calls() {
        return Stream.concat(
                        Stream.of(
                                        DroolsIcpRuleEngine.class,
                                        DroolsIcpRuleEngine.Builder.class,
                                        ProvincialRequirements.class)
                                .flatMap(type -> Stream.of(type.getDeclaredMethods())),
                        // A pack must be loaded before its other methods can be called, and these have no parameters.
                        Stream.of(RulePack.class, ReloadingIcpRuleEngine.class)
                                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                                .filter(method -> Modifier.isStatic(method.getModifiers())))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .flatMap(method -> IntStream.range(0, method.getParameterCount())
                        .filter(i ->
                                !method.getParameters()[i].getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .mapToObj(i -> new Call(method, i)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_by_the_name_of_the_parameter(Call call) throws IllegalAccessException {
        Object[] arguments = Stream.of(call.method().getParameterTypes())
                .map(NullArgumentsTest::harmless)
                .toArray();
        setNull(arguments, call.index());
        DroolsIcpRuleEngine.Builder builder = DroolsIcpRuleEngine.builder();
        try {
            call.method().invoke(receiver(call.method(), builder), arguments);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause())
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage(call.method().getParameters()[call.index()].getName() + " must be given.");
            assertThat(builder.build().parameters()).noneMatch(Parameter::replaced);
            return;
        }
        throw new AssertionError(call + " takes null, although it does not say so.");
    }

    @Test
    @SuppressWarnings("NullAway") // This is what is tested.
    void a_row_of_no_province_is_one_for_all_provinces() {
        ProvincialRequirements rules = ProvincialRequirements.bundled();
        assertThat(rules.withSeverity(null, ProvincialParameter.ORG_LOCALITY, Severity.INFO))
                .isNotNull();
        Reader reader = new StringReader("");
        assertThatNullPointerException()
                .isThrownBy(() -> rules.withProvince(null, "示例", reader))
                .withMessage("province must be given.");
    }

    private static Object harmless(Class<?> type) {
        return HARMLESS.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("What is a harmless " + type.getSimpleName() + "?"));
    }

    private static @Nullable Object receiver(Method method, DroolsIcpRuleEngine.Builder builder) {
        if (Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        return method.getDeclaringClass() == DroolsIcpRuleEngine.class
                ? new DroolsIcpRuleEngine()
                : method.getDeclaringClass() == ProvincialRequirements.class
                        ? ProvincialRequirements.bundled()
                        : builder;
    }

    @SuppressWarnings("NullAway") // This is what is tested.
    private static void setNull(Object[] arguments, int index) {
        arguments[index] = null;
    }
}
