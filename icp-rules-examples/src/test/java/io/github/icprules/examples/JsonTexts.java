package io.github.icprules.examples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The samples, and the JSON that the documents show. */
final class JsonTexts {

    static final Path SAMPLES = Path.of("samples");

    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Pattern EXAMPLE = Pattern.compile("^```json\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private JsonTexts() {}

    /** A JSON text and where it stands. */
    record Json(String place, String text) {

        boolean isFiling() {
            return text.startsWith("{\n  \"filingType\"");
        }

        @Override
        public String toString() {
            return place;
        }
    }

    static Stream<Json> filings() throws IOException {
        return everything().filter(Json::isFiling);
    }

    static Stream<Json> everything() throws IOException {
        return Stream.concat(samples(), examples());
    }

    static Stream<Json> samples() throws IOException {
        return files(SAMPLES, ".json").stream().map(file -> new Json(file.toString(), text(file)));
    }

    static Stream<Json> examples() throws IOException {
        return files(DOCUMENTS, ".md").stream()
                .flatMap(file -> EXAMPLE.matcher(text(file))
                        .results()
                        .map(example -> new Json(file + " at " + example.start(), example.group(1))));
    }

    static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read.", e);
        }
    }
}
