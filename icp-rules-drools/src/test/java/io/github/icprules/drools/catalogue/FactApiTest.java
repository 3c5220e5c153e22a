package io.github.icprules.drools.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.facts.Answer;
import io.github.icprules.drools.facts.Fact;
import io.github.icprules.drools.facts.Filing;
import io.github.icprules.drools.findings.Findings;
import io.github.icprules.drools.sheet.CountsAbsent;
import io.github.icprules.drools.sheet.Settled;
import io.github.icprules.drools.support.GeneratedFile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fact API, and the page that lists it. */
class FactApiTest {

    @Test
    void the_page_is_up_to_date() throws IOException {
        new GeneratedFile("docs/fact-api.md")
                .assertHas(Map.of(
                        "Facts", members(FactApi.facts()::contains),
                        "Findings", members(type -> type == Findings.class),
                        "Other types",
                                members(type -> type != Findings.class
                                        && !FactApi.facts().contains(type))));
    }

    @Test
    void each_fact_is_in_the_fact_api() {
        assertThat(FactApi.types()).containsAll(FactApi.facts()).contains(Fact.class, Answer.class, Findings.class);
    }

    @ParameterizedTest
    @CsvSource({
        "io.github.icprules.drools.facts.Filing,type,true",
        "io.github.icprules.drools.facts.Filing,attribute,true",
        "io.github.icprules.drools.facts.Filing,knowledge,false",
        "io.github.icprules.drools.facts.Filing,view,false",
        "io.github.icprules.drools.facts.Filing,getClass,false",
        "io.github.icprules.drools.facts.Answer,isPossible,true",
        "io.github.icprules.drools.facts.Answer,gaps,false",
        "io.github.icprules.drools.facts.material.Picture,apiField,false",
        "io.github.icprules.drools.data.parameters.Range,maximum,true",
        "io.github.icprules.drools.data.Knowledge,law,false",
        "io.github.icprules.model.FilingRequest,subject,true",
        "io.github.icprules.IcpRuleEngine,evaluate,false",
        "java.time.LocalDate,plusDays,true",
        "java.time.LocalDate,now,false",
        "java.lang.String,length,true",
        "java.lang.Object,wait,false",
        "java.lang.System,exit,false",
        "java.lang.Runtime,exec,false",
        "java.util.List,of,true",
        "no.such.Type,of,false"
    })
    void a_method_is_in_the_fact_api_or_not(String type, String method, boolean isIn) {
        assertThat(FactApi.hasMethod(type, method)).isEqualTo(isIn);
    }

    @Test
    void a_property_has_the_name_that_a_condition_reads() {
        assertThat(FactApi.properties(Filing.class))
                .contains("byUnit", "cancellation", "isNew", "on", "requirements")
                .doesNotContain("new", "isCancellation", "attribute", "knowledge");
    }

    private static List<String> members(Predicate<Class<?>> which) throws IOException {
        StringBuilder page = new StringBuilder();
        for (Class<?> type : FactApi.types().stream()
                .filter(which)
                .sorted(Comparator.comparing((Class<?> each) -> each != Filing.class)
                        .thenComparing(FactApiTest::nameOf))
                .toList()) {
            Source source = Source.of(type);
            page.append("\n### ").append(nameOf(type)).append("\n\n");
            page.append('`')
                    .append(type.getName().replace('$', '.'))
                    .append("`: ")
                    .append(source.ofType())
                    .append("\n\n");
            if (type.isEnum()) {
                page.append("Constants: ")
                        .append(Arrays.stream(type.getEnumConstants())
                                .map(constant -> '`' + ((Enum<?>) constant).name() + '`')
                                .collect(Collectors.joining(", ")))
                        .append(".\n\n");
            }
            List<Method> methods = FactApi.methods(type).stream()
                    .filter(method -> method.getDeclaringClass().getName().startsWith("io.github.icprules.drools"))
                    .filter(method -> method.getDeclaringClass() == type
                            || !FactApi.types().contains(method.getDeclaringClass()))
                    .toList();
            Class<?> above = type.getSuperclass();
            if (above != null && FactApi.types().contains(above)) {
                page.append("Has the members of [%1$s](#%2$s) as well.\n\n"
                        .formatted(above.getSimpleName(), above.getSimpleName().toLowerCase(java.util.Locale.ROOT)));
            }
            if (!methods.isEmpty()) {
                page.append("| member | value | meaning |\n|---|---|---|\n");
                for (Method method : methods) {
                    page.append("| `%s` | %s | %s |\n"
                            .formatted(
                                    written(method),
                                    value(method),
                                    source.of(method).replace("|", "\\|")));
                }
            }
        }
        return page.toString().lines().toList();
    }

    private static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String written(Method method) {
        if (method.getParameterCount() == 0) {
            return FactApi.property(method);
        }
        String arguments = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.isVarArgs()
                        ? parameter.getType().getComponentType().getSimpleName() + "…"
                        : parameter.getType().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
        return (Modifier.isStatic(method.getModifiers())
                        ? method.getDeclaringClass().getSimpleName() + '.'
                        : "")
                + method.getName()
                + arguments;
    }

