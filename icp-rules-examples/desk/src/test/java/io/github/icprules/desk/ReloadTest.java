package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.fixtures.Filings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changed packs and policies answer without a restart, and wrong ones are reported while the old ones answer. */
class ReloadTest {

    private static final Path PACK = Path.of("..", "packs", "first", "pack");
    private static final String RULE = "acme/brand.competitor";
    private static final Map<String, Object> FILING = Map.of(
            "request",
            Filings.enterprise().with("miniProgram.name", "样本云助手").request().asTree());

    @Test
    void packs_and_policies_are_read_again(@TempDir Path folder) throws Exception {
        Path pack = folder.resolve("pack");
        Path policies = Files.createDirectories(folder.resolve("policies"));
        copyPack(pack, "", "");
        try (Desk desk = Desk.start(
                "--icp-rules.packs=" + pack, "--icp-rules.policies=" + policies, "--icp-rules.reload=100ms")) {
            assertThat(violations(desk)).doesNotContain(RULE);
            assertThat(health(desk)).containsEntry("pack acme", "1.0.0").doesNotContainKey("refusedChange");

            copyPack(pack, "样例云,", "样本云,");
            await(() -> violations(desk).contains(RULE));

            copyPack(pack, "filing.describingService", "filing.describesService");
            await(() -> health(desk).containsKey("refusedChange"));
            assertThat(Desk.text(health(desk), "refusedChange")).contains("describesService");
            assertThat(violations(desk)).contains(RULE);

            copyPack(pack, "样例云,", "样本云,");
            await(() -> !health(desk).containsKey("refusedChange"));

            Files.writeString(policies.resolve("own.csv"), "rule,effect,reason\n" + RULE + ",MUTE,示例\n");
            await(() -> !violations(desk).contains(RULE));
            assertThat(health(desk).keySet()).contains("policy own");
        }
    }

    private static void copyPack(Path to, String before, String after) throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(PACK.relativize(file));
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.writeString(copy, Files.readString(file).replace(before, after));
            }
        }
    }

    private static List<@Nullable Object> violations(Desk desk) throws Exception {
        Map<?, ?> report = Desk.object(desk.post("/v1/check", FILING).body());
        return Desk.members((List<?>) Objects.requireNonNull(report.get("violations")), "ruleId");
    }

    private static Map<Object, Object> health(Desk desk) throws Exception {
        Map<?, ?> ready = Desk.object(desk.get("/readyz").body());
        assertThat(ready.get("status")).isEqualTo("UP");
        return new LinkedHashMap<>(Desk.map(Desk.map(Desk.map(ready, "components"), "icpRules"), "details"));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (int i = 0; !condition.call(); i++) {
            assertThat(i).as("30 seconds").isLessThan(600);
            Thread.sleep(50);
        }
    }
}
