package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.CertificateType.RESIDENT_ID;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 主办单位: {@code subject.drl}, where the subject is, and whether it is a person or a trader. */
class SubjectPlaceRulesTest {

    private static final String ELSEWHERE = "subject.contact-address-elsewhere";
    private static final String REPEATS = "subject.contact-address-repeats-region";
    private static final String ZONE = "subject.zone-not-a-district";
    private static final String SOLE_TRADER = "subject.sole-trader-as-individual";
    private static final String TYPE_NOT_ALLOWED = "subject.certificate-type-not-allowed";
    private static final String CODE_OF_ANOTHER_TYPE = "number.credit-code-of-another-type";

    /** Unified social credit codes of nobody: a sole trader's and an enterprise's. */
    private static final String CODE_OF_SOLE_TRADER = "92000000000000000G";

    private static final String CODE_OF_ENTERPRISE = "91000000000000000K";

    @ParameterizedTest
    @ValueSource(strings = {"上海市浦东新区示例路1号", "上海示例小区浦东新区", "广东省深圳市示例路1号", "内蒙古自治区呼和浩特市示例路1号"})
    void the_correspondence_address_lies_in_the_province_of_the_filing(String address) {
        rule(ELSEWHERE)
                .given(reachedAt(address))
                .isViolatedAt(BLOCKING, "subject.contactAddress")
                .isSaying("北京");
        rule(REPEATS).given(reachedAt(address)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"北京市海淀区示例路1号", "示例路1号", "上海路1号", "河北区示例路1号", "上海花园小区5栋101室", "河北示例大学样例校区1号楼", "四川风情园区2号", ""})
    void an_address_in_that_province_or_of_none_is_not_elsewhere(String address) {
        rule(ELSEWHERE).given(reachedAt(address)).isSilent();
    }

    @Test
    void an_address_that_repeats_its_own_province_is_another_matter() {
        rule(REPEATS).given(reachedAt("北京市海淀区示例路1号")).isViolatedAt("subject.contactAddress");
    }

    @Test
    void without_address_or_province_nothing_is_elsewhere() {
        rule(ELSEWHERE).given(filing(NEW_FIRST)).isSilent();
        rule(ELSEWHERE)
                .given(filing(NEW_FIRST)
                        .subject(enterprise()
                                .region(new Region(null, null, null))
                                .contactAddress("上海市浦东新区示例路1号")
                                .build()))
                .isSilent();
    }

    @Test
    void an_address_that_is_not_entered_anew_is_not_looked_at() {
        Subject elsewhere = enterprise().contactAddress("上海市浦东新区示例路1号").build();
        rule(ELSEWHERE).given(filing(CHANGE_SERVICE).subject(elsewhere)).isSilent();
        rule(ELSEWHERE).given(filing(NEW_SERVICE).subject(elsewhere)).isViolatedAt("subject.contactAddress");
        rule(ELSEWHERE)
                .given(filing(NEW_SERVICE).subject(elsewhere).platform(reusing()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "天津自贸试验区（空港经济区）示例路1号, 自贸试验区",
        "中国（上海）自由贸易试验区示例路1号, 自由贸易试验区",
        "北京市北京经济技术开发区示例路1号, 开发区",
        "四川省成都市高新区示例路1号, 高新区",
        "广东省珠海市横琴自贸区示例路1号, 自贸区"
    })
    void a_zone_is_no_district(String address, String zone) {
        rule(ZONE).given(registeredAt(address)).isOpen().isSaying("“" + zone + "”");
    }

    @Test
    void a_district_is_no_zone() {
        rule(ZONE).given(registeredAt("上海市浦东新区示例路1号")).isSilent();
        rule(ZONE).given(filing(NEW_FIRST)).isSilent();
        rule(ZONE)
                .given(filing(CHANGE_SERVICE).subject(certified("北京市北京经济技术开发区示例路1号")))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSINESS_LICENCE", "RESIDENT_ID"})
    void a_sole_trader_is_no_individual(CertificateType type) {
        FilingRequest.Builder request = byIndividual(type, CODE_OF_SOLE_TRADER);
        rule(SOLE_TRADER).given(request).isViolatedAt(BLOCKING, "subject.type").isSaying("个体工商户");
        rule(TYPE_NOT_ALLOWED).given(request).isSilent();
        rule(CODE_OF_ANOTHER_TYPE).given(request).isSilent();
    }

    @Test
    void only_a_sole_traders_code_gives_a_sole_trader_away() {
        FilingRequest.Builder request = byIndividual(BUSINESS_LICENCE, CODE_OF_ENTERPRISE);
        rule(SOLE_TRADER).given(request).isSilent();
        rule(TYPE_NOT_ALLOWED).given(request).isViolatedAt("subject.certificate.type");
        rule(CODE_OF_ANOTHER_TYPE).given(request).isViolatedAt("subject.certificate.number");
        rule(SOLE_TRADER).given(byIndividual(RESIDENT_ID, "110101200001010010")).isSilent();
        rule(SOLE_TRADER).given(byIndividual(BUSINESS_LICENCE, null)).isSilent();
    }

    @Test
    void a_sole_trader_that_files_as_one_is_in_order() {
        SubjectCertificate licence = certificate(BUSINESS_LICENCE, CODE_OF_SOLE_TRADER);
        rule(SOLE_TRADER)
                .given(filing(NEW_FIRST)
                        .subject(Subject.builder(SubjectType.SOLE_TRADER, "示例面馆")
                                .certificate(licence)
                                .build()))
                .isSilent();
        rule(SOLE_TRADER)
                .given(filing(CHANGE_SERVICE)
                        .subject(individual().certificate(licence).build()))
                .isSilent();
    }

    @Test
    void places_are_looked_at_since_the_filing_api_opened_and_traders_since_the_duty_began() {
        rule(ELSEWHERE).countsFrom(LocalDate.of(2023, 9, 4), reachedAt("上海市浦东新区示例路1号"));
        rule(ZONE).countsFrom(LocalDate.of(2023, 9, 1), registeredAt("四川省成都市高新区示例路1号"));
        rule(SOLE_TRADER).countsFrom(LocalDate.of(2023, 9, 1), byIndividual(BUSINESS_LICENCE, CODE_OF_SOLE_TRADER));
    }

    private static FilingRequest.Builder reachedAt(String address) {
        return filing(NEW_FIRST).subject(enterprise().contactAddress(address).build());
    }

    private static FilingRequest.Builder registeredAt(String address) {
        return filing(NEW_FIRST).subject(certified(address));
    }

    private static Subject certified(String address) {
        return enterprise()
                .certificate(SubjectCertificate.builder(BUSINESS_LICENCE)
                        .address(address)
                        .build())
                .build();
    }

    private static FilingRequest.Builder byIndividual(CertificateType type, String number) {
        return filing(NEW_FIRST)
                .subject(individual().certificate(certificate(type, number)).build());
    }

    private static SubjectCertificate certificate(CertificateType type, String number) {
        return new SubjectCertificate(type, number, null, null, null, null, null, null);
    }

    private static PlatformState reusing() {
        return PlatformState.builder().reusesSubjectData(true).build();
    }
}
