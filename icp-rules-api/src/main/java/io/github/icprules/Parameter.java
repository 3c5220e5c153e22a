package io.github.icprules;

import static java.util.Objects.requireNonNull;

import io.github.icprules.law.Confidence;
import io.github.icprules.text.Text;
import java.time.LocalDate;

/**
 * A number, a date or a list of words that the rules read as data, because the value changes more often than the law, or
 * because sources differ.
 *
 * @param id the name of the parameter, such as {@code remark-length}; the name of a list of keywords starts with
 *     {@code keywords.}
 * @param value the value as text: a whole number, two whole numbers such as {@code 20-200}, a date, a time of day, or words
 *     with blanks between them
 * @param note the meaning of the value, in English; blank for lists of keywords
 * @param source where the value comes from
 * @param confidence how sure the value is
 * @param checked the day on which the value was last checked against its source
 * @param replaced whether the integrator has replaced the bundled value
 */
public record Parameter(
        String id, String value, String note, Text source, Confidence confidence, LocalDate checked, boolean replaced) {
    /** Refuses {@code null}. */
    public Parameter {
        requireNonNull(id, "id must be given.");
        requireNonNull(value, "value must be given.");
        requireNonNull(note, "note must be given.");
        requireNonNull(source, "source must be given.");
        requireNonNull(confidence, "confidence must be given.");
        requireNonNull(checked, "checked must be given.");
    }
}
