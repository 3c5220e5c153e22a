package io.github.icprules.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.fixtures.Defects;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.fixtures.SampleFiling;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The papers on the merchant's page: their names, their origin, and what is late. */
class MerchantPapersTest {

    private static final IcpRuleEngine ENGINE = IcpRuleEngine.load();

    @Test
    void a_certificate_has_the_name_of_its_type_and_days_are_in_words() {
        SampleFiling clinic = Filings.of(SubjectType.MEDICAL_INSTITUTION)
                .with(
                        "subject.certificate.validity",
                        Validity.between(LocalDate.of(2016, 3, 1), LocalDate.of(2026, 2, 28)));
        assertThat(page(clinic))
                .contains("<h3>医疗机构执业许可证 ", "已于 2026 年 2 月 28 日到期。")
                .doesNotContain("单位证件", "2026-02-28");
        assertThat(page(clinic, Language.EN))
                .contains("Medical institution practice licence", "28 February 2026")
                .doesNotContain("2026-02-28");
        FilingReport report = ENGINE.evaluate(clinic.request());
        assertThat(Pages.in(Language.ZH).merchant(report)).contains("<h3>单位证件 ");
    }

    @Test
    void a_day_that_does_not_exist_stays_as_it_is() {
        UsualWords usual =
                new UsualWords(Words.ofMerchant(Language.ZH), Language.ZH, PageDetails.NONE, SubjectType.ENTERPRISE);
        assertThat(usual.usual("2026-02-28 到期")).isEqualTo("2026 年 2 月 28 日到期");
        assertThat(usual.usual("2026-02-31 到期")).isEqualTo("2026-02-31 到期");
        assertThat(usual.usual("备2026-02-281")).isEqualTo("备2026-02-281");
    }

    @Test
    void the_same_defect_of_both_sides_is_one_reason_and_one_remedy() {
        String page = page(Filings.enterprise().with(Defects.illegiblePictures(), Defects.copiedPictures()));
        assertThat(page).contains("要重拍</span>").doesNotContain("人像面", "国徽面", "请重拍：");
        assertThat(page(Filings.enterprise().with(Defects.illegiblePictures()), Language.EN))
                .doesNotContain("portrait side", "emblem side");
    }

    @Test
    void a_defect_of_one_side_names_the_side() {
        int front = 1;
        assertThat(page(Filings.enterprise().with("materials[" + front + "].picture.complete", false)))
                .contains("（人像面）");
    }

    @Test
    void the_papers_of_a_cancellation_are_named_and_the_letter_has_its_origin() {
        SampleFiling filing = Filings.of(FilingType.CANCEL_SUBJECT)
                .with("cancellation.phoneReachable", false)
                .with("subject.legalRepresentative.name", "样例厨");
        assertThat(page(filing))
                .contains("<h3>样例厨的身份证", "<h3>办理人的身份证件（正反面） ", "<h3>注销声明函 ", "用所在省管局的模板", "小程序备案注销")
                .doesNotContain("法定代表人证件", "办理人证件");
        assertThat(message(filing)).contains("提交注销。").doesNotContain("提交备案");
        assertThat(page(filing, Language.EN)).contains("Cancellation of the filing", "the person who applies");
    }

    @Test
    void a_licence_and_the_statement_in_its_place_are_one_card() {
        SampleFiling filing = Filings.enterprise()
                .in(Province.SHANGHAI)
                .with("miniProgram.preApprovalCategories", List.of(PreApprovalCategory.CULTURE))
                .with("miniProgram.preApprovals", List.of())
                .with("subject.name", "上海样例文化传媒有限公司");
        assertThat(page(filing))
                .contains("<h3>网络文化经营许可证 ", "做文化类业务</dt>", "先把这类内容都去掉，再签一份情况说明：")
                .doesNotContain("<h3>情况说明");
        assertThat(page(filing, Language.EN)).doesNotContain("<h3>Statement of the situation");
    }

    @Test
    void the_papers_of_a_lost_phone_say_who_brings_and_signs_them() {
        SampleFiling unit = Filings.of(FilingType.CANCEL_SUBJECT)
                .with("cancellation.phoneReachable", false)
                .with("subject.legalRepresentative.name", "样例厨");
        assertThat(page(unit)).contains("样例厨自己来办的，不用另交；", "用所在省管局的模板；单位盖章。").doesNotContain("指印", "按手印");
        assertThat(page(unit.with("subject.type", SubjectType.INDIVIDUAL)))
                .contains("用所在省管局的模板；签名并按指印。")
                .doesNotContain("盖章");
    }

    @Test
    void a_question_on_a_sector_is_short_and_shows_no_forms() {
        assertThat(new CardSentences(Words.ofMerchant(Language.ZH), Language.ZH).bracket("做不做？（名称含有“看…诊”“牙”）"))
                .containsExactly("名称含有“牙”。");
        assertThat(new CardSentences(Words.ofMerchant(Language.ZH), Language.ZH).bracket("做不做？（名称含有“看…诊”）"))
                .isEmpty();
        assertThat(new CardSentences(Words.ofMerchant(Language.EN), Language.EN)
                        .bracket("Do you? (\"a…b\", \"c\" in: name)"))
                .containsExactly("\"c\" in: name.");
        assertThat(page(Filings.approvedFor(PreApprovalCategory.NEWS)
                        .with("miniProgram.remark", "在线理财、贷款、小学数学辅导、卖药、网约车和短剧，商家可以入驻")))
                .containsPattern("<h3>小程序做不做[^（<]*？</h3>")
                .containsPattern("<p class=\"note\">备注含有“[^…]*”。</p>");
    }

