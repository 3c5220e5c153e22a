package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13000000000,NONE",
        "19900000000,NONE",
        "12900000000,NUMBER_RANGE",
        "23800000000,NUMBER_RANGE",
        "1380000000,LENGTH",
        "138000000000,LENGTH",
        "+8613800000000,LENGTH",
        "138-0000000,CHARACTERS"
    })
    void a_mobile_has_eleven_digits_of_a_known_range(String number, Flaw flaw) {
        assertThat(PhoneNumber.checkMobile(number)).isEqualTo(flaw);
        assertThat(PhoneNumber.isMobile(number)).isEqualTo(flaw == Flaw.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010-60000000",
                "01060000000",
                "0755-80000000",
                "075580000000",
                "0755-8000000",
                "02080000000",
                "0208000000",
                "010-60000000-1",
                "010-60000000-123456",
                "01060000000-123"
            })
    void a_landline_has_an_area_code(String number) {
        assertThat(PhoneNumber.isLandline(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "010",
                "0755",
                "010-",
                "60000000",
                "13800000000",
                "010-600000",
                "010-600000000",
                "01-60000000",
                "01060-000000",
                "07551-6000000",
                "010 60000000",
                "010-60000000-",
                "010-60000000-1234567",
                "010-60000000-12a",
                "010-60000000#1",
                "00860000000",
                "0010000000000",
                "110-60000000",
                "400-000-0000",
                "０１０-60000000"
            })
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
    @CsvSource({
        "16200000000,true",
        "16500000000,true",
        "16700000000,true",
        "17000000000,true",
        "17100000000,true",
        "16600000000,false",
        "17200000000,false",
        "13800000000,false",
        "1700000000,false"
    })
    void virtual_operators_have_ranges_of_their_own(String number, boolean virtual) {
        assertThat(PhoneNumber.isVirtualOperator(number)).isEqualTo(virtual);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "13800000000,13800000000",
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

    @ParameterizedTest
    @ValueSource(strings = {"13800000000", "01060000000", "01060000000-123", "075580000000-12", "+12020000000"})
    void what_is_written_so_stays(String normal) {
        assertThat(PhoneNumber.normalise(normal)).isEqualTo(normal);
    }
}
