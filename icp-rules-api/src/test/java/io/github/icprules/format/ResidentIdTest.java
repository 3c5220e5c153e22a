package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Province;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers of residents, and of the other documents of persons. */
class ResidentIdTest {

    /** Adds the digit after which the whole, each digit times a power of two, leaves 1 when divided by 11. */
    private static String withCheckDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + (body.charAt(i) - '0')) * 2 % 11;
        }
        int digit = (12 - sum) % 11;
        return body + (digit == 10 ? "X" : String.valueOf(digit));
    }

    @Test
    void nobody_is_born_after_the_day_in_question() {
        String number = "11010120120101001X";
        LocalDate day = LocalDate.of(2012, 1, 1);
        LocalDate before = day.minusDays(1);
        assertThat(ResidentId.check(number, before)).isEqualTo(Flaw.BORN_IN_FUTURE);
        assertThat(ResidentId.check(number, day)).isEqualTo(Flaw.NONE);
        assertThat(ResidentId.isValid(number, before)).isFalse();
        assertThat(ResidentId.isValid(number, day)).isTrue();
        assertThat(ResidentId.check("110101201201010011", before)).isEqualTo(Flaw.CHECK_CHARACTER);
        assertThat(ResidentId.check(null, before)).isEqualTo(Flaw.BLANK);
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
    void a_permit_comes_from_no_province_and_nothing_is_read_out_of_a_wrong_number() {
        assertThat(ResidentId.provinceCode("830000199001010012")).contains(83);
        assertThat(ResidentId.province("830000199001010012")).isEmpty();
        for (String wrong : new @Nullable String[] {"110101200001010011", null}) {
            assertThat(ResidentId.birthDate(wrong)).isEmpty();
            assertThat(ResidentId.provinceCode(wrong)).isEmpty();
            assertThat(ResidentId.province(wrong)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESIDENT_ID | NONE                         | 110101200001010010
            RESIDENT_ID | CHECK_CHARACTER              | 110101200001010011
            RESIDENT_ID | FIRST_GENERATION             | 110101000101001
            RESIDENT_ID | REGION                       | 830000199001010012
            HONG_KONG_MACAO_RESIDENCE_PERMIT | NONE    | 810000199001010019 820000199001010010
            HONG_KONG_MACAO_RESIDENCE_PERMIT | REGION  | 110101200001010010 830000199001010012
            TAIWAN_RESIDENCE_PERMIT | NONE             | 830000199001010012
            TAIWAN_RESIDENCE_PERMIT | REGION           | 110101200001010010 810000199001010019
            HONG_KONG_MACAO_TRAVEL_PERMIT | NONE       | H00000000 M0000000001
            HONG_KONG_MACAO_TRAVEL_PERMIT | LENGTH     | H000000000 H0000000
            HONG_KONG_MACAO_TRAVEL_PERMIT | CHARACTERS | h00000000 T00000000 H0000000A
            TAIWAN_TRAVEL_PERMIT | NONE                | 00000000 0000000000B
            TAIWAN_TRAVEL_PERMIT |                     | 0000000000
            TAIWAN_TRAVEL_PERMIT | CHARACTERS          | 0000000A 000000000A 00000000000 000000A000B
            TAIWAN_TRAVEL_PERMIT | LENGTH              | 000000000
            FOREIGNER_PERMANENT_RESIDENCE | NONE       | 900000199001010010 90000019900101001X 90000019900101001x XXX000000000000
            FOREIGNER_PERMANENT_RESIDENCE | CHARACTERS | 110101200001010010 90000019900101001Y 9000001990010100X0 XX0000000000000
            FOREIGNER_PERMANENT_RESIDENCE | CHARACTERS | xxx000000000000 XXX00000000000A
            FOREIGNER_PERMANENT_RESIDENCE | LENGTH     | XXX0000000000000
            BUSINESS_LICENCE |                         | 91000000000000000K
            """)
    void each_type_has_its_form(CertificateType type, @Nullable Flaw flaw, String numbers) {
        for (String number : numbers.split(" ", -1)) {
            assertThat(PersonalDocuments.check(type, number)).as(number).isEqualTo(flaw);
            assertThat(PersonalDocuments.isValid(type, number))
                    .as(number)
                    .isEqualTo(flaw == null ? null : flaw == Flaw.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_form_of_every_personal_document_is_known_and_of_no_other(CertificateType type) {
        assertThat(PersonalDocuments.check(type, "?") == null).isEqualTo(!type.isPersonal());
        assertThat(PersonalDocuments.check(type, null)).isEqualTo(type.isPersonal() ? Flaw.BLANK : null);
    }
}
