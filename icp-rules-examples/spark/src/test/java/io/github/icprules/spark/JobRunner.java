package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs jobs in a local session of Spark and reads what the jobs wrote. */
abstract class JobRunner {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();
    static final int GENERATED = 400;
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
                .config("spark.sql.shuffle.partitions", 2)
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

    static EngineSettings withPack() {
        return EngineSettings.builder()
                .pack(EXAMPLES.resolve("packs/first/pack"))
                .build();
    }

    JobOptions.Builder options() {
        return JobOptions.builder(input.toString(), output.toString());
    }

    static List<String> run(JobOptions options) {
        List<String> messages = new ArrayList<>();
        new FilingJob(spark, options, Duration.ofHours(1), messages::add).run();
        return messages;
    }

    static void assertRefused(JobOptions.Builder options, String reason) {
        assertThatThrownBy(() -> run(options.build()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining(reason);
    }

    void writeGenerated(int number) throws IOException {
        Files.write(
                input.resolve("orders.jsonl"),
                GeneratedFilings.linesWithBad(number).toList());
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

    static JsonNode at(Map<Long, JsonNode> rows, long line) {
        return Objects.requireNonNull(rows.get(line));
    }

    List<String> violations(String rule) throws IOException {
        return rows(OutputKind.FINDINGS)
                .filter(row -> row.path("ruleId").asText().equals(rule))
                .map(row -> row.path("severity").asText())
                .toList();
    }

    static Map<Long, JsonNode> reportsAlone(Map<Long, JsonNode> rows) {
        Map<Long, JsonNode> reports = new TreeMap<>();
        rows.forEach((line, row) -> reports.put(line, row.path("report")));
        return reports;
    }

    Map<Long, JsonNode> byLine(OutputKind kind) throws IOException {
        Map<Long, JsonNode> byLine = new TreeMap<>();
        rows(kind)
                .forEach(row ->
                        assertThat(byLine.put(row.path("line").asLong(), row)).isNull());
        return byLine;
    }

    String text(OutputKind kind) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path part : parts()) {
            text.append(Files.readString(part.resolve(kind.fileName() + ".jsonl")));
        }
        return text.toString();
    }

    Stream<JsonNode> rows(OutputKind kind) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : text(kind).lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return rows.stream();
    }

    List<Path> parts() throws IOException {
        try (Stream<Path> parts = Files.list(output)) {
            return parts.filter(part -> part.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path part : parts()) {
            try (Stream<Path> files = Files.list(part)) {
                for (Path file : files.filter(
                                each -> !each.getFileName().toString().startsWith("."))
                        .toList()) {
                    contents.put(output.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return contents;
    }
}
