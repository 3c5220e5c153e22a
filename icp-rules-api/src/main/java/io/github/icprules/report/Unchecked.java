package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that concerns the filing but could not decide.
 *
 * @param ruleId the rule
 * @param path where in the request it would have looked, such as {@code miniProgram}; never empty
 * @param alsoAt the other places of the same open point, such as {@code miniProgram.principal} if one person is both principals;
 *     empty if there is no other
 * @param needs the places in the request that it would need; empty if no fact could decide, because the authority does or
 *     a person must look
 * @param message what stays open, in one sentence
 * @param kind what would settle it
 * @param severity how much the breach that the rule looks for would matter, at most; {@code null} if the rule looks for no breach
 * @param standing whether every filing of this kind leaves the point open, independently of what the request states
 */
public record Unchecked(
        String ruleId,
        String path,
        List<String> alsoAt,
        List<String> needs,
        Text message,
        UncheckedKind kind,
        @Nullable Severity severity,
        boolean standing) {

    /** Copies the lists. */
    public Unchecked {
        requireNonNull(ruleId, "ruleId must be given.");
        requireNonNull(path, "path must be given.");
        requireNonNull(alsoAt, "alsoAt must be given.");
        requireNonNull(needs, "needs must be given.");
        requireNonNull(message, "message must be given.");
        requireNonNull(kind, "kind must be given.");
        alsoAt = List.copyOf(alsoAt);
        needs = List.copyOf(needs);
    }

    /**
     * Describes a rule that looks for no breach and could not decide at one place. It lacks an input if it has needs; if it has
     * none, the authority decides.
     */
    public Unchecked(String ruleId, String path, List<String> needs, Text message) {
        this(
                ruleId,
                path,
                List.of(),
                needs,
                message,
                requireNonNull(needs, "needs must be given.").isEmpty()
                        ? UncheckedKind.DISCRETION
                        : UncheckedKind.INPUT_MISSING,
                null,
                false);
    }

    /** {@return this open point with this severity of the breach that the rule looks for} */
    public Unchecked withSeverity(Severity newSeverity) {
        requireNonNull(newSeverity, "newSeverity must be given.");
        return new Unchecked(ruleId, path, alsoAt, needs, message, kind, newSeverity, standing);
    }

    /** {@return whether the rule could not decide because of a fault of the program} */
    public boolean fault() {
        return kind == UncheckedKind.FAULT;
    }

    /** {@return whether an input is missing that could still block the filing} */
    public boolean mayBlock() {
        return kind == UncheckedKind.INPUT_MISSING && severity == Severity.BLOCKING;
    }
}
