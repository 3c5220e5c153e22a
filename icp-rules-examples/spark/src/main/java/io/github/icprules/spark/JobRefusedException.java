package io.github.icprules.spark;

/** Reports why a job cannot start or continue. The message is for the operator, and contains no content of a filing. */
public final class JobRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobRefusedException(String message) {
        super(message);
    }

    JobRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
