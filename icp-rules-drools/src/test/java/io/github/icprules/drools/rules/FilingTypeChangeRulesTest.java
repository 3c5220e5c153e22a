package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.law.Confidence;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.model.Change;
import io.github.icprules.model.SubjectType;
import io.github.icprules.report.Violation;
import org.junit.jupiter.api.Test;

/** 备案类型与前提: what {@code filing-type.drl} makes of a change. */
class FilingTypeChangeRulesTest {

    private static final String TO_UNIT = "filing-type.individual-to-unit";

    @Test
    void that_individuals_cannot_become_units_rests_on_sources_that_disagree() {
        Violation found = rule(TO_UNIT)
                .given(filing(CHANGE_SUBJECT).change(new Change(null, null, SubjectType.INDIVIDUAL, null, null)))
                .report()
                .violations()
                .stream()
                .filter(violation -> violation.ruleId().equals(TO_UNIT))
                .findFirst()
                .orElseThrow();
        assertThat(found.basis()).extracting(LegalBasis::confidence).containsOnly(Confidence.LOW);
    }
}
