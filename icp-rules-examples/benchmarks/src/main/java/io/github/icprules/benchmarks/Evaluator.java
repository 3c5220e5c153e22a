package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.report.FilingReport;
import java.util.List;
import java.util.function.Function;

/** The evaluators that apply all regulations and provincial requirements. */
public enum Evaluator {
    /** The library's engine. */
    RULES(engine -> engine::evaluate),
    /** The same regulations in plain Java, written independently of the rules. */
    SECOND_EVALUATOR(engine -> new SecondEvaluator(engine)::evaluate);

    private final Function<IcpRuleEngine, Function<FilingRequest, FilingReport>> functionOf;

    Evaluator(Function<IcpRuleEngine, Function<FilingRequest, FilingReport>> functionOf) {
        this.functionOf = functionOf;
    }

    /** Loads an engine, and returns the function of this evaluator that evaluates a filing. */
    Function<FilingRequest, FilingReport> load() {
        return functionOf.apply(IcpRuleEngine.load());
    }

    /**
     * Checks that both evaluators have equal findings in a filing, and at least one.
     *
     * @throws IllegalStateException if the findings differ, or if there are none
     */
    static void requireSame(FilingRequest request) {
        List<String> found = RULES.found(request);
        if (found.isEmpty() || !found.equals(SECOND_EVALUATOR.found(request))) {
            throw new IllegalStateException("The evaluators differ, or find nothing in %s: %s and %s"
                    .formatted(request, found, SECOND_EVALUATOR.found(request)));
        }
    }

    /**
     * {@return the findings without sentences and legal basis, sorted}
     *
     * <p>Unsorted findings would differ, because only the engine puts the duties that every filing has last.
     */
    private List<String> found(FilingRequest request) {
        return Answer.of(load().apply(request)).stream()
                .map(Answer::toString)
                .sorted()
                .toList();
    }
}
