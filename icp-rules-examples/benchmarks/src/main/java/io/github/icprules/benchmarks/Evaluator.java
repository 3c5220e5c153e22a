package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.report.FilingReport;
import java.util.List;
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

    /** Throws an exception unless all evaluators find the same, and anything at all. */
    static void requireSame(FilingRequest request) {
        List<String> found = RULES.found(request);
        if (found.isEmpty() || !found.equals(SECOND_EVALUATOR.found(request))) {
            throw new IllegalStateException(
                    "%s: %s and %s differ, or are empty.".formatted(request, found, SECOND_EVALUATOR.found(request)));
        }
    }

    /** The findings of a report without sentences and basis, sorted, because only the engine knows which duties every filing has. */
    private List<String> found(FilingRequest request) {
        return Answer.of(ready().apply(request)).stream()
                .map(Answer::toString)
                .sorted()
                .toList();
    }
}
