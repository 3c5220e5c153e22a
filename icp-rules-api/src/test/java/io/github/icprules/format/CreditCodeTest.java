package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.format.CreditCode.Category;
import io.github.icprules.model.SubjectType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Adds the character after which the whole, each character times a power of three, is divisible by 31. */
    private static String withCheckCharacter(String body) {
        int sum = 0;
        int power = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * power;
            power = power * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Tries the characters until the organisation code, weighted as the standard says, is divisible by 11. */
    private static String organisation(Random random) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        StringBuilder code = new StringBuilder();
        int sum = 0;
        for (int weight : weights) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            sum += Character.digit(code.charAt(code.length() - 1), 36) * weight;
        }
        int check = 0;
        while ((sum + check) % 11 != 0) {
            check++;
        }
        return code.append(check == 10 ? "X" : String.valueOf(check)).toString();
    }

    @Test
    void made_up_codes_are_accepted_and_end_in_any_character() {
        Random random = new Random(32100);
        Category[] categories = Category.values();
        Set<Character> ends = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            Category category = categories[i % categories.length];
            String inside = organisation(random);
            String code = withCheckCharacter(
                    category.code() + String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000)) + inside);
            ends.add(code.charAt(17));
            assertThat(CreditCode.check(code)).as("code %s", i).isEqualTo(Flaw.NONE);
            assertThat(CreditCode.category(code)).contains(category);
            assertThat(CreditCode.organisationCode(code)).contains(inside);
        }
        assertThat(ends).hasSize(ALPHABET.length());
    }

    @Test
    void nothing_is_read_out_of_a_wrong_code() {
        for (String wrong : new @Nullable String[] {"91000000000000000L", null}) {
            assertThat(CreditCode.category(wrong)).isEmpty();
            assertThat(CreditCode.organisationCode(wrong)).isEmpty();
            assertThat(CreditCode.fits(wrong, SubjectType.ENTERPRISE)).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENTERPRISE           | true  | ENTERPRISE SOLE_TRADER FARMERS_COOPERATIVE
            ENTERPRISE           | false | PUBLIC_INSTITUTION
            ENTERPRISE           |       | OTHER
            SOLE_TRADER          | true  | SOLE_TRADER
            SOLE_TRADER          | false | ENTERPRISE FARMERS_COOPERATIVE
            GOVERNMENT_ORGAN     | true  | GOVERNMENT_ORGAN
            GOVERNMENT_ORGAN     | false | PUBLIC_INSTITUTION
            GOVERNMENT_ORGAN     |       | VILLAGERS_COMMITTEE
            PUBLIC_INSTITUTION   | true  | PUBLIC_INSTITUTION
            PUBLIC_INSTITUTION   | false | GOVERNMENT_ORGAN
            SOCIAL_ORGANISATION  | true  | SOCIAL_ORGANISATION
            SOCIAL_ORGANISATION  | false | FOUNDATION
            SOCIAL_ORGANISATION  |       | MASS_ORGANISATION TRADE_UNION RESIDENTS_COMMITTEE
            PRIVATE_NON_ENTERPRISE_UNIT | true  | PRIVATE_NON_ENTERPRISE_UNIT
            PRIVATE_NON_ENTERPRISE_UNIT | false | SOCIAL_ORGANISATION
            FOUNDATION           | true  | FOUNDATION
            FOUNDATION           | false | ENTERPRISE
            LAW_FIRM             | true  | LAW_FIRM
            LAW_FIRM             | false | ENTERPRISE
            LAW_FIRM             |       | OTHER_OF_JUSTICE
            COLLECTIVE_ECONOMY   | true  | GROUP_COLLECTIVE VILLAGE_COLLECTIVE TOWNSHIP_COLLECTIVE
            COLLECTIVE_ECONOMY   | false | ENTERPRISE
            COLLECTIVE_ECONOMY   |       | OTHER_OF_AGRICULTURE
            INDIVIDUAL           | false | ENTERPRISE OTHER
            RELIGIOUS_BODY       |       | ENTERPRISE
            DEFENCE_BODY         |       | ENTERPRISE
            """)
    void a_code_fits_the_types_of_subject_its_category_files_as(
            SubjectType type, @Nullable Boolean fits, String categories) {
        for (String name : categories.split(" ", -1)) {
            Category category = Category.valueOf(name);
            assertThat(category.fits(type)).as(name).isEqualTo(fits);
            assertThat(CreditCode.fits(withCheckCharacter(category.code() + "000000" + "000000000"), type))
                    .as(name)
                    .isEqualTo(fits);
        }
    }
}
