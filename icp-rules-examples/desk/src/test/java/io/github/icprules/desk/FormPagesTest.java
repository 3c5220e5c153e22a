package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Province;
import io.github.icprules.pages.PageDetails;
import io.github.icprules.pages.Pages;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages without JavaScript: plain forms and addresses. */
class FormPagesTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final String BODY = "wechat/many-defects.json";

    private static Desk desk;
    private static IcpRuleEngine engine;

    @BeforeAll
    static void start() {
        desk = Desk.shared();
        engine = IcpRuleEngine.load();
    }

    private static String text(String sample) throws Exception {
        return Files.readString(Desk.SAMPLES.resolve(sample));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return desk.send(desk.request(path).header("Accept", "text/html,application/xhtml+xml"));
    }

    private static HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return desk.submit(path, fields);
    }

    private static String page(String path, Map<String, String> fields) throws Exception {
        return desk.page(path, fields);
    }

    /** Returns the hidden fields of the form with the question. */
    private static Map<String, String> hidden(String html) {
        int form = html.indexOf("id=\"question\"");
        Matcher field = HIDDEN.matcher(html.substring(form, html.indexOf("</form>", form)));
        Map<String, String> fields = new LinkedHashMap<>();
        while (field.find()) {
            fields.put(field.group(1), Desk.plain(field.group(2)));
        }
        return fields;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/check",
                "/ask",
                "/repair",
                "/sheet",
                "/compare",
                "/check?sample",
                "/board",
                "/provinces",
                "/rules"
            })
    void each_view_starts_with_a_page_in_both_languages(String path) throws Exception {
        for (String lang : List.of("zh", "en")) {
            HttpResponse<String> answer = get(path + (path.contains("?") ? "&lang=" : "?lang=") + lang);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Language")).hasValue(lang.equals("zh") ? "zh-CN" : "en");
            assertThat(answer.body()).contains("<h1").doesNotContain("style=\"").doesNotContain("onclick");
        }
    }

    @Test
    void the_assets_are_cached_and_those_of_the_page_exist() throws Exception {
        Matcher asset = Pattern.compile("\"(/assets/[^\"]+)\"").matcher(get("/").body());
        int found = 0;
        while (asset.find()) {
            HttpResponse<String> answer = desk.get(asset.group(1));
            assertThat(answer.statusCode()).as(asset.group(1)).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            found++;
        }
        assertThat(found).isEqualTo(4);
        assertThat(get("/assets/other.js").statusCode()).isEqualTo(404);
    }

    @Test
    void a_check_shows_each_violation_with_its_field_and_its_rule() throws Exception {
        String page = Desk.plain(page("/check?lang=zh", Map.of("filing", text(BODY))));
        FilingReport report = engine.evaluate(WeChatFiling.read(Desk.sample(BODY)));
        assertThat(report.violations()).hasSizeGreaterThan(10);
        for (Violation violation : report.violations()) {
            assertThat(page).contains(violation.message().in(Language.ZH), violation.ruleId());
            assertThat(page).contains(violation.path().startsWith("icp_") ? violation.path() : violation.apiField());
        }
        assertThat(page).contains(Verdict.BLOCKED.in(Language.ZH), "（没有填）");
    }

    @Test
    void a_check_puts_the_remarks_of_the_platform_at_their_fields() throws Exception {
        String page = Desk.plain(
                page("/check?lang=zh", Map.of("filing", text(BODY), "answer", text("wechat-answers/hints.json"))));
        assertThat(page).contains("被驳回", "平台：", "图片无法辨认", "icp_subject.personal_info.residence_permit");
        String alone = Desk.plain(page("/check?lang=zh", Map.of("filing", text("wechat-answers/review.json"))));
        assertThat(alone).contains("被退回，意见 3 处", "请写明小程序的实际经营内容和主要服务");
    }

    @Test
    void what_cannot_be_read_stays_on_the_page_with_the_place_of_the_fault() throws Exception {
        String typed = "{\n  \"icp_subject\": {\n";
        HttpResponse<String> answer = post("/check?lang=zh", Map.of("filing", typed));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Desk.plain(answer.body())).contains("错误：", "第 3 行", typed);
        HttpResponse<String> misspelt = post("/check?lang=en", Map.of("filing", "{\"filingType\": \"NEW_FRIST\"}"));
        assertThat(misspelt.statusCode()).isEqualTo(422);
        assertThat(Desk.plain(misspelt.body())).contains("did you mean NEW_FIRST?");
        assertThat(post("/check", Map.of("filing", "")).statusCode()).isEqualTo(422);
        assertThat(post("/check", Map.of("filing", text(BODY), "day", "soon")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void hostile_content_is_text() throws Exception {
        String hostile = "<script>alert(1)</script>\"' onfocus=alert(1) x='\u202Egnp.exe\u0007";
        String filing = new String(
                Json.write(Map.of("icp_subject", Map.of("base_info", Map.of("name", hostile, hostile, hostile)))),
                StandardCharsets.UTF_8);
        for (String path : List.of("/check", "/repair", "/sheet", "/compare", "/ask")) {
            String page = page(path + "?lang=zh", Map.of("filing", filing, "answer", ""));
            assertThat(page).as(path).doesNotContain("<script>alert", "\" onfocus");
        }
        assertThat(page("/check?lang=zh", Map.of("filing", filing))).doesNotContain("\u0007");
    }

    @Test
    void the_sheet_gives_the_files_of_the_pages() throws Exception {
        Map<String, String> fields = Map.of("filing", text("half-entered.json"));
        FilingRequest request = FilingRequest.fromTree(Desk.sample("half-entered.json"));
        FilingReport report = engine.evaluate(request);
        Pages pages = Pages.in(Language.EN).with(PageDetails.of(request));
        assertThat(page("/sheet/merchant.html?lang=en", fields)).isEqualTo(pages.merchant(report));
        assertThat(page("/sheet/file.html?lang=en", fields)).isEqualTo(pages.file(report));
        assertThat(page("/sheet/report.txt?lang=en", fields)).isEqualTo(pages.text(report));
        assertThat(page("/sheet/letters.html?lang=en", fields)).contains("<html");
        assertThat(page("/sheet/calendar.ics?lang=en", fields)).startsWith("BEGIN:VCALENDAR");
        assertThat(page("/sheet/report.csv?lang=en", fields)).contains("verdict");
        assertThat(Desk.tree(page("/sheet/report.json?lang=en", fields)))
                .isEqualTo(Desk.tree(new String(report.toJson(Language.EN), StandardCharsets.UTF_8)));
        assertThat(FilingRequest.fromTree(Desk.tree(page("/sheet/filing.json?lang=en", fields))))
                .isEqualTo(request);
        assertThat(page("/sheet/body.json?lang=en", fields)).contains("icp_subject");
        assertThat(Desk.plain(page("/sheet?lang=en", fields)))
                .contains(
                        pages.messages(report).get(0).text(),
                        report.actions().get(0).what().in(Language.EN));
        assertThat(post("/sheet/other.exe", fields).statusCode()).isEqualTo(404);
        String stored = page("/sheet/report.json?lang=en", fields);
        assertThat(Desk.plain(page("/check?lang=en", Map.of("filing", stored))))
                .contains(report.verdict().in(Language.EN), "Messages to send");
    }

    @Test
    void a_repair_is_applied_judged_again_and_taken_back() throws Exception {
        String typed = text("individual-from-another-province.json");
        String first = page("/repair?lang=zh", Map.of("filing", typed));
        assertThat(Desk.plain(first)).contains("怎样改", "拦住提交的有");
        for (Object filing : Desk.filings()) {
            FilingRequest request = FilingRequest.fromTree(filing);
            FilingRequest repaired = engine.repairs(request).repaired();
            String json = new String(Json.write(request.asTree()), StandardCharsets.UTF_8);
            String page = page("/repair?lang=zh", Map.of("filing", json));
            assertThat(page.contains("name=\"undo\"")).isEqualTo(!repaired.equals(request));
            if (!repaired.equals(request)) {
                String applied = page(
                        "/repair?lang=zh",
                        Map.of(
                                "filing",
                                new String(Json.write(repaired.asTree()), StandardCharsets.UTF_8),
                                "undo",
                                json));
                assertThat(Desk.plain(applied))
                        .contains("改完之后：" + engine.evaluate(repaired).verdict().in(Language.ZH), "撤销");
            }
        }
    }

    @Test
    void two_days_of_a_filing_are_side_by_side_with_the_changes_of_the_law() throws Exception {
        String page = Desk.plain(page(
                "/compare?lang=zh",
                Map.of("filing", text("enterprise-ready.json"), "before", "2023-01-01", "after", "2026-11-01")));
        assertThat(page).contains("2023-01-01", "2026-11-01", "新增", "这期间法规的变化", "施行");
        assertThat(post("/compare", Map.of("filing", text("enterprise-ready.json"), "before", "x"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_talk_from_nothing_ends_although_nothing_is_known() throws Exception {
        String page = page("/ask?lang=zh", Map.of("type", "NEW_FIRST"));
        int questions = 0;
        while (page.contains("name=\"question\"")) {
            Map<String, String> fields = hidden(page);
            fields.put("do", "skip");
            page = page("/ask?lang=zh", fields);
            questions++;
            assertThat(questions).isLessThan(60);
        }
        assertThat(questions).isGreaterThan(5);
        assertThat(Desk.plain(page)).contains("问完了", "不清楚", "可以直接发的话", "请求体（JSON）", "还缺");
    }

    @Test
    void an_earlier_answer_can_be_changed_and_the_later_ones_stay() throws Exception {
        String page = page("/ask?lang=zh", Map.of("type", "NEW_FIRST"));
        Map<String, String> fields = hidden(page);
        assertThat(fields).containsEntry("question", "miniProgram");
        fields.put("do", "next");
        String refused = page("/ask?lang=zh", fields);
        assertThat(Desk.plain(refused)).contains("还没有回答");
        fields.put("v.miniProgram.name", "样例厨房");
        fields.put("v.miniProgram.introduction", "样例厨房点餐");
        fields.put("v.miniProgram.remark", "堂食点餐、外卖自取，展示菜单和门店地址，不含其他服务");
        page = page("/ask?lang=zh", fields);
        Map<String, String> second = hidden(page);
        assertThat(second).containsEntry("question", "miniProgram.serviceContentTypes");
        second.put("do", "skip");
        page = page("/ask?lang=zh", second);
        assertThat(Desk.plain(page)).contains("已答 2 题", "样例厨房");
        Map<String, String> third = hidden(page);
        third.put("do", "edit:0");
        String edited = page("/ask?lang=zh", third);
        assertThat(edited).contains("value=\"样例厨房\"");
        Map<String, String> again = hidden(edited);
        assertThat(again).containsEntry("question", "miniProgram").containsEntry("at", "0");
        again.putAll(Map.of(
                "do", "next",
                "v.miniProgram.name", "样例小厨",
                "v.miniProgram.introduction", "样例厨房点餐",
                "v.miniProgram.remark", "堂食点餐、外卖自取，展示菜单和门店地址，不含其他服务"));
        page = page("/ask?lang=zh", again);
        assertThat(Desk.plain(page)).contains("已答 2 题", "样例小厨");
        Map<String, String> back = hidden(page);
        back.put("do", "back");
        assertThat(hidden(page("/ask?lang=zh", back))).containsEntry("question", "miniProgram.serviceContentTypes");
    }

    @Test
    void a_talk_goes_on_from_what_was_pasted() throws Exception {
        String page = page("/ask?lang=zh", Map.of("filing", text("half-entered.json")));
        FilingRequest request = FilingRequest.fromTree(Desk.sample("half-entered.json"));
        assertThat(Desk.plain(page))
                .contains(engine.nextQuestions(request).get(0).question().in(Language.ZH));
    }

    @Test
    void the_context_beside_a_body_counts_in_each_view() throws Exception {
        Map<String, String> fields = Map.of(
                "filing", text("wechat/enterprise-authorised.json"),
                "context", text("wechat/enterprise-authorised.context.json"));
        FilingRequest request = WeChatFiling.read(
                Desk.sample("wechat/enterprise-authorised.json"),
                Desk.sample("wechat/enterprise-authorised.context.json"));
        assertThat(FilingRequest.fromTree(Desk.tree(page("/sheet/filing.json", fields))))
                .isEqualTo(request);
        String verdict = engine.evaluate(request).verdict().in(Language.ZH);
        for (String path : List.of("/check", "/repair", "/sheet")) {
            assertThat(page(path + "?lang=zh", fields)).as(path).contains("<p class=\"big\">" + verdict);
        }
        Map<String, String> talk = hidden(page("/ask?lang=zh", fields));
        assertThat(FilingRequest.fromTree(Desk.tree(String.valueOf(talk.get("start")))))
                .isEqualTo(request);
    }

    @Test
    void a_board_has_filings_reports_and_lines_that_cannot_be_read() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (Object filing : Desk.filings()) {
            lines.append(new String(Json.write(filing), StandardCharsets.UTF_8)).append("\r\n");
        }
        String filings = lines.toString();
        String answers = desk.send(desk.request("/v1/batch?lang=zh")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(filings + "{\n\n")))
                .body();
        String ofFilings = Desk.plain(page("/board?lang=zh", Map.of("board", filings + "{\n")));
        String ofAnswers = Desk.plain(page("/board?lang=zh", Map.of("board", answers)));
        int count = Desk.filings().size() + 1;
        assertThat(ofFilings).contains("全部 " + count, "读不出来", "示例要闻");
        assertThat(ofAnswers).contains("全部 " + count, "读不出来", "结束得太早");
        Map<Verdict, Long> verdicts = Desk.filings().stream()
                .map(filing -> engine.evaluate(FilingRequest.fromTree(filing)).verdict())
                .collect(Collectors.groupingBy(verdict -> verdict, Collectors.counting()));
        verdicts.forEach((verdict, number) -> {
            assertThat(ofFilings).contains(verdict.in(Language.ZH) + ' ' + number);
            assertThat(ofAnswers).contains(verdict.in(Language.ZH) + ' ' + number);
        });
        String blocked = Desk.plain(page("/board?lang=zh", Map.of("board", filings, "filter", "blocked")));
        assertThat(blocked).contains("符合的有 " + verdicts.get(Verdict.BLOCKED) + " 件");
        assertThat(Desk.plain(page("/board/open?lang=zh", Map.of("board", filings, "open", "1"))))
                .contains("检查结果");
        assertThat(Desk.plain(page("/board/open?lang=zh", Map.of("board", answers, "open", "1"))))
                .contains("打开、打印、下载");
        assertThat(post("/board/open", Map.of("board", filings, "open", "999")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void each_province_has_a_tile_and_a_page_with_sources() throws Exception {
        String tiles = get("/provinces?lang=zh&ask=MIN_AGE").body();
        for (Province province : Province.values()) {
            assertThat(tiles).contains("/provinces/" + province.code() + "0000", "<b>" + province.chinese() + "</b>");
        }
        assertThat(Desk.plain(tiles)).contains("没有查到", "有要求", "不含香港、澳门、台湾");
        HttpResponse<String> province = get("/provinces/440000?lang=zh");
        assertThat(Desk.plain(province.body())).contains("广东的备案要求", "核对", "全国的要求");
        assertThat(province.body()).contains("rel=\"noopener noreferrer\"");
        assertThat(get("/provinces/990000").statusCode()).isEqualTo(404);
    }

    @Test
    void rules_are_found_by_words_and_each_has_a_page() throws Exception {
        assertThat(Desk.plain(get("/rules?lang=zh").body()))
                .contains("符合的有 " + engine.rules().size() + " 条");
        assertThat(get("/rules?lang=zh&q=number.credit-code").body()).contains("/rules/number.credit-code?lang=zh");
        assertThat(Desk.plain(get("/rules?lang=zh&q=zzzz").body())).contains("没有找到");
        for (RuleDescription rule : engine.rules().subList(0, 20)) {
            HttpResponse<String> page = get("/rules/" + rule.id() + "?lang=en");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Desk.plain(page.body())).contains(rule.title().in(Language.EN));
        }
        assertThat(get("/rules/no.such-rule").statusCode()).isEqualTo(404);
    }

    @Test
    void a_browser_gets_pages_for_problems_and_a_program_gets_json() throws Exception {
        HttpResponse<String> page = get("/nothing?lang=zh");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个页面", "<h1");
        assertThat(desk.get("/nothing").body()).contains("\"code\":\"NOT_FOUND\"");
        assertThat(get("/v1/nothing").body()).contains("\"code\":\"NOT_FOUND\"");
        HttpResponse<String> large = post("/check", Map.of("filing", "x".repeat(2_100_000)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("内容太大");
    }

    @Test
    void the_texts_are_there_in_both_languages_and_no_template_trusts_a_value() throws Exception {
        Stream<Object> english = PageTexts.all(Language.EN).keySet().stream();
        assertThat(english.filter(key -> !String.valueOf(key).startsWith("field.")))
                .containsExactlyInAnyOrderElementsOf(PageTexts.all(Language.ZH).keySet().stream()
                        .filter(key -> !String.valueOf(key).startsWith("field."))
                        .toList());
        try (Stream<Path> templates = Files.list(Path.of("src", "main", "jte"))) {
            for (Path template : templates.toList()) {
                assertThat(Files.readString(template)).as(template.toString()).doesNotContain("$unsafe");
            }
        }
    }
}
