package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The source of lines, wherever Spark cuts a file. */
class FilingLinesTest extends JobRunner {

    private static final String TEXT =
            "一\n\n{\"long\": \"line over several parts\"}\r\nb\rc\n \t\r\n\uFEFF\nlast line without an end";

    @Test
    void each_line_is_read_once_with_its_place_wherever_a_file_is_cut() throws IOException {
        Files.writeString(input.resolve("a.jsonl"), TEXT);
        Files.writeString(input.resolve("b.jsonl"), TEXT + '\n');
        Files.writeString(input.resolve("empty.jsonl"), "");
        List<String> expected = new ArrayList<>();
        for (String file : List.of("a.jsonl", "b.jsonl")) {
            long offset = 0;
            for (String line : TEXT.split("\n", -1)) {
                if (!line.isBlank() && !line.equals("\uFEFF")) {
                    expected.add("%s %s %s".formatted(file, offset, line));
                }
                offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
            }
        }
        int length = TEXT.getBytes(StandardCharsets.UTF_8).length;
        spark.conf().set("spark.sql.files.openCostInBytes", "0");
        for (int bytes = 1; bytes <= length + 2; bytes += bytes < 16 ? 1 : 7) {
            spark.conf().set("spark.sql.files.maxPartitionBytes", bytes);
            assertThat(lines()).as("parts of %s bytes", bytes).isEqualTo(expected);
        }
        spark.conf().unset("spark.sql.files.openCostInBytes");
        spark.conf().unset("spark.sql.files.maxPartitionBytes");
    }

    private List<String> lines() {
        return spark
                .read()
                .format(FilingLines.class.getName())
                .load(input.toString())
                .selectExpr("_metadata.file_name", "offset", "CAST(value AS STRING)")
                .orderBy("file_name", "offset")
                .collectAsList()
                .stream()
                .map(row -> "%s %s %s".formatted(row.get(0), row.get(1), row.get(2)))
                .toList();
    }

    @Test
    void a_line_that_is_too_long_is_one_row_with_the_digest_of_all_its_bytes() throws IOException {
        byte[] huge = "示例".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
        Files.write(input.resolve("a.jsonl"), huge);
        Files.writeString(input.resolve("b.jsonl"), "x\n" + new String(huge, StandardCharsets.UTF_8) + "\ny\n");
        spark.conf().set("spark.sql.files.maxPartitionBytes", 1024 * 1024);

        List<Row> rows = spark.read()
                .format(FilingLines.class.getName())
                .load(input.toString())
                .selectExpr("_metadata.file_name", "offset", "length", "digest", "length(value)")
                .orderBy("file_name", "offset")
                .collectAsList();
        spark.conf().unset("spark.sql.files.maxPartitionBytes");

        String digest = Digests.of(huge, null);
        int start = 1024 * 1024 + 1;
        assertThat(rows.stream().map(Row::toString))
                .containsExactly(
                        "[a.jsonl,0,%s,%s,%s]".formatted(huge.length, digest, start),
                        "[b.jsonl,0,1,null,1]",
                        "[b.jsonl,2,%s,%s,%s]".formatted(huge.length, digest, start),
                        "[b.jsonl,%s,1,null,1]".formatted(huge.length + 3));
    }
}
