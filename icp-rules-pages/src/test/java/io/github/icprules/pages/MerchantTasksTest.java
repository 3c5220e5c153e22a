package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the merchant does first, what may be left, and what an objection adds: the same on the page and in the messages. */
class MerchantTasksTest {

    private static final Map<String, Object> READY =
            IcpRuleEngine.load().evaluate(Filings.enterprise().request()).asTree(Language.ZH);

    private static final Map<String, Object> LICENCE =
            action("PAPER", "BLOCKING", "subject.certificate.validity", Map.of("title", "已到期", "how", "请换领新的。"));

    @Test
    void a_decision_is_the_title_and_the_papers_wait_for_it() {
        Map<String, Object> decision = action(
                "DECISION",
                "BLOCKING",
                "miniProgram.preApprovalCategories[0]",
                Map.of("title", "彩票不能在网上卖，现在不能备案", "how", "不卖的，告诉我们。"));
        Map<String, Object> tree = with("BLOCKED", LICENCE, decision);
        assertThat(page(tree))
                .contains("</span> 彩票不能在网上卖，现在不能备案</h1>", "不卖的，告诉我们。", "其他材料等您决定以后再准备。")
                .doesNotContain("营业执照", "齐了我们就提交", "怎么拍照", "要准备的材料", "已经收到");
        assertThat(message(tree)).contains("有 1 件事", "彩票不能在网上卖", "其他材料以后再准备").doesNotContain("营业执照");
        assertThat(Pages.in(Language.ZH).letter(tree)).contains("现在没有要打印的函件");
    }

    @Test
    void a_service_that_must_stop_does_not_wait_for_a_decision() {
        assertThat(page(with(
                        "BLOCKED",
                        action("DECISION", "BLOCKING", "subject.type", Map.of("title", "个人不能备案")),
                        action("CORRECTION", "LEGAL", "miniProgram.listing", Map.of("title", "小程序没备案就上线了，请先停用")))))
                .contains("</span> 个人不能备案</h1>", "小程序没备案就上线了，请先停用");
    }

    @Test
    void several_decisions_are_counted() {
        assertThat(page(with(
                        "BLOCKED",
                        action("DECISION", "BLOCKING", "a", Map.of("title", "省份变了")),
                        action("DECISION", "BLOCKING", "b", Map.of("title", "号码变了")))))
                .contains("</span> 省份变了，另有 1 件要您定</h1>");
    }

    @Test
    void the_words_for_the_merchant_are_on_the_card_of_the_paper_or_of_the_person() {
        Map<String, Object> phone = action(
                "CORRECTION",
                "BLOCKING",
                "miniProgram.principal.phone",
                Map.of("title", "换一个手机号", "how", "请小程序负责人本人告诉我们。"));
        Human chef = new Human("样例厨", null);
        PageDetails details = PageDetails.NONE.withPersons(null, null, chef);
        assertThat(Pages.in(Language.ZH).with(details).merchant(with("BLOCKED", LICENCE, phone)))
                .contains("<h3>营业执照 <span class=\"state\">要更换", "<p>请换领新的。</p>", "<p class=\"note\">已到期。</p>")
                .contains("<h3>负责人样例厨：换一个手机号", "请样例厨本人告诉我们。")
                .doesNotContain("原因", "任务");
    }

    @ParameterizedTest
    @CsvSource({"WARNING, true", "BLOCKING, false"})
    void what_the_merchant_may_leave_is_no_missing_paper(String severity, boolean isAdvice) {
        Map<String, Object> tree = with(
                "BLOCKED",
                action("PAPER", severity, "subject.certificate.validity", Map.of("title", "快到期", "how", "不换也能提交。")));
        assertThat(page(tree).contains("不缺材料，有 1 条建议，您定")).isEqualTo(isAdvice);
        assertThat(page(tree).contains("<section class=\"verdict care\">")).isEqualTo(isAdvice);
        assertThat(page(tree).contains("请更换营业执照")).isEqualTo(!isAdvice);
        assertThat(message(tree).contains("有 1 条建议，办不办您定")).isEqualTo(isAdvice);
    }

