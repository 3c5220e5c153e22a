package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterprise;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.Change;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Subject;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 备案类型与前提: what {@code filing-type.drl} makes of a change. */
class FilingTypeChangeRulesTest {

    private static final String ANOTHER = "filing-type.another-subject";
    private static final String TO_UNIT = "filing-type.individual-to-unit";

    /** The credit code of {@link io.github.icprules.drools.Requests#enterprise()}, and one of another company. */
    private static final String SAME_CODE = "91000000000000000K";

    private static final String OTHER_CODE = "91000000000000019G";

    @Test
    void that_individuals_cannot_become_units_rests_on_sources_that_disagree() {
        Violation found = rule(TO_UNIT)
                .given(from(SubjectType.INDIVIDUAL, SubjectType.ENTERPRISE, SAME_CODE))
                .report()
                .violations()
                .stream()
                .filter(violation -> violation.ruleId().equals(TO_UNIT))
                .findFirst()
                .orElseThrow();
        assertThat(found.basis()).extracting(LegalBasis::confidence).containsOnly(Confidence.LOW);
    }

    @Test
    void a_finding_on_numbers_repeats_none() {
        assertThat(rule(ANOTHER)
                        .given(filing(CHANGE_SUBJECT).change(from(OTHER_CODE)))
                        .report()
                        .toString())
                .doesNotContain(OTHER_CODE, SAME_CODE);
    }

    private static Change from(String number) {
        return new Change(null, null, null, number, null);
    }

    private static FilingRequest.Builder from(
            @Nullable SubjectType before, @Nullable SubjectType now, String numberBefore) {
        Subject subject =
                now == null ? Subject.builder().build() : enterprise().type(now).build();
        return filing(CHANGE_SUBJECT).subject(subject).change(new Change(null, null, before, numberBefore, null));
    }
}
