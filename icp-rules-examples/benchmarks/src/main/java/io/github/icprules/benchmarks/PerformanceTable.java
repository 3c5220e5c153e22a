package io.github.icprules.benchmarks;

import io.github.icprules.benchmarks.PackBenchmark.LookedAt;
import io.github.icprules.benchmarks.ReportBenchmark.Work;
import io.github.icprules.benchmarks.ways.Ways;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures what {@code docs/performance.md} has a table of, and prints its rows. What is compared takes turns, JVM by JVM, so
 * that a machine that is slow for a while is slow for all.
 */
final class PerformanceTable {

    /** What the profiler calls the bytes allocated for each operation. */
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final Scale scale;

    private PerformanceTable(Scale scale) {
        this.scale = scale;
    }

    /** Prints the rows; with {@code short} it is quick, and the figures are worth nothing. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        boolean isShort = arguments.length > 0 && arguments[0].equals("short");
        new PerformanceTable(isShort ? Scale.SHORT : Scale.FULL).print();
    }

    private void print() throws RunnerException, IOException {
        System.out.println(Row.HEADER);
        printWays();
        printSession();
        printMoreRules();
        printPacks();
        printFilings();
        printReports();
        printThreads();
        Start.measure(scale.processes).forEach(System.out::println);
        // A batch must get by with this heap, however long it is.
        ChildJvm.run(ChildJvm.classPath(), List.of("-Xmx128m"), Batches.class, scale.batches);
        ChildJvm.run(ChildJvm.classPath(), List.of(), Memory.class, scale.memory);
    }

    private void printWays() throws RunnerException {
        Map<Ways, Measured> times = measure(
                Stream.of(Ways.values()),
                way -> options ->
                        options.include(WaysBenchmark.class.getSimpleName()).param("way", way.name()));
        times.forEach((way, measured) ->
                System.out.println(Row.of("70 rules, " + way, measured.times(), of(times, Ways.BUNDLED), "µs")));
    }

    private void printSession() throws RunnerException {
        Map<SessionBenchmark.Way, Measured> times = measure(
                Stream.of(SessionBenchmark.Way.values()),
                way -> options ->
                        options.include(SessionBenchmark.class.getSimpleName()).param("way", way.name()));
        times.forEach((way, measured) -> System.out.println(
                Row.of("all rules, " + way, measured.times(), of(times, SessionBenchmark.Way.COMPILED), "µs")));
    }

    private void printMoreRules() throws RunnerException {
        Map<String, Measured> times = measure(
                Stream.of("1", "3", "10"),
                factor -> options -> options.include(MoreRulesBenchmark.class.getSimpleName())
                        .param("times", factor));
        times.forEach((factor, measured) ->
                System.out.println(Row.of("rules × " + factor, measured.times(), of(times, "1"), "µs")));
    }

    private void printPacks() throws RunnerException {
        for (LookedAt lookedAt : LookedAt.values()) {
            Map<String, Measured> times = measure(
                    Stream.of("0", "10", "100", "1000"),
                    rules -> options -> options.include(PackBenchmark.class.getSimpleName())
                            .param("rules", rules)
                            .param("lookedAt", lookedAt.name()));
            times.forEach((rules, measured) -> System.out.println(Row.of(
                    "a pack of %s rules on %s".formatted(rules, lookedAt), measured.times(), of(times, "0"), "µs")));
        }
    }

    private void printFilings() throws RunnerException {
        for (Filings filing : Filings.values()) {
            Map<Evaluator, Measured> times = measure(
                    Stream.of(Evaluator.values()).sorted(Comparator.reverseOrder()),
                    evaluator -> evaluationOf(filing, evaluator, 1));
            times.forEach((evaluator, measured) -> System.out.println(Row.of(
                    "evaluation, %s, %s".formatted(filing, evaluator),
                    measured.times(),
                    of(times, Evaluator.SECOND_EVALUATOR),
                    "µs, %s KB allocated".formatted(Row.number(Row.median(measured.bytes()) / 1024)))));
        }
    }

    private void printReports() throws RunnerException {
        for (Filings filing : Filings.values()) {
            Map<Work, Measured> times = measure(
                    Stream.of(Work.values()),
                    work -> options -> options.include(ReportBenchmark.class.getSimpleName())
                            .param("filing", filing.name())
                            .param("work", work.name()));
            times.forEach((work, measured) -> System.out.println(
                    Row.of("%s, %s".formatted(work, filing), measured.times(), of(times, Work.EVALUATION), "µs")));
        }
    }

    /** Of two threads, each evaluates a filing in the time that JMH tells; together they do two. */
    private void printThreads() throws RunnerException {
        Map<Integer, Measured> times =
                measure(Stream.of(1, 2), threads -> evaluationOf(Filings.ENTERPRISE_CLEAN, Evaluator.RULES, threads));
        double[] one = of(times, 1);
        double[] two = Arrays.stream(of(times, 2)).map(time -> time / 2).toArray();
        System.out.println(Row.throughput("throughput of 2 threads", two, one, "µs"));
    }

