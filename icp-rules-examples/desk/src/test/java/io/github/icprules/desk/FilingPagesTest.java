package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.advice.Unsolved;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.FieldLabels;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages about one filing, and of the board. */
class FilingPagesTest {

    private static final Desk DESK = Desk.shared();
    private static final Page PAGE = new Page(Language.ZH, "compare", Kept.NOTHING);

    private static String json(Object tree) {
        return new String(Json.write(tree), StandardCharsets.UTF_8);
    }

    private static String page(String path, Map<String, String> fields) throws Exception {
        return Desk.plain(DESK.page(path, fields)).replaceAll("\\s+", " ");
    }

    @Test
    void entries_and_constants_of_a_filing_have_names() throws Exception {
        String filing = json(Desk.sample("enterprise-ready.json"));
        assertThat(page("/check?lang=zh", Map.of("filing", filing)))
                .contains("备案类型 首次备案 ", " 企业 ", "临时身份证 否 ", "证件上的名称", " 营业执照 ")
                .doesNotContain(" holder ", " temporary ", "NEW_FIRST", "否 false");
        assertThat(page("/check?lang=en", Map.of("filing", filing))).contains("enterprise ENTERPRISE", "No false");
    }

    @Test
    void a_remark_stands_at_the_entry_of_its_field() throws Exception {
        Object answer = Map.of(
                "errcode",
                0,
                "info",
                Map.of(
                        "status",
                        3,
                        "audit_data",
                        List.of(
                                Map.of("key_name", "证件住所", "error", "住所与证件不一致"),
                                Map.of("key_name", "主体备注", "error", "备注有误"))));
        String page = page(
                "/check?lang=zh", Map.of("filing", json(Desk.sample("enterprise-ready.json")), "answer", json(answer)));
        assertThat(page)
                .containsPattern(Pattern.compile("subject\\.certificate\\.address ✗ 要改 平台：住所与证件不一致"))
                .contains("主体证件住所：平台：住所与证件不一致", "平台：备注有误")
                .doesNotContain("certificate address", "comment：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enterprise-ready.json", "wechat/many-defects.json", "wechat/individual.json"})
    void a_remark_with_a_known_label_stands_in_the_tree_and_another_one_at_the_whole_filing(String sample)
            throws Exception {
        Object filing = Desk.sample(sample);
        for (String label : FieldLabels.known()) {
            String page =
                    desk(filing, Map.of("key_name", label, "error", "样例意见")).replaceAll("\\s+", " ");
            assertThat(page.substring(page.indexOf("逐项查看"))).as(label).contains("✗ 要改 平台：样例意见");
            assertThat(page).as(label).doesNotContain("平台对整份备案的意见");
        }
        String page = desk(filing, Map.of("key_name", "样例标签", "error", "样例意见"));
        assertThat(page.substring(page.indexOf("平台对整份备案的意见"), page.indexOf("逐项查看")))
                .contains("平台：样例标签：样例意见");
        assertThat(page.substring(page.indexOf("逐项查看"))).doesNotContain("样例意见");
    }

    private static String desk(Object filing, Map<String, String> remark) throws Exception {
        Object answer = Map.of("errcode", 0, "info", Map.of("status", 3, "audit_data", List.of(remark)));
        return page("/check?lang=zh", Map.of("filing", json(filing), "answer", json(answer)));
    }

    @Test
    void each_page_of_a_rejected_filing_says_that_it_is_rejected() throws Exception {
        Map<?, ?> filing = (Map<?, ?>) Desk.sample("enterprise-ready.json");
        Object answer = Map.of(
                "errcode",
                0,
                "info",
                Map.of("status", 5, "audit_data", List.of(Map.of("key_name", "小程序备注", "error", "样例意见"))));
        Map<String, String> typed = Map.of("filing", json(filing), "answer", json(answer), "before", "2026-01-01");
        for (String view : Page.TABS) {
            assertThat(page('/' + view + "?lang=zh", typed)).as(view).contains("被管局驳回，要改 1 处");
        }
        assertThat(page("/ask?lang=zh", Map.of("filing", "{\"filingType\": \"NEW_FIRST\"}", "answer", json(answer))))
                .contains("被管局驳回，要改 1 处", "大约还有");
        assertThat(page("/repair?lang=zh", typed)).contains("平台：小程序备注：样例意见").doesNotContain("不用改");
        assertThat(page("/ask?lang=zh", typed)).contains("平台：小程序备注：样例意见").doesNotContain("材料齐了", "最晚");
        String lines = json(filing) + '\n' + json(Map.of("request", filing, "answer", answer));
        assertThat(page("/board?lang=zh", Map.of("board", lines)))
                .containsSubsequence("被退回 1", "可提交 1", "被管局驳回，要改 1 处", "平台：小程序备注：样例意见", "我们来提交");
        assertThat(page("/board?lang=zh", Map.of("board", lines, "filter", "rejected")))
                .contains("符合的有 1 件")
                .doesNotContain("我们来提交");
        assertThat(page("/board?lang=zh", Map.of("board", lines, "filter", "all", "shown", "rejected")))
                .contains("符合的有 2 件");
    }

