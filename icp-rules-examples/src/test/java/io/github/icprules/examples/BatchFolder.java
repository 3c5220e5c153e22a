package io.github.icprules.examples;

import static io.github.icprules.examples.CommandLine.run;
import static io.github.icprules.examples.CommandLine.runAsIsInEnglish;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.icprules.examples.CommandLine.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A folder with the input and the output of a batch. */
abstract class BatchFolder {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path folder;

    static Path part(Path out) {
        return out.resolveSibling(out.getFileName() + ".part");
    }

    static Result batch(Path in, Path out, Object... options) {
        return runAsIsInEnglish("batch", in, "--out", out, options);
    }

    static String joined(List<Path> samples, String lineEnd) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path sample : samples) {
            lines.append(MAPPER.readTree(sample.toFile())).append(lineEnd);
        }
        return lines.toString();
    }

    /** The input; each time another. */
    Path input(String text) throws IOException {
        return Files.writeString(folder.resolve("in.jsonl"), text);
    }

    /** The answer to an input. */
    String answer(String text, Object... options) throws IOException {
        return run("batch", input(text), options).answer();
    }
}
