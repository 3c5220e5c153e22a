package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.report.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 备案类型与前提: what {@code filing-type.drl} makes of what the platform says. */
class FilingTypePlatformRulesTest {

    private static final String REJECTED = "filing-type.rejected-fields-uncorrected";

    @Test
    void a_number_among_what_was_rejected_is_not_repeated() {
        RuleVerifier.Outcome outcome =
                rule(REJECTED).given(rejected(NEW_FIRST, false, "13800001234")).isSaying("138******34");
        assertThat(outcome.report().violations())
                .extracting(Violation::message)
                .allSatisfy(message -> assertThat(message.toString()).doesNotContain("13800001234"));
    }

    private static FilingRequest.Builder rejected(FilingType type, boolean corrected, String... fields) {
        return filing(type)
                .platform(PlatformState.builder()
                        .rejectedFields(List.of(fields))
                        .rejectedFieldsCorrected(corrected)
                        .build());
    }
}
