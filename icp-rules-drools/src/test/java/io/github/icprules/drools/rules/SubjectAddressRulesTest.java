package io.github.icprules.drools.rules;

import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.SubjectType.ENTERPRISE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.RegistrationStanding;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import io.github.icprules.model.SubjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 主办单位的账号、地址和状态: {@code subject.drl}, its rules on account, addresses and standing. */
class SubjectAddressRulesTest {

    private static final String ANOTHER_NAME = "subject.account-of-another-name";
    private static final String ANOTHER_NUMBER = "subject.account-of-another-number";
    private static final String ELSEWHERE = "subject.certificate-address-elsewhere";
    private static final String REPEATS = "subject.contact-address-repeats-region";
    private static final String VAGUE = "subject.contact-address-vague";
    private static final String STANDING = "subject.not-in-good-standing";

    private static final String NAME = "示例科技有限公司";
    private static final String NUMBER = "91110108000000017X";

    @ParameterizedTest
    @CsvSource({"示例科技有限公司, false", "' 示例科技有限公司', false", "样例科技有限公司, true"})
    void the_account_is_the_subjects(String registered, boolean another) {
        FilingRequest.Builder request = unit().platform(
                        PlatformState.builder().registeredName(registered).build());
        if (another) {
            rule(ANOTHER_NAME)
                    .given(request)
                    .isViolatedAt(BLOCKING, "subject.name")
                    .answeredBy(86355)
                    .isSaying("“示例科技有限公司”", "“样例科技有限公司”");
        } else {
            rule(ANOTHER_NAME).given(request).isSilent();
        }
    }

    @Test
    void both_names_must_be_given_to_be_compared() {
        rule(ANOTHER_NAME).given(unit()).isUndecidedFor("platform.registeredName");
        rule(ANOTHER_NAME)
                .given(unit().platform(
                                PlatformState.builder().registeredName(" ").build()))
                .isUndecidedFor("platform.registeredName");
        rule(ANOTHER_NAME)
                .given(FilingRequest.builder(NEW_FIRST))
                .isUndecidedFor("subject.name", "platform.registeredName");
        rule(ANOTHER_NAME)
                .given(FilingRequest.builder(NEW_FIRST)
                        .platform(PlatformState.builder().registeredName(NAME).build()))
                .isUndecidedFor("subject.name");
    }

    @ParameterizedTest
    @CsvSource({
        "91110108000000017X, false",
        "91110108000000017x, false",
        "' 91110108000000017X ', false",
        "91000000000000000K, true"
    })
    void the_account_is_registered_under_the_certificates_number(String registered, boolean another) {
        FilingRequest.Builder request = numbered(NUMBER)
                .platform(PlatformState.builder().registeredNumber(registered).build());
        if (another) {
            rule(ANOTHER_NUMBER).given(request).isViolatedAt(BLOCKING, "subject.certificate.number");
        } else {
            rule(ANOTHER_NUMBER).given(request).isSilent();
        }
    }

    @Test
    void a_number_left_blank_is_not_another_one() {
        rule(ANOTHER_NUMBER)
                .given(numbered(" ")
                        .platform(
                                PlatformState.builder().registeredNumber(NUMBER).build()))
                .isUndecidedFor("subject.certificate.number");
    }

