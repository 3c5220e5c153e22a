package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.BLOCKING;
import static io.github.icprules.report.Stage.ENTRY;
import static io.github.icprules.report.Stage.QUOTA;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.SmsVerification;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 备案入口: {@code entry.drl}. */
class EntryRulesTest {

    private static final String UNLISTED = "entry.unlisted";
    private static final String LISTED = "entry.listed";
    private static final String PROVIDER_API = "entry.provider-api";
    private static final String DAILY_QUOTA = "entry.daily-quota";
    private static final String QUOTA_USED_UP = "entry.quota-used-up";
    private static final String CLOSED = "entry.closed";
    private static final String NOT_OPEN_YET = "entry.not-open-yet";

    private static final LocalDate DUTY_BEGINS = LocalDate.of(2023, 9, 1);
    private static final LocalDate ENTRY_OPENS = LocalDate.of(2023, 9, 4);
    private static final Listing SINCE_2022 = Listing.since(LocalDate.of(2022, 5, 6));

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void each_new_filing_has_its_entry(FilingType type) {
        rule(UNLISTED).given(filing(type)).isDue(ENTRY, null).isSaying("首页", "去备案");
        rule(LISTED).given(listed(type)).isDue(ENTRY, null).isSaying("设置 - 小程序备案");
        rule(PROVIDER_API).given(filing(type)).isDue(ENTRY, null).isSaying("apply_icp_filing");
        rule(DAILY_QUOTA).given(listed(type)).isDue(QUOTA, null).isSaying("次日 10:00 刷新");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void only_a_new_filing_goes_through_the_entry(FilingType type) {
        PlatformState closed =
                PlatformState.builder().entranceOpen(false).quotaUsedUp(true).build();
        rule(UNLISTED).given(filing(type)).isSilent();
        rule(LISTED).given(listed(type)).isSilent();
        rule(PROVIDER_API).given(filing(type)).isSilent();
        rule(DAILY_QUOTA).given(listed(type)).isSilent();
        rule(QUOTA_USED_UP).given(listed(type).platform(closed)).isSilent();
        rule(CLOSED).given(filing(type).platform(closed)).isSilent();
        rule(NOT_OPEN_YET).given(filing(type).evaluatedOn(DUTY_BEGINS)).isSilent();
    }

    @Test
    void a_listed_mini_program_does_not_go_through_the_entry_of_unlisted_ones() {
        rule(UNLISTED).given(listed(NEW_FIRST)).isSilent();
    }

    @Test
    void an_unlisted_mini_program_does_not_go_through_the_entry_of_listed_ones() {
        rule(LISTED).given(filing(NEW_FIRST)).isSilent();
    }

    @Test
    void an_unlisted_mini_program_has_no_quota() {
        rule(DAILY_QUOTA).given(filing(NEW_FIRST)).isSilent();
        rule(QUOTA_USED_UP).given(filing(NEW_FIRST).platform(quotaUsedUp(true))).isSilent();
    }

    @ParameterizedTest
    @ValueSource(strings = {UNLISTED, LISTED, DAILY_QUOTA})
    void without_a_word_on_the_listing_nobody_knows_which_entry_it_is(String id) {
        rule(id).given(unknownListing()).isUndecidedFor("miniProgram.listing.listed");
    }

    @Test
    void nothing_can_be_submitted_when_the_quota_is_used_up() {
        rule(QUOTA_USED_UP)
                .given(listed(NEW_FIRST).platform(quotaUsedUp(true)))
                .isViolatedAt(BLOCKING, "platform.quotaUsedUp")
                .isSaying("2026-11-25 10:00");
    }

    @Test
    void a_quota_that_is_not_used_up_is_fine() {
        rule(QUOTA_USED_UP)
                .given(listed(NEW_FIRST).platform(quotaUsedUp(false)))
                .isSilent();
        rule(QUOTA_USED_UP).given(unknownListing().platform(quotaUsedUp(false))).isSilent();
    }

    @Test
    void the_quota_cannot_be_judged_without_listing_and_quota() {
        rule(QUOTA_USED_UP).given(listed(NEW_FIRST)).isUndecidedFor("platform.quotaUsedUp");
        rule(QUOTA_USED_UP)
                .given(unknownListing().platform(quotaUsedUp(true)))
                .isUndecidedFor("miniProgram.listing.listed");
        rule(QUOTA_USED_UP)
                .given(unknownListing())
                .isUndecidedFor("miniProgram.listing.listed", "platform.quotaUsedUp");
    }

    @Test
    void a_closed_entry_lets_nothing_through() {
        rule(CLOSED).given(entrance(false)).isViolatedAt(BLOCKING, "platform.entranceOpen");
    }

    @Test
    void an_entry_closed_by_the_review_itself_is_not_reported_beside_the_review() {
        PlatformState.Builder inReview =
                PlatformState.builder().entranceOpen(false).status(FilingStatus.PLATFORM_REVIEW);
        rule(CLOSED).given(filing(NEW_FIRST).platform(inReview.build())).isSilent();
        rule("filing-type.under-review")
                .given(filing(NEW_FIRST).platform(inReview.build()))
                .isViolatedAt(BLOCKING, "platform.status");
        rule(CLOSED)
                .given(filing(NEW_FIRST)
                        .platform(inReview.smsVerification(SmsVerification.TIMED_OUT)
                                .build()))
                .isViolatedAt(BLOCKING, "platform.entranceOpen");
    }

    @Test
    void an_open_entry_is_fine() {
        rule(CLOSED).given(entrance(true)).isSilent();
    }

    @Test
    void an_entry_of_which_nothing_is_given_is_not_judged() {
        rule(CLOSED).given(filing(NEW_FIRST)).isUndecidedFor("platform.entranceOpen");
        rule(CLOSED)
                .given(filing(NEW_FIRST).platform(PlatformState.builder().build()))
                .isUndecidedFor("platform.entranceOpen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09-01", "2023-09-03"})
    void the_entry_opened_after_the_duty_had_begun(LocalDate day) {
        rule(NOT_OPEN_YET)
                .given(filing(NEW_FIRST).evaluatedOn(day))
                .isViolatedAt(BLOCKING, "evaluatedOn")
                .isSaying(day.toString(), "2023-09-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09-04", "2023-09-05"})
    void the_entry_is_open_from_4_september_2023(LocalDate day) {
        rule(NOT_OPEN_YET).given(filing(NEW_FIRST).evaluatedOn(day)).isSilent();
    }

    @Test
    void the_entry_for_new_ones_does_not_matter_to_a_listed_one() {
        rule(NOT_OPEN_YET)
                .given(listed(NEW_FIRST).evaluatedOn(ENTRY_OPENS.minusDays(1)))
                .isSilent();
    }

    @Test
    void before_the_entry_opened_the_listing_must_be_known() {
        rule(NOT_OPEN_YET)
                .given(unknownListing().evaluatedOn(ENTRY_OPENS.minusDays(1)))
                .isUndecidedFor("miniProgram.listing.listed");
    }

    @Test
    void the_guide_counts_from_the_day_the_duty_began() {
        rule(UNLISTED).countsFrom(DUTY_BEGINS, filing(NEW_FIRST));
        rule(LISTED).countsFrom(DUTY_BEGINS, listed(NEW_FIRST));
        rule(DAILY_QUOTA).countsFrom(DUTY_BEGINS, listed(NEW_FIRST));
        rule(QUOTA_USED_UP).countsFrom(DUTY_BEGINS, listed(NEW_FIRST).platform(quotaUsedUp(true)));
        rule(NOT_OPEN_YET).countsFrom(DUTY_BEGINS, filing(NEW_FIRST));
    }

    @Test
    void the_filing_api_counts_from_the_day_the_entry_opened() {
        rule(PROVIDER_API).countsFrom(ENTRY_OPENS, filing(NEW_FIRST));
        rule(CLOSED).countsFrom(ENTRY_OPENS, entrance(false));
    }

    private static FilingRequest.Builder listed(FilingType type) {
        return filing(type).miniProgram(miniProgram().listing(SINCE_2022).build());
    }

    private static FilingRequest.Builder unknownListing() {
        return filing(NEW_FIRST)
                .miniProgram(
                        miniProgram().listing(new Listing(null, null, null)).build());
    }

    private static FilingRequest.Builder entrance(boolean open) {
        return filing(NEW_FIRST)
                .platform(PlatformState.builder().entranceOpen(open).build());
    }

    private static PlatformState quotaUsedUp(boolean usedUp) {
        return PlatformState.builder().quotaUsedUp(usedUp).build();
    }
}
