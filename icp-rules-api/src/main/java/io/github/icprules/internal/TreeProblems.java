package io.github.icprules.internal;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of a tree: the first hundred problems, and whether there are more. */
final class TreeProblems {

    /** The most problems that are listed. A tree with more problems has a general problem. */
    static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();
    private boolean isFull;

    void add(String path, Text message, @Nullable String nearest) {
        if (problems.size() < MOST) {
            problems.add(problem(path, message, nearest));
        } else if (!isFull) {
            isFull = true;
            problems.add(problem(
                    "",
                    Text.of(
                            "问题超过 %s 个，其余未列出".formatted(MOST),
                            "more than %s problems; the others are not listed".formatted(MOST)),
                    null));
        }
    }

    /** Returns whether the limit is reached, so that the reader can stop. */
    boolean isFull() {
        return isFull;
    }

    /**
     * Refuses the tree if there is a problem.
     *
     * @throws InvalidTreeException with all problems
     */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(problems);
        }
    }

    static Problem problem(String path, Text message, @Nullable String nearest) {
        return new Problem(path, message.in(Language.EN), message.in(Language.ZH), nearest);
    }
}
