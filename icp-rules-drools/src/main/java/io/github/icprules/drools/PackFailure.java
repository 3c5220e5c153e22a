package io.github.icprules.drools;

/** What happens if a rule of a pack fails during an evaluation: it throws an exception, or fires again and again. */
public enum PackFailure {
    /** The evaluation throws a {@link PackFailureException}, which names the pack and the rule. */
    THROW,
    /**
     * The report lists the rule under {@code unchecked} as a fault of the program, without findings of the rule. All other rules are
     * evaluated, also those of the same pack.
     */
    REPORT
}
