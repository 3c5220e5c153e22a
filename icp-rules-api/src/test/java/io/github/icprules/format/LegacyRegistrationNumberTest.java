package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyRegistrationNumberTest {

    /** The digit that ISO 7064 MOD 11,10 gives, by its own recursion from the sum to the product. */
    private static String withCheckDigit(String body) {
        int product = 10;
        for (int i = 0; i < body.length(); i++) {
            int sum = (body.charAt(i) - '0' + product) % 10;
            product = (2 * (sum == 0 ? 10 : sum)) % 11;
        }
        return body + (11 - product) % 10;
    }

    @Test
    void made_up_numbers_are_accepted_and_every_wrong_digit_is_noticed() {
        Random random = new Random(15);
        for (int i = 0; i < 200; i++) {
            String number = withCheckDigit(
                    String.format(Locale.ROOT, "%07d%07d", random.nextInt(10_000_000), random.nextInt(10_000_000)));

            assertThat(LegacyRegistrationNumber.check(number))
                    .as("number %s", i)
                    .isEqualTo(Flaw.NONE);
            assertThat(Corruptions.oneWrong(number, 0, 15, "0123456789"))
                    .hasSize(135)
                    .noneMatch(LegacyRegistrationNumber::isValid);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "11000000000000,LENGTH",
        "1100000000000009,LENGTH",
        "11000000000000X,CHARACTERS",
        "A10000000000009,CHARACTERS",
        "110000000000000,CHECK_CHARACTER"
    })
    void what_is_wrong_is_named(String number, Flaw flaw) {
        assertThat(LegacyRegistrationNumber.check(number)).isEqualTo(flaw);
    }

    @Test
    void the_example_of_the_mod_11_10_method_checks() {
        // ISO 7064 works the method through on 0794, which gets 5; noughts in front leave the product as they find it
        // only in a cycle of ten, so ten of them may be added.
        assertThat(LegacyRegistrationNumber.check("0000000000" + "07945")).isEqualTo(Flaw.NONE);
    }
}
