package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.Requests.person;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.IdentityDocument;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Person;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes and regions: the platform's own lists count where they are given; and what follows from an ID card's dates. */
class PlatformCodesRulesTest {

    private static final String NOT_OFFERED = "subject.certificate-type-not-offered";

    private static final CodeTables TABLES = new CodeTables(
            List.of(new ListedCode(4, null, "企业"), new ListedCode(5, null, "个人")),
            List.of(
                    new ListedCode(1, 4, "营业执照（个人或企业）"),
                    new ListedCode(49, 4, "社会信用代码证书"),
                    new ListedCode(2, 5, "居民身份证")),
            null,
            List.of(new ListedCode(700, 0, "示例一级"), new ListedCode(701, 700, "示例二级")),
            List.of(
                    new ListedCode(440000, null, "广东省"),
                    new ListedCode(440300, 440000, "深圳市"),
                    new ListedCode(440305, 440300, "南山区"),
                    new ListedCode(440304, 440300, "福田区"),
                    new ListedCode(440100, 440000, "广州市"),
                    new ListedCode(429004, 440300, "示例直辖市")));

    @ParameterizedTest
    @CsvSource({
        "GUANGDONG, 440300, 440305, '',                ''",
        "GUANGDONG, 110100, 110105, region.city,       ''",
        "GUANGDONG, 440300, 440105, '',                region.district",
        "BEIJING,   110100, 110105, '',                ''",
        "GUANGDONG, 441900, 441900, '',                ''", // A city without districts.
        "BEIJING,   110000, 110105, region.city,       ''",
    })
    void regions_lie_within_each_other(
            Province province, String city, String district, String cityAt, String districtAt) {
        FilingRequest.Builder request = region(enterprise(), province, city, district);

        verify("subject.city-outside-province", request, cityAt);
        verify("subject.district-outside-city", request, districtAt);
    }

    @ParameterizedTest
    @CsvSource({
        "CHONGQING, 500100, 500229",
        "HUBEI,     420100, 429004",
    })
    void digits_do_not_tell_to_which_city_some_districts_belong(Province province, String city, String district) {
        FilingRequest.Builder request = region(enterprise(), province, city, district);

        verify("subject.city-outside-province", request, "");
        rule("subject.district-outside-city")
                .given(request)
                .isUndecidedFor("subject.region.city", "subject.region.district");
    }

    @ParameterizedTest
    @ValueSource(strings = {"44", "999999", " 440300", "４４０３００", "深圳市"})
    void what_is_no_code_tells_nothing(String city) {
        FilingRequest.Builder request = region(enterprise(), Province.GUANGDONG, city, "440305");

        rule("subject.city-outside-province")
                .given(request)
                .isUndecidedFor("subject.region.province", "subject.region.city");
        rule("subject.district-outside-city")
                .given(request)
                .isUndecidedFor("subject.region.city", "subject.region.district");
    }

    @Test
    void a_code_left_blank_is_not_given() {
        for (CodeTables tables : List.of(CodeTables.none(), TABLES)) {
            FilingRequest.Builder cityless =
                    region(enterprise(), Province.GUANGDONG, " ", "440305").codeTables(tables);
            rule("subject.city-outside-province").given(cityless).isUndecidedFor("subject.region.city");
            rule("subject.district-outside-city").given(cityless).isUndecidedFor("subject.region.city");
            rule("subject.district-outside-city")
                    .given(region(enterprise(), Province.GUANGDONG, "440300", "")
                            .codeTables(tables))
                    .isUndecidedFor("subject.region.district");
        }
    }

    @Test
    void a_city_without_districts_stands_for_its_own_in_lists_too() {
        CodeTables twice = new CodeTables(
                null,
                null,
                null,
                null,
                List.of(
                        new ListedCode(440000, null, "广东省"),
                        new ListedCode(441900, 440000, "东莞市"),
                        new ListedCode(441900, 441900, "东莞市")));
        FilingRequest.Builder request =
                region(enterprise(), Province.GUANGDONG, "441900", "441900").codeTables(twice);

        verify("subject.city-outside-province", request, "");
        verify("subject.district-outside-city", request, "");
    }

