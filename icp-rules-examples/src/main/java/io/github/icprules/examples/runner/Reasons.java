package io.github.icprules.examples.runner;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be used, in words that do not name the file again. */
final class Reasons {

    private Reasons() {}

    static String of(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (problem instanceof AccessDeniedException) {
            return "no permission";
        }
        String reason = problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
        return reason == null ? "the system does not say why" : reason;
    }

    /**
     * {@return whether the reader of the output has stopped, as with {@code | head}}
     *
     * <p>The system reports this in its own language.
     */
    static boolean isBrokenPipe(IOException problem) {
        String reason = String.valueOf(problem.getMessage());
        return reason.contains("pipe") || reason.contains("管道");
    }
}
