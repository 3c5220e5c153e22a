package io.github.icprules.examples.runner;

import org.jspecify.annotations.Nullable;

/** Finds the original cause of an exception that a library has wrapped. */
public final class Causes {

    private static final int DEEPEST = 100;

    private Causes() {}

    /** Throws the error that a problem was caused by, if there is one: such an error is no fault of the input. */
    static void throwError(Throwable problem) {
        Error error = find(problem, Error.class);
        if (error != null) {
            throw error;
        }
    }

    /** {@return whether a problem is, or was caused by, too little memory} */
    public static boolean isOfMemory(Throwable problem) {
        return find(problem, OutOfMemoryError.class) != null;
    }

    private static <E extends Throwable> @Nullable E find(Throwable problem, Class<E> type) {
        Throwable cause = problem;
        // Causes can go round in a circle.
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
