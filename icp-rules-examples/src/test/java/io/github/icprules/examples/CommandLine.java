package io.github.icprules.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs a command line in this JVM and keeps what it answered. */
final class CommandLine {

    /**
     * What came out.
     *
     * @param exitCode the exit code
     * @param answer what was written to {@code --out}; empty if nothing was
     * @param messages what was written to standard error
     */
    record Result(int exitCode, String answer, String messages) {}

    private CommandLine() {}

    static Result run(String... arguments) {
        try {
            Path out = Files.createTempFile("icp-rules", ".out");
            Result result = runAsIs(Stream.concat(Stream.of(arguments), Stream.of("--out", out.toString()))
                    .toArray(String[]::new));
            String answer = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            return new Result(result.exitCode(), answer, result.messages());
        } catch (IOException e) {
            throw new AssertionError("The answer cannot be read back.", e);
        }
    }

    /** Runs with messages in English, unless the arguments name a language. */
    static Result runInEnglish(String... arguments) {
        return run(inEnglish(arguments));
    }

    /** Runs with messages in English, and without an {@code --out} of its own. */
    static Result runAsIsInEnglish(String... arguments) {
        return runAsIs(inEnglish(arguments));
    }

    private static String[] inEnglish(String... arguments) {
        return List.of(arguments).contains("--lang")
                ? arguments
                : Stream.concat(Stream.of(arguments), Stream.of("--lang", "en")).toArray(String[]::new);
    }

    /** Runs without an {@code --out} of its own. */
    static Result runAsIs(String... arguments) {
        PrintStream stderr = System.err;
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
            int exitCode = Runner.run(arguments);
            return new Result(exitCode, "", messages.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(stderr);
        }
    }
}
