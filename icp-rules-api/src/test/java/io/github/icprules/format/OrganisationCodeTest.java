package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

    /** Tries the characters until the whole, weighted as the standard says, is divisible by 11. */
    static String withCheckCharacter(String body) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * weights[i];
        }
        int check = 0;
        while ((sum + check) % 11 != 0) {
            check++;
        }
        return body + (check == 10 ? "X" : String.valueOf(check));
    }

    @ParameterizedTest
    @ValueSource(strings = {"M000100Y-4", "M000100Y4", "00000000-0", "000000000", "00000006-X", "D2143569-X"})
    void a_code_is_valid_with_or_without_hyphen(String code) {
        assertThat(OrganisationCode.check(code)).isEqualTo(Flaw.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LENGTH          | 00000000 0000000000 00000000--0 0000000-00
            CHARACTERS      | 0000000-0 m000100Y4 00000006x 00000000A
            CHECK_CHARACTER | M000100Y-5 00000000X
            """)
    void what_is_wrong_is_named(Flaw flaw, String codes) {
        for (String code : codes.split(" ", -1)) {
            assertThat(OrganisationCode.check(code)).as(code).isEqualTo(flaw);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "00000006", "90817263"})
    void every_wrong_digit_and_every_swap_of_neighbours_is_noticed(String body) {
        String code = withCheckCharacter(body);

        assertThat(OrganisationCode.isValid(code)).isTrue();
        assertThat(Corruptions.oneWrong(code, 0, 8, "0123456789")).hasSize(72).noneMatch(OrganisationCode::isValid);
        assertThat(Corruptions.oneWrong(code, 8, 9, "0123456789X")).hasSize(10).noneMatch(OrganisationCode::isValid);
        assertThat(Corruptions.neighboursSwapped(code)).isNotEmpty().noneMatch(OrganisationCode::isValid);
    }

    @Test
    void characters_eleven_apart_in_value_pass_for_each_other() {
        assertThat(OrganisationCode.isValid(withCheckCharacter("A0000000"))).isTrue();
        assertThat(withCheckCharacter("A0000000").substring(1))
                .isEqualTo(withCheckCharacter("L0000000").substring(1));
    }
}
