package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Words;
import io.github.icprules.model.Province;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

    /** Adds the digit after which the whole, each digit times a power of two, leaves 1 when divided by 11. */
    static String withCheckDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + (body.charAt(i) - '0')) * 2 % 11;
        }
        int digit = (12 - sum) % 11;
        return body + (digit == 10 ? "X" : String.valueOf(digit));
    }

    @ParameterizedTest
    @Words("""
            11010519491231002X | 11010519491231002x | 440524188001010014 | 110101200001010010
            11010120120101001X
            """)
    void the_standards_examples_and_numbers_made_like_them_are_valid(String number) {
        assertThat(ResidentId.check(number)).isEqualTo(Flaw.NONE);
        assertThat(ResidentId.isValid(number)).isTrue();
    }

    @Test
    void residence_permits_are_numbered_alike() {
        assertThat(ResidentId.check(withCheckDigit("81000019900101001"))).isEqualTo(Flaw.NONE);
        assertThat(ResidentId.check(withCheckDigit("82000019900101001"))).isEqualTo(Flaw.NONE);
        assertThat(ResidentId.check(withCheckDigit("83000019900101001"))).isEqualTo(Flaw.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LENGTH           | 11010120000101001 1101012000010100100 11010120000101 11010100010100X
            FIRST_GENERATION | 110101000101001
            CHARACTERS       | X10101200001010010 1101012000010100X0 11010120120101001Y 11010120120101001Ｘ
            REGION           | 010101200001010010 840101200001010010
            BIRTH_DATE       | 110101170001010010 110101210001010010 110101200013010010 110101200000010010
            BIRTH_DATE       | 110101200001000010 110101200001320010 110101200004310010
            CHECK_CHARACTER  | 110101200001010011 11010120000101001X
            """)
    void what_is_wrong_is_named(Flaw flaw, String numbers) {
        for (String number : numbers.split(" ", -1)) {
            assertThat(ResidentId.check(number)).as(number).isEqualTo(flaw);
            assertThat(ResidentId.isValid(number)).as(number).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE       | 20000229 20240229 18000101 20991231
            BIRTH_DATE | 20230229 19000229 20240230 17991231
            """)
    void the_birth_date_is_a_day_of_the_calendar(Flaw flaw, String dates) {
        for (String date : dates.split(" ", -1)) {
            assertThat(ResidentId.check(withCheckDigit("110101" + date + "001")))
                    .isEqualTo(flaw);
        }
    }

    @Test
    void nobody_is_born_after_the_day_in_question() {
        String number = "11010120120101001X";

        assertThat(ResidentId.check(number, LocalDate.of(2011, 12, 31))).isEqualTo(Flaw.BORN_IN_FUTURE);
        assertThat(ResidentId.check(number, LocalDate.of(2012, 1, 1))).isEqualTo(Flaw.NONE);
        assertThat(ResidentId.isValid(number, LocalDate.of(2011, 12, 31))).isFalse();
        assertThat(ResidentId.isValid(number, LocalDate.of(2012, 1, 1))).isTrue();
        assertThat(ResidentId.check("110101201201010011", LocalDate.of(2011, 12, 31)))
                .isEqualTo(Flaw.CHECK_CHARACTER);
        assertThat(ResidentId.check(null, LocalDate.of(2011, 12, 31))).isEqualTo(Flaw.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "110101200001010010", "11010120120101001X"})
    void every_wrong_digit_and_every_swap_of_neighbours_is_noticed(String number) {
        assertThat(Corruptions.oneWrong(number, 0, 18, "0123456789X"))
                .hasSize(180)
                .noneMatch(ResidentId::isValid);
        assertThat(Corruptions.neighboursSwapped(number)).isNotEmpty().noneMatch(ResidentId::isValid);
    }

    @Test
    void made_up_numbers_are_accepted_and_read() {
        Random random = new Random(11643);
        Province[] provinces = Province.values();
        for (int i = 0; i < 2_000; i++) {
            Province province = provinces[random.nextInt(provinces.length)];
            LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(45_000));
            String number = withCheckDigit(String.format(
                    Locale.ROOT,
                    "%d%04d%s%03d",
                    province.code(),
                    random.nextInt(10_000),
                    birth.format(DateTimeFormatter.BASIC_ISO_DATE),
                    random.nextInt(1_000)));

            assertThat(ResidentId.check(number)).as("number %s", i).isEqualTo(Flaw.NONE);
            assertThat(ResidentId.birthDate(number)).contains(birth);
            assertThat(ResidentId.provinceCode(number)).contains(province.code());
            assertThat(ResidentId.province(number)).contains(province);
        }
    }

    @Test
    void a_permit_comes_from_no_province() {
        String number = withCheckDigit("83000019900101001");

        assertThat(ResidentId.provinceCode(number)).contains(83);
        assertThat(ResidentId.province(number)).isEmpty();
    }

    @Test
    void nothing_is_read_out_of_a_wrong_number() {
        assertThat(ResidentId.birthDate("110101200001010011")).isEmpty();
        assertThat(ResidentId.provinceCode("110101200001010011")).isEmpty();
        assertThat(ResidentId.province(null)).isEmpty();
        assertThat(ResidentId.birthDate(null)).isEmpty();
    }
}
