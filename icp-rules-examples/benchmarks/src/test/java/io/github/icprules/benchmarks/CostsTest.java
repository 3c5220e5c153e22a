package io.github.icprules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares costs that do not depend on the load of the machine with the recorded costs. The tests write the measured costs to {@code
 * target}. If a change of the code has higher costs for a good reason, copy these files: {@code cp
 * icp-rules-examples/benchmarks/target/*.costs icp-rules-examples/benchmarks/src/test/resources/io/github/icprules/benchmarks/}.
 */
class CostsTest {

    /** The tolerated growth of allocated bytes. */
    private static final double MORE_BYTES = 0.02;

    /** The tolerated growth of instructions. Two runs of the same code differ by up to 2 %. */
    private static final double MORE_INSTRUCTIONS = 0.05;

    /**
     * The options of the JVM that measures allocations. Only the first compiler runs: the second compiler removes allocations, and
     * which ones depends on the time at which it compiles.
     */
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1", "-XX:+UseSerialGC");

    /** The additional bytes of a wasteful evaluation; more than the tolerance for each recorded evaluation. */
    private static final int WASTE = 4096;

    /** The repetitions after which all caches are filled and all accessors are generated. */
    private static final int WARM_UP = 60;

    private static final int REPETITIONS = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static volatile byte @Nullable [] wasted;

    private static final Path TARGET = Path.of("target");

    private static final int FEW_WAYS = 3;
    private static final int MANY_WAYS = 10;
    private static final Pattern INSTRUCTIONS = Pattern.compile("I +refs: +([\\d,]+)");

    @Test
    void no_evaluation_and_no_whole_way_allocates_more_than_recorded(@TempDir Path temporary) throws IOException {
        Path measured = TARGET.resolve("allocation.costs");
        Path wasteful = temporary.resolve("wasteful.costs");
        ChildJvm.run(
                ChildJvm.classPath(), OPTIONS, Allocations.class, List.of(measured.toString(), wasteful.toString()));
        assertThat(grown(recorded("allocation.costs"), read(measured), MORE_BYTES))
                .isEmpty();
        assertThat(grown(read(measured), read(wasteful), MORE_BYTES))
                .as("evaluations that allocate %s bytes more", WASTE)
                .filteredOn(line -> line.startsWith("evaluation "))
                .hasSameSizeAs(Inputs.values());
    }

    /**
     * Counts nearly the same instructions in each run: the JVM only interprets, because the work of its compilers depends on the load
     * of the machine, and Valgrind emulates the same processor on all machines.
     */
    @Test
    @Tag("nightly")
    void the_whole_ways_need_no_more_instructions_than_recorded() throws Exception {
        assumeTrue(isInstalled("valgrind"), "Valgrind is not installed, so no instructions are counted.");
        // The difference does not contain the start of the JVM, which depends on the class path.
        long instructions = (instructions(MANY_WAYS) - instructions(FEW_WAYS)) / (MANY_WAYS - FEW_WAYS);
        Path measured = TARGET.resolve("instructions.costs");
        Files.writeString(measured, "all whole ways,%s%n".formatted(instructions));
        assertThat(grown(recorded("instructions.costs"), read(measured), MORE_INSTRUCTIONS))
                .isEmpty();
    }

    private static long instructions(int ways) throws IOException, InterruptedException {
        String valgrind =
                "valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null --smc-check=all-non-file";
        List<String> command = new ArrayList<>(List.of(valgrind.split(" ", -1)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xint", "-XX:+UseSerialGC", "-cp", ChildJvm.classPath()));
        command.addAll(List.of(Ways.class.getName(), String.valueOf(ways)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher counted = INSTRUCTIONS.matcher(output);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(counted.find()).as(output).isTrue();
        return Long.parseLong(counted.group(1).replace(",", ""));
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** {@return the figures that were not recorded, or that have grown by more than the tolerance} */
    private static List<String> grown(Map<String, Long> recorded, Map<String, Long> measured, double tolerance) {
        return measured.entrySet().stream()
                .filter(figure -> figure.getValue() > recorded.getOrDefault(figure.getKey(), 0L) * (1 + tolerance))
                .map(figure -> "%s: recorded %s, measured %s"
                        .formatted(figure.getKey(), recorded.get(figure.getKey()), figure.getValue()))
                .toList();
    }

    private static Map<String, Long> recorded(String file) throws IOException {
        try (InputStream resource = Objects.requireNonNull(CostsTest.class.getResourceAsStream(file), file)) {
            return figures(new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines());
        }
    }

    private static Map<String, Long> read(Path file) throws IOException {
        return figures(Files.readAllLines(file).stream());
    }

    private static Map<String, Long> figures(Stream<String> lines) {
        return lines.map(line -> line.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Long.parseLong(cells[1])));
    }

    private static byte[] wholeWay(Inputs input, Function<FilingRequest, FilingReport> evaluator) {
        return evaluator.apply(input.read().request()).toJson(Language.ZH);
    }

    /** Measures the bytes that evaluations and whole ways allocate. */
    static final class Allocations {

        private Allocations() {}

        /**
         * Writes the figures to two files.
         *
         * @param files the file for the figures of the engine, and the file for the figures of evaluations that allocate {@link #WASTE}
         *     more bytes
         */
        public static void main(String[] files) throws IOException {
            Function<FilingRequest, FilingReport> evaluator = Evaluator.RULES.load();
            Files.write(Path.of(files[0]), lines(evaluator));
            Files.write(Path.of(files[1]), lines(request -> {
                wasted = new byte[WASTE];
                return evaluator.apply(request);
            }));
        }

        private static List<String> lines(Function<FilingRequest, FilingReport> evaluator) {
            return Stream.of(Inputs.values())
                    .flatMap(input -> {
                        FilingRequest request = input.read().request();
                        return Stream.of(
                                "evaluation %s,%s".formatted(input.name(), bytes(() -> evaluator.apply(request))),
                                "whole way %s,%s".formatted(input.name(), bytes(() -> wholeWay(input, evaluator))));
                    })
                    .toList();
        }

        /** {@return the lowest number of allocated bytes of several repetitions, so that a cache that grows is not counted} */
        private static long bytes(Supplier<Object> work) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < WARM_UP + REPETITIONS; i++) {
                long before = THREADS.getCurrentThreadAllocatedBytes();
                Object result = work.get();
                long after = THREADS.getCurrentThreadAllocatedBytes();
                Objects.requireNonNull(result);
                least = i < WARM_UP ? least : Math.min(least, after - before);
            }
            return least;
        }
    }

    /** Executes each whole way several times, so that another program can count the instructions. */
    static final class Ways {

        private Ways() {}

        /**
         * Executes the whole ways.
         *
         * @param arguments the number of times that each whole way is executed
         */
        public static void main(String[] arguments) {
            Function<FilingRequest, FilingReport> evaluator = Evaluator.RULES.load();
            for (int i = Integer.parseInt(arguments[0]); i > 0; i--) {
                for (Inputs input : Inputs.values()) {
                    Objects.requireNonNull(wholeWay(input, evaluator));
                }
            }
        }
    }
}
