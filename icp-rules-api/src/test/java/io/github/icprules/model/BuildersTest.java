package io.github.icprules.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Samples;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildersTest {

    static Stream<Class<?>> builders() {
        return Samples.modelRecords().stream()
                .flatMap(type -> Stream.of(type.getDeclaredClasses())
                        .filter(nested -> nested.getSimpleName().equals("Builder")));
    }

    static Stream<Method> setters() {
        return builders()
                .flatMap(builder -> Stream.of(builder.getDeclaredMethods())
                        .filter(method -> !method.isSynthetic() && method.getReturnType() == builder));
    }

    @ParameterizedTest
    @MethodSource("setters")
    void a_method_sets_the_component_of_its_name_and_no_other(Method setter) throws ReflectiveOperationException {
        Class<?> builder = setter.getDeclaringClass();
        RecordComponent named = component(builder, setter.getName());
        Object before = build(start(builder));
        Object described = start(builder);
        Object after = build(setter.invoke(described, argument(setter, named)));

        assertThat(build(described))
                .as("the method changes the builder it returns")
                .isEqualTo(after);
        for (RecordComponent component : builder.getEnclosingClass().getRecordComponents()) {
            assertThat(Samples.read(after, component))
                    .as(component.getName())
                    .isEqualTo(
                            component.getName().equals(setter.getName())
                                    ? value(named)
                                    : Samples.read(before, component));
        }
        assertThat(after).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void every_component_can_be_set(Class<?> builder) {
        Set<String> settable = new HashSet<>();
        setters()
                .filter(setter -> setter.getDeclaringClass() == builder)
                .forEach(setter -> settable.add(setter.getName()));
        Stream.of(builder.getDeclaredConstructors()[0].getParameters())
                .forEach(parameter -> settable.add(parameter.getName()));

        assertThat(Stream.of(builder.getEnclosingClass().getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(settable);
    }

    @Test
    void a_builder_starts_with_what_it_is_given() {
        assertThat(FilingRequest.of(FilingType.NEW_FIRST).build().filingType()).isEqualTo(FilingType.NEW_FIRST);
        assertThat(MaterialAtHand.describe(Material.RESIDENCE_PROOF).build().material())
                .isEqualTo(Material.RESIDENCE_PROOF);
        assertThat(SubjectCertificate.of(CertificateType.BUSINESS_LICENCE)
                        .build()
                        .type())
                .isEqualTo(CertificateType.BUSINESS_LICENCE);
        assertThat(Subject.of(SubjectType.ENTERPRISE, "示例科技有限公司").build())
                .isEqualTo(Subject.builder()
                        .type(SubjectType.ENTERPRISE)
                        .name("示例科技有限公司")
                        .build());
        assertThat(Person.named("样例甲").build().name()).isEqualTo("样例甲");
        assertThat(MiniProgram.named("示例记事本").build().name()).isEqualTo("示例记事本");
        assertThat(Picture.in("jpg").build().format()).isEqualTo("jpg");
        assertThat(Change.of(ChangedItem.REMARK).build().items()).containsExactly(ChangedItem.REMARK);
    }

    @Test
    void naming_no_item_means_that_there_is_none() {
        assertThat(FilingRequest.of(FilingType.NEW_FIRST).materials().build().materials())
                .isEmpty();
        assertThat(MiniProgram.builder().preApprovals().build().preApprovals()).isEmpty();
        assertThat(MiniProgram.builder().features().build().features()).isEmpty();
        assertThat(Change.of().build().items()).isEmpty();
        assertThat(PlatformState.builder().rejectedFields().build().rejectedFields())
                .isEmpty();
    }

    private static Object start(Class<?> builder) throws ReflectiveOperationException {
        Constructor<?> constructor = builder.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            arguments.add(value(component(builder, parameter.getName())));
        }
        return constructor.newInstance(arguments.toArray());
    }

    private static Object build(@Nullable Object builder) throws ReflectiveOperationException {
        if (builder == null) {
            throw new IllegalArgumentException("A builder's methods must return it.");
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static Object value(RecordComponent component) {
        return Samples.full().value(component, 0);
    }

    private static Object argument(Method setter, RecordComponent component) {
        Class<?> type = setter.getParameterTypes()[0];
        if (!type.isArray()) {
            return value(component);
        }
        Object array = Array.newInstance(type.getComponentType(), 1);
        Array.set(array, 0, Samples.full().items(component, 1).get(0));
        return array;
    }

    private static RecordComponent component(Class<?> builder, String name) {
        return Stream.of(builder.getEnclosingClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(builder + " has no component for " + name + "."));
    }
}