    private static String value(Method method) {
        Class<?> type = method.getReturnType();
        if (type == Answer.class) {
            return "answer";
        }
        if (type == void.class) {
            return "";
        }
        String reading = method.isAnnotationPresent(CountsAbsent.class)
                ? ", not in conditions"
                : type == boolean.class && !isSettled(method) ? " or absent" : "";
        boolean isNullable = method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        return (type.isPrimitive() ? type.getName() : '`' + type.getSimpleName() + '`')
                + (isNullable ? " or `null`" : "")
                + reading;
    }

    private static boolean isSettled(Method method) {
        return method.getDeclaringClass() == Answer.class
                || method.isAnnotationPresent(Settled.class)
                || method.getDeclaringClass().isAnnotationPresent(Settled.class);
    }

    /** The Javadoc of a type, as it stands in its source. */
    private record Source(Class<?> type, String text) {

        private static final Pattern TAG =
                Pattern.compile("\\{@(?:code|link|linkplain|value|literal|return) ?((?:[^{}]|\\{[^}]*})*)}");

        static Source of(Class<?> type) throws IOException {
            String outer = type.getName().replaceFirst("\\$.*", "");
            Path file = Path.of("src", "main", "java").resolve(outer.replace('.', '/') + ".java");
            Path ofApi = Path.of("..", "icp-rules-api").resolve(file);
            return new Source(type, Files.readString(Files.exists(file) ? file : ofApi, StandardCharsets.UTF_8));
        }

        String ofType() {
            Matcher declared = Pattern.compile("(?:class|interface|record|enum) " + type.getSimpleName() + "\\b")
                    .matcher(text);
            assertThat(declared.find()).as(type.getName()).isTrue();
            return firstSentence(commentBefore(declared.start()), type.getName());
        }

        String of(Method method) throws IOException {
            String name = method.getDeclaringClass().getSimpleName() + '.' + method.getName();
            if (method.getDeclaringClass() != type) {
                return of(method.getDeclaringClass()).of(method);
            }
            Matcher declared = Pattern.compile(
                            "(?m)^ {4,8}" + (type.isInterface() ? "(?!return)(?:default )?" : "public ")
                                    + "[\\w<>?@., ]+ " + method.getName() + "\\(" + parameters(method) + "\\)")
                    .matcher(text);
            if (!declared.find()) {
                return ofComponent(method, name);
            }
            String comment = commentBefore(declared.start());
            if (!comment.isEmpty()) {
                return firstSentence(comment, name);
            }
            for (Class<?> above : above(type)) {
                try {
                    Method inherited = above.getMethod(method.getName(), method.getParameterTypes());
                    return of(inherited.getDeclaringClass()).of(inherited);
                } catch (NoSuchMethodException e) {
                    // Another type declares it.
                }
            }
            throw new AssertionError(name + " has no comment.");
        }

        private static List<Class<?>> above(Class<?> type) {
            List<Class<?>> above = new ArrayList<>(List.of(type.getInterfaces()));
            if (type.getSuperclass() != null) {
                above.add(type.getSuperclass());
            }
            return above;
        }

        private static String parameters(Method method) {
            return Stream.of(method.getParameterTypes())
                    .map(parameter -> "[^,)]*?"
                            + Pattern.quote(
                                    parameter.isArray()
                                            ? parameter.getComponentType().getSimpleName()
                                            : parameter.getSimpleName())
                            + "(?:<[^)]*?>)?(?:\\.\\.\\.)? \\w+")
                    .collect(Collectors.joining(",\\s*"));
        }

        private String ofComponent(Method method, String name) {
            RecordComponent[] components = type.getRecordComponents();
            assertThat(components).as(name).isNotNull();
            Matcher parameter = Pattern.compile("@param " + method.getName() + "\\s+((?:(?!@param|\\*/)[\\s\\S])*)")
                    .matcher(text);
            assertThat(parameter.find()).as(name).isTrue();
            return firstSentence(parameter.group(1), name);
        }

        /** Returns the comment that stands before a place, if only annotations stand between them. */
        private String commentBefore(int place) {
            String before = text.substring(0, place);
            int close = before.lastIndexOf("*/");
            String between = close < 0 ? "x" : before.substring(close + 2);
            if (!between.matches("(?s)(?:\\s|@\\w+(?:\\([^)]*\\))?|public |final |abstract |static |sealed )*")) {
                return "";
            }
            return before.substring(before.lastIndexOf("/**", close) + 3, close);
        }

        private static String firstSentence(String comment, String name) {
            String plain = comment.replaceAll("(?m)^\\s*\\*? ?", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            while (TAG.matcher(plain).find()) {
                plain = TAG.matcher(plain)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group().startsWith("{@code")
                                                || found.group().startsWith("{@link")
                                                || found.group().startsWith("{@literal")
                                        ? '`'
                                                + found.group(1)
                                                        .replaceAll("^\\S+ (?=\\S)", "")
                                                        .replace("#", "")
                                                + '`'
                                        : found.group(1)));
            }
            String sentence =
                    plain.split("<p>|<ul>|(?<=\\w\\.) (?=[A-Z])|(?:^| )@param |(?:^| )@return |(?:^| )@throws ", 2)[0]
                            .strip();
            assertThat(sentence).as(name).isNotBlank();
            return sentence.endsWith(".") ? sentence : sentence + '.';
        }
    }
}
