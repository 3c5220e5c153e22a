package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.atHand;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.ChangedItem.PRE_APPROVAL;
import static io.github.icprules.model.ChangedItem.SERVICE_CONTENT;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.PreApprovalCategory.FINANCE;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.NONE;
import static io.github.icprules.report.Severity.LEGAL;
import static io.github.icprules.report.Severity.WARNING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.drools.Requests;
import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 前置审批: {@code pre-approval.drl}, words of finance and content launched too early. */
class PreApprovalContentRulesTest {

    private static final String FINANCE_WORDS = "pre-approval.finance-words";
    private static final String LAUNCHED = "pre-approval.launched-before-approval";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "交易所", "交易中心", "金融", "资产管理", "理财", "基金", "基金管理", "投资管理", "财富管理", "股权投资基金", "网贷", "网络借贷", "P2P", "股权众筹",
                "互联网保险", "支付"
            })
    void a_word_of_finance_calls_for_an_explanation(String word) {
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram().name("示例" + word + "助手").build()))
                .isViolatedAt(WARNING, "miniProgram.preApprovalCategories")
                .isSaying("“" + word + "”");
    }

    @Test
    void the_word_is_looked_for_in_every_text() {
        rule(FINANCE_WORDS).given(described(MiniProgram.builder("示例理财"))).isSaying("理财");
        rule(FINANCE_WORDS)
                .given(described(MiniProgram.builder().introduction("教人理财")))
                .isSaying("理财");
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST).subject(enterprise().name("示例理财有限公司").build()))
                .isSaying("理财");
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST)
                        .subject(enterprise().businessScope("理财咨询").build()))
                .isSaying("理财");
    }

    @Test
    void the_remark_is_where_the_word_is_explained() {
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram().remark("不提供理财服务").build()))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_PRE_APPROVAL_COMMITMENT", "SITUATION_STATEMENT"})
    void a_paper_explains_the_word(Material paper) {
        FilingRequest.Builder request =
                filing(NEW_FIRST).miniProgram(miniProgram().name("示例理财").build());
        rule(FINANCE_WORDS).given(request.materials(atHand(paper))).isSilent();
        rule(FINANCE_WORDS)
                .given(request.materials(atHand(Material.SUBJECT_CERTIFICATE)))
                .isViolatedAt("miniProgram.preApprovalCategories");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p2p", "Ｐ２Ｐ"})
    void a_word_is_the_same_however_it_is_typed(String word) {
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram().name("示例" + word).build()))
                .isSaying("P2P");
    }

    @Test
    void a_foundation_is_no_fund() {
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST)
                        .subject(Subject.builder(SubjectType.FOUNDATION, "示例教育基金会")
                                .build()))
                .isSilent();
    }

    @Test
    void the_accounting_of_funds_is_of_funds() {
        rule(FINANCE_WORDS).given(withScope("基金会计服务")).isSaying("基金");
        rule(FINANCE_WORDS).given(withScope("公益基金会会计服务")).isSilent();
        rule(FINANCE_WORDS).given(withScope("执行公益基金会计划")).isSilent();
    }

    @Test
    void what_stands_on_both_sides_of_a_foundation_is_not_one_word() {
        rule(FINANCE_WORDS).given(withScope("协助交易基金会所需物资")).isSilent();
    }

    @Test
    void the_name_of_a_person_is_no_word_of_finance() {
        Subject.Builder person = Requests.individualIn(Province.ZHEJIANG).name("样例金融");
        rule(FINANCE_WORDS).given(filing(NEW_FIRST).subject(person.build())).isSilent();
        rule("supplements.no-pre-approval-commitment")
                .given(filing(NEW_FIRST).subject(person.build()))
                .isSilent();
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST)
                        .subject(person.type(SubjectType.SOLE_TRADER).build()))
                .isSaying("金融");
    }

    @Test
    void without_such_a_word_nothing_is_called_for() {
        rule(FINANCE_WORDS).given(filing(NEW_FIRST)).isSilent();
    }

    @Test
    void who_ticks_finance_need_not_explain_the_word() {
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram()
                                .name("示例理财")
                                .preApprovalCategories(FINANCE)
                                .build()))
                .isSilent();
    }

    @Test
    void what_is_ticked_must_be_known() {
        rule(FINANCE_WORDS)
                .given(filing(NEW_FIRST).miniProgram(MiniProgram.builder("示例理财").build()))
                .isUndecidedFor("miniProgram.preApprovalCategories");
    }

    @Test
    void words_cannot_be_looked_for_where_there_are_none() {
        rule(FINANCE_WORDS)
                .given(described(MiniProgram.builder()))
                .isUndecidedFor(
                        "miniProgram.name",
                        "miniProgram.introduction",
                        "miniProgram.remark",
                        "subject.name",
                        "subject.businessScope");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void words_of_a_filing_that_describes_the_mini_program_are_looked_at(FilingType type) {
        rule(FINANCE_WORDS)
                .given(filing(type).miniProgram(miniProgram().name("示例理财").build()))
                .isViolatedAt("miniProgram.preApprovalCategories");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void words_of_no_other_filing_are_looked_at(FilingType type) {
        rule(FINANCE_WORDS)
                .given(filing(type).miniProgram(miniProgram().name("示例理财").build()))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_SERVICE", "CHANGE_ALL"})
    void content_launched_without_its_approval_goes_beyond_what_is_filed(FilingType type) {
        rule(LAUNCHED)
                .given(adding(NEWS, type, SERVICE_CONTENT, DAY.minusDays(1)))
                .isViolatedAt(LEGAL, "change.effectiveOn")
                .threatens("BEYOND_FILED_ITEMS")
                .isSaying("新闻", "2026-11-23");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CHANGE_SERVICE", "CHANGE_ALL"})
    void only_a_change_of_the_mini_program_adds_content(FilingType type) {
        rule(LAUNCHED)
                .given(adding(NEWS, type, SERVICE_CONTENT, DAY.minusDays(1)))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource
    void only_new_content_or_a_new_pre_approval_counts(ChangedItem item) {
        FilingRequest.Builder request = adding(NEWS, CHANGE_SERVICE, item, DAY);
        if (item == SERVICE_CONTENT || item == PRE_APPROVAL) {
            rule(LAUNCHED).given(request).isViolatedAt("change.effectiveOn");
        } else {
            rule(LAUNCHED).given(request).isSilent();
        }
    }

    @Test
    void content_that_starts_today_is_launched_content_that_starts_tomorrow_is_not() {
        rule(LAUNCHED).given(adding(NEWS, CHANGE_SERVICE, SERVICE_CONTENT, DAY)).isViolatedAt("change.effectiveOn");
        rule(LAUNCHED)
                .given(adding(NEWS, CHANGE_SERVICE, SERVICE_CONTENT, DAY.plusDays(1)))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"EDUCATION", "HEALTH_CARE", "BULLETIN", "GOVERNMENT_SERVICE", "LOTTERY", "NONE"})
    void content_that_takes_no_approval_can_be_launched(PreApprovalCategory category) {
        rule(LAUNCHED)
                .given(adding(category, CHANGE_SERVICE, SERVICE_CONTENT, DAY))
                .isSilent();
    }

    @Test
    void content_ticked_twice_is_launched_once() {
        rule(LAUNCHED)
                .given(adding(NEWS, CHANGE_SERVICE, SERVICE_CONTENT, DAY)
                        .miniProgram(
                                miniProgram().preApprovalCategories(NEWS, NEWS).build()))
                .isViolatedAt("change.effectiveOn");
    }

    @Test
    void content_that_is_approved_can_be_launched() {
        rule(LAUNCHED)
                .given(adding(NEWS, CHANGE_SERVICE, SERVICE_CONTENT, DAY)
                        .miniProgram(miniProgram()
                                .preApprovalCategories(NEWS)
                                .preApprovals(PreApproval.of(NEWS, "示例文号第1号"))
                                .build()))
                .isSilent();
    }

    @Test
    void content_and_day_of_the_change_and_the_approvals_must_be_known() {
        MiniProgram.Builder news = miniProgram().preApprovalCategories(NEWS);
        rule(LAUNCHED)
                .given(filing(CHANGE_SERVICE).miniProgram(news.build()))
                .isUndecidedFor("change.items", "change.effectiveOn");
        rule(LAUNCHED)
                .given(filing(CHANGE_SERVICE)
                        .miniProgram(news.build())
                        .change(Change.builder(SERVICE_CONTENT).build()))
                .isUndecidedFor("change.effectiveOn");
        rule(LAUNCHED)
                .given(filing(CHANGE_SERVICE).miniProgram(news.build()).change(new Change(null, DAY, null, null, null)))
                .isUndecidedFor("change.items");
        rule(LAUNCHED)
                .given(adding(NEWS, CHANGE_SERVICE, SERVICE_CONTENT, DAY)
                        .miniProgram(MiniProgram.builder()
                                .preApprovalCategories(NEWS)
                                .build()))
                .isUndecidedFor("miniProgram.preApprovals");
    }

    @Test
    void content_is_looked_at_since_the_duty_to_file_began() {
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        rule(FINANCE_WORDS).countsFrom(dutyBegins, described(MiniProgram.builder("示例理财")));
        rule(LAUNCHED).countsFrom(dutyBegins, adding(NEWS, CHANGE_SERVICE, SERVICE_CONTENT, dutyBegins.minusDays(1)));
    }

    private static FilingRequest.Builder withScope(String scope) {
        return filing(NEW_FIRST).subject(enterprise().businessScope(scope).build());
    }

    private static FilingRequest.Builder described(MiniProgram.Builder miniProgram) {
        return FilingRequest.builder(NEW_FIRST)
                .miniProgram(miniProgram.preApprovalCategories(NONE).build());
    }

    private static FilingRequest.Builder adding(
            PreApprovalCategory category, FilingType type, ChangedItem item, LocalDate effectiveOn) {
        return filing(type)
                .miniProgram(miniProgram().preApprovalCategories(category).build())
                .change(Change.builder(item).effectiveOn(effectiveOn).build());
    }

    /** In a province that says nothing of its own of sectors and of finance, so that what holds everywhere speaks. */
    private static Subject.Builder enterprise() {
        return Requests.enterpriseIn(Province.ZHEJIANG);
    }

    private static FilingRequest.Builder filing(FilingType type) {
        return Requests.filing(type).subject(enterprise().build());
    }
}
