package io.github.icprules.spark;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * Prints the figures of {@code docs/millions.md}: {@code Batch} and the job on {@code local[2]} with the same rows, the heap during the job,
 * and the job on a cluster with one worker and with two. The first argument is the number of filings, the second can name the kinds of
 * rows. Each measurement has a JVM of its own; it starts before the engine is loaded, and ends when all rows are written.
 */
final class SparkFigures {

    private static final double NANOSECONDS = 1e9;
    private static final int THREADS = 2;
    private static final int SAMPLES = 5;
    private static final double MEGABYTE = 1024 * 1024;
    private static final String SECONDS = "seconds ";
    private static final String ALL = "VERDICTS,FINDINGS,REPORTS";

    private SparkFigures() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "batch" -> batch(options(arguments));
            case "local" -> local(options(arguments));
            default -> figures(Long.parseLong(arguments[0]), arguments.length > 1 ? arguments[1] : ALL);
        }
    }

    private static void figures(long filings, String kinds) throws IOException, InterruptedException {
        Path target = Path.of(System.getProperty("figures.target", "target")).toAbsolutePath();
        Path folder = Files.createTempDirectory(Files.createDirectories(target.resolve("figures")), "run");
        try {
            Path input = folder.resolve("filings.jsonl");
            try (BufferedWriter lines = Files.newBufferedWriter(input)) {
                for (Iterator<String> each = LongStream.range(0, filings)
                                .mapToObj(GeneratedFilings::line)
                                .iterator();
                        each.hasNext(); ) {
                    lines.append(each.next()).append('\n');
                }
            }
            print("%,d filings of %d kinds, %,.0f MB", filings, GeneratedFilings.kinds(), Files.size(input) / MEGABYTE);
            double batch = child(filings, "Batch, 2 threads", "batch", input, folder.resolve("batch"), kinds);
            double local = child(filings, "Spark, local[2]", "local", input, folder.resolve("local"), kinds);
            print("Spark, local[2] / Batch, 2 threads: %.2f", batch / local);
            double one = cluster(filings, 1, target, folder, input, kinds);
            double two = cluster(filings, 2, target, folder, input, kinds);
            print("two workers / one worker: %.2f", one / two);
            print(
                    "| %,d | %,.0f | %,.0f | %.2f | %,.0f | %,.0f | %.2f |",
                    filings, filings / batch, filings / local, batch / local, filings / one, filings / two, one / two);
        } finally {
            delete(folder);
        }
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private static void printSpeed(String name, long filings, double seconds) {
        print("%s: %,.1f s, %,.0f filings per second", name, seconds, filings / seconds);
    }

    /** {@return the seconds that a JVM of its own reports; its other lines are printed} */
    private static double child(long filings, String name, String role, Path input, Path output, String kinds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx2g");
        command.addAll(LocalCluster.opens());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                SparkFigures.class.getName(),
                role,
                input.toString(),
                output.toString(),
                kinds));
        Path log = output.resolveSibling(role + ".log");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        List<String> lines = Files.readAllLines(log);
        if (exit != 0) {
            throw new IllegalStateException("%s ended with %s:%n%s".formatted(name, exit, String.join("\n", lines)));
        }
        double seconds = lines.stream()
                .filter(line -> line.startsWith(SECONDS))
                .mapToDouble(line -> Double.parseDouble(line.substring(SECONDS.length())))
                .findFirst()
                .orElseThrow();
        printSpeed(name, filings, seconds);
        lines.stream().filter(line -> line.startsWith("heap")).forEach(System.out::println);
        print("%s wrote %,.0f MB", name, size(output) / MEGABYTE);
        delete(output);
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
                                        TextLines.all(stream, "filings.jsonl"), Spliterator.ORDERED),
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
        System.out.println(SECONDS + (System.nanoTime() - start) / NANOSECONDS);
    }

    private static void local(JobOptions options) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + THREADS + ']')
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            Heap heap = new Heap();
            spark.sparkContext().addSparkListener(heap);
            long start = System.nanoTime();
            new FilingJob(spark, options, Duration.ofSeconds(10), System.out::println).run();
            System.out.println(SECONDS + (System.nanoTime() - start) / NANOSECONDS);
            heap.print();
        }
    }

    /** Collects the garbage when a fifth of the tasks, two fifths and so on are complete, and notes what is left. */
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
                System.gc();
                megabytes.add(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE);
            }
        }

        void print() {
            SparkFigures.print(
                    "heap after garbage collections during the job, MB: %s",
                    String.join(
                            ", ",
                            megabytes.stream()
                                    .map(used -> String.format(Locale.ROOT, "%.0f", used))
                                    .toList()));
        }
    }

    private static double cluster(long filings, int workers, Path target, Path folder, Path input, String kinds)
            throws IOException, InterruptedException {
        Path output = folder.resolve("cluster-" + workers);
        Path logs = folder.resolve("logs-" + workers);
        Path jar;
        try (Stream<Path> jars = Files.list(target)) {
            jar = jars.filter(file -> file.getFileName().toString().matches("icp-rules-spark-.*\\.jar"))
                    .filter(file -> !file.getFileName().toString().contains("-sources"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The job is not packaged."));
        }
        try (LocalCluster cluster = LocalCluster.start(target, logs, workers)) {
            Process driver =
                    cluster.submit("driver", jar, List.of(input.toString(), output.toString(), "--write", kinds));
            int exit = driver.waitFor();
            String log = Files.readString(cluster.log("driver"));
            if (exit != 0) {
                throw new IllegalStateException(log);
            }
            double seconds = Arrays.stream(log.split("\n"))
                    .filter(line -> line.startsWith("Complete in "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[2]))
                    .findFirst()
                    .orElseThrow();
            printSpeed(workers == 1 ? "cluster, one worker" : "cluster, two workers", filings, seconds);
            delete(output);
            return seconds;
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
