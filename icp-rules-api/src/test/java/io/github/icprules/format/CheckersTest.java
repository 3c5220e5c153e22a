package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.format.CreditCode.Category;
import io.github.icprules.format.RegionCode.Level;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import java.nio.CharBuffer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckersTest {

    /** The checkers, each with a value that is in order. */
    enum Checker {
        RESIDENT_ID("110101200001010010", ResidentId::check, ResidentId::isValid),
        CREDIT_CODE("91000000000000000K", CreditCode::check, CreditCode::isValid),
        ORGANISATION_CODE("00000000-0", OrganisationCode::check, OrganisationCode::isValid),
        LEGACY_NUMBER("110000000000009", LegacyRegistrationNumber::check, LegacyRegistrationNumber::isValid),
        PASSPORT(
                "E00000000",
                number -> PersonalDocuments.check(CertificateType.PASSPORT, number),
                number -> Boolean.TRUE.equals(PersonalDocuments.isValid(CertificateType.PASSPORT, number))),
        MOBILE("13800000000", PhoneNumber::checkMobile, PhoneNumber::isMobile),
        EMAIL("jia1@example.com", EmailAddress::check, EmailAddress::isValid),
        FILING_NUMBER("京ICP备00000001号-1X", FilingNumber::check, FilingNumber::isValid),
        APP_ID("wx0000000000000000", AppId::check, AppId::isValid),
        ORIGINAL_ID("gh_000000000000", OriginalId::check, OriginalId::isValid),
        REGION_CODE("110105", RegionCode::check, RegionCode::isValid),
        PLATFORM_DATE("20240229", PlatformDate::check, PlatformDate::isValid);

        private final String sample;
        private final Function<@Nullable CharSequence, @Nullable Flaw> check;
        private final Predicate<@Nullable CharSequence> isValid;

        Checker(
                String sample,
                Function<@Nullable CharSequence, @Nullable Flaw> check,
                Predicate<@Nullable CharSequence> isValid) {
            this.sample = sample;
            this.check = check;
            this.isValid = isValid;
        }
    }

    /** The values of a row have blanks between them; {@code ␣} stands for a blank in a value. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            RESIDENT_ID | NONE             | 11010519491231002X 11010519491231002x 440524188001010014 11010120120101001X
            RESIDENT_ID | NONE             | 810000199001010019 820000199001010010 830000199001010012
            RESIDENT_ID | NONE             | 110101200002290018 110101202402290016 110101180001010015 110101209912310015
            RESIDENT_ID | LENGTH           | 11010120000101001 1101012000010100100 11010120000101 11010100010100X
            RESIDENT_ID | FIRST_GENERATION | 110101000101001
            RESIDENT_ID | CHARACTERS       | X10101200001010010 1101012000010100X0 11010120120101001Y 11010120120101001Ｘ
            RESIDENT_ID | REGION           | 010101200001010010 840101200001010010
            RESIDENT_ID | BIRTH_DATE       | 110101170001010010 110101210001010010 110101200013010010 110101200000010010
            RESIDENT_ID | BIRTH_DATE       | 110101200001000010 110101200001320010 110101200004310010 110101202302290019
            RESIDENT_ID | BIRTH_DATE       | 110101190002290011 110101202402300018 110101179912310010
            RESIDENT_ID | CHECK_CHARACTER  | 110101200001010011 11010120000101001X
            CREDIT_CODE | NONE             | 91350100M000100Y43 92000000000000000G 52000000000000000L 12000000000000000Q
            CREDIT_CODE | LENGTH           | 91000000000000000 91000000000000000K0
            CREDIT_CODE | CHARACTERS       | 91000000000000000k 91000000000000000O 9100000000I000000K 91A00000000000000K
            CREDIT_CODE | CHARACTERS       | 91000000000000␣00K 9100000000000000AK
            CREDIT_CODE | CATEGORY         | 94000000000000000K 01000000000000000K Y2000000000000000K
            CREDIT_CODE | CHECK_CHARACTER  | 910000000000000000 91350100M000100Y4X 91350100M000101Y43
            CREDIT_CODE | ORGANISATION_CODE | 91350100M000100Y56 91350100M000100YXG
            ORGANISATION_CODE | NONE       | M000100Y-4 M000100Y4 000000000 00000006-X D2143569-X
            ORGANISATION_CODE | LENGTH     | 00000000 0000000000 00000000--0 0000000-00
            ORGANISATION_CODE | CHARACTERS | 0000000-0 m000100Y4 00000006x 00000000A
            ORGANISATION_CODE | CHECK_CHARACTER | M000100Y-5 00000000X 000000001
            LEGACY_NUMBER | LENGTH         | 11000000000000 1100000000000009
            LEGACY_NUMBER | CHARACTERS     | 11000000000000X A10000000000009
            LEGACY_NUMBER | CHECK_CHARACTER | 110000000000000
            PASSPORT | NONE                | a0000 00000000000000000
            PASSPORT | LENGTH              | 0000 000000000000000000
            PASSPORT | CHARACTERS          | E0000-0000 É00000000
            MOBILE | NONE                  | 13000000000 19900000000
            MOBILE | NUMBER_RANGE          | 12900000000 23800000000
            MOBILE | LENGTH                | 1380000000 138000000000 +8613800000000
            MOBILE | CHARACTERS            | 138-0000000
            EMAIL | NONE | JIA.yi+bing_1@mail.example.com.cn 10000@example.com a@b.cn AZaz09@example.com
            EMAIL | NONE | jia!@example.com o'neill@example.com jia@xn--fiqs8s.xn--fiqs8s jia@1-2.example.com
            EMAIL | STRUCTURE | jia @example.com jia@ jia@@example.com jia@yi@example.com @jia@example.com jia@example
            EMAIL | STRUCTURE | jia@.com jia@example. jia@example..com jia@example.c jia@192.0.2.10 jia@-example.com
            EMAIL | STRUCTURE | jia@example-.com jia@exa_mple.com .jia@example.com jia.@example.com jia..yi@example.com
            EMAIL | CHARACTERS | jia␣yi@example.com 甲@example.com jia＠example.com jia@example。com <jia@example.com>
            APP_ID | NONE                  | wx0123456789abcdef
            APP_ID | CHARACTERS            | wx0123456789abcdeg wx0123456789ABCDEF
            APP_ID | STRUCTURE             | WX0123456789abcdef ww0123456789abcdef
            APP_ID | LENGTH                | wx0123456789abcde wx0123456789abcdef0
            ORIGINAL_ID | NONE             | gh_0123456789az
            ORIGINAL_ID | CHARACTERS       | gh_0123456789aZ gh_0123456789a_
            ORIGINAL_ID | STRUCTURE        | gh-0123456789az
            ORIGINAL_ID | LENGTH           | gh_0123456789a gh_0123456789abz
            REGION_CODE | LENGTH           | 11010 1101050
            REGION_CODE | CHARACTERS       | 11010X -11010
            REGION_CODE | REGION           | 000000 100000 830000 990000
            REGION_CODE | STRUCTURE        | 110005
            PLATFORM_DATE | NONE           | 20000229 00010101 长期
            PLATFORM_DATE | DATE           | 20230229 21000229 20241301 20240001 20240100 20240132 20240431 00000101
            PLATFORM_DATE | LENGTH         | 2024-02-29 2024229 长期有效 永久
            PLATFORM_DATE | CHARACTERS     | 2024022A
            """)
    void a_flaw_is_named(Checker checker, Flaw flaw, String values) {
        for (String value : values.split(" ", -1)) {
            String written = value.replace('␣', ' ');
            assertThat(checker.check.apply(written)).as(value).isEqualTo(flaw);
            assertThat(checker.isValid.test(written)).as(value).isEqualTo(flaw == Flaw.NONE);
        }
    }

    /**
     * The first of each are examples of the standards; ISO 7064 works its method through on 0794, which gets 5. The last have a
     * digit other than 0 at each position, so that each weight counts.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESIDENT_ID | true | 0123456789X | 11010519491231002X 440524188001010014 110101200001010010 \
            11010120120101001X 441523199912311115
            CREDIT_CODE | true | 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ | 91350100M000100Y43 91000000000000000K \
            12000000000000000Q 91441523MA5K7W9R8Q
            ORGANISATION_CODE | true | 0123456789 | 123456788 000000019 908172638
            LEGACY_NUMBER | false | 0123456789 | 000000000007945 110000000000009
            """)
    void every_wrong_character_and_every_swap_of_neighbours_is_noticed(
            Checker checker, boolean isSwapNoticed, String alphabet, String numbers) {
        for (String number : numbers.split(" ", -1)) {
            assertThat(checker.isValid.test(number)).as(number).isTrue();
            for (int i = 0; i < number.length(); i++) {
                String before = number.substring(0, i);
                String after = number.substring(i + 1);
                char c = number.charAt(i);
                assertThat(alphabet.chars()
                                .filter(other -> other != c)
                                .mapToObj(other -> before + (char) other + after))
                        .noneMatch(checker.isValid);
                if (isSwapNoticed && !after.isEmpty() && after.charAt(0) != c) {
                    assertThat(checker.isValid.test(before + after.charAt(0) + c + after.substring(1)))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_sequence_of_characters_can_be_checked_and_null_and_white_space_are_blank(Checker checker) {
        assertThat(checker.check.apply(CharBuffer.wrap(checker.sample))).isEqualTo(Flaw.NONE);
        assertThat(Stream.of(null, "", " ", "\t\n", "\u00a0", "　　").map(checker.check))
                .containsOnly(Flaw.BLANK);
    }

    @ParameterizedTest
    @EnumSource
    void values_are_not_trimmed_and_a_full_width_digit_is_not_a_digit(Checker checker) {
        String sample = checker.sample;
        assertThat(Stream.of(" " + sample, sample + " ", sample + "\n").map(checker.check))
                .doesNotContain(Flaw.NONE, Flaw.BLANK);
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c >= '0' && c <= '9') {
                String value = sample.substring(0, i) + (char) (c - '0' + '０') + sample.substring(i + 1);
                assertThat(checker.check.apply(value)).as("digit %s", i).isNotIn(Flaw.NONE, Flaw.BLANK);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_text_has_an_answer(Checker checker) {
        Random random = new Random(20230901);
        String alphabet = "0123456789ABXKwxgh_@.-+京粤号备ICP证长期０ １\uD83D\uDE00\u0000";
        Map<Flaw, Integer> answers = new EnumMap<>(Flaw.class);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder value = new StringBuilder(checker.sample);
            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                int at = random.nextInt(value.length() + 1);
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> value.insert(at, c);
                    case 1 -> value.setLength(at);
                    default -> value.replace(Math.max(0, at - 1), at, String.valueOf(c));
                }
            }
            Flaw flaw = checker.check.apply(value);
            assertThat(flaw).as("an answer to edit %s", i).isNotNull();
            answers.merge(flaw == null ? Flaw.NONE : flaw, 1, Integer::sum);
        }
        assertThat(answers).hasSizeGreaterThan(2).containsKey(Flaw.BLANK);
    }

    @ParameterizedTest
    @CsvSource({"64, '', NONE", "64, a, STRUCTURE", "64, b., LENGTH", "63, b., NONE"})
    void an_email_address_has_a_longest_domain_and_length(int name, String start, Flaw flaw) {
        String domain = ("a".repeat(63) + ".").repeat(2) + "a".repeat(57) + ".cn";
        assertThat(EmailAddress.check("a".repeat(name) + "@" + start + domain)).isEqualTo(flaw);
        assertThat(EmailAddress.check("a".repeat(64) + "@example.com")).isEqualTo(Flaw.NONE);
        assertThat(EmailAddress.check("a".repeat(65) + "@example.com")).isEqualTo(Flaw.LENGTH);
    }

    @Test
    void a_date_of_the_platform_is_a_day_or_indefinite() {
        assertThat(PlatformDate.day("20240229")).contains(LocalDate.of(2024, 2, 29));
        for (String none : new @Nullable String[] {"20230229", "长期", null}) {
            assertThat(PlatformDate.day(none)).isEmpty();
        }
        assertThat(PlatformDate.isIndefinite(CharBuffer.wrap("长期"))).isTrue();
        for (String none : new @Nullable String[] {"20240229", "长期有效", null}) {
            assertThat(PlatformDate.isIndefinite(none)).isFalse();
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
            String code = withCheckCharacter(category.code() + "000000000000000");
            assertThat(CreditCode.category(code)).contains(category);
            assertThat(CreditCode.organisationCode(code)).contains("000000000");
            assertThat(category.fits(type)).as(name).isEqualTo(fits);
            assertThat(CreditCode.fits(code, type)).as(name).isEqualTo(fits);
        }
    }

    /** Adds the character after which the whole, each character times a power of three, is divisible by 31. */
    private static String withCheckCharacter(String body) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int power = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += alphabet.indexOf(body.charAt(i)) * power;
            power = power * 3 % 31;
        }
        return body + alphabet.charAt((31 - sum % 31) % 31);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"91000000000000000L", "11010", "990000", "110005"})
    void nothing_is_read_out_of_a_wrong_code(@Nullable String code) {
        assertThat(CreditCode.category(code)).isEmpty();
        assertThat(CreditCode.organisationCode(code)).isEmpty();
        assertThat(CreditCode.fits(code, SubjectType.ENTERPRISE)).isNull();
        assertThat(RegionCode.level(code)).isEmpty();
        assertThat(RegionCode.province(code)).isEmpty();
        assertThat(RegionCode.belongsTo(code, "110000")).isNull();
        assertThat(RegionCode.belongsTo("110105", code)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "110000,PROVINCE,BEIJING",
        "110100,CITY,BEIJING",
        "110105,DISTRICT,BEIJING",
        "429004,DISTRICT,HUBEI",
        "650000,PROVINCE,XINJIANG",
        "710000,PROVINCE,",
        "810000,PROVINCE,",
        "820000,PROVINCE,"
    })
    void a_code_has_level_and_province(String code, Level level, @Nullable Province province) {
        assertThat(RegionCode.check(code)).isEqualTo(Flaw.NONE);
        assertThat(RegionCode.level(code)).contains(level);
        assertThat(RegionCode.province(code).orElse(null)).isEqualTo(province);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            440305 | true  | 440300 440000
            440300 | true  | 440000
            110105 | true  | 110100
            440305 | false | 440400 450000 450300 440305 440306
            440300 | false | 440300 440305
            440000 | false | 440000 440300
            429004 | true  | 420000 429000
            429004 |       | 420100
            429004 | false | 430100
            500229 | true  | 500200
            500229 |       | 500100
            310230 |       | 310100
            120225 |       | 120100
            110228 |       | 110100
            110228 | false | 440100
            """)
    void a_region_is_within_another_by_its_first_digits(String code, @Nullable Boolean belongs, String parents) {
        for (String parent : parents.split(" ", -1)) {
            assertThat(RegionCode.belongsTo(code, parent)).as(parent).isEqualTo(belongs);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true  | 010-60000000¦01060000000¦0755-80000000¦075580000000¦0755-8000000¦02080000000¦0208000000
            true  | 010-60000000-1¦010-60000000-123456¦01060000000-123
            false | ¦0¦010¦0755¦010-¦60000000¦13800000000¦010-600000¦010-600000000¦01-60000000¦01060-000000
            false | 07551-6000000¦010 60000000¦010-60000000-¦010-60000000-1234567¦010-60000000-12a¦010-60000000#1
            false | 00860000000¦0010000000000¦110-60000000¦400-000-0000¦０１０-60000000
            """)
    void a_landline_has_an_area_code(boolean isLandline, String numbers) {
        for (String number : numbers.split("¦", -1)) {
            assertThat(PhoneNumber.isLandline(number)).as(number).isEqualTo(isLandline);
        }
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

    /** A number, and ways to write it with a broken bar between two of them; {@code ␣} stands for a blank. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            13800000000     | 13800000000¦␣138␣0000␣0000␣¦138-0000-0000¦+86␣138-0000-0000¦+8613800000000¦008613800000000
            13800000000     | ＋８６１３８００００００００¦１３８　００００　００００¦138–0000–0000
            01060000000     | 010-60000000¦+86-10-60000000¦+86␣010-60000000
            01060000000-123 | 01060000000-123¦010-60000000-123
            075580000000    | +86␣755␣80000000
            075580000000-12 | 0755␣8000-0000␣-␣12
            0208000000      | +86␣20␣8000␣000
            02080000000-5   | +86␣20␣8000␣0000-5
            12800000000     | +8612800000000
            +8613800000000  | +86+8613800000000
            +12020000000    | +12020000000¦+1␣202-000-0000
            A1              | Ａ-1
            !~              | ！～
            ``              | -¦+86¦
            """)
    void equal_numbers_are_written_alike(String normal, String numbers) {
        for (String number : numbers.split("¦", -1)) {
            assertThat(PhoneNumber.normalise(number.replace('␣', ' ')))
                    .as(number)
                    .isEqualTo(normal);
        }
    }
}
