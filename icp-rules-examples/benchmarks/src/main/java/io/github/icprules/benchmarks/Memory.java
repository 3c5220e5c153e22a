package io.github.icprules.benchmarks;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.MeasuredEngines;
import io.github.icprules.report.FilingReport;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Measures the memory that an engine keeps: heap, metaspace, classes, class loaders and threads. The figures are those of a whole
 * JVM, so this is a separate program and not a benchmark of JMH.
 */
final class Memory {

    /** The share of the measured work that is done before a measurement. Memory that a JVM takes during the warm-up is not growth. */
    private static final int WARM_UP_PERCENT = 10;

    private Memory() {}

    /**
     * Prints the rows of the table.
     *
     * @param arguments the number of evaluations, and the number of engines with separate rule books
     */
    public static void main(String[] arguments) throws JMException {
        int evaluations = Integer.parseInt(arguments[0]);
        int engines = Integer.parseInt(arguments[1]);
        for (Filings filing : Filings.values()) {
            filing.request();
        }
        Set<Thread> threads = threads();
        Snapshot bare = Snapshot.take();

        IcpRuleEngine engine = IcpRuleEngine.load();
        evaluate(engine, evaluations * WARM_UP_PERCENT / 100);
        Snapshot idle = Snapshot.take();
        System.out.println(idle.comparedWith(bare, "an idle engine, warm"));

        evaluate(engine, evaluations);
        Snapshot used = Snapshot.take();
        System.out.println(
                used.comparedWith(idle, String.format(Locale.ROOT, "growth over %,d evaluations", evaluations)));

        build(engines * WARM_UP_PERCENT / 100);
        Snapshot first = Snapshot.take();
        build(engines);
        System.out.println(Snapshot.take()
                .comparedWith(
                        first,
                        String.format(Locale.ROOT, "growth over %,d engines with separate rule books", engines)));

        Set<Thread> left = threads();
        left.removeAll(threads);
        System.out.println(new Row(
                "threads left",
                "",
                left.isEmpty()
                        ? "none"
                        : left.stream().map(Thread::getName).sorted().collect(Collectors.joining(", "))));
        // This use keeps the engine reachable during all measurements, so it is not collected.
        evaluate(engine, 1);
    }

    private static void build(int engines) {
        for (int i = 0; i < engines; i++) {
            evaluate(MeasuredEngines.of(id -> true), 1);
        }
    }

    private static void evaluate(IcpRuleEngine engine, int evaluations) {
        Filings[] filings = Filings.values();
        for (int i = 0; i < evaluations; i++) {
            FilingReport report = engine.evaluate(filings[i % filings.length].request());
            if (report.timeline().isEmpty()) {
                throw new IllegalStateException("The report has no stages.");
            }
        }
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    /**
     * The memory of the JVM after several garbage collections.
     *
     * @param heap the bytes in use in the heap
     * @param metaspace the bytes in use in the metaspace, including the compressed class space
     * @param classes the number of loaded classes
     * @param loaders the number of class loaders
     */
    private record Snapshot(long heap, long metaspace, int classes, int loaders) {

        private static final Pattern TOTAL = Pattern.compile("Total = (\\d+)");
        private static final int COLLECTIONS = 4;

        static Snapshot take() throws JMException {
            for (int i = 0; i < COLLECTIONS; i++) {
                System.gc();
            }
            return new Snapshot(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getName().equals("Metaspace"))
                            .map(MemoryPoolMXBean::getUsage)
                            .mapToLong(usage -> usage.getUsed())
                            .sum(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    countLoaders());
        }

        Row comparedWith(Snapshot before, String figure) {
            return new Row(
                    figure,
                    "",
                    String.format(
                            Locale.ROOT,
                            "heap %s MB, metaspace %s MB, classes %+d, class loaders %+d",
                            megabytes(heap - before.heap),
                            megabytes(metaspace - before.metaspace),
                            classes - before.classes,
                            loaders - before.loaders));
        }

        private static String megabytes(long bytes) {
            return String.format(Locale.ROOT, "%+.2f", bytes / 1024.0 / 1024.0);
        }

        private static int countLoaders() throws JMException {
            Object statistics = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmClassloaderStats",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            Matcher total = TOTAL.matcher(statistics.toString());
            if (!total.find()) {
                throw new IllegalStateException("The JVM does not list its class loaders: " + statistics);
            }
            return Integer.parseInt(total.group(1));
        }
    }
}
