package io.github.icprules.drools.support;

/** The outcomes of a rule for a request. */
public enum RuleOutcome {

    /** It finds what it is there to find; a point that it leaves open is found, too. */
    SPEAKS,

    /** It says nothing: all is in order, or it does not concern the filing. */
    SILENT,

    /** It cannot decide for want of something that it must know. */
    UNDECIDED,

    /** It finds something on the first day on which it is in force, and nothing on the day before. */
    STARTS;
}
