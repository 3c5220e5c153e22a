package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.Requests.individual;
import static io.github.icprules.drools.Requests.miniProgram;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static io.github.icprules.report.Severity.LEGAL;
import static io.github.icprules.report.Severity.WARNING;

import io.github.icprules.model.Change;
import io.github.icprules.model.ChangedItem;
import io.github.icprules.model.FilingKind;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.model.PreApprovalCategory;
import io.github.icprules.model.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 运营义务: {@code operation.drl}. */
class OperationRulesTest {

    private static final String TRUE_DATA = "operation.true-data";
    private static final String KEEP_RECORDS = "operation.keep-records";
    private static final String CHANGE_REPORTED_LATE = "operation.change-reported-late";
    private static final String CORRECT_ON_DEMAND = "operation.correct-on-demand";
    private static final String PUBLIC_SECURITY = "operation.public-security-filing";

    @ParameterizedTest
    @EnumSource
    void whoever_describes_anything_describes_it_truly(FilingType type) {
        if (type.kind() == FilingKind.CANCELLATION || type == FilingType.CHANGE_ACCESS) {
            rule(TRUE_DATA).given(filing(type)).isSilent();
        } else {
            rule(TRUE_DATA).given(filing(type)).isDue(null).threatens("FALSE_FILING_DATA");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operation.within-filed-items",
                "operation.lawful-content",
                "operation.annual-review",
                "operation.report-changes",
                "operation.keep-phones-reachable",
                "operation.renew-documents"
            })
    void a_new_filing_is_told_of_the_duties_to_come(String id) {
        for (FilingType type : FilingType.values()) {
            if (type.kind() == FilingKind.NEW) {
                rule(id).given(filing(type)).isDue(null);
            } else {
                rule(id).given(filing(type)).isSilent();
            }
        }
        rule(id).countsFrom(LocalDate.of(2023, 9, 1), filing(NEW_FIRST));
    }

    @Test
    void a_duty_says_what_it_costs_to_neglect_it() {
        rule("operation.within-filed-items").given(filing(NEW_FIRST)).threatens("BEYOND_FILED_ITEMS");
        rule("operation.annual-review").given(filing(NEW_FIRST)).threatens("ANNUAL_REVIEW_NEGLECTED");
        rule("operation.lawful-content")
                .given(filing(NEW_FIRST))
                .threatens("UNLAWFUL_CONTENT")
                .isSaying("停止传输");
        rule("operation.report-changes")
                .given(filing(NEW_FIRST))
                .threatens("CHANGE_NOT_REPORTED")
                .isSaying("提前 30 日");
    }

    @ParameterizedTest
    @EnumSource(names = {"NEWS", "PUBLISHING", "BULLETIN"})
    void what_is_published_is_kept_for_sixty_days(PreApprovalCategory category) {
        rule(KEEP_RECORDS)
                .given(ticking(NEW_FIRST, category))
                .isDue(null)
                .threatens("RECORDS_NOT_KEPT")
                .isSaying(category.chinese(), "60 日");
        rule(KEEP_RECORDS).given(ticking(NEW_FIRST, category, category)).isDue(null);
        rule(KEEP_RECORDS).given(ticking(FilingType.CHANGE_SUBJECT, category)).isSilent();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NEWS", "PUBLISHING", "BULLETIN"})
    void nothing_else_has_to_be_kept(PreApprovalCategory category) {
        rule(KEEP_RECORDS).given(ticking(NEW_FIRST, category)).isSilent();
    }

    @ParameterizedTest
    @CsvSource({"29, true", "30, false", "31, false"})
    void a_change_is_reported_thirty_days_ahead(int daysAhead, boolean late) {
        FilingRequest.Builder request = changing(DAY.plusDays(daysAhead));
        if (late) {
            rule(CHANGE_REPORTED_LATE)
                    .given(request)
                    .isViolatedAt(LEGAL, "change.effectiveOn")
                    .threatens("CHANGE_NOT_REPORTED")
                    .isSaying("2026-12-23", "2026-11-23");
        } else {
            rule(CHANGE_REPORTED_LATE).given(request).isSilent();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25, false", "2026-10-26, true", "2026-11-30, true"})
    void a_change_that_was_submitted_in_time_is_not_late_when_it_is_asked_about(LocalDate submittedOn, boolean late) {
        FilingRequest.Builder request = changing(DAY)
                .platform(PlatformState.builder().submittedOn(submittedOn).build());
        if (late) {
            rule(CHANGE_REPORTED_LATE).given(request).isViolatedAt("change.effectiveOn");
        } else {
            rule(CHANGE_REPORTED_LATE).given(request).isSilent();
        }
        rule(CHANGE_REPORTED_LATE)
                .given(changing(DAY).platform(PlatformState.builder().build()))
                .isViolatedAt("change.effectiveOn");
    }

    @Test
    void the_day_of_a_change_must_be_known_and_only_a_change_has_one() {
        rule(CHANGE_REPORTED_LATE).given(filing(CHANGE_SERVICE)).isUndecidedFor("change.effectiveOn");
        rule(CHANGE_REPORTED_LATE).given(filing(NEW_FIRST)).isSilent();
    }

    @Test
    void what_the_authority_finds_inexact_is_corrected_within_ten_working_days() {
        PlatformState demanded = PlatformState.builder()
                .correctionDemandedOn(LocalDate.of(2026, 11, 20))
                .build();
        rule(CORRECT_ON_DEMAND)
                .given(filing(CHANGE_SERVICE).platform(demanded))
                .isDue(LocalDate.of(2026, 12, 4))
                .isSaying("2026-11-20");
        rule(CORRECT_ON_DEMAND).given(filing(CHANGE_SERVICE)).isSilent();
    }

    @Test
    void a_correction_whose_time_is_over_is_overdue() {
        PlatformState demanded = PlatformState.builder()
                .correctionDemandedOn(LocalDate.of(2026, 11, 2))
                .build();
        FilingRequest.Builder request = filing(CHANGE_SERVICE).platform(demanded);
        rule("operation.correction-overdue")
                .given(request.evaluatedOn(LocalDate.of(2026, 11, 16)))
                .isSilent();
        rule("operation.correction-overdue")
                .given(request.evaluatedOn(LocalDate.of(2026, 11, 17)))
                .isViolatedAt(WARNING, "platform.correctionDemandedOn")
                .isSaying("2026-11-02", "2026-11-16");
    }

    @Test
    void whether_the_public_security_wants_a_filing_of_a_unit_stays_open() {
        rule(PUBLIC_SECURITY).given(filing(NEW_FIRST)).isOpen().isSaying("网络正式联通之日起三十日内");
        rule(PUBLIC_SECURITY).given(filing(CHANGE_SERVICE)).isSilent();
    }

    @Test
    void an_individual_is_not_sent_to_the_public_security_by_an_article_on_units() {
        rule(PUBLIC_SECURITY)
                .given(filing(NEW_FIRST).subject(individual().build()))
                .isSilent();
        rule(PUBLIC_SECURITY)
                .given(filing(NEW_FIRST).subject(Subject.builder().build()))
                .isUndecidedFor("subject.type");
    }

    private static FilingRequest.Builder ticking(FilingType type, PreApprovalCategory... categories) {
        return filing(type)
                .miniProgram(
                        miniProgram().preApprovalCategories(List.of(categories)).build());
    }

    private static FilingRequest.Builder changing(LocalDate effectiveOn) {
        return filing(CHANGE_SERVICE)
                .change(Change.builder(ChangedItem.REMARK)
                        .effectiveOn(effectiveOn)
                        .build());
    }
}
