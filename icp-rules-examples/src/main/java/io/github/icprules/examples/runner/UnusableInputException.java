package io.github.icprules.examples.runner;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reports invalid input. Each problem is one line with the file, the position, the fault and the expected form. The message
 * of the exception has the lines in English.
 */
public final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> problems;

    public UnusableInputException(List<Text> problems) {
        super(lines(problems, Language.EN));
        this.problems = List.copyOf(problems);
    }

    public UnusableInputException(Text problem) {
        this(List.of(problem));
    }

    public UnusableInputException(String chinese, String english, Object... values) {
        this(new Sentence(chinese, english, values));
    }

    /** {@return the problems, one line of text for each; at least one} */
    public List<Text> problems() {
        return problems;
    }

    /** {@return the problems as one text, with a line for each problem} */
    public Text problem() {
        return language -> lines(problems, language);
    }

    private static String lines(List<Text> problems, Language language) {
        return problems.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n"));
    }
}
