package io.github.icprules.spark;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.ItemReader;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/** Evaluates a part of the input, and writes its rows. One task evaluates on one thread, so a task takes one core. */
final class PartTask implements Function<InputPart, JobCounts> {

    private static final long serialVersionUID = 1L;

    /** Of the memory of the JVM, the part that texts and rows of one task take which are not written yet. */
    private static final int SHARE = 32;

    private final JobOptions options;
    private final SerializableConfiguration hadoop;
    private final LongAccumulator filings;
    private final LongAccumulator bad;

    PartTask(JobOptions options, SerializableConfiguration hadoop, LongAccumulator filings, LongAccumulator bad) {
        this.options = options;
        this.hadoop = hadoop;
        this.filings = filings;
        this.bad = bad;
    }

    @Override
    public JobCounts call(InputPart part) throws IOException {
        JobOutput output = new JobOutput(options.output(), hadoop.value());
        // Spark can repeat a task whose result was lost.
        Optional<JobCounts> earlier = output.counts(part);
        JobCounts counts = earlier.isPresent() ? earlier.get() : evaluated(part, output);
        filings.add(counts.filings());
        bad.add(counts.bad());
        return counts;
    }

    private JobCounts evaluated(InputPart part, JobOutput output) throws IOException {
        try (JobOutput.Attempt attempt = output.start(
                part,
                String.valueOf(TaskContext.get().taskAttemptId()) + '-' + System.nanoTime(),
                EnumSet.copyOf(options.kinds()),
                options.compresses())) {
            JobCounts counts = evaluate(part, attempt);
            attempt.commit(counts);
            return counts;
        }
    }

    private JobCounts evaluate(InputPart part, JobOutput.Attempt attempt) throws IOException {
        Configuration configuration = hadoop.value();
        if (part.kind() == InputPart.Kind.PARQUET) {
            try (ParquetTexts texts = ParquetTexts.of(part, options.columns(), configuration)) {
                return evaluate(texts, part, attempt);
            }
        }
        byte @Nullable [] key = options.engine().key();
        try (InputStream stream = JobInput.lines(part, configuration)) {
            return evaluate(
                    part.kind() == InputPart.Kind.LINES
                            ? FileLines.of(stream, part, key)
                            : FileLines.all(stream, part.source(), key),
                    part,
                    attempt);
        }
    }

    private JobCounts evaluate(Iterator<JobText> texts, InputPart part, JobOutput.Attempt attempt) throws IOException {
        JobCounts counts = new JobCounts();
        Stream<JobText> filled = StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(texts, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .filter(text -> {
                    if (text.isBlank()) {
                        counts.addBlank();
                    }
                    return !text.isBlank();
                });
        Batch batch = batch(ExecutorEngines.of(options.engine()), 1);
        try (Stream<RecordRows> rows = rows(batch, filled, part.source(), options)) {
            for (Iterator<RecordRows> each = rows.iterator(); each.hasNext(); ) {
                if (TaskContext.get().isInterrupted()) {
                    throw new IOException("The task was stopped.");
                }
                RecordRows record = each.next();
                attempt.write(record);
                Verdict verdict = record.verdict();
                if (verdict == null) {
                    counts.addBad();
                } else {
                    counts.addVerdict(verdict);
                }
            }
        }
        return counts;
    }

    /** {@return a batch whose texts and rows take a part of the memory} */
    static Batch batch(IcpRuleEngine engine, int threads) {
        return Batch.of(engine)
                .threads(threads)
                .weighing(
                        any -> any instanceof JobText text ? text.weight() : ((RecordRows) any).weight(),
                        Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** {@return the rows about each text, in their order; to be closed} */
    static Stream<RecordRows> rows(Batch batch, Stream<JobText> texts, String source, JobOptions options) {
        EngineSettings settings = options.engine();
        ItemReader<JobText> reader = text -> settings.dated(read(text));
        byte @Nullable [] key = settings.key();
        RecordRows.Layout layout = new RecordRows.Layout(
                source,
                settings.language(),
                options.kinds(),
                record -> Digests.of(record, key),
                options.keepsRecords());
        return batch.evaluate(texts, reader, answer -> RecordRows.of(answer, layout));
    }

    private static FilingRequest read(JobText text) throws UnusableTextException {
        if (text.json() == null) {
            throw new UnusableTextException("为 null；应为 JSON 对象形式的备案", "null; expected a filing as a JSON object");
        }
        return text.context() == null ? FilingTexts.read(text.json()) : FilingTexts.read(text.json(), text.context());
    }
}
