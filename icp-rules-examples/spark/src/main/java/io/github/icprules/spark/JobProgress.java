package io.github.icprules.spark;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.spark.util.LongAccumulator;

/** Reports at intervals how far a job is. The counts grow when a part is complete. */
final class JobProgress {

    private static final double NANOSECONDS = 1e9;

    private final LongAccumulator filings;
    private final LongAccumulator bad;
    private final long lines;
    private final Consumer<String> messages;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "icp-rules-progress");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> reports;

    JobProgress(
            LongAccumulator filings, LongAccumulator bad, long lines, Duration interval, Consumer<String> messages) {
        this.filings = filings;
        this.bad = bad;
        this.lines = lines;
        this.messages = messages;
        this.reports = timer.scheduleAtFixedRate(
                this::report, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void report() {
        long done = filings.value() + bad.value();
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        double rate = done / seconds;
        messages.accept(String.format(
                Locale.ROOT,
                "%,d of %,d records, %,d bad, %,.0f per second%s",
                done,
                lines,
                bad.value(),
                rate,
                done == 0 ? "" : String.format(Locale.ROOT, ", %,.0f s left", Math.max(0, lines - done) / rate)));
    }

    /** Stops the reports. */
    void close() {
        reports.cancel(false);
        timer.shutdown();
    }
}
