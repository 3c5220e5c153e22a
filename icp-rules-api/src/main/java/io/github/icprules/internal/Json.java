package io.github.icprules.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values of a tree, independent of the library that made the tree. Not for callers. */
public final class Json {

    private static final int DIGITS_OF_A_LONG = 19;

    private static final int DECIMAL = 10;

    /** The length of a day in the form 2026-11-24. */
    private static final int USUAL_DAY = 10;

    /** The highest value up to which a double stands for exactly one whole number. */
    private static final double MOST_EXACT = 0x1p53;

    /** The approximate number of bits of 4,000 digits, because no text is longer. */
    private static final int MOST_BITS = 14_000;

    private Json() {}

    /** Returns a member of an object. Returns {@code null} if there is none, or if the map refuses the name. */
    public static @Nullable Object member(Map<?, ?> object, String name) {
        try {
            return object.get(name);
        } catch (ClassCastException e) {
            // A sorted map throws this exception if its names are no texts.
            return null;
        }
    }

    /** Returns the type of the first name that is no text; {@code null} if all names are texts. */
    public static @Nullable String typeOfOtherName(Map<?, ?> object) {
        for (Object name : object.keySet()) {
            if (!(name instanceof String)) {
                return typeOf(name);
            }
        }
        return null;
    }

    /** Returns the JSON name of the kind of a value. */
    public static String typeOf(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Map) {
            return "object";
        }
        return value instanceof List ? "array" : value.getClass().getSimpleName();
    }

    /** Returns whether a number has so many digits that the conversion to a text would take long. */
    public static boolean isTooLong(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.unscaledValue().bitLength() > MOST_BITS;
        }
        return value instanceof BigInteger number && number.bitLength() > MOST_BITS;
    }

    /**
     * Returns a whole number of any Java type as an {@code Integer}; {@code null} if an {@code int} cannot represent the
     * value exactly.
     */
    public static @Nullable Integer whole(@Nullable Object value) {
        Long exact = exact(value);
        return exact == null || exact.intValue() != exact ? null : Integer.valueOf(exact.intValue());
    }

    /**
     * Returns a whole number of any Java type, for example a {@code double} with a whole value; {@code null} if a
     * {@code long} cannot represent the value exactly.
     */
    public static @Nullable Long exact(@Nullable Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        if (value instanceof BigInteger number) {
            return number.bitLength() < Long.SIZE ? number.longValue() : null;
        }
        if (value instanceof BigDecimal number) {
            // The size is checked first, because the conversion of a decimal with a million digits takes long.
            if (number.unscaledValue().bitLength() >= Long.SIZE || Math.abs(number.scale()) > DIGITS_OF_A_LONG) {
                return null;
            }
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                return null;
            }
        }
        if (value instanceof Number number) {
            double exact = number.doubleValue();
            return exact == Math.rint(exact) && Math.abs(exact) <= MOST_EXACT ? Long.valueOf((long) exact) : null;
        }
        return null;
    }

    /**
     * Returns the day that a text writes as ISO 8601 does.
     *
     * @throws java.time.DateTimeException if the text writes no day
     */
    public static LocalDate day(String text) {
        return isUsualDay(text)
                ? LocalDate.of(
                        Integer.parseInt(text, 0, 4, DECIMAL),
                        Integer.parseInt(text, 5, 7, DECIMAL),
                        Integer.parseInt(text, 8, 10, DECIMAL))
                : LocalDate.parse(text);
    }

    /** Returns whether a text has the form 2026-11-24. A start reads many such texts, and need not load Java's formatters. */
    private static boolean isUsualDay(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean isHyphen = i == 4 || i == 7;
            if (isHyphen ? unit != '-' : unit < '0' || unit > '9') {
                return false;
            }
        }
        return text.length() == USUAL_DAY;
    }
}
