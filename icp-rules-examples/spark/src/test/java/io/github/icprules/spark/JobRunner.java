package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        JobViews.create(spark, output.toString());
        return spark.table(name);
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
