package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerchantDecisionsTest {

    private static final FilingRequest REQUEST = Filings.enterprise().request();

    private static final Map<String, Object> READY =
            IcpRuleEngine.load().evaluate(REQUEST).asTree(Language.ZH);

    private static final Human CHEF = new Human("样例厨", null);
    private static final Human OWNER = new Human("样例主", null);

    @ParameterizedTest
    @CsvSource({"HEALTH_CARE, true", "NEWS, false"})
    void an_approval_that_the_filing_can_do_without_is_a_question(PreApprovalCategory category, boolean isOptional) {
        FilingReport report = IcpRuleEngine.load()
                .evaluate(Filings.enterprise()
                        .with("miniProgram.preApprovalCategories", List.of(category))
                        .with("miniProgram.preApprovals", List.of())
                        .request());
        String page = Pages.in(Language.ZH).merchant(report);
        assertThat(!page.contains("请准备") && page.contains("去掉“医疗保健”这一项")).isEqualTo(isOptional);
        assertThat(page.contains("怎么拍照")).isEqualTo(!isOptional);
        assertThat(Pages.in(Language.EN).merchant(report).contains("This filing drops the item"))
                .isEqualTo(isOptional);
    }

    @Test
    void an_approval_that_must_be_renewed_stays_a_paper() {
        assertThat(page(
                        PageDetails.NONE,
                        action("MERCHANT", "PAPER", "换发“出版”的批准文件后再提交。", "已到期。", "miniProgram.preApprovals[0]")))
                .contains("换发“出版”的批准文件后再提交。")
                .doesNotContain("要问您的");
    }

    @Test
    void alternatives_of_one_sentence_are_never_cut_apart() {
        assertThat(page(
                        PageDetails.NONE,
                        action("MERCHANT", "CORRECTION", "已有编号的，填写编号；没有的，取消勾选。", null, "miniProgram.name")))
                .contains("已有编号的，填写编号；没有的，取消勾选。");
    }

    @Test
    void two_names_of_the_unit_are_a_question() {
        Object differs = action(
                "SERVICE_PROVIDER",
                "CORRECTION",
                "按证件填写主办单位名称。",
                "证件上的名称是“正名公司”，填写的主办单位名称是“错名公司”。",
                "subject.certificate.holder");
        assertThat(page(PageDetails.NONE, differs))
                .contains("</span> 单位的全称是哪一个？</h1>", "</span> 正名公司</dt>", "</span> 错名公司</dt>");
    }

    @Test
    void missing_data_that_only_the_merchant_knows_are_questions_and_the_rest_is_of_the_provider() {
        Object missing = action(
                "SERVICE_PROVIDER",
                "INPUT",
                "补充信息。",
                null,
                "subject.principal.email",
                "miniProgram.principal.email",
                "subject.principal.phone",
                "miniProgram.features",
                "platform.status");
        assertThat(page(persons(CHEF, CHEF), missing))
                .contains("请回答 2 个问题", "负责人样例厨的邮箱、手机号是什么？", "小程序有哪些功能", "请把答案发给我们。")
                .doesNotContain("齐了我们就提交", "platform.status");
        assertThat(page(
                        persons(CHEF, CHEF),
                        action("SERVICE_PROVIDER", "INPUT", "补充信息。", null, "subject.certificate.number")))
                .doesNotContain("要问您的");
    }

    @Test
    void the_legal_representative_becomes_the_principal_by_name() {
        Object change = action("MERCHANT", "CORRECTION", "把主体负责人改为法定代表人后再提交。", "主体负责人不是法定代表人。", "subject.principal");
        assertThat(page(persons(CHEF, CHEF), change))
                .contains("备案负责人改为样例主（法定代表人）", "请把样例主的身份证件（正反面）拍照发来", "负责人样例厨不是法定代表人。");
        assertThat(page(PageDetails.NONE, change)).contains("把负责人（备案的）改为法定代表人后再提交。");
    }

    @Test
    void a_person_who_is_to_be_replaced_has_one_card_and_no_other_tasks() {
        Object outsider = action("MERCHANT", "CORRECTION", "换人。", "小程序负责人不是本单位的人员。", "miniProgram.principal.insider");
        Object phone = action("MERCHANT", "CORRECTION", "保持手机畅通。", "联系不上。", "miniProgram.principal.phone");
        assertThat(page(persons(OWNER, CHEF), outsider, phone))
                .contains("</span> 换一位小程序的负责人</h1>", "负责人样例厨不是本单位的人员。")
                .doesNotContain("保持手机畅通", "准备好了");
        assertThat(page(persons(OWNER, CHEF), phone)).contains("保持手机畅通");
    }

    @Test
    void the_choice_of_the_persons_comes_before_their_papers() {
        FilingReport report = IcpRuleEngine.load()
                .evaluate(Filings.enterprise()
                        .in(Province.JIANGSU)
                        .with("subject.legalRepresentative.name", "样例主")
                        .with("subject.legalRepresentative.document.number", "110101198001010010")
                        .with(Defects.anotherAdministrator())
                        .with(
                                Defects.missing(Material.AUTHENTICITY_COMMITMENT_LETTER),
                                Defects.missing(Material.AUTHENTICITY_RESPONSIBILITY_LETTER),
                                Defects.missing(Material.MINI_PROGRAM_PRINCIPAL_ID),
                                Defects.expiredLicence())
                        .request());
        Pages pages = Pages.in(Language.ZH).with(persons(OWNER, CHEF));
        String page = pages.merchant(report);
        assertThat(page)
                .contains("<h2>请您先定</h2>", "再准备：", "备案信息真实性承诺书", "请先定 1 件事", "<h3>营业执照 ")
                .doesNotContain("<h3>备案信息真实性", "<h3>样例厨的身份证", "请样例厨做人脸核验");
        assertThat(pages.letterText(report)).doesNotContain("备案信息真实性");
        assertThat(page.indexOf("请您先定")).isLessThan(page.indexOf("要准备的材料"));
    }

    @Test
    void the_person_who_takes_both_parts_with_the_fewest_papers_is_named() {
        Object one = choice("两位负责人必须是同一个人", "由受托的人一人担任两个负责人；或者备案负责人改成法定代表人。您定哪一种？");
        Object administrator = choice("小程序负责人要和小程序管理员是同一个人", "把管理员改成负责人，或者由管理员来当。您定哪一种？");
        Object mail = action("MERCHANT", "CORRECTION", "换一个。", "邮箱不对。", "miniProgram.principal.email");
        assertThat(page(persons(OWNER, CHEF), one, administrator, mail))
                .contains("</span> 先定谁当负责人</h1>", "最省事的是由样例主一人担任两个负责人", "定了再准备：邮箱。")
                .doesNotContain("您定哪一种", "邮箱不对");
        assertThat(page(persons(OWNER, CHEF), administrator, mail))
                .contains("和小程序管理员是同一个人</h1>", "定了再准备：邮箱。")
                .doesNotContain("最省事");
        assertThat(page(persons(OWNER, CHEF), one, administrator)).doesNotContain("最省事", "定了再准备");
    }

    private static Object choice(String title, String how) {
        Map<String, Object> action =
                new HashMap<>(action("MERCHANT", "CORRECTION", "定。", "不行。", "miniProgram.principal"));
        action.put("merchant", Map.of("title", title, "how", how));
        return action;
    }

    @Test
    void a_new_subject_principal_gets_the_sms() {
        Object change = action("MERCHANT", "CORRECTION", "改为法定代表人。", "不是法定代表人。", "subject.principal");
        Map<String, Object> tree = with(change);
        tree.put("filingType", "CHANGE_ALL");
        String page = Pages.in(Language.ZH).with(persons(CHEF, CHEF)).merchant(tree);
        assertThat(page).contains("提交后请样例主、样例厨留意短信");
        assertThat(Pages.in(Language.ZH)
                        .with(persons(CHEF, CHEF))
                        .messages(tree)
                        .get(0)
                        .text())
                .contains("备案负责人改为样例主（法定代表人）：请把样例主的身份证件（正反面）拍照发来");
    }

    @Test
    void an_open_sms_is_the_first_thing_of_a_filing_under_review() {
        Object wait = action("PLATFORM", "WAIT", "等审核。", "审核中。", "platform.status");
        Map<String, Object> tree = with(wait);
        tree.put(
                "timeline",
                List.of(
                        stage("SMS_VERIFICATION", "短信由 12381 发到手机。", "2026-12-02"),
                        stage("AUTHORITY_REVIEW", "审核。", "2026-12-28")));
        tree.put("evaluatedOn", "2026-12-02");
        PageDetails sent = PageDetails.NONE.withSms(OffsetDateTime.parse("2026-12-01T12:00:00Z"), null);
        assertThat(Pages.in(Language.ZH).with(sent).merchant(tree))
                .contains("请在今天 20:00 前完成短信核验", "短信由 12381 昨天 20:00 发出", "大约 12 月 28 日前有结果。")
                .doesNotContain("我们在改资料", "我们改好资料", "不用做什么");
        tree.put("evaluatedOn", "2026-12-01");
        assertThat(Pages.in(Language.ZH).with(sent).merchant(tree)).contains("请在 12 月 2 日 20:00 前完成短信核验");
        tree.put("evaluatedOn", "2026-12-02");
        assertThat(Pages.in(Language.ZH).merchant(tree))
                .contains("备案已提交，正在审核，大约 12 月 28 日前有结果", "收到 12381 的短信，请在 24 小时内核验")
                .doesNotContain("请在今天", "不用做什么");
        assertThat(Pages.in(Language.EN).with(sent).merchant(tree)).contains("Please verify by SMS before 20:00 today");
    }

    @Test
    void a_rejection_counts_the_papers_and_leaves_open_what_is_assigned_to_no_party() {
        Map<String, Object> answered = Map.of(
                "headline",
                "退回",
                "answer",
                Map.of("rejected", true, "status", "AUTHORITY_REJECTED"),
                "remarks",
                List.of(
                        remark("负责人证件", "证件照片反光", "UNMAPPED"),
                        remark("负责人手机号码", "无人接听", "UNMAPPED"),
                        remark("小程序备注", "过于简单", "EXACT")),
                "report",
                with(action("MERCHANT", "CORRECTION", "停业整顿。", null, "subject.standing")));
        assertThat(Pages.in(Language.ZH).with(persons(CHEF, CHEF)).merchant(answered))
                .contains("管局退回了备案：请准备 1 样材料，办 2 件事；其余我们改")
                .contains("<h3>样例厨的身份证件（正反面） <span class=\"state\">要重拍</span>", "证件照片反光")
                .contains("<h3>请保持样例厨的手机畅通</h3>", "管局的意见：无人接听。", "另外 1 处由我们改。")
                .doesNotContain("不用您做", "✓</span> 样例厨", "这一处我们会跟您核对。");
        assertThat(Pages.in(Language.ZH).messages(answered))
                .extracting(Message::text)
                .anyMatch(text -> text.contains("停业整顿"));
    }

    @ParameterizedTest
    @CsvSource({"NEW_FIRST, true", "CHANGE_ALL, false", "CANCEL_SERVICE, false"})
    void only_a_new_filing_is_done_once_the_mini_program_is_filed(String type, boolean isDone) {
        Map<String, Object> report = with(action("MERCHANT", "CORRECTION", "停业整顿。", null, "subject.standing"));
        report.put("filingType", type);
        Map<String, Object> answered = Map.of(
                "headline",
                "已备案",
                "answer",
                Map.of("rejected", false, "status", "FILED"),
                "remarks",
                List.of(),
                "report",
                report);
        String page = Pages.in(Language.ZH).merchant(answered);
        assertThat(page.contains("已经备案，不用再做什么")).isEqualTo(isDone);
        assertThat(page.contains("停业整顿")).isEqualTo(!isDone);
    }

    private static PageDetails persons(Human subject, Human miniProgram) {
        return PageDetails.NONE.withPersons(OWNER, subject, miniProgram);
    }

    @Test
    void the_words_of_an_objection_say_what_it_is_about_under_every_label() {
        Map<String, Object> answered = Map.of(
                "headline",
                "退回",
                "answer",
                Map.of("rejected", true, "status", "AUTHORITY_REJECTED"),
                "remarks",
                List.of(
                        remark("核验", "负责人电话无法接通", "UNMAPPED"),
                        remark("其他", "该单位已列入经营异常名录", "UNMAPPED"),
                        remark("其它", "营业执照已被吊销", "UNMAPPED")),
                "report",
                with());
        assertThat(Pages.in(Language.ZH).with(persons(CHEF, CHEF)).merchant(answered))
                .contains("请保持样例厨的手机畅通", "申请移出经营异常名录", "先补年报或者改地址", "执照被吊销的单位不能备案")
                .doesNotContain("重新做人脸", "其他要改", "其它要改", "其余我们改");
    }

    private static Map<String, Object> remark(String place, String words, String mapping) {
        return Map.of(
                "who",
                mapping.equals("UNMAPPED") ? "MERCHANT" : "SERVICE_PROVIDER",
                "source",
                "REVIEW",
                "place",
                place,
                "words",
                words,
                "mapping",
                mapping);
    }

    private static Map<String, Object> stage(String stage, String message, String deadline) {
        return Map.of("ruleId", "stage", "stage", stage, "message", message, "deadline", deadline);
    }

    private static String page(PageDetails details, Object... actions) {
        return Pages.in(Language.ZH).with(details).merchant(with(actions));
    }

    private static Map<String, Object> with(Object... actions) {
        Map<String, Object> tree = new HashMap<>(READY);
        tree.put("verdict", "BLOCKED");
        tree.put("actions", Arrays.asList(actions));
        return tree;
    }

    private static Map<String, Object> action(
            String who, String kind, String what, @Nullable String why, String... paths) {
        Map<String, Object> action = new HashMap<>(Map.of(
                "who",
                who,
                "kind",
                kind,
                "severity",
                "BLOCKING",
                "what",
                what,
                "fields",
                Stream.of(paths).map(path -> Map.of("path", path)).toList(),
                "resolves",
                List.of(Map.of("kind", "VIOLATION", "ruleId", "rule", "path", paths[0]))));
        if (why != null) {
            action.put("why", why);
        }
        return action;
    }
}
