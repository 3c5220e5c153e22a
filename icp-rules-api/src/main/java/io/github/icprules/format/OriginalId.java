package io.github.icprules.format;

import org.jspecify.annotations.Nullable;

/**
 * The original id of an account (原始ID): {@code gh_} and twelve digits or small letters.
 *
 * <p>Source: every published example has this form. No document of the platform states the form.
 */
public final class OriginalId {

    private static final String PREFIX = "gh_";
    private static final int LENGTH = 15;

    private OriginalId() {}

    /** {@return the flaw of the id; {@link Flaw#NONE} if there is none} */
    public static Flaw check(@Nullable CharSequence id) {
        if (id == null || Characters.isBlank(id)) {
            return Flaw.BLANK;
        }
        if (id.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        if (!Characters.matches(id, 0, PREFIX)) {
            return Flaw.STRUCTURE;
        }
        for (int i = PREFIX.length(); i < LENGTH; i++) {
            if (!Characters.isDigit(id.charAt(i)) && !Characters.isSmall(id.charAt(i))) {
                return Flaw.CHARACTERS;
            }
        }
        return Flaw.NONE;
    }

    /** {@return whether the id has no flaw} */
    public static boolean isValid(@Nullable CharSequence id) {
        return check(id) == Flaw.NONE;
    }
}
