package io.github.icprules.format;

import org.jspecify.annotations.Nullable;

/**
 * The AppID of a mini-program: {@code wx} and 16 hexadecimal digits in small letters.
 *
 * <p>Source: every published example has this form. No document of the platform states the form.
 */
public final class AppId {

    private static final String PREFIX = "wx";
    private static final int LENGTH = 18;

    private AppId() {}

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
            char c = id.charAt(i);
            if (!Characters.isDigit(c) && !(c >= 'a' && c <= 'f')) {
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
