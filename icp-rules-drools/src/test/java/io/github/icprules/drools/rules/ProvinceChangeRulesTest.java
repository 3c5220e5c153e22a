package io.github.icprules.drools.rules;

import static io.github.icprules.drools.Requests.enterpriseIn;
import static io.github.icprules.drools.Requests.filing;
import static io.github.icprules.drools.RuleVerifier.rule;
import static io.github.icprules.drools.data.ProvincialProfile.ALL;
import static io.github.icprules.model.FilingType.CHANGE_SERVICE;
import static io.github.icprules.model.FilingType.CHANGE_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.icprules.model.Province;
import io.github.icprules.model.Subject;
import io.github.icprules.report.Unchecked;
import org.junit.jupiter.api.Test;

/** 省管局要求,变更与注销: {@code province-change.drl}. */
class ProvinceChangeRulesTest {

    private static final String UNDECIDABLE = "province-material.undecidable";

    @Test
    void what_is_said_of_passing_filings_on_is_told_of_changes_of_the_subject() {
        Subject shandong = enterpriseIn(Province.SHANDONG).build();
        rule(UNDECIDABLE)
                .telling(ALL)
                .given(filing(CHANGE_SUBJECT).subject(shandong))
                .isSaying("法定代表人相同");
        // Other points are open there.
        rule(UNDECIDABLE)
                .telling(ALL)
                .given(filing(CHANGE_SERVICE).subject(shandong))
                .speaks();
        assertThat(rule(UNDECIDABLE)
                        .telling(ALL)
                        .given(filing(CHANGE_SERVICE).subject(shandong))
                        .report()
                        .unchecked())
                .extracting(Unchecked::ruleId, Unchecked::path)
                .doesNotContain(tuple(UNDECIDABLE, "change"));
    }
}
