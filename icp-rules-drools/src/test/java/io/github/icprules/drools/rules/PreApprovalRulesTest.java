package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.Material.PRE_APPROVAL_DOCUMENT;
import static io.github.icprules.model.Material.SPECIAL_APPROVAL_DOCUMENT;
import static io.github.icprules.model.PreApprovalCategory.BULLETIN;
import static io.github.icprules.model.PreApprovalCategory.CULTURE;
import static io.github.icprules.model.PreApprovalCategory.DRUG_DEVICE_INFO;
import static io.github.icprules.model.PreApprovalCategory.EDUCATION;
import static io.github.icprules.model.PreApprovalCategory.FINANCE;
import static io.github.icprules.model.PreApprovalCategory.GOVERNMENT_SERVICE;
import static io.github.icprules.model.PreApprovalCategory.HEALTH_CARE;
import static io.github.icprules.model.PreApprovalCategory.LOTTERY;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.model.PreApprovalCategory.NONE;
import static io.github.icprules.report.RequirementStatus.MISSING;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 前置审批: {@code pre-approval.drl}, what is ticked. */
class PreApprovalRulesTest {

    private static final String CONSENT_FIRST = "pre-approval.consent-first";
    private static final String DOCUMENT = "pre-approval.document";
    private static final String DOCUMENT_MISSING = "pre-approval.document-missing";
    private static final String NONE_TICKED = "pre-approval.none-ticked";
    private static final String TICKED_TWICE = "pre-approval.ticked-twice";
    private static final String NONE_WITH_OTHERS = "pre-approval.none-with-others";
    private static final String INDIVIDUAL = "pre-approval.individual";
    private static final String INDIVIDUAL_DISCOURAGED = "pre-approval.individual-discouraged";
    private static final String PROHIBITED = "pre-approval.business-prohibited";
    private static final String AUTHORITY_MAY_ASK = "pre-approval.authority-may-ask";

    private static final String FIRST_TICK = "miniProgram.preApprovalCategories[0]";
    private static final String SECOND_TICK = "miniProgram.preApprovalCategories[1]";

    private static final Set<PreApprovalCategory> AT_DISCRETION =
            EnumSet.of(EDUCATION, HEALTH_CARE, DRUG_DEVICE_INFO, BULLETIN, GOVERNMENT_SERVICE);
    private static final Set<PreApprovalCategory> DISCOURAGED = EnumSet.of(EDUCATION, HEALTH_CARE);

