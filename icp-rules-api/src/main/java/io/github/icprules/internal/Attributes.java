package io.github.icprules.internal;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own facts of a filing in their normal form. Equal facts have equal normal forms, independent of the library
 * that read the facts: a whole number is a {@code Long}, any other number is a {@code BigDecimal}, and a text in the form of
 * a date is a {@code LocalDate}. Not for callers.
 */
public final class Attributes {

    /** The most attributes of a filing. */
    static final int MOST = 100;

    private static final int MOST_ITEMS = 100;
    private static final int LONGEST_TEXT = 1_000;
    /** The number of decimal digits that a double represents exactly, so that every JSON library returns them unchanged. */
    private static final int MOST_DIGITS = 15;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}\\.[a-z][a-z0-9-]{0,63}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    static final Text NAMES = Text.of(
            " acme.hotline 这样的名称：两个以小写字母开头、由小写字母、数字或连字符组成的部分，每部分最多 64 个字符，中间一个点",
            "a name such as acme.hotline: two parts of lower-case letters, digits and hyphens, each of at most 64"
                    + " characters, with a dot between them");

    static final Text VALUES = Text.of(
            "最多 1000 个字符的字符串、最多 15 位的数字、true 或 false、1900 年至 2200 年的日期，或者最多 100 项这样的值的列表",
            "a string of at most 1000 characters, a number of at most 15 digits, true or false, a date of the years"
                    + " 1900 to 2200, or a list of at most 100 of these");

    private Attributes() {}

    /**
     * Returns the attributes in their normal form, sorted by name; {@code null} if there are none. An attribute with the
     * value {@code null} counts as not given.
     *
     * @throws IllegalArgumentException if a name or a value is not allowed, or there are too many; the message contains no
     *     value
     */
    public static @Nullable Map<String, Object> copy(@Nullable Map<String, ? extends @Nullable Object> given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        Map<String, Object> copied = new TreeMap<>();
        given.forEach((name, value) -> {
            if (value != null) {
                copied.put(name, normal(name, value));
            }
        });
        if (copied.size() > MOST) {
            throw new IllegalArgumentException(
                    "attributes must be at most %s, but there are %s.".formatted(MOST, copied.size()));
        }
        return copied.isEmpty() ? null : Collections.unmodifiableMap(copied);
    }

    private static Object normal(@Nullable String name, Object value) {
        if (name == null || !isName(name)) {
            throw new IllegalArgumentException(
                    "attributes must have names of another form; expected %s.".formatted(NAMES.in(Language.EN)));
        }
        Object normal = normal(value);
        if (normal == null) {
            throw new IllegalArgumentException("attributes.%s must be %s.".formatted(name, VALUES.in(Language.EN)));
        }
        return normal;
    }

    /** {@return whether an attribute can have the name} */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Returns the valid name that is most similar to an invalid name. */
    static Optional<String> nearest(String name) {
        String meant = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return isName(meant) ? Optional.of(meant) : Optional.empty();
    }

    /** {@return the normal form of a value; {@code null} if an attribute cannot have the value} */
    public static @Nullable Object normal(Object value) {
        if (!(value instanceof List<?> items)) {
            return single(value);
        }
        if (items.size() > MOST_ITEMS) {
            return null;
        }
        List<Object> normal = new ArrayList<>(items.size());
        try {
            for (Object item : items) {
                Object single = item == null ? null : single(item);
                if (single == null || normal.size() == MOST_ITEMS) {
                    return null;
                }
                normal.add(single);
            }
        } catch (ConcurrentModificationException | NoSuchElementException e) {
            // A list of the host that changes while it is read.
            return null;
        }
        return List.copyOf(normal);
    }

    private static @Nullable Object single(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        if (value instanceof LocalDate day) {
            return within(day);
        }
        if (value instanceof String text) {
            return text(text);
        }
        return value instanceof Number number ? number(number) : null;
    }

    /**
     * Returns a day if a text has the form of a date. A date in JSON is a text, and the same fact must be equal in Java and
     * in JSON.
     */
    private static @Nullable Object text(String text) {
        if (!DATE.matcher(text).matches()) {
            return text.length() <= LONGEST_TEXT ? text : null;
        }
        try {
            return within(Json.day(text));
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static @Nullable LocalDate within(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? day : null;
    }

    private static @Nullable Number number(Number number) {
        Long whole = Json.exact(number);
        if (whole != null) {
            return Math.abs(whole) < 1_000_000_000_000_000L ? whole : null;
        }
        if (number instanceof BigDecimal exact) {
            return decimal(exact);
        }
        boolean isDecimal = number instanceof Double || number instanceof Float;
        return isDecimal && Double.isFinite(number.doubleValue()) ? decimal(new BigDecimal(number.toString())) : null;
    }

    private static @Nullable BigDecimal decimal(BigDecimal number) {
        // The size is checked first, because the removal of many zeros at the end of a long number takes time.
        if (number.precision() > 2 * MOST_DIGITS || Math.abs((long) number.scale()) > 2 * MOST_DIGITS) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.precision() <= MOST_DIGITS && stripped.scale() > 0 && stripped.scale() <= MOST_DIGITS
                ? stripped
                : null;
    }
}
