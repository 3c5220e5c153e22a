package io.github.icprules.examples.runner;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;

/** Input that cannot be worked with. The problem is one line: the file, the place, what is wrong, what was expected. */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text problem;

    UnusableInputException(Text problem) {
        super(problem.in(Language.EN));
        this.problem = problem;
    }

    UnusableInputException(String chinese, String english, Object... values) {
        this(new Sentence(chinese, english, values));
    }

    /** {@return the line for people; the message of the exception is the same in English} */
    public Text problem() {
        return problem;
    }
}
