package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.Province;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of residents, and of the other documents of persons. */
class ResidentIdTest {
    @Test
    void no_person_is_born_after_the_day_in_question() {
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

    @ParameterizedTest
    @CsvSource({
        "110101200001010010, 2000-01-01, 11, BEIJING",
        "11010519491231002X, 1949-12-31, 11, BEIJING",
        "440524188001010014, 1880-01-01, 44, GUANGDONG",
        "830000199001010012, 1990-01-01, 83, "
    })
    void made_up_numbers_are_accepted_and_read(String number, LocalDate birth, int code, @Nullable Province province) {
        assertThat(ResidentId.birthDate(number)).contains(birth);
        assertThat(ResidentId.provinceCode(number)).contains(code);
        assertThat(ResidentId.province(number).orElse(null)).isEqualTo(province);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "110101200001010011")
    void nothing_is_read_out_of_a_wrong_number(@Nullable String wrong) {
        assertThat(ResidentId.birthDate(wrong)).isEmpty();
        assertThat(ResidentId.provinceCode(wrong)).isEmpty();
        assertThat(ResidentId.province(wrong)).isEmpty();
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
