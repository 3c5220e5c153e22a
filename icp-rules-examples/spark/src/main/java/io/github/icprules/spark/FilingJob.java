package io.github.icprules.spark;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Evaluates the filings in files on Spark, and writes rows about each filing. The job cuts the input into parts; a task evaluates a part and
 * writes it in one step. If the job is stopped and started again with the same output folder, it evaluates only the missing parts.
 */
public final class FilingJob {

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final long FEWEST_BYTES = 256L * 1024;

    /** So many parts for each core, so that the cores finish at about the same time. */
    private static final int PARTS_PER_CORE = 8;

    private static final double NANOSECONDS = 1e9;

    private final SparkSession spark;
    private final JobOptions options;
    private final Duration interval;
    private final Consumer<String> messages;

    /**
     * Describes a job.
     *
     * @param interval the time between two messages about the progress
     * @param messages takes the messages, which contain counts only, in the language of the engine settings
     */
    public FilingJob(SparkSession spark, JobOptions options, Duration interval, Consumer<String> messages) {
        this.spark = spark;
        this.options = options;
        this.interval = interval;
        this.messages = messages;
    }

    /**
     * Runs the job to its end.
     *
     * @throws JobRefusedException if the job cannot start, or cannot continue with what is in the output folder
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public void run() {
        try {
            runToEnd();
        } catch (IOException e) {
            throw new UncheckedIOException("Input or output failed: " + e.getMessage(), e);
        }
    }

    private void runToEnd() throws IOException {
        long start = System.nanoTime();
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        SerializableConfiguration hadoop = new SerializableConfiguration(context.hadoopConfiguration());
        JobOutput output = new JobOutput(options.output(), hadoop.value());
        Map<String, String> named = named();
        Optional<JobPlan> earlier = output.plan();
        JobPlan plan;
        if (earlier.isPresent()) {
            plan = earlier.get();
            plan.refuseOther(named, options.output());
            plan.refuseOtherFiles(JobPlan.lengths(parts(hadoop.value(), MOST_BYTES)), options.output());
            plan.refuseOtherContent(counted(context, plan.parts(), hadoop), options.output());
        } else {
            plan = new JobPlan(
                    options.engine().today(),
                    named,
                    JobInput.numbered(
                            counted(context, parts(hadoop.value(), partBytes(context, hadoop.value())), hadoop)));
            output.write(plan);
        }
        JobCounts counts = new JobCounts();
        List<InputPart> open = new ArrayList<>();
        for (InputPart part : plan.parts()) {
            Optional<JobCounts> written = output.counts(part);
            if (written.isPresent()) {
                counts.add(written.get());
            } else {
                open.add(part);
            }
        }
        if (earlier.isPresent()) {
            report(new Sentence(
                    "继续：共 %2$s 份，已完成 %1$s 份（%3$s）。",
                    "Continuing: %s of %s parts are there (%s).",
                    plan.parts().size() - open.size(),
                    plan.parts().size(),
                    counts.inWords()));
        }
        evaluate(context, hadoop, plan, open, counts);
        output.complete(counts);
        report(new Sentence(
                "完成，用时 %.1f 秒：%s。",
                "Complete in %.1f s: %s.", (System.nanoTime() - start) / NANOSECONDS, counts.inWords()));
    }

    private void report(Text message) {
        messages.accept(message.in(options.engine().language()));
    }

    private void evaluate(
            JavaSparkContext context,
            SerializableConfiguration hadoop,
            JobPlan plan,
            List<InputPart> open,
            JobCounts counts) {
        if (open.isEmpty()) {
            return;
        }
        LongAccumulator filings = spark.sparkContext().longAccumulator("filings");
        LongAccumulator bad = spark.sparkContext().longAccumulator("bad records");
        JobOptions dated = options.withEngine(options.engine().withToday(plan.today()));
        context.setJobDescription("icp-rules: evaluate " + open.size() + " parts");
        JobProgress progress = new JobProgress(filings, bad, lines(open), interval, this::report);
        try {
            context.parallelize(open, open.size())
                    .map(new PartTask(dated, hadoop, filings, bad))
                    .collect()
                    .forEach(counts::add);
        } finally {
            progress.close();
        }
    }

    /** {@return the number of lines; -1 if a file is compressed, which shows its lines only when it is evaluated} */
    private static long lines(List<InputPart> parts) {
        return parts.stream().anyMatch(part -> part.kind() == InputPart.Kind.COMPRESSED_LINES)
                ? -1
                : parts.stream().mapToLong(InputPart::lines).sum();
    }

    private List<InputPart> parts(Configuration hadoop, long bytes) throws IOException {
        List<InputPart> parts = JobInput.parts(options.input(), bytes, options.columns(), hadoop);
        List<InputPart> numbered = new ArrayList<>();
        for (InputPart part : parts) {
            numbered.add(part.counted(numbered.size(), part.linesBefore(), part.lines(), part.sha256()));
        }
        return numbered;
    }

    private long partBytes(JavaSparkContext context, Configuration hadoop) throws IOException {
        if (options.partBytes() > 0) {
            return options.partBytes();
        }
        long share = JobInput.size(options.input(), hadoop) / ((long) context.defaultParallelism() * PARTS_PER_CORE);
        return Math.max(FEWEST_BYTES, Math.min(MOST_BYTES, share + 1));
    }

    /** {@return the parts with digests and line ends, read on the executors} */
    private static List<InputPart> counted(
            JavaSparkContext context, List<InputPart> parts, SerializableConfiguration hadoop) {
        if (parts.isEmpty()) {
            return List.of();
        }
        context.setJobDescription("icp-rules: read " + parts.size() + " parts");
        return context.parallelize(parts, parts.size())
                .map(part -> JobInput.counted(part, hadoop.value()))
                .collect();
    }

    /** {@return the options and the rules by name; an engine with a wrong pack or policy is refused} */
    private Map<String, String> named() {
        Map<String, String> named = options.named();
        Receipt receipt;
        try {
            receipt = ExecutorEngines.of(options.engine())
                    .evaluate(FilingRequest.builder(FilingType.NEW_FIRST)
                            .evaluatedOn(options.engine().today())
                            .build())
                    .receipt();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // The engine describes packs and policies in English only.
            throw new JobRefusedException(Sentence.same(String.valueOf(e.getMessage())), e);
        }
        named.put("engine", receipt.engine());
        named.put("rules", receipt.rulePack() + ' ' + receipt.rulePackSha256());
        named.put(
                "--pack",
                receipt.packs().stream()
                        .map(pack -> pack.id() + ' ' + pack.version() + ' ' + pack.sha256())
                        .collect(Collectors.joining(", ", "[", "]")));
        named.put(
                "--policy",
                receipt.policies().stream()
                        .map(policy -> policy.id() + ' ' + policy.sha256())
                        .collect(Collectors.joining(", ", "[", "]")));
        byte[] key = options.engine().key();
        // A digest under the key shows whether the key is the same, and not the key.
        named.put("--key-file", key == null ? "not given" : Digests.of("key".getBytes(StandardCharsets.UTF_8), key));
        return named;
    }
}
