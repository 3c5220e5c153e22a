package io.github.icprules.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Path TARGET = Path.of("target");

    private static final int FEW_WAYS = 3;
    private static final int MANY_WAYS = 10;
    private static final Pattern INSTRUCTIONS = Pattern.compile("I +refs: +([\\d,]+)");

    @Test
    void no_evaluation_and_no_whole_way_allocates_more_than_recorded(@TempDir Path temporary) throws IOException {
        Path measured = TARGET.resolve("allocation.costs");
        Path wasteful = temporary.resolve("wasteful.costs");
        ChildJvm.run(
                ChildJvm.classPath(),
                Costs.OPTIONS,
                Costs.Allocations.class,
                List.of(measured.toString(), wasteful.toString()));
        assertThat(grown(recorded("allocation.costs"), read(measured), MORE_BYTES))
                .isEmpty();
        assertThat(grown(read(measured), read(wasteful), MORE_BYTES))
                .as("evaluations that allocate %s bytes more", Costs.WASTE)
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
        List<String> command = List.of(
                "valgrind",
                "--tool=cachegrind",
                "--cache-sim=no",
                "--cachegrind-out-file=/dev/null",
                "--smc-check=all-non-file",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xint",
                "-XX:+UseSerialGC",
                "-cp",
                ChildJvm.classPath(),
                Costs.Ways.class.getName(),
                String.valueOf(ways));
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
                .collect(Collectors.toMap(
                        cells -> cells[0],
                        cells -> Long.parseLong(cells[1]),
                        (one, other) -> other,
                        LinkedHashMap::new));
    }
}
