package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequestDigest;
import io.github.icprules.text.Language;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

/** Measures work in addition to an evaluation: the report as a tree for JSON with all its sentences, and the digest of the request. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup before it measures.
public class ReportBenchmark {

    private static final byte[] KEY = "a key that only the benchmarks use".getBytes(StandardCharsets.UTF_8);

    /** The filing that is evaluated. */
    @Param
    public Filings filing = Filings.ENTERPRISE_CLEAN;

    /** The measured work. */
    @Param
    public Work work = Work.EVALUATION;

    private Supplier<Object> task;

    /** The kinds of measured work. */
    public enum Work {
        /** One evaluation by all rules; the other kinds are compared with it. */
        EVALUATION {
            @Override
            Supplier<Object> prepare(IcpRuleEngine engine, FilingRequest request) {
                return () -> engine.evaluate(request);
            }
        },
        /** The report as maps and lists. */
        AS_TREE {
            @Override
            Supplier<Object> prepare(IcpRuleEngine engine, FilingRequest request) {
                FilingReport report = engine.evaluate(request);
                return () -> report.asTree(Language.ZH);
            }
        },
        /** The digest of the request, computed with a key. */
        DIGEST {
            @Override
            Supplier<Object> prepare(IcpRuleEngine engine, FilingRequest request) {
                RequestDigest digest = RequestDigest.withKey(KEY);
                return () -> digest.of(request);
            }
        };

        abstract Supplier<Object> prepare(IcpRuleEngine engine, FilingRequest request);
    }

    /** Loads the engine and prepares the work. */
    @Setup
    public void prepare() {
        task = work.prepare(IcpRuleEngine.load(), filing.request());
    }

    /** Does the work once. */
    @Benchmark
    public Object work() {
        return task.get();
    }
}
