package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Party;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportPagesTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    static Stream<Arguments> filings() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                                Filings.enterprise().request(),
                                Filings.individual().request(),
                                Filings.enterprise()
                                        .with(Defects.expiredLicence())
                                        .request(),
                                Filings.enterprise().without("miniProgram.name").request())
                        .map(request -> Arguments.of(language, request)));
    }

    @ParameterizedTest
    @MethodSource("filings")
    void a_page_needs_nothing_but_itself(Language language, FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        for (String page : pages(language, request, report)) {
            assertThat(page)
                    .startsWith("<!doctype html>")
                    .endsWith("</html>\n")
                    .doesNotContain("<script", "src=", "@import", "url(", "<link", "null")
                    .contains("<html lang=\"" + (language == Language.ZH ? "zh-CN" : "en") + "\">");
        }
    }

    @ParameterizedTest
    @MethodSource("filings")
    void the_merchants_page_has_all_that_the_merchant_does_and_no_rules_or_articles(
            Language language, FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        String page = new ReportPages(ENGINE, language).forMerchant(request, report);
        assertThat(report.actions())
                .filteredOn(action -> action.who() == Party.MERCHANT)
                .extracting(Action::what)
                .allSatisfy(what -> assertThat(page).contains(escaped(what.in(language))));
        assertThat(page).contains(language == Language.ZH ? "备案不收费。" : "The filing is free of charge.");
        assertThat(ENGINE.rules()).extracting(RuleDescription::id).noneMatch(page::contains);
        assertThat(page)
                .doesNotContain("sha256", "《互联网信息服务管理办法》", "href=", "apply_icp_filing", "icp_subject", "miniProgram.");
    }

    @ParameterizedTest
    @MethodSource("filings")
    void the_page_for_the_file_has_every_finding_with_its_rule_and_linked_articles(
            Language language, FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        String page = new ReportPages(ENGINE, language).forFile(request, report);
        for (Violation violation : report.violations()) {
            assertThat(page).contains(escaped(violation.message().in(language)), violation.ruleId(), violation.path());
            violation
                    .basis()
                    .forEach(basis -> assertThat(page)
                            .contains(escaped(basis.citation().in(language)))
                            .contains(basis.url() == null ? "" : "href=\"" + escaped(basis.url()) + "\""));
        }
        report.requirements()
                .forEach(each -> assertThat(page).contains(escaped(each.title().in(language)), each.ruleId()));
        report.unchecked()
                .forEach(
                        each -> assertThat(page).contains(escaped(each.message().in(language)), each.ruleId()));
        report.duties()
                .forEach(
                        each -> assertThat(page).contains(escaped(each.message().in(language)), each.ruleId()));
        assertThat(page).contains(report.receipt().rulePackSha256());
    }

    @ParameterizedTest
    @EnumSource
    void hostile_names_break_no_page(Language language) {
        FilingRequest request = Filings.enterprise()
                .with("miniProgram.name", "</title><script>alert(1)</script>\u202e\u0000\u0007\"' onload=x")
                .with("subject.name", "<img src=x onerror=alert(2)>&")
                .request()
                .withReference("<b>\u2066A&1");
        for (String page : pages(language, request, ENGINE.evaluate(request))) {
            assertThat(page).doesNotContain("<script", "<img", "<b>\u2066", "\u202e", "\u2066", "\u0000", "\u0007");
            assertThat(page).contains("&lt;/title&gt;&lt;script&gt;");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_picture_must_be_like_comes_from_the_engines_parameters(Language language) {
        IcpRuleEngine engine = DroolsIcpRuleEngine.builder()
                .parameter("picture-max-kilobytes", "3000", "a test")
                .parameter("picture-min-pixels", "700-900", "a test")
                .build();
        FilingRequest request =
                Filings.enterprise().with(Defects.missingLicence()).request();
        assertThat(new ReportPages(engine, language).forMerchant(request, engine.evaluate(request)))
                .contains("3000 KB", "700", "900", "jpeg")
                .doesNotContain("2 MB");
        assertThat(forMerchant(Filings.enterprise()))
                .as("there is nothing to photograph")
                .doesNotContain(" KB", " MB");
    }

    @Test
    void papers_with_the_same_task_share_a_card() {
        SampleFiling filing = Filings.enterprise().with(Defects.illegiblePictures());
        List<Action> papers = ENGINE.evaluate(filing.request()).actions().stream()
                .filter(action -> action.kind() == ActionKind.PAPER)
                .toList();
        assertThat(papers).hasSizeGreaterThan(2);
        String page = forMerchant(filing);
        assertThat(page.split("class=\"box\"", -1)).hasSize(2);
        assertThat(papers)
                .allSatisfy(action -> assertThat(page)
                        .contains(escaped(requireNonNull(action.why()).in(Language.ZH))));
    }

    @Test
    void the_merchants_page_counts_what_the_service_provider_corrects() {
        SampleFiling filing = Filings.enterprise().with("miniProgram.remark", "太短");
        assertThat(ENGINE.evaluate(filing.request()).violations())
                .singleElement()
                .satisfies(violation -> assertThat(forMerchant(filing))
                        .contains("改正或者核对填写的内容：1 处。", "目前由服务商处理")
                        .doesNotContain(escaped(violation.suggestion().in(Language.ZH))));
    }

    @Test
    void a_paper_to_renew_is_not_among_the_papers_at_hand() {
        assertThat(forMerchant(Filings.enterprise())).contains("<li>主办单位证件</li>");
        assertThat(forMerchant(Filings.enterprise().with(Defects.expiredLicence())))
                .contains("<li>主体负责人证件</li>")
                .doesNotContain("<li>主办单位证件</li>");
    }

    @Test
    void the_dates_are_assumed_until_the_day_of_submission_is_known() {
        assertThat(forMerchant(Filings.enterprise())).contains("按核对当天提交推算");
        assertThat(forMerchant(Filings.enterprise().with("platform.submittedOn", Filings.DAY)))
                .doesNotContain("按核对当天提交推算");
    }

    @Test
    void a_day_by_which_to_submit_is_shown_if_it_is_near() {
        LocalDate last = requireNonNull(
                        ENGINE.evaluate(Filings.enterprise().request()).submitBefore())
                .day();
        assertThat(forMerchant(Filings.enterprise().with("evaluatedOn", last.minusDays(20))))
                .contains("最晚提交", last.toString());
    }

    private static String forMerchant(SampleFiling filing) {
        return new ReportPages(ENGINE, Language.ZH).forMerchant(filing.request(), ENGINE.evaluate(filing.request()));
    }

    private static String[] pages(Language language, FilingRequest request, FilingReport report) {
        ReportPages pages = new ReportPages(ENGINE, language);
        return new String[] {pages.forMerchant(request, report), pages.forFile(request, report)};
    }

    /** Escapes what HTML escapes in text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void a_fine_of_a_multiple_of_the_gains_is_written_as_one_without_a_limit() {
        assertThat(penalty(Language.ZH, "PAID_SERVICE_WITHOUT_LICENCE"))
                .contains("；罚款 100,000–1,000,000 元，也可能更高，没有上限（");
        assertThat(penalty(Language.EN, "PAID_SERVICE_WITHOUT_LICENCE"))
                .contains("; fine CNY 100,000–1,000,000, or higher, without a limit (");
    }

    @Test
    void an_article_that_was_not_read_is_marked_where_a_penalty_rests_on_it() {
        assertThat(penalty(Language.ZH, "CHANGE_NOT_REPORTED")).endsWith("第26条〔可信度低〕）");
        assertThat(penalty(Language.EN, "CHANGE_NOT_REPORTED")).endsWith("art. 26 [confidence: low])");
    }

    private static String penalty(Language language, String id) {
        return new Citations(language)
                .penalty(ENGINE.law().penalty(id, Filings.DAY).orElseThrow());
    }
}
