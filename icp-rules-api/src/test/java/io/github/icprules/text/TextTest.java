package io.github.icprules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.ApiClasses;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextTest {

    @Test
    void a_fixed_text_speaks_both_languages() {
        Text text = Text.of("备案", "filing");

        assertThat(text.in(Language.ZH)).isEqualTo("备案").isEqualTo(text.toString());
        assertThat(text.in(Language.EN)).isEqualTo("filing");
    }

    @Test
    void every_chinese_locale_is_chinese_and_any_other_english() {
        assertThat(Language.of(Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.forLanguageTag("zh-Hant-HK"))).isEqualTo(Language.ZH);
        assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.EN);
    }

    /** The lists of constants that are terms, all that were compiled. */
    static List<Class<?>> terms() {
        return ApiClasses.all().stream()
                .filter(type -> type.isEnum() && Term.class.isAssignableFrom(type))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void every_constant_has_a_name_of_its_own_in_both_languages(Class<Term> type) {
        List<Term> constants = Arrays.asList(type.getEnumConstants());

        assertThat(constants).extracting(Term::chinese).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(constants).extracting(Term::english).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(constants).allSatisfy(term -> {
            assertThat(term.in(Language.ZH)).isEqualTo(term.chinese());
            assertThat(term.in(Language.EN)).isEqualTo(term.english());
        });
    }

    @Test
    void members_keep_their_order_and_those_without_a_value_are_left_out() {
        Map<String, Object> tree = new Tree(Language.EN)
                .put("number", 3)
                .put("nothing", null)
                .put("sentence", Text.of("句子", "a sentence"))
                .put("day", LocalDate.of(2026, 11, 24))
                .put("items", List.of("a", "b"), item -> Map.of("name", item))
                .done();
        assertThat(tree)
                .hasToString("{number=3, sentence=a sentence, day=2026-11-24, items=[{name=a}, {name=b}]}")
                .isUnmodifiable();
    }
}
