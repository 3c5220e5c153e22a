package io.github.icprules.examples.runner.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input, which a hyphen in place of a file name means. */
public final class StandardInput {

    /** Standard input as a file, which exists on some systems only. */
    static final Path FILE = Path.of("/dev/fd/0");

    private StandardInput() {}

    /**
     * {@return the stream}
     *
     * @throws IOException if standard input is closed
     */
    public static InputStream open() throws IOException {
        if (isClosed()) {
            throw Reasons.closed();
        }
        return System.in;
    }

    /**
     * Returns whether standard input is closed. The first file that Java opens, which contains Java's own classes, then has
     * the number of standard input.
     */
    private static boolean isClosed() throws IOException {
        Path classes = Path.of(System.getProperty("java.home"), "lib", "modules");
        return Files.exists(FILE) && Files.exists(classes) && Files.isSameFile(FILE, classes);
    }
}
