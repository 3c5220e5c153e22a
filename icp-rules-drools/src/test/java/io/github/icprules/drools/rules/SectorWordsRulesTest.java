package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individualIn;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 行业词语: {@code sector.words-unticked} and {@code pre-approval.finance-words}, what they find and what they advise. */
class SectorWordsRulesTest {

    private static final String WORDS = "sector.words-unticked";
    private static final String FINANCE = "pre-approval.finance-words";
    private static final String PROHIBITED = "pre-approval.finance-prohibited";
    private static final String TOBACCO = "sector.tobacco-words";
    private static final String TICKED = "miniProgram.preApprovalCategories";

    /** What a suggestion says to write into the remark. */
    private static final Pattern SENTENCE = Pattern.compile("“(本小程序不涉及[^”]*。)”");

    private static final DroolsIcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    @ParameterizedTest
    @ValueSource(strings = {"样例P2P", "样例网贷", "样例网络借贷"})
    void lending_between_individuals_is_prohibited_and_nobody_is_advised_to_tick(String name) {
        rule(FINANCE)
                .given(of(miniProgram().name(name)))
                .isSaying("自 2020 年起被禁止")
                .isViolatedAt(TICKED);
        assertThat(suggestion(FINANCE, of(miniProgram().name(name)))).doesNotContain("前置审批选择");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2P网络借贷信息中介服务，撮合个人之间的借款。", "提供虚拟货币、比特币的交易撮合服务。"})
    void business_that_nobody_licenses_is_prohibited_though_finance_is_ticked(String remark) {
        MiniProgram.Builder ticked = miniProgram().remark(remark).preApprovalCategories(PreApprovalCategory.FINANCE);
        FilingRequest.Builder licensed =
                of(ticked.preApprovals(PreApproval.of(PreApprovalCategory.FINANCE, "示例文号第1号")));
        rule(PROHIBITED).given(licensed).isViolatedAt(WARNING, TICKED + "[0]").isSaying("不能取得许可");
        FilingRequest.Builder without = of(ticked.noPreApprovals());
        rule(PROHIBITED).given(without).isViolatedAt(TICKED + "[0]");
        assertThat(suggestion("pre-approval.document-missing", without))
                .contains("没有许可可办")
                .doesNotContain("办理部门", "取得后");
        rule(PROHIBITED)
                .given(of(ticked.preApprovalCategories(PreApprovalCategory.FINANCE, PreApprovalCategory.FINANCE)))
                .isViolatedAt(TICKED + "[0]");
        rule(PROHIBITED)
                .given(filing(FilingType.CHANGE_SUBJECT).miniProgram(ticked.build()))
                .isSilent();
        assertThat(suggestion(FINANCE, of(miniProgram().remark(remark))))
                .contains("不能取得许可，须去掉")
                .doesNotContain("前置审批选择");
    }

    @Test
    void licensed_finance_is_not_called_prohibited() {
        FilingRequest.Builder request =
                of(miniProgram().remark("提供保险代理服务，持有许可证。").preApprovalCategories(PreApprovalCategory.FINANCE));
        rule(PROHIBITED).given(request).isSilent();
        assertThat(suggestion(
                        "pre-approval.document-missing",
                        of(miniProgram()
                                .remark("提供保险代理服务。")
                                .preApprovalCategories(PreApprovalCategory.FINANCE)
                                .noPreApprovals())))
                .contains("需要的文件：金融业务许可证", "办理部门", "在前置审批的“互联网金融”一项填写文号并上传");
        rule(PROHIBITED)
                .countsFrom(
                        LocalDate.of(2023, 9, 1),
                        of(miniProgram().name("样例P2P").preApprovalCategories(PreApprovalCategory.FINANCE))
                                .build());
    }

    @ParameterizedTest
    @CsvSource({"2026-02-05, 银发〔2021〕237号", "2026-02-06, 银发〔2026〕42号"})
    void the_notice_on_virtual_currencies_is_that_of_the_day(LocalDate day, String number) {
        FilingReport report = ENGINE.evaluate(
                of(miniProgram().remark("提供比特币交易服务。").preApprovalCategories(PreApprovalCategory.FINANCE))
                        .evaluatedOn(day)
                        .build());
        assertThat(report.violations())
                .filteredOn(violation -> violation.ruleId().equals(PROHIBITED))
                .flatExtracting(Violation::basis)
                .extracting(article -> article.citation().in(Language.ZH))
                .anyMatch(citation -> citation.contains(number));
    }

    @Test
    void a_sentence_that_is_in_the_remark_already_is_not_asked_for_again() {
        String name = "样例典当";
        Matcher sentence = SENTENCE.matcher(suggestion(FINANCE, of(miniProgram().name(name))));
        assertThat(sentence.find()).isTrue();
        assertThat(suggestion(FINANCE, of(miniProgram().name(name).remark(sentence.group(1)))))
                .contains("备注已经写明，并提交不从事金融业务的承诺书")
                .doesNotContain("在备注中写明", "把备注改写为");
    }

    @Test
    void of_lotteries_the_sale_is_prohibited_and_information_is_not() {
        assertThat(suggestion(WORDS, of(miniProgram().name("样例彩票开奖"))))
                .contains("网络销售、代购彩票被禁止")
                .contains("只提供开奖公告等信息的，不必选择（没有选其他项的，选择“以上都不涉及”），并提交情况说明");
        rule("pre-approval.business-prohibited")
                .given(of(miniProgram().preApprovalCategories(PreApprovalCategory.LOTTERY)))
                .isSaying("网络销售被禁止")
                .isSaying("改选“以上都不涉及”");
    }

    @Test
    void tobacco_has_no_category_and_is_not_retailed_online() {
        rule(TOBACCO)
                .given(of(miniProgram().name("样例电子烟")))
                .isViolatedAt(WARNING, "miniProgram")
                .isSaying("不得通过小程序等信息网络零售", "“电子烟”");
        rule(TOBACCO)
                .given(of(miniProgram().name("样例电子烟").preApprovalCategories(PreApprovalCategory.CULTURE)))
                .isViolatedAt("miniProgram");
        rule(TOBACCO)
                .given(of(miniProgram().name("样例烟酒行")).materials(atHand(Material.SITUATION_STATEMENT)))
                .isSilent();
        rule(TOBACCO)
                .given(of(miniProgram().name("样例烟酒行")).materials(atHand(Material.NO_PRE_APPROVAL_COMMITMENT)))
                .isViolatedAt("miniProgram");
        rule(WORDS)
                .given(of(miniProgram().name("样例新闻")).materials(atHand(Material.NO_PRE_APPROVAL_COMMITMENT)))
                .isSilent();
        rule(TOBACCO).given(of(miniProgram().name("样例新闻"))).isSilent();
        rule(WORDS).given(of(miniProgram().name("样例电子烟"))).isSilent();
        assertThat(suggestion(TOBACCO, of(miniProgram().name("样例电子烟")))).contains("须去掉", "不涉及烟草制品和电子烟");
        rule(TOBACCO)
                .countsFrom(
                        LocalDate.of(2023, 9, 1),
                        of(miniProgram().name("样例电子烟")).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"外汇保证金", "炒外汇", "炒汇"})
    void foreign_exchange_on_margin_is_prohibited(String business) {
        MiniProgram.Builder remarked = miniProgram().remark("提供" + business + "开户、行情和跟单服务，面向个人客户。");
        assertThat(suggestion(FINANCE, of(remarked)))
                .contains("外汇保证金交易没有机构获准面向公众开办", "须去掉")
                .doesNotContain("前置审批选择");
        rule(PROHIBITED)
                .given(of(remarked.preApprovalCategories(PreApprovalCategory.FINANCE)))
                .isViolatedAt(TICKED + "[0]");
    }

    @ParameterizedTest
    @CsvSource({
        "样例小游戏, 出版",
        "样例药房, 药品和医疗器械",
        "样例医疗器械, 药品和医疗器械",
        "样例书店, 以上都不涉及",
        "样例短剧, 以上都不涉及",
        "样例卫星地图, 以上都不涉及",
        "样例新闻, 新闻",
    })
    void a_unit_is_advised_to_tick_an_item_that_the_form_has(String name, String item) {
        assertThat(suggestion(WORDS, of(miniProgram().name(name)))).contains("选择“" + item + "”");
    }

    @ParameterizedTest
    @CsvSource({"样例医院, 医疗保健", "样例论坛, 电子公告服务", "样例在线教育, 教育"})
    void where_nobody_approves_any_more_none_of_these_stays_ticked(String name, String item) {
        assertThat(suggestion(WORDS, of(miniProgram().name(name))))
                .contains("“" + item + "”的全国性审批已取消")
                .contains("选择“以上都不涉及”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"样例新闻", "样例小游戏", "样例药房", "样例医院", "样例论坛", "样例公积金"})
    void an_individual_is_not_advised_to_tick_what_then_blocks(String name) {
        FilingRequest.Builder request = of(miniProgram().name(name))
                .subject(individualIn(Province.HUNAN).build());
        assertThat(suggestion(WORDS, request)).contains("以单位备案").doesNotContain("前置审批选择", "可以选择");
    }

    @Test
    void a_public_service_is_offered_by_public_bodies_only() {
        assertThat(suggestion(WORDS, of(miniProgram().name("样例市公积金")))).contains("限机关、事业单位等提供");
    }

    /** What a report advises is no other violation, and once it is done the report is content. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "样例新闻", "样例小说", "样例书店", "样例小游戏", "样例药房", "样例医疗器械", "样例脱口秀", "样例电影", "样例短剧", "样例打车", "样例禅寺", "样例彩票",
                "样例家教", "样例网校", "样例医院", "样例卫星地图", "样例论坛", "样例市公积金", "样例香烟", "样例保险", "样例P2P"
            })
    void the_sentence_for_the_remark_explains_the_words_and_breaks_nothing(String name) {
        for (FilingRequest.Builder request : List.of(
                of(miniProgram().name(name)),
                of(miniProgram().name(name))
                        .subject(individualIn(Province.HUNAN).build()))) {
            FilingReport before = ENGINE.evaluate(request.build());
            Violation found = before.violations().stream()
                    .filter(violation -> List.of(WORDS, TOBACCO, FINANCE).contains(violation.ruleId()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + ": nothing is found"));
            Matcher sentence = SENTENCE.matcher(found.suggestion().in(Language.ZH));
            assertThat(sentence.find()).as(found.suggestion().in(Language.ZH)).isTrue();
            assertThat(found.suggestion().in(Language.EN)).contains(sentence.group());
            FilingRequest asked = request.build();
            FilingReport after = ENGINE.evaluate(request.miniProgram(
                            miniProgram().name(name).remark(sentence.group(1)).build())
                    .build());
            request.miniProgram(asked.miniProgram());
            if (!found.ruleId().equals(FINANCE)) {
                assertThat(rulesOf(after, WARNING)).doesNotContain(WORDS, TOBACCO);
            }
            assertThat(rulesOf(before, Severity.BLOCKING)).containsAll(rulesOf(after, Severity.BLOCKING));
        }
    }

    private static String suggestion(String id, FilingRequest.Builder request) {
        return rule(id).given(request).report().violations().stream()
                .filter(violation -> violation.ruleId().equals(id))
                .map(violation -> violation.suggestion().in(Language.ZH))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rulesOf(FilingReport report, Severity severity) {
        return report.violations().stream()
                .filter(violation -> violation.severity() == severity)
                .map(Violation::ruleId)
                .toList();
    }

    private static FilingRequest.Builder of(MiniProgram.Builder miniProgram) {
        return filing(NEW_FIRST).subject(enterpriseIn(Province.HUNAN).build()).miniProgram(miniProgram.build());
    }
}
