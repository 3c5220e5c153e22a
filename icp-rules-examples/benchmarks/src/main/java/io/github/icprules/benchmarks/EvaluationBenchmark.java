package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import java.util.concurrent.TimeUnit;
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
 * Measures one evaluation by all rules in a warm JVM. The time includes the report, but not its sentences, which are composed when
 * they are read.
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

    private IcpRuleEngine engine;
    private FilingRequest request;

    /** Prepares the request and the engine. */
    @Setup
    public void prepare() {
        request = filing.request();
        engine = IcpRuleEngine.load();
    }

    /** Evaluates the filing. */
    @Benchmark
    public FilingReport evaluate() {
        return engine.evaluate(request);
    }
}
