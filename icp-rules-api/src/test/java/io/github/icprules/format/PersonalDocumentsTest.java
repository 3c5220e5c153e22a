package io.github.icprules.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.CertificateType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonalDocumentsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RESIDENT_ID | NONE                         | 110101200001010010
            RESIDENT_ID | CHECK_CHARACTER              | 110101200001010011
            RESIDENT_ID | FIRST_GENERATION             | 110101000101001
            HONG_KONG_MACAO_RESIDENCE_PERMIT | REGION  | 110101200001010010
            TAIWAN_RESIDENCE_PERMIT | REGION           | 110101200001010010
            HONG_KONG_MACAO_TRAVEL_PERMIT | NONE       | H00000000 M0000000001
            HONG_KONG_MACAO_TRAVEL_PERMIT | LENGTH     | H000000000 H0000000
            HONG_KONG_MACAO_TRAVEL_PERMIT | CHARACTERS | h00000000 T00000000 H0000000A
            TAIWAN_TRAVEL_PERMIT | NONE                | 00000000 0000000000B
            TAIWAN_TRAVEL_PERMIT |                     | 0000000000
            TAIWAN_TRAVEL_PERMIT | CHARACTERS          | 0000000A 000000000A 00000000000 000000A000B
            TAIWAN_TRAVEL_PERMIT | LENGTH              | 000000000
            PASSPORT | NONE                            | E00000000 a0000 00000000000000000
            PASSPORT | LENGTH                          | 0000 000000000000000000
            PASSPORT | CHARACTERS                      | E0000-0000 É00000000
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

    @Test
    void a_residence_permit_has_the_region_its_holder_is_from() {
        String hongKong = ResidentIdTest.withCheckDigit("81000019900101001");
        String macao = ResidentIdTest.withCheckDigit("82000019900101001");
        String taiwan = ResidentIdTest.withCheckDigit("83000019900101001");

        assertThat(PersonalDocuments.check(CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT, hongKong))
                .isEqualTo(Flaw.NONE);
        assertThat(PersonalDocuments.check(CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT, macao))
                .isEqualTo(Flaw.NONE);
        assertThat(PersonalDocuments.check(CertificateType.HONG_KONG_MACAO_RESIDENCE_PERMIT, taiwan))
                .isEqualTo(Flaw.REGION);
        assertThat(PersonalDocuments.check(CertificateType.TAIWAN_RESIDENCE_PERMIT, taiwan))
                .isEqualTo(Flaw.NONE);
        assertThat(PersonalDocuments.check(CertificateType.TAIWAN_RESIDENCE_PERMIT, hongKong))
                .isEqualTo(Flaw.REGION);
        assertThat(PersonalDocuments.check(CertificateType.RESIDENT_ID, taiwan)).isEqualTo(Flaw.REGION);
    }

    @ParameterizedTest
    @EnumSource
    void the_form_of_every_personal_document_is_known_and_of_no_other(CertificateType type) {
        assertThat(PersonalDocuments.check(type, "?") == null).isEqualTo(!type.isPersonal());
        assertThat(PersonalDocuments.check(type, null)).isEqualTo(type.isPersonal() ? Flaw.BLANK : null);
    }
}
