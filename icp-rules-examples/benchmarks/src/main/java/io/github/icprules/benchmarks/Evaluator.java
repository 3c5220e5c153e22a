package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.util.function.Function;

/** Who evaluates filings by all regulations and provinces. */
public enum Evaluator {
    /** The library's engine. */
    RULES(engine -> engine::evaluate),
    /** The same regulations in plain Java, written independently of the rules. */
    SECOND_EVALUATOR(engine -> new SecondEvaluator(engine)::evaluate);

    private final Function<IcpRuleEngine, Function<FilingRequest, FilingReport>> ready;

    Evaluator(Function<IcpRuleEngine, Function<FilingRequest, FilingReport>> ready) {
        this.ready = ready;
    }

    /** Gets it ready. */
    Function<FilingRequest, FilingReport> ready() {
        return ready.apply(IcpRuleEngine.load());
    }
}
