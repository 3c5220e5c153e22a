package io.github.icprules.drools.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.drools.corpus.Corpus;
import io.github.icprules.drools.corpus.FilingNotation;
import io.github.icprules.report.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in a filing, compared with the evaluation day: on the boundary, a day before and a day after it, on every evaluation day. */
class BoundaryDaysInRequestsTest {

    private static final IcpRuleEngine ENGINE = new DroolsIcpRuleEngine();

    /** Days from which a month or a year does not lead to a day of the same number. */
    private static final List<LocalDate> ODD_DAYS = Stream.of(
                    "2023-12-31",
                    "2024-01-29",
                    "2024-01-30",
                    "2024-01-31",
                    "2024-02-29",
                    "2026-11-30",
                    "2026-12-31",
                    "2028-02-29")
            .map(LocalDate::parse)
            .toList();

    /** # in the filing is a day before the boundary, the boundary, and a day after the boundary. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            subject.certificate-expired                      | today     | unit NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | true | false | false
            subject.certificate-expires-within-a-month       | today     | unit NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | false | true | true
            subject.certificate-expires-within-a-month       | today+1m  | unit NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | true | true | false
            subject.certificate-expires-within-three-months  | today+1m  | unit NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | false | false | true
            subject.certificate-expires-within-three-months  | today+3m  | unit NEW_FIRST; subject.certificate={type=BUSINESS_LICENCE, validity.until=#} | true | false | false
            person.document-expired                          | today     | unit NEW_FIRST; miniProgram.principal.document.validity.until=# | true | false | false
            person.document-expires-within-a-month           | today+1m  | unit NEW_FIRST; miniProgram.principal.document.validity.until=# | true | true | false
            person.document-expires-within-three-months      | today+3m  | unit NEW_FIRST; miniProgram.principal.document.validity.until=# | true | false | false
            document.expired                                 | today     | unit NEW_FIRST; materials=[{material=SUBJECT_CERTIFICATE, validity.until=#}] | true | false | false
            document.expires-within-a-month                  | today+1m  | unit NEW_FIRST; materials=[{material=SUBJECT_CERTIFICATE, validity.until=#}] | true | true | false
            document.expires-within-three-months             | today+3m  | unit NEW_FIRST; materials=[{material=SUBJECT_CERTIFICATE, validity.until=#}] | true | false | false
            document.letter-expired                          | today     | unit NEW_FIRST; materials=[{material=SITUATION_STATEMENT, validity.until=#}] | true | false | false
            document.letter-dated-ahead                      | today     | unit NEW_FIRST; materials=[{material=SITUATION_STATEMENT, signedOn=#}] | false | false | true
            pre-approval.expired                             | today     | unit NEW_FIRST; miniProgram{preApprovalCategories=[CULTURE], preApprovals=[{category=CULTURE, number=示例文号, validity.until=#}]} | true | false | false
            pre-approval.not-yet-granted                     | today     | unit NEW_FIRST; miniProgram{preApprovalCategories=[CULTURE], preApprovals=[{category=CULTURE, number=示例文号, validity{from=#, until=today+3y}}]} | false | false | true
            pre-approval.launched-before-approval            | today     | unit CHANGE_SERVICE; miniProgram.preApprovalCategories=[CULTURE]; change{items=[PRE_APPROVAL], effectiveOn=#} | true | true | false
            operation.change-reported-late                   | today+30d | unit CHANGE_SERVICE; change{items=[REMARK], effectiveOn=#} | true | false | false
            cancellation.overdue                             | today     | unit CANCEL_SERVICE; cancellation.serviceEndsOn=# | true | false | false
            face.expired                                     | today-3d  | unit NEW_FIRST; miniProgram.faceVerification{createdAt=#T00:00+08:00, withAccountVerification=false} | true | false | false
            face.expired                                     | today-1d  | unit NEW_FIRST; miniProgram.faceVerification{createdAt=#T00:00+08:00, withAccountVerification=true} | true | false | false
            person.individual-too-young                      | today-18y | individual NEW_FIRST; subject.principal={name=样例甲, birthDate=#} | false | false | true
            """)
    void a_day_before_on_it_and_a_day_after(
            String rule, String boundary, String filing, boolean before, boolean onIt, boolean after) {
        LocalDate inForceFrom = ENGINE.rules().stream()
                .filter(description -> description.id().equals(rule))
                .map(RuleDescription::inForceFrom)
                .findFirst()
                .orElseThrow();
        List<LocalDate> days = Stream.concat(BoundaryGridTest.daysWithRules().stream(), ODD_DAYS.stream())
                .filter(on -> !on.isBefore(inForceFrom))
                .toList();
        assertThat(days).isNotEmpty().allSatisfy(on -> {
            LocalDate day = LocalDate.parse(FilingNotation.day(boundary, on));
            assertThat(isFound(rule, filing, on, day.minusDays(1)))
                    .as("a day before")
                    .isEqualTo(before);
            assertThat(isFound(rule, filing, on, day)).as("on it").isEqualTo(onIt);
            assertThat(isFound(rule, filing, on, day.plusDays(1)))
                    .as("a day after")
                    .isEqualTo(after);
        });
    }

    private static boolean isFound(String rule, String filing, LocalDate on, LocalDate day) {
        return ENGINE.evaluate(Corpus.filing(filing.replace("#", day.toString()), on)).violations().stream()
                .map(Violation::ruleId)
                .anyMatch(rule::equals);
    }
}
