package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.PlatformState;
import io.github.icprules.report.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 备案义务: {@code duty-to-file.drl}. */
class DutyToFileRulesTest {

    private static final String OBLIGATION = "duty-to-file.obligation";
    private static final String BEFORE_LISTING = "duty-to-file.before-listing";
    private static final String EXISTING = "duty-to-file.existing";
    private static final String LISTED_WITHOUT_FILING = "duty-to-file.listed-without-filing";
    private static final String EXISTING_OVERDUE = "duty-to-file.existing-overdue";

    private static final String NOT_BEGUN = "duty-to-file.not-begun-yet";

    private static final LocalDate DUTY_BEGINS = LocalDate.of(2023, 9, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 31);
    private static final Listing BEFORE_THE_DUTY = Listing.since(DUTY_BEGINS.minusDays(1));
    private static final Listing SINCE_THE_DUTY = Listing.since(DUTY_BEGINS);
    private static final Listing SOME_DAY = new Listing(true, null, null);
    private static final Listing NOT_GIVEN = new Listing(null, null, null);

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE"})
    void whoever_starts_a_mini_program_has_to_file_it(FilingType type) {
        rule(OBLIGATION).given(filing(type)).isDue(null).threatens("OPERATING_WITHOUT_FILING");
    }

    @ParameterizedTest
    @ValueSource(strings = {OBLIGATION, BEFORE_LISTING})
    void what_is_filed_need_not_be_filed_again(String id) {
        rule(id).given(filing(NEW_SERVICE).platform(status(FilingStatus.FILED))).isSilent();
        rule(id).given(filing(NEW_SERVICE)
                        .miniProgram(
                                miniProgram().filingNumber("京ICP备00000001号-1X").build()))
                .isSilent();
        rule(id).given(filing(NEW_ACCESS)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FILED")
    void a_filing_on_its_way_is_not_a_filing_yet(FilingStatus status) {
        rule(OBLIGATION).given(filing(NEW_FIRST).platform(status(status))).isDue(null);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM_REVIEW", "PLATFORM_REJECTED", "AUTHORITY_REVIEW", "AUTHORITY_REJECTED"})
    void what_has_a_number_is_filed_though_another_filing_of_it_be_under_way_or_rejected(FilingStatus status) {
        for (Listing listing : new Listing[] {BEFORE_THE_DUTY, SINCE_THE_DUTY}) {
            FilingRequest.Builder request = filing(NEW_SERVICE)
                    .miniProgram(miniProgram()
                            .listing(listing)
                            .filingNumber("京ICP备00000001号-1X")
                            .build())
                    .platform(status(status));
            rule(OBLIGATION).given(request).isSilent();
            rule(LISTED_WITHOUT_FILING).given(request).isSilent();
            rule(EXISTING_OVERDUE).given(request).isSilent();
        }
    }

    @Test
    void a_blank_number_is_no_number() {
        rule(OBLIGATION)
                .given(filing(NEW_FIRST)
                        .miniProgram(miniProgram().filingNumber(" ").build()))
                .isDue(null);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void only_a_new_filing_is_told_of_the_duty_to_file(FilingType type) {
        PlatformState notFiled = status(FilingStatus.NOT_FILED);
        rule(OBLIGATION).given(filing(type).platform(notFiled)).isSilent();
        rule(BEFORE_LISTING).given(filing(type).platform(notFiled)).isSilent();
        rule(EXISTING)
                .given(listed(type, BEFORE_THE_DUTY).platform(notFiled).evaluatedOn(LAST_DAY))
                .isSilent();
        rule(LISTED_WITHOUT_FILING)
                .given(listed(type, SINCE_THE_DUTY).platform(notFiled))
                .isSilent();
        rule(EXISTING_OVERDUE)
                .given(listed(type, BEFORE_THE_DUTY).platform(notFiled))
                .isSilent();
    }

    @Test
    void a_new_mini_program_is_filed_before_it_is_listed() {
        rule(BEFORE_LISTING).given(filing(NEW_FIRST)).isDue(null);
    }

    @Test
    void the_planned_day_of_listing_is_the_deadline() {
        LocalDate planned = LocalDate.of(2027, 1, 15);
        rule(BEFORE_LISTING)
                .given(listed(NEW_FIRST, Listing.plannedOn(planned)))
                .isDue(planned);
    }

    @Test
    void a_listed_mini_program_cannot_be_filed_before_it_is_listed() {
        rule(BEFORE_LISTING).given(listed(NEW_FIRST, SINCE_THE_DUTY)).isSilent();
    }

    @Test
    void without_a_word_on_the_listing_nobody_knows_which_duty_it_is() {
        rule(BEFORE_LISTING).given(listed(NEW_FIRST, NOT_GIVEN)).isUndecidedFor("miniProgram.listing.listed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09-01", "2024-03-30", "2024-03-31"})
    void an_existing_mini_program_has_time_until_the_end_of_march_2024(LocalDate day) {
        rule(EXISTING)
                .given(listed(NEW_FIRST, BEFORE_THE_DUTY).evaluatedOn(day))
                .isDue(LAST_DAY)
                .isSaying("2024-03-31", "2024-04-01");
        rule(EXISTING_OVERDUE)
                .given(listed(NEW_FIRST, BEFORE_THE_DUTY).evaluatedOn(day))
                .isSilent();
    }

    @Test
    void from_april_2024_on_an_existing_mini_program_is_overdue() {
        FilingRequest.Builder request = listed(NEW_FIRST, BEFORE_THE_DUTY).evaluatedOn(LocalDate.of(2024, 4, 1));
        rule(EXISTING_OVERDUE)
                .given(request)
                .isViolatedAt(LEGAL, "miniProgram.listing")
                .threatens("OPERATING_WITHOUT_FILING")
                .isSaying("2024-03-31", "2024-04-01");
        rule(EXISTING).given(request).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"2023-08-31, true", "2023-09-01, false", "2023-09-02, false"})
    void what_was_listed_before_september_2023_is_an_existing_one(LocalDate listedOn, boolean existing) {
        FilingRequest.Builder inTime =
                listed(NEW_FIRST, Listing.since(listedOn)).evaluatedOn(LAST_DAY);
        FilingRequest.Builder overdue =
                listed(NEW_FIRST, Listing.since(listedOn)).evaluatedOn(LAST_DAY.plusDays(1));
        if (existing) {
            rule(EXISTING).given(inTime).isDue(LAST_DAY);
            rule(EXISTING_OVERDUE).given(overdue).isViolatedAt("miniProgram.listing");
            rule(LISTED_WITHOUT_FILING).given(inTime).isSilent();
        } else {
            rule(EXISTING).given(inTime).isSilent();
            rule(EXISTING_OVERDUE).given(overdue).isSilent();
            rule(LISTED_WITHOUT_FILING).given(inTime).isViolatedAt("miniProgram.listing");
        }
    }

    @Test
    void a_new_mini_program_must_not_be_listed_without_a_filing() {
        rule(LISTED_WITHOUT_FILING)
                .given(listed(NEW_SERVICE, Listing.since(LocalDate.of(2025, 5, 6))))
                .isViolatedAt(LEGAL, "miniProgram.listing")
                .threatens("OPERATING_WITHOUT_FILING")
                .isSaying("2025-05-06", "2023-09-01");
    }

    @Test
    void what_was_never_listed_is_neither_late_nor_existing() {
        rule(LISTED_WITHOUT_FILING).given(filing(NEW_FIRST)).isSilent();
        rule(EXISTING_OVERDUE).given(filing(NEW_FIRST)).isSilent();
        rule(EXISTING).given(filing(NEW_FIRST).evaluatedOn(LAST_DAY)).isSilent();
    }

    @Test
    void a_filed_mini_program_can_be_listed() {
        PlatformState filed = status(FilingStatus.FILED);
        rule(LISTED_WITHOUT_FILING)
                .given(listed(NEW_SERVICE, SINCE_THE_DUTY).platform(filed))
                .isSilent();
        rule(EXISTING_OVERDUE)
                .given(listed(NEW_SERVICE, BEFORE_THE_DUTY).platform(filed))
                .isSilent();
        rule(EXISTING)
                .given(listed(NEW_SERVICE, BEFORE_THE_DUTY).platform(filed).evaluatedOn(LAST_DAY))
                .isSilent();
    }

    @ParameterizedTest
    @CsvSource({EXISTING + ", 2024-03-31", LISTED_WITHOUT_FILING + ", 2024-03-31"})
    void an_existing_one_and_a_new_one_are_told_apart_by_the_day_of_listing(String id, LocalDate day) {
        rule(id).given(listed(NEW_FIRST, SOME_DAY).evaluatedOn(day))
                .isUndecidedFor("miniProgram.listing.firstListedOn");
        rule(id).given(listed(NEW_FIRST, NOT_GIVEN).evaluatedOn(day))
                .isUndecidedFor("miniProgram.listing.listed", "miniProgram.listing.firstListedOn");
    }

    @Test
    void what_is_listed_on_an_unknown_day_is_overdue_all_the_same() {
        rule(EXISTING_OVERDUE).given(listed(NEW_FIRST, SOME_DAY)).isViolatedAt(LEGAL, "miniProgram.listing");
        rule(EXISTING_OVERDUE).given(listed(NEW_FIRST, NOT_GIVEN)).isUndecidedFor("miniProgram.listing.listed");
    }

    @Test
    void what_will_be_listed_is_not_listed_yet() {
        Listing tomorrow = Listing.since(DAY.plusDays(1));
        rule(LISTED_WITHOUT_FILING).given(listed(NEW_FIRST, tomorrow)).isSilent();
        rule(BEFORE_LISTING).given(listed(NEW_FIRST, tomorrow)).speaks();
        rule(LISTED_WITHOUT_FILING).given(listed(NEW_FIRST, Listing.since(DAY))).isViolatedAt("miniProgram.listing");
    }

    @Test
    void before_the_duty_began_there_is_nothing_to_judge() {
        rule(NOT_BEGUN)
                .given(filing(NEW_FIRST).evaluatedOn(DUTY_BEGINS.minusDays(1)))
                .isUndecidedFor("evaluatedOn")
                .isSaying("2023-09-01");
        rule(NOT_BEGUN).given(filing(NEW_FIRST).evaluatedOn(DUTY_BEGINS)).isSilent();
        assertThat(rule(NOT_BEGUN)
                        .given(filing(NEW_FIRST).evaluatedOn(DUTY_BEGINS.minusDays(1)))
                        .report()
                        .verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {OBLIGATION, BEFORE_LISTING})
    void the_duty_of_a_new_one_begins_in_september_2023(String id) {
        rule(id).countsFrom(DUTY_BEGINS, filing(NEW_FIRST));
    }

    @Test
    void the_duty_of_a_listed_one_begins_in_september_2023() {
        rule(EXISTING).countsFrom(DUTY_BEGINS, listed(NEW_FIRST, BEFORE_THE_DUTY));
        rule(LISTED_WITHOUT_FILING).countsFrom(DUTY_BEGINS, listed(NEW_FIRST, SINCE_THE_DUTY));
    }

    private static PlatformState status(FilingStatus status) {
        return PlatformState.builder().status(status).build();
    }

    private static FilingRequest.Builder listed(FilingType type, Listing listing) {
        return filing(type).miniProgram(miniProgram().listing(listing).build());
    }
}
