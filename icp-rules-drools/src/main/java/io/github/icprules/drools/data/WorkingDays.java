package io.github.icprules.drools.data;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts working days: every day but Saturday and Sunday. Public holidays are not known here, and answers say so. */
public final class WorkingDays {

    private WorkingDays() {}

    /** {@return the day that lies so many working days after this one} */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (result.getDayOfWeek() != DayOfWeek.SATURDAY && result.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return result;
    }
}
