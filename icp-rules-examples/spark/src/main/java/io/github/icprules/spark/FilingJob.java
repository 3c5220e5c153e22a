package io.github.icprules.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Evaluates the filings in files on Spark, and writes a table with a row about each record. The job is a streaming query that ends when all
 * files are read. Each batch of files has a folder, which is written as a whole. If the job is stopped and started again with the same
 * output folder, it evaluates the batches that are missing, and the files that are new.
 */
public final class FilingJob {

    private static final double NANOSECONDS = 1e9;
    private static final long MEGABYTE = 1024 * 1024;
    private static final String RECORDS = "/records";
    private static final String PLACE = "source";
    private static final String OFFSET = "offset";
    private static final String LENGTH = "length";
    private static final String DIGEST = "digest";

    private final SparkSession spark;
    private final JobOptions options;
    private final Consumer<String> messages;
    private final EngineSettings engine;

    /**
     * Describes a job. The settings of the engine are those of the session, {@code spark.icp.*}.
     *
     * @param messages takes the messages, which contain counts only, in the language of the session's settings
     * @throws JobRefusedException if a setting is wrong
     */
    public FilingJob(SparkSession spark, JobOptions options, Consumer<String> messages) {
        this.spark = spark;
        this.options = options;
        this.messages = messages;
        this.engine = EngineSettings.of(spark.conf()::get);
    }

    /**
     * Runs the job until all files of the input are evaluated.
     *
     * @throws JobRefusedException if the job cannot start, or cannot continue with what is in the output folder
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public void run() {
        long start = System.nanoTime();
        Map<String, String> named = named();
        LocalDate today;
        String input;
        try {
            Configuration hadoop = spark.sparkContext().hadoopConfiguration();
            input = pattern(options.input(), hadoop);
            today = new JobFile(options.output(), hadoop).start(named, engine.today());
        } catch (IOException e) {
            throw unreadable(e);
        }
        String name = "icp-rules " + UUID.randomUUID();
        JobProgress progress = new JobProgress(name, this::report);
        spark.streams().addListener(progress);
        try {
            evaluated(input, engine.withToday(today))
                    .writeStream()
                    .queryName(name)
                    .trigger(Trigger.AvailableNow())
                    .option("checkpointLocation", options.output() + "/_checkpoint")
                    .foreachBatch(this::write)
                    .start()
                    .awaitTermination();
        } catch (StreamingQueryException | TimeoutException e) {
            throw new IllegalStateException("The query failed: " + e.getMessage(), e);
        } finally {
            spark.streams().removeListener(progress);
        }
        report(new Sentence(
                "完成，用时 %.1f 秒：%s。", "Complete in %.1f s: %s.", (System.nanoTime() - start) / NANOSECONDS, counts()));
    }

    /** Writes a batch. A batch that was written before, in whole or in part, is replaced. */
    private void write(Dataset<Row> batch, Long number) {
        batch.write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(options.output() + RECORDS + "/batch=" + number);
    }

