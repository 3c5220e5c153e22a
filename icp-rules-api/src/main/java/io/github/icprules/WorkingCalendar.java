package io.github.icprules;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts working days (工作日), the unit of the authority's periods.
 *
 * <p>In the autumn before a year, the State Council (国务院办公厅) announces the public holidays of the year and the weekends that
 * become working days. The library does not contain these days, but a caller can pass them. Without a calendar of the caller,
 * every day except Saturday and Sunday counts as a working day, and reports state this. Immutable.
 */
public final class WorkingCalendar {

    private static final int WORKING_DAYS_OF_A_WEEK = 5;

    private static final WorkingCalendar WEEKENDS_ONLY = new WorkingCalendar(Set.of(), Set.of());

    private static final int DAYS_OF_A_WEEK = 7;
    /** The days from the Monday before 1970-01-01 to 1970-01-01. */
    private static final int DAYS_FROM_MONDAY = 3;

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workdays;
    private final Set<Integer> years;
    /** The exceptions from the week: weekdays off, and days of a weekend that are working days. */
    private final NavigableSet<LocalDate> exceptions;

    private WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workdays) {
        this.holidays = holidays;
        this.workdays = workdays;
        this.years = Stream.concat(holidays.stream(), workdays.stream())
                .map(LocalDate::getYear)
                .collect(Collectors.toUnmodifiableSet());
        this.exceptions = new TreeSet<>(workdays);
        holidays.stream().filter(day -> !isWeekend(day)).forEach(exceptions::add);
    }

    /** {@return a calendar without public holidays} */
    public static WorkingCalendar weekendsOnly() {
        return WEEKENDS_ONLY;
    }

    /**
     * {@return a calendar of public holidays}
     *
     * <p>The calendar counts as complete for each year that has an exception in it.
     *
     * @param holidays the days off (放假); days of a weekend are allowed
     * @param workdays the Saturdays and Sundays that are working days (调休上班)
     * @throws IllegalArgumentException if a day is in both collections, or if a day in {@code workdays} is no Saturday or
     *     Sunday
     */
    public static WorkingCalendar of(Collection<LocalDate> holidays, Collection<LocalDate> workdays) {
        requireNonNull(holidays, "holidays must be given.");
        requireNonNull(workdays, "workdays must be given.");
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

    /** {@return whether a day is a working day} */
    public boolean isWorkingDay(LocalDate day) {
        requireNonNull(day, "day must be given.");
        return workdays.contains(day) || (!isWeekend(day) && !holidays.contains(day));
    }

    /** {@return whether the calendar has the public holidays of every year from one day to another, both included} */
    public boolean knows(LocalDate from, LocalDate until) {
        requireNonNull(from, "from must be given.");
        requireNonNull(until, "until must be given.");
        for (int year = from.getYear(); year <= until.getYear(); year++) {
            if (!years.contains(year)) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the day that lies a number of working days after a day}
     *
     * @param day the day before the first counted day
     * @param workingDays the number of working days, at least 0; for 0 the result is {@code day}
     * @throws IllegalArgumentException if {@code workingDays} is negative
     * @throws java.time.DateTimeException if the result would lie after {@link LocalDate#MAX}
     */
    public LocalDate after(LocalDate day, int workingDays) {
        requireNonNull(day, "day must be given.");
        if (workingDays < 0) {
            throw new IllegalArgumentException("workingDays must not be negative, found " + workingDays + '.');
        }
        LocalDate from = day;
        long left = workingDays;
        // Arithmetic counts the weekdays, so the work grows with the number of exceptions and not with the number of
        // days.
        for (LocalDate exception : exceptions.tailSet(day, false)) {
            long before = weekdaysUntil(exception) - weekdaysUntil(from.plusDays(1));
            if (left <= before) {
                break;
            }
            left -= before;
            from = exception;
            if (workdays.contains(exception)) {
                left--;
                if (left == 0) {
                    return exception;
                }
            }
        }
        return left == 0 ? day : weekday(weekdaysUntil(from.plusDays(1)) + left - 1);
    }

    /** Counts the weekdays from the Monday before 1970-01-01 to the day before {@code day}; negative for earlier days. */
    private static long weekdaysUntil(LocalDate day) {
        long days = day.toEpochDay() + DAYS_FROM_MONDAY;
        return WORKING_DAYS_OF_A_WEEK * Math.floorDiv(days, DAYS_OF_A_WEEK)
                + Math.min(WORKING_DAYS_OF_A_WEEK, Math.floorMod(days, DAYS_OF_A_WEEK));
    }

    /** Returns the weekday that has {@code before} weekdays before it, counted from the Monday before 1970-01-01. */
    private static LocalDate weekday(long before) {
        long days = DAYS_OF_A_WEEK * Math.floorDiv(before, WORKING_DAYS_OF_A_WEEK)
                + Math.floorMod(before, WORKING_DAYS_OF_A_WEEK);
        return LocalDate.ofEpochDay(days - DAYS_FROM_MONDAY);
    }

    private static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    /** {@return the years with known public holidays, as text} */
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

    /** {@return the whole calendar as one line, which is the input of digests} */
    public String fingerprint() {
        return "off " + new TreeSet<>(holidays) + " worked " + new TreeSet<>(workdays);
    }
}
