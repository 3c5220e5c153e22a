package io.github.icprules.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes events as a calendar in the format iCalendar (RFC 5545). */
final class CalendarWriter {

    /** The most octets in a line without its end (section 3.1 of RFC 5545). */
    private static final int LINE = 75;

    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder calendar = new StringBuilder();

    private CalendarWriter() {}

    /**
     * An event.
     *
     * @param uid the identity: a later import with an equal identity replaces the event
     * @param day the day
     * @param moment the moment on the day; {@code null} if the event takes the whole day
     * @param summary a few words
     * @param description the details; may be empty
     */
    record Event(String uid, LocalDate day, @Nullable Instant moment, String summary, String description) {}

    /**
     * {@return a calendar}
     *
     * @param written the moment at which the events were written, from which a calendar program sees which version is newer
     */
    static String write(List<Event> events, Instant written) {
        CalendarWriter writer = new CalendarWriter();
        writer.line("BEGIN", "VCALENDAR");
        writer.line("VERSION", "2.0");
        writer.line("PRODID", "-//icp-rules//icp-rules-pages//ZH");
        writer.line("CALSCALE", "GREGORIAN");
        events.forEach(event -> writer.write(event, MOMENT.format(written)));
        writer.line("END", "VCALENDAR");
        return writer.calendar.toString();
    }

    private void write(Event event, String written) {
        line("BEGIN", "VEVENT");
        line("UID", event.uid());
        line("DTSTAMP", written);
        // A day has no time zone. As a moment, it would be the day before in some zones.
        if (event.moment() == null) {
            line("DTSTART;VALUE=DATE", DAY.format(event.day()));
        } else {
            line("DTSTART", MOMENT.format(event.moment()));
        }
        line("SUMMARY", escaped(event.summary()));
        if (!event.description().isEmpty()) {
            line("DESCRIPTION", escaped(event.description()));
        }
        // A deadline does not make a person busy.
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String escaped(String text) {
        return Harmless.of(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
    }

    /** Writes a line in parts that are short enough; each part but the first starts with a blank. */
    private void line(String name, String value) {
        int octets = 0;
        String line = name + ':' + value;
        int character;
        for (int i = 0; i < line.length(); i += Character.charCount(character)) {
            character = line.codePointAt(i);
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                calendar.append(LINE_END).append(' ');
                octets = 1;
            }
            calendar.appendCodePoint(character);
            octets += size;
        }
        calendar.append(LINE_END);
    }
}
