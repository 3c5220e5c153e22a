package io.github.icprules.drools.data.words;

/** The weight of a word as evidence that a mini-program is of a sector. */
public enum Strength {
    /** The word names a regulated activity, so it suffices alone. */
    STRONG,
    /** Businesses of other sectors use the word, too. It needs other evidence of the same sector. */
    WEAK,
    /** A weak word that names people or institutions. Two such words do not suffice: 孩子, 小朋友. */
    WEAK_WHO,
    /** A weak word for a thing or an action that is ordinary by itself. Two such words do not suffice: 约课, 课时. */
    WEAK_WHAT,
    /** The word is no evidence. Only the checks of provinces use it. */
    NONE;

    /** {@return whether the word is evidence, but does not suffice alone} */
    public boolean isWeak() {
        return this == WEAK || this == WEAK_WHO || this == WEAK_WHAT;
    }

    /** {@return whether the word only names people, or an ordinary thing or action} */
    boolean isOrdinary() {
        return this == WEAK_WHO || this == WEAK_WHAT;
    }
}
