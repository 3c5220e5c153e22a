package io.github.icprules;

import static io.github.icprules.support.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    /** An invented week of holidays, with a Saturday worked instead. */
    private static final WorkingCalendar CALENDAR =
            calendar("2026-10-01 2026-10-02 2026-10-05 2026-10-06 2026-10-07", "2026-10-10");

    @ParameterizedTest
    @CsvSource({"2026-09-30, true", "2026-10-01, false", "2026-10-03, false", "2026-10-10, true", "2026-10-11, false"})
    void holidays_are_off_and_some_weekends_are_worked(LocalDate day, boolean worked) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
    }

    /** Day by day, which is slow and plain. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void counting_by_arithmetic_gives_what_counting_day_by_day_gives(long seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(1969, 12, 1);
        List<LocalDate> days = first.datesUntil(first.plusDays(100))
                .filter(day -> random.nextInt(4) == 0)
                .toList();
        WorkingCalendar calendar = WorkingCalendar.of(
                days.stream()
                        .filter(day -> !isWeekend(day) || day.getDayOfMonth() % 2 == 0)
                        .toList(),
                days.stream()
                        .filter(day -> isWeekend(day) && day.getDayOfMonth() % 2 != 0)
                        .toList());
        for (int start = -10; start < 100; start++) {
            LocalDate day = first.plusDays(start);
            LocalDate result = day;
            for (int workingDays = 0; workingDays < 60; workingDays++) {
                assertThat(calendar.after(day, workingDays))
                        .as("%s working days after %s", workingDays, day)
                        .isEqualTo(result);
                do {
                    result = result.plusDays(1);
                } while (!calendar.isWorkingDay(result));
            }
        }
    }

    /** Counting them one by one would take minutes. */
    @Test
    @Timeout(10)
    void the_greatest_number_of_working_days_is_counted_at_once() {
        LocalDate day = LocalDate.of(2026, 9, 30);
        LocalDate last = WorkingCalendar.weekendsOnly().after(day, Integer.MAX_VALUE);
        assertThat(last).isEqualTo(day.plusDays(Integer.MAX_VALUE / 5L * 7).plusDays(2));
        assertThat(CALENDAR.after(day, Integer.MAX_VALUE)).isAfter(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, true",
        "2026-12-31, 2027-01-01, false",
        "2025-12-31, 2026-01-01, false",
    })
    void the_holidays_of_a_year_are_known_if_one_of_its_days_is(LocalDate from, LocalDate until, boolean known) {
        assertThat(CALENDAR.knows(from, until)).isEqualTo(known);
        assertThat(WorkingCalendar.weekendsOnly().knows(from, until)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-10-12", "2026-10-10, 2026-10-10"})
    void a_day_worked_instead_must_be_a_day_off_otherwise(String holidays, String worked) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(holidays, worked))
                .withMessageContaining(worked);
    }

    @Test
    void a_negative_number_of_working_days_is_refused() {
        assertRefused(
                () -> CALENDAR.after(LocalDate.of(2026, 9, 30), -1), "workingDays must not be negative, found -1.");
    }

    @Test
    void calendars_are_equal_and_have_one_fingerprint_if_and_only_if_their_days_are_the_same() {
        List<WorkingCalendar> all = List.of(
                calendar("", ""),
                calendar("2026-10-01", ""),
                calendar("2026-10-02", ""),
                calendar("", "2026-10-10"),
                calendar("2026-10-10", ""),
                calendar("2026-10-01 2026-10-02", "2026-10-10"));
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all.stream().map(WorkingCalendar::fingerprint)).doesNotHaveDuplicates();
        assertThat(all.get(0)).isEqualTo(WorkingCalendar.weekendsOnly());
        assertThat(calendar("2026-10-02 2026-10-01", "2026-10-10"))
                .isEqualTo(all.get(5))
                .hasSameHashCodeAs(all.get(5))
                .hasToString("holidays of [2026]")
                .returns(all.get(5).fingerprint(), WorkingCalendar::fingerprint);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static WorkingCalendar calendar(String holidays, String worked) {
        return WorkingCalendar.of(days(holidays), days(worked));
    }

    private static List<LocalDate> days(String days) {
        return days.isEmpty()
                ? List.of()
                : Stream.of(days.split(" ", -1)).map(LocalDate::parse).toList();
    }
}
