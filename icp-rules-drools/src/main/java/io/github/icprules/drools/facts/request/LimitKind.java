package io.github.icprules.drools.facts.request;

import io.github.icprules.drools.sheet.ForSheets;

/** The kinds of limits. */
@ForSheets
public enum LimitKind {
    /** A text or a list is longer than the limit for evaluation. */
    SIZE,
    /** A date is outside the years that are evaluated. */
    YEARS,
    /** The evaluation date is before the first day on which a rule was in force. */
    FIRST_DAY,
    /** The evaluation found more than a report lists. */
    FINDINGS,
    /** The evaluation took longer than allowed. */
    TIME
}
