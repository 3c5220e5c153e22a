package io.github.icprules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.benchmarks.ways.Ways;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs each benchmark and measuring program once. No test compares times. */
class BenchmarksTest {

    @Test
    void every_benchmark_runs() throws Exception {
        var options = new OptionsBuilder()
                .include("Benchmark")
                .forks(0)
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .shouldFailOnError(true)
                .build();
        assertThat(new Runner(options).run())
                .hasSize(Filings.values().length
                        + Inputs.values().length * WholeWayBenchmark.Way.values().length
                        + Ways.values().length);
    }

    /** Runs only nightly, because several JVMs compile the rules at run time. */
    @Test
    @Tag("nightly")
    void the_start_of_a_jvm_is_measured() {
        assertThat(rowsOf(() -> Start.main(new String[] {"1"}))).hasSize(4);
    }

    @Test
    void the_parts_of_the_whole_way_are_measured() {
        for (WholeWayBenchmark.Way way : WholeWayBenchmark.Way.values()) {
            WholeWayBenchmark.Parts parts = new WholeWayBenchmark.Parts();
            WholeWayBenchmark benchmark = new WholeWayBenchmark();
            benchmark.way = way;
            benchmark.prepare();
            assertThat(new String(benchmark.go(parts), StandardCharsets.UTF_8)).startsWith("{\"verdict\":\"");
            assertThat(List.of(parts.reading, parts.writing)).allMatch(nanoseconds -> nanoseconds > 0);
            assertThat(parts.request > 0 && parts.evaluation > 0)
                    .isEqualTo(way != WholeWayBenchmark.Way.READING_AND_WRITING);
            assertThat(parts.filings).isEqualTo(1);
        }
    }

    @Test
    void the_shortest_way_writes_what_the_library_writes() {
        for (Inputs input : Inputs.values()) {
            byte[] library = WholeWayBenchmark.Way.LIBRARY.prepare(input).apply(new WholeWayBenchmark.Parts());
            byte[] shortest =
                    WholeWayBenchmark.Way.READING_AND_WRITING.prepare(input).apply(new WholeWayBenchmark.Parts());
            assertThat(shortest).as(input.name()).isEqualTo(library);
        }
    }

    /** Runs only nightly, because the section starts a JVM for each way. */
    @Test
    @Tag("nightly")
    void a_single_section_of_the_table_is_measured() {
        assertThat(rowsOf(() -> PerformanceTable.main(new String[] {"short", "ways"})))
                .as("a header of two lines, and a line for each way")
                .hasSize(2 + Ways.values().length);
    }

    @Test
    void an_unknown_section_is_refused_before_the_first_measurement() {
        assertThatThrownBy(() -> PerformanceTable.main(new String[] {"short", "whole", "speed"}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void batches_and_memory_are_measured() {
        assertThat(rowsOf(() -> Batches.main(new String[] {"10", "20"}))).hasSize(2);
        assertThat(rowsOf(() -> Memory.main(new String[] {"10", "1"})))
                .hasSize(4)
                .last()
                .asString()
                .contains("none");
    }

    @Test
    void each_filing_has_the_expected_verdict() {
        EvaluationBenchmark benchmark = new EvaluationBenchmark();
        for (Filings filing : Filings.values()) {
            benchmark.filing = filing;
            benchmark.prepare();
            assertThat(benchmark.evaluate().verdict())
                    .as(filing.name())
                    .isEqualTo(filing == Filings.ENTERPRISE_DEFECTS ? Verdict.BLOCKED : Verdict.INCOMPLETE);
        }
        assertThat(IcpRuleEngine.load().evaluate(Filings.WORDS.request()).violations())
                .extracting(Violation::ruleId)
                .as("the texts contain words of sectors without a denial")
                .contains("sector.words-unticked");
    }

    @Test
    void rows_show_minimum_and_median() {
        assertThat(Row.median(3, 1, 2)).isEqualTo(2);
        assertThat(Row.median(4, 1, 2, 3)).isEqualTo(2.5);
        assertThat(Row.of("x", new double[] {4, 2, 12}, new double[] {1, 2, 3}, "ms"))
                .hasToString("| x | 2.00 / 2.00 | 2.00 / 4.00 ms |");
        assertThatThrownBy(Row::min).isInstanceOf(RuntimeException.class);
    }

    /** {@return the rows of tables that a program prints, without its other output} */
    private static List<String> rowsOf(Program program) {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("| "))
                .toList();
    }

    /** A program that can throw any exception. */
    private interface Program {
        void run() throws Exception;
    }
}
