package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.LawOnDay.Cited;
import org.jspecify.annotations.Nullable;

/**
 * The last finding of a rule without a value of its filing, such as a duty without a date: the next filing gets the same object.
 * Thread-safe.
 */
final class KeptFinding {

    /** Threads may lose what others have kept; then the finding is made once more. */
    private @Nullable Kept last;

    private record Kept(RuleInfo rule, Cited cited, Messages messages, Object state, Object finding) {}

    /**
     * Returns the finding; {@code null} if it is not kept.
     *
     * @param cited the basis of the rule on the evaluation date
     * @param state what else determines the finding, such as its path
     */
    @SuppressWarnings("ReferenceEquality") // A rule, a law and an engine have one object each.
    <T> @Nullable T find(Class<T> type, RuleInfo rule, Cited cited, Messages messages, Object state) {
        Kept known = last;
        return known != null
                        && known.rule == rule
                        && known.cited == cited
                        && known.messages == messages
                        && state.equals(known.state)
                ? type.cast(known.finding)
                : null;
    }

    /** Keeps a finding, which the other arguments determine. */
    void keep(RuleInfo rule, Cited cited, Messages messages, Object state, Object finding) {
        last = new Kept(rule, cited, messages, state, finding);
    }
}
