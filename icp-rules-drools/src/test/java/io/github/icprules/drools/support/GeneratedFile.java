package io.github.icprules.drools.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file that a test generates: the whole file, or the tables of sections of a page whose prose is written by hand. With the system
 * property {@code icprules.regenerate}, which {@code .ci/regenerate} sets, the test writes the file instead of comparing it.
 *
 * @param path the path from the folder of the project
 */
public record GeneratedFile(String path) {

    private static final boolean WRITES = Boolean.getBoolean("icprules.regenerate");

    /** Asserts that the file has this content. */
    public void assertIs(String content) throws IOException {
        if (WRITES) {
            Files.writeString(file(), content, StandardCharsets.UTF_8);
        }
        assertThat(text())
                .withFailMessage("%s is not up to date. Run .ci/regenerate and review what changed.", path)
                .isEqualTo(content);
    }

    /** Asserts that these sections, by their headings, have these lines from their first table or lower heading to their end. */
    public void assertHas(Map<String, List<String>> sections) throws IOException {
        StringBuilder page = new StringBuilder();
        List<String> found = new ArrayList<>();
        for (String section : text().split("(?m)^(?=## )", -1)) {
            String heading = section.substring(0, section.indexOf('\n')).replaceFirst("## ", "");
            List<String> lines = sections.get(heading);
            if (lines == null) {
                page.append(section);
            } else {
                found.add(heading);
                page.append(section.split("(?m)^(?=\\||### )", 2)[0].stripTrailing())
                        .append("\n\n")
                        .append(String.join("\n", lines).strip())
                        .append("\n\n");
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(sections.keySet());
        assertIs(page.toString().stripTrailing() + '\n');
    }

    private Path file() {
        return Path.of("..", path);
    }

    private String text() throws IOException {
        return Files.readString(file(), StandardCharsets.UTF_8);
    }
}
