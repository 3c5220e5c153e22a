package io.github.icprules.benchmarks;

import com.sun.management.ThreadMXBean;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs whose costs {@link CostsTest} compares with the recorded ones. */
final class Costs {

    /**
     * The options of the JVM that measures allocations. Only the first compiler runs: the second compiler removes allocations, and
     * which ones depends on the time at which it compiles.
     */
    static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1", "-XX:+UseSerialGC");

    /** The additional bytes of a wasteful evaluation; more than the tolerance for each recorded evaluation. */
    static final int WASTE = 4096;

    /** The repetitions after which all caches are filled and all accessors are generated. */
    private static final int WARM_UP = 60;

    private static final int REPETITIONS = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static volatile byte @Nullable [] wasted;

    private Costs() {}

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
