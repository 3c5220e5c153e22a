package io.github.icprules.drools.data.tables;

import io.github.icprules.text.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fault in a file of an integrator.
 *
 * @param file the file
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 * @param expected the expected content
 * @param found the actual content
 * @param nearest the name that was probably meant; {@code null} if no name is near
 */
public record SourceFault(
        String file,
        int line,
        int column,
        String expected,
        String found,
        @Nullable String nearest) {

    /** The start of a fault in a table: file, line, column and the name of the column. */
    private static final Pattern PLACE = Pattern.compile("\\G[^:]*+:(\\d{1,9}+):(\\d{1,9}+)(?: ([^:]*+))?: ");

    /** How a reader of tables describes an absent column; the name of the column is in the place. */
    private static final String A_COLUMN = "a column of this name";

    private static final String EXPECTED = "expected ";
    private static final String FOUND = ", found ";
    private static final Pattern MEANT = Pattern.compile(" \\(did you mean ([^?]+)\\?\\)$");

    /** Replaces control and invisible characters, so that a message with the fault has one line and shows all its characters. */
    public SourceFault {
        file = Values.visible(file);
        expected = Values.visible(expected);
        found = Values.visible(found);
        nearest = nearest == null ? null : Values.visible(nearest);
    }

    /** {@return the faults in the message with which a reader of tables refuses a table} */
    public static List<SourceFault> ofTable(String file, String message) {
        return message.lines().map(line -> of(file, line)).toList();
    }

    private static SourceFault of(String file, String line) {
        Matcher place = PLACE.matcher(line);
        if (!place.lookingAt()) {
            return new SourceFault(file, 1, 1, "a table without faults", line, null);
        }
        String column = place.group(3);
        String rest = line.substring(place.end());
        int end = rest.startsWith(EXPECTED) ? rest.lastIndexOf(FOUND) : -1;
        String expected = end < 0 ? "a sound row" : rest.substring(EXPECTED.length(), end);
        Matcher meant = MEANT.matcher(expected);
        String nearest = meant.find() ? meant.group(1) : null;
        return new SourceFault(
                file,
                Integer.parseInt(place.group(1)),
                Integer.parseInt(place.group(2)),
                column != null && expected.equals(A_COLUMN)
                        ? "the column " + column
                        : (nearest == null ? expected : expected.substring(0, meant.start()))
                                + (column == null ? "" : " in the column " + column),
                end < 0 ? rest : rest.substring(end + FOUND.length()),
                nearest);
    }

    /** {@return the fault in one line, in a language} */
    public String text(Language language) {
        if (language == Language.EN) {
            return text();
        }
        return "%s:%s:%s：应为%s；实际为%s%s"
                .formatted(
                        file,
                        line,
                        column,
                        spaced(Refusals.in(language, expected)),
                        spaced(Refusals.in(language, found)),
                        nearest == null ? "" : "（是否想写 " + nearest + "？）");
    }

    /** Returns a text behind a Chinese character: a blank separates a Latin letter. */
    private static String spaced(String text) {
        return text.matches("(?s)[@A-Za-z0-9\\[({$!].*") ? ' ' + text : text;
    }

    /** {@return the fault in one line, in English} */
    public String text() {
        return file + ':' + line + ':' + column + ": expected " + expected + ", found " + found
                + (nearest == null ? "" : " (did you mean " + nearest + "?)");
    }
}
