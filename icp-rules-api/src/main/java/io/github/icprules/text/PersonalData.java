package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps ID numbers and phone numbers out of logs, messages and {@code toString}. */
public final class PersonalData {

    private static final int SHOWN_IN_FRONT = 3;
    private static final int SHOWN_BEHIND = 2;
    private static final int TOO_SHORT_TO_SHOW_ANY = 8;
    private static final int DIGITS_OF_A_NUMBER = 6;
    /** Looks behind so that a run is tried once, from its start: a long one without digits would take minutes otherwise. */
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])[0-9A-Za-z]*[0-9]{" + DIGITS_OF_A_NUMBER + ",}[0-9A-Za-z]*");

    private PersonalData() {}

    /**
     * {@return the value with its middle starred out} Three characters in front and two behind stay, so that a person
     * who knows the number recognises it; a value of fewer than eight characters is starred out whole. {@code null}
     * stays {@code null}.
     */
    public static @Nullable String mask(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.length() < TOO_SHORT_TO_SHOW_ANY) {
            return "*".repeat(value.length());
        }
        return value.substring(0, SHOWN_IN_FRONT)
                + "*".repeat(value.length() - SHOWN_IN_FRONT - SHOWN_BEHIND)
                + value.substring(value.length() - SHOWN_BEHIND);
    }

    /**
     * {@return the text with everything masked in it that could be an ID number or a phone number} That is each run of
     * letters and digits that has six digits in a row; a number broken up by spaces or hyphens is not recognised.
     */
    public static String maskNumbersIn(String text) {
        requireNonNull(text, "text must be given.");
        return hasDigitsOfANumber(text)
                ? LIKE_A_NUMBER.matcher(text).replaceAll(number -> String.valueOf(mask(number.group())))
                : text;
    }

    /** Most texts have no number in them, which is sooner found out than by the pattern. */
    private static boolean hasDigitsOfANumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < DIGITS_OF_A_NUMBER; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits == DIGITS_OF_A_NUMBER;
    }
}
