package io.github.icprules.spark;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.text.Text;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryListener;

/** Reports the counts after each batch of a query. */
final class JobProgress extends StreamingQueryListener {

    /** The name of the observed counts. */
    static final String COUNTS = "icp";

    private static final long serialVersionUID = 1L;
    private static final double NANOSECONDS = 1e9;

    private final String query;
    private final transient Consumer<Text> messages;
    private final long start = System.nanoTime();
    private long records;
    private long bad;

    /**
     * Starts the reports.
     *
     * @param query the name of the query
     */
    JobProgress(String query, Consumer<Text> messages) {
        this.query = query;
        this.messages = messages;
    }

    @Override
    public void onQueryStarted(QueryStartedEvent event) {
        // The first message comes after the first batch.
    }

    @Override
    public void onQueryProgress(QueryProgressEvent event) {
        Row counts = event.progress().observedMetrics().get(COUNTS);
        if (query.equals(event.progress().name()) && counts != null) {
            records += counts.getLong(0);
            bad += counts.getLong(1);
            messages.accept(new Sentence(
                    "已检查 %,d 条，无效 %,d 条，每秒 %,.0f 条",
                    "%,d records, %,d bad, %,.0f per second",
                    records,
                    bad,
                    records / ((System.nanoTime() - start) / NANOSECONDS)));
        }
    }

    @Override
    public void onQueryTerminated(QueryTerminatedEvent event) {
        // The job reports its end.
    }
}
