package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A folder with the input and the output of a batch. */
abstract class BatchFolder {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path folder;

    static Path part(Path out) {
        return out.resolveSibling(out.getFileName() + ".part");
    }

    static void assertRefused(CommandLine.Result result, String expected) {
        assertThat(result.messages()).contains(expected);
        assertThat(result.messages().lines()).hasSize(1);
        assertThat(result.exitCode()).isEqualTo(2);
    }

    static CommandLine.Result batch(Path in, Path out, String... options) {
        return CommandLine.runAsIsInEnglish(
                Stream.concat(Stream.of("batch", in.toString(), "--out", out.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static String joined(List<Path> samples, String lineEnd) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path sample : samples) {
            lines.append(MAPPER.readTree(sample.toFile())).append(lineEnd);
        }
        return lines.toString();
    }

    Path input(String text) throws IOException {
        return Files.writeString(folder.resolve("in.jsonl"), text, StandardCharsets.UTF_8);
    }
}
