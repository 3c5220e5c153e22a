package io.github.icprules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.report.Verdict;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The benchmarks run, and measure what they say they do. No time is asserted. */
class BenchmarksTest {

    @Test
    void every_benchmark_runs() throws Exception {
        var options = new OptionsBuilder()
                .include("Benchmark")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(10))
                .shouldFailOnError(true)
                .build();
        assertThat(new Runner(options).run()).hasSize(Filings.values().length);
    }

    @Test
    void the_filings_are_what_their_names_say() {
        EvaluationBenchmark benchmark = new EvaluationBenchmark();
        Map<Filings, Verdict> verdicts = new EnumMap<>(Filings.class);
        for (Filings filing : Filings.values()) {
            benchmark.filing = filing;
            benchmark.describe();
            verdicts.put(filing, benchmark.evaluate().verdict());
        }
        assertThat(verdicts)
                .containsEntry(Filings.ENTERPRISE_CLEAN, Verdict.READY)
                .containsEntry(Filings.ENTERPRISE_DEFECTS, Verdict.BLOCKED)
                .containsEntry(Filings.INDIVIDUAL, Verdict.READY)
                .containsEntry(Filings.NEWS_WITH_APPROVAL, Verdict.READY)
                .containsEntry(Filings.CANCELLATION, Verdict.READY_WITH_WARNINGS);
    }
}
