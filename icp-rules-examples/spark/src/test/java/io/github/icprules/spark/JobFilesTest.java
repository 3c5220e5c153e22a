package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.icprules.IcpRuleEngine;
import io.github.icprules.drools.data.provinces.ProvincialProfile;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

/** The files of a job: a job that is started again, refused folders, Parquet and compression. */
class JobFilesTest extends JobRunner {

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
        FileUtil.fullyDelete(parts.get(1).toFile());
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
}
