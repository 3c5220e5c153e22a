package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingStatus.FILED;
import static io.github.icprules.model.FilingStatus.NOT_FILED;
import static io.github.icprules.model.FilingType.NEW_ACCESS;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.model.FilingType.NEW_SERVICE;
import static io.github.icprules.report.Severity.BLOCKING;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.Payload;
import io.github.icprules.model.PlatformState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 备案类型: {@code filing-type.drl}, whether the mini-program itself is on record. */
class FilingTypeOnRecordRulesTest {

    private static final String NEW_THOUGH_ON_RECORD = "filing-type.new-though-on-record";
    private static final String ACCESS_THOUGH_UNFILED = "filing-type.new-access-though-service-unfiled";
    private static final String NUMBER = "京ICP备2099000001号-1X";

    @ParameterizedTest
    @EnumSource(names = {"NEW_FIRST", "NEW_SERVICE"})
    void what_is_on_record_is_not_filed_anew(FilingType type) {
        rule(NEW_THOUGH_ON_RECORD)
                .given(at(type, FILED))
                .isViolatedAt(BLOCKING, "filingType")
                .isSaying("“" + type.chinese() + "”")
                .isSaying("变更备案");
        rule(NEW_THOUGH_ON_RECORD).given(numbered(type, NUMBER)).isViolatedAt("filingType");
    }

    @Test
    void what_the_platform_makes_of_a_body_for_a_filed_mini_program_is_not_known() {
        rule(NEW_THOUGH_ON_RECORD)
                .given(at(NEW_FIRST, FILED).payload(new Payload(List.of(), null)))
                .isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EXCLUDE,
            names = {"NEW_FIRST", "NEW_SERVICE"})
    void any_other_filing_is_of_what_is_on_record(FilingType type) {
        rule(NEW_THOUGH_ON_RECORD).given(at(type, FILED)).isSilent();
        rule(NEW_THOUGH_ON_RECORD).given(numbered(type, NUMBER)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "FILED")
    void what_the_platform_has_not_filed_is_not_on_record(FilingStatus status) {
        rule(NEW_THOUGH_ON_RECORD).given(at(NEW_FIRST, status)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM_REVIEW", "PLATFORM_REJECTED", "AUTHORITY_REVIEW", "AUTHORITY_REJECTED"})
    void what_has_a_number_is_on_record_though_another_filing_of_it_be_under_way_or_rejected(FilingStatus status) {
        rule(NEW_THOUGH_ON_RECORD)
                .given(numbered(NEW_SERVICE, NUMBER).platform(state(status)))
                .isViolatedAt("filingType");
        rule(NEW_THOUGH_ON_RECORD)
                .given(numbered(NEW_SERVICE, " ").platform(state(status)))
                .isSilent();
    }

    @Test
    void a_new_filing_of_which_nothing_else_is_said_is_of_what_is_not_on_record() {
        rule(NEW_THOUGH_ON_RECORD).given(filing(NEW_FIRST)).isSilent();
        rule(NEW_THOUGH_ON_RECORD).given(numbered(NEW_FIRST, " ")).isSilent();
        rule(NEW_THOUGH_ON_RECORD)
                .given(numbered(NEW_FIRST, NUMBER).platform(state(NOT_FILED)))
                .isSilent();
    }

    @Test
    void an_access_is_added_to_a_mini_program_that_has_a_number() {
        rule(ACCESS_THOUGH_UNFILED).given(numbered(NEW_ACCESS, NUMBER)).isSilent();
        rule(ACCESS_THOUGH_UNFILED).given(numbered(NEW_ACCESS, " ")).isViolatedAt(BLOCKING, "miniProgram.filingNumber");
        rule(ACCESS_THOUGH_UNFILED).given(filing(NEW_ACCESS)).isUndecidedFor("miniProgram.filingNumber");
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NEW_ACCESS")
    void only_a_new_access_asks_for_a_number(FilingType type) {
        rule(ACCESS_THOUGH_UNFILED).given(numbered(type, "")).isSilent();
        rule(ACCESS_THOUGH_UNFILED).given(filing(type)).isSilent();
    }

    @Test
    void types_are_looked_at_since_the_duty_to_file_began() {
        LocalDate dutyBegins = LocalDate.of(2023, 9, 1);
        rule(NEW_THOUGH_ON_RECORD).countsFrom(dutyBegins, at(NEW_FIRST, FILED));
        rule(ACCESS_THOUGH_UNFILED).countsFrom(dutyBegins, numbered(NEW_ACCESS, ""));
    }

    private static FilingRequest.Builder at(FilingType type, FilingStatus status) {
        return filing(type).platform(state(status));
    }

    private static FilingRequest.Builder numbered(FilingType type, String number) {
        return filing(type).miniProgram(miniProgram().filingNumber(number).build());
    }

    private static PlatformState state(FilingStatus status) {
        return PlatformState.builder().status(status).build();
    }
}
