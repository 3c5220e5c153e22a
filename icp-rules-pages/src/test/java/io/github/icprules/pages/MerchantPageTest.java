package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Party;
import io.github.icprules.report.Verdict;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MerchantPageTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    private static final FilingRequest HALF =
            FilingRequest.builder(FilingType.NEW_FIRST).evaluatedOn(Filings.DAY).build();

    static Stream<Arguments> filings() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                                Filings.enterprise().request(),
                                Filings.individual().request(),
                                Filings.enterprise()
                                        .with(Defects.expiredLicence())
                                        .request(),
                                Filings.enterprise()
                                        .with(Defects.illegiblePictures())
                                        .with("miniProgram.remark", "太短")
                                        .request(),
                                HALF)
                        .map(request -> Arguments.of(language, request)));
    }

    @ParameterizedTest
    @MethodSource("filings")
    void a_page_needs_nothing_but_itself_and_has_no_words_of_the_form(Language language, FilingRequest request) {
        String page = Pages.in(language).with(PageDetails.of(request)).merchant(ENGINE.evaluate(request));
        assertThat(page)
                .startsWith("<!doctype html>")
                .endsWith("</html>\n")
                .contains(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
                .contains("<html lang=\"" + (language == Language.ZH ? "zh-CN" : "en") + "\">")
                .doesNotContain("<script", "src=", "@import", "url(", "<link", "href=", "null", "sha256")
                .doesNotContainPattern("\\{[a-zA-Z]+}")
                .doesNotContain("主办单位", "主体负责人", "小程序负责人", "apply_icp_filing", "icp_subject", "miniProgram.");
        assertThat(ENGINE.rules()).extracting(RuleDescription::id).noneMatch(page::contains);
    }

    @Test
    void the_title_says_what_to_do_now() {
        assertThat(titleOf(Filings.enterprise().request())).isEqualTo("材料齐了，我们来提交");
        assertThat(titleOf(Filings.enterprise().with(Defects.expiredLicence()).request()))
                .isEqualTo("请更换营业执照");
        assertThat(titleOf(Filings.enterprise().with("miniProgram.remark", "太短").request()))
                .isEqualTo("我们在改资料，您先不用做什么");
        assertThat(titleOf(Filings.enterprise()
                        .without("subject.certificate.number")
                        .request()))
                .isEqualTo("我们在补资料，您先不用做什么");
        assertThat(titleOf(
                        Filings.enterprise().without("subject.contactAddress").request()))
                .isEqualTo("平时办公、能收到信的地址是什么？请写到门牌号。");
        assertThat(titleOf(HALF)).startsWith("请准备 2 样材料，回答 ");
    }

    private static String titleOf(FilingRequest request) {
        String page = page(request);
        return page.substring(page.indexOf("<title>") + 7, page.indexOf("</title>"))
                .replaceFirst(" · .*", "");
    }

    @Test
    void two_defects_of_one_paper_are_one_card() {
        FilingRequest request =
                Filings.enterprise().with(Defects.copiedPictures()).request();
        String page = page(request);
        assertThat(page).containsOnlyOnce("<h3>营业执照 ");
    }

    @Test
    void a_paper_to_replace_is_not_among_the_papers_that_are_here() {
        assertThat(page(Filings.enterprise().request())).contains("<li><span aria-hidden=\"true\">✓</span> 营业执照</li>");
        assertThat(page(Filings.enterprise().with(Defects.expiredLicence()).request()))
                .contains("<h3>营业执照 <span class=\"state\">要更换</span></h3>")
                .doesNotContain("✓</span> 营业执照");
    }

    @Test
    void a_missing_paper_has_its_reason_and_no_sentence_that_repeats_its_name() {
        assertThat(page(Filings.enterprise()
                        .with(Defects.missing(Material.SUBJECT_CERTIFICATE))
                        .request()))
                .contains("<h3>营业执照 <span class=\"state\">要准备</span></h3>")
                .doesNotContain("备好营业执照后再提交");
    }

    @Test
    void the_names_come_from_the_details_alone() {
        SampleFiling filing = Filings.enterprise()
                .with(Defects.expiredIdCard())
                .with("subject.principal.name", "样例厨")
                .with("miniProgram.name", "样例外卖");
        FilingReport report = ENGINE.evaluate(filing.request());
        assertThat(Pages.in(Language.ZH).with(PageDetails.of(filing.request())).merchant(report))
                .contains("<h3>样例厨的身份证（正反面）", "小程序“样例外卖”");
        assertThat(Pages.in(Language.ZH).merchant(report))
                .contains("<h3>负责人（备案的）的身份证件（正反面）")
                .doesNotContain("样例厨", "样例外卖");
    }

    @Test
    void one_person_in_two_roles_is_named_once() {
        SampleFiling filing = Filings.enterprise();
        PageDetails.Human one = new PageDetails.Human("样例厨", null);
        PageDetails same = PageDetails.NONE.withPersons(null, one, one);
        FilingReport report = ENGINE.evaluate(filing.request());
        assertThat(Pages.in(Language.ZH).with(same).merchant(report)).contains("短信由 12381 发到负责人样例厨的手机");
        assertThat(Pages.in(Language.ZH).merchant(report)).contains("短信由 12381 发到两位负责人的手机");
    }

    @Test
    void the_provider_and_the_closing_line_are_on_the_page() {
        FilingRequest request =
                Filings.enterprise().with(Defects.expiredLicence()).request();
        PageDetails details =
                PageDetails.of(request).withProvider("样例代办", "电话 010-1").withClosing("祝生意兴隆");
        assertThat(Pages.in(Language.ZH).with(details).merchant(ENGINE.evaluate(request)))
                .contains("发给样例代办（电话 010-1）。", "<p>祝生意兴隆</p>");
        assertThat(page(request)).contains("发给我们。");
    }

    @Test
    void a_filing_that_cannot_be_submitted_has_no_dates_of_stages() {
        assertThat(page(Filings.enterprise().request())).contains("短信核验", "出结果");
        assertThat(page(Filings.enterprise().with(Defects.expiredLicence()).request()))
                .doesNotContain("短信核验", "出结果", "最晚");
        assertThat(page(Filings.enterprise()
                        .without("subject.certificate.number")
                        .request()))
                .contains("<section class=\"verdict care\">", "短信核验")
                .doesNotContain("出结果", "最晚");
    }

    @Test
    void a_near_expiry_is_the_day_of_the_submission() {
        FilingRequest request = Filings.enterprise().request();
        FilingReport report = ENGINE.evaluate(request);
        java.time.LocalDate last =
                java.util.Objects.requireNonNull(report.submitBefore()).day();
        String day = last.getMonthValue() + " 月 " + last.getDayOfMonth() + " 日";
        assertThat(page(request.withEvaluatedOn(last.minusDays(59)))).contains("最晚 ", day + "提交；");
        assertThat(page(request.withEvaluatedOn(last.minusDays(61)))).doesNotContain(day + "提交；");
    }

    @Test
    void a_rejection_starts_with_the_objections_of_the_merchant() {
        FilingRequest request = Filings.enterprise().request();
        Object answer = Map.of(
                "errcode",
                0,
                "info",
                Map.of(
                        "status",
                        5,
                        "audit_data",
                        List.of(
                                Map.of("key_name", "负责人姓名", "error", "姓名与证件不一致", "suggest", ""),
                                Map.of("key_name", "小程序备注", "error", "备注不清楚", "suggest", "请写明"))));
        AnsweredReport answered = AnsweredReport.join(ENGINE.evaluate(request), PlatformAnswer.read(answer));
        long own = answered.remarks().stream()
                .filter(remark -> remark.who() == Party.MERCHANT)
                .count();
        String page = Pages.in(Language.ZH).merchant(answered.asTree(Language.ZH));
        assertThat(page).contains("退回了", "审核意见");
        assertThat(page.split("class=\"box\"", -1)).hasSize((int) own + 1);
        assertThat(page).doesNotContain("我们来提交", "出结果");
    }

    @ParameterizedTest
    @EnumSource
    void a_stored_report_is_the_same_page(Language language) {
        FilingReport report = ENGINE.evaluate(
                Filings.enterprise().with(Defects.expiredLicence()).request());
        assertThat(report.verdict()).isEqualTo(Verdict.BLOCKED);
        Map<String, Object> lineOfBatch = Map.of("line", 1, "report", report.asTree(language));
        assertThat(List.of(
                        Pages.in(language).merchant(report.asTree(language)),
                        Pages.in(language).merchant(lineOfBatch)))
                .containsOnly(Pages.in(language).merchant(report));
    }

    private static String page(FilingRequest request) {
        return Pages.in(Language.ZH).with(PageDetails.of(request)).merchant(ENGINE.evaluate(request));
    }
}
