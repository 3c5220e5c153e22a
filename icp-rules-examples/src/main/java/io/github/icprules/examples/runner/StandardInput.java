package io.github.icprules.examples.runner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a hyphen in the place of a file means. */
final class StandardInput {

    /** Where the system has it as a file, which it does not everywhere. */
    static final Path FILE = Path.of("/dev/fd/0");

    private StandardInput() {}

    /**
     * {@return the stream}
     *
     * @throws IOException if it is closed
     */
    static InputStream open() throws IOException {
        if (isClosed()) {
            throw Reasons.closed();
        }
        return System.in;
    }

    /** Returns whether nothing was given as standard input. Then its number belongs to the first file that Java opens: its classes. */
    private static boolean isClosed() throws IOException {
        Path classes = Path.of(System.getProperty("java.home"), "lib", "modules");
        return Files.exists(FILE) && Files.exists(classes) && Files.isSameFile(FILE, classes);
    }
}
