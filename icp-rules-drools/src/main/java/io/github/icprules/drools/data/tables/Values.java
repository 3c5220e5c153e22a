package io.github.icprules.drools.data.tables;

import io.github.icprules.internal.Json;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.PersonalData;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of values in tables and parameters, their bounds, and the text of an invalid value in an error. */
public final class Values {

    /** The first day that a table or a parameter can name. */
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** The last day that a table or a parameter can name. */
    static final LocalDate LAST_DAY = LocalDate.of(2200, 12, 31);

    /** The description of an expected day, for messages. */
    public static final String A_DAY = aDay(FIRST_DAY);

    private static final int MOST_SHOWN = 60;
    /** The number of characters that are masked. The number is so large that no shown number was cut before it was masked. */
    private static final int MOST_MASKED = 1000;

    private static final int FEW_NAMES = 8;

    /** A day or a number of up to six digits, valid or invalid. */
    private static final Pattern HARMLESS = Pattern.compile("-?[0-9]{1,6}|[0-9]{4}-[0-9]{1,2}(-[0-9]{1,2})?");

    /** Only these digits: other scripts have digits that Java reads and no table means. */
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,10}");

    /**
     * The characters that no cell can contain: control and format characters, surrogates without a partner, and the replacement
     * character of invalid bytes.
     */
    static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\ufffd]");

    /** ASCII, Chinese and full-width characters, which are all visible. Nearly all cells have no other characters. */
    private static final Pattern VISIBLE = Pattern.compile("[ -~\\u3000-\\u9fff\\uff01-\\uff5e]*+");

    /** Replaces such a character in a message. */
    static final String UNSHOWN = "?";

    private Values() {}

    /** {@return a text with question marks for control and invisible characters} */
    public static String visible(String text) {
        return VISIBLE.matcher(text).matches() ? text : INVISIBLE.matcher(text).replaceAll(UNSHOWN);
    }

    /** {@return the day in a text; empty if the text is not a day within the bounds} */
    public static Optional<LocalDate> day(String text) {
        return day(text, FIRST_DAY);
    }

    /** {@return the day in a text; empty if the text is not a day from another day on} */
    public static Optional<LocalDate> day(String text, LocalDate first) {
        try {
            LocalDate day = Json.day(text);
            return day.isBefore(first) || day.isAfter(LAST_DAY) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return the description of an expected day, for messages} */
    static String aDay(LocalDate first) {
        return "a day from " + first + " to " + LAST_DAY + ", such as 2026-11-24";
    }

    /** {@return the whole number that a text writes in ASCII digits; empty if it writes none within the bounds} */
    public static Optional<Integer> whole(String text, int least, int most) {
        if (!WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number < least || number > most ? Optional.empty() : Optional.of((int) number);
    }

    /** {@return the description of an expected whole number, for messages} */
    public static String aWholeNumber(int least, int most) {
        return "a whole number from " + grouped(least) + " to " + grouped(most);
    }

    /** {@return a number with commas between the thousands} */
    public static String grouped(int number) {
        String last = Integer.toString(number % 1000);
        return number < 1000 ? last : grouped(number / 1000) + ',' + "0".repeat(3 - last.length()) + last;
    }

    /** {@return the description of an expected name, for messages, with the name that was probably meant} */
    public static String oneOf(Collection<String> names, String given) {
        String expected = names.size() <= FEW_NAMES
                ? "one of " + String.join(", ", names)
                : "one of " + names.size() + " names, such as "
                        + names.iterator().next();
        return expected + didYouMean(given, names);
    }

    /** {@return the hint at the name that was probably meant, with a blank in front; empty if no name is near} */
    public static String didYouMean(String given, Collection<String> names) {
        return NearestName.of(given, names)
                .map(" (did you mean %s?)"::formatted)
                .orElse("");
    }

    /**
     * {@return the description of a cell for messages: a day or a small number in quotes, {@code nothing} for an empty cell, and
     * the length of any other text}
     *
     * <p>Any other text could be the name or number of a person.
     */
    public static String shown(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        return HARMLESS.matcher(text).matches() ? '"' + text + '"' : NearestName.lengthOf(text);
    }

    /** {@return the first characters of a text that a message may repeat, in quotes and with masked numbers} */
    public static String quoted(String text) {
        return '"' + masked(text) + '"';
    }

    /**
     * {@return the description of a name that does not exist: the name in quotes if it is misspelt, and otherwise as for any
     * text}
     */
    public static String shown(String name, Collection<String> names) {
        return NearestName.repeatable(name, names)
                .map(misspelt -> '"' + misspelt + '"')
                .orElseGet(() -> shown(name));
    }

    /**
     * {@return the first characters of a text, with ID and phone numbers starred out, and question marks for control and
     * invisible characters}
     */
    static String masked(String text) {
        String start = text.substring(0, Math.min(text.length(), MOST_MASKED));
        String masked = INVISIBLE.matcher(PersonalData.maskNumbersIn(start)).replaceAll(UNSHOWN);
        return masked.codePointCount(0, masked.length()) <= MOST_SHOWN
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }

    /** {@return the first control or invisible character of a text, in the form {@code U+0000}; empty if there is none} */
    public static Optional<String> invisibleIn(String text) {
        if (VISIBLE.matcher(text).matches()) {
            return Optional.empty();
        }
        return INVISIBLE
                .matcher(text)
                .results()
                .findFirst()
                .map(found -> String.format(Locale.ROOT, "U+%04X", found.group().codePointAt(0)));
    }
}
