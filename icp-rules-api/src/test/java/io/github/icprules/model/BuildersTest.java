package io.github.icprules.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Samples;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
        return builderMethods().filter(method -> isComponent(method.getDeclaringClass(), method.getName()));
    }

    static Stream<Method> methodsForNone() {
        return builderMethods()
                .filter(method ->
                        !isComponent(method.getDeclaringClass(), method.getName()) && !isEntry(method.getName()));
    }

    static Stream<Class<?>> records() {
        return Samples.modelRecords().stream();
    }

    private static Stream<Method> builderMethods() {
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
        Object after = build(setter.invoke(described, arguments(setter, named)));

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
    void every_component_can_be_set_and_every_collection_stated_to_be_empty(Class<?> builder) {
        List<RecordComponent> components = List.of(builder.getEnclosingClass().getRecordComponents());
        Stream<String> ofConstructor =
                Stream.of(builder.getDeclaredConstructors()[0].getParameters()).map(Parameter::getName);
        assertThat(Stream.concat(ofConstructor, names(setters(), builder)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(names(methodsForNone(), builder))
                .containsExactlyInAnyOrderElementsOf(components.stream()
                        .filter(Samples::isCollection)
                        .map(component -> prefixed("no", component))
                        .toList());
    }

    private static Stream<String> names(Stream<Method> methods, Class<?> builder) {
        return methods.filter(method -> method.getDeclaringClass() == builder).map(Method::getName);
    }

    @ParameterizedTest
    @MethodSource("methodsForNone")
    void a_method_for_none_sets_an_empty_collection(Method none) throws ReflectiveOperationException {
        String name = none.getName();
        assertThat(name).startsWith("no");
        RecordComponent named =
                component(none.getDeclaringClass(), name.substring(2, 3).toLowerCase(Locale.ROOT) + name.substring(3));

        Object after = build(none.invoke(start(none.getDeclaringClass())));

        assertThat((Collection<?>) Samples.read(after, named)).isEmpty();
    }

    @Test
    void a_set_has_the_constants_that_were_given() {
        assertThat(MiniProgram.builder("示例")
                        .features(Feature.PAID_INFORMATION, Feature.GAME, Feature.GAME)
                        .build()
                        .features())
                .containsExactlyInAnyOrder(Feature.GAME, Feature.PAID_INFORMATION);
    }

    @Test
    void a_builder_keeps_the_list_as_it_was_given() {
        List<String> categories = new ArrayList<>(List.of("工具"));
        MiniProgram.Builder miniProgram = MiniProgram.builder().categories(categories);
        categories.clear();

        assertThat(miniProgram.build().categories()).containsExactly("工具");
        assertThat(miniProgram.categories(null).build().categories()).isNull();
    }

    /** An empty list of arguments looks like a forgotten one, and means the opposite of a call left out. */
    @ParameterizedTest
    @MethodSource("records")
    void no_method_can_be_called_with_no_item_and_names_say_what_is_returned(Class<?> type) {
        assertThat(Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses()))
                        .flatMap(declaring -> Stream.of(declaring.getDeclaredMethods()))
                        .filter(Method::isVarArgs))
                .allMatch(method -> method.getParameterCount() > 1);
        for (Method method : type.getDeclaredMethods()) {
            boolean isStatic = Modifier.isStatic(method.getModifiers());
            if (isStatic && Modifier.isPublic(method.getModifiers())) {
                assertThat(method.getReturnType().getSimpleName().equals("Builder"))
                        .as(method.toString())
                        .isEqualTo(method.getName().equals("builder"));
            } else if (!isStatic && method.getReturnType() == type) {
                assertThat(Stream.of(type.getRecordComponents()).map(component -> prefixed("with", component)))
                        .contains(method.getName() + (isEntry(method.getName()) ? "s" : ""));
            }
        }
    }

    /** Whether a method sets one entry of a map. */
    private static boolean isEntry(String method) {
        return method.equals("attribute") || method.equals("withAttribute");
    }

    private static String prefixed(String prefix, RecordComponent component) {
        String name = component.getName();
        return prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
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

    private static Object[] arguments(Method setter, RecordComponent component) {
        if (!setter.isVarArgs()) {
            return new Object[] {value(component)};
        }
        Object first = Samples.full().items(component, 1).get(0);
        return new Object[] {first, Array.newInstance(setter.getParameterTypes()[0], 0)};
    }

    private static boolean isComponent(Class<?> builder, String name) {
        return Stream.of(builder.getEnclosingClass().getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(name::equals);
    }

    private static RecordComponent component(Class<?> builder, String name) {
        return Stream.of(builder.getEnclosingClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(builder + " has no component for " + name + "."));
    }
}
