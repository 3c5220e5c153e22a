package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    private static final SampleFiling AUTHORISED = Filings.enterprise()
            .in(Province.SICHUAN)
            .with("subject.legalRepresentative.name", "样例法人")
            .with("subject.legalRepresentative.document.number", "110108198004040076")
            .with("miniProgram.principal.name", "样例受托");

    @Test
    void a_letter_names_the_persons_the_matter_the_power_and_the_period() {
        String letter = letter(AUTHORISED.request(), false);
        assertThat(letter)
                .contains("参考样式", "小程序负责人授权书", "样例法人", "样例受托")
                .contains("授权事项：", "授权权限：", "授权期限：", "法定代表人（签名）", "授权单位（盖章）")
                .contains("《中华人民共和国民法典》第一百六十五条", "https://developers.weixin.qq.com/");
    }

    @Test
    void a_number_is_in_a_letter_only_on_demand() {
        FilingRequest request = AUTHORISED.request();
        String number = Objects.requireNonNull(Objects.requireNonNull(
                        Objects.requireNonNull(request.miniProgram().principal())
                                .document())
                .number());
        assertThat(letter(request, false)).doesNotContain(number).contains("号码：____");
        assertThat(letter(request, true)).contains(number);
        PageDetails details = PageDetails.withNumbersOf(request);
        Pages pages = Pages.in(Language.ZH).with(details);
        FilingReport report = ENGINE.evaluate(request);
        assertThat(pages.messages(report)).extracting(Message::text).noneMatch(text -> text.contains(number));
        assertThat(pages.calendar(report)).doesNotContain(number);
        assertThat(details.toString()).doesNotContain(number);
        assertThat(String.valueOf(details.miniProgramPrincipal())).doesNotContain(number, "样例受托");
    }

    @Test
    void a_province_with_its_own_letter_gets_no_sample() {
        String letter = letter(AUTHORISED.in(Province.SHANGHAI).request(), false);
        assertThat(letter).doesNotContain("授权事项：").contains("该省对这份文件有自己的要求", "上海", "UCloud");
    }

    @Test
    void a_province_that_states_the_content_gets_no_sample() {
        String letter = letter(
                Filings.enterprise()
                        .in(Province.HUBEI)
                        .with("subject.businessScope", "网上销售")
                        .request(),
                false);
        assertThat(letter).doesNotContain("说明如下").contains("该省对这份文件有自己的要求", "第三方商家入驻");
    }

    @Test
    void an_individual_signs_a_statement_without_a_seal() {
        Map<String, Object> report = new LinkedHashMap<>(ENGINE.evaluate(Filings.individual()
                        .with("miniProgram.remark", "为小学生提供小学数学的同步辅导和作业批改，另有口算练习和错题整理。")
                        .request())
                .asTree(Language.ZH));
        String individual = Pages.in(Language.ZH).letterText(report);
        report.put("subjectType", "ENTERPRISE");
        String enterprise = Pages.in(Language.ZH).letterText(report);
        assertThat(individual).contains("情况说明", "本人（签名并按指印）").doesNotContain("单位（盖章）");
        assertThat(enterprise).contains("情况说明", "单位（盖章）").doesNotContain("按指印）");
    }

    @Test
    void the_page_has_the_text_of_the_letters_and_prints_each_on_a_page() {
        FilingReport report = ENGINE.evaluate(AUTHORISED.request());
        for (Language language : Language.values()) {
            Pages pages = Pages.in(language).with(PageDetails.of(AUTHORISED.request()));
            String page = pages.letter(report);
            assertThat(page)
                    .startsWith("<!doctype html>")
                    .endsWith("</html>\n")
                    .contains("<article lang=\"zh-CN\">", "参考样式", "break-after: page")
                    .doesNotContain("<script", "src=", "@import", "url(", "<link", "null", "style=\"");
            assertThat(pages.letter(report.asTree(language))).isEqualTo(page);
            pages.letterText(report)
                    .lines()
                    .map(line -> line.replaceFirst("^[*-] ", ""))
                    .filter(line -> !line.contains("http") && !line.contains("“") && !line.startsWith("─"))
                    .forEach(line -> assertThat(page).contains(line));
        }
    }

    @Test
    void a_hostile_name_is_shown_as_text() {
        FilingRequest request = AUTHORISED
                .with("subject.name", "<script>alert(1)</script>\u202E" + "样".repeat(10_000))
                .request();
        assertThat(Pages.in(Language.ZH).with(PageDetails.of(request)).letter(ENGINE.evaluate(request)))
                .contains("&lt;script&gt;")
                .doesNotContain("<script", "\u202E", "样".repeat(100));
    }

    @Test
    void a_complete_filing_needs_no_letter() {
        assertThat(letter(Filings.enterprise().request(), false)).contains("现在没有要打印的函件");
    }

    @Test
    void every_letter_is_rendered() {
        RandomReports.each(500, filing -> {
            for (Language language : Language.values()) {
                Pages pages = Pages.in(language).with(PageDetails.withNumbersOf(filing.request()));
                assertThat(pages.letter(filing.report())).doesNotContain("null", "{reason}", "{what}");
                assertThat(pages.letterText(filing.report())).doesNotContain("null", "{");
            }
        });
    }

    private static String letter(FilingRequest request, boolean hasNumbers) {
        PageDetails details = hasNumbers ? PageDetails.withNumbersOf(request) : PageDetails.of(request);
        return Pages.in(Language.ZH).with(details).letterText(ENGINE.evaluate(request));
    }
}
