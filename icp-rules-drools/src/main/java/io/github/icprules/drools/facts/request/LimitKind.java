package io.github.icprules.drools.facts.request;

import io.github.icprules.drools.sheet.ForSheets;

/** The kinds of limits. */
@ForSheets
public enum LimitKind {
    /** A text or a list is longer than what is looked at. */
    SIZE,
    /** A date lies outside the years that are looked at. */
    YEARS,
    /** The day asked about lies before the first rule was in force. */
    FIRST_DAY,
    /** More is found than a report lists. */
    FINDINGS,
    /** The evaluation took longer than it may. */
    TIME
}
