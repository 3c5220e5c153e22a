package io.github.icprules.examples.runner;

/** Input that cannot be worked with. The message is one line: the file, the place, what is wrong, what was expected. */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInputException(String message) {
        super(message);
    }
}
