package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.SOMEBODY_ELSE;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.drools.data.ProvincialProfile.OFF;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.INFO;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.CertificateType;
import io.github.icprules.model.CodeTables;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.ListedCode;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 省管局要求,主办单位: what {@code province-subject.drl} asks of sole traders, seals, certificates and addresses. */
class ProvinceSubjectRulesTest {

    private static final String NO_SEAL = "province-subject.sole-trader-without-seal";
    private static final String NAME = "province-subject.sole-trader-not-named-after-owner";
    private static final String NO_REMARK = "province-subject.sole-trader-without-trade-name-not-remarked";
    private static final String NO_SEAL_REMARK = "province-subject.sole-trader-without-seal-not-remarked";
    private static final String AS_UNIT = "province-subject.sole-trader-without-trade-name-as-unit";
    private static final String UNSETTLED = "province-subject.sole-trader-unsettled";
    private static final String SEAL = "province-subject.business-without-seal";
    private static final String LICENCE_SEAL = "province-subject.licence-seal";
    private static final String OFFICE = "province-subject.foreign-entity-without-office";
    private static final String ELECTRONIC = "province-subject.electronic-licence";
    private static final String OUTDATED = "province-subject.certificate-outdated";
    private static final String KIND = "province-subject.certificate-of-another-kind";
    private static final String CITY = "province-subject.certificate-of-another-city";
    private static final String DASHES = "province-subject.address-with-dashes";
    private static final String ZONE = "province-subject.zone-of-a-district";

    private static final String HAINAN_SEAL = "海南省市场监督管理局商事登记专用章";

    private static final CodeTables DISTRICTS = new CodeTables(
            null,
            null,
            null,
            null,
            List.of(
                    new ListedCode(130000, null, "河北省"),
                    new ListedCode(130100, 130000, "石家庄市"),
                    new ListedCode(130200, 130000, "唐山市"),
                    new ListedCode(520000, null, "贵州省"),
                    new ListedCode(520100, 520000, "贵阳市"),
                    new ListedCode(520200, 520000, "六盘水市")));

    @ParameterizedTest
    @EnumSource(names = {"BEIJING", "ZHEJIANG"})
    void in_some_provinces_a_sole_trader_needs_a_seal(Province province) {
        rule(NO_SEAL)
                .given(of(trader(province).seal(false)))
                .isProvincialViolationAt(BLOCKING, "subject.seal")
                .isSaying(province.chinese());
        rule(NO_SEAL).given(of(trader(province).seal(true))).isSilent();
        rule(NO_SEAL).given(of(trader(province))).isUndecidedFor("subject.seal");
        rule(NO_SEAL)
                .given(of(trader(province).type(SubjectType.ENTERPRISE).seal(false)))
                .isSilent();
        rule(NO_SEAL).given(of(trader(Province.SHAANXI).seal(false))).isSilent();
        rule(NO_SEAL)
                .given(filing(CHANGE_SERVICE)
                        .subject(trader(province).seal(false).build()))
                .isSilent();
        rule(NO_SEAL).telling(OFF).given(of(trader(province).seal(false))).isSilent();
    }

    @ParameterizedTest
    @MethodSource
    void data_that_are_reused_are_not_asked_about_again(String id, Subject.Builder subject) {
        FilingRequest.Builder further = filing(NEW_SERVICE).subject(subject.build());
        rule(id).telling(ALL).given(further).speaks();
        rule(id).telling(ALL)
                .given(further.platform(
                        PlatformState.builder().reusesSubjectData(true).build()))
                .isSilent();
    }

    static Stream<Arguments> data_that_are_reused_are_not_asked_about_again() {
        return Stream.of(
                Arguments.of(NO_SEAL, trader(Province.BEIJING).seal(false)),
                Arguments.of(NAME, trader(Province.TIANJIN).tradeName(false)),
                Arguments.of(NO_REMARK, trader(Province.ANHUI).tradeName(false)),
                Arguments.of(NO_SEAL_REMARK, trader(Province.SICHUAN).seal(false)),
                Arguments.of(AS_UNIT, trader(Province.HAINAN).tradeName(false)),
                Arguments.of(UNSETTLED, trader(Province.HUBEI).tradeName(false).seal(true)),
                Arguments.of(SEAL, trader(Province.HUNAN).seal(false)),
                Arguments.of(
                        OFFICE,
                        certified(
                                enterpriseIn(Province.BEIJING).type(SubjectType.OVERSEAS_ORGANISATION),
                                CertificateType.OVERSEAS_ORGANISATION_CERTIFICATE)));
    }

