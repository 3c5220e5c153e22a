package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.DRUG_SALE;
import static io.github.icprules.model.PreApprovalCategory.EDUCATION;
import static io.github.icprules.model.PreApprovalCategory.HEALTH_CARE;
import static io.github.icprules.model.PreApprovalCategory.MICRODRAMA;
import static io.github.icprules.model.PreApprovalCategory.RIDE_HAILING;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.model.Feature;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 前置审批: {@code pre-approval.drl}, what is asked of a category on the days on which its law changes. */
class PreApprovalByDateRulesTest {
    private static final String DOCUMENT_MISSING = "pre-approval.document-missing";
    private static final String WITHOUT_PAPER = "pre-approval.ticked-without-paper";
    private static final String CATEGORY_LICENCE = "pre-approval.category-licence";

    private static final String APPROVALS = "miniProgram.preApprovals";

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
}
