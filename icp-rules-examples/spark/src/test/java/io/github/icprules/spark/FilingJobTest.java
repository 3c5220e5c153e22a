package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.drools.data.ProvincialProfile;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** The rows of a job, and the functions of SQL. */
class FilingJobTest extends JobRunner {

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
}
