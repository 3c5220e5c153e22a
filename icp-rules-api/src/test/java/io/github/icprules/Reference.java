package io.github.icprules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of a document of the project, by the heading they stand under. */
public final class Reference {

    private final String text;

    private Reference(String text) {
        this.text = text;
    }

    /** Reads a document of the project's {@code docs}. */
    public static Reference read(String name) {
        try {
            // Tests run in the module's folder.
            return new Reference(Files.readString(Path.of("..", "docs", name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole document. */
    public String text() {
        return text;
    }

    /** The rows of each section below a heading of this level, without the head of the table. */
    public Map<String, List<Row>> sections(String level) {
        Map<String, List<Row>> sections = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) {
                rows = new ArrayList<>();
                if (line.startsWith(level + " ")) {
                    sections.put(line.substring(level.length() + 1), rows);
                }
            } else if (line.startsWith("|---")) {
                rows.clear();
            } else if (line.startsWith("|")) {
                rows.add(Row.of(line));
            }
        }
        return sections;
    }

    /** A row of a table. */
    public record Row(List<String> cells) {

        static Row of(String line) {
            String inner = line.substring(1, line.length() - 1);
            return new Row(Stream.of(inner.split("\\|", -1)).map(String::strip).toList());
        }

        /** A cell without the marks of code. */
        public String plain(int index) {
            return cells.get(index).replace("`", "");
        }
    }
}
