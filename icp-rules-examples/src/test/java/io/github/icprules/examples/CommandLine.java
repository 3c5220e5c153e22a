package io.github.icprules.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
    record Result(int exitCode, String answer, String messages) {

        /** Asserts that the command was refused in one line with these words. */
        void assertRefused(String... words) {
            assertThat(messages).contains(words).hasLineCount(1);
            assertThat(exitCode).isEqualTo(2);
        }
    }

    private CommandLine() {}

    /** {@return the files of a folder of samples; those of filings in the empty one} */
    static List<Path> samples(String folder) {
        try (Stream<Path> files = Files.list(Path.of("samples", folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("The samples cannot be read.", e);
        }
    }

    /** Runs a line: a text is split at its blanks, and any other object is one argument. */
    static Result run(Object... line) {
        try {
            Path out = Files.createTempFile("icp-rules", ".out");
            Result result = runAsIs(line, "--out", out);
            String answer = Files.readString(out);
            Files.delete(out);
            return new Result(result.exitCode(), answer, result.messages());
        } catch (IOException e) {
            throw new AssertionError("The answer cannot be read back.", e);
        }
    }

    /** Runs with messages in English, unless the line names a language. */
    static Result runInEnglish(Object... line) {
        return run(line, english(line));
    }

    /** Runs with messages in English, and without an {@code --out} of its own. */
    static Result runAsIsInEnglish(Object... line) {
        return runAsIs(line, english(line));
    }

    private static String[] english(Object... line) {
        return arguments(line).anyMatch("--lang"::equals) ? new String[0] : new String[] {"--lang", "en"};
    }

    private static Stream<String> arguments(Object part) {
        return part instanceof Object[] parts
                ? Stream.of(parts).flatMap(CommandLine::arguments)
                : part instanceof String text ? Stream.of(text.split(" +", -1)) : Stream.of(part.toString());
    }

    /** Runs without an {@code --out} of its own. */
    static Result runAsIs(Object... line) {
        PrintStream stderr = System.err;
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(messages, true, StandardCharsets.UTF_8));
            int exitCode = Runner.run(arguments(line).toArray(String[]::new));
            return new Result(exitCode, "", messages.toString(StandardCharsets.UTF_8));
        } finally {
            System.setErr(stderr);
        }
    }
}
