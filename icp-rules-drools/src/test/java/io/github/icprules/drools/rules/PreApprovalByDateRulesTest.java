package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.PreApprovalCategory.BULLETIN;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.DRUG_SALE;
import static io.github.icprules.model.PreApprovalCategory.EDUCATION;
import static io.github.icprules.model.PreApprovalCategory.GAME;
import static io.github.icprules.model.PreApprovalCategory.GOVERNMENT_SERVICE;
import static io.github.icprules.model.PreApprovalCategory.HEALTH_CARE;
import static io.github.icprules.model.PreApprovalCategory.MICRODRAMA;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.PUBLICATION_SALE;
import static io.github.icprules.model.PreApprovalCategory.RIDE_HAILING;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.fixtures.WeChatBodies;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Validity;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 前置审批: {@code pre-approval.drl}, what is asked of a category on the days on which its law changes. */
class PreApprovalByDateRulesTest {

    private static final String CONSENT_FIRST = "pre-approval.consent-first";
    private static final String DOCUMENT = "pre-approval.document";
    private static final String DOCUMENT_MISSING = "pre-approval.document-missing";
    private static final String WITHOUT_PAPER = "pre-approval.ticked-without-paper";
    private static final String CATEGORY_LICENCE = "pre-approval.category-licence";
    private static final String AUTHORITY_MAY_ASK = "pre-approval.authority-may-ask";
    private static final String NUMBER_MISSING = "pre-approval.number-missing";
    private static final String COPY_MISSING = "pre-approval.copy-missing";
    private static final String EXPIRED = "pre-approval.expired";
    private static final String TOO_LONG = "pre-approval.validity-too-long";

    private static final String APPROVALS = "miniProgram.preApprovals";
    private static final LocalDate API_OPENS = LocalDate.of(2023, 9, 4);

