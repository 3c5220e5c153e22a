package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.Words;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Adds the character after which the whole, each character times a power of three, is divisible by 31. */
    static String withCheckCharacter(String body) {
        int sum = 0;
        int power = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * power;
            power = power * 3 % 31;
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** A body of this category in an invented region. */
    private static String of(Category category) {
        return withCheckCharacter(category.code() + "000000" + "000000000");
    }

    @ParameterizedTest
    @Words("""
            91350100M000100Y43 | 91000000000000000K | 92000000000000000G | 52000000000000000L
            12000000000000000Q
            """)
    void the_standards_example_and_codes_made_like_it_are_valid(String code) {
        assertThat(CreditCode.check(code)).isEqualTo(Flaw.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "91000000000000000,LENGTH",
        "91000000000000000K0,LENGTH",
        "91000000000000000k,CHARACTERS",
        "91000000000000000O,CHARACTERS",
        "9100000000I000000K,CHARACTERS",
        "91A00000000000000K,CHARACTERS",
        "91000000000000 00K,CHARACTERS",
        "9100000000000000AK,CHARACTERS",
        "94000000000000000K,CATEGORY",
        "01000000000000000K,CATEGORY",
        "Y2000000000000000K,CATEGORY",
        "910000000000000000,CHECK_CHARACTER",
        "91350100M000100Y4X,CHECK_CHARACTER"
    })
    void what_is_wrong_is_named(String code, Flaw flaw) {
        assertThat(CreditCode.check(code)).isEqualTo(flaw);
    }

    @Test
    void a_wrong_organisation_code_inside_is_distinguished_from_a_wrong_code() {
        assertThat(CreditCode.check(withCheckCharacter("91350100M000100Y5"))).isEqualTo(Flaw.ORGANISATION_CODE);
        assertThat(CreditCode.check(withCheckCharacter("91350100M000100YX"))).isEqualTo(Flaw.ORGANISATION_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91000000000000000K", "12000000000000000Q"})
    void every_wrong_character_and_every_swap_of_neighbours_is_noticed(String code) {
        assertThat(Corruptions.oneWrong(code, 0, 18, ALPHABET + "IOSVZ"))
                .hasSize(18 * 35)
                .noneMatch(CreditCode::isValid);
        assertThat(Corruptions.neighboursSwapped(code)).isNotEmpty().noneMatch(CreditCode::isValid);
    }

    @Test
    void the_check_character_alone_notices_a_wrong_character_in_the_organisation_code() {
        assertThat(Corruptions.oneWrong("91350100M000100Y43", 8, 16, ALPHABET))
                .hasSize(8 * 30)
                .allSatisfy(code -> assertThat(CreditCode.check(code)).isEqualTo(Flaw.CHECK_CHARACTER));
    }

    @Test
    void made_up_codes_are_accepted_and_end_in_any_character() {
        Random random = new Random(32100);
        Category[] categories = Category.values();
        Set<Character> ends = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            Category category = categories[random.nextInt(categories.length)];
            StringBuilder organisation = new StringBuilder();
            for (int j = 0; j < 8; j++) {
                organisation.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            String inside = OrganisationCodeTest.withCheckCharacter(organisation.toString());
            String code = withCheckCharacter(
                    category.code() + String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000)) + inside);
            ends.add(code.charAt(17));

            assertThat(CreditCode.check(code)).as("code %s", i).isEqualTo(Flaw.NONE);
            assertThat(CreditCode.category(code)).contains(category);
            assertThat(CreditCode.organisationCode(code)).contains(inside);
        }

        assertThat(ends).hasSize(ALPHABET.length());
    }

    @ParameterizedTest
    @EnumSource
    void a_category_is_found_by_its_two_characters(Category category) {
        assertThat(CreditCode.category(of(category))).contains(category);
    }

    @Test
    void nothing_is_read_out_of_a_wrong_code() {
        assertThat(CreditCode.category("91000000000000000L")).isEmpty();
        assertThat(CreditCode.organisationCode("91000000000000000L")).isEmpty();
        assertThat(CreditCode.fits("91000000000000000L", SubjectType.SOLE_TRADER))
                .isNull();
        assertThat(CreditCode.category(null)).isEmpty();
        assertThat(CreditCode.organisationCode(null)).isEmpty();
        assertThat(CreditCode.fits(null, SubjectType.ENTERPRISE)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE,ENTERPRISE,true",
        "SOLE_TRADER,ENTERPRISE,true",
        "FARMERS_COOPERATIVE,ENTERPRISE,true",
        "PUBLIC_INSTITUTION,ENTERPRISE,false",
        "SOLE_TRADER,SOLE_TRADER,true",
        "ENTERPRISE,SOLE_TRADER,false",
        "FARMERS_COOPERATIVE,SOLE_TRADER,false",
        "GOVERNMENT_ORGAN,GOVERNMENT_ORGAN,true",
        "PUBLIC_INSTITUTION,GOVERNMENT_ORGAN,false",
        "PUBLIC_INSTITUTION,PUBLIC_INSTITUTION,true",
        "GOVERNMENT_ORGAN,PUBLIC_INSTITUTION,false",
        "SOCIAL_ORGANISATION,SOCIAL_ORGANISATION,true",
        "FOUNDATION,SOCIAL_ORGANISATION,false",
        "MASS_ORGANISATION,SOCIAL_ORGANISATION,",
        "TRADE_UNION,SOCIAL_ORGANISATION,",
        "PRIVATE_NON_ENTERPRISE_UNIT,PRIVATE_NON_ENTERPRISE_UNIT,true",
        "SOCIAL_ORGANISATION,PRIVATE_NON_ENTERPRISE_UNIT,false",
        "FOUNDATION,FOUNDATION,true",
        "ENTERPRISE,FOUNDATION,false",
        "LAW_FIRM,LAW_FIRM,true",
        "ENTERPRISE,LAW_FIRM,false",
        "GROUP_COLLECTIVE,COLLECTIVE_ECONOMY,true",
        "VILLAGE_COLLECTIVE,COLLECTIVE_ECONOMY,true",
        "TOWNSHIP_COLLECTIVE,COLLECTIVE_ECONOMY,true",
        "ENTERPRISE,COLLECTIVE_ECONOMY,false",
        "ENTERPRISE,INDIVIDUAL,false",
        "OTHER,INDIVIDUAL,false",
        "OTHER,ENTERPRISE,",
        "OTHER_OF_JUSTICE,LAW_FIRM,",
        "OTHER_OF_AGRICULTURE,COLLECTIVE_ECONOMY,",
        "VILLAGERS_COMMITTEE,GOVERNMENT_ORGAN,",
        "RESIDENTS_COMMITTEE,SOCIAL_ORGANISATION,",
        "ENTERPRISE,RELIGIOUS_BODY,",
        "ENTERPRISE,DEFENCE_BODY,"
    })
    void a_code_fits_the_types_of_subject_its_category_files_as(
            Category category, SubjectType type, @Nullable Boolean fits) {
        assertThat(category.fits(type)).isEqualTo(fits);
        assertThat(CreditCode.fits(of(category), type)).isEqualTo(fits);
    }
}
