package io.github.icprules.report;

import static java.util.Objects.requireNonNull;

/**
 * The party that corrects a violation, and the kind of its action.
 *
 * @param who the party
 * @param kind the kind of the action
 */
public record Responsibility(Party who, ActionKind kind) {

    /** Refuses {@code null}. */
    public Responsibility {
        requireNonNull(who, "who must be given.");
        requireNonNull(kind, "kind must be given.");
    }
}
