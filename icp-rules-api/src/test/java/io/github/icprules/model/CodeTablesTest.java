package io.github.icprules.model;

import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.CertificateType.PASSPORT;
import static io.github.icprules.model.CertificateType.RESIDENT_ID;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.model.SubjectType.FOUNDATION;
import static io.github.icprules.model.SubjectType.INDIVIDUAL;
import static io.github.icprules.model.SubjectType.SOLE_TRADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_type_of_subject_files_with_what_the_lists_give_it() {
        CodeTables tables = tables(SUBJECT_TYPES, CERTIFICATE_TYPES);

        assertThat(tables.admits(ENTERPRISE, BUSINESS_LICENCE)).isTrue();
        assertThat(tables.admits(INDIVIDUAL, RESIDENT_ID)).isTrue();
        assertThat(tables.admits(ENTERPRISE, RESIDENT_ID)).isFalse();
        assertThat(tables.admits(INDIVIDUAL, BUSINESS_LICENCE)).isFalse();
        assertThat(tables.admits(INDIVIDUAL, PASSPORT)).isFalse();
    }

    @Test
    void a_sole_trader_files_as_an_enterprise_unless_it_has_a_name_of_its_own() {
        assertThat(tables(SUBJECT_TYPES, CERTIFICATE_TYPES).admits(SOLE_TRADER, BUSINESS_LICENCE))
                .isTrue();

        List<ListedCode> named = List.of(
                new ListedCode(TYPE_OF_ENTERPRISES, null, "企业"),
                new ListedCode(TYPE_OF_SOLE_TRADERS, null, SOLE_TRADER.chinese()));
        assertThat(tables(named, CERTIFICATE_TYPES).admits(SOLE_TRADER, BUSINESS_LICENCE))
                .isFalse();
    }

    @Test
    void lists_that_are_not_given_or_have_no_such_subject_decide_nothing() {
        assertThat(tables(null, CERTIFICATE_TYPES).admits(ENTERPRISE, BUSINESS_LICENCE))
                .isNull();
        assertThat(tables(SUBJECT_TYPES, null).admits(ENTERPRISE, BUSINESS_LICENCE))
                .isNull();
        assertThat(tables(SUBJECT_TYPES, CERTIFICATE_TYPES).admits(FOUNDATION, BUSINESS_LICENCE))
                .isNull();
        assertThat(tables(List.of(), CERTIFICATE_TYPES).admits(SOLE_TRADER, BUSINESS_LICENCE))
                .isNull();
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
