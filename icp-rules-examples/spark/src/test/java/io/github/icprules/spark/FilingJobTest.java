package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** The table that a job writes, and a job that is started again. */
class FilingJobTest extends JobRunner {

    private static final int GENERATED = 400;

    private void write(String file, long lines) throws IOException {
        Files.write(input.resolve(file), GeneratedFilings.linesWithBad(lines).toList());
    }

    @Test
    void the_rows_are_those_of_a_batch_of_the_library() throws IOException {
        List<String> lines = new ArrayList<>(samples());
        GeneratedFilings.linesWithBad(GENERATED).forEach(lines::add);
        lines.add(7, "");
        Files.writeString(input.resolve("orders.jsonl"), String.join("\n", lines));

        List<String> messages = run(options());

        Map<Long, Row> records = byOffset("records");
        long findings = 0;
        long bad = 0;
        long offset = 0;
        try (Stream<BatchAnswer<String>> answers =
                Batch.of(IcpRuleEngine.load()).evaluate(lines.stream(), FilingJobTest::read)) {
            for (BatchAnswer<String> answer : (Iterable<BatchAnswer<String>>) answers::iterator) {
                byte[] line = answer.item().getBytes(StandardCharsets.UTF_8);
                Row row = records.get(offset);
                if (answer instanceof BatchAnswer.Evaluated<String> evaluated) {
                    FilingReport report = evaluated.report();
                    assertThat(Objects.requireNonNull(row).<String>getAs("report"))
                            .isEqualTo(new String(report.toJson(Language.ZH), StandardCharsets.UTF_8));
                    findings += row.getList(row.fieldIndex("findings")).size();
                } else if (answer.item().isBlank()) {
                    assertThat(row).isNull();
                } else {
                    bad++;
                    assertThat(Objects.requireNonNull(row).<String>getAs("problem"))
                            .isNotBlank();
                }
                if (row != null) {
                    assertThat(row.<String>getAs("digest")).isEqualTo(Digests.of(line, null));
                    assertThat(row.<Long>getAs("length")).isEqualTo((long) line.length);
                    assertThat(row.<String>getAs("source")).endsWith("/in/orders.jsonl");
                }
                offset += line.length + 1;
            }
        }
        assertThat(records).hasSize(lines.size() - 1);
        assertThat(bad).isEqualTo(view("bad").count()).isEqualTo(4);
        assertThat(view("findings").count()).isEqualTo(findings);
        assertThat(view("verdicts").count()).isEqualTo(view("reports").count()).isEqualTo(lines.size() - 1 - bad);
        assertThat(view("bad").toJSON().collectAsList().toString()).doesNotContain("样例甲", "not a filing");
        assertThat(messages).first().asString().startsWith("已检查 ").contains("无效 4 条，每秒");
        assertThat(messages).last().asString().startsWith("完成，用时").contains("无效记录 4 条，BLOCKED ");
    }

    @Test
    void broken_lines_of_any_kind_are_bad_records_and_the_others_are_evaluated() throws IOException {
        String good = oneLine(EXAMPLES.resolve("samples/enterprise-ready.json"));
        String personal = """
                {"reference": "order 7", "filingType": "NEW_FIRST", "subject": {"name": "样例甲", "nmber": "%s"}}""".formatted(ID_NUMBER);
        List<byte[]> lines = Stream.of(
                        good,
                        "\0\0\0",
                        "{\"reference\":\"示例-2\",\"filingType\":\"NEW\0FIRST\"}",
                        "\uFEFF" + good,
                        "{\"filingType\":7}",
                        "[".repeat(100_000),
                        good + good,
                        good + "\r",
                        "示例".repeat(1_000_000),
                        good,
                        personal)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add("{\"reference\":\"示例\"}".getBytes(Charset.forName("GBK")));
        writeLines(input.resolve("orders 中.jsonl"), lines);
        byte[] key = "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
        set("keyFile", Files.write(folder.resolve("key"), key));
        set("language", "en");
        input = input.resolve("orders 中.jsonl");

        run(options());

        List<Row> rows = new ArrayList<>(byOffset("records").values());
        assertThat(rows).hasSameSizeAs(lines);
        for (int i = 0; i < rows.size(); i++) {
            boolean isGood = List.of(0, 3, 7, 9).contains(i);
            assertThat(rows.get(i).isNullAt(rows.get(i).fieldIndex("problem"))).isEqualTo(isGood);
            assertThat(rows.get(i).<Boolean>getAs("fault")).isFalse();
            assertThat(rows.get(i).<String>getAs("digest")).isEqualTo(Digests.of(lines.get(i), key));
        }
        assertThat(rows.get(2).<String>getAs("reference")).isEqualTo("示例-2");
        assertThat(rows.get(8).<String>getAs("problem")).startsWith("longer than 1 MB");
        assertThat(rows.get(8).<Long>getAs("length")).isEqualTo(6_000_000);
        assertThat(rows.get(10).<String>getAs("reference")).isEqualTo("order 7");
        assertThat(rows.get(10).<String>getAs("problem")).doesNotContain(ID_NUMBER, "样例甲");
        assertThat(rows.get(11).<String>getAs("problem")).isEqualTo("column 16: not UTF-8; expected JSON in UTF-8");
    }

