package io.github.icprules.drools.condition;

/** Thrown if the steps to an answer are not properties and calls with constants. */
final class HiddenAnswerException extends IllegalStateException {

    private static final long serialVersionUID = 1L;
}
