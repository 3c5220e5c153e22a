package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FilePageTest {

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
        for (String page : List.of(page(language, request, report))) {
            assertThat(page)
                    .startsWith("<!doctype html>")
                    .endsWith("</html>\n")
                    .doesNotContain("<script", "src=", "@import", "url(", "<link", "null")
                    .contains("<html lang=\"" + (language == Language.ZH ? "zh-CN" : "en") + "\">");
        }
    }

    @ParameterizedTest
    @MethodSource("filings")
    void the_page_for_the_file_has_every_finding_with_its_rule_and_linked_articles(
            Language language, FilingRequest request) {
        FilingReport report = ENGINE.evaluate(request);
        String page = page(language, request, report);
        for (Violation violation : report.violations()) {
            assertThat(page).contains(escaped(violation.message().in(language)), violation.ruleId(), violation.path());
            violation
                    .basis()
                    .forEach(basis -> assertThat(page)
                            .contains(escaped(basis.citation().in(language)))
                            .contains(basis.url() == null ? "" : "href=\"" + escaped(basis.url()) + "\""));
        }
        report.requirements()
                .forEach(each -> assertThat(page).contains(escaped(each.title().in(language))));
        assertThat(report.requirements())
                .filteredOn(each ->
                        each.status() == RequirementStatus.MISSING || each.status() == RequirementStatus.DEFECTIVE)
                .allSatisfy(
                        each -> assertThat(page).contains(escaped(each.reason().in(language)), each.ruleId()));
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
        for (String page : List.of(page(language, request, ENGINE.evaluate(request)))) {
            assertThat(page).doesNotContain("<script", "<img", "<b>\u2066", "\u202e", "\u2066", "\u0000", "\u0007");
            assertThat(page).contains("&lt;/title&gt;&lt;script&gt;");
        }
    }

    @Test
    void a_filing_under_review_is_not_called_blocked() {
        FilingRequest request = Filings.enterprise()
                .with("platform.status", FilingStatus.PLATFORM_REVIEW)
                .request();
        String page = page(Language.ZH, request, ENGINE.evaluate(request));
        assertThat(page)
                .contains("<strong>审核中</strong>", "<section class=\"verdict go\">")
                .doesNotContain("不可提交", " 提交：");
        assertThat(Pages.in(Language.ZH).text(ENGINE.evaluate(request)))
                .startsWith("审核中")
                .doesNotContain("不可提交");
    }

    private static String page(Language language, FilingRequest request, FilingReport report) {
        return Pages.in(language).with(PageDetails.of(request)).file(report);
    }

    /** Escapes what HTML escapes in text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void a_fine_with_a_highest_amount_only_is_written_with_this_amount() {
        assertThat(penalty(Language.ZH, "MICRODRAMA_NOT_MARKED")).contains("可以处罚款；罚款最高 100,000 元（");
        assertThat(penalty(Language.EN, "MICRODRAMA_NOT_MARKED"))
                .contains("a fine is possible; fine of at most CNY 100,000 (");
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