    @Test
    void the_list_given_tells_what_digits_cannot() {
        rule("subject.district-outside-city")
                .given(region(enterprise(), Province.GUANGDONG, "440300", "429004")
                        .codeTables(TABLES))
                .isSilent();
        rule("subject.district-outside-city")
                .given(region(enterprise(), Province.GUANGDONG, "440100", "440305")
                        .codeTables(TABLES))
                .isViolatedAt("subject.region.district");
    }

    @Test
    void without_city_or_district_nobody_knows() {
        rule("subject.city-outside-province")
                .given(region(enterprise(), Province.GUANGDONG, null, null))
                .isUndecidedFor("subject.region.city");
        rule("subject.district-outside-city")
                .given(region(enterprise(), Province.GUANGDONG, "440300", null))
                .isUndecidedFor("subject.region.district");
    }

    @ParameterizedTest
    @CsvSource({
        "南山区示例路1号, true",
        "深圳市南山区示例路1号, true",
        "示例路1号, false",
        "福田区示例路1号, false",
    })
    void an_address_that_begins_with_a_name_from_the_list_repeats_the_region(String address, boolean repeats) {
        Subject.Builder subject = enterprise().contactAddress(address);

        verify(
                "subject.contact-address-repeats-region",
                region(subject, Province.GUANGDONG, "440300", "440305").codeTables(TABLES),
                repeats ? "contactAddress" : "");
        verify("subject.contact-address-repeats-region", region(subject, Province.GUANGDONG, "440300", "440305"), "");
    }

    @Test
    void an_address_in_another_province_repeats_no_region_even_if_its_city_is_chosen() {
        FilingRequest.Builder request = region(
                        enterprise().contactAddress("广东省深圳市示例路1号"), Province.BEIJING, "440000", null)
                .codeTables(TABLES);

        verify("subject.contact-address-elsewhere", request, "contactAddress");
        verify("subject.contact-address-repeats-region", request, "");
    }

