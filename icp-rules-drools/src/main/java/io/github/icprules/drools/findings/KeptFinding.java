package io.github.icprules.drools.findings;

import io.github.icprules.drools.data.LawOnDay.Cited;
import org.jspecify.annotations.Nullable;

/**
 * Stores the last finding of a rule, if no value of the finding comes from the filing. An example is a duty without a date. The next
 * filing gets the same object. A rule makes findings of one type only. Thread-safe.
 */
final class KeptFinding {

    /** A thread can overwrite the entry of another thread. The lost finding is then made again. */
    private @Nullable Kept last;

    private record Kept(RuleInfo rule, Cited cited, Messages messages, Object state, Object finding) {}

    /**
     * Returns the stored finding; {@code null} if no finding with these arguments is stored.
     *
     * @param cited the basis of the rule on the evaluation date
     * @param state the value that determines the finding in addition to rule and basis, such as a path
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

    /** Stores a finding. The other arguments determine the finding. */
    void keep(RuleInfo rule, Cited cited, Messages messages, Object state, Object finding) {
        last = new Kept(rule, cited, messages, state, finding);
    }
}
