package io.github.icprules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from a first to a last one, both included. */
final class Period {

    private Period() {}

    /** {@return whether a day lies within; a period whose last day is {@code null} goes on} */
    static boolean includes(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
