package io.github.icprules.benchmarks;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.oracle.Answer;
import io.github.icprules.report.FilingReport;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One evaluation by all rules, or by the second evaluator, warm, the report included; no sentence is put together. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
public class EvaluationBenchmark {

    /** The filing that is evaluated. */
    @Param
    public Filings filing = Filings.ENTERPRISE_CLEAN;

    /** Who evaluates it. */
    @Param
    public Evaluator evaluator = Evaluator.RULES;

    private Function<FilingRequest, FilingReport> evaluating;
    private FilingRequest request;

    /** Describes the filing that the parameter names, and makes sure that both evaluators say the same of it. */
    @Setup
    public void describe() {
        request = filing.request();
        evaluating = evaluator.ready();
        List<String> said = said(Evaluator.RULES);
        if (said.isEmpty() || !said.equals(said(Evaluator.SECOND_EVALUATOR))) {
            throw new IllegalStateException(
                    "%s: %s and %s differ, or say nothing.".formatted(filing, said, said(Evaluator.SECOND_EVALUATOR)));
        }
    }

    /** Evaluates it. */
    @Benchmark
    public FilingReport evaluate() {
        return evaluating.apply(request);
    }

    /** The findings of a report without sentences and basis, sorted, because only the engine knows which duties every filing has. */
    private List<String> said(Evaluator by) {
        return Answer.of(by.ready().apply(request)).stream()
                .map(Answer::toString)
                .sorted()
                .toList();
    }
}
