package io.github.icprules.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packaged job on a standalone cluster with two workers: one worker is killed, then the driver. */
class ClusterIT extends JobRunner {

    private static final Path TARGET = Path.of("target");
    private static final Path JAR = Path.of(System.getProperty("spark.job.jar"));

    @Test
    void each_record_is_there_once_after_a_worker_and_a_driver_were_killed() throws Exception {
        List<String> lines = writeFiles();
        List<String> arguments = new ArrayList<>(List.of(input.toString(), output.toString()));
        arguments.addAll(List.of("--pack ../packs/first/pack --on 2026-11-24 --batch 1".split(" ", -1)));
        try (LocalCluster cluster = LocalCluster.start(TARGET, TARGET.resolve("cluster"), 2)) {
            Process first = cluster.submit("first", IcpJob.class, JAR, arguments);
            awaitBatches(first, 1, output.toString(), cluster.log("first"));
            cluster.killWorker(0);
            awaitBatches(first, 3, output.toString(), cluster.log("first"));
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
        assertEachOnce(lines, output.toString());
    }
}
