package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Stage.AUTHORITY_REVIEW;
import static io.github.icprules.report.Stage.COMPLETED;
import static io.github.icprules.report.Stage.FORM_FILLING;
import static io.github.icprules.report.Stage.PLATFORM_REVIEW;
import static io.github.icprules.report.Stage.SMS_VERIFICATION;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.Change;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 审核流程: {@code review.drl}. */
class ReviewRulesTest {

    private static final String FORM = "review.form-filling";
    private static final String PLATFORM = "review.platform";
    private static final String SMS = "review.sms-verification";
    private static final String AUTHORITY = "review.authority";
    private static final String NUMBER_ISSUED = "review.number-issued";
    private static final String CHANGE_RECORDED = "review.change-recorded";
    private static final String REUSE = "review.reuse-confirmation";
    private static final String REUSE_BINDS = "review.reuse-binds";
    private static final String CHANGE_AHEAD = "review.change-ahead";

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void new_filings_and_changes_go_through_all_stages(FilingType type) {
        rule(FORM).given(filing(type)).isDue(FORM_FILLING, null);
        rule(PLATFORM)
                .given(filing(type))
                .isDue(PLATFORM_REVIEW, LocalDate.of(2026, 11, 26))
                .isSaying("1 至 2 个工作日");
        rule(SMS)
                .given(filing(type))
                .isDue(SMS_VERIFICATION, LocalDate.of(2026, 11, 27))
                .isSaying("12381", "24 小时内", "5 次");
        rule(AUTHORITY)
                .given(filing(type))
                .isDue(AUTHORITY_REVIEW, LocalDate.of(2026, 12, 25))
                .isSaying("1 至 20 个工作日");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void a_cancellation_has_stages_of_its_own(FilingType type) {
        for (String id : new String[] {FORM, PLATFORM, SMS, AUTHORITY, NUMBER_ISSUED, CHANGE_RECORDED}) {
            rule(id).given(filing(type)).isSilent();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-25",
        "2026-11-25, 2026-11-27",
        "2026-11-26, 2026-11-30",
        "2026-11-27, 2026-12-01",
        "2026-11-28, 2026-12-01",
        "2026-11-29, 2026-12-01"
    })
    void the_platform_does_not_review_at_weekends(LocalDate submittedOn, LocalDate until) {
        rule(PLATFORM).given(submitted(submittedOn)).isDue(until);
        rule(PLATFORM).given(filing(NEW_FIRST).evaluatedOn(submittedOn)).isDue(until);
    }

    @Test
    void the_stages_count_from_the_day_of_submission() {
        FilingRequest.Builder request = submitted(LocalDate.of(2026, 11, 16));
        rule(SMS).given(request).isDue(LocalDate.of(2026, 11, 19));
        rule(AUTHORITY).given(request).isDue(LocalDate.of(2026, 12, 17));
    }

    @Test
    void the_sms_is_answered_at_weekends_too() {
        rule(SMS).given(submitted(LocalDate.of(2026, 11, 25))).isDue(LocalDate.of(2026, 11, 28));
        rule(AUTHORITY).given(submitted(LocalDate.of(2026, 11, 25))).isDue(LocalDate.of(2026, 12, 25));
    }

    @Test
    void once_the_sms_is_sent_its_day_counts() {
        FilingRequest.Builder request = smsSent("2026-11-24T09:00:00+08:00");
        rule(SMS).given(request).isDue(LocalDate.of(2026, 11, 25));
        rule(AUTHORITY).given(request).isDue(LocalDate.of(2026, 12, 23));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T15:59:59Z, 2026-11-25", "2026-11-24T16:00:00Z, 2026-11-26"})
    void the_day_of_the_sms_is_the_day_in_china(String sentAt, LocalDate until) {
        rule(SMS).given(smsSent(sentAt)).isDue(until);
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void a_new_filing_ends_with_a_number(FilingType type) {
        rule(NUMBER_ISSUED).given(filing(type)).isDue(COMPLETED, null);
        rule(CHANGE_RECORDED).given(filing(type)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_SUBJECT", "CHANGE_SERVICE", "CHANGE_ALL", "CHANGE_ACCESS"})
    void a_change_keeps_the_number(FilingType type) {
        rule(CHANGE_RECORDED).given(filing(type)).isDue(COMPLETED, null).isSaying("照常使用", "备案编号不变");
        rule(NUMBER_ISSUED).given(filing(type)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_SUBJECT", "CHANGE_SERVICE", "CHANGE_ALL", "CHANGE_ACCESS"})
    void a_change_is_reported_thirty_days_ahead(FilingType type) {
        rule(CHANGE_AHEAD)
                .given(changing(type))
                .isDue(LocalDate.of(2026, 12, 1))
                .threatens("CHANGE_NOT_REPORTED")
                .isSaying("提前 30 日", "2026-12-01")
                .isSaying("变更生效前 30 日");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS", "CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void what_does_not_change_is_not_reported_ahead(FilingType type) {
        rule(CHANGE_AHEAD).given(changing(type)).isSilent();
    }

    @Test
    void the_day_of_the_change_must_be_known() {
        rule(CHANGE_AHEAD).given(filing(CHANGE_SERVICE)).isUndecidedFor("change.effectiveOn");
        rule(CHANGE_AHEAD)
                .given(filing(CHANGE_SERVICE).change(Change.builder().noItems().build()))
                .isUndecidedFor("change.effectiveOn");
    }

    @Test
    void a_new_filing_usually_takes_three_to_twenty_working_days() {
        rule(NUMBER_ISSUED).given(filing(NEW_FIRST)).isSaying("3 至 20 个工作日");
    }

    @Test
    void the_reuse_of_data_is_confirmed_within_a_day() {
        rule(REUSE)
                .given(reusing(NEW_SERVICE, "2026-11-24T09:00:00+08:00"))
                .isDue(FORM_FILLING, LocalDate.of(2026, 11, 25))
                .isSaying("24 小时", "3 日");
        rule(REUSE).given(reusing(NEW_SERVICE, null)).isDue(FORM_FILLING, null);
        rule(REUSE).given(filing(NEW_SERVICE)).isSilent();
        rule(REUSE).given(reusing(NEW_FIRST, null)).isSilent();
    }

    @Test
    void who_reuses_data_is_told_what_it_entails() {
        rule(REUSE_BINDS).given(reusing(NEW_SERVICE, null)).isDue(null).isSaying("不能再选择复用");
        rule(REUSE_BINDS).given(filing(NEW_SERVICE)).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {FORM, PLATFORM, SMS, AUTHORITY, NUMBER_ISSUED})
    void stages_count_from_the_day_the_duty_to_file_began(String id) {
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), filing(NEW_FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {CHANGE_RECORDED, CHANGE_AHEAD})
    void changes_count_from_the_day_the_duty_to_file_began(String id) {
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), filing(CHANGE_SERVICE));
    }

    private static FilingRequest.Builder reusing(FilingType type, @Nullable String smsSentAt) {
        PlatformState.Builder platform = PlatformState.builder().reusesSubjectData(true);
        return filing(type)
                .platform((smsSentAt == null ? platform : platform.reuseSmsSentAt(OffsetDateTime.parse(smsSentAt)))
                        .build());
    }

    private static FilingRequest.Builder submitted(LocalDate day) {
        return filing(NEW_FIRST)
                .platform(PlatformState.builder().submittedOn(day).build());
    }

    private static FilingRequest.Builder smsSent(String at) {
        return filing(NEW_FIRST)
                .platform(PlatformState.builder()
                        .smsSentAt(OffsetDateTime.parse(at))
                        .build());
    }

    private static FilingRequest.Builder changing(FilingType type) {
        return filing(type)
                .change(Change.builder()
                        .noItems()
                        .effectiveOn(LocalDate.of(2026, 12, 31))
                        .build());
    }
}
