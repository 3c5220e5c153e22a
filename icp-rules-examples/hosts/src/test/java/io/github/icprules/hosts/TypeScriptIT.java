package io.github.icprules.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Generates TypeScript types from the JSON Schemas, and compiles a program that uses them. Needs npm. */
class TypeScriptIT {

    private static final Path PROJECT = Path.of("..", "typescript");
    private static final Path TYPES = PROJECT.resolve("target");

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        run("npm", "ci", "--no-audit", "--no-fund");
        run("npm", "test");
    }

    @Test
    void each_schema_has_a_type_of_its_name() throws IOException {
        for (String type : List.of(
                "FilingRequest",
                "WeChatContext",
                "FilingReport",
                "BatchLine",
                "NextQuestions",
                "RepairResult",
                "Explanation")) {
            String file = type.equals("WeChatContext")
                    ? "wechat-context"
                    : type.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            assertThat(TYPES.resolve(file + ".schema.d.ts"))
                    .content(StandardCharsets.UTF_8)
                    .containsOnlyOnce("export interface " + type + " {");
        }
    }

    @Test
    void no_type_has_a_made_up_name_and_each_property_is_explained_in_chinese() throws IOException {
        try (Stream<Path> files = Files.list(TYPES)) {
            assertThat(files.toList())
                    .hasSize(7)
                    .allSatisfy(file -> assertThat(file)
                            .content(StandardCharsets.UTF_8)
                            .doesNotContain("NoName", "[k: string]: unknown")
                            .doesNotContainPattern("export (interface|type) \\w*\\d\\b")
                            .containsPattern("   \\* \\p{IsHan}+\\n"));
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("npm", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        Files.delete(output);
    }
}
