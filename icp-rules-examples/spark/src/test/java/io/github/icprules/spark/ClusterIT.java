package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged job on a standalone cluster with two workers: one worker is killed, then the driver. */
class ClusterIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path TARGET = Path.of("target");
    private static final Path JAR = Path.of(System.getProperty("spark.job.jar"));
    private static final int FILINGS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void each_record_is_there_once_after_a_worker_and_a_driver_were_killed() throws Exception {
        Path input = folder.resolve("orders.jsonl");
        Files.write(input, GeneratedFilings.linesWithBad(FILINGS).toList());
        Path output = folder.resolve("out");
        List<String> arguments = new ArrayList<>(List.of(input.toString(), output.toString()));
        arguments.addAll(List.of("--pack ../packs/first/pack --on 2026-11-24 --progress 1".split(" ", -1)));
        try (LocalCluster cluster = LocalCluster.start(TARGET, TARGET.resolve("cluster"), 2, false)) {
            Process first = cluster.submit("first", IcpJob.class, JAR, List.of(), arguments);
            awaitParts(first, output, 3, cluster.log("first"));
            cluster.killWorker(0);
            awaitParts(first, output, 6, cluster.log("first"));
            first.destroyForcibly().waitFor();
            assertThat(output.resolve("_SUCCESS")).doesNotExist();

            Process second = cluster.submit("second", IcpJob.class, JAR, List.of(), arguments);

            assertThat(second.waitFor())
                    .as(Files.readString(cluster.log("second")))
                    .isZero();
            assertThat(Files.readString(cluster.log("second")))
                    .contains("继续：", "完成，用时", "每秒")
                    .doesNotContain("NoSuchMethodError", "NoClassDefFoundError");
        }
        Map<Long, Integer> records = new TreeMap<>();
        int bad = count(output, OutputKind.BAD, records);
        int reports = count(output, OutputKind.REPORTS, records);
        assertThat(bad).isEqualTo(FILINGS / GeneratedFilings.BAD_EVERY);
        assertThat(reports).isEqualTo(FILINGS - bad);
        assertThat(records)
                .hasSize(FILINGS)
                .allSatisfy((line, times) -> assertThat(times).isEqualTo(1));
        assertThat(records.keySet()).first().isEqualTo(1L);
        assertThat(records.keySet()).last().isEqualTo((long) FILINGS);
        try (Stream<Path> left = Files.list(output)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("_attempt"));
        }
    }

    private static void awaitParts(Process driver, Path output, int parts, Path log) throws IOException {
        while (LocalCluster.parts(output) < parts) {
            if (!driver.isAlive()) {
                throw new IllegalStateException(Files.readString(log));
            }
            LocalCluster.pause();
        }
    }

    private static int count(Path output, OutputKind kind, Map<Long, Integer> records) throws IOException {
        int rows = 0;
        try (Stream<Path> parts = Files.list(output)) {
            for (Path part : parts.filter(path -> path.getFileName().toString().startsWith("part-"))
                    .toList()) {
                for (String row : Files.readAllLines(part.resolve(kind.fileName() + ".jsonl"))) {
                    JsonNode tree = JSON.readTree(row);
                    long line = tree.path("line").asLong();
                    records.merge(line, 1, Integer::sum);
                    assertThat(tree.path("reference").asText("none"))
                            .isIn(GeneratedFilings.reference(line - 1), "none");
                    rows++;
                }
            }
        }
        return rows;
    }
}
