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

/** One evaluation of the whole rule book by a warm engine, the report included; no sentence is put together. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class EvaluationBenchmark {

    /** The filing that is evaluated. */
    @Param
    public Filings filing = Filings.ENTERPRISE_CLEAN;

    private IcpRuleEngine engine = IcpRuleEngine.load();
    private FilingRequest request = filing.request();

    /** Describes the filing that the parameter names. */
    @Setup
    public void describe() {
        request = filing.request();
        if (engine.evaluate(request).timeline().isEmpty()) {
            throw new IllegalStateException("An evaluation that finds nothing measures nothing.");
        }
    }

    /** Evaluates it. */
    @Benchmark
    public FilingReport evaluate() {
        return engine.evaluate(request);
    }
}
