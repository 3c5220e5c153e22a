package io.github.icprules.format;

import java.time.Month;
import java.time.chrono.IsoChronology;
import org.jspecify.annotations.Nullable;

/** Character tests for the checkers. Only ASCII counts: a full-width digit is not a digit here. */
final class Characters {

    private static final int RADIX = 10;
    private static final int MONTHS = 12;

    private Characters() {}

    static boolean isBlank(@Nullable CharSequence value) {
        int at = 0;
        while (value != null && at < value.length() && isSpace(value.charAt(at))) {
            at++;
        }
        return value == null || at == value.length();
    }

    /** Returns whether a character is white space, including the no-break space. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetterOrDigit(char c) {
        return isDigit(c) || isCapital(c) || isSmall(c);
    }

    /** Returns whether all characters from an index up to another index are digits. */
    static boolean areDigits(CharSequence value, int from, int to) {
        return endOfDigits(value.subSequence(from, to), 0) == to - from;
    }

    static boolean areDigits(CharSequence value) {
        return areDigits(value, 0, value.length());
    }

    /** Returns the end of the digits that start at a position. */
    static int endOfDigits(CharSequence value, int from) {
        int end = from;
        while (end < value.length() && isDigit(value.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the number in a row of at most nine digits. */
    static int number(CharSequence value, int from, int to) {
        return Integer.parseInt(value, from, to, RADIX);
    }

    static boolean matches(CharSequence value, int from, String word) {
        return value.toString().startsWith(word, from);
    }

    static boolean isDay(int year, int month, int day) {
        return year >= 1
                && month >= 1
                && month <= MONTHS
                && day >= 1
                && day <= Month.of(month).length(IsoChronology.INSTANCE.isLeapYear(year));
    }
}