    @Test
    void the_gravest_finding_decides_the_card_of_a_paper() {
        Map<String, Object> advice = action(
                "PAPER",
                "WARNING",
                "subject.certificate.validity",
                Map.of("title", "2027-01-15 到期，建议先换新证", "how", "不换也能提交，但可能被退回。您定。"));
        Map<String, Object> needed =
                action("PAPER", "BLOCKING", "subject.certificate.validity", Map.of("title", "快到期了", "how", "请先换新证。"));
        assertThat(page(with("BLOCKED", advice)))
                .contains("最好更换</span>", "不换也能提交，但可能被退回。您定。", "2027 年 1 月 15 日到期，建议先换新证。");
        assertThat(page(with("BLOCKED", advice, needed)))
                .contains("请更换营业执照</h1>", "要更换</span>", "<p>请先换新证。</p>", "快到期了。2027 年 1 月 15 日到期。")
                .doesNotContain("不换也能提交", "您定", "建议先换新证");
    }

    @Test
    void an_objection_to_a_thing_that_the_check_found_is_one_card_with_it() {
        Map<String, Object> phone =
                action("CORRECTION", "WARNING", "subject.principal.phone", Map.of("title", "手机要接", "how", "请接听来电。"));
        Map<String, Object> answered = Map.of(
                "headline",
                "被驳回",
                "answer",
                Map.of("rejected", true, "status", "AUTHORITY_REJECTED"),
                "remarks",
                List.of(Map.of(
                        "who",
                        "MERCHANT",
                        "source",
                        "REVIEW",
                        "place",
                        "主体负责人电话",
                        "words",
                        "无人接听",
                        "mapping",
                        "UNMAPPED")),
                "report",
                with("READY_WITH_WARNINGS", phone));
        assertThat(page(answered))
                .contains("</span> 管局退回了备案：负责人（备案的）：手机要接</h1>", "<p>请接听来电。</p>", "管局的意见：无人接听。")
                .containsOnlyOnce("<h3>负责人（备案的）：手机要接")
                .doesNotContain("要您办的");
        assertThat(Pages.in(Language.ZH).messages(answered))
                .singleElement()
                .satisfies(message -> assertThat(message.addressee()).isEqualTo("商户"));
        assertThat(Pages.in(Language.ZH).text(answered)).startsWith("✗ 被驳回\n").contains("商户要改 1", "无人接听", "检查结果");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            主体负责人应急电话 | 应急联系电话无法接通 | 请更换可以接通的应急联系电话 | 告诉我们另一个人的、打得通的手机号（
            通讯地址           | 通讯地址不详细       | 请填写到门牌号               | 把详细地址（到门牌号）告诉我们
            负责人邮箱         | 邮箱无效             | 请填写正确的邮箱             | 把负责人能收到信的邮箱告诉我们
            其他               | 该单位已列入经营异常名录 | 请移出后再提交           | 向登记的市场监管局申请移出经营异常名录
            核验               | 负责人电话无法接通   | 请保持电话畅通               | 请保持负责人的手机畅通
            其他               | 资料有误             | 请核对后重新提交             | 请核对后重新提交
            """)
    void an_objection_is_a_task_of_the_merchant_and_not_of_the_form(
            String place, String words, String suggestion, String task) {
        Map<String, Object> remark = Map.of(
                "who",
                "MERCHANT",
                "source",
                "REVIEW",
                "place",
                place,
                "words",
                words,
                "suggestion",
                suggestion,
                "mapping",
                "UNMAPPED");
        assertThat(page(rejected(remark)))
                .contains("<h3>" + task, "微信的意见：" + words)
                .doesNotContain("请填写", "请更换", "（其他）", "重新做人脸核验");
    }

    @Test
    void what_is_assigned_to_no_party_is_no_promise() {
        Map<String, Object> own =
                Map.of("who", "MERCHANT", "source", "REVIEW", "place", "通讯地址", "words", "不详细", "mapping", "UNMAPPED");
        Map<String, Object> open = Map.of(
                "who", "SERVICE_PROVIDER", "source", "REVIEW", "place", "其他", "words", "有误", "mapping", "UNMAPPED");
        assertThat(page(rejected(own, open))).contains("；其余我们核对</h1>", "另外 1 处我们来核对，要您办的再告诉您。");
    }

    private static Map<String, Object> rejected(Object... remarks) {
        return Map.of(
                "headline",
                "被驳回",
                "answer",
                Map.of("rejected", true, "status", "PLATFORM_REJECTED"),
                "remarks",
                List.of(remarks),
                "report",
                READY);
    }

    @Test
    void a_decision_with_one_way_is_agreed_to() {
        Map<String, Object> one = action("DECISION", "BLOCKING", "a", Map.of("title", "先注销", "how", "同意的话告诉我们，我们来办。"));
        Map<String, Object> two = action("DECISION", "BLOCKING", "a", Map.of("title", "不行", "how", "去掉，或者不备案。您定哪一种？"));
        assertThat(page(with("BLOCKED", one))).contains("同意的，请告诉我们。").doesNotContain("您定了");
        assertThat(page(with("BLOCKED", two))).contains("您定了，请告诉我们。").doesNotContain("同意");
    }

    @Test
    void a_text_starts_with_the_end_of_the_open_sms_and_waiting_is_no_fault() {
        FilingReport report = IcpRuleEngine.load()
                .evaluate(Filings.enterprise()
                        .with("platform.status", FilingStatus.PLATFORM_REVIEW)
                        .with("platform.submittedOn", Filings.DAY)
                        .request());
        PageDetails sent = PageDetails.NONE.withSms(Filings.DAY.atTime(9, 30).atOffset(ZoneOffset.ofHours(8)), null);
        String text = Pages.in(Language.ZH).with(sent).text(report);
        assertThat(text)
                .containsPattern("^等短信核验：\\d\\d-\\d\\d 09:30 前\n")
                .contains("审核中", "等待 ")
                .doesNotContain("阻断");
        assertThat(Pages.in(Language.ZH).text(report)).startsWith("审核中");
    }

    @Test
    void a_cancellation_that_waits_for_the_service_has_no_day_of_submission() {
        Map<String, Object> early =
                action("CORRECTION", "INFO", "cancellation.serviceEndsOn", Map.of("title", "什么时候注销", "how", "到那天再提交。"));
        assertThat(page(with("READY", early))).contains("到那天再提交。", "短信核验").doesNotContain("<b>我们提交</b>");
        assertThat(page(READY)).contains("<b>我们提交</b>");
    }

    @Test
    void nothing_to_do_is_no_work_of_the_provider() {
        Map<String, Object> hint = new HashMap<>(action("CORRECTION", "INFO", "a", Map.of("title", "不必改动")));
        hint.put("who", "SERVICE_PROVIDER");
        assertThat(page(with("READY", hint))).doesNotContain("我们这边还在核对");
    }

    private static String page(Map<String, ?> tree) {
        return Pages.in(Language.ZH).merchant(tree);
    }

    private static String message(Map<String, ?> tree) {
        return Pages.in(Language.ZH).messages(tree).get(0).text();
    }

    private static Map<String, Object> with(String verdict, Object... actions) {
        Map<String, Object> tree = new HashMap<>(READY);
        tree.put("verdict", verdict);
        tree.put("actions", Arrays.asList(actions));
        return tree;
    }

    private static Map<String, Object> action(String kind, String severity, String path, Map<String, String> merchant) {
        return Map.of(
                "who",
                "MERCHANT",
                "kind",
                kind,
                "severity",
                severity,
                "what",
                "任务。",
                "why",
                "原因。",
                "fields",
                List.of(Map.of("path", path)),
                "merchant",
                merchant,
                "resolves",
                List.of(Map.of("kind", "VIOLATION", "ruleId", "rule", "path", path)));
    }
}
