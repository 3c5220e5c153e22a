package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reports all problems of a tree that does not describe the expected object. A service can answer a request (HTTP 400) with
 * {@link #problems()}, which any JSON library writes. A problem repeats a value only if the value is similar to a valid one, such as a
 * misspelt constant.
 */
public final class InvalidTreeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Problem[] problems;

    /** Creates an exception with problems in the order of the tree. */
    public InvalidTreeException(List<Problem> problems) {
        super(requireNonNull(problems, "problems must be given.").stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n")));
        this.problems = problems.toArray(Problem[]::new);
    }

    /** {@return the problems, in the order of the tree; at least one} */
    public List<Problem> problems() {
        return List.of(problems);
    }

    /**
     * One problem of a tree.
     *
     * @param path the path of the value, such as {@code materials[0].material}; empty for the whole tree. An unknown property
     *     is part of the path if a message may repeat its name
     * @param message the kind of problem and the expected value, in English
     * @param messageZh the message in Chinese
     * @param nearest the valid name with the least difference; {@code null} if no valid name is similar
     */
    public record Problem(
            String path,
            String message,
            String messageZh,
            @Nullable String nearest) implements Serializable {

        /** Refuses {@code null} in the first three. */
        public Problem {
            requireNonNull(path, "path must be given.");
            requireNonNull(message, "message must be given.");
            requireNonNull(messageZh, "messageZh must be given.");
        }

        /** {@return path and English message in one line} */
        @Override
        public String toString() {
            return path.isEmpty() ? message : path + ": " + message;
        }
    }
}