    @Test
    void what_cannot_be_read_names_its_box() throws Exception {
        String filing = json(Desk.sample("wechat/individual.json"));
        for (Map.Entry<String, String> box :
                Map.of("context", "补充信息：", "answer", "微信的答复：").entrySet()) {
            for (String wrong : List.of("{", "{\"evaluatedOn\": 5, \"errcode\": \"x\"}")) {
                String page = DESK.submit("/check?lang=zh", Map.of("filing", filing, box.getKey(), wrong))
                        .body();
                assertThat(page.substring(0, page.indexOf("<form"))).as(wrong).contains(box.getValue());
            }
        }
        String lines = "{\"filingType\": \"NEW_FIRST\"}\n{\"filingType\": \"NEW_FIRST\"}";
        assertThat(DESK.submit("/check?lang=zh", Map.of("filing", lines)).body())
                .contains("请粘贴到“一批备案”");
    }

    @Test
    void a_repair_shows_no_number_of_a_person() throws Exception {
        Map<String, String> numbers = Map.of(
                "subject.principal.document.number", "440106199001011234",
                "subject.principal.phone", "1380000000",
                "miniProgram.principal.phone", "23800000001",
                "subject.legalRepresentative.document.number", "44010619900101123");
        SampleFiling filing = Filings.enterprise();
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            filing = filing.with(number.getKey(), number.getValue());
        }
        String page = DESK.page(
                "/repair?lang=zh", Map.of("filing", json(filing.request().asTree())));
        assertThat(page).contains("要改 ", "*****");
        assertThat(page.replaceAll("<input type=\"hidden\" name=\"[^\"]*\" value=\"[^\"]*\">", ""))
                .doesNotContain(numbers.values().toArray(String[]::new));
    }

    @Test
    void an_expired_paper_is_to_be_replaced_on_each_page() throws Exception {
        FilingRequest request = Defects.expiredLicence().in(Filings.enterprise().request());
        String sheet = page("/sheet?lang=zh", Map.of("filing", json(request.asTree())));
        assertThat(sheet).contains("要更换").doesNotContain("主办单位证件 已备", "已收到");
        String board = page("/board?lang=zh", Map.of("board", json(request.asTree())));
        assertThat(board).contains("换").doesNotContain("已收到");
    }

    @Test
    void a_paper_that_expired_is_to_be_replaced() throws Exception {
        FilingRequest request = Defects.expiredLicence().in(Filings.enterprise().request());
        String page = page("/check?lang=zh", Map.of("filing", json(request.asTree())));
        assertThat(page).contains("↻ 要更换 要更换材料：").doesNotContain("缺材料：主办单位证件");
    }

    @Test
    void what_differs_in_nothing_that_is_read_makes_no_row() {
        IcpRuleEngine engine = IcpRuleEngine.load();
        FilingRequest request = Filings.enterprise().request();
        for (int year = 2024; year < 2027; year++) {
            Comparison days = new Comparison(
                    PAGE,
                    engine.evaluate(request.withEvaluatedOn(LocalDate.of(year, 1, 1))),
                    engine.evaluate(request.withEvaluatedOn(Filings.DAY)));
            assertThat(days.lines()).allSatisfy(line -> {
                assertThat(line.before()).isNotEqualTo(line.after());
                assertThat(line.before() + line.after()).doesNotContainPattern("(subject|miniProgram|platform)\\.");
            });
            assertThat(days.count("new") + days.count("gone") + days.count("changed"))
                    .isEqualTo(days.lines().size());
        }
    }

    @Test
    void a_paper_that_expires_between_two_days_changes_its_status() {
        IcpRuleEngine engine = IcpRuleEngine.load();
        FilingRequest request = Defects.expiredLicence().in(Filings.enterprise().request());
        LocalDate until = Filings.DAY.minusDays(1);
        Comparison days = new Comparison(
                PAGE,
                engine.evaluate(request.withEvaluatedOn(until.minusMonths(3))),
                engine.evaluate(request.withEvaluatedOn(until.plusDays(1))));
        assertThat(days.lines())
                .anySatisfy(line -> assertThat(List.of(line.kind(), line.before(), line.after()))
                        .isEqualTo(List.of("changed", "主办单位证件（已备）", "主办单位证件（有缺陷）")));
    }

    @Test
    void a_renewed_document_has_its_former_term_and_no_placeholder_is_warned_of() throws Exception {
        FilingRequest request = Defects.expiredIdCard().in(Filings.enterprise().request());
        assertThat(page("/repair?lang=zh", Map.of("filing", json(request.asTree()))))
                .contains("原来2015-06-01 至 2025-06-01")
                .doesNotContain("n***");
        assertThat(page("/repair?lang=zh", Map.of("filing", json(Desk.sample("news-without-approval.json")))))
                .contains("要改 ")
                .doesNotContain("改完会多出的提示");
    }

    @Test
    void the_board_names_each_line_says_what_is_next_and_filters_what_cannot_be_read() throws Exception {
        String lines = String.join(
                "\n",
                json(Desk.sample("enterprise-ready.json")),
                "{\"filingType\": \"NEW_FIRST\"}",
                "{\"filingType\": ",
                "{\"filingType\": \"NEW_FIRST\", \"miniProgram\": {\"name\": \" \"}}");
        String board = page("/board?lang=zh", Map.of("board", lines));
        assertThat(board).contains("读不出来 1", "第 2 行", "第 3 行", "第 4 行", "我们来提交");
        String broken = page("/board?lang=zh", Map.of("board", lines, "filter", "broken"));
        assertThat(broken).contains("符合的有 1 件", "✗ 读不出来");
    }

    @Test
    void both_pages_name_the_same_party_and_the_same_next_step() throws Exception {
        FilingRequest request = Filings.enterprise()
                .with("miniProgram.remark", "记事")
                .with("subject.principal.phone", "1300000000")
                .with("subject.history.ordersInProgress", 1)
                .request();
        List<Unsolved> unsolved = IcpRuleEngine.load().repairs(request).unsolved();
        assertThat(unsolved).hasSizeGreaterThan(1);
        String check = page("/check?lang=zh", Map.of("filing", json(request.asTree())));
        String repair = page("/repair?lang=zh", Map.of("filing", json(request.asTree())));
        assertThat(unsolved).allSatisfy(each -> {
            String turn = PAGE.in(each.helper())
                    + ' '
                    + PAGE.in(each.violation().suggestion()).strip();
            assertThat(check).contains(turn);
            assertThat(repair).contains(turn);
        });
    }

    @Test
    void a_summary_says_whose_entry_it_means() throws Exception {
        FilingRequest request = Filings.enterprise()
                .with("subject.principal.phone", "1300000000")
                .with("miniProgram.remark", "记事")
                .request();
        String page = page("/check?lang=zh", Map.of("filing", json(request.asTree())));
        String summary = page.substring(page.indexOf("一共"), page.indexOf("逐项查看"));
        assertThat(summary).contains("主体负责人 · 手机号码：", "小程序 · 备注：");
    }

    @Test
    void a_finding_on_an_unknown_member_stands_at_the_member() throws Exception {
        String body = "{\"icp_subject\": {\"base_info\": {\"name\": \"示例\"}, \"样例之一\": 1, \"样例之二\": 2}}";
        String page = page("/check?lang=zh", Map.of("filing", body));
        String tree = page.substring(page.indexOf("逐项查看"));
        assertThat(tree)
                .containsSubsequence("“样例之一” 1", "✗ 要改 接口没有字段", "“样例之二” 2", "✗ 要改 接口没有字段")
                .doesNotContain("“?” （没有填）");
        assertThat(page.substring(0, page.indexOf("逐项查看"))).contains("“样例之一”：接口没有", "“样例之二”：接口没有");
    }

    @Test
    void a_filing_that_is_nearly_empty_is_not_fine_but_has_questions() throws Exception {
        assertThat(page("/repair?lang=zh", Map.of("filing", "{\"filingType\": \"NEW_FIRST\"}")))
                .contains("待补全", "还没有填的（", "小程序名称", "用“问我”接着填")
                .doesNotContain("不用改", "无须修改");
        assertThat(page("/repair?lang=zh", Map.of("filing", json(Desk.sample("enterprise-ready.json")))))
                .contains("没有拦住提交的问题，不用改。")
                .doesNotContain("还没有填的");
    }

    @Test
    void the_answer_beside_a_body_is_kept_over_a_talk() throws Exception {
        String envelope = json(Map.of(
                "body", Desk.sample("wechat/individual.json"), "answer", Desk.sample("wechat-answers/review.json")));
        assertThat(DESK.page("/ask?lang=zh", Map.of("filing", envelope)))
                .containsPattern("name=\"answer\" value=\"[^\"]*audit_data");
    }

    @Test
    void a_task_about_a_field_of_a_body_says_whose_field_it_is() throws Exception {
        assertThat(page("/sheet?lang=zh", Map.of("filing", json(Desk.sample("wechat/many-defects.json")))))
                .contains("主体负责人证件有效期起：按证件填写");
    }

    @Test
    void plain_text_is_answered_with_what_can_be_pasted() throws Exception {
        assertThat(Desk.plain(
                        DESK.submit("/check?lang=zh", Map.of("filing", "我想备案")).body()))
                .contains("这是文字，不是 JSON。应为请求体、备案、检查报告或者平台的答复")
                .doesNotContain("列：");
    }

    @Test
    void the_hints_of_a_talk_are_for_a_person() {
        IcpRuleEngine engine = IcpRuleEngine.load();
        for (FilingRequest request : Generated.filings(11).limit(300).toList()) {
            engine.nextQuestions(request).stream()
                    .flatMap(question -> question.inputs().stream())
                    .filter(input -> input.hint() != null)
                    .forEach(input -> assertThat(PAGE.in(input.hint())).doesNotContain("true", "列表", "路径"));
        }
    }
}
