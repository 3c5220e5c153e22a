package io.github.icprules.benchmarks;

import io.github.icprules.benchmarks.ways.Ways;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the sections of {@code docs/performance.md} and prints them as tables. The compared programs run alternately, each
 * time in a new JVM, so that a temporary slowdown of the machine affects all of them.
 */
final class PerformanceTable {

    /** The name under which the profiler reports the allocated bytes of an operation. */
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final Scale scale;

    private PerformanceTable(Scale scale) {
        this.scale = scale;
    }

    /**
     * Prints the tables.
     *
     * @param arguments the names of the sections to measure, such as {@code whole filings}; all sections if there is no name. With
     *     {@code short} the run is quick, and its figures mean nothing
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Set<String> names = new LinkedHashSet<>(List.of(arguments));
        PerformanceTable table = new PerformanceTable(names.remove("short") ? Scale.SHORT : Scale.FULL);
        List<Section> sections = names.isEmpty()
                ? List.of(Section.values())
                : names.stream()
                        .map(name -> Section.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
        for (Section section : sections) {
            long start = System.nanoTime();
            System.out.printf("%n### %s%n%n", section.title);
            section.printer.print(table);
            System.out.printf(
                    Locale.ROOT, "%nMeasured in %d s.%n", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        }
    }

    /** The sections of the page, in its order. */
    private enum Section {
        WHOLE("From JSON to JSON", PerformanceTable::printWhole),
        FILINGS("One filing, all rules", PerformanceTable::printFilings),
        WAYS("The same rules in Drools as in its tutorials", PerformanceTable::printWays),
        START("Start", PerformanceTable::printStart),
        BATCHES("Batches", PerformanceTable::printBatches),
        MEMORY("Memory", PerformanceTable::printMemory);

        private final String title;
        private final Printer printer;

        Section(String title, Printer printer) {
            this.title = title;
            this.printer = printer;
        }

        /** Measures and prints a section. */
        private interface Printer {
            void print(PerformanceTable table) throws RunnerException, IOException;
        }
    }

    private void printWhole() throws RunnerException {
        System.out.println(Row.header(
                "Input",
                "Whole way ÷ reading and writing alone (min / median)",
                "Whole way",
                "Reading and writing alone"));
        Map<Inputs, Measured> library = new LinkedHashMap<>();
        for (Inputs input : Inputs.values()) {
            Map<WholeWayBenchmark.Way, Measured> ways = measure(
                    scale.warmUpsOfWay,
                    Stream.of(WholeWayBenchmark.Way.values()),
                    way -> options -> options.include(WholeWayBenchmark.class.getSimpleName())
                            .param("input", input.name())
                            .param("way", way.name()));
            Measured whole = of(ways, WholeWayBenchmark.Way.LIBRARY);
            Measured floor = of(ways, WholeWayBenchmark.Way.READING_AND_WRITING);
            System.out.println(Row.line(
                    input.toString(),
                    Row.ratio(whole.times(), floor.times()),
                    Row.absolute(whole.times(), "µs, " + whole.allocated()),
                    Row.absolute(floor.times(), "µs, " + floor.allocated())));
            library.put(input, whole);
        }
        System.out.printf("%nThe parts of the way:%n%n");
        System.out.println(Row.header(
                "Input (min / median)", "JSON to trees", "Trees to a request", "Evaluation", "Report to JSON"));
        library.forEach((input, whole) -> System.out.println(Row.line(
                input.toString(),
                Row.absolute(whole.part("reading"), "µs"),
                Row.absolute(whole.part("request"), "µs"),
                Row.absolute(whole.part("evaluation"), "µs"),
                Row.absolute(whole.part("writing"), "µs"))));
    }

    private void printStart() throws IOException {
        System.out.println(Row.HEADER);
        Start.measure(scale.processes).forEach(System.out::println);
    }

    private void printBatches() {
        System.out.println(Row.HEADER);
        // This heap must be enough for batches of all sizes.
        ChildJvm.run(ChildJvm.classPath(), List.of("-Xmx128m"), Batches.class, scale.batches);
    }

    private void printMemory() {
        System.out.println(Row.HEADER);
        ChildJvm.run(ChildJvm.classPath(), List.of(), Memory.class, scale.memory);
    }

