package io.github.icprules.benchmarks;

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
 * The whole way of a filing through a service: from the bytes of its JSON to the request, the report and the bytes of the report's
 * JSON. Each part is also timed on the way, so that it runs with the caches as a service leaves them.
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
@SuppressWarnings("NullAway.Init") // JMH sets up before it measures.
public class WholeWayBenchmark {

    /** The JSON at the start of the way. */
    @Param
    public Inputs input = Inputs.BODY_ENTERPRISE;

    /** The way. */
    @Param
    public Way way = Way.LIBRARY;

    private Function<Parts, byte[]> going;

    /** The ways. */
    public enum Way {
        /** By the library. */
        LIBRARY {
            @Override
            Function<Parts, byte[]> on(Inputs input) {
                return evaluating(input, Evaluator.RULES);
            }
        },
        /** By the second evaluator, between the same reading and writing; its sentences are only the titles of rules. */
        SECOND_EVALUATOR {
            @Override
            Function<Parts, byte[]> on(Inputs input) {
                return evaluating(input, Evaluator.SECOND_EVALUATOR);
            }
        },
        /** No way that reads this JSON and writes that report is shorter: a JSON library reads the one tree and writes the other. */
        READING_AND_WRITING {
            @Override
            Function<Parts, byte[]> on(Inputs input) {
                Map<String, Object> tree =
                        Evaluator.RULES.ready().apply(input.read().request()).asTree(Language.ZH);
                return parts -> {
                    long start = System.nanoTime();
                    Trees read = input.read();
                    long isRead = System.nanoTime();
                    byte[] written = Inputs.written(tree);
                    parts.add(isRead - start, 0, 0, System.nanoTime() - isRead);
                    return read.root().isEmpty() ? new byte[0] : written;
                };
            }
        };

        abstract Function<Parts, byte[]> on(Inputs input);

        private static Function<Parts, byte[]> evaluating(Inputs input, Evaluator evaluator) {
            Function<FilingRequest, FilingReport> evaluate = evaluator.ready();
            return parts -> {
                long start = System.nanoTime();
                Trees read = input.read();
                long isRead = System.nanoTime();
                FilingRequest request = read.request();
                long isRequest = System.nanoTime();
                FilingReport report = evaluate.apply(request);
                long isEvaluated = System.nanoTime();
                byte[] written = report.toJson(Language.ZH);
                parts.add(isRead - start, isRequest - isRead, isEvaluated - isRequest, System.nanoTime() - isEvaluated);
                return written;
            };
        }
    }

    /** Nanoseconds in the parts of the way, and the number of ways. Public for JMH, which sets them to 0 before each iteration. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Parts {
        /** JSON to trees. */
        public long reading;
        /** Trees to a request. */
        public long request;
        /** The evaluation. */
        public long evaluation;
        /** The report to JSON. */
        public long writing;
        /** How many filings went the way. */
        public long filings;

        void add(long nanosReading, long nanosRequest, long nanosEvaluation, long nanosWriting) {
            reading += nanosReading;
            request += nanosRequest;
            evaluation += nanosEvaluation;
            writing += nanosWriting;
            filings++;
        }
    }

    /** Gets the way ready, and makes sure that both evaluators find the same. */
    @Setup
    public void prepare() {
        Evaluator.requireSame(input.read().request());
        going = way.on(input);
    }

    /** Goes the way. */
    @Benchmark
    public byte[] go(Parts parts) {
        return going.apply(parts);
    }
}
