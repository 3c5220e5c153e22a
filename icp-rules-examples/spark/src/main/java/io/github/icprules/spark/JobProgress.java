package io.github.icprules.spark;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.text.Text;
import java.time.Duration;
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
    private final Consumer<Text> messages;
    private final long start = System.nanoTime();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "icp-rules-progress");
        thread.setDaemon(true);
        return thread;
    });
    private final ScheduledFuture<?> reports;

    /**
     * Starts the reports.
     *
     * @param lines the number of lines of all open parts; negative if the number is not known
     */
    JobProgress(LongAccumulator filings, LongAccumulator bad, long lines, Duration interval, Consumer<Text> messages) {
        this.filings = filings;
        this.bad = bad;
        this.lines = lines;
        this.messages = messages;
        this.reports = timer.scheduleAtFixedRate(
                this::report, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void report() {
        long done = filings.value() + bad.value();
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        double rate = done / seconds;
        messages.accept(new Sentence(
                "已检查 %,d 条%s，无效 %,d 条，每秒 %,.0f 条%s",
                "%,d%s records, %,d bad, %,.0f per second%s",
                done,
                lines < 0 ? "" : new Sentence("，共 %,d 条", " of %,d", lines),
                bad.value(),
                rate,
                done == 0 || lines < 0
                        ? ""
                        : new Sentence("，还需 %,.0f 秒", ", %,.0f s left", Math.max(0, lines - done) / rate)));
    }

    /** Stops the reports. */
    void close() {
        reports.cancel(false);
        timer.shutdown();
    }
}
