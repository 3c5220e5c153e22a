package io.github.icprules.pages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.pages.CalendarWriter.Event;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    private static final Instant MOMENT = Instant.parse("2026-12-03T07:20:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-11-30T00:00:00Z");

    @Test
    void a_day_is_a_day_and_a_moment_is_in_utc() {
        String calendar = CalendarWriter.write(
                List.of(
                        new Event("a@x", DAY, null, "最晚提交备案", "人脸核身在这一天到期。"),
                        new Event("b@x", LocalDate.of(2026, 12, 3), MOMENT, "短信核验", "")),
                WRITTEN);
        assertThat(calendar.lines())
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//icp-rules//icp-rules-pages//ZH",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT",
                        "UID:a@x",
                        "DTSTAMP:20261130T000000Z",
                        "DTSTART;VALUE=DATE:20261202",
                        "SUMMARY:最晚提交备案",
                        "DESCRIPTION:人脸核身在这一天到期。",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:b@x",
                        "DTSTAMP:20261130T000000Z",
                        "DTSTART:20261203T072000Z",
                        "SUMMARY:短信核验",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void a_second_reader_reads_the_same_events() throws Exception {
        Calendar read = read(new Event("a@x", DAY, null, "最晚提交", "说明"), new Event("b@x", DAY, MOMENT, "短信", "说明"));
        read.validate();
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events)
                .extracting(event -> requireNonNull(event.getDateTimeStart()).getDate())
                .containsExactly(DAY, MOMENT.atOffset(ZoneOffset.UTC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b,c\\d:e\"f",
                "备案备案备案备案备案备案备案备案备案备案备案备案备案备案备案备案备案备案备案备案",
                "x😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "\\n\\,\\;",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void every_text_comes_back_and_no_line_is_longer_than_75_octets(String text) throws Exception {
        for (int indent = 0; indent < 8; indent++) {
            String indented = "y".repeat(indent) + text;
            Event event = new Event("a@x", DAY, null, indented, indented);
            assertThat(lines(event)).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
            VEvent read = (VEvent) read(event).getComponents("VEVENT").get(0);
            assertThat(requireNonNull(read.getSummary()).getValue()).isEqualTo(indented);
            assertThat(requireNonNull(read.getDescription()).getValue()).isEqualTo(indented);
        }
    }

    @Test
    void a_line_end_in_a_text_starts_no_property() {
        Event event = new Event("a@x", DAY, null, "a\r\nATTENDEE:mailto:x@example.com", "b\u2028c\u202Ed");
        assertThat(lines(event))
                .contains("SUMMARY:a��ATTENDEE:mailto:x@example.com", "DESCRIPTION:b�c�d")
                .noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    private static Stream<String> lines(Event event) {
        return CalendarWriter.write(List.of(event), WRITTEN).lines();
    }

    private static Calendar read(Event... events) throws Exception {
        return new CalendarBuilder().build(new StringReader(CalendarWriter.write(List.of(events), WRITTEN)));
    }
}
