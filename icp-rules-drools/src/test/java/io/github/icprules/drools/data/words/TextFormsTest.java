package io.github.icprules.drools.data.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of any script in the forms in which they are compared, in time that grows as their length. */
class TextFormsTest {

    private static final int MOST_MARKS = 30;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "示例科技有限公司",
                "ＡＢＣ（１）",
                "é",
                "e\u0301",
                "Tiê\u0301ng Việt",
                "ｶﾞｷﾞ",
                "\u0F40\u0FB5\u0F72\u0F7E",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "lone \uD800 surrogate"
            })
    void a_text_of_any_script_is_normalised_as_unicode_has_it(String text) {
        assertThat(Nfkc.of(text)).isEqualTo(Normalizer.normalize(text, Form.NFKC));
    }

    @Test
    void as_many_marks_as_a_letter_can_have_are_kept() {
        String text = "示" + "\u0301".repeat(MOST_MARKS / 2) + "\u0323".repeat(MOST_MARKS / 2) + "例";

        assertThat(Nfkc.withFewMarks(text)).isSameAs(text);
        assertThat(Nfkc.of(text)).isEqualTo(Normalizer.normalize(text, Form.NFKC));
    }

    @Test
    void of_more_marks_on_one_letter_the_rest_does_not_count() {
        String many = "\u0301".repeat(30_000) + "\u0323".repeat(30_000) + "\uFF9E".repeat(30_000);

        assertThat(Nfkc.withFewMarks("示" + many + "例" + many + "e\u0301"))
                .isEqualTo("示" + "\u0301".repeat(MOST_MARKS) + "例" + "\u0301".repeat(MOST_MARKS) + "e\u0301");
    }

    @Test
    void what_becomes_nothing_but_marks_is_counted_as_one() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String one = Character.toString(character);
            String decomposed = Normalizer.normalize(one, Form.NFKD);
            if (decomposed.codePoints().allMatch(TextFormsTest::isMark)) {
                assertThat(Nfkc.withFewMarks(one.repeat(MOST_MARKS + 2)))
                        .as("U+%X".formatted(character))
                        .isEqualTo(one.repeat(MOST_MARKS));
            }
        }
    }

    /** The time is a backstop: it took 38 seconds. */
    @Test
    void sixty_thousand_marks_take_no_time() {
        String text = "示" + "\u0301".repeat(30_000) + "\u0323".repeat(30_000);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Nfkc.of(text)))
                .hasSize(1 + MOST_MARKS);
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "示例Example", "ß", "aß", "İi", "\uD801\uDC28", "x\uD801\uDC00", "\uD801"})
    void a_long_text_is_converted_as_a_short_one_is(String unit) {
        for (int times : new int[] {1, 255, 256, 257, 1000}) {
            String text = unit.repeat(times);
            assertThat(LetterCase.upper(text)).isEqualTo(text.toUpperCase(Locale.ROOT));
            assertThat(LetterCase.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
        }
    }

    /** Java alone takes the square of their number, which is minutes here. */
    @Test
    void the_work_on_letters_that_become_longer_grows_as_the_text_does() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(LetterCase.upper("ß".repeat(2_000_000))).hasSize(4_000_000);
            assertThat(LetterCase.lower("İ".repeat(2_000_000))).hasSize(4_000_000);
            assertThat(Keywords.normalised("ß".repeat(2_000_000))).hasSize(4_000_000);
        });
    }
}
