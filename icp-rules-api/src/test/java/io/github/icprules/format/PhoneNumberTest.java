package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @Words("""
            010-60000000 | 01060000000 | 0755-80000000 | 075580000000 | 0755-8000000 | 02080000000 | 0208000000
            010-60000000-1 | 010-60000000-123456 | 01060000000-123
            """)
    void a_landline_has_an_area_code(String number) {
        assertThat(PhoneNumber.isLandline(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {""})
    @Words("""
            0 | 010 | 0755 | 010- | 60000000 | 13800000000 | 010-600000 | 010-600000000 | 01-60000000
            01060-000000 | 07551-6000000 | 010 60000000 | 010-60000000- | 010-60000000-1234567
            010-60000000-12a | 010-60000000#1 | 00860000000 | 0010000000000 | 110-60000000 | 400-000-0000
            ０１０-60000000
            """)
    void nothing_else_is_a_landline(String number) {
        assertThat(PhoneNumber.isLandline(number)).isFalse();
    }

    @Test
    void no_number_is_no_landline() {
        assertThat(PhoneNumber.isLandline(null)).isFalse();
        assertThat(PhoneNumber.isMobile(null)).isFalse();
        assertThat(PhoneNumber.isVirtualOperator(null)).isFalse();
        assertThat(PhoneNumber.normalise(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | 16200000000 16500000000 16700000000 17000000000 17100000000
            false | 16600000000 17200000000 13800000000 1700000000
            """)
    void virtual_operators_have_ranges_of_their_own(boolean virtual, String numbers) {
        for (String number : numbers.split(" ", -1)) {
            assertThat(PhoneNumber.isVirtualOperator(number)).as(number).isEqualTo(virtual);
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "13800000000,13800000000",
                "01060000000-123,01060000000-123",
                "+12020000000,+12020000000",
                " 138 0000 0000 ,13800000000",
                "138-0000-0000,13800000000",
                "+86 138-0000-0000,13800000000",
                "+8613800000000,13800000000",
                "008613800000000,13800000000",
                "＋８６１３８００００００００,13800000000",
                "１３８　００００　００００,13800000000",
                "138–0000–0000,13800000000",
                "010-60000000,01060000000",
                "010-60000000-123,01060000000-123",
                "0755 8000-0000 - 12,075580000000-12",
                "+86-10-60000000,01060000000",
                "+86 755 80000000,075580000000",
                "+86 20 8000 0000-5,02080000000-5",
                "+86 20 8000 000,0208000000",
                "+86 010-60000000,01060000000",
                "+8612800000000,12800000000",
                "+86+8613800000000,+8613800000000",
                "+1 202-000-0000,+12020000000",
                "Ａ-1,A1",
                "！～,!~",
                "-,''",
                "+86,''",
                "'',''"
            })
    void equal_numbers_are_written_alike(String number, String normal) {
        assertThat(PhoneNumber.normalise(number)).isEqualTo(normal);
    }
}