    private void printWays() throws RunnerException {
        System.out.println(Row.HEADER);
        Map<Ways, Measured> times = measure(
                Stream.of(Ways.values()),
                way -> options ->
                        options.include(WaysBenchmark.class.getSimpleName()).param("way", way.name()));
        times.forEach((way, measured) -> System.out.println(Row.of(
                "70 rules, " + way, measured.times(), of(times, Ways.BUNDLED).times(), "µs")));
    }

    private void printFilings() throws RunnerException {
        System.out.println(Row.header("Filing", "Evaluation (min / median)"));
        Map<Filings, Measured> times = measure(
                Stream.of(Filings.values()),
                filing -> options -> options.include(EvaluationBenchmark.class.getSimpleName())
                        .param("filing", filing.name()));
        times.forEach((filing, measured) -> System.out.println(
                Row.line(filing.toString(), Row.absolute(measured.times(), "µs, " + measured.allocated()))));
    }

    private static <K, V> V of(Map<K, V> measured, K key) {
        return Objects.requireNonNull(measured.get(key), () -> "There is no measurement of " + key);
    }

    /** Measures each case in all rounds of the scale, in a new JVM for each case and round, and returns the results of each case. */
    private <K> Map<K, Measured> measure(Stream<K> cases, Case<K> options) throws RunnerException {
        return measure(scale.warmUps, cases, options);
    }

    private <K> Map<K, Measured> measure(int warmUps, Stream<K> cases, Case<K> options) throws RunnerException {
        List<K> keys = cases.toList();
        Map<K, Measured> measured = new LinkedHashMap<>();
        for (int round = 0; round < scale.rounds; round++) {
            for (K key : keys) {
                ChainedOptionsBuilder builder = new OptionsBuilder()
                        .forks(1)
                        .warmupIterations(warmUps)
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

    /** The results of all iterations of a case. A method returns one value for each iteration. */
    private record Measured(List<IterationResult> iterations) {

        /** {@return the microseconds of an operation} */
        double[] times() {
            return scores(iteration -> iteration.getPrimaryResult().getScore());
        }

        /** {@return the microseconds that a part of a whole way takes} */
        double[] part(String name) {
            return scores(iteration -> secondary(iteration, name) / secondary(iteration, "filings") / 1000);
        }

        /** {@return the median of the allocated bytes of an operation, as a text} */
        String allocated() {
            double[] bytes = scores(iteration -> secondary(iteration, ALLOCATION));
            return Row.number(Row.median(bytes) / 1024) + " KB allocated";
        }

        Measured and(Measured later) {
            return new Measured(Stream.concat(iterations.stream(), later.iterations.stream())
                    .toList());
        }

        private static double secondary(IterationResult iteration, String name) {
            return Objects.requireNonNull(iteration.getSecondaryResults().get(name), name)
                    .getScore();
        }

        private double[] scores(ToDoubleFunction<IterationResult> figure) {
            return iterations.stream().mapToDouble(figure).toArray();
        }
    }

    /** The options of JMH for a case. */
    private interface Case<K> {
        UnaryOperator<ChainedOptionsBuilder> of(K key);
    }

    /** The number and length of the measurements. */
    private enum Scale {
        SHORT(1, 1, 1, 1, TimeValue.milliseconds(200), 1, List.of("1000", "10000"), List.of("10000", "3")),
        FULL(
                2,
                5,
                20,
                4,
                TimeValue.milliseconds(700),
                10,
                List.of("1000", "10000", "100000", "1000000"),
                List.of("1000000", "200"));

        private final int rounds;
        private final int warmUps;
        /** A whole way needs a longer warm-up than an evaluation. */
        private final int warmUpsOfWay;

        private final int iterations;
        private final TimeValue iteration;
        private final int processes;
        private final List<String> batches;
        private final List<String> memory;

        Scale(
                int rounds,
                int warmUps,
                int warmUpsOfWay,
                int iterations,
                TimeValue iteration,
                int processes,
                List<String> batches,
                List<String> memory) {
            this.rounds = rounds;
            this.warmUps = warmUps;
            this.warmUpsOfWay = warmUpsOfWay;
            this.iterations = iterations;
            this.iteration = iteration;
            this.processes = processes;
            this.batches = batches;
            this.memory = memory;
        }
    }
}