    @Test
    void both_numbers_must_be_given_to_be_compared() {
        PlatformState registered =
                PlatformState.builder().registeredNumber(NUMBER).build();
        rule(ANOTHER_NUMBER).given(numbered(NUMBER)).isUndecidedFor("platform.registeredNumber");
        rule(ANOTHER_NUMBER)
                .given(numbered(NUMBER)
                        .platform(PlatformState.builder().registeredNumber(" ").build()))
                .isUndecidedFor("platform.registeredNumber");
        rule(ANOTHER_NUMBER)
                .given(certified(SubjectCertificate.builder(BUSINESS_LICENCE)).platform(registered))
                .isUndecidedFor("subject.certificate.number");
        rule(ANOTHER_NUMBER)
                .given(certified(SubjectCertificate.builder(BUSINESS_LICENCE)))
                .isUndecidedFor("subject.certificate.number", "platform.registeredNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "北京市海淀区示例路1号, BEIJING",
        "北京海淀区示例路1号, BEIJING",
        "重庆渝中区示例路1号, CHONGQING",
        "上海市浦东新区示例路1号, SHANGHAI",
        "浙江省杭州市西湖区示例路1号, ZHEJIANG",
        "广东深圳市南山区示例路1号, GUANGDONG",
        "' 海南省海口市示例路1号', HAINAN",
        "河南省郑州市示例路1号, HENAN",
        "吉林省吉林市示例路1号, JILIN",
        "吉林市船营区示例路1号, JILIN",
        "内蒙古自治区呼和浩特市示例路1号, INNER_MONGOLIA",
        "内蒙古呼和浩特市示例路1号, INNER_MONGOLIA",
        "内蒙古锡林郭勒盟锡林浩特市示例路1号, INNER_MONGOLIA",
        "广西壮族自治区南宁市示例路1号, GUANGXI",
        "西藏自治区拉萨市示例路1号, TIBET",
        "宁夏回族自治区银川市示例路1号, NINGXIA",
        "新疆维吾尔自治区乌鲁木齐市北京南路1号, XINJIANG",
        "新疆克孜勒苏柯尔克孜自治州阿图什市示例路1号, XINJIANG",
        "青海省海南藏族自治州共和县示例路1号, QINGHAI",
        "天津市河北区示例路1号, TIANJIN",
        // A city shows its province where that is left out.
        "杭州市西湖区示例路1号, ZHEJIANG",
        "海南藏族自治州共和县示例路1号, QINGHAI"
    })
    void a_unit_files_in_the_province_of_the_address_on_its_certificate(String address, Province home) {
        for (Province province : Province.values()) {
            FilingRequest.Builder request = filed(province, address);
            if (province == home) {
                rule(ELSEWHERE).given(request).isSilent();
            } else {
                rule(ELSEWHERE).given(request).isViolatedAt(BLOCKING, "subject.certificate.address");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例路1号",
                "北京路100号",
                "北京东路12号",
                "四川北路12号",
                "上海道5号",
                "山东大街8号",
                "河北区示例路1号",
                "海南区示例街1号",
                "海南州共和县示例路1号",
                "杭州西湖区示例路1号",
                "河南县示例路1号",
                "河南蒙古族自治县示例路1号",
                "北京示例大学珠海校区样例楼1栋",
                "上海花园小区5栋101室",
                "天津示例厂区2号",
                "北京",
                " "
            })
    void of_an_address_that_begins_with_no_province_and_no_city_it_is_not_known(String address) {
        rule(ELSEWHERE).given(filed(Province.BEIJING, address)).isUndecidedFor("subject.certificate.address");
        rule(REPEATS).given(reachedAt(address)).isSilent();
    }

    @Test
    void the_province_and_the_address_must_be_known() {
        SubjectCertificate.Builder bare = SubjectCertificate.builder(BUSINESS_LICENCE);
        rule(ELSEWHERE).given(certified(bare)).isUndecidedFor("subject.region.province", "subject.certificate.address");
        rule(ELSEWHERE).given(certified(bare.address("北京市海淀区示例路1号"))).isUndecidedFor("subject.region.province");
        rule(ELSEWHERE)
                .given(FilingRequest.builder(NEW_FIRST)
                        .subject(Subject.builder().certificate(bare.build()).build()))
                .isUndecidedFor("subject.type", "subject.region.province");
    }

    @ParameterizedTest
    @ValueSource(strings = {"北京市海淀区示例路1号", "北京海淀区示例路1号", " 内蒙古自治区呼和浩特市示例路1号", "广东省示例路1号"})
    void the_region_is_not_repeated_in_the_correspondence_address(String address) {
        rule(REPEATS).given(reachedAt(address)).isViolatedAt(WARNING, "subject.contactAddress");
    }

    @ParameterizedTest
    @CsvSource({
        "示例路1号, false",
        "示例路１号, false",
        "示例路十二号, false",
        "样例大厦B座, false",
        "样例大楼, false",
        "样例家园三单元, false",
        "样例商场二层, false",
        "样例小区四栋, false",
        "样例小区五幢, false",
        "示例路, true",
        "示例镇样例村, true",
        "元宝街, true",
        "示例路单行道旁, true",
        "' ', true"
    })
    void the_correspondence_address_leads_to_a_door(String address, boolean vague) {
        if (vague) {
            rule(VAGUE).given(reachedAt(address)).isViolatedAt(WARNING, "subject.contactAddress");
        } else {
            rule(VAGUE).given(reachedAt(address)).isSilent();
        }
    }

    @Test
    void a_remark_that_is_not_known_may_explain_it() {
        rule(VAGUE).given(of(subject().contactAddress("示例路"))).isUndecidedFor("subject.remark");
        rule(VAGUE).given(of(subject().contactAddress("示例路1号"))).isSilent();
    }

    @Test
    void a_remark_explains_an_address_without_a_number() {
        rule(VAGUE)
                .given(of(subject().contactAddress("示例镇样例村").remark("通讯地址无门牌号")))
                .isSilent();
        rule(VAGUE).given(of(subject().contactAddress("示例镇样例村").remark(" "))).isViolatedAt("subject.contactAddress");
    }

    @ParameterizedTest
    @ValueSource(strings = {REPEATS, VAGUE})
    void an_address_that_is_not_given_is_not_faulty(String id) {
        rule(id).given(unit()).isSilent();
    }

    @ParameterizedTest
    @EnumSource
    void a_unit_is_in_good_standing(RegistrationStanding standing) {
        FilingRequest.Builder request = of(subject().standing(standing));
        if (standing == RegistrationStanding.NORMAL) {
            rule(STANDING).given(request).isSilent();
        } else {
            rule(STANDING)
                    .given(request)
                    .isViolatedAt(BLOCKING, "subject.standing")
                    .isSaying("“" + standing.chinese() + "”");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_standing_is_asked_of_those_alone_whom_the_enterprise_credit_system_lists(SubjectType type) {
        if (type == SubjectType.ENTERPRISE || type == SubjectType.SOLE_TRADER) {
            rule(STANDING).given(of(Subject.builder(type, "示例单位"))).isUndecidedFor("subject.standing");
        } else {
            rule(STANDING).given(of(Subject.builder(type, "示例单位"))).isSilent();
        }
    }

    @Test
    void the_standing_must_be_known() {
        rule(STANDING).given(unit()).isUndecidedFor("subject.standing");
        rule(STANDING).given(FilingRequest.builder(NEW_FIRST)).isUndecidedFor("subject.type", "subject.standing");
    }

    private static Subject.Builder subject() {
        return Subject.builder(ENTERPRISE, NAME);
    }

    private static FilingRequest.Builder of(Subject.Builder subject) {
        return FilingRequest.builder(NEW_FIRST).subject(subject.build());
    }

    private static FilingRequest.Builder unit() {
        return of(subject());
    }

    private static FilingRequest.Builder reachedAt(String address) {
        return of(subject().contactAddress(address).remark(""));
    }

    private static FilingRequest.Builder certified(SubjectCertificate.Builder certificate) {
        return of(subject().certificate(certificate.build()));
    }

    private static FilingRequest.Builder numbered(String number) {
        return certified(SubjectCertificate.builder(BUSINESS_LICENCE).number(number));
    }

    private static FilingRequest.Builder filed(Province province, String address) {
        return of(subject()
                .region(Region.of(province))
                .certificate(SubjectCertificate.builder(BUSINESS_LICENCE)
                        .address(address)
                        .build()));
    }
}