    @ParameterizedTest
    @CsvSource({
        "NEWS, 互联网新闻信息服务许可证, 网信办",
        "PUBLISHING, 网络出版服务许可证, 新闻出版",
        "GAME, 版号, 新闻出版",
        "OFF_CAMPUS_TRAINING, 办学许可证, 教育行政部门",
        "CULTURE, 网络文化经营许可证, 文化和旅游",
        "AUDIOVISUAL, 信息网络传播视听节目许可证, 广播电视",
        "RIDE_HAILING, 网络预约出租汽车经营许可证, 出租汽车行政主管部门",
        "FINANCE, 专项审批文件, 金融",
        "RELIGION, 互联网宗教信息服务许可证, 宗教事务部门"
    })
    void a_category_that_takes_an_approval_needs_its_document(
            PreApprovalCategory category, String document, String authority) {
        rule(CONSENT_FIRST).given(ticking(category)).isDue(null).isSaying(category.chinese(), authority);
        rule(DOCUMENT)
                .given(ticking(category))
                .isRequired(category == FINANCE ? SPECIAL_APPROVAL_DOCUMENT : PRE_APPROVAL_DOCUMENT, MISSING)
                .isSaying(category.chinese(), authority);
        rule(DOCUMENT_MISSING)
                .given(ticking(category))
                .isViolatedAt(BLOCKING, "miniProgram.preApprovals")
                .isSaying(category.chinese(), document)
                .isSaying("需要的文件：", document, "。办理部门：", authority);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "EDUCATION",
                "HEALTH_CARE",
                "DRUG_DEVICE_INFO",
                "BULLETIN",
                "GOVERNMENT_SERVICE",
                "LOTTERY",
                "PUBLICATION_SALE",
                "DRUG_SALE",
                "DEVICE_SALE",
                "MAP",
                "MICRODRAMA",
                "NONE"
            })
    void the_other_categories_take_no_approval(PreApprovalCategory category) {
        rule(CONSENT_FIRST).given(ticking(category)).isSilent();
        rule(DOCUMENT).given(ticking(category)).isSilent();
        rule(DOCUMENT_MISSING).given(ticking(category)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {
                "EDUCATION",
                "HEALTH_CARE",
                "DRUG_DEVICE_INFO",
                "BULLETIN",
                "GOVERNMENT_SERVICE",
                "LOTTERY",
                "PUBLICATION_SALE",
                "DRUG_SALE",
                "DEVICE_SALE",
                "MAP",
                "MICRODRAMA",
                "NONE"
            })
    void a_category_with_its_document_is_fine(PreApprovalCategory category) {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(category)
                        .preApprovals(PreApproval.of(category, "示例文号第1号"))
                        .build());
        rule(DOCUMENT).given(request).isRequired(PROVIDED);
        rule(DOCUMENT_MISSING).given(request).isSilent();
    }

    @Test
    void the_document_of_another_category_is_no_document() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(NEWS)
                        .preApprovals(PreApproval.of(CULTURE, "示例文号第1号"))
                        .build());
        rule(DOCUMENT).given(request).isRequired(MISSING);
        rule(DOCUMENT_MISSING).given(request).isViolatedAt("miniProgram.preApprovals");
    }

    @Test
    void each_category_needs_a_document_of_its_own() {
        rule(DOCUMENT_MISSING)
                .given(ticking(NEWS, CULTURE))
                .isViolatedAt("miniProgram.preApprovals", "miniProgram.preApprovals")
                .isSaying("互联网新闻信息服务许可证")
                .isSaying("网络文化经营许可证");
    }

    @Test
    void whether_a_document_is_missing_depends_on_the_approvals_held() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(
                        MiniProgram.builder("示例记事本").preApprovalCategories(NEWS).build());
        rule(DOCUMENT_MISSING).given(request).isUndecidedFor("miniProgram.preApprovals");
        rule(DOCUMENT).given(request).isRequired(MISSING);
    }

    @Test
    void something_must_be_ticked() {
        rule(NONE_TICKED)
                .given(ticking())
                .isViolatedAt(BLOCKING, "miniProgram.preApprovalCategories")
                .isSaying("以上都不涉及");
    }

    @ParameterizedTest
    @EnumSource
    void whatever_is_ticked_is_enough(PreApprovalCategory category) {
        rule(NONE_TICKED).given(ticking(category)).isSilent();
        rule(TICKED_TWICE).given(ticking(category)).isSilent();
        rule(NONE_WITH_OTHERS).given(ticking(category)).isSilent();
    }

    @Test
    void what_is_ticked_must_be_known() {
        FilingRequest.Builder request =
                filing(NEW_FIRST).miniProgram(MiniProgram.builder().build());
        rule(NONE_TICKED).given(request).isUndecidedFor("miniProgram.preApprovalCategories");
        rule(NONE_WITH_OTHERS).given(request).isUndecidedFor("miniProgram.preApprovalCategories");
    }

    @ParameterizedTest
    @EnumSource
    void no_category_is_ticked_twice(PreApprovalCategory category) {
        rule(TICKED_TWICE)
                .given(ticking(category, category))
                .isViolatedAt(BLOCKING, SECOND_TICK)
                .isSaying(category.chinese());
    }

    @Test
    void two_categories_are_not_one_twice() {
        rule(TICKED_TWICE).given(ticking(NEWS, CULTURE)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {CONSENT_FIRST, DOCUMENT, DOCUMENT_MISSING})
    void a_category_ticked_twice_takes_one_approval(String id) {
        FilingRequest.Builder twice = ticking(NEWS, NEWS);
        switch (id) {
            case CONSENT_FIRST -> rule(id).given(twice).isDue(null);
            case DOCUMENT -> rule(id).given(twice).isRequired(PRE_APPROVAL_DOCUMENT, MISSING);
            default -> rule(id).given(twice).isViolatedAt("miniProgram.preApprovals");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void none_of_these_excludes_every_other_item_of_the_form(PreApprovalCategory category) {
        for (FilingRequest.Builder request : List.of(ticking(category, NONE), ticking(NONE, category))) {
            if (category.platformCode() == null) {
                // The form has no such item, so "none of these" is what is ticked there.
                rule(NONE_WITH_OTHERS).given(request).isSilent();
            } else {
                rule(NONE_WITH_OTHERS).given(request).isViolatedAt(BLOCKING, "miniProgram.preApprovalCategories");
            }
        }
    }

    @Test
    void none_of_these_twice_is_still_none_of_these() {
        rule(NONE_WITH_OTHERS).given(ticking(NONE, NONE)).isSilent();
    }

    @Test
    void several_categories_without_none_of_these_are_fine() {
        rule(NONE_WITH_OTHERS).given(ticking(NEWS, CULTURE)).isSilent();
    }

    @ParameterizedTest
    @EnumSource
    void an_individual_cannot_have_what_takes_an_approval(PreApprovalCategory category) {
        FilingRequest.Builder request = ticking(category).subject(individual().build());
        if (category == NONE || category == LOTTERY) {
            rule(INDIVIDUAL).given(request).isSilent();
            rule(INDIVIDUAL_DISCOURAGED).given(request).isSilent();
        } else if (DISCOURAGED.contains(category)) {
            rule(INDIVIDUAL).given(request).isSilent();
            rule(INDIVIDUAL_DISCOURAGED)
                    .given(request)
                    .isViolatedAt(WARNING, FIRST_TICK)
                    .isSaying(category.chinese());
        } else {
            rule(INDIVIDUAL).given(request).isViolatedAt(BLOCKING, FIRST_TICK).isSaying(category.chinese());
            rule(INDIVIDUAL_DISCOURAGED).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "INDIVIDUAL")
    void units_of_every_type_can(SubjectType type) {
        Subject subject = enterprise().type(type).build();
        rule(INDIVIDUAL).given(ticking(NEWS).subject(subject)).isSilent();
        rule(INDIVIDUAL_DISCOURAGED).given(ticking(EDUCATION).subject(subject)).isSilent();
    }

    @Test
    void whether_it_is_an_individual_must_be_known() {
        Subject untyped = Subject.builder().build();
        rule(INDIVIDUAL).given(ticking(NEWS).subject(untyped)).isUndecidedFor("subject.type");
        rule(INDIVIDUAL_DISCOURAGED).given(ticking(EDUCATION).subject(untyped)).isUndecidedFor("subject.type");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_prohibited_cannot_be_filed(PreApprovalCategory category) {
        if (category == LOTTERY) {
            rule(PROHIBITED)
                    .given(ticking(category))
                    .isViolatedAt(BLOCKING, FIRST_TICK)
                    .isSaying("彩票");
        } else {
            rule(PROHIBITED).given(ticking(category)).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_longer_approved_nationally_the_authority_may_ask_about(PreApprovalCategory category) {
        if (AT_DISCRETION.contains(category)) {
            rule(AUTHORITY_MAY_ASK).given(ticking(category)).isOpen();
        } else {
            rule(AUTHORITY_MAY_ASK).given(ticking(category)).isSilent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void a_filing_that_describes_the_mini_program_is_looked_at(FilingType type) {
        rule(CONSENT_FIRST)
                .given(everythingWrong(type).subject(enterprise().build()))
                .speaks();
        rule(CONSENT_FIRST).given(everythingWrong(type)).isSilent();
        rule(DOCUMENT)
                .given(everythingWrong(type).subject(enterprise().build()))
                .speaks();
        rule(DOCUMENT).given(everythingWrong(type)).isSilent();
        rule(DOCUMENT_MISSING)
                .given(everythingWrong(type).subject(enterprise().build()))
                .speaks();
        rule(DOCUMENT_MISSING).given(everythingWrong(type)).isSilent();
        rule(TICKED_TWICE).given(everythingWrong(type)).speaks();
        rule(NONE_WITH_OTHERS).given(everythingWrong(type)).speaks();
        rule(INDIVIDUAL).given(everythingWrong(type)).speaks();
        rule(INDIVIDUAL_DISCOURAGED).given(everythingWrong(type)).speaks();
        rule(PROHIBITED).given(everythingWrong(type)).speaks();
        rule(AUTHORITY_MAY_ASK).given(everythingWrong(type)).speaks();
        rule(NONE_TICKED).given(nothingTicked(type)).speaks();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void no_other_filing_is_looked_at(FilingType type) {
        rule(CONSENT_FIRST)
                .given(everythingWrong(type).subject(enterprise().build()))
                .isSilent();
        rule(DOCUMENT)
                .given(everythingWrong(type).subject(enterprise().build()))
                .isSilent();
        rule(DOCUMENT_MISSING)
                .given(everythingWrong(type).subject(enterprise().build()))
                .isSilent();
        rule(TICKED_TWICE).given(everythingWrong(type)).isSilent();
        rule(NONE_WITH_OTHERS).given(everythingWrong(type)).isSilent();
        rule(INDIVIDUAL).given(everythingWrong(type)).isSilent();
        rule(INDIVIDUAL_DISCOURAGED).given(everythingWrong(type)).isSilent();
        rule(PROHIBITED).given(everythingWrong(type)).isSilent();
        rule(AUTHORITY_MAY_ASK).given(everythingWrong(type)).isSilent();
        rule(NONE_TICKED).given(nothingTicked(type)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        TICKED_TWICE + ", 2023-09-04",
        NONE_WITH_OTHERS + ", 2023-09-04",
        INDIVIDUAL + ", 2023-09-01",
        INDIVIDUAL_DISCOURAGED + ", 2023-09-01",
        AUTHORITY_MAY_ASK + ", 2023-09-01"
    })
    void a_tick_is_looked_at_once_all_a_rule_rests_on_is_in_force(String id, LocalDate day) {
        rule(id).countsFrom(day, everythingWrong(NEW_FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {CONSENT_FIRST, DOCUMENT, DOCUMENT_MISSING})
    void an_approval_is_asked_for_since_the_duty_to_file_began(String id) {
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), ticking(NEWS));
    }

    @Test
    void something_must_be_ticked_since_the_filing_api_opened() {
        rule(NONE_TICKED).countsFrom(LocalDate.of(2023, 9, 4), nothingTicked(NEW_FIRST));
    }

    private static FilingRequest.Builder ticking(PreApprovalCategory... categories) {
        return filing(NEW_FIRST)
                .miniProgram(
                        miniProgram().preApprovalCategories(List.of(categories)).build());
    }

    private static FilingRequest.Builder nothingTicked(FilingType type) {
        return filing(type).miniProgram(miniProgram().noPreApprovalCategories().build());
    }

    private static FilingRequest.Builder everythingWrong(FilingType type) {
        return filing(type)
                .subject(individual().build())
                .miniProgram(miniProgram()
                        .preApprovalCategories(NEWS, NEWS, NONE, LOTTERY, EDUCATION)
                        .build());
    }
}
