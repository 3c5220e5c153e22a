package io.github.icprules.benchmarks;

import io.github.icprules.benchmarks.ways.Finding;
import io.github.icprules.benchmarks.ways.Way;
import io.github.icprules.benchmarks.ways.Ways;
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

/**
 * Measures the {@linkplain io.github.icprules.benchmarks.ways.SameRules same rules} in the library, and in Drools as in its tutorials. The
 * library builds its whole report, the other implementation a plain list of findings.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup before it measures.
public class WaysBenchmark {

    private static final int FILINGS = 5;

    /** The measured implementation. */
    @Param
    public Ways way;

    private Way implementation;
    private List<FilingRequest> requests;

    /** Makes the implementation, and checks that its findings equal those of the library. */
    @Setup
    public void prepare() {
        implementation = way.create();
        requests = Arrays.stream(Filings.values())
                .limit(FILINGS)
                .map(Filings::request)
                .toList();
        Way reference = Ways.BUNDLED.create();
        requests.forEach(request -> Finding.requireSame(request, reference, implementation));
    }

    /** Evaluates the filings. */
    @Benchmark
    @OperationsPerInvocation(FILINGS)
    public void evaluate(Blackhole blackhole) {
        for (FilingRequest request : requests) {
            blackhole.consume(implementation.answer(request));
        }
    }
}
