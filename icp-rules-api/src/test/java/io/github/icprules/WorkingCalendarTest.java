package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    /** An invented week of holidays, with a Saturday worked instead. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(
            days("2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"), days("2026-10-10"));

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, true", // an ordinary Wednesday
        "2026-10-01, false", // a holiday
        "2026-10-03, false", // a Saturday
        "2026-10-10, true", // a Saturday that is worked
        "2026-10-11, false", // a Sunday
    })
    void holidays_are_off_and_some_weekends_are_worked(LocalDate day, boolean worked) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 0, 2026-09-30",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 2, 2026-10-09",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-30, 4, 2026-10-12",
        "2026-10-04, 1, 2026-10-08",
    })
    void working_days_are_counted_after_a_day(LocalDate day, int workingDays, LocalDate last) {
        assertThat(CALENDAR.after(day, workingDays)).isEqualTo(last);
    }

    @Test
    void without_holidays_only_weekends_are_off() {
        WorkingCalendar calendar = WorkingCalendar.weekendsOnly();
        assertThat(calendar.after(LocalDate.of(2026, 9, 30), 1)).isEqualTo("2026-10-01");
        assertThat(calendar.after(LocalDate.of(2026, 10, 2), 1)).isEqualTo("2026-10-05");
        assertThat(calendar.knows(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-12-31, true",
        "2026-12-31, 2027-01-01, false",
        "2025-12-31, 2026-01-01, false",
    })
    void the_holidays_of_a_year_are_known_if_one_of_its_days_is(LocalDate from, LocalDate until, boolean known) {
        assertThat(CALENDAR.knows(from, until)).isEqualTo(known);
    }

    @Test
    void a_day_worked_instead_must_be_a_day_off_otherwise() {
        assertThatThrownBy(() -> WorkingCalendar.of(List.of(), days("2026-10-12")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-10-12");
    }

    @Test
    void no_day_is_both_off_and_worked() {
        assertThatThrownBy(() -> WorkingCalendar.of(days("2026-10-10"), days("2026-10-10")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-10-10");
    }

    @Test
    void calendars_of_the_same_days_are_equal() {
        assertThat(WorkingCalendar.of(days("2026-10-01"), List.of()))
                .isEqualTo(WorkingCalendar.of(days("2026-10-01"), List.of()))
                .hasSameHashCodeAs(WorkingCalendar.of(days("2026-10-01"), List.of()))
                .isNotEqualTo(CALENDAR)
                .hasToString("holidays of [2026]");
        assertThat(WorkingCalendar.of(List.of(), List.of())).isEqualTo(WorkingCalendar.weekendsOnly());
    }

    @Test
    void calendars_have_the_same_fingerprint_if_and_only_if_their_days_are_the_same() {
        assertThat(WorkingCalendar.of(days("2026-10-01", "2026-10-02"), days("2026-10-10"))
                        .fingerprint())
                .isEqualTo(WorkingCalendar.of(days("2026-10-02", "2026-10-01"), days("2026-10-10"))
                        .fingerprint());
        assertThat(Stream.of(
                                WorkingCalendar.weekendsOnly(),
                                WorkingCalendar.of(days("2026-10-01"), List.of()),
                                WorkingCalendar.of(days("2026-10-02"), List.of()),
                                WorkingCalendar.of(List.of(), days("2026-10-10")),
                                WorkingCalendar.of(days("2026-10-10"), List.of()))
                        .map(WorkingCalendar::fingerprint))
                .doesNotHaveDuplicates();
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