    private Dataset<Row> evaluated(String input, EngineSettings settings) {
        boolean isOfLines = options.isOfLines();
        String format = isOfLines ? FilingLines.class.getName() : options.format();
        DataStreamReader reader = spark.readStream()
                .format(format)
                .schema(
                        isOfLines
                                ? FilingLines.SCHEMA
                                : spark.read().format(format).load(input).schema())
                .option("recursiveFileLookup", true)
                .option("maxBytesPerTrigger", options.batchMegabytes() * MEGABYTE);
        boolean hasRows = options.format().equals("parquet");
        Column offset = isOfLines
                ? col(OFFSET)
                : hasRows ? col("_metadata.row_index") : lit(null).cast("bigint");
        Dataset<Row> texts = reader.load(input)
                .select(
                        col("_metadata.file_path").as(PLACE),
                        col("_metadata.file_size").as("fileSize"),
                        col("_metadata.file_modification_time").as("fileModified"),
                        offset.as(OFFSET),
                        (isOfLines ? col(LENGTH) : lit(null).cast("bigint")).as(LENGTH),
                        expr(options.json()).as("json"),
                        (isOfLines ? col(DIGEST) : lit(null).cast("string")).as("tooLong"));
        Column text = coalesce(col("json").cast("binary"), lit(new byte[0]));
        List<Column> columns = new ArrayList<>(
                List.of(col(PLACE), col("fileSize"), col("fileModified"), col(OFFSET), col(LENGTH), col("tooLong")));
        columns.add(inline(array(IcpFunction.EVALUATE.udf(settings).apply(text))));
        return texts.select(columns.toArray(Column[]::new))
                .withColumn(DIGEST, coalesce(col("tooLong"), col(DIGEST)))
                .drop("tooLong")
                .observe(
                        JobProgress.COUNTS,
                        count(lit(1)).as("records"),
                        count(col("problem")).as("bad"));
    }

    /** {@return the counts of the whole output in words, with the verdicts that occur} */
    private Text counts() {
        // Without a file in the input, no batch was written.
        List<Row> rows = hasRecords()
                ? spark.read()
                        .parquet(options.output() + RECORDS)
                        .groupBy("verdict")
                        .count()
                        .orderBy("verdict")
                        .collectAsList()
                : List.of();
        long bad = rows.stream()
                .filter(row -> row.isNullAt(0))
                .mapToLong(row -> row.getLong(1))
                .sum();
        long all = rows.stream().mapToLong(row -> row.getLong(1)).sum();
        List<Text> words = new ArrayList<>();
        words.add(new Sentence("备案 %,d 件", "%,d filings", all - bad));
        words.add(new Sentence("无效记录 %,d 条", "%,d bad records", bad));
        rows.stream()
                .filter(row -> !row.isNullAt(0))
                .map(row -> new Sentence("%s %,d 件", "%s %,d", row.getString(0), row.getLong(1)))
                .forEach(words::add);
        return Sentence.joined(words, "，", ", ");
    }

    private boolean hasRecords() {
        Path records = new Path(options.output() + RECORDS);
        try {
            return records.getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .exists(records);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException problem) {
        return new UncheckedIOException("Input or output failed: " + problem.getMessage(), problem);
    }

    private void report(Text message) {
        messages.accept(message.in(engine.language()));
    }

    /** {@return the input as a folder or pattern, because a stream cannot read a single file by its name} */
    private static String pattern(String input, Configuration hadoop) throws IOException {
        Path path = new Path(input);
        FileSystem files = path.getFileSystem(hadoop);
        FileStatus[] found = files.globStatus(path);
        if (found == null || found.length == 0) {
            throw new JobRefusedException(new Sentence("没有输入 %s", "there is no input %s", input));
        }
        if (found.length > 1 || found[0].isDirectory()) {
            return input;
        }
        String name = found[0].getPath().getName().replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
        int last = name.length() - 1;
        return new Path(found[0].getPath().getParent(), name.substring(0, last) + '[' + name.charAt(last) + ']')
                .toString();
    }

    /** {@return the options and the rules by name; an engine with a wrong pack or policy is refused} */
    private Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        named.put("INPUT", options.input());
        named.put("--format", options.format());
        named.put("--json", options.json());
        named.put("--lang", engine.language().name());
        named.put("--on", String.valueOf(engine.on()));
        named.put("--provinces", engine.provinces().name());
        Receipt receipt;
        try {
            receipt = ExecutorEngines.of(engine)
                    .evaluate(FilingRequest.builder(FilingType.NEW_FIRST)
                            .evaluatedOn(engine.today())
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
        byte[] key = engine.key();
        // A digest under the key shows whether the key is the same, and not the key.
        named.put("--key-file", key == null ? "not given" : Digests.of("key".getBytes(StandardCharsets.UTF_8), key));
        return named;
    }
}