    @ParameterizedTest
    @CsvSource({
        "广东省深圳市南山区示例路1号, ''",
        "广东省深圳市福田区示例路1号, 福田区",
        "广东省广州市示例路1号, 广州市",
        "深圳市南山区示例路1号, ''",
        "广东深圳市福田区示例路1号, 福田区",
        "'\u00a0广东广州市示例路1号', 广州市",
        "广东深圳市南山区示例路1号, ''",
        "广东省 深圳市 福田区示例路1号, 福田区",
        "福田区示例路1号, 福田区",
        "南山区示例路1号, ''",
        "广东省示例路1号, unknown",
        "示例路1号, unknown",
    })
    void the_certificate_s_address_names_the_region_of_the_filing(String address, String other) {
        FilingRequest.Builder request = region(
                        enterprise()
                                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                        .address(address)
                                        .build()),
                        Province.GUANGDONG,
                        "440300",
                        "440305")
                .codeTables(TABLES);
        if (other.isEmpty()) {
            rule("subject.certificate-address-in-another-region").given(request).isSilent();
        } else if (other.equals("unknown")) {
            rule("subject.certificate-address-in-another-region")
                    .given(request)
                    .isUndecidedFor("subject.certificate.address", "subject.region.city", "codeTables.districts");
        } else {
            rule("subject.certificate-address-in-another-region")
                    .given(request)
                    .isViolatedAt(Severity.WARNING, "subject.certificate.address")
                    .isSaying(other);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "吉林市船营区示例路1号, 吉林市",
        "吉林省吉林市船营区示例路1号, 吉林市",
        "吉林吉林市船营区示例路1号, 吉林市",
        "吉林长春市示例路1号, ''",
    })
    void a_city_called_as_its_province_is_named_all_the_same(String address, String other) {
        CodeTables tables = new CodeTables(
                null,
                null,
                null,
                null,
                List.of(
                        new ListedCode(220000, null, "吉林省"),
                        new ListedCode(220100, 220000, "长春市"),
                        new ListedCode(220200, 220000, "吉林市")));
        FilingRequest.Builder request = region(
                        enterprise()
                                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                        .address(address)
                                        .build()),
                        Province.JILIN,
                        "220100",
                        null)
                .codeTables(tables);

        verify("subject.certificate-address-in-another-region", request, other.isEmpty() ? "" : "certificate.address");
    }

    @ParameterizedTest
    @CsvSource({
        "BUSINESS_LICENCE,             true,  true",
        "SOCIAL_CREDIT_CODE,           true,  true",
        "ENTERPRISE_ORGANISATION_CODE, true,  false",
        "ENTERPRISE_ORGANISATION_CODE, false, true",
        "SOCIAL_CREDIT_CODE,           false, true", // No list of the library's assigns it.
    })
    void the_platform_s_pairs_of_subject_and_certificate_count_first(
            CertificateType type, boolean listed, boolean allowed) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(enterprise()
                        .certificate(SubjectCertificate.builder(type).build())
                        .build());
        if (listed) {
            request.codeTables(TABLES);
        }
        verify("subject.certificate-type-not-allowed", request, allowed ? "" : "certificate.type");
    }

    @ParameterizedTest
    @EnumSource
    void certificates_that_only_another_platform_lists_are_not_offered(CertificateType type) {
        FilingRequest.Builder request = certified(enterprise(), type);
        if (type.code() > 44) {
            RuleVerifier.Outcome outcome = rule(NOT_OFFERED)
                    .given(request)
                    .isViolatedAt(Severity.WARNING, "subject.certificate.type")
                    .isSaying(type.chinese(), "代码 " + type.code());
            assertThat(outcome.report().violations())
                    .filteredOn(violation -> violation.ruleId().equals(NOT_OFFERED))
                    .flatExtracting(Violation::basis)
                    .extracting(LegalBasis::confidence)
                    .contains(Confidence.LOW);
            rule(NOT_OFFERED)
                    .given(as(CHANGE_SERVICE, certified(enterprise(), type)))
                    .isSilent();
        } else {
            rule(NOT_OFFERED).given(request).isSilent();
        }
    }

    @Test
    void a_certificate_that_the_list_given_has_or_assigns_is_offered_or_refused_by_the_list() {
        CodeTables withoutIt =
                new CodeTables(TABLES.subjectTypes(), List.of(new ListedCode(1, 4, "营业执照（个人或企业）")), null, null, null);
        CodeTables certificatesAlone = new CodeTables(null, withoutIt.certificateTypes(), null, null, null);
        FilingRequest.Builder request = certified(enterprise(), CertificateType.SOCIAL_CREDIT_CODE);

        verify(NOT_OFFERED, request.codeTables(TABLES), "");
        verify(NOT_OFFERED, request.codeTables(certificatesAlone), "certificate.type");
        verify("subject.certificate-type-not-allowed", request.codeTables(withoutIt), "certificate.type");
        verify(NOT_OFFERED, request.codeTables(withoutIt), "");
        verify(
                NOT_OFFERED,
                certified(Subject.builder(), CertificateType.SOCIAL_CREDIT_CODE).codeTables(withoutIt),
                "certificate.type");
        rule(NOT_OFFERED)
                .countsFrom(
                        LocalDate.of(2026, 1, 20), certified(enterprise(), CertificateType.FOREIGN_PRESS_CERTIFICATE));
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE,          SOCIAL_CREDIT_CODE,           ''",
        "ENTERPRISE,          ENTERPRISE_ORGANISATION_CODE, ''",
        "INDIVIDUAL,          ENTERPRISE_ORGANISATION_CODE, certificate.type",
        "SOCIAL_ORGANISATION, SOCIAL_CREDIT_CODE,           ''",
        "SOCIAL_ORGANISATION, ENTERPRISE_ORGANISATION_CODE, certificate.type",
    })
    void lists_that_do_not_tell_leave_it_to_the_library_which_does_not_know_of_every_kind(
            SubjectType subject, CertificateType type, String at) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(Subject.builder(subject, "示例单位")
                        .certificate(SubjectCertificate.builder(type).build())
                        .build());

        CodeTables certificatesAlone = new CodeTables(null, TABLES.certificateTypes(), null, null, null);
        verify("subject.certificate-type-not-allowed", request.codeTables(certificatesAlone), at);
        if (subject == SubjectType.SOCIAL_ORGANISATION) {
            // The lists have no such type of subject.
            verify("subject.certificate-type-not-allowed", request.codeTables(TABLES), at);
        }
    }

    @Test
    void a_principal_s_document_is_one_that_the_platform_lists_for_individuals() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(individual()
                        .principal(person("样例甲", "110101200001010010")
                                .document(new IdentityDocument(CertificateType.PASSPORT, "E00000000", null, null))
                                .build())
                        .build());

        verify("person.document-not-personal", request, "");
        verify("person.document-not-personal", request.codeTables(TABLES), "principal.document.type");
    }

    @ParameterizedTest
    @CsvSource({
        "service-content.not-listed,   701, false",
        "service-content.not-listed,   2,   true",
        "service-content.first-level,  700, true",
        "service-content.first-level,  500, false", // Known to the library, not to the list.
    })
    void a_service_is_one_of_the_list_given(String id, int code, boolean violated) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(miniProgram().serviceContentTypes(code).build())
                .codeTables(TABLES);
        if (violated) {
            rule(id).given(request).isViolatedAt("miniProgram.serviceContentTypes[0]");
        } else {
            rule(id).given(request).isSilent();
        }
        rule("service-content.unknown-code").given(request).isSilent();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "700, none, 服务内容标识 700 是一级类型, The service content type 700 is",
                "700, ' ', 服务内容标识 700 是一级类型, The service content type 700 is",
                "700, 示例一级, 服务内容标识 700（示例一级） 是一级类型, The service content type 700 (示例一级) is",
                "500, none, 服务内容标识 500（生活服务） 是一级类型, The service content type 500 (",
            })
    void a_list_need_not_name_what_is_of_the_first_level(
            int code, @Nullable String name, String chinese, String english) {
        FilingReport report = rule("service-content.first-level")
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram().serviceContentTypes(code).build())
                        .codeTables(new CodeTables(null, null, null, List.of(new ListedCode(code, 0, name)), null)))
                .isViolatedAt("miniProgram.serviceContentTypes[0]")
                .isSaying(chinese)
                .report();

        assertThat(report.violations())
                .extracting(violation -> violation.message().in(Language.EN))
                .anySatisfy(message -> assertThat(message).startsWith(english));
    }

    @Test
    void an_individual_s_certificate_is_the_principal_s_document() {
        verify(
                "subject.individual-certificate-type-differs",
                filing(NEW_FIRST)
                        .subject(individual()
                                .certificate(SubjectCertificate.builder(CertificateType.PASSPORT)
                                        .build())
                                .build()),
                "certificate.type");
        verify(
                "subject.individual-certificate-type-differs",
                filing(NEW_FIRST)
                        .subject(individual()
                                .certificate(SubjectCertificate.builder(CertificateType.RESIDENT_ID)
                                        .build())
                                .build()),
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, false", // Expired already, which is another finding.
        "2026-11-24, true",
        "2026-12-24, true",
        "2026-12-25, false",
    })
    void a_document_about_to_run_out_is_told(LocalDate until, boolean told) {
        FilingRequest.Builder request = dated(Validity.until(until));

        verify("person.document-expires-within-a-month", request, told ? "principal.document.validity" : "");
    }

    /** Born on 2000-01-01. */
    @ParameterizedTest
    @CsvSource({
        "2010-05-01, 2015-05-01, true",
        "2010-05-01, 2020-05-01, false",
        "2020-05-01, 2030-05-01, true",
        "2020-05-01, 2030-05-02, true",
        "2020-05-01, 2040-05-01, false",
        "2020-05-01, 长期,       false",
        "2026-02-01, 2046-02-01, true",
        "2026-02-01, 2036-02-01, true", // Applied for at 25.
        "2026-05-01, 2036-05-01, false",
        "2046-05-01, 长期,       true",
        "2046-05-01, 2066-05-01, false",
    })
    void an_id_card_is_valid_for_as_long_as_the_holder_s_age_gives_it(LocalDate from, String until, boolean fits) {
        Validity validity =
                until.equals("长期") ? new Validity(from, null, true) : Validity.between(from, LocalDate.parse(until));

        verify("person.document-term-unfit", dated(validity), fits ? "" : "principal.document.validity");
    }

    @Test
    void a_temporary_id_card_is_valid_for_three_months_at_any_age() {
        Validity months = Validity.between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 4, 1));
        verify("person.document-term-unfit", dated(months, null), "principal.document.validity");
        verify("person.document-term-unfit", dated(months, false), "principal.document.validity");
        verify("person.document-term-unfit", dated(months, true), "");
    }

    @ParameterizedTest
    @CsvSource({
        "用于个人读书笔记的记录、整理与回顾，不涉及其他内容。, ''",
        "展示并销售手工艺品的个人小程序，欢迎下单与咨询交流。, 销售",
        "售卖自己做的手工艺品的个人小程序，欢迎咨询与交流。, 售卖",
        "可以购买手工艺品的个人小程序，欢迎大家咨询与交流。, 购买",
        "可以在线下单的个人小程序，欢迎大家前来咨询与交流。, 下单",
        "手工艺品商城，是个人小程序，欢迎大家咨询与交流呀。, 商城",
        "手工艺品团购，是个人小程序，欢迎大家咨询与交流呀。, 团购",
    })
    void an_individual_s_remark_speaks_of_no_trade(String remark, String word) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .subject(individual().build())
                .miniProgram(miniProgram().remark(remark).build());
        if (word.isEmpty()) {
            rule("mini-program.remark-on-trade-by-individual").given(request).isSilent();
        } else {
            rule("mini-program.remark-on-trade-by-individual")
                    .given(request)
                    .isViolatedAt(Severity.WARNING, "miniProgram.remark")
                    .isSaying(word);
        }
        rule("mini-program.remark-on-trade-by-individual")
                .given(request.subject(enterprise().build()))
                .isSilent();
    }

    @Test
    void what_is_not_described_is_not_looked_at() {
        FilingRequest.Builder elsewhere = licensedElsewhere(enterprise());
        rule("subject.certificate-address-in-another-region")
                .given(as(CHANGE_SERVICE, elsewhere))
                .isSilent();
        FilingRequest.Builder mixedUp = region(enterprise(), Province.GUANGDONG, "110100", "440305");
        for (String id : List.of("subject.city-outside-province", "subject.district-outside-city")) {
            rule(id).given(as(NEW_SERVICE, mixedUp))
                    .isViolatedAt(id.contains("city-") ? "subject.region.city" : "subject.region.district");
            rule(id).given(as(CHANGE_SERVICE, mixedUp)).isSilent();
            rule(id).given(as(
                            NEW_SERVICE,
                            region(enterprise(), Province.GUANGDONG, "110100", "440305")
                                    .platform(PlatformState.builder()
                                            .reusesSubjectData(true)
                                            .build())))
                    .isSilent();
        }
        rule("subject.individual-certificate-type-differs")
                .given(as(CHANGE_SERVICE, passported(individual())))
                .isSilent();
        rule("person.document-term-unfit")
                .given(as(CANCEL_SERVICE, dated(Validity.between(LocalDate.of(2010, 5, 1), LocalDate.of(2020, 5, 1)))))
                .isSilent();
        rule("service-content.not-listed")
                .given(as(
                        CHANGE_SUBJECT,
                        filing(NEW_FIRST)
                                .miniProgram(
                                        miniProgram().serviceContentTypes(2).build())
                                .codeTables(TABLES)))
                .isSilent();
        rule("mini-program.remark-on-trade-by-individual")
                .given(as(CHANGE_SUBJECT, trading(individual())))
                .isSilent();
    }

    @Test
    void a_code_that_is_not_listed_is_told_once() {
        rule("service-content.not-listed")
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram().serviceContentTypes(2, 2).build())
                        .codeTables(TABLES))
                .isViolatedAt("miniProgram.serviceContentTypes[0]")
                .isSaying("服务内容类型 2（招聘） 不在");
    }

    @Test
    void what_is_asked_of_units_or_of_individuals_depends_on_the_subject_s_type() {
        rule("subject.certificate-address-in-another-region")
                .given(licensedElsewhere(individual()))
                .isSilent();
        rule("subject.certificate-address-in-another-region")
                .given(licensedElsewhere(Subject.builder()))
                .isUndecidedFor("subject.type");
        rule("subject.individual-certificate-type-differs")
                .given(passported(enterprise()
                        .principal(person("样例甲", "110101200001010010").build())))
                .isSilent();
        rule("subject.individual-certificate-type-differs")
                .given(passported(Subject.builder()
                        .principal(person("样例甲", "110101200001010010").build())))
                .isUndecidedFor("subject.type");
        rule("mini-program.remark-on-trade-by-individual")
                .given(trading(Subject.builder()))
                .isUndecidedFor("subject.type");
    }

    private static FilingRequest.Builder certified(Subject.Builder subject, CertificateType type) {
        return filing(NEW_FIRST)
                .subject(subject.certificate(SubjectCertificate.builder(type).build())
                        .build());
    }

    private static FilingRequest.Builder licensedElsewhere(Subject.Builder subject) {
        return region(
                        subject.certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                                .address("广东省深圳市福田区示例路1号")
                                .build()),
                        Province.GUANGDONG,
                        "440300",
                        "440305")
                .codeTables(TABLES);
    }

    private static FilingRequest.Builder passported(Subject.Builder subject) {
        return filing(NEW_FIRST)
                .subject(subject.certificate(SubjectCertificate.builder(CertificateType.PASSPORT)
                                .build())
                        .build());
    }

    private static FilingRequest.Builder trading(Subject.Builder subject) {
        return filing(NEW_FIRST)
                .subject(subject.build())
                .miniProgram(miniProgram().remark("展示并销售手工艺品的个人小程序，欢迎下单与咨询交流。").build());
    }

    /** The same data, and something else is asked of the authority. */
    private static FilingRequest as(FilingType type, FilingRequest.Builder request) {
        FilingRequest asked = request.build();
        return new FilingRequest(
                type,
                asked.evaluatedOn(),
                asked.subject(),
                asked.miniProgram(),
                asked.materials(),
                asked.change(),
                asked.cancellation(),
                asked.platform(),
                asked.payload(),
                asked.codeTables(),
                asked.attributes(),
                asked.reference());
    }

    private static FilingRequest.Builder dated(Validity validity) {
        return dated(validity, null);
    }

    private static FilingRequest.Builder dated(Validity validity, @Nullable Boolean temporary) {
        return filing(NEW_FIRST)
                .subject(enterprise()
                        .principal(Person.builder("样例甲")
                                .document(new IdentityDocument(
                                        CertificateType.RESIDENT_ID, "110101200001010010", validity, temporary))
                                .build())
                        .build());
    }

    private static FilingRequest.Builder region(
            Subject.Builder subject, Province province, @Nullable String city, @Nullable String district) {
        return filing(NEW_FIRST)
                .subject(subject.region(new Region(province, city, district)).build());
    }

    /** Finds fault with this member of the subject; with none, if it is empty. */
    private static void verify(String id, FilingRequest.Builder request, String member) {
        if (member.isEmpty()) {
            rule(id).given(request).isSilent();
        } else {
            rule(id).given(request).isViolatedAt("subject." + member);
        }
    }
}
