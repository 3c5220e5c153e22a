package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids and dates in the form the platform has for them. */
class PlatformFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "wx0123456789abcdef,NONE",
        "wx0123456789abcdeg,CHARACTERS",
        "wx0123456789ABCDEF,CHARACTERS",
        "WX0123456789abcdef,STRUCTURE",
        "ww0123456789abcdef,STRUCTURE",
        "wx0123456789abcde,LENGTH",
        "wx0123456789abcdef0,LENGTH"
    })
    void an_app_id_is_wx_and_sixteen_hexadecimal_digits(String id, Flaw flaw) {
        assertThat(AppId.check(id)).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource({
        "gh_0123456789az,NONE",
        "gh_0123456789aZ,CHARACTERS",
        "gh_0123456789a_,CHARACTERS",
        "gh-0123456789az,STRUCTURE",
        "gh_0123456789a,LENGTH",
        "gh_0123456789abz,LENGTH"
    })
    void an_original_id_is_gh_and_twelve_letters_and_digits(String id, Flaw flaw) {
        assertThat(OriginalId.check(id)).isEqualTo(flaw);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE       | 20240229 20000229 00010101 长期
            DATE       | 20230229 21000229 20241301 20240001 20240100 20240132 20240431 00000101
            LENGTH     | 2024-02-29 2024229 长期有效 永久
            CHARACTERS | 2024022A
            """)
    void a_date_is_a_day_of_the_calendar_or_indefinite(Flaw flaw, String dates) {
        for (String date : dates.split(" ", -1)) {
            assertThat(PlatformDate.check(date)).as(date).isEqualTo(flaw);
        }
    }

    @Test
    void a_date_is_read() {
        assertThat(PlatformDate.day("20240229")).contains(LocalDate.of(2024, 2, 29));
        assertThat(PlatformDate.day("20230229")).isEmpty();
        assertThat(PlatformDate.day("长期")).isEmpty();
        assertThat(PlatformDate.day(null)).isEmpty();
    }

    @Test
    void indefinite_is_no_day_of_the_calendar() {
        assertThat(PlatformDate.isIndefinite("长期")).isTrue();
        assertThat(PlatformDate.isIndefinite(CharBuffer.wrap("长期"))).isTrue();
        assertThat(PlatformDate.isIndefinite("20240229")).isFalse();
        assertThat(PlatformDate.isIndefinite("长期有效")).isFalse();
        assertThat(PlatformDate.isIndefinite(null)).isFalse();
    }
}
