package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.benchmarks.Inputs.Trees;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Measures the whole way of a filing through a service: from the bytes of its JSON to the request, the report and the bytes of the
 * report's JSON. Each part is also timed on the way, so the caches of the processor are in the same state as in a service.
 *
 * <p>The warm-up is longer than that of other benchmarks: a whole way calls thousands of methods, many of them once, and the
 * compilers of the JVM need about 30,000 ways until the time no longer falls.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup before it measures.
public class WholeWayBenchmark {

    /** The JSON at the start of the way. */
    @Param
    public Inputs input = Inputs.BODY_ENTERPRISE;

    /** The measured way. */
    @Param
    public Way way = Way.LIBRARY;

    private Function<Parts, byte[]> wholeWay;

    /** The ways. */
    public enum Way {
        /** The library reads the request, evaluates it and writes the report. */
        LIBRARY {
            @Override
            Function<Parts, byte[]> prepare(Inputs input) {
                IcpRuleEngine engine = IcpRuleEngine.load();
                return parts -> {
                    long start = System.nanoTime();
                    Trees read = input.read();
                    long afterReading = System.nanoTime();
                    FilingRequest request = read.request();
                    long afterRequest = System.nanoTime();
                    FilingReport report = engine.evaluate(request);
                    long afterEvaluation = System.nanoTime();
                    byte[] written = report.toJson(Language.ZH);
                    parts.add(
                            afterReading - start,
                            afterRequest - afterReading,
                            afterEvaluation - afterRequest,
                            System.nanoTime() - afterEvaluation);
                    return written;
                };
            }
        },
        /** Jackson reads the same JSON, and writes the finished tree of the same report. No way with this input and output is shorter. */
        READING_AND_WRITING {
            @Override
            Function<Parts, byte[]> prepare(Inputs input) {
                Map<String, Object> tree =
                        IcpRuleEngine.load().evaluate(input.read().request()).asTree(Language.ZH);
                return parts -> {
                    long start = System.nanoTime();
                    Trees read = input.read();
                    long afterReading = System.nanoTime();
                    byte[] written = Inputs.toJson(tree);
                    parts.add(afterReading - start, 0, 0, System.nanoTime() - afterReading);
                    return read.root().isEmpty() ? new byte[0] : written;
                };
            }
        };

        abstract Function<Parts, byte[]> prepare(Inputs input);
    }

    /**
     * Nanoseconds in the parts of the way, and the number of ways. The fields are public because JMH sets them to 0 before each
     * iteration.
     */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Parts {
        /** From JSON to trees. */
        public long reading;
        /** From trees to a request. */
        public long request;
        /** The evaluation. */
        public long evaluation;
        /** From the report to JSON. */
        public long writing;
        /** The number of filings. */
        public long filings;

        void add(long nanosReading, long nanosRequest, long nanosEvaluation, long nanosWriting) {
            reading += nanosReading;
            request += nanosRequest;
            evaluation += nanosEvaluation;
            writing += nanosWriting;
            filings++;
        }
    }

    /** Prepares the way. */
    @Setup
    public void prepare() {
        wholeWay = way.prepare(input);
    }

    /** {@return the JSON of the report on one filing} */
    @Benchmark
    public byte[] go(Parts parts) {
        return wholeWay.apply(parts);
    }
}
