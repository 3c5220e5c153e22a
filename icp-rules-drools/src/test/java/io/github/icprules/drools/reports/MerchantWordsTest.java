package io.github.icprules.drools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.Province;
import io.github.icprules.model.Region;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.MerchantText;
import io.github.icprules.report.Party;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The merchant reads what only the merchant decides or knows, once and in everyday words. */
class MerchantWordsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            吉ICP备12345678号-1X | SHANDONG | 搬到山东了：先注销，再重新备案 | 吉林的备案不能改到山东。
            鲁ICP备12345678号-1X | SHANDONG | 搬到新的省份了：先注销，再重新备案 | 山东的备案不能改到新的省份。
                               | SHANDONG | 搬到山东了：先注销，再重新备案 | 原来省份的备案不能改到山东。
            """)
    void a_move_to_another_province_is_one_decision_that_names_both_provinces(
            @Nullable String number, Province province, String title, String how) {
        FilingRequest moved = Filings.of(SubjectType.ENTERPRISE)
                .in(province)
                .as(FilingType.CHANGE_ALL)
                .with("miniProgram.filingNumber", number)
                .with("subject.history.filings", List.of())
                .with("change.items", Set.of(ChangedItem.PROVINCE, ChangedItem.SUBJECT_CERTIFICATE_NUMBER))
                .request();
        assertThat(ENGINE.evaluate(moved).actions())
                .filteredOn(action -> action.kind() == ActionKind.DECISION)
                .singleElement()
                .satisfies(action -> {
                    MerchantText words = Objects.requireNonNull(action.merchant());
                    assertThat(words.title().in(Language.ZH)).isEqualTo(title);
                    assertThat(Objects.requireNonNull(words.how()).in(Language.ZH))
                            .startsWith(how);
                });
    }

    /** What no paper shows and no register has: the merchant answers, not the service provider. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subject.principal.phone                   | 123               | number.phone
            miniProgram.principal.email               | sample@           | number.email
            subject.principal.emergencyPhone          | 1                 | number.emergency-phone
            subject.contactAddress                    | 湖南省长沙市示例路1号 | subject.contact-address-elsewhere
            """)
    void what_only_the_merchant_knows_is_asked_of_the_merchant(String path, String value, String rule) {
        assertThat(ENGINE.evaluate(Filings.enterprise()
                                .in(Province.GUANGDONG)
                                .with(path, value)
                                .request())
                        .actions())
                .filteredOn(action -> action.resolves().stream()
                        .anyMatch(finding -> finding.ruleId().equals(rule)))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.who()).isEqualTo(Party.MERCHANT);
                    assertThat(action.merchant()).isNotNull();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "GUANGDONG, 东莞市,   false",
        "GUANGDONG, 442000,   false",
        "GANSU,     嘉峪关市, false",
        "HAINAN,    三沙市,   false",
        "HUBEI,     429004,   false",
        "GUANGDONG, 深圳市,   true",
        "GANSU,     兰州市,   true"
    })
    void no_district_is_asked_of_a_city_without_districts(Province province, String city, boolean isAsked) {
        FilingRequest filing = Filings.enterprise()
                .in(province)
                .with("subject.region", new Region(province, city, null))
                .request();
        assertThat(ENGINE.evaluate(filing).unchecked().stream()
                        .anyMatch(point -> point.needs().contains("subject.region.district")))
                .isEqualTo(isAsked);
    }

    /** Measures for online performances, article 4: a performance in a live stream needs the licence, the sale of goods does not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            示例鞋店 | LIVE_STREAMING | sector.feature-worth-a-look | 直播里只卖货，还是也有唱歌、跳舞一类的表演？ | 只卖货
            示例直播 | LIVE_STREAMING | sector.words-unticked       | 直播里只卖货，还是也有唱歌、跳舞一类的表演？ | 只卖货
            示例直播 | VIDEO          | sector.words-unticked       | 小程序做不做演出、唱歌跳舞一类的直播、动漫、音乐？（名称含有“直播”） | 不做
            """)
    void a_question_about_a_sector_is_in_everyday_words(
            String name, Feature feature, String rule, String question, String no) {
        FilingRequest filing = Filings.enterprise()
                .with("miniProgram.name", name)
                .with("miniProgram.features", Set.of(feature))
                .with("materials", List.of())
                .request();
        assertThat(ENGINE.evaluate(filing).actions())
                .filteredOn(action -> action.resolves().get(0).ruleId().equals(rule))
                .singleElement()
                .satisfies(action -> {
                    assertThat(action.who()).isEqualTo(Party.MERCHANT);
                    assertThat(action.kind()).isEqualTo(ActionKind.QUESTION);
                    assertThat(action.what().in(Language.ZH)).isEqualTo(question);
                    assertThat(action.answers()).hasSize(2);
                    assertThat(action.answers().get(1).label().in(Language.ZH)).isEqualTo(no);
                    assertThat(action.answers().get(1).materials())
                            .isEqualTo(
                                    rule.equals("sector.words-unticked")
                                            ? List.of(Material.SITUATION_STATEMENT)
                                            : List.of());
                });
    }

    @Test
    void a_feature_without_a_question_stays_with_the_service_provider() {
        FilingRequest filing = Filings.enterprise()
                .with("miniProgram.features", Set.of(Feature.VIDEO))
                .request();
        assertThat(ENGINE.evaluate(filing).actions())
                .filteredOn(action -> action.resolves().get(0).ruleId().equals("sector.feature-worth-a-look"))
                .singleElement()
                .extracting(Action::who)
                .isEqualTo(Party.SERVICE_PROVIDER);
    }
}
