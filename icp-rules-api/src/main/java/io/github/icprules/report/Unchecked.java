package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that concerns the filing but could not decide.
 *
 * @param ruleId the rule
 * @param path the path in the request that the rule would have checked, such as {@code miniProgram}; never empty
 * @param alsoAt the other paths of the same open point, such as {@code miniProgram.principal} if one person is both
 *     principals; empty if there is no other
 * @param needs the paths of the missing inputs; empty if no input could decide, because the authority decides or a person
 *     must look
 * @param message the open question in one sentence
 * @param kind the way to settle the open point
 * @param severity the highest severity of the violation that the rule looks for; {@code null} if the rule looks for no
 *     violation
 * @param standing whether the point is open for every filing of this kind, independent of the content of the request
 * @param title the title of the rule; {@code null} if it is not known
 * @param responsibility the party that settles the open point with an action of its own; {@code null} if open points that the same
 *     work settles have one action together
 */
public record Unchecked(
        String ruleId,
        String path,
        List<String> alsoAt,
        List<String> needs,
        Text message,
        UncheckedKind kind,
        @Nullable Severity severity,
        boolean standing,
        @Nullable Text title,
        @Nullable Responsibility responsibility) {

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

    /** Creates an open point without an action of its own. */
    public Unchecked(
            String ruleId,
            String path,
            List<String> alsoAt,
            List<String> needs,
            Text message,
            UncheckedKind kind,
            @Nullable Severity severity,
            boolean standing,
            @Nullable Text title) {
        this(ruleId, path, alsoAt, needs, message, kind, severity, standing, title, null);
    }

    /** Creates an open point without the title of its rule and without an action of its own. */
    public Unchecked(
            String ruleId,
            String path,
            List<String> alsoAt,
            List<String> needs,
            Text message,
            UncheckedKind kind,
            @Nullable Severity severity,
            boolean standing) {
        this(ruleId, path, alsoAt, needs, message, kind, severity, standing, null, null);
    }

    /**
     * Creates an open point of a rule that looks for no violation. If {@code needs} is empty, the authority decides;
     * otherwise an input is missing.
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

    /** {@return a copy of the open point with the severity of the violation that the rule looks for} */
    public Unchecked withSeverity(Severity newSeverity) {
        requireNonNull(newSeverity, "newSeverity must be given.");
        return new Unchecked(ruleId, path, alsoAt, needs, message, kind, newSeverity, standing, title, responsibility);
    }

    /** {@return whether the rule could not decide because of an error in the program} */
    public boolean fault() {
        return kind == UncheckedKind.FAULT;
    }

    /** {@return whether a missing input could still block the filing} */
    public boolean mayBlock() {
        return kind == UncheckedKind.INPUT_MISSING && severity == Severity.BLOCKING;
    }
}
