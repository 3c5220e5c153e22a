package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.benchmarks.ways.Finding;
import io.github.icprules.drools.MeasuredEngines;
import io.github.icprules.model.FilingRequest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Measures the cost of rules that never match: the bundled rules alone, and with two and nine copies that never match. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup before it measures.
public class MoreRulesBenchmark {

    private static final int FILINGS = 5;

    /** The number of rules, as a multiple of the bundled rules. */
    @Param({"1", "3", "10"})
    public int times;

    private IcpRuleEngine engine;
    private List<FilingRequest> requests;

    /** Makes the engine, and checks that the additional rules find nothing. */
    @Setup
    public void prepare() {
        engine = MeasuredEngines.times(times);
        requests = Arrays.stream(Filings.values())
                .limit(FILINGS)
                .map(Filings::request)
                .toList();
        IcpRuleEngine bundled = IcpRuleEngine.load();
        for (FilingRequest request : requests) {
            if (!Finding.of(engine.evaluate(request)).equals(Finding.of(bundled.evaluate(request)))) {
                throw new IllegalStateException("The additional rules change the findings.");
            }
        }
    }

    /** Evaluates the filings. */
    @Benchmark
    @OperationsPerInvocation(FILINGS)
    public void evaluate(Blackhole blackhole) {
        for (FilingRequest request : requests) {
            blackhole.consume(engine.evaluate(request));
        }
    }
}