    @Test
    void whether_it_is_a_sole_trader_must_be_known() {
        rule(NO_SEAL)
                .given(of(Subject.builder()
                        .name("示例便利店")
                        .region(Region.of(Province.BEIJING))
                        .seal(false)))
                .isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @CsvSource({"样例甲（个体工商户）, true", "样例甲(个体工商户), true", "样例甲, false", "样例乙（个体工商户）, false"})
    void tianjin_names_sole_traders_after_their_owner(String name, boolean named) {
        FilingRequest.Builder request = of(trader(Province.TIANJIN).name(name).tradeName(false));
        if (named) {
            rule(NAME).given(request).isSilent();
        } else {
            rule(NAME).given(request).isProvincialViolationAt(WARNING, "subject.name");
        }
    }

    @Test
    void a_sole_trader_of_tianjin_with_a_trade_name_keeps_it() {
        rule(NAME).given(of(trader(Province.TIANJIN).tradeName(true))).isSilent();
        rule(NAME).given(of(trader(Province.TIANJIN))).isUndecidedFor("subject.tradeName");
        rule(NAME)
                .given(of(Subject.builder(SubjectType.SOLE_TRADER, "示例便利店")
                        .region(Region.of(Province.TIANJIN))
                        .tradeName(false)))
                .isUndecidedFor("subject.legalRepresentative.name");
        rule(NAME)
                .given(of(trader(Province.TIANJIN).name(" ").tradeName(false)))
                .isUndecidedFor("subject.name");
        rule(NAME).given(of(enterpriseIn(Province.TIANJIN).tradeName(false))).isSilent();
        rule(NAME).given(of(trader(Province.SHAANXI).tradeName(false))).isSilent();
        rule(NAME)
                .given(filing(CHANGE_SERVICE)
                        .subject(trader(Province.TIANJIN).tradeName(false).build()))
                .isSilent();
    }

    @Test
    void anhui_wants_a_missing_trade_name_explained() {
        rule(NO_REMARK)
                .given(of(trader(Province.ANHUI).tradeName(false).remark("")))
                .isProvincialViolationAt(WARNING, "subject.remark");
        rule(NO_REMARK)
                .given(of(trader(Province.ANHUI).tradeName(false).remark("无字号无公章个体工商户")))
                .isSilent();
        rule(NO_REMARK)
                .given(of(trader(Province.ANHUI).tradeName(true).remark("")))
                .isSilent();
        rule(NO_REMARK).given(of(trader(Province.ANHUI).remark(""))).isUndecidedFor("subject.tradeName");
        rule(NO_REMARK).given(of(trader(Province.ANHUI).tradeName(false))).isUndecidedFor("subject.remark");
        rule(NO_REMARK)
                .given(of(enterpriseIn(Province.ANHUI).tradeName(false).remark("")))
                .isSilent();
        rule(NO_REMARK)
                .given(of(trader(Province.SHAANXI).tradeName(false).remark("")))
                .isSilent();
        rule(NO_REMARK)
                .given(filing(CHANGE_SERVICE)
                        .subject(trader(Province.ANHUI)
                                .tradeName(false)
                                .remark("")
                                .build()))
                .isSilent();
        rule(NO_REMARK)
                .telling(ALL)
                .given(of(trader(Province.HUBEI).tradeName(false).remark("")))
                .isProvincialViolationAt(WARNING, "subject.remark")
                .isSaying("来源说法不一");
        rule(NO_REMARK)
                .telling(ALL)
                .given(of(trader(Province.HENAN).tradeName(false).remark("")))
                .isProvincialViolationAt(INFO, "subject.remark");
    }

    @Test
    void sichuan_is_said_to_want_a_missing_seal_explained() {
        Subject.Builder without = trader(Province.SICHUAN).seal(false).remark("");
        rule(NO_SEAL_REMARK).telling(ALL).given(of(without)).isProvincialViolationAt(INFO, "subject.remark");
        rule(NO_SEAL_REMARK).given(of(without)).isSilent();
        rule(NO_SEAL_REMARK)
                .telling(ALL)
                .given(of(trader(Province.SICHUAN).seal(false)))
                .isUndecidedFor("subject.remark");
        rule(NO_SEAL_REMARK)
                .telling(ALL)
                .given(filing(CHANGE_SERVICE).subject(without.build()))
                .isSilent();
        rule(NO_SEAL_REMARK)
                .telling(ALL)
                .given(of(trader(Province.SICHUAN).seal(false).remark("个体工商户无公章")))
                .isSilent();
        rule(NO_SEAL_REMARK)
                .telling(ALL)
                .given(of(trader(Province.SICHUAN).seal(true).remark("")))
                .isSilent();
        rule(NO_SEAL_REMARK)
                .telling(ALL)
                .given(of(enterpriseIn(Province.SICHUAN).seal(false).remark("")))
                .isSilent();
        rule(NO_SEAL_REMARK)
                .telling(ALL)
                .given(of(trader(Province.SHAANXI).seal(false).remark("")))
                .isSilent();
        rule(NO_SEAL_REMARK)
                .telling(ALL)
                .given(of(trader(Province.SICHUAN).remark("")))
                .isUndecidedFor("subject.seal");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUANGDONG", "HAINAN"})
    void unsure_sources_have_sole_traders_without_a_trade_name_file_as_individuals(Province province) {
        Subject.Builder without = trader(province).tradeName(false);
        rule(AS_UNIT).telling(ALL).given(of(without)).isProvincialViolationAt(WARNING, "subject.type");
        rule(AS_UNIT).given(of(without)).isSilent();
        rule(AS_UNIT)
                .telling(ALL)
                .given(filing(CHANGE_SERVICE).subject(without.build()))
                .isSilent();
        rule(AS_UNIT).telling(ALL).given(of(trader(province).tradeName(true))).isSilent();
        rule(AS_UNIT)
                .telling(ALL)
                .given(of(enterpriseIn(province).tradeName(false)))
                .isSilent();
        rule(AS_UNIT)
                .telling(ALL)
                .given(of(trader(Province.ANHUI).tradeName(false)))
                .isSilent();
        rule(AS_UNIT).telling(ALL).given(of(trader(province))).isUndecidedFor("subject.tradeName");
    }

    @ParameterizedTest
    @EnumSource(names = {"HUBEI", "GUANGDONG", "HAINAN", "SICHUAN"})
    void where_nothing_is_settled_it_stays_open_how_sole_traders_file(Province province) {
        rule(UNSETTLED)
                .given(of(trader(province).tradeName(false).seal(true)))
                .isOpen()
                .isSaying(province.chinese(), "没有定论");
        rule(UNSETTLED).given(of(trader(province).tradeName(true).seal(false))).isOpen();
        rule(UNSETTLED).given(of(trader(province))).isUndecidedFor("subject.tradeName", "subject.seal");
        rule(UNSETTLED).given(of(trader(province).tradeName(true))).isUndecidedFor("subject.seal");
        rule(UNSETTLED).given(of(trader(province).seal(true))).isUndecidedFor("subject.tradeName");
        // Either of them that is not there leaves it open, whatever the other.
        rule(UNSETTLED).given(of(trader(province).tradeName(false))).isOpen();
        rule(UNSETTLED).given(of(trader(province).seal(false))).isOpen();
        rule(UNSETTLED)
                .given(of(Subject.builder().region(Region.of(province)).seal(false)))
                .isUndecidedFor("subject.type");
        rule(UNSETTLED).given(of(trader(province).tradeName(true).seal(true))).isSilent();
        rule(UNSETTLED)
                .given(of(enterpriseIn(province).tradeName(false).seal(false)))
                .isSilent();
        rule(UNSETTLED)
                .given(filing(CHANGE_SERVICE)
                        .subject(trader(province).tradeName(false).build()))
                .isSilent();
    }

    @Test
    void other_open_questions_are_none_of_sole_traders() {
        rule(UNSETTLED)
                .given(of(trader(Province.BEIJING).tradeName(false).seal(true)))
                .isSilent();
    }

    @Test
    void nobody_files_in_hunan_without_a_seal() {
        rule(SEAL)
                .given(of(enterpriseIn(Province.HUNAN).seal(false)))
                .isProvincialViolationAt(BLOCKING, "subject.seal");
        rule(SEAL).given(of(trader(Province.HUNAN).seal(false))).isProvincialViolationAt(BLOCKING, "subject.seal");
        rule(SEAL).given(of(trader(Province.HUNAN).seal(true))).isSilent();
        rule(SEAL).given(of(trader(Province.HUNAN))).isUndecidedFor("subject.seal");
        // A company has one, and nobody asks.
        rule(SEAL).given(of(enterpriseIn(Province.HUNAN))).isSilent();
        rule(SEAL).given(of(trader(Province.SHAANXI).seal(false))).isSilent();
        rule(SEAL)
                .given(filing(NEW_SERVICE)
                        .subject(trader(Province.HUNAN).seal(false).build())
                        .platform(
                                PlatformState.builder().reusesSubjectData(true).build()))
                .isSilent();
    }

    @Test
    void a_licence_of_hainan_bears_the_registry_s_seal() {
        FilingRequest.Builder request = of(enterpriseIn(Province.HAINAN));
        rule(LICENCE_SEAL)
                .given(request.materials(licence("海口市市场监督管理局")))
                .isProvincialViolationAt(BLOCKING, "materials")
                .isSaying(HAINAN_SEAL);
        rule(LICENCE_SEAL).given(request.materials(licence(HAINAN_SEAL))).isSilent();
        rule(LICENCE_SEAL)
                .given(request.materials(licence("海口市市场监督管理局"), licence(HAINAN_SEAL)))
                .isSilent();
        rule(LICENCE_SEAL)
                .given(request.materials(MaterialAtHand.of(Material.SUBJECT_CERTIFICATE)))
                .isUndecidedFor("materials[].sealText");
        rule(LICENCE_SEAL).given(request.noMaterials()).isSilent();
        rule(LICENCE_SEAL).given(of(enterpriseIn(Province.HAINAN))).isUndecidedFor("materials[].sealText");
        rule(LICENCE_SEAL)
                .given(of(enterpriseIn(Province.SHAANXI)).materials(licence("海口市市场监督管理局")))
                .isSilent();
        rule(LICENCE_SEAL)
                .given(filing(CHANGE_SERVICE)
                        .subject(enterpriseIn(Province.HAINAN).build())
                        .materials(licence("海口市市场监督管理局")))
                .isSilent();
    }

    @Test
    void an_old_page_has_companies_from_abroad_file_in_beijing_as_their_office() {
        Subject.Builder abroad = certified(
                enterpriseIn(Province.BEIJING).type(SubjectType.OVERSEAS_ORGANISATION),
                CertificateType.OVERSEAS_ORGANISATION_CERTIFICATE);
        rule(OFFICE).telling(ALL).given(of(abroad)).isProvincialViolationAt(WARNING, "subject.certificate.type");
        rule(OFFICE).given(of(abroad)).isSilent();
        rule(OFFICE)
                .telling(ALL)
                .given(filing(CHANGE_SERVICE).subject(abroad.build()))
                .isSilent();
        rule(OFFICE)
                .telling(ALL)
                .given(of(certified(abroad, CertificateType.FOREIGN_ENTERPRISE_REPRESENTATIVE_REGISTRATION)))
                .isSilent();
        rule(OFFICE).telling(ALL).given(of(enterpriseIn(Province.BEIJING))).isSilent();
        rule(OFFICE)
                .telling(ALL)
                .given(of(Subject.builder(SubjectType.OVERSEAS_ORGANISATION, "示例境外公司")
                        .region(Region.of(Province.BEIJING))))
                .isUndecidedFor("subject.certificate.type");
        rule(OFFICE)
                .telling(ALL)
                .given(of(certified(
                        enterpriseIn(Province.SHAANXI).type(SubjectType.OVERSEAS_ORGANISATION),
                        CertificateType.OVERSEAS_ORGANISATION_CERTIFICATE)))
                .isSilent();
    }

    @Test
    void shanghai_refuses_electronic_licences() {
        rule(ELECTRONIC)
                .given(of(electronic(Province.SHANGHAI, true)))
                .isProvincialViolationAt(BLOCKING, "subject.certificate.electronic");
        rule(ELECTRONIC).given(of(electronic(Province.SHANGHAI, false))).isSilent();
        rule(ELECTRONIC).given(of(electronic(Province.SHAANXI, true))).isSilent();
        rule(ELECTRONIC).given(of(enterpriseIn(Province.SHANGHAI))).isUndecidedFor("subject.certificate.electronic");
        rule(ELECTRONIC)
                .given(of(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").region(Region.of(Province.SHANGHAI))))
                .isUndecidedFor("subject.certificate.electronic");
        rule(ELECTRONIC)
                .given(of(certified(
                        enterpriseIn(Province.SHANGHAI).type(SubjectType.PUBLIC_INSTITUTION),
                        CertificateType.INSTITUTION_LEGAL_PERSON)))
                .isSilent();
        rule(ELECTRONIC)
                .given(filing(CHANGE_SERVICE)
                        .subject(electronic(Province.SHANGHAI, true).build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"HENAN, BLOCKING", "SICHUAN, WARNING"})
    void two_provinces_insist_on_the_newest_certificate_and_nobody_says_so_twice(Province province, Severity severity) {
        rule(OUTDATED)
                .given(of(ofVersion(province, false)))
                .isProvincialViolationAt(severity, "subject.certificate.newestVersion");
        rule("subject.certificate-outdated")
                .given(of(ofVersion(province, false)))
                .isSilent();
        rule("subject.certificate-outdated")
                .telling(OFF)
                .given(of(ofVersion(province, false)))
                .isViolatedAt("subject.certificate.newestVersion");
        rule(OUTDATED).given(of(ofVersion(province, true))).isSilent();
        rule(OUTDATED).given(of(enterpriseIn(province))).isUndecidedFor("subject.certificate.newestVersion");
        rule(OUTDATED)
                .given(of(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").region(Region.of(province))))
                .isUndecidedFor("subject.certificate.newestVersion");
        rule(OUTDATED).given(of(ofVersion(Province.SHAANXI, false))).isSilent();
        rule(OUTDATED)
                .given(filing(CHANGE_SERVICE).subject(ofVersion(province, false).build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, BUSINESS_LICENCE, true",
        "ENTERPRISE, ENTERPRISE_ORGANISATION_CODE, false",
        "SOLE_TRADER, BUSINESS_LICENCE, true",
        "PUBLIC_INSTITUTION, INSTITUTION_ORGANISATION_CODE, true",
        "PUBLIC_INSTITUTION, INSTITUTION_CREDIT_CODE, true",
        "PUBLIC_INSTITUTION, INSTITUTION_LEGAL_PERSON, false",
        "LAW_FIRM, LAW_FIRM_ORGANISATION_CODE, true",
        "LAW_FIRM, LAW_FIRM_LICENCE, false"
    })
    void gansu_knows_two_kinds_of_certificates(SubjectType type, CertificateType certificate, boolean taken) {
        Subject.Builder subject = certified(enterpriseIn(Province.GANSU).type(type), certificate);
        if (taken) {
            rule(KIND).given(of(subject)).isSilent();
        } else {
            rule(KIND).given(of(subject)).isProvincialViolationAt(WARNING, "subject.certificate.type");
            rule(KIND).given(of(subject.region(Region.of(Province.SHAANXI)))).isSilent();
            rule(KIND)
                    .given(filing(NEW_SERVICE)
                            .subject(subject.region(Region.of(Province.GANSU)).build())
                            .platform(PlatformState.builder()
                                    .reusesSubjectData(true)
                                    .build()))
                    .isSilent();
        }
    }

    @Test
    void the_kind_of_certificate_must_be_known_in_gansu() {
        rule(KIND)
                .given(of(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").region(Region.of(Province.GANSU))))
                .isUndecidedFor("subject.certificate.type");
    }

    @ParameterizedTest
    @CsvSource({
        "河北省石家庄市示例路1号, 130200, true",
        "石家庄市示例路1号, 130200, true",
        "河北石家庄市示例路1号, 130200, true",
        "河北省石家庄市示例路1号, 130100, false",
        "河北石家庄市示例路1号, 130100, false",
    })
    void certificate_and_filing_are_of_one_city_in_hebei(String address, String city, boolean refused) {
        FilingRequest.Builder request =
                of(located(Province.HEBEI, city, address)).codeTables(DISTRICTS);
        if (refused) {
            rule(CITY)
                    .given(request)
                    .isProvincialViolationAt(BLOCKING, "subject.region.city")
                    .isSaying("同一城市");
            // No list is needed for the names of cities.
            rule(CITY)
                    .given(of(located(Province.HEBEI, city, address)))
                    .isProvincialViolationAt(BLOCKING, "subject.region.city");
            // What is everywhere a warning is told but once.
            rule("subject.certificate-address-in-another-region").given(request).isSilent();
            rule("subject.certificate-address-in-another-region")
                    .telling(OFF)
                    .given(request)
                    .isViolatedAt("subject.certificate.address");
            rule(CITY)
                    .given(filing(CHANGE_SERVICE)
                            .subject(located(Province.HEBEI, city, address).build())
                            .codeTables(DISTRICTS))
                    .isSilent();
        } else {
            rule(CITY).given(request).isSilent();
            rule(CITY).given(of(located(Province.HEBEI, city, address))).isSilent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"贵州省贵阳市示例路1号", "贵阳市示例路1号", "河北省贵阳市示例路1号", "贵州示例区示例路1号"})
    void a_city_of_another_province_is_another_city(String address) {
        rule(CITY)
                .given(of(located(Province.HEBEI, "130100", address)).codeTables(DISTRICTS))
                .isProvincialViolationAt(BLOCKING, "subject.region.city");
    }

    @Test
    void a_street_may_bear_the_name_of_another_province() {
        rule(CITY)
                .given(of(located(Province.HEBEI, "130100", "贵州路1号")).codeTables(DISTRICTS))
                .isUndecidedFor("subject.certificate.address", "subject.region.city", "codeTables.districts");
    }

    @Test
    void of_another_province_neither_list_nor_city_need_be_given() {
        rule(CITY)
                .given(of(located(Province.HENAN, " ", "贵州省贵阳市示例路1号")))
                .isProvincialViolationAt(BLOCKING, "subject.region.city");
    }

    @Test
    void where_it_is_the_province_that_is_chosen_wrongly_the_city_is_the_same() {
        rule(CITY)
                .given(of(located(Province.HENAN, "520100", "贵州省贵阳市示例路1号")).codeTables(DISTRICTS))
                .isSilent();
        rule(CITY)
                .given(of(located(Province.HENAN, "520200", "贵州省贵阳市示例路1号")).codeTables(DISTRICTS))
                .isProvincialViolationAt(BLOCKING, "subject.region.city");
    }

    @Test
    void where_neither_list_nor_table_names_the_city_nobody_decides() {
        rule(CITY).given(of(located(Province.GUIZHOU, "520200", "贵州省示例路1号"))).isUndecidedFor("codeTables.districts");
        // One unknown is told once, by the province that asks.
        rule("subject.certificate-address-in-another-region")
                .given(of(located(Province.GUIZHOU, "520200", "贵州省示例路1号")))
                .isSilent();
        rule(CITY)
                .given(of(located(Province.GUIZHOU, "520200", "贵州省示例路1号")).codeTables(DISTRICTS))
                .isUndecidedFor("subject.certificate.address", "subject.region.city", "codeTables.districts");
        rule(CITY)
                .given(of(enterpriseIn(Province.HENAN)))
                .isUndecidedFor("subject.certificate.address", "subject.region.city");
        rule(CITY)
                .given(of(Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").region(Region.of(Province.HENAN))))
                .isUndecidedFor("subject.certificate.address", "subject.region.city");
        rule(CITY)
                .given(of(located(Province.GUIZHOU, "520200", "贵州省贵阳市示例路1号")).codeTables(DISTRICTS))
                .isProvincialViolationAt(BLOCKING, "subject.region.city");
        rule(CITY)
                .given(of(located(Province.GUIZHOU, " ", "贵州省贵阳市示例路1号")).codeTables(DISTRICTS))
                .isUndecidedFor("subject.region.city");
        // A code that can be none does not say which city it is.
        FilingRequest.Builder mistyped =
                of(located(Province.GUIZHOU, "52020", "贵州省贵阳市示例路1号")).codeTables(DISTRICTS);
        rule(CITY).given(mistyped).isUndecidedFor("subject.region.city");
        rule("subject.certificate-address-in-another-region").given(mistyped).isSilent();
        rule(CITY).given(of(located(Province.SHAANXI, "610100", "陕西省西安市示例路1号"))).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "示例路3-2-501, true",
        "示例路３－２－５０１, true",
        "示例路3号楼2单元501室, false",
        "示例-路3号, false",
    })
    void beijing_wants_house_numbers_in_words(String address, boolean dashed) {
        FilingRequest.Builder request = of(enterpriseIn(Province.BEIJING).contactAddress(address));
        if (dashed) {
            rule(DASHES).given(request).isProvincialViolationAt(WARNING, "subject.contactAddress");
            rule(DASHES)
                    .given(of(enterpriseIn(Province.SHAANXI).contactAddress(address)))
                    .isSilent();
            rule(DASHES)
                    .given(filing(CHANGE_SERVICE)
                            .subject(enterpriseIn(Province.BEIJING)
                                    .contactAddress(address)
                                    .build()))
                    .isSilent();
        } else {
            rule(DASHES).given(request).isSilent();
        }
    }

    @Test
    void some_zones_belong_to_districts_that_a_person_must_look_up() {
        rule(ZONE)
                .given(of(enterpriseIn(Province.CHONGQING).contactAddress("两江新区示例路1号")))
                .isOpen()
                .isSaying("渝北区");
        rule(ZONE)
                .given(of(located(Province.CHONGQING, "500100", "重庆市两江新区示例路1号")))
                .isOpen();
        rule(ZONE)
                .given(of(enterpriseIn(Province.CHONGQING).contactAddress("渝中区示例路1号")))
                .isSilent();
        rule(ZONE).given(of(enterpriseIn(Province.CHONGQING))).isSilent();
        rule(ZONE)
                .given(of(enterpriseIn(Province.SHAANXI).contactAddress("空港新城示例路1号")))
                .isSilent();
        rule(ZONE)
                .given(filing(CHANGE_SERVICE)
                        .subject(enterpriseIn(Province.CHONGQING)
                                .contactAddress("两江新区示例路1号")
                                .build()))
                .isSilent();
        FilingRequest.Builder huayuan = of(individualIn(Province.TIANJIN).contactAddress("华苑示例路1号"));
        rule(ZONE).telling(ALL).given(huayuan).isOpen().isSaying("南开区", "不详");
        rule(ZONE).given(huayuan).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"CHONGQING, 两江新区", "TIANJIN, 华苑", "TIANJIN, 自贸", "TIANJIN, 空港", "TIANJIN, 市辖区"})
    void zones_are_told_by_their_names_each_in_its_own_province(Province province, String zone) {
        for (Province either : List.of(Province.CHONGQING, Province.TIANJIN)) {
            FilingRequest.Builder request = of(enterpriseIn(either).contactAddress(zone + "示例路1号"));
            if (either == province) {
                rule(ZONE).telling(ALL).given(request).isOpen();
            } else {
                rule(ZONE).telling(ALL).given(request).isSilent();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTERPRISE", "SOLE_TRADER"})
    void zhejiang_names_a_sole_trader_without_trade_name_after_its_owner(SubjectType type) {
        FilingRequest.Builder request = of(trader(Province.ZHEJIANG).type(type).tradeName(false));
        if (type == SubjectType.SOLE_TRADER) {
            rule(NAME)
                    .given(request)
                    .isProvincialViolationAt(WARNING, "subject.name")
                    .isSaying("浙江", "张三（个体工商户）");
        } else {
            rule(NAME).given(request).isSilent();
        }
    }

    @Test
    void only_a_business_licence_bears_the_seal_of_hainan_s_registry() {
        Subject.Builder lawFirm = enterpriseIn(Province.HAINAN)
                .type(SubjectType.LAW_FIRM)
                .certificate(SubjectCertificate.builder(CertificateType.LAW_FIRM_LICENCE)
                        .build());
        rule(LICENCE_SEAL).given(of(lawFirm).materials(licence("示例司法厅"))).isSilent();
        Subject.Builder unknown =
                Subject.builder(SubjectType.ENTERPRISE, "示例科技有限公司").region(Region.of(Province.HAINAN));
        rule(LICENCE_SEAL)
                .given(of(unknown).materials(licence("示例司法厅")))
                .isUndecidedFor("materials[].sealText", "subject.certificate.type");
        rule(LICENCE_SEAL).given(of(unknown).materials(licence(HAINAN_SEAL))).isSilent();
        rule(LICENCE_SEAL).given(of(unknown).noMaterials()).isSilent();
    }

    @Test
    void a_unit_for_which_there_is_no_certificate_of_its_code_files_with_what_it_has() {
        rule(KIND)
                .given(of(certified(
                        enterpriseIn(Province.GANSU).type(SubjectType.MEDICAL_INSTITUTION),
                        CertificateType.MEDICAL_INSTITUTION_LICENCE)))
                .isSilent();
        rule(KIND)
                .given(of(
                        Subject.builder(SubjectType.MEDICAL_INSTITUTION, "示例医院").region(Region.of(Province.GANSU))))
                .isSilent();
        rule(KIND)
                .given(of(
                        Subject.builder(SubjectType.PUBLIC_INSTITUTION, "示例研究院").region(Region.of(Province.GANSU))))
                .isUndecidedFor("subject.certificate.type");
    }

    @Test
    void a_change_of_the_subject_is_asked_the_same() {
        rule(ELECTRONIC)
                .given(filing(CHANGE_SUBJECT)
                        .subject(electronic(Province.SHANGHAI, true).build()))
                .isProvincialViolationAt(BLOCKING, "subject.certificate.electronic");
        rule(DASHES)
                .given(filing(CHANGE_SUBJECT)
                        .subject(enterpriseIn(Province.BEIJING)
                                .contactAddress("示例路3-2-501")
                                .principal(SOMEBODY_ELSE)
                                .build()))
                .isProvincialViolationAt(WARNING, "subject.contactAddress");
    }

    private static FilingRequest.Builder of(Subject.Builder subject) {
        return filing(NEW_FIRST).subject(subject.build());
    }

    private static Subject.Builder trader(Province province) {
        return enterpriseIn(province).type(SubjectType.SOLE_TRADER).name("示例便利店");
    }

    private static MaterialAtHand licence(String sealText) {
        return MaterialAtHand.builder(Material.SUBJECT_CERTIFICATE)
                .sealText(sealText)
                .build();
    }

    private static Subject.Builder certified(Subject.Builder subject, CertificateType type) {
        return subject.certificate(SubjectCertificate.builder(type).build());
    }

    private static Subject.Builder electronic(Province province, boolean electronic) {
        return enterpriseIn(province)
                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                        .electronic(electronic)
                        .build());
    }

    private static Subject.Builder ofVersion(Province province, boolean newest) {
        return enterpriseIn(province)
                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                        .newestVersion(newest)
                        .build());
    }

    private static Subject.Builder located(Province province, String city, String address) {
        return enterpriseIn(province)
                .region(new Region(province, city, null))
                .certificate(SubjectCertificate.builder(CertificateType.BUSINESS_LICENCE)
                        .address(address)
                        .build());
    }
}
