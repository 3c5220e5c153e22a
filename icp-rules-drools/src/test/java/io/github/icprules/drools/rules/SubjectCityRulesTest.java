package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.OFF;
import static io.github.icprules.model.CertificateType.BUSINESS_LICENCE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.Cities;
import io.github.icprules.drools.data.Cities.City;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectCertificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 主办单位: {@code subject.drl}, in which city the certificate's address lies, where no list of the platform is given. */
class SubjectCityRulesTest {

    private static final String ANOTHER = "subject.certificate-address-in-another-region";
    private static final String ELSEWHERE = "subject.certificate-address-elsewhere";

    @Test
    void a_licence_of_shenzhen_filed_in_guangzhou_is_found_without_the_platforms_list() {
        FilingRequest.Builder request = licensed("广东省深圳市福田区示例路1号", Province.GUANGDONG, "440100", "440106");
        rule(ANOTHER)
                .given(request)
                .isViolatedAt(WARNING, "subject.certificate.address")
                .isSaying("“深圳市”");
        rule(ANOTHER)
                .given(licensed(individual(), "广东省深圳市福田区示例路1号", Province.GUANGDONG, "440100", null))
                .isSilent();
        rule(ANOTHER)
                .given(licensed(Subject.builder(), "广东省深圳市福田区示例路1号", Province.GUANGDONG, "440100", null))
                .isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @CsvSource({
        // The city with its full name, with or without its province.
        "广东省深圳市南山区示例路1号, GUANGDONG, 440100, 深圳市",
        "广东深圳市南山区示例路1号, GUANGDONG, 440100, 深圳市",
        "广东省 深圳市 南山区示例路1号, GUANGDONG, 440100, 深圳市",
        "深圳市南山区示例路1号, GUANGDONG, 440100, 深圳市",
        "东莞市示例路1号, GUANGDONG, 440100, 东莞市",
        "广东省中山市示例路1号, GUANGDONG, 440100, 中山市",
        // In short behind its province, where a region follows.
        "广东省深圳南山区示例路1号, GUANGDONG, 440100, 深圳市",
        "湖南省湘潭县示例路1号, HUNAN, 430100, 湘潭市",
        "湖北省恩施市示例路1号, HUBEI, 420100, 恩施土家族苗族自治州",
        "湖北恩施州恩施市示例路1号, HUBEI, 420100, 恩施土家族苗族自治州",
        "青海省海南州共和县示例路1号, QINGHAI, 630100, 海南藏族自治州",
        // Called as another province is, or as its own.
        "海南藏族自治州共和县示例路1号, QINGHAI, 630100, 海南藏族自治州",
        "吉林市船营区示例路1号, JILIN, 220100, 吉林市",
        "吉林省吉林市船营区示例路1号, JILIN, 220100, 吉林市",
        // Leagues, prefectures, units that the province runs directly.
        "内蒙古自治区兴安盟乌兰浩特市示例路1号, INNER_MONGOLIA, 150100, 兴安盟",
        "新疆维吾尔自治区喀什地区喀什市示例路1号, XINJIANG, 650100, 喀什地区",
        "湖北省仙桃市示例路1号, HUBEI, '420100 420102', 仙桃市",
        "湖北省武汉市示例路1号, HUBEI, '429000 429004', 武汉市",
        "海南省琼海市示例路1号, HAINAN, '469000 469006', 琼海市",
        // Counties whose names begin as other words do.
        "福建省南平市政和县示例路1号, FUJIAN, 350100, 南平市",
        "陕西省榆林市府谷县示例路1号, SHAANXI, 610100, 榆林市",
        "甘肃省张掖市民乐县示例路1号, GANSU, 620100, 张掖市",
        // The region by its district alone.
        "广东省深圳市南山区示例路1号, GUANGDONG, ' 440106', 深圳市",
        "北京市朝阳区示例路1号, BEIJING, 440300, 北京市",
    })
    void an_address_in_another_city_is_found(String address, Province province, String region, String city) {
        rule(ANOTHER)
                .given(licensed(address, province, region))
                .isViolatedAt(WARNING, "subject.certificate.address")
                .isSaying("“" + city + "”");
    }

    @ParameterizedTest
    @CsvSource({
        "广东省深圳市南山区示例路1号, GUANGDONG, 440300",
        "广东省深圳市南山区示例路1号, GUANGDONG, '440300 440305'",
        "深圳市南山区示例路1号, GUANGDONG, 440300",
        "广东深圳南山区示例路1号, GUANGDONG, 440300",
        "广东省深圳市南山区示例路1号, GUANGDONG, 440305",
        "广东省深圳市南山区示例路1号, GUANGDONG, ' 440305'",
        "北京市朝阳区示例路1号, BEIJING, 110100",
        "上海市南京东路1号, SHANGHAI, 310100",
        "上海市上海市浦东新区示例路1号, SHANGHAI, 310100",
        "重庆市城口县示例路1号, CHONGQING, 500200",
        "吉林省长春市示例路1号, JILIN, 220100",
        "吉林市船营区示例路1号, JILIN, 220200",
        "海南省海口市示例路1号, HAINAN, 460100",
        "青海省海南藏族自治州共和县示例路1号, QINGHAI, 632500",
        "湖北省仙桃市示例路1号, HUBEI, '429000 429004'",
        "湖北省仙桃市示例路1号, HUBEI, '420100 429004'",
        "湖北省仙桃市示例路1号, HUBEI, 429004",
        // In another province: that is said of the province.
        "江苏省南京市示例路1号, GUANGDONG, 440100",
        "南京市玄武区示例路1号, GUANGDONG, 440100",
    })
    void an_address_in_the_city_of_the_filing_is_in_order(String address, Province province, String region) {
        rule(ANOTHER).given(licensed(address, province, region)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        // Streets, markets and houses that are called as cities are.
        "深圳路1号, GUANGDONG, 440100",
        "广东省深圳路1号, GUANGDONG, 440100",
        "广东省深圳大道南山区1号, GUANGDONG, 440100",
        "广东省中山小区5栋, GUANGDONG, 440100",
        "中山市场路1号, GUANGDONG, 440100",
        "中山市政大厦1号, GUANGDONG, 440100",
        "中山市府路1号, GUANGDONG, 440100",
        "中山市民中心1号, GUANGDONG, 440100",
        "中山市民广场1号, GUANGDONG, 440100",
        "湖北省恩施市场路1号, HUBEI, 420100",
        // Short names without their province, and those that mean something else as well.
        "深圳南山区示例路1号, GUANGDONG, 440100",
        "吉林省吉林船营区示例路1号, JILIN, 220100",
        "海南示例路1号, QINGHAI, 630100",
        "山东省日照东港区示例路1号, SHANDONG, 370100",
        "示例区湖北恩施市示例路1号, HUBEI, 420100",
        "恩施州示例县示例路1号, HUBEI, 420100",
        // Cities below other cities.
        "江苏省昆山市示例路1号, JIANGSU, 320100",
        "示例路1号, GUANGDONG, 440100",
        "广东省示例路1号, GUANGDONG, 440100",
    })
    void where_neither_table_nor_list_tells_the_city_the_list_is_asked_for(
            String address, Province province, String region) {
        rule(ANOTHER).given(licensed(address, province, region)).isUndecidedFor("codeTables.districts");
    }

    @Test
    void what_is_not_given_is_asked_for_and_nothing_else() {
        rule(ANOTHER).given(licensed(null, Province.GUANGDONG, "440100")).isUndecidedFor("subject.certificate.address");
        rule(ANOTHER).given(licensed(" ", Province.GUANGDONG, "440100")).isUndecidedFor("subject.certificate.address");
        rule(ANOTHER).given(licensed("广东省深圳市示例路1号", Province.GUANGDONG, "")).isUndecidedFor("subject.region.city");
        for (String noCity : List.of("深圳市", "4403", "440000")) {
            rule(ANOTHER)
                    .given(licensed("广东省深圳市示例路1号", Province.GUANGDONG, noCity, null))
                    .isUndecidedFor("subject.region.city");
        }
        rule(ANOTHER)
                .given(licensed("示例路1号", Province.GUANGDONG, ""))
                .isUndecidedFor("subject.region.city", "codeTables.districts");
        // The district says whether it is Xiantao.
        rule(ANOTHER)
                .given(licensed("湖北省仙桃市示例路1号", Province.HUBEI, "429000"))
                .isUndecidedFor("subject.certificate.address", "subject.region.city", "codeTables.districts");
    }

    @Test
    void a_region_without_its_province_is_in_that_of_its_city() {
        rule(ANOTHER)
                .given(licensed(enterprise(), "广东省深圳市示例路1号", null, "440100", null))
                .isViolatedAt("subject.certificate.address");
        rule(ANOTHER)
                .given(licensed(enterprise(), "广东省深圳市示例路1号", null, "440300", null))
                .isSilent();
        rule(ANOTHER)
                .given(licensed(enterprise(), "江苏省南京市示例路1号", null, "440300", null))
                .isSilent();
    }

    @Test
    void a_city_shows_its_province_where_that_is_left_out() {
        rule(ELSEWHERE)
                .given(licensed("深圳市南山区示例路1号", Province.BEIJING, "110100"))
                .isViolatedAt(BLOCKING, "subject.certificate.address");
        rule(ELSEWHERE)
                .given(licensed("深圳市南山区示例路1号", Province.GUANGDONG, "440300"))
                .isSilent();
        rule(ELSEWHERE)
                .given(licensed("深圳路1号", Province.BEIJING, "110100"))
                .isUndecidedFor("subject.certificate.address");
    }

    /** Provinces that want one city have their own finding, so what they demand is left out here. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_city_is_known_by_its_full_name(boolean behindItsProvince) {
        List<City> cities = Cities.bundled().all();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < cities.size(); i++) {
            City city = cities.get(i);
            City next = cities.get((i + 1) % cities.size());
            Province province = Province.ofCode(Integer.toString(city.code())).orElseThrow();
            String address = (behindItsProvince ? province.chinese() : "") + city.name() + "示例路1号";
            if (isFound(address, province, city)) {
                wrong.add(city.name() + " is not found where it is");
            }
            if (next.isIn(province) && !isFound(address, province, next)) {
                wrong.add(city.name() + " is taken for " + next.name());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isFound(String address, Province province, City city) {
        String code = Integer.toString(city.code());
        return rule(ANOTHER).telling(OFF).given(licensed(address, province, code, code)).report().violations().stream()
                .anyMatch(violation -> violation.ruleId().equals(ANOTHER));
    }

    /** The region is a city and, after a blank, a district. */
    private static FilingRequest.Builder licensed(@Nullable String address, Province province, String region) {
        String[] codes = region.split(" ", -1);
        return licensed(address, province, codes[0], codes.length > 1 ? codes[1] : null);
    }

    private static FilingRequest.Builder licensed(
            @Nullable String address, Province province, @Nullable String city, @Nullable String district) {
        return licensed(enterprise(), address, province, city, district);
    }

    private static FilingRequest.Builder licensed(
            Subject.Builder subject,
            @Nullable String address,
            @Nullable Province province,
            @Nullable String city,
            @Nullable String district) {
        return filing(NEW_FIRST)
                .subject(subject.region(new Region(province, city, district))
                        .certificate(
                                new SubjectCertificate(BUSINESS_LICENCE, null, null, address, null, null, null, null))
                        .build());
    }
}
