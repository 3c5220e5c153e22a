package io.github.icprules;

/** The kinds of rules, by their result. */
public enum RuleKind {
    /** Something is wrong with the filing. */
    VIOLATION,
    /** The filing needs a material. */
    REQUIREMENT,
    /** A stage lies on the way. */
    TIMELINE,
    /** The operator has to do something, now or later. */
    DUTY,
    /** The request alone does not decide the question: the authority decides, or a person must look. */
    OPEN_POINT
}
