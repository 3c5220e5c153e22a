package io.github.icprules.spark;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Reports that a text describes no filing. The reasons contain no value of the text that could be of a person. */
final class UnusableTextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Text> reasons;

    UnusableTextException(List<Text> reasons) {
        super(in(reasons, Language.EN));
        this.reasons = List.copyOf(reasons);
    }

    UnusableTextException(String chinese, String english) {
        this(List.of(Text.of(chinese, english)));
    }

    /** {@return the exception for an invalid tree, with the paths of its problems} */
    static UnusableTextException of(InvalidTreeException invalid) {
        return new UnusableTextException(invalid.problems().stream()
                .map(problem -> problem.path().isEmpty()
                        ? Text.of(problem.messageZh(), problem.message())
                        : Text.of(
                                problem.path() + '：' + problem.messageZh(), problem.path() + ": " + problem.message()))
                .toList());
    }

    /** {@return the reasons, each in a line} */
    String reason(Language language) {
        return in(reasons, language);
    }

    private static String in(List<Text> reasons, Language language) {
        return reasons.stream().map(reason -> reason.in(language)).collect(Collectors.joining("\n"));
    }
}
