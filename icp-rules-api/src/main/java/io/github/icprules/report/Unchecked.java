package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.util.List;

/**
 * A rule that concerns the filing but could not decide.
 *
 * @param ruleId the rule
 * @param path where in the request it would have looked, such as {@code miniProgram}; never empty
 * @param needs the places in the request that it would need; empty if no fact could decide, because the authority does or
 *     a person must look
 * @param message what stays open, in one sentence
 * @param fault whether it could not decide because of a fault of the program; then {@code needs} is empty, and the verdict is
 *     {@link Verdict#UNDECIDED} unless something blocks the filing
 */
public record Unchecked(String ruleId, String path, List<String> needs, Text message, boolean fault) {

    /** Copies the list. */
    public Unchecked {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(path, "path must be given.");
        requireNonNull(needs, "needs must be given.");
        requireNonNull(message, "message must be given.");
        needs = List.copyOf(needs);
    }

    /** Notes down a rule that the program has evaluated and that could not decide. */
    public Unchecked(String ruleId, String path, List<String> needs, Text message) {
        this(ruleId, path, needs, message, false);
    }
}
