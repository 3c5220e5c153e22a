package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_ACCESS;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 备案类型与前提: what {@code filing-type.drl} makes of what the platform says. */
class FilingTypePlatformRulesTest {

    private static final String REVIEW = "filing-type.under-review";
    private static final String PROFILE = "filing-type.profile-incomplete";
    private static final String CATEGORY = "filing-type.category-missing";
    private static final String ACCOUNT = "filing-type.account-unverified";
    private static final String SMS = "filing-type.sms-timed-out";
    private static final String TRIES = "filing-type.sms-tries-used-up";
    private static final String REUSE = "filing-type.reuse-unconfirmed";
    private static final String GIVEN_UP = "filing-type.reuse-given-up";
    private static final String REJECTED = "filing-type.rejected-fields-uncorrected";
    private static final String NOTHING_TO_CHANGE = "filing-type.change-not-filed";
    private static final String NOTHING_TO_CANCEL = "filing-type.cancel-not-filed";
    private static final String CANCELLING = "filing-type.cancelling-already";

    private static final MiniProgram UNNUMBERED =
            miniProgram().filingNumber(" ").build();

    private static final Set<FilingStatus> NOT_FILED =
            EnumSet.range(FilingStatus.NOT_FILED, FilingStatus.NOT_FILED_NOTHING_DONE);

    @ParameterizedTest
    @EnumSource
    void nothing_is_submitted_while_a_review_is_under_way(FilingType type) {
        for (FilingStatus status : FilingStatus.values()) {
            if (status == FilingStatus.PLATFORM_REVIEW || status == FilingStatus.AUTHORITY_REVIEW) {
                rule(REVIEW)
                        .given(at(type, status))
                        .isViolatedAt(BLOCKING, "platform.status")
                        .isSaying(status.chinese());
            } else {
                rule(REVIEW).given(at(type, status)).isSilent();
            }
        }
        rule(REVIEW).given(filing(type)).isUndecidedFor("platform.status");
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "CANCEL_ACCESS")
    void what_was_returned_for_want_of_an_answer_is_submitted_again(FilingType type) {
        FilingRequest.Builder returned = filing(type)
                .platform(PlatformState.builder()
                        .status(FilingStatus.AUTHORITY_REVIEW)
                        .smsVerification(SmsVerification.TIMED_OUT)
                        .build());
        rule(REVIEW).given(returned).isSilent();
        rule(SMS)
                .given(returned)
                .isViolatedAt(BLOCKING, "platform.smsVerification")
                .isSaying("24 小时");
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "TIMED_OUT")
    void an_sms_that_is_answered_or_still_waits_did_not_time_out(SmsVerification verification) {
        rule(SMS)
                .given(filing(NEW_FIRST)
                        .platform(PlatformState.builder()
                                .smsVerification(verification)
                                .build()))
                .isSilent();
    }

    @Test
    void how_far_the_sms_has_come_is_only_asked_when_the_authority_has_the_filing() {
        rule(SMS).given(at(NEW_FIRST, FilingStatus.AUTHORITY_REVIEW)).isUndecidedFor("platform.smsVerification");
        rule(SMS).given(at(NEW_FIRST, FilingStatus.PLATFORM_REVIEW)).isSilent();
        rule(SMS).given(filing(NEW_FIRST)).isSilent();
    }

