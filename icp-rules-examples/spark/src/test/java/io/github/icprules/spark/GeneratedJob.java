package io.github.icprules.spark;

import io.github.icprules.batch.Batch;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Evaluates generated filings on Spark without input and output files. Each task makes its filings from their numbers and then their rows,
 * in the way of {@link PartTask}. The rows are counted and not kept.
 */
final class GeneratedJob {

    /** About as many filings have 32 megabytes, which is a part of {@link FilingJob}. */
    private static final long MOST_OF_PART = 6_500;

    private static final int PARTS_PER_CORE = 8;
    private static final String SOURCE = "generated";

    private GeneratedJob() {}

    /** The numbers of the filings of a task. */
    private record Part(long from, long to) implements Serializable {}

    /**
     * The counts of a task.
     *
     * @param filings the number of filings with a report
     * @param bytes the number of bytes of all rows
     */
    record Made(long filings, long bytes) implements Serializable {

        Made plus(Made other) {
            return new Made(filings + other.filings, bytes + other.bytes);
        }
    }

    /** {@return the counts of all tasks} */
    static Made run(SparkSession spark, JobOptions options, long filings) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        long share = filings / ((long) context.defaultParallelism() * PARTS_PER_CORE);
        long size = Math.max(1, Math.min(MOST_OF_PART, share));
        List<Part> parts = new ArrayList<>();
        for (long from = 0; from < filings; from += size) {
            parts.add(new Part(from, Math.min(filings, from + size)));
        }
        return context.parallelize(parts, parts.size())
                .map(part -> made(part, options))
                .reduce(Made::plus);
    }

    private static Made made(Part part, JobOptions options) {
        Batch batch = PartTask.batch(ExecutorEngines.of(options.engine()), 1);
        Stream<JobText> texts = LongStream.range(part.from(), part.to())
                .mapToObj(
                        i -> new JobText(i + 1, GeneratedFilings.line(i).getBytes(StandardCharsets.UTF_8), null, null));
        Made made = new Made(0, 0);
        try (Stream<RecordRows> rows = PartTask.rows(batch, texts, SOURCE, options)) {
            for (Iterator<RecordRows> each = rows.iterator(); each.hasNext(); ) {
                RecordRows record = each.next();
                made = made.plus(new Made(record.verdict() == null ? 0 : 1, record.weight()));
            }
        }
        return made;
    }
}
