package io.github.icprules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Reference.Row;
import io.github.icprules.text.Term;
import java.lang.reflect.Method;
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

    private static final String TERMS =
            "FilingKind FilingType SubjectType PreApprovalCategory Material ProvidedBy Stage"
                    + " Actor Verdict Severity RequirementStatus BasisKind Confidence Flaw";

    static List<Row> rows() {
        return Reference.read("glossary.md").sections("##").values().stream()
                .flatMap(List::stream)
                .toList();
    }

    static Stream<Row> rowsWithNames() {
        return rows().stream().filter(row -> !names(row).isEmpty());
    }

    @Test
    void it_has_four_columns_and_a_term_of_each_language_stands_in_one_row_alone() {
        assertThat(rows())
                .hasSizeGreaterThan(150)
                .allSatisfy(row -> assertThat(row.cells()).hasSize(4).noneMatch(String::isBlank));
        assertThat(rows()).flatExtracting(GlossaryTest::chinese).doesNotHaveDuplicates();
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

    @Test
    void every_public_type_and_every_constant_of_the_terms_has_its_row() {
        List<String> names = rows().stream().flatMap(row -> names(row).stream()).toList();
        assertThat(names).extracting(name -> name.split("\\.", 2)[0]).containsAll(TYPES.keySet());
        for (String type : TERMS.split(" ", -1)) {
            assertThat(Stream.of(requireNonNull(TYPES.get(type)).getEnumConstants()))
                    .allMatch(constant -> names.contains(type + '.' + ((Enum<?>) constant).name()));
        }
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
        return Stream.concat(Stream.of(constants), Stream.of(type.getDeclaredMethods()))
                .filter(member ->
                        parts[1].equals(member instanceof Method method ? method.getName() : ((Enum<?>) member).name()))
                .findFirst()
                .orElse(null);
    }
}
