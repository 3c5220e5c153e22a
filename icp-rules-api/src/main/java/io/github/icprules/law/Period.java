package io.github.icprules.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period from a first day to a last day, both included. */
final class Period {

    private Period() {}

    /** {@return whether a day lies in a period; a period without a last day has no end} */
    static boolean includes(LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
