package io.github.icprules.drools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCaseTest {

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
