package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.DAY;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.model.FilingType.NEW_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.DroolsIcpRuleEngine;
import io.github.icprules.model.FilingType;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** 资料的时效: {@code knowledge.drl}. */
class KnowledgeRulesTest {

    private static final String OLD = "knowledge.old";

    @Test
    void a_day_in_the_past_is_judged_by_what_was_checked_after_it() {
        rule(OLD).given(filing(NEW_FIRST).evaluatedOn(LocalDate.of(2024, 1, 1))).isSilent();
        assertThat(checkedOn(NEW_FIRST)).isAfter(LocalDate.of(2024, 1, 1));
    }

    private static LocalDate checkedOn(FilingType type) {
        return Objects.requireNonNull(new DroolsIcpRuleEngine()
                .evaluate(filing(type).evaluatedOn(DAY).build())
                .receipt()
                .knowledgeCheckedOn());
    }
}
