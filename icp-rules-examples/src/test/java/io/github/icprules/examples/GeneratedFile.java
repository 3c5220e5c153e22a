package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a test generates. With the system property {@code icprules.regenerate}, which {@code .ci/regenerate} sets, the test
 * writes the file instead of comparing it.
 *
 * @param path the path from the folder of the project
 */
public record GeneratedFile(String path) {

    /** Asserts that the file has this content. */
    public void assertIs(String content) throws IOException {
        Path file = Path.of("..", path);
        if (Boolean.getBoolean("icprules.regenerate")) {
            Files.writeString(file, content, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .withFailMessage("%s is not up to date. Run .ci/regenerate and review what changed.", path)
                .isEqualTo(content);
    }
}
