package io.github.icprules.spark;

import com.sun.management.OperatingSystemMXBean;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.io.FileUtils;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Prints the figures of {@code docs/millions.md}. The arguments are a command, one or more numbers of filings, and the kinds of rows if not
 * all are meant:
 *
 * <ul>
 *   <li>{@code compare}: {@code Batch} and the job on {@code local[2]}, which write the same rows, with the heap during the job;
 *   <li>{@code workers}: the job on a cluster with one worker and with two, each worker with a processor of its own; the job runs twice on
 *       the same executors, so that the second run has neither start nor warm-up;
 *   <li>{@code growth}: filings that are generated in the tasks of {@code local[2]}; their rows are made and counted, and not kept, with the
 *       heap during the job.
 * </ul>
 *
 * <p>Each measurement has a JVM of its own; it starts before the engine is loaded, and ends when the last row is written or counted.
 */
public final class SparkFigures {

    private static final double NANOSECONDS = 1e9;
    private static final int THREADS = 2;
    private static final int SAMPLES = 10;
    private static final double MEGABYTE = 1024 * 1024;
    private static final String SECONDS = "seconds ";
    private static final String NOTE = "note: ";
    private static final String ALL = "VERDICTS,FINDINGS,REPORTS";

    private SparkFigures() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String command = arguments[0];
        switch (command) {
            case "batch" -> batch(options(arguments));
            case "local" -> local(options(arguments));
            case "twice" -> twice(options(arguments));
            case "generated" -> generated(Long.parseLong(arguments[1]), options(arguments));
            default -> {
                List<String> kinds = Stream.of(arguments)
                        .skip(1)
                        .filter(argument -> !isNumber(argument))
                        .toList();
                for (String filings : arguments) {
                    if (isNumber(filings)) {
                        figures(command, Long.parseLong(filings), kinds.isEmpty() ? ALL : kinds.get(0));
                    }
                }
            }
        }
    }

    private static boolean isNumber(String argument) {
        return argument.matches("[0-9]+");
    }

    private static void figures(String command, long filings, String kinds) throws IOException, InterruptedException {
        Path target = Path.of("target").toAbsolutePath();
        Path folder = Files.createTempDirectory(Files.createDirectories(target.resolve("figures")), "run");
        try {
            switch (command) {
                case "compare" -> compare(filings, kinds, folder);
                case "workers" -> workers(filings, kinds, target, folder);
                case "growth" -> growth(filings, kinds, folder);
                default -> throw new IllegalArgumentException("Expected compare, workers or growth.");
            }
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void compare(long filings, String kinds, Path folder) throws IOException, InterruptedException {
        Path input = write(filings, folder);
        double batch = child(filings, "Batch, 2 threads", "batch", input.toString(), folder.resolve("batch"), kinds);
        double local = child(filings, "Spark, local[2]", "local", input.toString(), folder.resolve("local"), kinds);
        print("compare | %,d | %,.0f | %,.0f | %.2f |", filings, filings / batch, filings / local, batch / local);
    }

    private static void growth(long filings, String kinds, Path folder) throws IOException, InterruptedException {
        double seconds = child(
                filings, "generated, local[2]", "generated", String.valueOf(filings), folder.resolve("none"), kinds);
        print("growth | %,d | %,.0f | %,.0f |", filings, seconds, filings / seconds);
    }

    private static void workers(long filings, String kinds, Path target, Path folder)
            throws IOException, InterruptedException {
        Path input = write(filings, folder);
        double[] one = cluster(filings, 1, target, folder, input, kinds);
        double[] two = cluster(filings, 2, target, folder, input, kinds);
        for (int run = 0; run < one.length; run++) {
            print(
                    "workers, run %d | %,d | %,.0f | %,.0f | %.2f |",
                    run + 1, filings, filings / one[run], filings / two[run], one[run] / two[run]);
        }
    }

    private static Path write(long filings, Path folder) throws IOException {
        Path input = folder.resolve("filings.jsonl");
        try (BufferedWriter lines = Files.newBufferedWriter(input)) {
            for (long i = 0; i < filings; i++) {
                lines.append(GeneratedFilings.line(i)).append('\n');
            }
        }
        print("%,d filings of %d kinds, %,.0f MB", filings, GeneratedFilings.kinds(), Files.size(input) / MEGABYTE);
        return input;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** {@return the seconds that a JVM of its own reports; its other lines are printed} */
    private static double child(long filings, String name, String role, String input, Path output, String kinds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx2g");
        command.addAll(LocalCluster.opens());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SparkFigures.class.getName()));
        command.addAll(List.of(role, input, output.toString(), kinds));
        Path log = output.resolveSibling(role + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        double[] seconds = seconds(process, log, name, filings);
        if (Files.exists(output)) {
            print("%s wrote %,.0f MB", name, FileUtils.sizeOfDirectory(output.toFile()) / MEGABYTE);
            FileUtils.deleteDirectory(output.toFile());
        }
        return seconds[0];
    }

    /** {@return the seconds of each run that a JVM reports in its log; its notes are printed} */
    private static double[] seconds(Process process, Path log, String name, long filings)
            throws IOException, InterruptedException {
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(log);
        if (exit != 0) {
            throw new IllegalStateException("%s ended with %s:%n%s".formatted(name, exit, String.join("\n", lines)));
        }
        lines.stream().filter(line -> line.startsWith(NOTE)).forEach(System.out::println);
        double[] seconds = lines.stream()
                .filter(line -> line.startsWith(SECONDS))
                .mapToDouble(line -> Double.parseDouble(line.substring(SECONDS.length())))
                .toArray();
        for (double each : seconds) {
            print("%s: %,.1f s, %,.0f filings per second", name, each, filings / each);
        }
        return seconds;
    }

    private static JobOptions options(String... arguments) {
        return JobOptions.builder(arguments[1], arguments[2])
                .write(Stream.of(arguments[3].split(","))
                        .map(OutputKind::valueOf)
                        .collect(Collectors.toSet()))
                .build();
    }

    private static void batch(JobOptions options) throws IOException {
        long start = System.nanoTime();
        Batch batch = PartTask.batch(IcpRuleEngine.load(), THREADS);
        Path output = Files.createDirectories(Path.of(options.output()));
        Map<OutputKind, OutputStream> files = new EnumMap<>(OutputKind.class);
        for (OutputKind kind : options.kinds()) {
            files.put(kind, new BufferedOutputStream(Files.newOutputStream(output.resolve(kind.name()))));
        }
        try (InputStream stream = Files.newInputStream(Path.of(options.input()));
                Stream<RecordRows> rows = PartTask.rows(
                        batch,
                        StreamSupport.stream(
                                Spliterators.spliteratorUnknownSize(
                                        FileLines.all(stream, "filings.jsonl", null), Spliterator.ORDERED),
                                false),
                        "filings.jsonl",
                        options)) {
            for (Iterator<RecordRows> each = rows.iterator(); each.hasNext(); ) {
                RecordRows record = each.next();
                for (Map.Entry<OutputKind, OutputStream> file : files.entrySet()) {
                    file.getValue().write(record.rows(file.getKey()));
                }
            }
        }
        for (OutputStream file : files.values()) {
            file.close();
        }
        printSeconds(start);
    }

    private static void local(JobOptions options) throws IOException {
        onTwoThreads(spark -> job(spark, options));
    }

    private static void generated(long filings, JobOptions options) throws IOException {
        onTwoThreads(spark -> {
            GeneratedJob.Made made = GeneratedJob.run(spark, options, filings);
            print(NOTE + "%,d reports, %,.0f MB of rows", made.filings(), made.bytes() / MEGABYTE);
        });
    }

    private static void onTwoThreads(Consumer<SparkSession> work) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + THREADS + ']')
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            Heap heap = new Heap();
            spark.sparkContext().addSparkListener(heap);
            timed(() -> work.accept(spark));
            heap.print();
        }
    }

    /** Runs the job twice on the same executors. Only the rows of one run at a time are on the disk. */
    private static void twice(JobOptions options) throws IOException {
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            for (int run = 0; run < 2; run++) {
                timed(() -> job(spark, options));
                print(NOTE + "heap of the executors after garbage collections, MB: %s", inMegabytes(heaps(spark)));
                File output = new File(options.output());
                print(NOTE + "%,.0f MB of rows", FileUtils.sizeOfDirectory(output) / MEGABYTE);
                FileUtils.deleteDirectory(output);
            }
        }
    }

    /** {@return the heap of each executor, which an idle cluster gives one task each} */
    private static List<Double> heaps(SparkSession spark) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        // The driver is in the list, too.
        int executors = context.statusTracker().getExecutorInfos().length - 1;
        return context.parallelize(Collections.nCopies(executors, 0), executors)
                .map(each -> collectedHeap())
                .collect();
    }

    private static double collectedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private static String inMegabytes(List<Double> heaps) {
        return heaps.stream()
                .map(used -> String.format(Locale.ROOT, "%.0f", used))
                .collect(Collectors.joining(", "));
    }

    private static void job(SparkSession spark, JobOptions options) {
        new FilingJob(spark, options, Duration.ofSeconds(10), System.out::println).run();
    }

    private static void timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        printSeconds(start);
    }

    /** Prints the time since a start. The processor time, with the start of the JVM, depends less on other programs of the machine. */
    private static void printSeconds(long start) {
        System.out.println(SECONDS + (System.nanoTime() - start) / NANOSECONDS);
        long used =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        print(NOTE + "this JVM has used %.1f s of processors", used / NANOSECONDS);
    }

    /** Collects the garbage when a tenth of the tasks, two tenths and so on are complete, and notes what is left. */
    private static final class Heap extends SparkListener {

        private final List<Double> megabytes = Collections.synchronizedList(new ArrayList<>());
        private int tasks;
        private int complete;

        @Override
        public void onStageSubmitted(org.apache.spark.scheduler.SparkListenerStageSubmitted submitted) {
            tasks = submitted.stageInfo().numTasks();
            complete = 0;
            megabytes.clear();
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            complete++;
            if (complete * SAMPLES / tasks > (complete - 1) * SAMPLES / tasks) {
                megabytes.add(collectedHeap());
            }
        }

        void print() {
            SparkFigures.print(NOTE + "heap after garbage collections during the job, MB: %s", inMegabytes(megabytes));
        }
    }

    /** {@return the seconds of both runs} */
    private static double[] cluster(long filings, int workers, Path target, Path folder, Path input, String kinds)
            throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("spark.job.jar"));
        Path figures = ShippedFile.of(target.resolve("test-classes")).writeTo(folder);
        Path output = folder.resolve("cluster-" + workers);
        try (LocalCluster cluster = LocalCluster.start(target, folder.resolve("logs-" + workers), workers, true)) {
            Process driver = cluster.submit(
                    "driver",
                    SparkFigures.class,
                    jar,
                    List.of(figures),
                    List.of("twice", input.toString(), output.toString(), kinds));
            return seconds(driver, cluster.log("driver"), "workers: " + workers, filings);
        }
    }
}
