package io.github.icprules.examples.runner.options;

import io.github.icprules.examples.runner.UnusableInputException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The allowed days of an option. Days outside the range are typing errors, and calendars are limited. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private Days() {}

    /** {@return the day of an option} */
    public static LocalDate ofOption(String option, String value) {
        LocalDate day;
        try {
            day = LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new UnusableInputException("%s：应为日期，如 2026-11-24", "%s: expected a date such as 2026-11-24", option);
        }
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new UnusableInputException(
                    "%s：应为 %s 至 %s 之间的日期", "%s: expected a date between %s and %s", option, FIRST, LAST);
        }
        return day;
    }
}
