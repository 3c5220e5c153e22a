package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import java.nio.CharBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all checkers have in common. */
class CheckersTest {

    /** The checkers, each with a value that is in order. */
    enum Checker {
        RESIDENT_ID("110101200001010010", ResidentId::check),
        CREDIT_CODE("91000000000000000K", CreditCode::check),
        ORGANISATION_CODE("00000000-0", OrganisationCode::check),
        LEGACY_REGISTRATION_NUMBER("110000000000009", LegacyRegistrationNumber::check),
        PASSPORT("E00000000", number -> PersonalDocuments.check(CertificateType.PASSPORT, number)),
        MOBILE("13800000000", PhoneNumber::checkMobile),
        EMAIL("jia1@example.com", EmailAddress::check),
        FILING_NUMBER("京ICP备00000001号-1X", FilingNumber::check),
        APP_ID("wx0000000000000000", AppId::check),
        ORIGINAL_ID("gh_000000000000", OriginalId::check),
        REGION_CODE("110105", RegionCode::check),
        PLATFORM_DATE("20240229", PlatformDate::check);

        private final String sample;
        private final Function<@Nullable CharSequence, @Nullable Flaw> check;

        Checker(String sample, Function<@Nullable CharSequence, @Nullable Flaw> check) {
            this.sample = sample;
            this.check = check;
        }

        @Nullable Flaw check(@Nullable CharSequence value) {
            return check.apply(value);
        }
    }

    @ParameterizedTest
    @EnumSource
    void any_sequence_of_characters_can_be_checked(Checker checker) {
        assertThat(checker.check(checker.sample)).isEqualTo(Flaw.NONE);
        assertThat(checker.check(CharBuffer.wrap(checker.sample))).isEqualTo(Flaw.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void null_and_white_space_are_blank(Checker checker) {
        assertThat(checker.check(null)).isEqualTo(Flaw.BLANK);
        for (String blank : List.of("", " ", "\t\n", "\u00a0", "　　")) {
            assertThat(checker.check(blank)).isEqualTo(Flaw.BLANK);
        }
    }

    @ParameterizedTest
    @EnumSource
    void values_are_not_trimmed(Checker checker) {
        for (String value : List.of(" " + checker.sample, checker.sample + " ", checker.sample + "\n")) {
            assertThat(checker.check(value)).isNotIn(Flaw.NONE, Flaw.BLANK);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_full_width_digit_is_not_a_digit(Checker checker) {
        for (int i = 0; i < checker.sample.length(); i++) {
            char c = checker.sample.charAt(i);
            if (c >= '0' && c <= '9') {
                String value =
                        checker.sample.substring(0, i) + (char) (c - '0' + '０') + checker.sample.substring(i + 1);
                assertThat(checker.check(value)).as("digit %s", i).isNotIn(Flaw.NONE, Flaw.BLANK);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_comes_is_answered(Checker checker) {
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
            Flaw flaw = checker.check(value);
            assertThat(flaw).as("an answer to edit %s", i).isNotNull();
            answers.merge(flaw == null ? Flaw.NONE : flaw, 1, Integer::sum);
        }

        assertThat(answers).hasSizeGreaterThan(2).containsKey(Flaw.BLANK);
    }

    @Test
    void is_valid_says_what_check_says() {
        assertThat(CreditCode.isValid("91000000000000000K")).isTrue();
        assertThat(CreditCode.isValid("91000000000000000L")).isFalse();
        assertThat(OrganisationCode.isValid("000000000")).isTrue();
        assertThat(OrganisationCode.isValid("000000001")).isFalse();
        assertThat(LegacyRegistrationNumber.isValid("110000000000009")).isTrue();
        assertThat(LegacyRegistrationNumber.isValid("110000000000008")).isFalse();
        assertThat(EmailAddress.isValid("jia@example.com")).isTrue();
        assertThat(EmailAddress.isValid("jia")).isFalse();
        assertThat(FilingNumber.isValid("京ICP备00000001号")).isTrue();
        assertThat(FilingNumber.isValid("京ICP备00000001")).isFalse();
        assertThat(AppId.isValid("wx0000000000000000")).isTrue();
        assertThat(AppId.isValid("wx000000000000000g")).isFalse();
        assertThat(OriginalId.isValid("gh_000000000000")).isTrue();
        assertThat(OriginalId.isValid("gh_00000000000A")).isFalse();
        assertThat(RegionCode.isValid("110105")).isTrue();
        assertThat(RegionCode.isValid("990105")).isFalse();
        assertThat(PlatformDate.isValid("20240229")).isTrue();
        assertThat(PlatformDate.isValid("20230229")).isFalse();
    }
}