    @Test
    void a_cancellation_of_access_takes_no_sms() {
        rule(SMS)
                .given(filing(CANCEL_ACCESS)
                        .platform(PlatformState.builder()
                                .smsVerification(SmsVerification.TIMED_OUT)
                                .build()))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FILED,                          true,  true,  true",
        "NOT_FILED_NO_PROFILE,               false, true,  true",
        "NOT_FILED_NO_CATEGORY,              true,  false, true",
        "NOT_FILED_NO_PROFILE_NO_CATEGORY,   false, false, true",
        "NOT_FILED_NOT_VERIFIED,             true,  true,  false",
        "NOT_FILED_NOT_VERIFIED_NO_PROFILE,  false, true,  false",
        "NOT_FILED_NOT_VERIFIED_NO_CATEGORY, true,  false, false",
        "NOT_FILED_NOTHING_DONE,             false, false, false",
    })
    void the_status_tells_what_is_to_be_done_before_filing(
            FilingStatus status, boolean profile, boolean category, boolean verified) {
        for (FilingType type : new FilingType[] {NEW_FIRST, CHANGE_SERVICE}) {
            isBlocked(PROFILE, "platform.profileComplete", at(type, status), !profile);
            isBlocked(CATEGORY, "platform.categoryApproved", at(type, status), !category);
            isBlocked(ACCOUNT, "platform.accountVerified", at(type, status), !verified);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void so_does_what_is_said_of_each_step(boolean done) {
        for (FilingType type : FilingType.values()) {
            boolean blocked = !done && type.kind() != FilingKind.CANCELLATION;
            isBlocked(PROFILE, "platform.profileComplete", steps(type, done), blocked);
            isBlocked(CATEGORY, "platform.categoryApproved", steps(type, done), blocked);
            isBlocked(ACCOUNT, "platform.accountVerified", steps(type, done), blocked);
        }
    }

    @Test
    void a_step_is_done_only_if_nothing_says_otherwise() {
        PlatformState.Builder done = PlatformState.builder()
                .profileComplete(true)
                .categoryApproved(true)
                .accountVerified(true);
        FilingRequest.Builder request = filing(NEW_FIRST)
                .platform(done.status(FilingStatus.NOT_FILED_NOTHING_DONE).build());
        isBlocked(PROFILE, "platform.profileComplete", request, true);
        isBlocked(CATEGORY, "platform.categoryApproved", request, true);
        isBlocked(ACCOUNT, "platform.accountVerified", request, true);
        FilingRequest.Builder other = filing(NEW_FIRST)
                .platform(done.profileComplete(false)
                        .categoryApproved(false)
                        .accountVerified(false)
                        .status(FilingStatus.NOT_FILED)
                        .build());
        isBlocked(PROFILE, "platform.profileComplete", other, true);
        isBlocked(CATEGORY, "platform.categoryApproved", other, true);
        isBlocked(ACCOUNT, "platform.accountVerified", other, true);
    }

    @Test
    void what_has_been_handed_in_once_had_a_profile_and_a_category_but_may_need_verifying_again() {
        rule(PROFILE).given(at(CHANGE_SERVICE, FilingStatus.FILED)).isSilent();
        rule(CATEGORY).given(at(CHANGE_SERVICE, FilingStatus.FILED)).isSilent();
        rule(ACCOUNT).given(at(CHANGE_SERVICE, FilingStatus.FILED)).isUndecidedFor("platform.accountVerified");
    }

    @Test
    void whether_each_step_is_done_must_be_known() {
        rule(PROFILE).given(filing(NEW_FIRST)).isUndecidedFor("platform.profileComplete", "platform.status");
        rule(CATEGORY).given(filing(NEW_FIRST)).isUndecidedFor("platform.categoryApproved", "platform.status");
        rule(ACCOUNT).given(filing(NEW_FIRST)).isUndecidedFor("platform.accountVerified", "platform.status");
    }

    @Test
    void what_was_rejected_is_corrected_before_it_is_submitted_again() {
        rule(REJECTED)
                .given(rejected(NEW_FIRST, false, "icp_subject.base_info.name", "icp_applets.base_info.comment"))
                .isViolatedAt(WARNING, "platform.rejectedFieldsCorrected")
                .isSaying("icp_subject.base_info.name、icp_applets.base_info.comment");
        rule(REJECTED)
                .given(rejected(CHANGE_SERVICE, false, "icp_subject.base_info.name"))
                .isViolatedAt("platform.rejectedFieldsCorrected");
        rule(REJECTED)
                .given(rejected(NEW_FIRST, true, "icp_subject.base_info.name"))
                .isSilent();
        rule(REJECTED).given(rejected(NEW_FIRST, false)).isSilent();
        rule(REJECTED)
                .given(rejected(CANCEL_SERVICE, false, "icp_subject.base_info.name"))
                .isSilent();
    }

    @Test
    void a_number_among_what_was_rejected_is_not_repeated() {
        RuleVerifier.Outcome outcome =
                rule(REJECTED).given(rejected(NEW_FIRST, false, "13800001234")).isSaying("138******34");
        assertThat(outcome.report().violations())
                .extracting(Violation::message)
                .allSatisfy(message -> assertThat(message.toString()).doesNotContain("13800001234"));
    }

    @ParameterizedTest
    @EnumSource
    void whether_it_is_corrected_is_only_asked_after_a_rejection(FilingStatus status) {
        if (status == FilingStatus.PLATFORM_REJECTED || status == FilingStatus.AUTHORITY_REJECTED) {
            rule(REJECTED).given(at(NEW_FIRST, status)).isUndecidedFor("platform.rejectedFieldsCorrected");
            rule(REJECTED)
                    .given(filing(NEW_FIRST)
                            .platform(PlatformState.builder()
                                    .status(status)
                                    .rejectedFieldsCorrected(false)
                                    .build()))
                    .isViolatedAt("platform.rejectedFieldsCorrected")
                    .isSaying("驳回了部分内容");
        } else {
            rule(REJECTED).given(at(NEW_FIRST, status)).isSilent();
        }
        rule(REJECTED).given(filing(NEW_FIRST)).isSilent();
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_on_record_can_be_changed_or_cancelled(FilingType type) {
        for (FilingStatus status : NOT_FILED) {
            isBlocked(NOTHING_TO_CHANGE, "platform.status", at(type, status), type.kind() == FilingKind.CHANGE);
            isBlocked(NOTHING_TO_CANCEL, "platform.status", at(type, status), type.kind() == FilingKind.CANCELLATION);
        }
        rule(NOTHING_TO_CHANGE).given(at(type, FilingStatus.FILED)).isSilent();
        rule(NOTHING_TO_CANCEL).given(at(type, FilingStatus.FILED)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM_REVIEW", "PLATFORM_REJECTED", "AUTHORITY_REVIEW", "AUTHORITY_REJECTED"})
    void during_and_after_a_review_the_filing_number_tells_what_is_on_record(FilingStatus status) {
        rule(NOTHING_TO_CHANGE).given(at(CHANGE_SERVICE, status)).isUndecidedFor("miniProgram.filingNumber");
        rule(NOTHING_TO_CANCEL).given(at(CANCEL_SERVICE, status)).isUndecidedFor("miniProgram.filingNumber");
        rule(NOTHING_TO_CHANGE).given(numbered(CHANGE_SERVICE, status)).isSilent();
        rule(NOTHING_TO_CANCEL).given(numbered(CANCEL_SERVICE, status)).isSilent();
        isBlocked(
                NOTHING_TO_CHANGE,
                "miniProgram.filingNumber",
                at(CHANGE_SERVICE, status).miniProgram(UNNUMBERED),
                true);
        isBlocked(
                NOTHING_TO_CANCEL,
                "miniProgram.filingNumber",
                at(CANCEL_SERVICE, status).miniProgram(UNNUMBERED),
                true);
    }

    @Test
    void what_has_no_number_is_not_on_record_unless_the_platform_says_so() {
        isBlocked(
                NOTHING_TO_CHANGE,
                "miniProgram.filingNumber",
                filing(CHANGE_SERVICE).miniProgram(UNNUMBERED),
                true);
        isBlocked(
                NOTHING_TO_CANCEL,
                "miniProgram.filingNumber",
                filing(CANCEL_SERVICE).miniProgram(UNNUMBERED),
                true);
        rule(NOTHING_TO_CHANGE)
                .given(at(CHANGE_SERVICE, FilingStatus.FILED).miniProgram(UNNUMBERED))
                .isSilent();
        isBlocked(
                NOTHING_TO_CHANGE,
                "platform.status",
                at(CHANGE_SERVICE, FilingStatus.NOT_FILED).miniProgram(UNNUMBERED),
                true);
    }

    @Test
    void a_number_of_another_platform_is_no_record_on_this_one() {
        isBlocked(NOTHING_TO_CHANGE, "platform.status", numbered(CHANGE_SERVICE, FilingStatus.NOT_FILED), true);
    }

    @Test
    void without_status_and_number_nobody_knows_what_is_on_record() {
        rule(NOTHING_TO_CHANGE)
                .given(filing(CHANGE_SERVICE))
                .isUndecidedFor("platform.status", "miniProgram.filingNumber");
        rule(NOTHING_TO_CANCEL)
                .given(filing(CANCEL_SERVICE))
                .isUndecidedFor("platform.status", "miniProgram.filingNumber");
    }

    @ParameterizedTest
    @EnumSource
    void a_cancellation_in_progress_goes_before_another_and_before_a_change(FilingType type) {
        if (type.kind() == FilingKind.NEW) {
            rule(CANCELLING).given(cancelling(type, true)).isSilent();
            rule(CANCELLING).given(filing(type)).isSilent();
        } else {
            rule(CANCELLING).given(cancelling(type, true)).isViolatedAt(BLOCKING, "platform.cancelling");
            rule(CANCELLING).given(cancelling(type, false)).isSilent();
            rule(CANCELLING).given(filing(type)).isUndecidedFor("platform.cancelling");
        }
    }

    @Test
    void the_platforms_own_codes_are_named_where_it_has_any() {
        assertThat(codes(REVIEW, at(NEW_FIRST, FilingStatus.PLATFORM_REVIEW))).containsExactly(86324);
        assertThat(codes(NOTHING_TO_CANCEL, at(CANCEL_SERVICE, FilingStatus.NOT_FILED)))
                .containsExactly(86353);
    }

    @Test
    void what_the_interface_says_counts_from_the_day_the_entry_opened() {
        LocalDate opened = LocalDate.of(2023, 9, 4);
        rule(REVIEW).countsFrom(opened, at(NEW_FIRST, FilingStatus.PLATFORM_REVIEW));
        rule(PROFILE).countsFrom(opened, at(NEW_FIRST, FilingStatus.NOT_FILED_NO_PROFILE));
        rule(NOTHING_TO_CHANGE).countsFrom(LocalDate.of(2023, 9, 1), at(CHANGE_SERVICE, FilingStatus.NOT_FILED));
    }

    private static void isBlocked(String id, String path, FilingRequest.Builder request, boolean blocked) {
        if (blocked) {
            rule(id).given(request).isViolatedAt(BLOCKING, path);
        } else {
            rule(id).given(request).isSilent();
        }
    }

    private static List<@Nullable Integer> codes(String id, FilingRequest.Builder request) {
        return rule(id).given(request).report().violations().stream()
                .filter(violation -> violation.ruleId().equals(id))
                .<@Nullable Integer>map(Violation::platformErrcode)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, 2026-11-22T10:00:00+08:00, true",
        "WAITING, 2026-11-23T10:00:00+08:00, false", // the last hour lies in the day asked about
        "WAITING, 2026-11-22T15:59:59Z, true",
        "WAITING, 2026-11-22T16:00:00Z, false", // the 23rd in China
        "DONE, 2026-11-01T10:00:00+08:00, false",
    })
    void who_is_still_waited_for_after_the_last_hour_has_missed_it(
            SmsVerification verification, OffsetDateTime sentAt, boolean missed) {
        RuleVerifier.Outcome outcome = rule(SMS)
                .given(filing(NEW_FIRST)
                        .platform(PlatformState.builder()
                                .smsVerification(verification)
                                .smsSentAt(sentAt)
                                .build()));
        if (missed) {
            outcome.isViolatedAt("platform.smsVerification");
        } else {
            outcome.isSilent();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "5, false", "6, true"})
    void after_five_wrong_codes_the_sixth_returns_the_filing(int tries, boolean returned) {
        RuleVerifier.Outcome outcome = rule(TRIES).given(smsTried(NEW_FIRST, SmsVerification.WAITING, tries));
        if (returned) {
            outcome.isViolatedAt(BLOCKING, "platform.smsTries").isSaying("输错 6 次", "输错 5 次");
        } else {
            outcome.isSilent();
        }
    }

    @Test
    void wrong_codes_matter_while_the_sms_is_waited_for() {
        rule(TRIES).given(smsTried(NEW_FIRST, SmsVerification.DONE, 6)).isSilent();
        rule(TRIES).given(smsTried(CANCEL_ACCESS, SmsVerification.WAITING, 6)).isSilent();
        rule(TRIES).given(filing(NEW_FIRST)).isSilent();
        rule(TRIES)
                .given(filing(NEW_FIRST)
                        .platform(PlatformState.builder()
                                .smsVerification(SmsVerification.WAITING)
                                .build()))
                .isUndecidedFor("platform.smsTries");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00:00+08:00, IN_TIME",
        "2026-11-23T10:00:00+08:00, IN_TIME",
        "2026-11-22T10:00:00+08:00, FAILED",
        "2026-11-21T10:00:00+08:00, FAILED",
        "2026-11-20T10:00:00+08:00, GIVEN_UP",
    })
    void the_reuse_of_data_is_confirmed_within_a_day_and_given_up_after_three(OffsetDateTime sentAt, String outcome) {
        FilingRequest.Builder unconfirmed = reusing(NEW_SERVICE, sentAt, false);
        if (outcome.equals("FAILED")) {
            rule(REUSE)
                    .given(unconfirmed)
                    .isViolatedAt(BLOCKING, "platform.reuseConfirmed")
                    .isSaying("24 小时");
        } else {
            rule(REUSE).given(unconfirmed).isSilent();
        }
        if (outcome.equals("GIVEN_UP")) {
            rule(GIVEN_UP)
                    .given(unconfirmed)
                    .isViolatedAt(BLOCKING, "platform.reuseConfirmed")
                    .isSaying("3 日");
        } else {
            rule(GIVEN_UP).given(unconfirmed).isSilent();
        }
        rule(REUSE).given(reusing(NEW_SERVICE, sentAt, true)).isSilent();
        rule(GIVEN_UP).given(reusing(NEW_SERVICE, sentAt, true)).isSilent();
    }

    @Test
    void whether_a_reuse_was_confirmed_must_be_known_once_it_is_overdue() {
        rule(REUSE)
                .given(reusing(NEW_SERVICE, OffsetDateTime.parse("2026-11-22T10:00:00+08:00"), null))
                .isUndecidedFor("platform.reuseConfirmed");
        rule(GIVEN_UP)
                .given(reusing(NEW_SERVICE, OffsetDateTime.parse("2026-11-20T10:00:00+08:00"), null))
                .isUndecidedFor("platform.reuseConfirmed");
    }

    @Test
    void only_a_further_service_reuses_data() {
        OffsetDateTime longAgo = OffsetDateTime.parse("2026-11-01T10:00:00+08:00");
        OffsetDateTime late = OffsetDateTime.parse("2026-11-22T10:00:00+08:00");
        rule(REUSE).given(reusing(NEW_FIRST, late, false)).isSilent();
        rule(GIVEN_UP).given(reusing(NEW_FIRST, longAgo, false)).isSilent();
    }

    private static FilingRequest.Builder smsTried(FilingType type, SmsVerification verification, int tries) {
        return filing(type)
                .platform(PlatformState.builder()
                        .smsVerification(verification)
                        .smsTries(tries)
                        .build());
    }

    private static FilingRequest.Builder reusing(FilingType type, OffsetDateTime sentAt, @Nullable Boolean confirmed) {
        PlatformState.Builder platform =
                PlatformState.builder().reusesSubjectData(true).reuseSmsSentAt(sentAt);
        return filing(type).platform((confirmed == null ? platform : platform.reuseConfirmed(confirmed)).build());
    }

    private static FilingRequest.Builder at(FilingType type, FilingStatus status) {
        return filing(type).platform(PlatformState.builder().status(status).build());
    }

    private static FilingRequest.Builder numbered(FilingType type, FilingStatus status) {
        return at(type, status)
                .miniProgram(miniProgram().filingNumber("京ICP备00000001号-1X").build());
    }

    private static FilingRequest.Builder steps(FilingType type, boolean done) {
        return filing(type)
                .platform(PlatformState.builder()
                        .profileComplete(done)
                        .categoryApproved(done)
                        .accountVerified(done)
                        .build());
    }

    private static FilingRequest.Builder rejected(FilingType type, boolean corrected, String... fields) {
        return filing(type)
                .platform(PlatformState.builder()
                        .rejectedFields(List.of(fields))
                        .rejectedFieldsCorrected(corrected)
                        .build());
    }

    private static FilingRequest.Builder cancelling(FilingType type, boolean cancelling) {
        return filing(type)
                .platform(PlatformState.builder().cancelling(cancelling).build());
    }
}
