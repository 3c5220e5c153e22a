package io.github.icprules.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days where no holidays are known: weekends are off. */
final class WorkingDays {

    private WorkingDays() {}

    /** {@return the day that lies so many working days later; the first day does not count} */
    static LocalDate after(LocalDate day, int count) {
        LocalDate result = day;
        int left = count;
        while (left > 0) {
            result = result.plusDays(1);
            if (result.getDayOfWeek() != DayOfWeek.SATURDAY && result.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return result;
    }
}
