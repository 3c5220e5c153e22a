package io.github.icprules.benchmarks.ways;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.MeasuredEngines;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.util.List;
import java.util.Set;

/** The engine of the library with the {@linkplain SameRules same rules} of the bundled sheets and no others. */
final class Bundled implements Way {

    private final IcpRuleEngine engine = MeasuredEngines.of(Set.copyOf(SameRules.IDS)::contains);

    @Override
    public List<Finding> evaluate(FilingRequest request) {
        return Finding.of(answer(request));
    }

    /** {@return the whole report, which contains more than the findings of the other implementation} */
    @Override
    public FilingReport answer(FilingRequest request) {
        return engine.evaluate(request);
    }
}
