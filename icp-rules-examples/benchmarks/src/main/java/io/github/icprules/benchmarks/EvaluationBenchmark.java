package io.github.icprules.benchmarks;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
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

/**
 * Measures one evaluation by all rules, or by the second evaluator, in a warm JVM. The time includes the report, but not its
 * sentences, which are composed when they are read.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup before it measures.
public class EvaluationBenchmark {

    /** The filing that is evaluated. */
    @Param
    public Filings filing = Filings.ENTERPRISE_CLEAN;

    /** The evaluator of the filing. */
    @Param
    public Evaluator evaluator = Evaluator.RULES;

    private Function<FilingRequest, FilingReport> evaluation;
    private FilingRequest request;

    /** Prepares the request and the evaluator, and checks that both evaluators have equal findings. */
    @Setup
    public void prepare() {
        request = filing.request();
        evaluation = evaluator.load();
        Evaluator.requireSame(request);
    }

    /** Evaluates the filing. */
    @Benchmark
    public FilingReport evaluate() {
        return evaluation.apply(request);
    }
}
