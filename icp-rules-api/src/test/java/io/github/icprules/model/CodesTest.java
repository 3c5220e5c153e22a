package io.github.icprules.model;

import static io.github.icprules.model.SubjectType.INDIVIDUAL;
import static io.github.icprules.model.SubjectType.SOLE_TRADER;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code lists, against the platform's and the ministry's. */
class CodesTest {

    @Test
    void pre_approval_categories_have_the_codes_of_the_platforms_list() {
        Map<Integer, String> codes = new TreeMap<>();
        for (PreApprovalCategory category : PreApprovalCategory.values()) {
            Integer code = category.platformCode();
            if (code != null) {
                assertThat(codes.put(code, category.chinese()))
                        .as("code %s", code)
                        .isNull();
            }
        }

        assertThat(codes)
                .containsExactly(
                        Map.entry(1, "新闻"),
                        Map.entry(2, "出版"),
                        Map.entry(3, "教育"),
                        Map.entry(4, "医疗保健"),
                        Map.entry(5, "药品和医疗器械"),
                        Map.entry(6, "电子公告服务"),
                        Map.entry(9, "文化"),
                        Map.entry(10, "广播电影电视节目"),
                        Map.entry(12, "网络预约车"),
                        Map.entry(13, "互联网金融"),
                        Map.entry(14, "校外培训"),
                        Map.entry(15, "宗教"),
                        Map.entry(24, "以上都不涉及"));
    }

    @Test
    void finance_alone_is_proved_by_a_special_approval() {
        assertThat(PreApprovalCategory.values())
                .filteredOn(category -> category.material() == Material.SPECIAL_APPROVAL_DOCUMENT)
                .containsExactly(PreApprovalCategory.FINANCE);
        assertThat(PreApprovalCategory.NEWS.material()).isEqualTo(Material.PRE_APPROVAL_DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "1,国防机构,5 23",
        "2,政府机关,9 13",
        "3,事业单位,3 4 15",
        "4,企业,1 12 27",
        "5,个人,2 7 11 14 30 41 42",
        "6,社会团体,6 10",
        "9,民办非企业单位,16 17 36 37",
        "10,基金会,18 19",
        "11,律师执业机构,20 21",
        "12,外国在华文化中心,22 34 40",
        "13,群众性团体组织,24",
        "14,司法鉴定机构,28",
        "15,宗教团体,25",
        "16,境外机构,35",
        "17,医疗机构,38",
        "18,公证机构,39",
        "19,集体经济,43",
        "20,仲裁机构,44"
    })
    void a_subject_files_with_the_certificates_of_its_type(int code, String name, String certificates) {
        List<SubjectType> types = Stream.of(SubjectType.values())
                .filter(type -> type.miitCode() == code && type != SOLE_TRADER)
                .toList();

        assertThat(types).extracting(SubjectType::chinese).containsExactly(name);
        assertThat(certificatesOf(types.get(0))).isEqualTo(certificates);
    }

    @Test
    void a_sole_trader_files_as_an_enterprise_but_never_as_a_foreign_office() {
        assertThat(SOLE_TRADER.miitCode()).isEqualTo(SubjectType.ENTERPRISE.miitCode());
        assertThat(certificatesOf(SOLE_TRADER)).isEqualTo("1 12");
    }

    @Test
    void sole_trader_and_enterprise_alone_share_a_code() {
        assertThat(SubjectType.values())
                .filteredOn(type -> type != SOLE_TRADER)
                .extracting(SubjectType::miitCode)
                .doesNotHaveDuplicates()
                .hasSize(18);
    }

    @Test
    void certificate_codes_are_unique_and_the_newest_have_no_known_subject() {
        assertThat(CertificateType.values()).extracting(CertificateType::code).doesNotHaveDuplicates();
        assertThat(CertificateType.values())
                .filteredOn(type -> type.subjectTypes().isEmpty())
                .extracting(CertificateType::code)
                .containsExactly(46, 47, 48, 49);
    }

    @ParameterizedTest
    @EnumSource
    void only_individuals_have_personal_documents(CertificateType type) {
        assertThat(type.isPersonal()).isEqualTo(type.subjectTypes().equals(Set.of(INDIVIDUAL)));
    }