    private static void writeLines(Path file, List<byte[]> lines) throws IOException {
        try (var stream = Files.newOutputStream(file)) {
            for (byte[] line : lines) {
                stream.write(line);
                stream.write('\n');
            }
        }
    }

    @Test
    void a_job_that_is_started_again_writes_the_missing_batch_and_reads_new_files() throws IOException {
        for (int file = 0; file < 3; file++) {
            write(file + ".jsonl", 100);
        }
        run(options());
        Map<Object, Long> before = digests(output.toString());
        assertThat(before.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(300);
        // As a driver that is killed in the middle of a batch leaves it.
        Path records = output.resolve("records/batch=0");
        FileUtil.fullyDelete(records.toFile());
        Files.createDirectories(records.resolve("_temporary/0"));
        Files.delete(output.resolve("_checkpoint/commits/0"));
        Files.delete(output.resolve("_checkpoint/commits/.0.crc"));

        List<String> messages = run(options());

        assertThat(digests(output.toString())).isEqualTo(before);
        assertThat(messages).last().asString().contains("备案 297 件，无效记录 3 条");

        write("later.jsonl", 7);
        assertThat(run(options())).last().asString().contains("备案 304 件，无效记录 3 条");
        assertThat(run(options())).hasSize(1);
        assertThat(view("records").count()).isEqualTo(307);
        assertThat(view("records").select("source", "offset").distinct().count())
                .isEqualTo(307);
    }

    @Test
    void a_job_with_other_options_rules_or_day_is_refused() throws IOException {
        write("orders.jsonl", 5);
        run(options());

        set("language", "en");
        assertRefused(options(), "--lang was ZH, now it is EN");
        forget_settings();
        set("provinces", "all");
        assertRefused(options(), "--provinces");
        forget_settings();
        set("packs", EXAMPLES.resolve("packs/first/pack"));
        assertRefused(options(), "--pack was [], now it is [acme 1.0.0 ");
        forget_settings();
        set("on", "2026-11-24");
        assertRefused(options(), "--on was null, now it is 2026-11-24");
        forget_settings();
        assertRefused(options().withFormat("parquet", "value"), "--format was lines, now it is parquet");
    }

    @Test
    void filings_without_a_day_have_the_day_of_the_first_run() throws IOException {
        write("orders.jsonl", 1);
        run(options());
        Path file = output.resolve("_job.json");
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"today\":\"[^\"]*\"", "\"today\":\"2026-01-05\""));
        Files.delete(output.resolve("._job.json.crc"));
        Files.writeString(input.resolve("later.jsonl"), "{\"filingType\":\"NEW_FIRST\"}");

        run(options());

