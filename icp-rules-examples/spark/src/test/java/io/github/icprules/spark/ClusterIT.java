package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged job on a standalone cluster with two workers: one worker is killed, then the driver. */
class ClusterIT {

    private static final Path TARGET = Path.of("target");
    private static final Path JAR = Path.of(System.getProperty("spark.job.jar"));
    private static final int FILINGS = 3_000;
    private static final int FILES = 20;

    @TempDir
    private Path folder;

    @Test
    void each_record_is_there_once_after_a_worker_and_a_driver_were_killed() throws Exception {
        List<String> lines = GeneratedFilings.linesWithBad(FILINGS).toList();
        Path input = Files.createDirectory(folder.resolve("orders"));
        int share = FILINGS / FILES;
        for (int file = 0; file < FILES; file++) {
            Files.write(input.resolve(file + ".jsonl"), lines.subList(file * share, (file + 1) * share));
        }
        Path output = folder.resolve("out");
        List<String> arguments = new ArrayList<>(List.of(input.toString(), output.toString()));
        arguments.addAll(List.of("--pack ../packs/first/pack --on 2026-11-24 --batch 1".split(" ", -1)));
        try (LocalCluster cluster = LocalCluster.start(TARGET, TARGET.resolve("cluster"), 2)) {
            Process first = cluster.submit("first", IcpJob.class, JAR, arguments);
            awaitBatches(first, output, 1, cluster.log("first"));
            cluster.killWorker(0);
            awaitBatches(first, output, 3, cluster.log("first"));
            first.destroyForcibly().waitFor();
            assertThat(Files.readString(cluster.log("first"))).doesNotContain("完成，用时");

            Process second = cluster.submit("second", IcpJob.class, JAR, arguments);

            assertThat(second.waitFor())
                    .as(Files.readString(cluster.log("second")))
                    .isZero();
            assertThat(Files.readString(cluster.log("second")))
                    .contains("完成，用时", "每秒")
                    .doesNotContain("NoSuchMethodError", "NoClassDefFoundError");
        }
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            JobViews.create(spark, output.toString());
            List<Row> rows = spark.sql("SELECT digest, source, offset, problem FROM records")
                    .collectAsList();
            assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.getString(0), Collectors.counting())))
                    .isEqualTo(digests(lines));
            assertThat(rows.stream().map(row -> row.getString(1) + ' ' + row.getLong(2)))
                    .doesNotHaveDuplicates();
            assertThat(rows.stream().filter(row -> !row.isNullAt(3))).hasSize(FILINGS / GeneratedFilings.BAD_EVERY);
        }
    }

    private static Map<String, Long> digests(List<String> lines) {
        return lines.stream()
                .map(line -> Digests.of(line.getBytes(StandardCharsets.UTF_8), null))
                .collect(Collectors.groupingBy(digest -> digest, Collectors.counting()));
    }

    private static void awaitBatches(Process driver, Path output, int batches, Path log) throws IOException {
        while (Files.notExists(output.resolve("records/batch=" + (batches - 1) + "/_SUCCESS"))) {
            if (!driver.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            LocalCluster.pause();
        }
    }
}
