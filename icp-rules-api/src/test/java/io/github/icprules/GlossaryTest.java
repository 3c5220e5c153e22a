package io.github.icprules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Reference.Row;
import io.github.icprules.text.Term;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The glossary and the code use the same words. */
class GlossaryTest {

    private static final Set<String> PACKAGES =
            Set.of("icprules", "model", "report", "law", "policy", "text", "format", "batch", "wechat");

    private static final Map<String, Class<?>> TYPES = ApiClasses.all().stream()
            .filter(type -> Modifier.isPublic(type.getModifiers())
                    && type.getEnclosingClass() == null
                    && PACKAGES.contains(type.getPackageName().replaceFirst(".*\\.", "")))
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    static List<Row> rows() {
        return Reference.read("glossary.md").sections("##").values().stream()
                .flatMap(List::stream)
                .toList();
    }

    static Stream<Row> rowsWithNames() {
        return rows().stream().filter(row -> !names(row).isEmpty());
    }

    @Test
    void it_has_sections_of_four_columns() {
        assertThat(rows())
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(4).noneMatch(String::isBlank));
    }

    @Test
    void a_chinese_term_stands_in_one_row_alone() {
        assertThat(rows().stream().flatMap(row -> chinese(row).stream())).doesNotHaveDuplicates();
    }

    @Test
    void an_english_word_stands_for_one_thing_alone() {
        assertThat(rows()).extracting(row -> row.plain(1)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rowsWithNames")
    void a_name_in_code_exists_and_goes_by_the_same_words(Row row) {
        for (String name : names(row)) {
            Object named = resolve(name);
            assertThat(named).as(name).isNotNull();
            if (named instanceof Term term) {
                assertThat(chinese(row)).as(name).contains(term.chinese());
                assertThat(row.plain(1)).as(name).isEqualTo(term.english());
            }
        }
    }

    @ParameterizedTest
    @Words("""
            FilingKind | FilingType | SubjectType | PreApprovalCategory | Material | ProvidedBy | Stage | Actor
            Verdict | Severity | RequirementStatus | BasisKind | Confidence | Flaw
            """)
    void every_constant_of_the_terms_has_its_row(String type) {
        assertThat(rows().stream().flatMap(row -> names(row).stream()))
                .containsAll(Stream.of(requireNonNull(TYPES.get(type)).getEnumConstants())
                        .map(constant -> type + '.' + ((Enum<?>) constant).name())
                        .toList());
    }

    @Test
    void every_public_type_has_its_row() {
        assertThat(rows().stream().flatMap(row -> names(row).stream()).map(name -> name.split("\\.", 2)[0]))
                .containsAll(TYPES.keySet());
    }

    private static List<String> chinese(Row row) {
        return List.of(row.plain(0).split("、", -1));
    }

    private static List<String> names(Row row) {
        return row.plain(2).equals("–") ? List.of() : List.of(row.plain(2).split("、", -1));
    }

    /** A class, one of its constants or one of its methods, which a record's components are too. */
    private static @Nullable Object resolve(String name) {
        String[] parts = name.split("\\.", 2);
        Class<?> type = TYPES.get(parts[0]);
        if (type == null || parts.length == 1) {
            return type;
        }
        Object[] constants = type.isEnum() ? type.getEnumConstants() : new Object[0];
        return Stream.concat(
                        Stream.of(constants)
                                .filter(constant -> ((Enum<?>) constant).name().equals(parts[1])),
                        Stream.of(type.getDeclaredMethods())
                                .filter(method -> method.getName().equals(parts[1])))
                .findFirst()
                .orElse(null);
    }
}
