package io.github.icprules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page of {@code docs} that a test generates: the whole page, or the tables of sections whose prose is written in the page only. */
public record GeneratedPage(String name) {

    /** Writes the content to {@code target}, and asserts that the page has this content. */
    public void assertIs(String content) throws IOException {
        Files.writeString(Path.of("target", name), content, StandardCharsets.UTF_8);
        assertThat(text())
                .withFailMessage(
                        "docs/%1$s is not up to date. Take over what was written:%n"
                                + "cp icp-rules-drools/target/%1$s docs/",
                        name)
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

    private String text() throws IOException {
        return Files.readString(Path.of("..", "docs", name), StandardCharsets.UTF_8);
    }
}
