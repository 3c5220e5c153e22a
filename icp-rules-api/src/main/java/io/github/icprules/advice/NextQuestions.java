package io.github.icprules.advice;

import static java.util.Objects.requireNonNull;

import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import io.github.icprules.text.Tree;
import java.util.List;
import java.util.Map;

/**
 * The next questions on a filing, and whether the filing is complete. A service can answer with {@link #asTree}.
 *
 * @param complete whether no input is missing that could still block the filing
 * @param questions the questions, the most important first; empty if no open point lacks an input
 */
public record NextQuestions(boolean complete, List<NextQuestion> questions) {

    /** Copies the list. */
    public NextQuestions {
        requireNonNull(questions, "questions must be given.");
        questions = List.copyOf(questions);
    }

    /**
     * {@return the questions of an engine on the filing of a report}
     *
     * <p>A fault of a body of WeChat's API is no open point of the report, but can leave an input open that blocks. So both the report
     * and the questions decide whether the filing is complete.
     */
    public static NextQuestions of(FilingReport report, List<NextQuestion> questions) {
        requireNonNull(report, "report must be given.");
        requireNonNull(questions, "questions must be given.");
        return new NextQuestions(
                report.isComplete() && questions.stream().noneMatch(NextQuestion::mayBlock), questions);
    }

    /** {@return the object of {@code next-questions.schema.json} as a tree, which any JSON library can write} */
    public Map<String, Object> asTree(Language language) {
        requireNonNull(language, "language must be given.");
        return new Tree(language)
                .put("complete", complete)
                .put("questions", questions, question -> question.asTree(language))
                .done();
    }
}
