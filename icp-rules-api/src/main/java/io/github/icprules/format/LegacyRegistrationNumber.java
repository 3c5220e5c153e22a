package io.github.icprules.format;

import org.jspecify.annotations.Nullable;

/**
 * The registration number on a business licence that is older than the unified social credit code (工商注册号): fourteen digits
 * and a check digit.
 *
 * <p>Source: the market regulator's coding rule GS 15-2006, known from secondary sources (medium confidence). The check digit
 * follows ISO 7064 MOD 11,10. The check always finds a single wrong digit, and finds two swapped digits in nearly all cases.
 */
public final class LegacyRegistrationNumber {

    private static final int LENGTH = 15;
    private static final int MODULUS = 10;

    private LegacyRegistrationNumber() {}

    /** {@return the flaw of the number; {@link Flaw#NONE} if there is none} */
    public static Flaw check(@Nullable CharSequence number) {
        if (number == null || Characters.isBlank(number)) {
            return Flaw.BLANK;
        }
        if (number.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        if (!Characters.areDigits(number)) {
            return Flaw.CHARACTERS;
        }
        int product = MODULUS;
        for (int i = 0; i < LENGTH - 1; i++) {
            int sum = (product + number.charAt(i) - '0') % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return (product + number.charAt(LENGTH - 1) - '0') % MODULUS == 1 ? Flaw.NONE : Flaw.CHECK_CHARACTER;
    }

    /** {@return whether the number has no flaw} */
    public static boolean isValid(@Nullable CharSequence number) {
        return check(number) == Flaw.NONE;
    }
}
