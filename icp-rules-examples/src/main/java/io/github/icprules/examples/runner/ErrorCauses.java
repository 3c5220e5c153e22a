package io.github.icprules.examples.runner;

import org.jspecify.annotations.Nullable;

/** Finds the original cause of an exception that a library has wrapped. */
public final class ErrorCauses {

    private static final int DEEPEST = 100;

    private ErrorCauses() {}

    /** Throws the error that caused a problem. Does nothing if no error did. Such an error is no fault of the input. */
    public static void throwError(Throwable problem) {
        Error error = find(problem, Error.class);
        if (error != null) {
            throw error;
        }
    }

    /** {@return whether a problem is an {@link OutOfMemoryError} or was caused by one} */
    public static boolean isOfMemory(Throwable problem) {
        return find(problem, OutOfMemoryError.class) != null;
    }

    private static <E extends Throwable> @Nullable E find(Throwable problem, Class<E> type) {
        Throwable cause = problem;
        // The causes of an exception can form a circle.
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
