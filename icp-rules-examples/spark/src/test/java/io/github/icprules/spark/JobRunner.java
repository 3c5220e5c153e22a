package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs jobs in a local session of Spark and reads what the jobs wrote. */
abstract class JobRunner {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();
    static final String ID_NUMBER = "110101199001010013";

    private static final int FILINGS = 3_000;
    private static final int FILES = 20;

    static SparkSession spark;

    @TempDir
    Path folder;

    Path input;
    Path output;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .appName("icp-rules")
                .config("spark.ui.enabled", false)
                .config("spark.sql.extensions", IcpExtensions.class.getName())
                .config("spark.sql.catalog.icp", IcpCatalog.class.getName())
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.hadoop.fs.permissions.umask-mode", "077")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @BeforeEach
    void places() throws IOException {
        input = Files.createDirectory(folder.resolve("in"));
        output = folder.resolve("out");
    }

    @AfterEach
    void forget_settings() {
        for (String name : List.of("language", "provinces", "on", "packs", "policies", "keyFile")) {
            spark.conf().unset(EngineSettings.PREFIX + name);
        }
    }

    static void set(String name, Object value) {
        spark.conf().set(EngineSettings.PREFIX + name, value.toString());
    }

    /** {@return the settings of the session} */
    static EngineSettings settings() {
        return EngineSettings.of(spark.conf()::get);
    }

    JobOptions options() {
        return JobOptions.of(input.toString(), output.toString());
    }

    static List<String> run(JobOptions options) {
        List<String> messages = new ArrayList<>();
        new FilingJob(spark, options, messages::add).run();
        return messages;
    }

    static void assertRefused(JobOptions options, String reason) {
        assertThatThrownBy(() -> run(options))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining(reason);
    }

    /** {@return a view of the output} */
    Dataset<Row> view(String name) {
        return view(name, output.toString());
    }

    private static Dataset<Row> view(String name, String output) {
        JobViews.create(spark, output);
        return spark.table(name);
    }

    /** {@return how often each digest is in an output} */
    static Map<Object, Long> digests(String output) {
        return view("records", output).select("digest").collectAsList().stream()
                .collect(Collectors.groupingBy(row -> row.get(0), Collectors.counting()));
    }

    /** Writes {@value #FILES} files into the input, and returns their lines, of which some are no filing. */
    List<String> writeFiles() throws IOException {
        List<String> lines = GeneratedFilings.linesWithBad(FILINGS).toList();
        int share = FILINGS / FILES;
        for (int file = 0; file < FILES; file++) {
            Files.write(input.resolve(file + ".jsonl"), lines.subList(file * share, (file + 1) * share));
        }
        return lines;
    }

    /** Waits until the job of a process has written some batches. */
    static void awaitBatches(Process driver, int batches, String output, Path log) throws IOException {
        var last = new org.apache.hadoop.fs.Path(output, "records/batch=" + (batches - 1) + "/_SUCCESS");
        var files = last.getFileSystem(spark.sparkContext().hadoopConfiguration());
        while (!files.exists(last)) {
            if (!driver.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            LocalCluster.pause();
        }
    }

    /** Asserts that an output has a row for each of these lines, and no other row. */
    static void assertEachOnce(List<String> lines, String output) {
        assertThat(digests(output))
                .isEqualTo(lines.stream()
                        .map(line -> Digests.of(line.getBytes(StandardCharsets.UTF_8), null))
                        .collect(Collectors.groupingBy(digest -> digest, Collectors.counting())));
        Dataset<Row> records = view("records", output);
        assertThat(records.select("source", "offset").distinct().count()).isEqualTo(lines.size());
        assertThat(records.where("problem IS NOT NULL").count()).isEqualTo(lines.size() / GeneratedFilings.BAD_EVERY);
    }

    static List<String> samples() throws IOException {
        List<String> samples = new ArrayList<>();
        for (Path folder : List.of(EXAMPLES.resolve("samples"), EXAMPLES.resolve("samples/wechat"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (!file.toString().endsWith(".context.json")) {
                        samples.add(oneLine(file));
                    }
                }
            }
        }
        return samples;
    }

    static String oneLine(Path file) throws IOException {
        return JSON.readTree(file.toFile()).toString();
    }

    static FilingRequest read(String json) throws IOException {
        Object tree = JSON.readValue(json, Object.class);
        if (tree instanceof Map<?, ?> members && members.containsKey("wechat")) {
            return WeChatFiling.read(members.get("wechat"), members.get("context"));
        }
        return tree instanceof Map<?, ?> members && members.containsKey("icp_subject")
                ? WeChatFiling.read(tree)
                : FilingRequest.fromTree(tree);
    }
}
