package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.pages.PageDetails.Human;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the merchant decides, and the papers that depend on a decision or on an objection. */
class MerchantChoicesTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();
    private static final Human CHEF = new Human("样例厨", null);
    private static final Human OWNER = new Human("样例主", null);
    private static final Human CLERK = new Human("样例店", null);

    @Test
    void the_principal_and_the_administrator_are_named_and_the_shortest_way_comes_first() {
        FilingRequest request =
                Filings.enterprise().with(Defects.anotherAdministrator()).request();
        PageDetails details = PageDetails.NONE.withPersons(OWNER, OWNER, CHEF);
        String page = page(request, details.withAdministrator(CLERK));
        assertThat(page)
                .contains("</span> 先定谁当小程序的负责人</h1>", "在微信后台把管理员改成样例厨。", "现在是样例厨和样例店。")
                .contains("✓</span> 人脸核验（用不用，看您上面的选择）", "✓</span> 样例主的身份证件（正反面）</li>")
                .doesNotContain("您定哪一种");
        assertThat(page.indexOf("还由样例厨当，最省事")).isBetween(1, page.indexOf("换成样例店"));
        assertThat(page(request, details)).contains("换成管理员").doesNotContain("现在是样例厨");
        FilingRequest failed = Filings.enterprise()
                .with(Defects.anotherAdministrator(), Defects.failedFaceVerification())
                .request();
        assertThat(page(failed, details.withAdministrator(OWNER)))
                .contains("换成样例主，最省事", "身份证不用再交，不用授权书", "把管理员改成样例厨，再准备：人脸核验")
                .doesNotContain("✓</span> 人脸核验");
    }

    @Test
    void an_account_of_another_unit_is_one_task() {
        String page = page(
                Filings.enterprise()
                        .with(Defects.accountOfAnotherName())
                        .with("platform.accountVerified", false)
                        .request(),
                PageDetails.NONE);
        assertThat(page)
                .contains("</span> 小程序账号登记的是另一家，先定用哪家备案</h1>", "先在微信办账号主体变更", "账号换好以后，再办账号认证。")
                .doesNotContain("小程序账号还没认证", "小程序账号登记的证件号码不一样");
    }

    @Test
    void a_name_that_differs_from_the_certificate_and_the_account_is_corrected_without_a_question() {
        String page = page(Filings.enterprise().with("subject.name", "示例笔误有限公司").request(), PageDetails.NONE);
        assertThat(page).contains("</span> 我们在改资料，您先不用做什么</h1>").doesNotContain("单位的全称是哪一个", "小程序账号登记的是另一家");
    }

    @Test
    void an_account_with_the_former_name_is_brought_up_to_date() {
        FilingRequest request = Filings.enterprise()
                .with("subject.history.filedName", "示例原名有限公司")
                .with("platform.registeredName", "示例原名有限公司")
                .request();
        assertThat(page(request, PageDetails.NONE))
                .contains("小程序账号还是原来的名称“示例原名有限公司”", "把账号主体更新为")
                .doesNotContain("小程序账号登记的是另一家");
    }

    @Test
    void an_order_in_progress_comes_first() {
        assertThat(page(Filings.enterprise().with(Defects.orderInProgress()).request(), PageDetails.NONE))
                .contains("</span> 名下还有 1 个备案在办，要先办完</h1>", "到当初提交的平台撤销");
    }

    @Test
    void an_objection_that_the_check_foresaw_is_the_reason_of_the_task() {
        FilingRequest request =
                Filings.enterprise().with(Defects.accountOfAnotherName()).request();
        AnsweredReport answered = AnsweredReport.join(
                ENGINE.evaluate(request),
                PlatformAnswer.read(Map.of(
                        "errcode",
                        86202,
                        "errmsg",
                        "备案信息未通过校验",
                        "hints",
                        List.of(Map.of(
                                "errcode",
                                86355,
                                "errmsg",
                                "主办者与小程序主体不一致",
                                "err_field",
                                "icp_subject.base_info.name")))));
        assertThat(Pages.in(Language.ZH).with(PageDetails.NONE).merchant(answered.asTree(Language.ZH)))
                .contains("小程序账号登记的是另一家，先定用哪家备案", "微信的意见：主办者与小程序主体不一致。")
                .doesNotContain("使用账号主体的名称备案");
    }

    @Test
    void content_that_the_law_forbids_comes_alone() {
        SampleFiling paid = Filings.individual().with("miniProgram.features", Set.of(Feature.PAID_INFORMATION));
        assertThat(page(paid.request(), PageDetails.NONE)).contains("个人的小程序不能卖货、收费");
        assertThat(page(
                        paid.with("miniProgram.remark", "本小程序提供算命、占卜和看风水服务，付费预约。")
                                .request(),
                        PageDetails.NONE))
                .contains("</span> 算命、占卜不能做</h1>", "其他材料等您决定以后再准备")
                .doesNotContain("个人的小程序不能卖货、收费", "要准备的材料");
    }

    @Test
    void the_defects_of_one_document_are_one_card_with_the_side_if_it_is_one_side() {
        SampleFiling front = Filings.enterprise().with("materials[1].picture.complete", false);
        assertThat(page(front.request(), PageDetails.NONE))
                .contains("的身份证件（人像面） <span class=\"state\">要重拍")
                .doesNotContain("（人像面）四个角", "的（人像面）");
        FilingRequest mixed = front.with("materials[2].picture.legible", false).request();
        assertThat(page(mixed, PageDetails.NONE))
                .contains("的身份证件（正反面） <span class=\"state\">要重拍", "（人像面）请重拍：四个角", "（国徽面）请重拍：避开反光");
    }

    @Test
    void a_letter_to_which_a_review_objects_is_no_paper_that_is_here() {
        FilingRequest request = Filings.enterprise().request();
        String page = rejected(request, "小程序负责人授权书", "授权书未写明授权期限", "请按模板重新出具授权书");
        assertThat(page)
                .contains("<h3>给负责人样例厨的授权书 <span class=\"state\">要更换", "用我们发给您的样式重新写，写明授权期限（从哪天到哪天）")
                .doesNotContain("✓</span> 给负责人样例厨的授权书", "按模板");
        assertThat(rejected(request, "小程序负责人授权书", "授权书缺少公章", "请加盖公章后上传"))
                .contains("<h3>给负责人样例厨的授权书 <span class=\"state\">要处理", "请加盖公章后发来。");
        assertThat(rejected(request, "主体证件照片", "缺角", "请重新上传四角完整的照片")).contains("请重新拍四角完整的照片发来。");
        assertThat(rejected(request, "主体负责人证件照片", "图片反光", "请重新拍摄身份证国徽面后提交"))
                .contains("<h3>样例主的身份证件（国徽面） <span class=\"state\">要重拍", "国徽面后发来。")
                .doesNotContain("✓</span> 样例主的身份证件");
    }

    private static String rejected(FilingRequest request, String place, String error, String suggestion) {
        Map<String, Object> remark = Map.of("key_name", place, "error", error, "suggest", suggestion);
        FilingReport report = ENGINE.evaluate(request);
        AnsweredReport answered = AnsweredReport.join(
                report,
                PlatformAnswer.read(Map.of("errcode", 0, "info", Map.of("status", 3, "audit_data", List.of(remark)))));
        return Pages.in(Language.ZH)
                .with(PageDetails.NONE.withPersons(OWNER, OWNER, CHEF))
                .merchant(answered.asTree(Language.ZH));
    }

    private static String page(FilingRequest request, PageDetails details) {
        return Pages.in(Language.ZH).with(details).merchant(ENGINE.evaluate(request));
    }
}
