package io.github.icprules.wechat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values of a tree, independent of the library that made the tree. */
final class Json {

    private static final int BITS_OF_A_LONG = 63;
    private static final int DIGITS_OF_AN_INT = 10;

    /** About as many as {@link Node#LONGEST_TEXT} digits take. */
    private static final int MOST_BITS = 14_000;

    private Json() {}

    /**
     * Returns a member of an object; {@code null} if there is none, or if a map of this kind cannot have a member with this
     * name.
     */
    static @Nullable Object member(Map<?, ?> object, String name) {
        try {
            return object.get(name);
        } catch (ClassCastException e) {
            // A sorted map compares names, which it cannot do with a text where its names are none.
            return null;
        }
    }

    /** Gives the first name that is no text, by its type; {@code null} if all names are texts. */
    static @Nullable String typeOfOtherName(Map<?, ?> object) {
        for (Object name : object.keySet()) {
            if (!(name instanceof String)) {
                return typeOf(name);
            }
        }
        return null;
    }

    /** Returns the JSON name of the kind of a value. */
    static String typeOf(@Nullable Object value) {
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

    /** Returns whether a number has so many digits that it would take long to write them. */
    static boolean isTooLong(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.unscaledValue().bitLength() > MOST_BITS;
        }
        return value instanceof BigInteger number && number.bitLength() > MOST_BITS;
    }

    /** Returns a whole number of any Java type as an {@code Integer}; {@code null} if an {@code int} cannot hold the value. */
    static @Nullable Integer whole(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        if (value instanceof BigInteger number) {
            return number.bitLength() < Integer.SIZE ? number.intValue() : null;
        }
        // Looks at the size first: a decimal of a million digits would take its time to be made a double.
        if (value instanceof BigDecimal number
                && (number.unscaledValue().bitLength() > BITS_OF_A_LONG
                        || Math.abs(number.scale()) > DIGITS_OF_AN_INT)) {
            return null;
        }
        if (value instanceof Number number) {
            double exact = number.doubleValue();
            return exact == Math.rint(exact) && Math.abs(exact) <= Integer.MAX_VALUE
                    ? Integer.valueOf((int) exact)
                    : null;
        }
        return null;
    }
}
