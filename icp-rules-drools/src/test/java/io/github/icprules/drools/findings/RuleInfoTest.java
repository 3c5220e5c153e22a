package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Responsibility;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleInfoTest {

    @Test
    void a_violation_can_state_the_party_that_corrects_it() {
        assertThat(read("VIOLATION", "MERCHANT, PAPER").responsibility())
                .isEqualTo(new Responsibility(Party.MERCHANT, ActionKind.PAPER));
        assertThat(RuleInfo.of(
                                "sheet.rule",
                                Map.of("kind", "VIOLATION", "severity", "INFO", "basis", "DECREE_292_ART_12"),
                                AnswersRead.NONE)
                        .responsibility())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VIOLATION | MERCHANT               | @party must name a party and the kind of its action
            VIOLATION | MERCHANT, PAPER, PAPER | @party must name a party and the kind of its action
            VIOLATION | MERCHANT, PAPR         | @party names PAPR, which does not exist
            VIOLATION | PAPER, MERCHANT        | @party names PAPER, which does not exist
            DUTY      | MERCHANT, PAPER        | only a violation or an open point has @party
            """)
    void any_other_party_is_refused(String kind, String party, String message) {
        assertThatIllegalStateException().isThrownBy(() -> read(kind, party)).withMessageContaining(message);
    }

    private static RuleInfo read(String kind, String party) {
        return RuleInfo.of(
                "sheet.rule",
                Map.of("kind", kind, "severity", "INFO", "party", party, "basis", "DECREE_292_ART_12"),
                AnswersRead.NONE);
    }
}
