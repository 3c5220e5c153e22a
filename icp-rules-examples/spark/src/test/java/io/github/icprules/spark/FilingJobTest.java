package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingJobTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path EXAMPLES = Path.of("..").toAbsolutePath().normalize();
    private static final int GENERATED = 400;
    private static final String ID_NUMBER = "110101199001010013";

    private static SparkSession spark;

    @TempDir
    private Path folder;

    private Path input;
    private Path output;

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

    @Test
    void the_rows_are_those_of_a_batch_in_any_number_of_parts() throws IOException {
        List<String> lines = new ArrayList<>(samples());
        GeneratedFilings.linesWithBad(GENERATED).forEach(lines::add);
        lines.add(7, "");
        Files.writeString(input.resolve("orders.jsonl"), String.join("\n", lines));

        List<String> messages = run(options().partBytes(50_000).build());

        Map<Long, JsonNode> verdicts = byLine(OutputKind.VERDICTS);
        Map<Long, JsonNode> reports = byLine(OutputKind.REPORTS);
        Map<Long, JsonNode> bad = byLine(OutputKind.BAD);
        Map<Long, Long> findings = rows(OutputKind.FINDINGS)
                .collect(Collectors.groupingBy(row -> row.path("line").asLong(), Collectors.counting()));
        assertThat(parts()).hasSizeGreaterThan(5);
        int blank = 0;
        try (Stream<BatchAnswer<String>> answers =
                Batch.of(IcpRuleEngine.load()).evaluate(lines.stream(), FilingJobTest::read)) {
            for (BatchAnswer<String> answer : (Iterable<BatchAnswer<String>>) answers::iterator) {
                long line = answer.index() + 1;
                if (answer instanceof BatchAnswer.Evaluated<String> evaluated) {
                    FilingReport report = evaluated.report();
                    assertThat(at(verdicts, line).path("verdict").asText())
                            .isEqualTo(report.verdict().name());
                    assertThat(at(reports, line).path("report")).isEqualTo(JSON.readTree(report.toJson(Language.ZH)));
                    assertThat(findings.getOrDefault(line, 0L))
                            .isEqualTo(report.violations().size()
                                    + report.requirements().size()
                                    + report.unchecked().size()
                                    + report.waived().size());
                    assertThat(bad).doesNotContainKey(line);
                } else if (answer.item().isBlank()) {
                    blank++;
                    assertThat(bad).doesNotContainKey(line);
                } else {
                    assertThat(bad).containsKey(line);
                }
            }
        }
        assertThat(blank).isEqualTo(1);
        assertThat(verdicts.size() + bad.size()).isEqualTo(lines.size() - 1);
        assertThat(messages).last().asString().startsWith("完成，用时").contains("无效记录 4 条，空行 1 行，BLOCKED ");
    }

    @Test
    void filings_that_tasks_generate_have_the_rows_of_filings_in_a_file() throws IOException {
        int number = 300;
        Files.write(
                input.resolve("generated"),
                LongStream.range(0, number).mapToObj(GeneratedFilings::line).toList());
        JobOptions options = options().build();
        run(options);
        long bytes = 0;
        for (OutputKind kind : OutputKind.values()) {
            bytes += text(kind).getBytes(StandardCharsets.UTF_8).length;
        }

        assertThat(GeneratedJob.run(spark, options, number)).isEqualTo(new GeneratedJob.Made(number, bytes));
    }

    @Test
    void a_finding_has_its_rule_its_place_its_basis_and_its_sentence() throws IOException {
        Files.writeString(
                input.resolve("orders.jsonl"), oneLine(EXAMPLES.resolve("samples/news-without-approval.json")));

        run(options()
                .engine(EngineSettings.builder().language(Language.EN).build())
                .build());

        List<Row> rows = spark.read()
                .schema(OutputKind.FINDINGS.schema())
                .json(OutputKind.FINDINGS.files(output.toString()))
                .where("kind = 'VIOLATION' and severity = 'BLOCKING'")
                .collectAsList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.<String>getAs("ruleId")).matches("[a-z-]+\\.[a-z-]+");
            assertThat(row.<String>getAs("status")).isEqualTo("VIOLATED");
            assertThat(row.<String>getAs("path")).isNotBlank();
            assertThat(row.<Object>getAs("basis").toString()).isNotBlank();
            assertThat(row.<Object>getAs("confidence").toString()).contains("HIGH");
            assertThat(row.<String>getAs("sentence")).matches("[\\x20-\\x7e“”]*[a-z].*");
        });
    }

    @Test
    void a_bad_record_has_a_reason_without_personal_data_and_itself_only_if_asked() throws IOException {
        String record =
                "{\"reference\":\"order 7\",\"filingType\":\"NEW_FIRST\",\"subject\":{\"principal\":{\"name\":\"样例甲\","
                        + "\"document\":{\"number\":\"%s\",\"nmber\":\"%s\"}}}}".formatted(ID_NUMBER, ID_NUMBER);
        Files.writeString(
                input.resolve("orders.jsonl"),
                String.join(
                        "\n",
                        record,
                        "{\"subject\":{\"name\":\"" + ID_NUMBER + "\"",
                        "[]",
                        "null",
                        "x".repeat(1_100_000)));

        run(options().build());

        Map<Long, JsonNode> bad = byLine(OutputKind.BAD);
        assertThat(bad).hasSize(5);
        assertThat(at(bad, 1L).path("reference").asText()).isEqualTo("order 7");
        assertThat(at(bad, 1L).path("source").asText()).isEqualTo("orders.jsonl");
        assertThat(at(bad, 1L).path("digest").asText())
                .isEqualTo(Digests.of(record.getBytes(StandardCharsets.UTF_8), null));
        assertThat(at(bad, 2L).path("reason").asText()).startsWith("第");
        assertThat(at(bad, 5L).path("reason").asText()).startsWith("超过 1 MB");
        assertThat(bad.values()).allSatisfy(row -> {
            assertThat(row.path("reason").asText()).isNotBlank();
            assertThat(row.path("fault").asBoolean()).isFalse();
            assertThat(row.toString()).doesNotContain(ID_NUMBER, "样例甲");
        });

        output = folder.resolve("kept");
        byte[] key = "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
        run(options()
                .engine(EngineSettings.builder().receiptKey(key).build())
                .keepBadRecords()
                .build());

        assertThat(at(byLine(OutputKind.BAD), 1L).path("record").asText()).isEqualTo(record);
        assertThat(at(byLine(OutputKind.BAD), 1L).path("digest").asText())
                .isEqualTo(Digests.of(record.getBytes(StandardCharsets.UTF_8), key));
    }

    @Test
    void broken_lines_of_any_kind_are_bad_records_and_the_others_are_evaluated() throws IOException {
        String good = oneLine(EXAMPLES.resolve("samples/enterprise-ready.json"));
        byte[] huge = "示例".repeat(50 * 1024 * 1024 / 6).getBytes(StandardCharsets.UTF_8);
        List<byte[]> lines = Stream.of(
                        good,
                        "\0\0\0",
                        "{\"reference\":\"示例-2\",\"filingType\":\"NEW\0FIRST\"}",
                        "\uFEFF \t",
                        "",
                        "\uFEFF" + good,
                        "{\"filingType\":7}",
                        "[".repeat(100_000),
                        good + good,
                        good + "\r")
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add("{\"reference\":\"示例\"}".getBytes(Charset.forName("GBK")));
        lines.add(huge);
        lines.add(good.getBytes(StandardCharsets.UTF_8));
        try (OutputStream file = Files.newOutputStream(input.resolve("orders.jsonl"))) {
            for (byte[] line : lines) {
                file.write(line);
                file.write('\n');
            }
        }
        byte[] key = "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);

        List<String> messages = run(options()
                .engine(EngineSettings.builder()
                        .language(Language.EN)
                        .receiptKey(key)
                        .build())
                .partBytes(1024 * 1024)
                .keepBadRecords()
                .build());

        assertThat(byLine(OutputKind.VERDICTS)).containsOnlyKeys(1L, 6L, 10L, 13L);
        Map<Long, JsonNode> bad = byLine(OutputKind.BAD);
        assertThat(bad).containsOnlyKeys(2L, 3L, 7L, 8L, 9L, 11L, 12L);
        assertThat(bad.values())
                .allSatisfy(row -> assertThat(row.path("fault").asBoolean()).isFalse());
        assertThat(at(bad, 3L).path("reference").asText()).isEqualTo("示例-2");
        assertThat(at(bad, 11L).path("reason").asText()).isEqualTo("column 16: not UTF-8; expected JSON in UTF-8");
        assertThat(at(bad, 12L).path("reason").asText()).startsWith("longer than 1 MB");
        assertThat(at(bad, 12L).path("digest").asText()).isEqualTo(Digests.of(huge, key));
        assertThat(at(bad, 12L).path("record").asText()).hasSizeLessThan(1024 * 1024);
        assertThat(messages).last().asString().startsWith("Complete in ").contains("7 bad records, 2 blank lines");
    }

    @Test
    void a_hidden_character_is_an_escape_in_every_row() throws IOException {
        String reference = "示例\u202E\u200B\uD83D\uDE00-7";
        Files.writeString(
                input.resolve("orders.jsonl"),
                oneLine(EXAMPLES.resolve("samples/news-without-approval.json"))
                                .replaceFirst("\\{", "{\"reference\":\"示例\\\\u202E\\\\u200B\uD83D\uDE00-7\",")
                        + "\n{\"reference\":\"示例\\uD800\\u2028\",\"filingType\":\"NEW_FRIST\"}"
                        + "\n{\"reference\":\"示例\\uD800\\u2028\",\"filingType\":\"NEW_FIRST\"}");

        run(options().keepBadRecords().build());

        for (OutputKind kind : OutputKind.values()) {
            String text = text(kind);
            assertThat(text).contains("示例\\u").doesNotContainPattern("[\\x{202E}\\x{200B}\\x{2028}]");
        }
        assertThat(at(byLine(OutputKind.VERDICTS), 1L).path("reference").asText())
                .isEqualTo(reference);
        assertThat(rows(OutputKind.FINDINGS)).isNotEmpty();
        assertThat(byLine(OutputKind.BAD)).containsKey(2L);
    }

    @Test
    void a_job_that_is_started_again_evaluates_only_the_missing_parts() throws IOException {
        writeGenerated(200);
        JobOptions options = options().partBytes(40_000).build();
        run(options);
        Map<String, String> complete = contents();
        List<Path> parts = parts();
        // As a driver that is killed leaves it: some parts, a part that is half written, no mark.
        Files.delete(output.resolve("_SUCCESS"));
        Files.delete(output.resolve("._SUCCESS.crc"));
        delete(parts.get(1));
        Files.move(parts.get(3), output.resolve("_attempt-part-000003-7"));
        FileTime untouched = Files.getLastModifiedTime(parts.get(0).resolve("reports.jsonl"));

        List<String> messages = run(options);

        assertThat(contents()).isEqualTo(complete);
        assertThat(Files.getLastModifiedTime(parts.get(0).resolve("reports.jsonl")))
                .isEqualTo(untouched);
        assertThat(messages)
                .first()
                .asString()
                .startsWith("继续：共 %s 份，已完成 %s 份".formatted(parts.size(), parts.size() - 2));
        assertThat(output.resolve("_attempt-part-000003-7")).doesNotExist();
    }

    @Test
    void a_job_with_other_options_rules_or_input_is_refused() throws IOException {
        writeGenerated(50);
        run(options().build());

        assertRefused(
                options().engine(EngineSettings.builder().language(Language.EN).build()),
                "--lang was ZH, now it is EN");
        assertRefused(
                options()
                        .engine(EngineSettings.builder()
                                .provinces(ProvincialProfile.ALL)
                                .build()),
                "--provinces");
        assertRefused(options().engine(withPack()), "--pack was [], now it is [acme 1.0.0 ");
        assertRefused(options().write(Set.of(OutputKind.VERDICTS)), "--write was");
        Path lines = input.resolve("orders.jsonl");
        String before = Files.readString(lines);
        Files.writeString(lines, before.replace("示例-00000003", "示例-00000004"));
        assertRefused(options(), "the input file orders.jsonl has other content between byte ");
        Files.writeString(lines, before + "{}\n");
        assertRefused(options(), "the input file orders.jsonl had ");
        Files.writeString(lines, before);
        Files.writeString(input.resolve("more.jsonl"), "{}\n");
        assertRefused(options(), "the input file more.jsonl is new");
    }

    @Test
    void a_folder_that_another_program_filled_is_refused() throws IOException {
        writeGenerated(1);
        Files.createDirectories(output);
        Files.writeString(output.resolve("notes.txt"), "示例");

        assertRefused(options(), "is not empty");
    }

    @Test
    void packs_and_policies_travel_with_the_job() throws IOException {
        String line = oneLine(EXAMPLES.resolve("samples/enterprise-ready.json"));
        JsonNode filing = JSON.readTree(line);
        ((com.fasterxml.jackson.databind.node.ObjectNode) filing.path("miniProgram")).put("name", "样例云助手");
        Files.writeString(input.resolve("orders.jsonl"), filing + "\n");
        Path policy = Files.writeString(
                folder.resolve("own.csv"), "rule,effect,severity,reason\nacme/brand.competitor,SEVERITY,INFO,示例\n");

        run(options().engine(withPack()).build());
        assertThat(violations("acme/brand.competitor")).isNotEmpty().doesNotContain("INFO");

        output = folder.resolve("with-policy");
        run(options()
                .engine(EngineSettings.builder()
                        .pack(EXAMPLES.resolve("packs/first/pack"))
                        .policy(policy)
                        .build())
                .build());
        assertThat(violations("acme/brand.competitor")).containsOnly("INFO");
    }

    @Test
    void a_wrong_policy_is_refused_before_anything_is_written() throws IOException {
        writeGenerated(1);
        Path policy = Files.writeString(folder.resolve("own.csv"), "rule,effect,reason\nno.rule,MUTE,示例\n");

        assertRefused(options().engine(EngineSettings.builder().policy(policy).build()), "own.csv");
        assertThat(output).doesNotExist();
    }

    @Test
    void parquet_files_are_read_by_row_groups() throws IOException {
        List<String> lines = GeneratedFilings.linesWithBad(GENERATED).collect(Collectors.toCollection(ArrayList::new));
        lines.add(null);
        spark.createDataset(lines, Encoders.STRING())
                .toDF("filing")
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .option("parquet.block.size", 64 * 1024)
                .option("parquet.page.size", 8 * 1024)
                .parquet(input.toString());

        run(options().column("filing").build());
        Map<Long, JsonNode> fromParquet = byLine(OutputKind.REPORTS);
        Map<Long, JsonNode> bad = byLine(OutputKind.BAD);
        assertThat(parts()).hasSizeGreaterThan(1);
        assertThat(bad).hasSize(GENERATED / GeneratedFilings.BAD_EVERY + 1).containsKey(GENERATED + 1L);

        input = Files.createDirectory(folder.resolve("lines"));
        output = folder.resolve("of-lines");
        Files.writeString(input.resolve("orders.jsonl"), String.join("\n", lines.subList(0, GENERATED)));
        run(options().build());

        assertThat(reportsAlone(fromParquet)).isEqualTo(reportsAlone(byLine(OutputKind.REPORTS)));
    }

    @Test
    void columns_of_parquet_files_can_have_any_name_and_any_neighbour() throws IOException {
        String line = oneLine(EXAMPLES.resolve("samples/enterprise-ready.json"));
        String name = "filing (json; 备案) of {a}.b";
        spark.createDataset(List.of(line, "no filing"), Encoders.STRING())
                .withColumnRenamed("value", name)
                .withColumn("value", functions.lit(7))
                .withColumn(
                        "nested",
                        functions.struct(
                                functions.lit(1).as("a"),
                                functions.array(functions.lit("b")).as("c")))
                .withColumn("bytes", functions.lit(new byte[] {0, 1}))
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(input.toString());

        run(options().column(name).build());

        assertThat(byLine(OutputKind.VERDICTS)).containsOnlyKeys(1L);
        assertThat(byLine(OutputKind.BAD)).containsOnlyKeys(2L);
        for (String other : List.of("value", "nested", "nested.c", "absent")) {
            output = folder.resolve("refused");
            assertRefused(options().column(other), "no column of texts " + other);
        }
        output = folder.resolve("bytes-as-texts");
        run(options().column("bytes").build());
        assertThat(byLine(OutputKind.BAD)).containsOnlyKeys(1L, 2L);
    }

    @Test
    void the_context_of_a_body_can_be_in_a_column_of_its_own() throws IOException {
        Path wechat = EXAMPLES.resolve("samples/wechat");
        String body = Files.readString(wechat.resolve("enterprise-authorised.json"));
        String context = Files.readString(wechat.resolve("enterprise-authorised.context.json"));
        spark.createDataset(List.of(body), Encoders.STRING())
                .toDF("body")
                .withColumn("known", functions.lit(context))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(input.toString());

        run(options().column("body").contextColumn("known").build());

        FilingReport report = IcpRuleEngine.load()
                .evaluate(WeChatFiling.read(JSON.readValue(body, Object.class), JSON.readValue(context, Object.class)));
        assertThat(at(byLine(OutputKind.REPORTS), 1L).path("report"))
                .isEqualTo(JSON.readTree(report.toJson(Language.ZH)));
        output = folder.resolve("wrong");
        assertRefused(options().column("boddy"), "no column of texts boddy");
    }

    @Test
    void compressed_input_and_output_have_the_same_rows() throws IOException {
        writeGenerated(30);
        run(options().build());
        Map<Long, JsonNode> plain = byLine(OutputKind.REPORTS);
        Path lines = input.resolve("orders.jsonl");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(input.resolve("orders.jsonl.gz")))) {
            Files.copy(lines, gzip);
        }
        Files.delete(lines);
        output = folder.resolve("compressed");

        run(options().compress().write(Set.of(OutputKind.REPORTS)).build());

        List<Row> rows = spark.read()
                .schema(OutputKind.REPORTS.schema())
                .json(OutputKind.REPORTS.files(output.toString()))
                .orderBy("line")
                .collectAsList();
        assertThat(rows).hasSize(30);
        for (Row row : rows) {
            assertThat(JSON.readTree(row.<String>getAs("report")))
                    .isEqualTo(at(plain, row.<Long>getAs("line")).path("report"));
        }
        assertThat(parts().get(0).resolve("verdicts.jsonl.gz")).doesNotExist();
    }

    @Test
    void functions_of_sql_give_verdicts_reports_and_reasons() throws IOException {
        EngineSettings settings = EngineSettings.builder().language(Language.EN).build();
        IcpFunctions.register(spark, settings);
        List<String> texts = new ArrayList<>(samples());
        texts.add("{\"filingType\":\"NEW_FRIST\"}");
        texts.add(null);
        spark.createDataset(texts, Encoders.STRING()).toDF("json").createOrReplaceTempView("orders");

        List<Row> rows = spark.sql(
                        "select json, icp_verdict(json) v, icp_report(json) r, icp_problem(json) p from orders")
                .collectAsList();

        assertThat(spark.sql("select icp_verdict(null), icp_report(null), icp_problem(null)")
                        .collectAsList())
                .containsExactly(RowFactory.create(null, null, null));
        assertThat(rows).hasSize(texts.size());
        for (Row row : rows) {
            String json = row.getAs("json");
            if (json == null) {
                assertThat(row.isNullAt(1) && row.isNullAt(2) && row.isNullAt(3))
                        .isTrue();
            } else if (json.contains("FRIST")) {
                assertThat(row.isNullAt(1) && row.isNullAt(2)).isTrue();
                assertThat(row.getString(3)).startsWith("filingType: unknown value");
            } else {
                FilingReport report = IcpRuleEngine.load().evaluate(settings.dated(read(json)));
                assertThat(row.getString(1)).isEqualTo(report.verdict().name());
                assertThat(row.getString(2)).isEqualTo(new String(report.toJson(Language.EN), StandardCharsets.UTF_8));
                assertThat(row.isNullAt(3)).isTrue();
            }
        }
    }

    @Test
    void all_tasks_of_a_jvm_share_one_engine() {
        EngineSettings settings = EngineSettings.builder().build();

        assertThat(ExecutorEngines.of(settings))
                .isSameAs(ExecutorEngines.of(
                        EngineSettings.builder().language(Language.EN).build()))
                .isNotSameAs(ExecutorEngines.of(EngineSettings.builder()
                        .provinces(ProvincialProfile.OFF)
                        .build()));
    }

    private static EngineSettings withPack() {
        return EngineSettings.builder()
                .pack(EXAMPLES.resolve("packs/first/pack"))
                .build();
    }

    private JobOptions.Builder options() {
        return JobOptions.builder(input.toString(), output.toString());
    }

    private static List<String> run(JobOptions options) {
        List<String> messages = new ArrayList<>();
        new FilingJob(spark, options, Duration.ofHours(1), messages::add).run();
        return messages;
    }

    private static void assertRefused(JobOptions.Builder options, String reason) {
        assertThatThrownBy(() -> run(options.build()))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining(reason);
    }

    private void writeGenerated(int number) throws IOException {
        Files.write(
                input.resolve("orders.jsonl"),
                GeneratedFilings.linesWithBad(number).toList());
    }

    private static List<String> samples() throws IOException {
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

    private static String oneLine(Path file) throws IOException {
        return JSON.readTree(file.toFile()).toString();
    }

    private static FilingRequest read(String json) throws IOException {
        Object tree = JSON.readValue(json, Object.class);
        if (tree instanceof Map<?, ?> members && members.containsKey("wechat")) {
            return WeChatFiling.read(members.get("wechat"), members.get("context"));
        }
        return tree instanceof Map<?, ?> members && members.containsKey("icp_subject")
                ? WeChatFiling.read(tree)
                : FilingRequest.fromTree(tree);
    }

    private static JsonNode at(Map<Long, JsonNode> rows, long line) {
        return Objects.requireNonNull(rows.get(line));
    }

    private List<String> violations(String rule) throws IOException {
        return rows(OutputKind.FINDINGS)
                .filter(row -> row.path("ruleId").asText().equals(rule))
                .map(row -> row.path("severity").asText())
                .toList();
    }

    private static Map<Long, JsonNode> reportsAlone(Map<Long, JsonNode> rows) {
        Map<Long, JsonNode> reports = new TreeMap<>();
        rows.forEach((line, row) -> reports.put(line, row.path("report")));
        return reports;
    }

    private Map<Long, JsonNode> byLine(OutputKind kind) throws IOException {
        Map<Long, JsonNode> byLine = new TreeMap<>();
        rows(kind)
                .forEach(row ->
                        assertThat(byLine.put(row.path("line").asLong(), row)).isNull());
        return byLine;
    }

    private String text(OutputKind kind) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path part : parts()) {
            text.append(Files.readString(part.resolve(kind.fileName() + ".jsonl")));
        }
        return text.toString();
    }

    private Stream<JsonNode> rows(OutputKind kind) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (Path part : parts()) {
            for (String line : Files.readAllLines(part.resolve(kind.fileName() + ".jsonl"))) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows.stream();
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> parts = Files.list(output)) {
            return parts.filter(part -> part.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> contents() throws IOException {
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
