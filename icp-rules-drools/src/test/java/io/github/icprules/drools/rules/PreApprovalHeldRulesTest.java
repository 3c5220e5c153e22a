package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.PreApprovalCategory.CULTURE;
import static io.github.icprules.model.PreApprovalCategory.NEWS;
import static io.github.icprules.report.RequirementStatus.DEFECTIVE;
import static io.github.icprules.report.RequirementStatus.PROVIDED;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Material;
import io.github.icprules.model.MaterialAtHand;
import io.github.icprules.model.PreApproval;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.model.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 前置审批: {@code pre-approval.drl}, what is held. */
class PreApprovalHeldRulesTest {

    private static final String DOCUMENT = "pre-approval.document";
    private static final String NUMBER_MISSING = "pre-approval.number-missing";
    private static final String COPY_MISSING = "pre-approval.copy-missing";
    private static final String NOT_YET_GRANTED = "pre-approval.not-yet-granted";
    private static final String EXPIRED = "pre-approval.expired";
    private static final String HOLDER_DIFFERS = "pre-approval.holder-differs";
    private static final String SCOPE_TOO_NARROW = "pre-approval.scope-too-narrow";

    private static final List<String> RULES =
            List.of(NUMBER_MISSING, COPY_MISSING, NOT_YET_GRANTED, EXPIRED, HOLDER_DIFFERS, SCOPE_TOO_NARROW);

    private static final PreApproval SOUND = PreApproval.of(NEWS, "示例文号第1号")
            .withHolder("示例科技有限公司")
            .withValidity(Validity.between(LocalDate.of(2025, 1, 1), LocalDate.of(2027, 12, 31)))
            .withCoversContent(true);
    private static final PreApproval UNKNOWN = new PreApproval(NEWS, null, null, null, null, null);
    private static final PreApproval WRONG = new PreApproval(CULTURE, " ", "样例文化有限公司", null, false, false);
    private static final PreApproval FROM_TOMORROW =
            SOUND.withValidity(Validity.between(DAY.plusDays(1), DAY.plusYears(3)));
    private static final PreApproval UNTIL_YESTERDAY =
            SOUND.withValidity(Validity.between(DAY.minusYears(3), DAY.minusDays(1)));

    @ParameterizedTest
    @FieldSource("RULES")
    void a_sound_approval_is_fine(String id) {
        rule(id).given(holding(SOUND)).isSilent();
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void without_an_approval_there_is_nothing_to_look_at(String id) {
        rule(id).given(holding()).isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        NUMBER_MISSING + ", number",
        COPY_MISSING + ", documentAtHand",
        NOT_YET_GRANTED + ", validity.from",
        EXPIRED + ", validity.until",
        HOLDER_DIFFERS + ", holder",
        SCOPE_TOO_NARROW + ", coversContent"
    })
    void what_is_not_given_of_an_approval_is_not_judged(String id, String member) {
        rule(id).given(holding(UNKNOWN)).isUndecidedFor("miniProgram.preApprovals[0]." + member);
    }

    @ParameterizedTest
    @CsvSource({
        NUMBER_MISSING + ", number",
        COPY_MISSING + ", documentAtHand",
        HOLDER_DIFFERS + ", holder",
        SCOPE_TOO_NARROW + ", coversContent"
    })
    void what_is_wrong_with_an_approval_blocks_the_filing(String id, String member) {
        rule(id).given(holding(SOUND, WRONG))
                .isViolatedAt(BLOCKING, "miniProgram.preApprovals[1]." + member)
                .isSaying("文化");
    }

    @Test
    void a_document_that_is_sound_is_provided() {
        rule(DOCUMENT).given(holding(SOUND)).isRequired(PROVIDED);
    }

    @Test
    void a_document_of_which_nothing_is_known_is_provided() {
        rule(DOCUMENT).given(holding(UNKNOWN)).isRequired(PROVIDED);
    }

    @ParameterizedTest
    @MethodSource("defects")
    void a_document_with_a_blocking_fault_is_defective(PreApproval approval) {
        rule(DOCUMENT).given(holding(approval)).isRequired(DEFECTIVE);
    }

