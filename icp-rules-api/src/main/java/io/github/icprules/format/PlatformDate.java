package io.github.icprules.format;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date in the form of WeChat's filing API: eight digits for year, month and day, or 长期 for a validity without a last day.
 *
 * <p>Source: the API's description of the validity of certificates.
 */
public final class PlatformDate {

    /** The text for the last day of a document without a last day. */
    public static final String INDEFINITE = "长期";

    private static final int MONTH = 4;
    private static final int DAY = 6;
    private static final int LENGTH = 8;

    private PlatformDate() {}

    /** {@return the flaw of the date; {@link Flaw#NONE} if there is none} */
    public static Flaw check(@Nullable CharSequence date) {
        if (date == null || Characters.isBlank(date)) {
            return Flaw.BLANK;
        }
        if (isIndefinite(date)) {
            return Flaw.NONE;
        }
        if (date.length() != LENGTH) {
            return Flaw.LENGTH;
        }
        if (!Characters.areDigits(date)) {
            return Flaw.CHARACTERS;
        }
        return Characters.isDay(year(date), month(date), dayOfMonth(date)) ? Flaw.NONE : Flaw.DATE;
    }

    /** {@return whether the date has no flaw} */
    public static boolean isValid(@Nullable CharSequence date) {
        return check(date) == Flaw.NONE;
    }

    /** {@return whether the text is 长期} */
    public static boolean isIndefinite(@Nullable CharSequence date) {
        return date != null && CharSequence.compare(date, INDEFINITE) == 0;
    }

    /** {@return the day; empty for 长期 and for a date with a flaw} */
    public static Optional<LocalDate> day(@Nullable CharSequence date) {
        return date != null && isValid(date) && !isIndefinite(date)
                ? Optional.of(LocalDate.of(year(date), month(date), dayOfMonth(date)))
                : Optional.empty();
    }

    private static int year(CharSequence date) {
        return Characters.number(date, 0, MONTH);
    }

    private static int month(CharSequence date) {
        return Characters.number(date, MONTH, DAY);
    }

    private static int dayOfMonth(CharSequence date) {
        return Characters.number(date, DAY, LENGTH);
    }
}