    private static UnaryOperator<ChainedOptionsBuilder> evaluationOf(Filings filing, Evaluator evaluator, int threads) {
        return options -> options.include(EvaluationBenchmark.class.getSimpleName())
                .param("filing", filing.name())
                .param("evaluator", evaluator.name())
                .threads(threads);
    }

    private static <K> double[] of(Map<K, Measured> measured, K key) {
        Measured those = measured.get(key);
        if (those == null) {
            throw new IllegalStateException("Nothing was measured of " + key);
        }
        return those.times();
    }

    /** Measures in as many rounds as the scale has, a JVM for each case in each round, and tells what each case takes. */
    private <K> Map<K, Measured> measure(Stream<K> cases, Case<K> options) throws RunnerException {
        List<K> keys = cases.toList();
        Map<K, Measured> measured = new LinkedHashMap<>();
        for (int round = 0; round < scale.rounds; round++) {
            for (K key : keys) {
                ChainedOptionsBuilder builder = new OptionsBuilder()
                        .forks(1)
                        .warmupIterations(scale.warmUps)
                        .warmupTime(scale.iteration)
                        .measurementIterations(scale.iterations)
                        .measurementTime(scale.iteration)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT);
                List<IterationResult> iterations = new Runner(
                                options.of(key).apply(builder).build())
                        .run().stream()
                                .flatMap(result -> result.getBenchmarkResults().stream())
                                .flatMap(fork -> fork.getIterationResults().stream())
                                .toList();
                measured.merge(key, new Measured(iterations), Measured::and);
            }
        }
        return measured;
    }

    /** What a case takes, iteration by iteration. */
    private record Measured(List<IterationResult> iterations) {

        /** Microseconds for each operation. */
        double[] times() {
            return scores(IterationResult::getPrimaryResult);
        }

        /** Bytes allocated for each operation. */
        double[] bytes() {
            return scores(iteration ->
                    Objects.requireNonNull(iteration.getSecondaryResults().get(ALLOCATION), ALLOCATION));
        }

        Measured and(Measured later) {
            return new Measured(Stream.concat(iterations.stream(), later.iterations.stream())
                    .toList());
        }

        private double[] scores(Function<IterationResult, Result<?>> figure) {
            return iterations.stream()
                    .mapToDouble(iteration -> figure.apply(iteration).getScore())
                    .toArray();
        }
    }

    /** How a case is measured. */
    private interface Case<K> {
        UnaryOperator<ChainedOptionsBuilder> of(K key);
    }

    /** How much is measured. */
    private enum Scale {
        SHORT(1, 1, 1, TimeValue.milliseconds(200), 1, List.of("1000", "10000"), List.of("10000", "3")),
        FULL(
                3,
                4,
                4,
                TimeValue.seconds(1),
                10,
                List.of("1000", "10000", "100000", "1000000"),
                List.of("1000000", "200"));

        private final int rounds;
        private final int warmUps;
        private final int iterations;
        private final TimeValue iteration;
        private final int processes;
        private final List<String> batches;
        private final List<String> memory;

        Scale(
                int rounds,
                int warmUps,
                int iterations,
                TimeValue iteration,
                int processes,
                List<String> batches,
                List<String> memory) {
            this.rounds = rounds;
            this.warmUps = warmUps;
            this.iterations = iterations;
            this.iteration = iteration;
            this.processes = processes;
            this.batches = batches;
            this.memory = memory;
        }
    }
}
