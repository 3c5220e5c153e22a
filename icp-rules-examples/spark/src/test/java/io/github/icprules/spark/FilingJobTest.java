package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
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
        assertThat(text(OutputKind.BAD)).doesNotContain("样例甲", "not a filing");
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
        String personal = """
                {"reference": "order 7", "filingType": "NEW_FIRST", "subject": {"name": "样例甲", "nmber": "%s"}}""".formatted(ID_NUMBER);
        lines.add("{\"reference\":\"示例\"}".getBytes(Charset.forName("GBK")));
        lines.add(huge);
        lines.add(good.getBytes(StandardCharsets.UTF_8));
        lines.add(personal.getBytes(StandardCharsets.UTF_8));
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
        assertThat(bad).containsOnlyKeys(2L, 3L, 7L, 8L, 9L, 11L, 12L, 14L);
        assertThat(bad.values()).allSatisfy(row -> {
            assertThat(row.path("fault").asBoolean()).isFalse();
            assertThat(row.path("reason").asText()).isNotBlank().doesNotContain(ID_NUMBER, "样例甲");
        });
        assertThat(at(bad, 14L).path("reference").asText()).isEqualTo("order 7");
        assertThat(at(bad, 14L).path("source").asText()).isEqualTo("orders.jsonl");
        assertThat(at(bad, 14L).path("record").asText()).isEqualTo(personal);
        assertThat(at(bad, 3L).path("reference").asText()).isEqualTo("示例-2");
        assertThat(at(bad, 11L).path("reason").asText()).isEqualTo("column 16: not UTF-8; expected JSON in UTF-8");
        assertThat(at(bad, 12L).path("reason").asText()).startsWith("longer than 1 MB");
        assertThat(at(bad, 12L).path("digest").asText()).isEqualTo(Digests.of(huge, key));
        assertThat(at(bad, 12L).path("record").asText()).hasSizeLessThan(1024 * 1024);
        assertThat(messages).last().asString().startsWith("Complete in ").contains("8 bad records, 2 blank lines");
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
        for (String json : List.of(samples().get(0), samples().get(samples().size() - 1))) {
            FilingReport report = IcpRuleEngine.load().evaluate(settings.dated(read(json)));
            assertThat(functions(json))
                    .isEqualTo(RowFactory.create(
                            report.verdict().name(),
                            new String(report.toJson(Language.EN), StandardCharsets.UTF_8),
                            null));
        }
        Row wrong = functions("{\"filingType\":\"NEW_FRIST\"}");
        assertThat(wrong.isNullAt(0) && wrong.isNullAt(1)).isTrue();
        assertThat(wrong.getString(2)).startsWith("filingType: unknown value");
        assertThat(functions(null)).isEqualTo(RowFactory.create(null, null, null));
    }

    private static Row functions(@Nullable String json) {
        return spark.createDataset(Collections.singletonList(json), Encoders.STRING())
                .selectExpr("icp_verdict(value)", "icp_report(value)", "icp_problem(value)")
                .head();
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