        assertThat(view("verdicts").where("source LIKE '%later.jsonl'").head().<Object>getAs("evaluatedOn"))
                .hasToString("2026-01-05");
    }

    @Test
    void a_folder_that_another_program_filled_and_an_absent_input_are_refused() throws IOException {
        assertRefused(JobOptions.of(folder.resolve("absent").toString(), output.toString()), "there is no input ");
        write("orders.jsonl", 1);
        Files.createDirectories(output);
        Files.writeString(output.resolve("notes.txt"), "示例");

        assertRefused(options(), "is not empty");
    }

    @Test
    void a_job_that_was_killed_at_its_start_starts_again() throws IOException {
        write("orders.jsonl", 2);
        Files.createDirectories(output);
        Files.writeString(output.resolve("_job.json.part"), "{\"--format\"");

        run(options());

        assertThat(view("records").count()).isEqualTo(2);
        assertThat(output.resolve("_job.json")).content().contains("\"--format\":\"lines\"");
        assertThat(output.resolve("_job.json.part")).doesNotExist();
    }

    @Test
    void an_input_without_a_record_has_an_output_without_a_row() throws IOException {
        assertThat(run(options())).last().asString().contains("备案 0 件，无效记录 0 条");
        Files.writeString(input.resolve("later.jsonl"), "\n");

        assertThat(run(options())).last().asString().contains("备案 0 件，无效记录 0 条");

        write("orders.jsonl", 2);
        assertThat(run(options())).last().asString().contains("备案 2 件，无效记录 0 条");
    }

    @Test
    void parquet_files_have_the_number_of_the_row() throws IOException {
        List<String> lines = GeneratedFilings.linesWithBad(GENERATED).collect(Collectors.toCollection(ArrayList::new));
        lines.add(null);
        spark.createDataset(lines, Encoders.STRING())
                .toDF("filing")
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(input.toString());

        run(options().withFormat("parquet", "filing"));

        Map<Long, Row> rows = byOffset("records");
        assertThat(rows).hasSize(GENERATED + 1);
        assertThat(view("bad").count()).isEqualTo(GENERATED / GeneratedFilings.BAD_EVERY + 1);
        assertThat(Objects.requireNonNull(rows.get(3L)).<String>getAs("reference"))
                .isEqualTo(GeneratedFilings.reference(3));
    }

    @Test
    void the_context_of_a_body_can_be_in_a_column_of_its_own() throws IOException {
        Path wechat = EXAMPLES.resolve("samples/wechat");
        String body = oneLine(wechat.resolve("enterprise-authorised.json"));
        String context = oneLine(wechat.resolve("enterprise-authorised.context.json"));
        spark.createDataset(List.of(body), Encoders.STRING())
                .toDF("body")
                .withColumn("known", functions.lit(context))
                .write()
                .mode(SaveMode.Overwrite)
                .orc(input.toString());

        run(options().withFormat("orc", "concat('{\"wechat\":', body, ',\"context\":', known, '}')"));

        FilingReport report =
                IcpRuleEngine.load().evaluate(read("{\"wechat\":%s,\"context\":%s}".formatted(body, context)));
        assertThat(view("reports").head().<String>getAs("report"))
                .isEqualTo(new String(report.toJson(Language.ZH), StandardCharsets.UTF_8));
    }

    @Test
    void compressed_input_has_the_same_rows() throws IOException {
        write("orders.jsonl", 150);
        run(options());
        Map<Object, Long> plain = digests(output.toString());
        Map<Long, Row> rows = byOffset("reports");
        Path lines = input.resolve("orders.jsonl");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(input.resolve("orders.jsonl.gz")))) {
            Files.copy(lines, gzip);
        }
        Files.delete(lines);
        output = folder.resolve("compressed");

        run(options());

        assertThat(digests(output.toString())).isEqualTo(plain);
        assertThat(byOffset("reports")).containsOnlyKeys(rows.keySet());
    }

    @Test
    void files_in_folders_are_read_and_the_output_is_for_its_owner_only() throws IOException {
        Files.createDirectories(input.resolve("2026/01"));
        Files.createDirectories(input.resolve("day=2"));
        write("2026/01/a.jsonl", 3);
        write("day=2/b.jsonl", 4);
        write("_hidden", 5);

        run(options());

        assertThat(view("records").count()).isEqualTo(7);
        try (Stream<Path> files = Files.walk(output)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .endsWith("------"));
        }
    }

    private Map<Long, Row> byOffset(String view) {
        return view(view).collectAsList().stream()
                .collect(Collectors.toMap(
                        row -> row.<Long>getAs("offset"), Function.identity(), (one, two) -> two, TreeMap::new));
    }
}
