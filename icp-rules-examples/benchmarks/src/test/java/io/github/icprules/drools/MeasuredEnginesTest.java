package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.benchmarks.Filings;
import io.github.icprules.benchmarks.ways.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the findings of the measured engines with those of the bundled engine. */
class MeasuredEnginesTest {

    private static final IcpRuleEngine BUNDLED = IcpRuleEngine.load();
    private static final IcpRuleEngine COMPILED_AT_RUN_TIME = MeasuredEngines.compiledAtRunTime();

    @ParameterizedTest
    @EnumSource
    void rules_that_are_compiled_at_run_time_find_the_same(Filings filing) {
        assertThat(findings(COMPILED_AT_RUN_TIME, filing))
                .isEqualTo(findings(BUNDLED, filing))
                .isNotEmpty();
    }

    @Test
    void selected_rules_find_the_same_as_among_all_rules() {
        Set<String> some = Set.of("materials.face-verification", "operation.true-data");
        IcpRuleEngine engine = MeasuredEngines.of(some::contains);
        assertThat(findings(engine, Filings.ENTERPRISE_CLEAN))
                .isEqualTo(findings(BUNDLED, Filings.ENTERPRISE_CLEAN).stream()
                        .filter(finding -> some.contains(finding.ruleId()))
                        .toList())
                .hasSize(2);
    }

    private static List<Finding> findings(IcpRuleEngine engine, Filings filing) {
        return Finding.of(engine.evaluate(filing.request()));
    }
}
