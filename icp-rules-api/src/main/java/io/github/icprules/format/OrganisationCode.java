package io.github.icprules.format;

import org.jspecify.annotations.Nullable;

/**
 * The organisation code (组织机构代码): eight digits or capital letters and a check character, with or without a hyphen before the
 * check character.
 *
 * <p>Older certificates have this code, and a unified social credit code contains this code.
 *
 * <p>Source: GB 11714-1997; the check character is a digit or {@code X}. The check always finds a digit in place of another
 * digit, and two swapped digits. The check cannot distinguish characters whose values differ by a multiple of eleven, such as
 * 0, B, M and X.
 */
public final class OrganisationCode {

    private static final int BODY = 8;
    private static final int LENGTH = BODY + 1;
    private static final int MODULUS = 11;
    private static final int VALUE_OF_A = 10;
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "0123456789X";

    private OrganisationCode() {}

    /** {@return the flaw of the code; {@link Flaw#NONE} if there is none} */
    public static Flaw check(@Nullable CharSequence code) {
        if (code == null || Characters.isBlank(code)) {
            return Flaw.BLANK;
        }
        boolean hyphen = code.length() == LENGTH + 1 && code.charAt(BODY) == '-';
        if (code.length() != LENGTH && !hyphen) {
            return Flaw.LENGTH;
        }
        char given = code.charAt(code.length() - 1);
        for (int i = 0; i < BODY; i++) {
            if (!Characters.isDigit(code.charAt(i)) && !Characters.isCapital(code.charAt(i))) {
                return Flaw.CHARACTERS;
            }
        }
        if (CHECK_CHARACTERS.indexOf(given) < 0) {
            return Flaw.CHARACTERS;
        }
        return given == checkCharacter(code, 0) ? Flaw.NONE : Flaw.CHECK_CHARACTER;
    }

    /** {@return whether the code has no flaw} */
    public static boolean isValid(@Nullable CharSequence code) {
        return check(code) == Flaw.NONE;
    }

    /** Returns the check character for the eight characters that start at an index. */
    static char checkCharacter(CharSequence code, int from) {
        int sum = 0;
        for (int i = 0; i < BODY; i++) {
            char c = code.charAt(from + i);
            sum += (Characters.isDigit(c) ? c - '0' : c - 'A' + VALUE_OF_A) * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