    @Test
    void a_certificate_for_drug_information_blocks_until_the_day_before_decree_797() {
        rule(DOCUMENT_MISSING).countsUntil(LocalDate.of(2025, 1, 19), ticking(DRUG_DEVICE_INFO));
        rule(CONSENT_FIRST).countsUntil(LocalDate.of(2025, 1, 19), ticking(DRUG_DEVICE_INFO));
        rule(DOCUMENT).countsUntil(LocalDate.of(2025, 1, 19), ticking(DRUG_DEVICE_INFO));
        rule(AUTHORITY_MAY_ASK).countsFrom(LocalDate.of(2025, 1, 20), ticking(DRUG_DEVICE_INFO));
        rule(WITHOUT_PAPER).countsFrom(LocalDate.of(2025, 1, 20), ticking(DRUG_DEVICE_INFO));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-20, 仍须向省级药品监督管理局取得互联网药品信息服务资格证书, 没有药监部门的备案编号或者资格证书的",
        "2025-12-21, 仍须向省级药品监督管理局取得互联网药品信息服务资格证书, 没有药监部门的备案编号或者资格证书的",
        "2025-12-22, 先做小程序备案，办结后向省级药品监督管理局备案, 没有药监部门的备案编号的",
        "2026-11-24, 先做小程序备案，办结后向省级药品监督管理局备案, 没有药监部门的备案编号的",
    })
    void what_is_still_due_of_drug_information_is_never_called_needless(LocalDate day, String due, String paper) {
        rule(WITHOUT_PAPER)
                .given(ticking(DRUG_DEVICE_INFO).evaluatedOn(day))
                .isViolatedAt(BLOCKING, APPROVALS)
                .isSaying(due, paper + "，取消勾选“药品和医疗器械”", "选择“以上都不涉及”");
        assertThat(advice(WITHOUT_PAPER, ticking(DRUG_DEVICE_INFO).evaluatedOn(day)))
                .doesNotContain("不必去办", "审批已取消");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-20, 仍须取得互联网药品信息服务资格证书, 另向省级药品监督管理局申请",
        "2025-12-21, 仍须取得互联网药品信息服务资格证书, 另向省级药品监督管理局申请",
        "2025-12-22, 审批改为备案, 办结后向省级药品监督管理局备案",
    })
    void words_of_drugs_name_what_is_due_so_that_unticking_loses_nothing(LocalDate day, String due, String where) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(miniProgram().name("样例药品信息").build())
                .evaluatedOn(day);
        assertThat(advice("sector.words-unticked", request))
                .contains(due, where)
                .doesNotContain("审批已取消");
    }

    @ParameterizedTest
    @CsvSource({
        "样例药房, 药品经营许可证",
        "非处方药销售, 药品经营许可证",
        "样例医疗器械销售, 医疗器械经营许可证或备案凭证",
    })
    void a_pharmacy_is_sent_for_the_licence_of_the_service_category(String name, String licence) {
        FilingRequest.Builder request =
                filing(NEW_FIRST).miniProgram(miniProgram().name(name).build());
        assertThat(advice("sector.words-unticked", request))
                .containsSubsequence("在小程序的服务类目中提交类目资质：" + licence, "不属于的，");
        assertThat(advice("sector.words-unticked", request.subject(individual().build())))
                .doesNotContain("类目资质");
    }

    @Test
    void who_diagnoses_online_is_not_sent_in_a_circle() {
        MiniProgram.Builder diagnosing = miniProgram().features(Feature.ONLINE_DIAGNOSIS);
        assertThat(advice("sector.feature-unticked", filing(NEW_FIRST).miniProgram(diagnosing.build())))
                .contains("选择“医疗保健”，填写编号并上传医疗机构执业许可证");
        assertThat(advice(
                        "sector.words-unticked",
                        filing(NEW_FIRST).miniProgram(diagnosing.name("样例医院").build())))
                .contains("选择“医疗保健”，并上传医疗机构执业许可证")
                .doesNotContain("审批已取消");
        assertThat(advice(
                        WITHOUT_PAPER,
                        filing(NEW_FIRST)
                                .miniProgram(diagnosing
                                        .preApprovalCategories(PreApprovalCategory.HEALTH_CARE)
                                        .noPreApprovals()
                                        .build())))
                .contains("没有医疗机构执业许可证的，取消勾选“医疗保健”")
                .doesNotContain("不必去办", "已取消");
    }

    private static String advice(String id, FilingRequest.Builder request) {
        return rule(id).given(request).report().violations().stream()
                .filter(violation -> violation.ruleId().equals(id))
                .map(violation -> violation.suggestion().in(Language.ZH))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"2025-01-19, true", "2025-01-20, false", "2025-12-22, false"})
    void only_a_certificate_of_the_old_law_lasts_five_years(LocalDate day, boolean tooLong) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(DRUG_DEVICE_INFO)
                        .preApprovals(
                                PreApproval.of(DRUG_DEVICE_INFO, "示例文号第1号").withValidity(Validity.withoutEnd()))
                        .build())
                .evaluatedOn(day);
        if (tooLong) {
            rule(TOO_LONG).given(request).isViolatedAt(WARNING, APPROVALS + "[0].validity");
        } else {
            rule(TOO_LONG).given(request).isSilent();
        }
    }

    @Test
    void an_individual_gives_no_drug_information_under_the_new_law_either() {
        rule("pre-approval.individual")
                .given(ticking(DRUG_DEVICE_INFO).subject(individual().build()))
                .isViolatedAt(BLOCKING, "miniProgram.preApprovalCategories[0]");
        rule(WITHOUT_PAPER)
                .given(ticking(DRUG_DEVICE_INFO).subject(individual().build()))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"EDUCATION", "HEALTH_CARE", "DRUG_DEVICE_INFO", "BULLETIN"})
    void a_category_ticked_without_a_paper_is_not_ready(PreApprovalCategory category) {
        rule(WITHOUT_PAPER)
                .given(ticking(category))
                .isViolatedAt(BLOCKING, APPROVALS)
                .isSaying("选择了“" + category.chinese() + "”")
                .isSaying("取消勾选“" + category.chinese() + "”", "选择“以上都不涉及”");
        rule(WITHOUT_PAPER).given(ticking(category, category)).isViolatedAt(APPROVALS);
        rule(WITHOUT_PAPER).given(holding(PreApproval.of(category, "示例文号第1号"))).isSilent();
        rule(WITHOUT_PAPER)
                .given(filing(NEW_FIRST)
                        .miniProgram(MiniProgram.builder("示例记事本")
                                .preApprovalCategories(category)
                                .build()))
                .isUndecidedFor(APPROVALS);
    }

    /** Without number and picture a line of the form is no approval: a request without both has the same report as a body with an empty line. */
    @ParameterizedTest
    @EnumSource(names = {"EDUCATION", "HEALTH_CARE", "BULLETIN"})
    void a_request_and_a_body_without_a_paper_have_the_same_answer(PreApprovalCategory category) {
        Map<String, Object> body = WeChatBodies.approvedFor(category);
        Map<String, Object> item = WeChatBodies.at(body, "icp_applets", "base_info", "nrlx_details[0]");
        item.remove("code");
        item.remove("media");
        FilingRequest read = WeChatFiling.read(body).withEvaluatedOn(DAY);
        rule(WITHOUT_PAPER).given(read).isViolatedAt(BLOCKING, APPROVALS);
        FilingRequest.Builder blank = holding(new PreApproval(category, "", null, null, null, false))
                .subject(enterprise().build());
        for (String id : List.of(NUMBER_MISSING, COPY_MISSING)) {
            rule(id).given(read).isSilent();
            rule(id).given(blank).isSilent();
        }
        rule(WITHOUT_PAPER).given(blank).isViolatedAt(BLOCKING, APPROVALS);
        rule(NUMBER_MISSING)
                .given(holding(new PreApproval(category, "", null, null, null, true)))
                .isViolatedAt(APPROVALS + "[0].number");
        rule(COPY_MISSING)
                .given(holding(new PreApproval(category, "示例文号第1号", null, null, null, false)))
                .isViolatedAt(APPROVALS + "[0].documentAtHand");
    }

    @Test
    void a_blank_line_of_what_is_still_approved_is_no_approval() {
        FilingRequest.Builder blank = holding(new PreApproval(NEWS, "", null, null, null, false));
        rule("pre-approval.document-missing").given(blank).isViolatedAt(BLOCKING, APPROVALS);
        for (String id : List.of(NUMBER_MISSING, COPY_MISSING, WITHOUT_PAPER)) {
            rule(id).given(blank).isSilent();
        }
        Validity validity = new Validity(LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 1), false);
        for (PreApproval held : List.of(
                new PreApproval(NEWS, "", "示例科技有限公司", null, null, false),
                new PreApproval(NEWS, "", null, validity, null, false),
                new PreApproval(NEWS, "", null, null, true, false))) {
            rule(NUMBER_MISSING).given(holding(held)).isViolatedAt(APPROVALS + "[0].number");
            rule(COPY_MISSING).given(holding(held)).isViolatedAt(APPROVALS + "[0].documentAtHand");
        }
    }

    @Test
    void what_the_form_does_not_have_needs_no_number() {
        rule(WITHOUT_PAPER).given(ticking(GOVERNMENT_SERVICE)).isSilent();
        rule(WITHOUT_PAPER).given(ticking(PUBLICATION_SALE)).isSilent();
        rule(WITHOUT_PAPER)
                .given(ticking(BULLETIN).subject(individual().build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLICATION_SALE, 出版物经营许可证, 新闻出版主管部门",
        "DRUG_SALE, 药品经营许可证, 县级以上药品监督管理部门",
        "DEVICE_SALE, 医疗器械经营许可证, 市级药品监督管理部门",
        "MAP, 测绘资质证书, 自然资源主管部门",
        "MICRODRAMA, 每部剧, 广播电视主管部门",
    })
    void the_papers_of_a_shop_are_licences_for_the_platforms_category(
            PreApprovalCategory category, String document, String authority) {
        rule(CATEGORY_LICENCE)
                .given(ticking(category))
                .isViolatedAt(WARNING, APPROVALS)
                .isSaying("类目资质，不是备案材料：" + document)
                .isSaying("没有“" + category.chinese() + "”的选项")
                .isSaying("选择“以上都不涉及”", "办理部门：", authority);
        rule(CATEGORY_LICENCE).given(ticking(category, category)).isViolatedAt(APPROVALS);
        rule(CATEGORY_LICENCE)
                .given(ticking(category).subject(individual().build()))
                .isSilent();
        rule(CATEGORY_LICENCE)
                .given(holding(PreApproval.of(category, "示例文号第1号")))
                .isSilent();
        rule(CATEGORY_LICENCE)
                .given(filing(NEW_FIRST)
                        .miniProgram(MiniProgram.builder("示例记事本")
                                .preApprovalCategories(category)
                                .build()))
                .isUndecidedFor(APPROVALS);
        rule(EXPIRED)
                .given(holding(PreApproval.of(category, "示例文号第1号").withValidity(Validity.until(DAY.minusDays(1)))))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"PUBLICATION_SALE", "DRUG_SALE", "DEVICE_SALE", "MAP", "MICRODRAMA"})
    void papers_of_the_filing_are_no_licences_for_the_platforms_category(PreApprovalCategory category) {
        rule(CATEGORY_LICENCE).given(ticking(category)).isSilent();
    }

    @ParameterizedTest
    @EnumSource
    void papers_are_looked_at_where_the_filing_describes_the_mini_program(FilingType type) {
        boolean describing = type.name().matches("NEW_.*|CHANGE_SERVICE|CHANGE_ALL");
        FilingRequest.Builder request = filing(type)
                .miniProgram(miniProgram()
                        .preApprovalCategories(EDUCATION, PUBLICATION_SALE)
                        .build());
        for (String id : List.of(WITHOUT_PAPER, CATEGORY_LICENCE)) {
            if (describing) {
                rule(id).given(request).isViolatedAt(APPROVALS);
            } else {
                rule(id).given(request).isSilent();
            }
        }
    }

    @Test
    void papers_are_looked_at_since_the_filing_api_opened() {
        rule(WITHOUT_PAPER).countsFrom(API_OPENS, ticking(EDUCATION));
        rule(CATEGORY_LICENCE).countsFrom(API_OPENS, ticking(PUBLICATION_SALE));
    }

    @Test
    void a_game_is_ticked_as_publishing_which_the_form_has() {
        rule(DOCUMENT_MISSING).given(ticking(GAME)).isSaying("在前置审批的“出版”一项填写文号", "取消勾选“出版（游戏）”");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-04, 广播电视节目制作经营许可证",
        "2025-02-05, 每部剧的网络剧片发行许可证或者上线报备编号",
        "2026-08-31, 每部剧的网络剧片发行许可证或者上线报备编号",
        "2026-09-01, 每部剧的微短剧发行许可证、批准文件或者节目编号",
    })
    void a_producers_licence_proves_no_title_of_a_micro_drama_since_the_notice(LocalDate day, String document) {
        rule(CATEGORY_LICENCE)
                .given(ticking(MICRODRAMA).evaluatedOn(day))
                .isViolatedAt(APPROVALS)
                .isSaying(document);
    }

    @Test
    void ride_hailing_cites_the_article_of_the_licence_and_not_that_of_the_refusal() {
        assertThat(cited(DOCUMENT_MISSING, RIDE_HAILING, DAY))
                .contains("RIDE_HAILING_MEASURES_ART_10")
                .doesNotContain("RIDE_HAILING_MEASURES_ART_9", "DECREE_292_ART_5");
    }

    @ParameterizedTest
    @CsvSource({
        "DRUG_SALE, 2026-05-14, DRUG_LAW_REGULATIONS_ART_46, false",
        "DRUG_SALE, 2026-05-15, DRUG_LAW_REGULATIONS_ART_46, true",
        "DRUG_SALE, 2026-05-14, DRUG_LAW_ART_51, true",
        "HEALTH_CARE, 2025-01-19, DECREE_292_ART_5, true",
        "HEALTH_CARE, 2025-01-20, DECREE_292_ART_5, false",
        "EDUCATION, 2025-01-20, DECREE_292_ART_5, true",
        "DRUG_DEVICE_INFO, 2025-12-21, NMPA_ANNOUNCEMENT_123_ALL, false",
        "DRUG_DEVICE_INFO, 2025-12-22, NMPA_ANNOUNCEMENT_123_ALL, true",
        "MICRODRAMA, 2026-08-31, MICRODRAMA_MEASURES_ALL, false",
        "MICRODRAMA, 2026-09-01, MICRODRAMA_MEASURES_ALL, true",
    })
    void a_category_cites_the_law_of_the_day(
            PreApprovalCategory category, LocalDate day, String article, boolean does) {
        String id = List.of(DRUG_SALE, MICRODRAMA).contains(category)
                ? CATEGORY_LICENCE
                : category == DRUG_DEVICE_INFO || category == HEALTH_CARE || category == EDUCATION
                        ? WITHOUT_PAPER
                        : DOCUMENT_MISSING;
        assertThat(cited(id, category, day).contains(article)).isEqualTo(does);
    }

    private static List<String> cited(String id, PreApprovalCategory category, LocalDate day) {
        RuleVerifier.Outcome outcome = rule(id).given(ticking(category).evaluatedOn(day));
        outcome.isViolatedAt(APPROVALS);
        return outcome.report().violations().stream()
                .filter(violation -> violation.ruleId().equals(id))
                .map(Violation::basis)
                .flatMap(List::stream)
                .map(LegalBasis::provision)
                .filter(Objects::nonNull)
                .map(Provision::id)
                .toList();
    }

    private static FilingRequest.Builder ticking(PreApprovalCategory... categories) {
        return filing(NEW_FIRST)
                .miniProgram(
                        miniProgram().preApprovalCategories(List.of(categories)).build());
    }

    private static FilingRequest.Builder holding(PreApproval approval) {
        return filing(NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(approval.category())
                        .preApprovals(approval)
                        .build());
    }
}
