package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.LEGAL;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Listing;
import io.github.icprules.model.MiniProgram;
import io.github.icprules.model.PlatformState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 备案编号公示: {@code number-display.drl}. */
class NumberDisplayRulesTest {

    private static final String AT_GO_LIVE = "number-display.at-go-live";
    private static final String NOT_SHOWN = "number-display.not-shown";
    private static final String NO_LINK = "number-display.link-missing";

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void the_number_is_shown_from_the_day_a_new_filing_goes_live(FilingType type) {
        rule(AT_GO_LIVE)
                .given(filing(type))
                .isDue(null)
                .threatens("NUMBER_NOT_SHOWN")
                .isSaying("beian.miit.gov.cn");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE", "NEW_ACCESS"})
    void only_a_new_filing_goes_live(FilingType type) {
        rule(AT_GO_LIVE).given(filing(type)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_ACCESS", "CHANGE_SUBJECT", "CHANGE_SERVICE", "CHANGE_ALL", "CHANGE_ACCESS"})
    void what_is_filed_shows_its_number_and_links_it(FilingType type) {
        rule(NOT_SHOWN)
                .given(showing(type, false))
                .isViolatedAt(LEGAL, "miniProgram.showsFilingNumber")
                .threatens("NUMBER_NOT_SHOWN");
        rule(NO_LINK)
                .given(showing(type, false))
                .isViolatedAt(LEGAL, "miniProgram.linksToFilingSystem")
                .threatens("LINK_MISSING")
                .isSaying("beian.miit.gov.cn");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE"})
    void what_is_not_filed_has_no_number_to_show(FilingType type) {
        rule(NOT_SHOWN).given(showing(type, false)).isSilent();
        rule(NO_LINK).given(showing(type, false)).isSilent();
    }

    @Test
    void a_number_of_its_own_or_the_platforms_word_makes_it_filed() {
        MiniProgram numbered = listed().showsFilingNumber(false)
                .filingNumber("京ICP备00000001号-1X")
                .build();
        rule(NOT_SHOWN).given(filing(NEW_FIRST).miniProgram(numbered)).isViolatedAt("miniProgram.showsFilingNumber");
        rule(NOT_SHOWN)
                .given(showing(NEW_SERVICE, false).platform(status(FilingStatus.FILED)))
                .isViolatedAt("miniProgram.showsFilingNumber");
    }

    @Test
    void the_platforms_word_counts_more_than_a_number() {
        MiniProgram numbered = listed().showsFilingNumber(false)
                .filingNumber("京ICP备00000001号-1X")
                .build();
        rule(NOT_SHOWN)
                .given(filing(NEW_FIRST).miniProgram(numbered).platform(status(FilingStatus.NOT_FILED)))
                .isSilent();
        rule(NOT_SHOWN)
                .given(showing(CHANGE_SERVICE, false).platform(status(FilingStatus.NOT_FILED)))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM_REVIEW", "PLATFORM_REJECTED", "AUTHORITY_REVIEW", "AUTHORITY_REJECTED"})
    void the_number_stays_valid_while_a_filing_is_under_review(FilingStatus status) {
        rule(NOT_SHOWN)
                .given(showing(CHANGE_SERVICE, false).platform(status(status)))
                .isViolatedAt("miniProgram.showsFilingNumber");
        rule(NO_LINK)
                .given(showing(CHANGE_SERVICE, false).platform(status(status)))
                .isViolatedAt("miniProgram.linksToFilingSystem");
        rule(NOT_SHOWN)
                .given(filing(NEW_SERVICE)
                        .miniProgram(listed().showsFilingNumber(false)
                                .filingNumber("京ICP备00000001号-1X")
                                .build())
                        .platform(status(status)))
                .isViolatedAt("miniProgram.showsFilingNumber");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCEL_SUBJECT", "CANCEL_SERVICE", "CANCEL_ACCESS"})
    void what_is_about_to_go_need_not_be_put_right(FilingType type) {
        rule(NOT_SHOWN).given(showing(type, false)).isSilent();
        rule(NO_LINK).given(showing(type, false)).isSilent();
    }

    @Test
    void a_number_that_is_shown_and_linked_is_fine() {
        rule(NOT_SHOWN).given(showing(CHANGE_SERVICE, true)).isSilent();
        rule(NO_LINK).given(showing(CHANGE_SERVICE, true)).isSilent();
    }

    @Test
    void what_is_not_given_is_not_judged() {
        FilingRequest.Builder listed = filing(CHANGE_SERVICE).miniProgram(listed().build());
        rule(NOT_SHOWN).given(listed).isUndecidedFor("miniProgram.showsFilingNumber");
        rule(NO_LINK).given(listed).isUndecidedFor("miniProgram.linksToFilingSystem");
        FilingRequest.Builder unknown =
                filing(CHANGE_SERVICE).miniProgram(MiniProgram.builder().build());
        rule(NOT_SHOWN).given(unknown).isUndecidedFor("miniProgram.listing.listed", "miniProgram.showsFilingNumber");
        rule(NO_LINK).given(unknown).isUndecidedFor("miniProgram.listing.listed", "miniProgram.linksToFilingSystem");
    }

    @Test
    void what_nobody_can_reach_shows_nothing_yet() {
        FilingRequest.Builder unlisted = filing(CHANGE_SERVICE)
                .miniProgram(miniProgram()
                        .showsFilingNumber(false)
                        .linksToFilingSystem(false)
                        .build());
        rule(NOT_SHOWN).given(unlisted).isSilent();
        rule(NO_LINK).given(unlisted).isSilent();
    }

    @Test
    void numbers_of_mini_programs_are_shown_since_the_duty_to_file_began() {
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        rule(AT_GO_LIVE).countsFrom(dutyBegins, filing(NEW_FIRST));
        rule(NOT_SHOWN).countsFrom(dutyBegins, showing(CHANGE_SERVICE, false));
        rule(NO_LINK).countsFrom(dutyBegins, showing(CHANGE_SERVICE, false));
    }

    private static FilingRequest.Builder showing(FilingType type, boolean shown) {
        return filing(type)
                .miniProgram(listed().showsFilingNumber(shown)
                        .linksToFilingSystem(shown)
                        .build());
    }

    private static MiniProgram.Builder listed() {
        return miniProgram().listing(Listing.since(LocalDate.of(2023, 7, 1)));
    }

    private static PlatformState status(FilingStatus status) {
        return PlatformState.builder().status(status).build();
    }
}
