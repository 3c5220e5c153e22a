package io.github.icprules.spark;

import com.sun.management.OperatingSystemMXBean;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Prints the figures of {@code docs/millions.md}. The arguments are a command and one or more numbers of filings:
 *
 * <ul>
 *   <li>{@code compare}: {@code Batch} on two threads and the job on {@code local[2]} in turn, which write whole reports;
 *   <li>{@code growth}: filings that are generated in the tasks of {@code local[2]}; their rows are made and not kept, with the heap, of at most
 *       512 MB.
 * </ul>
 *
 * <p>Each measurement has a JVM of its own. The whole process is timed, and the work alone, which starts before the engine is loaded, after
 * the session of Spark is open, and ends when the last row is written.
 */
public final class SparkFigures {

    private static final double NANOSECONDS = 1e9;
    private static final double MEGABYTE = 1024 * 1024;
    private static final int THREADS = 2;
    private static final int ROUNDS = 3;
    private static final int SAMPLES = 10;
    private static final long TASKS_OF_GROWTH = 40;
    private static final String SECONDS = "seconds ";
    private static final String GENERATED = "generated";

    private SparkFigures() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "batch" -> batch(Path.of(arguments[1]), Path.of(arguments[2]));
            case "local" ->
                onTwoThreads(spark ->
                        new FilingJob(spark, JobOptions.of(arguments[1], arguments[2]), System.out::println).run());
            case GENERATED -> onTwoThreads(spark -> generate(spark, Long.parseLong(arguments[1])));
            default -> {
                Path target = Files.createDirectories(Path.of("target", "figures"));
                for (String filings : List.of(arguments).subList(1, arguments.length)) {
                    Path folder = Files.createTempDirectory(target, "run").toAbsolutePath();
                    figures(arguments[0], Long.parseLong(filings), folder);
                    FileUtils.deleteDirectory(folder.toFile());
                }
            }
        }
    }

    private static void figures(String command, long filings, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        if (command.equals("growth")) {
            child(filings, GENERATED, String.valueOf(filings), output);
            return;
        }
        Path input = folder.resolve("filings.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(input)) {
            for (long i = 0; i < filings; i++) {
                lines.append(GeneratedFilings.line(i)).append('\n');
            }
        }
        print("%,d filings of %d kinds, %,.0f MB", filings, GeneratedFilings.kinds(), Files.size(input) / MEGABYTE);
        List<Run> batches = new ArrayList<>();
        List<Run> jobs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            batches.add(child(filings, "batch", input.toString(), output));
            jobs.add(child(filings, "local", input.toString(), output));
        }
        print("%,d filings | lowest of Batch | lowest of the job | speed of the job ÷ Batch", filings);
        printRatio("whole process, s", batches, jobs, Run::process);
        printRatio("without start, s", batches, jobs, Run::work);
        printRatio("processor time, s", batches, jobs, Run::processors);
    }

    private static void printRatio(String label, List<Run> batches, List<Run> jobs, ToDoubleFunction<Run> of) {
        double batch = batches.stream().mapToDouble(of).min().orElseThrow();
        double job = jobs.stream().mapToDouble(of).min().orElseThrow();
        print("%s | %.1f | %.1f | %.2f", label, batch, job, batch / job);
    }

    /** Seconds of a JVM of its own: from its start to its end, of the work alone, and of all processors. */
    private record Run(double process, double work, double processors) {}

    /** {@return the seconds of a JVM of its own; its other lines are printed} */
    private static Run child(long filings, String role, String input, Path output)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(role.equals(GENERATED) ? "-Xmx512m" : "-Xmx2g");
        command.addAll(LocalCluster.opens());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SparkFigures.class.getName()));
        command.addAll(List.of(role, input, output.toString()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s failed:%n%s".formatted(role, String.join("\n", lines)));
        }
        double whole = (System.nanoTime() - start) / NANOSECONDS;
        lines.stream().filter(line -> !line.startsWith(SECONDS)).forEach(System.out::println);
        Run run = lines.stream()
                .filter(line -> line.startsWith(SECONDS))
                .map(line -> line.split(" ", -1))
                .map(seconds -> new Run(whole, Double.parseDouble(seconds[1]), Double.parseDouble(seconds[2])))
                .findFirst()
                .orElseThrow();
        print(
                "%s: %.1f s, without start %.1f s or %,.0f filings per second, processors %.1f s",
                role, run.process(), run.work(), filings / run.work(), run.processors());
        if (Files.exists(output)) {
            print("%s wrote %,.0f MB", role, FileUtils.sizeOf(output.toFile()) / MEGABYTE);
            FileUtils.forceDelete(output.toFile());
        }
        return run;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private static void batch(Path input, Path output) throws IOException {
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output));
                Stream<String> lines = Files.lines(input);
                Stream<byte[]> answers = Batch.of(IcpRuleEngine.load())
                        .threads(THREADS)
                        .evaluate(lines, SparkFigures::read, answer -> line((BatchAnswer.Evaluated<String>) answer))) {
            answers.forEach(line -> write(out, line));
        }
        printSeconds(start);
    }

    private static FilingRequest read(String line) {
        return RequestReader.read(Source.ofLine(line.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] line(BatchAnswer.Evaluated<String> answer) {
        return answer.report().toJson(Language.ZH);
    }

    private static void write(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void generate(SparkSession spark, long filings) {
        Heap heap = new Heap();
        spark.sparkContext().addSparkListener(heap);
        UDF1<Long, String> line = GeneratedFilings::line;
        spark.range(0, filings, 1, (int) TASKS_OF_GROWTH)
                .select(functions
                        .udf(line, DataTypes.StringType)
                        .apply(functions.col("id"))
                        .cast("binary")
                        .as("json"))
                .select(functions.inline(functions.array(IcpFunction.EVALUATE
                        .udf(EngineSettings.of(spark.conf()::get))
                        .apply(functions.col("json")))))
                .write()
                .format("noop")
                .mode(SaveMode.Overwrite)
                .save();
        heap.print();
    }

    private static void onTwoThreads(Consumer<SparkSession> work) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + THREADS + ']')
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            long start = System.nanoTime();
            work.accept(spark);
            printSeconds(start);
        }
    }

    /** Prints the time since a start, and the processor time of this JVM, which depends less on other programs of the machine. */
    private static void printSeconds(long start) {
        long used =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        System.out.println(SECONDS + (System.nanoTime() - start) / NANOSECONDS + ' ' + used / NANOSECONDS);
    }

    /** Collects the garbage when a tenth of the tasks, two tenths and so on are complete, and notes what is left. */
    private static final class Heap extends SparkListener {

        private final List<Double> megabytes = Collections.synchronizedList(new ArrayList<>());
        private int tasks = 1;
        private int complete;

        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
            tasks = submitted.stageInfo().numTasks();
            complete = 0;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            complete++;
            if (complete * SAMPLES / tasks > (complete - 1) * SAMPLES / tasks) {
                System.gc();
                megabytes.add(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE);
            }
        }

        void print() {
            SparkFigures.print(
                    "heap after garbage collections during the job, MB: %s",
                    megabytes.stream()
                            .map(used -> String.format(Locale.ROOT, "%.0f", used))
                            .collect(Collectors.joining(", ")));
        }
    }
}
