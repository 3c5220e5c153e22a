package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.CancellationReason.NO_LONGER_OPERATED;
import static io.github.icprules.model.CancellationReason.SUBJECT_DATA_CHANGED;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CANCEL_SUBJECT;
import static io.github.icprules.report.Severity.INFO;
import static io.github.icprules.report.Severity.LEGAL;
import static io.github.icprules.report.Stage.AUTHORITY_REVIEW;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.Cancellation;
import io.github.icprules.model.ExistingFiling;
import io.github.icprules.model.FilingHistory;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.Province;
import io.github.icprules.model.ServiceKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 注销备案: {@code cancellation.drl}, whether the service has ended, and what comes afterwards. */
class CancellationEndRulesTest {

    private static final String STILL_RUNNING = "cancellation.service-still-running";
    private static final String EARLY = "cancellation.early";
    private static final String OVERDUE = "cancellation.overdue";
    private static final String FILE_AGAIN = "cancellation.file-again";
    private static final String ON_PAPER = "cancellation.shell-subject-on-paper";

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void a_service_that_runs_on_would_run_without_a_filing(FilingType type) {
        FilingRequest.Builder request = filing(type).cancellation(running(true, DAY.minusDays(1)));
        rule(STILL_RUNNING)
                .given(request)
                .isViolatedAt(LEGAL, "cancellation.serviceRunning")
                .threatens("OPERATING_WITHOUT_FILING")
                .isSaying("2026-11-23");
        rule(OVERDUE).given(request).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void a_cancellation_before_the_last_day_leaves_days_without_a_filing(FilingType type) {
        rule(EARLY)
                .given(filing(type).cancellation(running(true, DAY.plusDays(1))))
                .isViolatedAt(INFO, "cancellation.serviceEndsOn")
                .isSaying("2026-11-25");
        rule(EARLY).given(filing(type).cancellation(running(true, DAY))).isSilent();
        rule(EARLY)
                .given(filing(type).cancellation(running(false, DAY.plusDays(1))))
                .isSilent();
        rule(EARLY)
                .given(filing(type)
                        .cancellation(Cancellation.builder()
                                .serviceEndsOn(DAY.plusDays(1))
                                .build()))
                .isSilent();
        rule(EARLY)
                .given(filing(type)
                        .cancellation(
                                Cancellation.builder().serviceRunning(true).build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "true, 6", "false, -1", "false, 0"})
    void a_service_may_run_until_its_last_day_is_over(boolean running, int days) {
        rule(STILL_RUNNING)
                .given(filing(CANCEL_SERVICE).cancellation(running(running, DAY.plusDays(days))))
                .isSilent();
    }

    @Test
    void whether_it_runs_and_when_it_ends_must_be_known() {
        rule(STILL_RUNNING)
                .given(filing(CANCEL_SERVICE))
                .isUndecidedFor("cancellation.serviceRunning", "cancellation.serviceEndsOn");
        rule(STILL_RUNNING)
                .given(filing(CANCEL_SERVICE)
                        .cancellation(
                                Cancellation.builder().serviceRunning(true).build()))
                .isUndecidedFor("cancellation.serviceEndsOn");
        rule(STILL_RUNNING)
                .given(filing(CANCEL_SERVICE)
                        .cancellation(Cancellation.builder()
                                .serviceEndsOn(DAY.minusDays(1))
                                .build()))
                .isUndecidedFor("cancellation.serviceRunning");
    }

    @Test
    void a_cancellation_that_was_submitted_in_time_is_not_late_when_it_is_asked_about() {
        LocalDate end = DAY.minusDays(3);
        FilingRequest.Builder ended = filing(CANCEL_SERVICE).cancellation(running(false, end));
        rule(OVERDUE).given(ended.platform(submitted(end))).isSilent();
        rule(OVERDUE).given(ended.platform(submitted(end.plusDays(1)))).isViolatedAt("cancellation.serviceEndsOn");
        rule(OVERDUE)
                .given(filing(CANCEL_SERVICE).cancellation(running(false, DAY)).platform(submitted(DAY.plusDays(1))))
                .isSilent();
    }

    @Test
    void what_still_runs_has_not_ended_whenever_it_was_to_end() {
        rule(OVERDUE)
                .given(filing(CANCEL_SERVICE)
                        .cancellation(
                                Cancellation.builder().serviceRunning(true).build()))
                .isSilent();
        rule(OVERDUE)
                .given(filing(CANCEL_SERVICE)
                        .cancellation(
                                Cancellation.builder().serviceRunning(false).build()))
                .isUndecidedFor("cancellation.serviceEndsOn");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void no_other_filing_ends_a_service(FilingType type) {
        rule(EARLY)
                .given(filing(type).cancellation(running(true, DAY.plusDays(1))))
                .isSilent();
        rule(STILL_RUNNING)
                .given(filing(type).cancellation(running(true, DAY.minusDays(1))))
                .isSilent();
        rule(FILE_AGAIN)
                .given(filing(type).cancellation(Cancellation.because(SUBJECT_DATA_CHANGED)))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE"})
    void what_is_cancelled_for_other_data_is_filed_again(FilingType type) {
        rule(FILE_AGAIN)
                .given(filing(type).cancellation(Cancellation.because(SUBJECT_DATA_CHANGED)))
                .isDue(null)
                .threatens("OPERATING_WITHOUT_FILING")
                .isSaying("重新备案");
        rule(FILE_AGAIN)
                .given(filing(type).cancellation(Cancellation.because(NO_LONGER_OPERATED)))
                .isSilent();
        rule(FILE_AGAIN).given(filing(type)).isSilent();
    }

    @Test
    void a_shell_subject_is_cancelled_on_paper() {
        rule(ON_PAPER)
                .given(cancelled(FilingHistory.builder().shellSubject(true).build()))
                .isDue(AUTHORITY_REVIEW, null)
                .isSaying("书面")
                .isSaying("5 个工作日");
        rule(ON_PAPER)
                .given(cancelled(FilingHistory.builder()
                        .filings(new ExistingFiling(ServiceKind.WEBSITE, Province.BEIJING, null, null, null))
                        .build()))
                .isSilent();
        rule(ON_PAPER)
                .given(filing(CANCEL_SUBJECT))
                .isUndecidedFor("subject.history.shellSubject", "subject.history.filings");
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CANCEL_SUBJECT")
    void only_the_cancellation_of_a_subject_cancels_a_shell_subject(FilingType type) {
        rule(ON_PAPER)
                .given(filing(type)
                        .subject(enterprise()
                                .history(FilingHistory.builder()
                                        .shellSubject(true)
                                        .build())
                                .build()))
                .isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {STILL_RUNNING, ON_PAPER, FILE_AGAIN})
    void the_end_of_a_service_is_looked_at_since_mini_programs_are_filed(String id) {
        LocalDate day = LocalDate.of(2023, 9, id.equals(FILE_AGAIN) ? 4 : 1);
        rule(id).countsFrom(
                        day,
                        filing(CANCEL_SUBJECT)
                                .cancellation(Cancellation.builder()
                                        .reason(SUBJECT_DATA_CHANGED)
                                        .serviceRunning(true)
                                        .serviceEndsOn(LocalDate.of(2001, 1, 1))
                                        .build())
                                .subject(enterprise()
                                        .history(FilingHistory.builder()
                                                .shellSubject(true)
                                                .build())
                                        .build()));
    }

    private static FilingRequest.Builder cancelled(FilingHistory history) {
        return filing(CANCEL_SUBJECT).subject(enterprise().history(history).build());
    }

    private static PlatformState submitted(LocalDate day) {
        return PlatformState.builder().submittedOn(day).build();
    }

    private static Cancellation running(boolean running, LocalDate endsOn) {
        return Cancellation.builder()
                .serviceRunning(running)
                .serviceEndsOn(endsOn)
                .build();
    }
}
