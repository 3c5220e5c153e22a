package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.report.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** 备案义务: {@code duty-to-file.drl}. */
class DutyToFileRulesTest {

    private static final String NOT_BEGUN = "duty-to-file.not-begun-yet";

    private static final LocalDate DUTY_BEGINS = LocalDate.of(2023, 9, 1);

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
}
