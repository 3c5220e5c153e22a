package io.github.icprules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the working days (工作日) by which the authority's time is counted.
 *
 * <p>The State Council (国务院办公厅) announces the public holidays of a year, and the weekends that are worked instead, in the
 * autumn before. They are not bundled; who has them passes them in. Where they are not known, every day but Saturday and
 * Sunday counts as a working day, and answers say so. Immutable.
 */
public final class WorkingCalendar {

    private static final int WORKING_DAYS_OF_A_WEEK = 5;

    private static final WorkingCalendar WEEKENDS_ONLY = new WorkingCalendar(Set.of(), Set.of());

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;
    private final Set<Integer> years;

    private WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
        this.holidays = holidays;
        this.workdays = workdays;
        this.years = Stream.concat(holidays.stream(), workdays.stream())
                .map(LocalDate::getYear)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return a calendar that knows no public holiday} */
    public static WorkingCalendar weekendsOnly() {
        return WEEKENDS_ONLY;
    }

    /**
     * {@return a calendar of public holidays} It counts as complete for each year of which it has a day.
     *
     * @param holidays the days off (放假); those on weekends may be among them
     * @param workdays the Saturdays and Sundays that are worked instead (调休上班)
     * @throws IllegalArgumentException if a day is both, or a day worked instead is no Saturday or Sunday
     */
    public static WorkingCalendar of(Collection<LocalDate> holidays, Collection<LocalDate> workdays) {
        for (LocalDate day : new TreeSet<>(workdays)) {
            if (!isWeekend(day)) {
                throw new IllegalArgumentException(
                        day + " is no Saturday or Sunday, so it cannot be worked in place of a day off.");
            }
            if (holidays.contains(day)) {
                throw new IllegalArgumentException(day + " is both a day off and worked.");
            }
        }
        return new WorkingCalendar(Set.copyOf(holidays), Set.copyOf(workdays));
    }

    /** {@return whether people work on this day} */
    public boolean isWorkingDay(LocalDate day) {
        return workdays.contains(day) || (!isWeekend(day) && !holidays.contains(day));
    }

    /** {@return whether the public holidays of every year from one day to another are known, both days included} */
    public boolean knows(LocalDate from, LocalDate until) {
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            if (!years.contains(year)) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the day that lies so many working days after this one}
     *
     * @param day the day from which to count; does not count itself
     * @param workingDays how many; 0 gives the day itself
     */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate result = day;
        int left = workingDays;
        if (holidays.isEmpty() && workdays.isEmpty() && !isWeekend(day)) {
            // Every week is alike then, so whole weeks need not be gone through.
            result = result.plusWeeks(left / WORKING_DAYS_OF_A_WEEK);
            left %= WORKING_DAYS_OF_A_WEEK;
        }
        while (left > 0) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    private static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    /** {@return the years whose holidays are known} */
    @Override
    public String toString() {
        return years.isEmpty() ? "weekends only" : "holidays of " + new TreeSet<>(years);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkingCalendar calendar
                && holidays.equals(calendar.holidays)
                && workdays.equals(calendar.workdays);
    }

    @Override
    public int hashCode() {
        return 31 * holidays.hashCode() + workdays.hashCode();
    }

    /** {@return all of it in one line, for digests} */
    public String fingerprint() {
        return "off " + new TreeSet<>(holidays) + " worked " + new TreeSet<>(workdays);
    }
}
