package io.github.icprules.examples.runner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A page of docs/ that says in tables what objects have. Other tests hold it equal to the model. */
final class ReferencePage {

    private final Map<String, List<List<String>>> sections = new LinkedHashMap<>();
    private final Set<String> enums = new HashSet<>();

    /** Reads a page. */
    ReferencePage(String name) throws IOException {
        String text = Files.readString(Path.of("..", "docs", name), StandardCharsets.UTF_8);
        for (String section : text.split("\n##+ ", -1)) {
            String title = section.lines().findFirst().orElse("");
            if (section.contains("\n| constant |")) {
                enums.add(title);
            }
            sections.put(
                    title,
                    section.lines()
                            .filter(line -> line.startsWith("| `"))
                            .map(ReferencePage::cells)
                            .toList());
        }
    }

    /** {@return the rows of a section, by the first cell; empty if there is no such section} */
    Map<String, List<String>> rows(String section) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        sections.getOrDefault(section, List.of()).forEach(row -> rows.put(plain(row.get(0)), row));
        return rows;
    }

    /** {@return whether a section lists the constants of an enum} */
    boolean isEnum(String section) {
        return enums.contains(section);
    }

    /** {@return the text of a cell without links and marks of code} */
    static String plain(String cell) {
        return cell.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1").replace("`", "");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
