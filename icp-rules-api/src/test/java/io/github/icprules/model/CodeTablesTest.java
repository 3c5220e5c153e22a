package io.github.icprules.model;

import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.CertificateType.PASSPORT;
import static io.github.icprules.model.CertificateType.RESIDENT_ID;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.model.SubjectType.SOLE_TRADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTablesTest {

    private static final int TYPE_OF_ENTERPRISES = 104;
    private static final int TYPE_OF_INDIVIDUALS = 105;
    private static final int TYPE_OF_SOLE_TRADERS = 106;

    private static final List<ListedCode> SUBJECT_TYPES =
            List.of(new ListedCode(TYPE_OF_ENTERPRISES, null, "企业"), new ListedCode(TYPE_OF_INDIVIDUALS, null, "个人"));

    private static final List<ListedCode> CERTIFICATE_TYPES = List.of(
            new ListedCode(BUSINESS_LICENCE.code(), TYPE_OF_ENTERPRISES, "营业执照"),
            new ListedCode(RESIDENT_ID.code(), TYPE_OF_INDIVIDUALS, "居民身份证"),
            new ListedCode(PASSPORT.code(), null, "护照"));

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE,  BUSINESS_LICENCE, true",
        "INDIVIDUAL,  RESIDENT_ID,      true",
        "SOLE_TRADER, BUSINESS_LICENCE, true",
        "ENTERPRISE,  RESIDENT_ID,      false",
        "INDIVIDUAL,  BUSINESS_LICENCE, false",
        "INDIVIDUAL,  PASSPORT,         false",
        "FOUNDATION,  BUSINESS_LICENCE, "
    })
    void a_type_of_subject_files_with_what_the_lists_give_it(
            SubjectType subject, CertificateType certificate, @Nullable Boolean admitted) {
        assertThat(tables(SUBJECT_TYPES, CERTIFICATE_TYPES).admits(subject, certificate))
                .isEqualTo(admitted);
    }

    @Test
    void lists_that_are_not_given_decide_nothing_and_a_sole_trader_can_have_a_name_of_its_own() {
        assertThat(tables(null, CERTIFICATE_TYPES).admits(ENTERPRISE, BUSINESS_LICENCE))
                .isNull();
        assertThat(tables(SUBJECT_TYPES, null).admits(ENTERPRISE, BUSINESS_LICENCE))
                .isNull();
        assertThat(tables(List.of(), CERTIFICATE_TYPES).admits(SOLE_TRADER, BUSINESS_LICENCE))
                .isNull();
        List<ListedCode> named = List.of(
                new ListedCode(TYPE_OF_ENTERPRISES, null, "企业"),
                new ListedCode(TYPE_OF_SOLE_TRADERS, null, SOLE_TRADER.chinese()));
        assertThat(tables(named, CERTIFICATE_TYPES).admits(SOLE_TRADER, BUSINESS_LICENCE))
                .isFalse();
    }

    @Test
    void a_code_is_found_by_its_number_alone() {
        assertThat(CodeTables.find(SUBJECT_TYPES, TYPE_OF_INDIVIDUALS)).isEqualTo(SUBJECT_TYPES.get(1));
        assertThat(CodeTables.find(SUBJECT_TYPES, TYPE_OF_SOLE_TRADERS)).isNull();
        assertThat(CodeTables.find(null, TYPE_OF_INDIVIDUALS)).isNull();
    }

    private static CodeTables tables(
            @Nullable List<ListedCode> subjectTypes, @Nullable List<ListedCode> certificateTypes) {
        return new CodeTables(subjectTypes, certificateTypes, null, null, null);
    }
}
