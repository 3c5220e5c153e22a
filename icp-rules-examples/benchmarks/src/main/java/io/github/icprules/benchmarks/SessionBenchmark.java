package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.benchmarks.ways.Finding;
import io.github.icprules.drools.MeasuredEngines;
import io.github.icprules.model.FilingRequest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

/** Measures two ways to run the bundled rules: as compiled conditions, and in a session of Drools. The time is for one filing. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup before it measures.
public class SessionBenchmark {

    private static final int FILINGS = 5;

    /** The way to run the rules. */
    @Param
    public Way way = Way.COMPILED;

    private IcpRuleEngine engine;
    private List<FilingRequest> requests;

    /** Makes the engine, and checks that its findings equal those of the bundled engine. */
    @Setup
    public void prepare() {
        engine = way.engine.get();
        requests = Arrays.stream(Filings.values())
                .limit(FILINGS)
                .map(Filings::request)
                .toList();
        IcpRuleEngine bundled = IcpRuleEngine.load();
        for (FilingRequest request : requests) {
            if (!Finding.of(engine.evaluate(request)).equals(Finding.of(bundled.evaluate(request)))) {
                throw new IllegalStateException("The two ways have different findings.");
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

    /** The ways to run rules. */
    public enum Way {
        /** The engine calls the compiled conditions. */
        COMPILED("compiled", IcpRuleEngine::load),
        /** Each filing has a session of Drools. */
        SESSION("in a session", MeasuredEngines::inSession);

        private final String label;
        private final Supplier<IcpRuleEngine> engine;

        Way(String label, Supplier<IcpRuleEngine> engine) {
            this.label = label;
            this.engine = engine;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
