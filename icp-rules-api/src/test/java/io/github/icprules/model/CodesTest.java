package io.github.icprules.model;

import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.CertificateType.PASSPORT;
import static io.github.icprules.model.CertificateType.RESIDENT_ID;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.model.SubjectType.INDIVIDUAL;
import static io.github.icprules.model.SubjectType.SOLE_TRADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.icprules.support.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code lists, against the platform's and the ministry's. */
class CodesTest {

    private static final List<ListedCode> SUBJECT_TYPES =
            List.of(new ListedCode(104, null, "企业"), new ListedCode(105, null, "个人"));
    private static final List<ListedCode> CERTIFICATE_TYPES = List.of(
            new ListedCode(BUSINESS_LICENCE.code(), 104, "营业执照"),
            new ListedCode(RESIDENT_ID.code(), 105, "居民身份证"),
            new ListedCode(PASSPORT.code(), null, "护照"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DEFENCE_BODY                | 5 23
            GOVERNMENT_ORGAN            | 9 13
            PUBLIC_INSTITUTION          | 3 4 15
            ENTERPRISE                  | 1 12 27
            SOLE_TRADER                 | 1 12
            INDIVIDUAL                  | 2 7 11 14 30 41 42
            SOCIAL_ORGANISATION         | 6 10
            PRIVATE_NON_ENTERPRISE_UNIT | 16 17 36 37
            FOUNDATION                  | 18 19
            LAW_FIRM                    | 20 21
            FOREIGN_CULTURAL_CENTRE     | 22 34 40
            MASS_ORGANISATION           | 24
            FORENSIC_INSTITUTION        | 28
            RELIGIOUS_BODY              | 25
            OVERSEAS_ORGANISATION       | 35
            MEDICAL_INSTITUTION         | 38
            NOTARY_INSTITUTION          | 39
            COLLECTIVE_ECONOMY          | 43
            ARBITRATION_BODY            | 44
            """)
    void a_subject_files_with_the_certificates_of_its_type(SubjectType type, String codes) {
        assertThat(CertificateType.values())
                .filteredOn(certificate -> certificate.subjectTypes().contains(type))
                .extracting(certificate -> String.valueOf(certificate.code()))
                .containsExactly(codes.split(" ", -1));
    }

    @Test
    void there_are_31_provinces_each_with_its_abbreviation() {
        assertThat(Province.values())
                .hasSize(31)
                .extracting(Province::abbreviation)
                .doesNotHaveDuplicates()
                .allSatisfy(abbreviation -> assertThat(abbreviation).hasSize(1));
    }

    @Test
    void a_status_is_found_by_its_code() {
        for (int code = -1; code < 1100; code++) {
            int sought = code;
            assertThat(FilingStatus.ofCode(code))
                    .isEqualTo(Stream.of(FilingStatus.values())
                            .filter(status -> status.code() == sought)
                            .findFirst());
        }
    }

    @Test
    void finance_alone_is_proved_by_a_special_approval() {
        assertThat(PreApprovalCategory.values())
                .filteredOn(category -> category.material() == Material.SPECIAL_APPROVAL_DOCUMENT)
                .containsExactly(PreApprovalCategory.FINANCE);
        assertThat(PreApprovalCategory.NEWS.material()).isEqualTo(Material.PRE_APPROVAL_DOCUMENT);
    }

    @ParameterizedTest
    @EnumSource
    void only_individuals_have_personal_documents(CertificateType type) {
        assertThat(type.isPersonal()).isEqualTo(type.subjectTypes().equals(Set.of(INDIVIDUAL)));
        assertThat(SubjectType.values()).filteredOn(SubjectType::isIndividual).containsExactly(INDIVIDUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "11,BEIJING",
        "440305,GUANGDONG",
        "650000,XINJIANG",
        "110101200001010010,BEIJING",
        "500101200001010018,CHONGQING"
    })
    void a_province_is_found_by_any_code_that_begins_with_its_digits(String code, Province province) {
        assertThat(Province.ofCode(code)).contains(province);
    }

    @ParameterizedTest
    @ValueSource(strings = "")
    @Words("1 | 00 | 10 | 66 | 710000 | 810000 | 99 | H1 | 1X | X1 | -11 | ␣11 | 京1 | 2/ | /9")
    void no_province_is_found_by_anything_else(String code) {
        assertThat(Province.ofCode(code)).isEmpty();
    }

    @Test
    void filing_types_belong_to_the_kind_their_name_begins_with() {
        for (FilingType type : FilingType.values()) {
            assertThat(type.kind().name())
                    .startsWith(type.name().substring(0, type.name().indexOf('_')));
        }
        assertThat(FilingType.values()).extracting(FilingType::kind).contains(FilingKind.values());
    }

    @Test
    void the_platform_makes_what_its_table_says_it_makes() {
        assertThat(Material.values())
                .filteredOn(material -> material.providedBy() != ProvidedBy.DEVELOPER_PREPARES)
                .extracting(Material::chinese, Material::providedBy)
                .containsExactly(
                        tuple("小程序负责人核验现场拍摄照片", ProvidedBy.COMPLETED_ON_PLATFORM),
                        tuple("互联网信息服务承诺书", ProvidedBy.PLATFORM_PROVIDES_DEVELOPER_CONFIRMS),
                        tuple("反诈自评估报告", ProvidedBy.PLATFORM_PROVIDES_DEVELOPER_CONFIRMS),
                        tuple("小程序备案真实性核验单", ProvidedBy.PLATFORM_PROVIDES));
    }

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
        List<ListedCode> named = List.of(SUBJECT_TYPES.get(0), new ListedCode(106, null, SOLE_TRADER.chinese()));
        assertThat(tables(named, CERTIFICATE_TYPES).admits(SOLE_TRADER, BUSINESS_LICENCE))
                .isFalse();
    }

    @Test
    void a_code_is_found_by_its_number_alone() {
        assertThat(CodeTables.find(SUBJECT_TYPES, 105)).isEqualTo(SUBJECT_TYPES.get(1));
        assertThat(CodeTables.find(SUBJECT_TYPES, 106)).isNull();
        assertThat(CodeTables.find(null, 105)).isNull();
    }

    private static CodeTables tables(
            @Nullable List<ListedCode> subjectTypes, @Nullable List<ListedCode> certificateTypes) {
        return new CodeTables(subjectTypes, certificateTypes, null, null, null);
    }
}