    @Test
    void a_fault_of_one_document_does_not_make_the_other_defective() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(NEWS)
                        .preApprovals(SOUND, WRONG)
                        .build());
        rule(DOCUMENT).given(request).isRequired(PROVIDED);
    }

    @Test
    void an_approval_that_was_renewed_may_have_run_out() {
        rule(EXPIRED).given(holding(UNTIL_YESTERDAY, SOUND)).isSilent();
        rule(EXPIRED)
                .given(holding(UNTIL_YESTERDAY, UNKNOWN))
                .isUndecidedFor("miniProgram.preApprovals[1].validity.until");
        rule(NOT_YET_GRANTED).given(holding(SOUND, FROM_TOMORROW)).isSilent();
        rule(DOCUMENT).given(holding(UNTIL_YESTERDAY, SOUND)).isRequired(PROVIDED);
        rule(DOCUMENT).given(holding(SOUND, UNTIL_YESTERDAY)).isRequired(PROVIDED);
    }

    @Test
    void an_approval_is_valid_on_its_last_day() {
        rule(EXPIRED).given(holding(SOUND.withValidity(Validity.until(DAY)))).isSilent();
        rule(EXPIRED)
                .given(holding(SOUND.withValidity(Validity.until(DAY.plusDays(1)))))
                .isSilent();
    }

    @Test
    void an_approval_that_ran_out_yesterday_is_expired() {
        rule(EXPIRED)
                .given(holding(UNTIL_YESTERDAY))
                .isViolatedAt(BLOCKING, "miniProgram.preApprovals[0].validity")
                .isSaying("新闻", "2026-11-23");
    }

    @Test
    void an_approval_without_end_does_not_expire() {
        rule(EXPIRED).given(holding(SOUND.withValidity(Validity.withoutEnd()))).isSilent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void an_approval_holds_from_its_first_day_on(int daysAgo) {
        Validity validity = Validity.between(DAY.minusDays(daysAgo), DAY.plusYears(3));
        rule(NOT_YET_GRANTED).given(holding(SOUND.withValidity(validity))).isSilent();
    }

    @Test
    void an_approval_from_tomorrow_on_does_not_hold_yet() {
        rule(NOT_YET_GRANTED)
                .given(holding(FROM_TOMORROW))
                .isViolatedAt(BLOCKING, "miniProgram.preApprovals[0].validity")
                .isSaying("新闻", "2026-11-25");
    }

    @Test
    void blanks_around_the_holder_do_not_matter() {
        rule(HOLDER_DIFFERS).given(holding(SOUND.withHolder(" 示例科技有限公司 "))).isSilent();
    }

    @Test
    void brackets_are_the_same_however_they_are_typed() {
        Subject bracketed = enterprise().name("示例（北京）有限公司").build();
        rule(HOLDER_DIFFERS)
                .given(holding(SOUND.withHolder("示例(北京)有限公司")).subject(bracketed))
                .isSilent();
    }

    @Test
    void an_approval_that_nothing_rests_on_is_not_judged() {
        FilingRequest.Builder request = filing(NEW_FIRST)
                .miniProgram(miniProgram()
                        .preApprovalCategories(NEWS)
                        .preApprovals(SOUND, WRONG)
                        .build());
        RULES.forEach(id -> rule(id).given(request).isSilent());
    }

    @Test
    void the_document_among_the_materials_is_the_document() {
        PreApproval bare = new PreApproval(NEWS, "示例文号第1号", null, null, null, null);
        MaterialAtHand document = MaterialAtHand.builder(Material.PRE_APPROVAL_DOCUMENT)
                .category(NEWS)
                .build();
        rule(COPY_MISSING).given(holding(bare).materials(document)).isSilent();
        rule(COPY_MISSING)
                .given(holding(bare).noMaterials())
                .isViolatedAt("miniProgram.preApprovals[0].documentAtHand");
        rule(DOCUMENT).given(holding().materials(document)).isRequired(PROVIDED);
    }

    @Test
    void a_document_that_names_no_category_can_be_that_of_an_approval_that_is_held() {
        PreApproval bare = new PreApproval(NEWS, "示例文号第1号", null, null, null, null);
        MaterialAtHand document =
                MaterialAtHand.builder(Material.PRE_APPROVAL_DOCUMENT).build();
        MaterialAtHand another = MaterialAtHand.builder(Material.PRE_APPROVAL_DOCUMENT)
                .category(CULTURE)
                .build();
        rule(COPY_MISSING).given(holding(bare).materials(document)).isSilent();
        rule(COPY_MISSING)
                .given(holding(bare).materials(another))
                .isViolatedAt("miniProgram.preApprovals[0].documentAtHand");
        rule("pre-approval.document-missing")
                .given(holding().materials(document))
                .isViolatedAt(BLOCKING, "miniProgram.preApprovals");
    }

    @Test
    void an_approval_that_ran_out_does_not_count_beside_one_in_force_whatever_is_wrong_with_that() {
        PreApproval renewed = new PreApproval(
                NEWS, "示例文号第2号", "示例科技有限公司", Validity.between(DAY.minusYears(1), DAY.plusYears(1)), true, false);
        rule(EXPIRED).given(holding(UNTIL_YESTERDAY, renewed)).isSilent();
        rule(COPY_MISSING)
                .given(holding(UNTIL_YESTERDAY, renewed))
                .isViolatedAt("miniProgram.preApprovals[1].documentAtHand");
        rule(EXPIRED)
                .given(holding(
                        UNTIL_YESTERDAY, renewed.withValidity(Validity.between(DAY.plusDays(1), DAY.plusYears(1)))))
                .isViolatedAt("miniProgram.preApprovals[0].validity");
        rule(EXPIRED)
                .given(holding(UNTIL_YESTERDAY, UNTIL_YESTERDAY))
                .isViolatedAt("miniProgram.preApprovals[0].validity", "miniProgram.preApprovals[1].validity");
    }

    @Test
    void what_has_run_out_has_begun() {
        rule(NOT_YET_GRANTED)
                .given(holding(SOUND.withValidity(Validity.until(DAY.minusDays(1)))))
                .isSilent();
        rule(NOT_YET_GRANTED)
                .given(holding(SOUND.withValidity(Validity.until(DAY))))
                .isUndecidedFor("miniProgram.preApprovals[0].validity.from");
    }

    @Test
    void the_holder_is_compared_with_the_name_of_the_subject() {
        Subject nameless = Subject.builder().type(SubjectType.ENTERPRISE).build();
        rule(HOLDER_DIFFERS).given(holding(SOUND).subject(nameless)).isUndecidedFor("subject.name");
        rule(HOLDER_DIFFERS)
                .given(holding(UNKNOWN).subject(nameless))
                .isUndecidedFor("miniProgram.preApprovals[0].holder", "subject.name");
    }

    @Test
    void a_holder_left_blank_is_nobody_else() {
        rule(HOLDER_DIFFERS).given(holding(SOUND.withHolder(" "))).isUndecidedFor("miniProgram.preApprovals[0].holder");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void approvals_of_a_filing_that_describes_the_mini_program_are_looked_at(FilingType type) {
        RULES.forEach(id -> rule(id).given(everythingWrong(type)).speaks());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CHANGE_SERVICE", "CHANGE_ALL"})
    void approvals_of_no_other_filing_are_looked_at(FilingType type) {
        RULES.forEach(id -> rule(id).given(everythingWrong(type)).isSilent());
    }

    @ParameterizedTest
    @CsvSource({
        NUMBER_MISSING + ", 2023-09-04",
        COPY_MISSING + ", 2023-09-04",
        NOT_YET_GRANTED + ", 2023-09-01",
        EXPIRED + ", 2023-09-01",
        HOLDER_DIFFERS + ", 2023-09-01",
        SCOPE_TOO_NARROW + ", 2023-09-01"
    })
    void an_approval_is_looked_at_once_all_a_rule_rests_on_is_in_force(String id, LocalDate day) {
        rule(id).countsFrom(day, holding(UNKNOWN));
    }

    static List<PreApproval> defects() {
        return List.of(
                UNTIL_YESTERDAY,
                FROM_TOMORROW,
                SOUND.withHolder("样例文化有限公司"),
                SOUND.withCoversContent(false),
                PreApproval.of(NEWS, ""),
                new PreApproval(NEWS, "示例文号第1号", null, null, null, false));
    }

    private static FilingRequest.Builder holding(PreApproval... approvals) {
        return filing(NEW_FIRST)
                .subject(enterprise().build())
                .miniProgram(miniProgram()
                        .preApprovalCategories(Stream.concat(
                                        Stream.of(NEWS), Stream.of(approvals).map(PreApproval::category))
                                .distinct()
                                .toList())
                        .preApprovals(List.of(approvals))
                        .build());
    }

    /** One approval with every fault there is: it ends before it begins, so it is both expired and not granted yet. */
    private static FilingRequest.Builder everythingWrong(FilingType type) {
        PreApproval wrong = new PreApproval(
                NEWS, "", "样例文化有限公司", new Validity(DAY.plusDays(1), DAY.minusDays(1), false), false, false);
        return filing(type)
                .miniProgram(miniProgram()
                        .preApprovalCategories(NEWS)
                        .preApprovals(wrong)
                        .build());
    }
}
