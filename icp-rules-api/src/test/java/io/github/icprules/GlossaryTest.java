package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Reference.Row;
import io.github.icprules.format.Flaw;
import io.github.icprules.law.BasisKind;
import io.github.icprules.law.Confidence;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.ProvidedBy;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Actor;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Term;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The glossary and the code use the same words. */
class GlossaryTest {

    private static final List<String> PACKAGES =
            List.of("", ".model", ".report", ".law", ".policy", ".text", ".format", ".batch", ".wechat");

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
    @ValueSource(
            classes = {
                FilingKind.class,
                FilingType.class,
                SubjectType.class,
                PreApprovalCategory.class,
                Material.class,
                ProvidedBy.class,
                Stage.class,
                Actor.class,
                Verdict.class,
                Severity.class,
                RequirementStatus.class,
                BasisKind.class,
                Confidence.class,
                Flaw.class
            })
    void every_constant_of_the_terms_has_its_row(Class<?> type) {
        List<String> named = rows().stream().flatMap(row -> names(row).stream()).toList();

        assertThat(named)
                .containsAll(Stream.of(type.getEnumConstants())
                        .map(constant -> type.getSimpleName() + "." + ((Enum<?>) constant).name())
                        .toList());
    }

    @Test
    void every_public_type_has_its_row() throws IOException {
        Set<String> named = rows().stream()
                .flatMap(row -> names(row).stream())
                .map(name -> name.split("\\.", 2)[0])
                .collect(Collectors.toSet());
        for (String place : PACKAGES) {
            Path folder = Path.of("src/main/java/io/github/icprules", place.replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .filter(name -> name.matches("[A-Z]\\w+\\.java"))
                                .map(name -> name.substring(0, name.length() - ".java".length()))
                                .filter(name -> type(name)
                                        .filter(found -> Modifier.isPublic(found.getModifiers()))
                                        .isPresent()))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(named).contains(name));
            }
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
        int dot = name.indexOf('.');
        Class<?> type = type(dot < 0 ? name : name.substring(0, dot)).orElse(null);
        if (type == null || dot < 0) {
            return type;
        }
        List<Object> members = new ArrayList<>();
        Object[] constants = type.isEnum() ? type.getEnumConstants() : new Object[0];
        for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(name.substring(dot + 1))) {
                members.add(constant);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name.substring(dot + 1))) {
                members.add(method);
            }
        }
        return members.isEmpty() ? null : members.get(0);
    }

    private static Optional<Class<?>> type(String name) {
        for (String place : PACKAGES) {
            try {
                return Optional.of(Class.forName(IcpRuleEngine.class.getPackageName() + place + "." + name));
            } catch (ClassNotFoundException e) {
                // It may be in the next one.
            }
        }
        return Optional.empty();
    }
}
