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
    @CsvSource({
        "RESIDENT_ID,110101200001010010,NONE",
        "RESIDENT_ID,110101200001010011,CHECK_CHARACTER",
        "RESIDENT_ID,110101000101001,FIRST_GENERATION",
        "HONG_KONG_MACAO_RESIDENCE_PERMIT,110101200001010010,REGION",
        "TAIWAN_RESIDENCE_PERMIT,110101200001010010,REGION",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,H00000000,NONE",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,M0000000001,NONE",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,H000000000,LENGTH",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,H0000000,LENGTH",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,h00000000,CHARACTERS",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,T00000000,CHARACTERS",
        "HONG_KONG_MACAO_TRAVEL_PERMIT,H0000000A,CHARACTERS",
        "TAIWAN_TRAVEL_PERMIT,00000000,NONE",
        "TAIWAN_TRAVEL_PERMIT,0000000000B,NONE",
        "TAIWAN_TRAVEL_PERMIT,0000000000,",
        "TAIWAN_TRAVEL_PERMIT,0000000A,CHARACTERS",
        "TAIWAN_TRAVEL_PERMIT,000000000A,CHARACTERS",
        "TAIWAN_TRAVEL_PERMIT,00000000000,CHARACTERS",
        "TAIWAN_TRAVEL_PERMIT,000000A000B,CHARACTERS",
        "TAIWAN_TRAVEL_PERMIT,000000000,LENGTH",
        "PASSPORT,E00000000,NONE",
        "PASSPORT,a0000,NONE",
        "PASSPORT,00000000000000000,NONE",
        "PASSPORT,0000,LENGTH",
        "PASSPORT,000000000000000000,LENGTH",
        "PASSPORT,E0000-0000,CHARACTERS",
        "PASSPORT,É00000000,CHARACTERS",
        "FOREIGNER_PERMANENT_RESIDENCE,900000199001010010,NONE",
        "FOREIGNER_PERMANENT_RESIDENCE,90000019900101001X,NONE",
        "FOREIGNER_PERMANENT_RESIDENCE,90000019900101001x,NONE",
        "FOREIGNER_PERMANENT_RESIDENCE,110101200001010010,CHARACTERS",
        "FOREIGNER_PERMANENT_RESIDENCE,90000019900101001Y,CHARACTERS",
        "FOREIGNER_PERMANENT_RESIDENCE,9000001990010100X0,CHARACTERS",
        "FOREIGNER_PERMANENT_RESIDENCE,XXX000000000000,NONE",
        "FOREIGNER_PERMANENT_RESIDENCE,XX0000000000000,CHARACTERS",
        "FOREIGNER_PERMANENT_RESIDENCE,xxx000000000000,CHARACTERS",
        "FOREIGNER_PERMANENT_RESIDENCE,XXX00000000000A,CHARACTERS",
        "FOREIGNER_PERMANENT_RESIDENCE,XXX0000000000000,LENGTH",
        "BUSINESS_LICENCE,91000000000000000K,"
    })
    void each_type_has_its_form(CertificateType type, String number, @Nullable Flaw flaw) {
        assertThat(PersonalDocuments.check(type, number)).isEqualTo(flaw);
        assertThat(PersonalDocuments.isValid(type, number)).isEqualTo(flaw == null ? null : flaw == Flaw.NONE);
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
