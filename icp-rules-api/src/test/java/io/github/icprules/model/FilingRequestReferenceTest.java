package io.github.icprules.model;

import static io.github.icprules.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Reference;
import io.github.icprules.Reference.Row;
import io.github.icprules.Samples;
import io.github.icprules.text.Term;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference of the JSON form says what the model has: no more, no less. */
class FilingRequestReferenceTest {

    private static final Reference REFERENCE = Reference.read("filing-request.md");
    private static final Map<String, List<Row>> SECTIONS = REFERENCE.sections("###");
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    static List<Class<?>> records() {
        return Samples.modelRecords();
    }

    static List<Class<?>> enums() {
        return records().stream()
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .<Class<?>>map(component -> plain(component.getGenericType()))
                .filter(Class::isEnum)
                .distinct()
                .toList();
    }

    /** The type of a component, or of its items. */
    private static Class<?> plain(Type type) {
        return type instanceof ParameterizedType items ? plain(items.getActualTypeArguments()[0]) : (Class<?>) type;
    }

    @Test
    void there_is_a_section_for_each_object_and_each_enum_in_a_request() {
        assertThat(SECTIONS.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(records().stream(), enums().stream())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void an_object_has_the_properties_of_its_record(Class<?> type) {
        assertThat(rows(type))
                .extracting(row -> row.plain(0) + ": " + row.plain(1))
                .containsExactlyElementsOf(Stream.of(type.getRecordComponents())
                        .map(component -> component.getName() + ": " + described(component.getGenericType()))
                        .toList());
        assertThat(rows(type)).allSatisfy(row -> {
            assertThat(row.cells()).hasSize(5);
            assertThat(row.plain(2)).isNotBlank();
            assertThat(row.plain(3)).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("enums")
    void an_enum_has_its_constants_with_their_names_and_codes(Class<?> type) {
        assertThat(rows(type))
                .extracting(row -> String.join(
                        " ",
                        row.cells().stream().map(cell -> cell.replace("`", "")).toList()))
                .containsExactlyElementsOf(Stream.of(type.getEnumConstants())
                        .map(constant -> described((Enum<?>) constant))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Subject,subject",
        "Region,subject.region",
        "SubjectCertificate,subject.certificate",
        "MiniProgram,miniProgram",
        "PreApproval,miniProgram.preApprovals"
    })
    void the_fields_of_the_api_are_those_that_findings_name(String section, String path) {
        assertThat(SECTIONS.getOrDefault(section, List.of()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.plain(4))
                        .isEqualTo(
                                WeChatFields.ofPath(path + "." + row.plain(0)).orElse("")));
    }

    @Test
    void the_examples_are_filings() {
        assertThat(EXAMPLE.matcher(REFERENCE.text()).results().map(example -> json(example.group(1))))
                .hasSize(2)
                .allSatisfy(example ->
                        assertThat(FilingRequest.fromTree(example).asTree()).isNotEmpty());
    }

    private static List<Row> rows(Class<?> type) {
        return SECTIONS.getOrDefault(type.getSimpleName(), List.of());
    }

    private static String described(Type type) {
        if (type instanceof ParameterizedType collection && collection.getRawType() == Map.class) {
            return "[attributes](#attributes)";
        }
        if (type instanceof ParameterizedType collection) {
            return "list of " + described(collection.getActualTypeArguments()[0]);
        }
        String name = ((Class<?>) type).getSimpleName();
        return switch (name) {
            case "String" -> "text";
            case "Boolean" -> "boolean";
            case "Integer", "Long" -> "integer";
            case "LocalDate" -> "date";
            case "OffsetDateTime" -> "timestamp";
            default -> "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT));
        };
    }

    private static String described(Enum<?> constant) {
        Term term = (Term) constant;
        String names = constant.name() + " " + term.chinese() + " " + term.english();
        // A category outside the platform's list has no code, so its cell is empty.
        return Stream.of(constant.getDeclaringClass().getDeclaredMethods())
                .filter(accessor -> accessor.getName().matches("(miitC|platformC|c)ode"))
                .map(accessor -> names + " " + Objects.toString(codeOf(constant, accessor), ""))
                .findFirst()
                .orElse(names);
    }

    private static @Nullable Object codeOf(Enum<?> constant, Method accessor) {
        try {
            return accessor.invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