    @Test
    void an_individual_is_the_only_subject_that_is_no_unit() {
        assertThat(SubjectType.values()).filteredOn(SubjectType::isIndividual).containsExactly(INDIVIDUAL);
    }

    @Test
    void there_are_31_provinces_each_with_its_code_and_abbreviation() {
        Province[] provinces = Province.values();

        assertThat(provinces).hasSize(31);
        assertThat(provinces).extracting(Province::code).doesNotHaveDuplicates().isSorted();
        assertThat(provinces)
                .extracting(Province::abbreviation)
                .doesNotHaveDuplicates()
                .allSatisfy(abbreviation -> assertThat(abbreviation).hasSize(1));
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
    @ValueSource(
            strings = {
                "", "1", "00", "10", "66", "710000", "810000", "99", "H1", "1X", "X1", "-11", " 11", "京1", "2/", "/9"
            })
    void no_province_is_found_by_anything_else(String code) {
        assertThat(Province.ofCode(code)).isEmpty();
    }

    @Test
    void a_status_of_what_is_not_filed_counts_what_is_missing_bit_by_bit() {
        Map<Integer, FilingStatus> byCode =
                Stream.of(FilingStatus.values()).collect(toMap(FilingStatus::code, status -> status));

        assertThat(new TreeSet<>(byCode.keySet()))
                .containsExactly(2, 3, 4, 5, 6, 1024, 1025, 1026, 1027, 1028, 1029, 1030, 1031);
        byCode.forEach((code, status) -> {
            String missing = status.chinese().replace("小程序信息和类目未填", "小程序信息未填、类目未填");
            boolean notFiled = code >= 1024;
            assertThat(status.chinese().startsWith("未备案")).as("%s", status).isEqualTo(notFiled);
            assertThat(missing.contains("小程序信息未填")).as("%s", status).isEqualTo(notFiled && (code & 1) != 0);
            assertThat(missing.contains("类目未填")).as("%s", status).isEqualTo(notFiled && (code & 2) != 0);
            assertThat(missing.contains("未认证")).as("%s", status).isEqualTo(notFiled && (code & 4) != 0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_status_is_found_by_its_code(FilingStatus status) {
        assertThat(FilingStatus.ofCode(status.code())).contains(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 7, 1023, 1032})
    void no_status_is_found_by_another_code(int code) {
        assertThat(FilingStatus.ofCode(code)).isEmpty();
    }

    @Test
    void a_status_of_a_filing_has_the_code_of_the_platforms_table() {
        assertThat(List.of(
                        FilingStatus.PLATFORM_REVIEW,
                        FilingStatus.PLATFORM_REJECTED,
                        FilingStatus.AUTHORITY_REVIEW,
                        FilingStatus.AUTHORITY_REJECTED,
                        FilingStatus.FILED,
                        FilingStatus.NOT_FILED))
                .extracting(FilingStatus::code)
                .containsExactly(2, 3, 4, 5, 6, 1024);
    }

    @Test
    void the_other_codes_are_the_platforms() {
        assertThat(FaceStatus.values()).extracting(FaceStatus::code).containsExactly(0, 1, 2, 3);
        assertThat(SmsVerification.values()).extracting(SmsVerification::code).containsExactly(1, 2, 3);
        assertThat(CancellationReason.values())
                .extracting(CancellationReason::code)
                .containsExactly(1, 2);
    }

    @Test
    void filing_types_belong_to_the_kind_their_name_begins_with() {
        for (FilingType type : FilingType.values()) {
            assertThat(type.kind().name())
                    .startsWith(type.name().substring(0, type.name().indexOf('_')));
        }
        assertThat(new HashSet<>(
                        Stream.of(FilingType.values()).map(FilingType::kind).toList()))
                .containsExactlyInAnyOrder(FilingKind.values());
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

    private static String certificatesOf(SubjectType type) {
        List<String> codes = Stream.of(CertificateType.values())
                .filter(certificate -> certificate.subjectTypes().contains(type))
                .map(certificate -> String.valueOf(certificate.code()))
                .toList();
        return String.join(" ", codes);
    }
}
