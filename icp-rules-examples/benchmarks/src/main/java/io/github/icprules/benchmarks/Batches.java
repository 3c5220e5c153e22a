package io.github.icprules.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.model.FilingRequest;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Measures batches of several sizes: the time for one filing, and the highest heap use after a garbage collection. Neither should
 * grow with the size of the batch. Each filing is a new request, as in a batch that is read from a file, and the batch uses one
 * thread for each processor.
 */
final class Batches {

    /** The number of filings that are evaluated before the measurement; fewer if the largest batch is smaller. */
    private static final int WARM_UP = 100_000;

    private Batches() {}

    /**
     * Prints a row of the table for each size.
     *
     * @param sizes the sizes of the batches in ascending order; the first batch is the reference of the ratios
     */
    public static void main(String[] sizes) {
        IcpRuleEngine engine = IcpRuleEngine.load();
        AtomicLong peak = watchHeap();
        evaluate(engine, Math.min(WARM_UP, Integer.parseInt(sizes[sizes.length - 1])));
        double reference = 0;
        for (String argument : sizes) {
            int size = Integer.parseInt(argument);
            System.gc();
            peak.set(0);
            long start = System.nanoTime();
            long stages = evaluate(engine, size);
            double perFiling = (System.nanoTime() - start) / 1e3 / size;
            System.gc();
            reference = reference == 0 ? perFiling : reference;
            if (stages < size) {
                throw new IllegalStateException(
                        "The reports on %s filings have only %s stages.".formatted(size, stages));
            }
            System.out.println(new Row(
                    String.format(Locale.ROOT, "a filing in a batch of %,d", size),
                    Row.number(perFiling / reference),
                    "%s µs, at most %s MB of heap"
                            .formatted(Row.number(perFiling), Row.number(peak.get() / 1024.0 / 1024.0))));
        }
    }

    /** Evaluates a batch without keeping its reports, and returns the number of stages in all reports. */
    private static long evaluate(IcpRuleEngine engine, int size) {
        try (Stream<BatchAnswer<FilingRequest>> answers = Batch.of(engine).evaluate(requests(size))) {
            return answers.mapToLong(Batches::stages).sum();
        }
    }

    private static long stages(BatchAnswer<FilingRequest> answer) {
        if (answer instanceof BatchAnswer.Evaluated<FilingRequest> evaluated) {
            return evaluated.report().timeline().size();
        }
        throw new IllegalStateException("An item is invalid: " + answer);
    }

    private static Stream<FilingRequest> requests(int size) {
        Filings[] filings = Filings.values();
        return IntStream.range(0, size).mapToObj(i -> filings[i % filings.length].request());
    }

    /** {@return the highest heap use after a garbage collection; each collection updates the value, and the caller can reset it to 0} */
    private static AtomicLong watchHeap() {
        AtomicLong peak = new AtomicLong();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                long used = usedAfter(GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData()));
                                peak.accumulateAndGet(used, Math::max);
                            },
                            notification -> notification
                                    .getType()
                                    .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                            null);
        }
        return peak;
    }

    /** Returns the bytes in use in the pools of the heap after a collection. Other pools, such as the metaspace, have other names. */
    private static long usedAfter(GarbageCollectionNotificationInfo collection) {
        return collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
                .map(Map.Entry::getValue)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