    @Test
    void the_head_and_the_message_name_a_change() {
        SampleFiling filing = Filings.of(FilingType.CHANGE_SUBJECT).with(Defects.expiredLicence());
        assertThat(page(filing)).contains("小程序备案变更");
        assertThat(message(filing)).contains("提交变更。");
    }

    @Test
    void a_letter_that_the_review_may_ask_for_is_no_task() {
        SampleFiling letter = Filings.enterprise().in(Province.SHANGHAI);
        assertThat(page(letter))
                .contains("材料齐了，我们来提交", "可能还要：上海的备案承诺书。")
                .doesNotContain("class=\"box\"", "怎么拍照", "发给我们");
        assertThat(page(letter, Language.EN)).contains("Filing commitment letter of Shanghai");
        assertThat(message(letter)).contains("材料齐了").doesNotContain("承诺书");
        assertThat(page(letter.with(Defects.missing(Material.SUBJECT_CERTIFICATE))))
                .contains("怎么拍照", "请准备营业执照", "可能还要：");
    }

    @Test
    void two_letters_for_one_reason_have_it_once_and_name_the_person_who_signs() {
        SampleFiling filing = Filings.enterprise()
                .in(Province.JIANGSU)
                .with(
                        Defects.missing(Material.AUTHENTICITY_COMMITMENT_LETTER),
                        Defects.missing(Material.AUTHENTICITY_RESPONSIBILITY_LETTER))
                .with("miniProgram.principal.name", "样例厨");
        assertThat(page(filing))
                .contains("由负责人样例厨亲笔签名")
                .containsOnlyOnce("江苏要求：")
                .doesNotContain("服务负责人", "上传项");
    }

    @Test
    void a_change_in_effect_is_late() {
        SampleFiling filing = Filings.of(FilingType.CHANGE_SUBJECT).with(Defects.expiredLicence());
        assertThat(page(filing.with("change.effectiveOn", Filings.DAY.minusDays(14))))
                .contains("变更已经晚了，请尽快。");
        assertThat(page(filing.with("change.effectiveOn", Filings.DAY.plusDays(40))))
                .doesNotContain("已经生效");
    }

    @Test
    void the_cancellation_of_the_last_service_is_a_question() {
        SampleFiling filing = Filings.of(FilingType.CANCEL_SERVICE).with("subject.history.serviceCount", 1);
        assertThat(page(filing))
                .contains("</span> 以后还备案别的小程序、网站或者 App 吗？</h1>", "以后还备案别的小程序、网站或者 App 吗？", "不备案了", "还要备案");
        assertThat(message(filing)).contains("App 吗？").doesNotContain("？：");
        assertThat(page(filing.with("subject.history.serviceCount", 2))).doesNotContain("以后还备案");
        assertThat(page(filing, Language.EN)).contains("Will you file another mini-program, website or app?");
    }

    @Test
    void an_objection_to_a_picture_names_the_paper() {
        FilingRequest request = Filings.enterprise().request();
        AnsweredReport answered = objectingToLicence(request, "图文不符");
        Pages pages = Pages.in(Language.ZH).with(PageDetails.of(request));
        assertThat(pages.merchant(answered.asTree(Language.ZH)))
                .contains("<h3>营业执照 <span class=\"state\">", "图片和填写的不一致", "最新的拍照发来")
                .doesNotContain("icp_subject");
        assertThat(pages.messages(answered.asTree(Language.ZH)).get(0).text()).contains("营业执照：", "最新的拍照发来");
    }

    @Test
    void an_entry_that_differs_from_a_paper_is_checked_and_the_paper_is_not_taken_again() {
        FilingRequest request = Filings.enterprise().request();
        AnsweredReport answered = objectingToLicence(request, "营业执照上的法定代表人与填写的不一致");
        Pages pages = Pages.in(Language.ZH).with(PageDetails.of(request));
        assertThat(pages.merchant(answered.asTree(Language.ZH)))
                .contains("请核对法定代表人（营业执照）", "填错的我们来改", "换过新的", "与填写的不一致")
                .doesNotContain("重拍");
        assertThat(pages.messages(answered.asTree(Language.ZH)).get(0).text()).contains("请核对法定代表人（营业执照）");
        assertThat(Pages.in(Language.EN).with(PageDetails.of(request)).merchant(answered.asTree(Language.EN)))
                .contains("Check this entry:", "we correct what is entered");
    }

    private static AnsweredReport objectingToLicence(FilingRequest request, String message) {
        Map<String, Object> hint =
                Map.of("errcode", 86302, "errmsg", message, "err_field", "icp_subject.organize_info.certificate_photo");
        return AnsweredReport.join(
                ENGINE.evaluate(request),
                PlatformAnswer.read(Map.of("errcode", 86202, "errmsg", "备案信息未通过校验", "hints", List.of(hint))));
    }

    private static String page(SampleFiling filing) {
        return page(filing, Language.ZH);
    }

    private static String page(SampleFiling filing, Language language) {
        FilingRequest request = filing.request();
        return Pages.in(language).with(PageDetails.of(request)).merchant(ENGINE.evaluate(request));
    }

    private static String message(SampleFiling filing) {
        FilingRequest request = filing.request();
        return Pages.in(Language.ZH)
                .with(PageDetails.of(request))
                .messages(ENGINE.evaluate(request))
                .get(0)
                .text();
    }
}
