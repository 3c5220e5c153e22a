package io.github.icprules;

/** The kinds of rules, by their result. */
public enum RuleKind {
    /** The filing violates a requirement. */
    VIOLATION,
    /** The filing needs a material. */
    REQUIREMENT,
    /** The filing goes through a stage. */
    TIMELINE,
    /** The operator has a duty, now or later. */
    DUTY,
    /** The request alone does not decide the question: the authority or another person has to decide. */
    OPEN_POINT
}
