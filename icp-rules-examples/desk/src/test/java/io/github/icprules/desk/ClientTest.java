package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client that openapi-typescript generates from the document checks the samples, and the Dockerfile has no fault. Needs npm. */
@Tag("nightly")
class ClientTest {

    private static final Path PROJECT = Path.of("client");

    @Test
    void the_generated_client_checks_the_samples() throws Exception {
        Desk desk = Desk.shared();
        Files.createDirectories(PROJECT.resolve("target"));
        Files.writeString(
                PROJECT.resolve("target/openapi.json"),
                desk.get("/v1/openapi.json").body());
        run("npm", "ci", "--no-audit", "--no-fund");
        run("npm", "run", "generate");
        run("npm", "run", "compile");
        String output = run(
                "node",
                "target/samples.js",
                "http://127.0.0.1:" + desk.port(),
                Path.of("..").resolve(Desk.SAMPLES).toString());
        IcpRuleEngine engine = IcpRuleEngine.load();
        List<String> expected = new ArrayList<>();
        try (Stream<Path> files = Files.list(Desk.SAMPLES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                FilingRequest filing = FilingRequest.fromTree(Desk.tree(Files.readString(file)));
                expected.add(file.getFileName() + " " + engine.evaluate(filing).verdict());
            }
        }
        expected.add("request.no-rule-in-force");
        expected.add("INVALID_REQUEST NEW_FIRST");
        assertThat(output.lines().toList()).isEqualTo(expected);
    }

    @Test
    void the_dockerfile_has_no_fault() throws Exception {
        run("npm", "ci", "--no-audit", "--no-fund");
        run("npm", "run", "lint");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("client", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String text = Files.readString(output);
        Files.delete(output);
        assertThat(process.exitValue()).as(text).isZero();
        return text;
    }
}
