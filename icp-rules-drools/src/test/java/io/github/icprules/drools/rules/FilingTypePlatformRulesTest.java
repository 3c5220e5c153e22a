package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CANCEL_SERVICE;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.RuleVerifier;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingStatus;
import io.github.icprules.model.FilingType;
import io.github.icprules.model.PlatformState;
import io.github.icprules.report.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 备案类型与前提: what {@code filing-type.drl} makes of what the platform says. */
class FilingTypePlatformRulesTest {

    private static final String REVIEW = "filing-type.under-review";
    private static final String REJECTED = "filing-type.rejected-fields-uncorrected";
    private static final String NOTHING_TO_CANCEL = "filing-type.cancel-not-filed";

    @Test
    void a_number_among_what_was_rejected_is_not_repeated() {
        RuleVerifier.Outcome outcome =
                rule(REJECTED).given(rejected(NEW_FIRST, false, "13800001234")).isSaying("138******34");
        assertThat(outcome.report().violations())
                .extracting(Violation::message)
                .allSatisfy(message -> assertThat(message.toString()).doesNotContain("13800001234"));
    }

    @Test
    void the_platforms_own_codes_are_named_where_it_has_any() {
        assertThat(codes(REVIEW, at(NEW_FIRST, FilingStatus.PLATFORM_REVIEW))).containsExactly(86324);
        assertThat(codes(NOTHING_TO_CANCEL, at(CANCEL_SERVICE, FilingStatus.NOT_FILED)))
                .containsExactly(86353);
    }

    private static List<@Nullable Integer> codes(String id, FilingRequest.Builder request) {
        return rule(id).given(request).report().violations().stream()
                .filter(violation -> violation.ruleId().equals(id))
                .<@Nullable Integer>map(Violation::platformErrcode)
                .toList();
    }

    private static FilingRequest.Builder at(FilingType type, FilingStatus status) {
        return filing(type).platform(PlatformState.builder().status(status).build());
    }

    private static FilingRequest.Builder rejected(FilingType type, boolean corrected, String... fields) {
        return filing(type)
                .platform(PlatformState.builder()
                        .rejectedFields(List.of(fields))
                        .rejectedFieldsCorrected(corrected)
                        .build());
    }
}
