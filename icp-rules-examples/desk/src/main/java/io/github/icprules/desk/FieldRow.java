package io.github.icprules.desk;

import io.github.icprules.pages.Harmless;
import io.github.icprules.text.PersonalData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of what was typed, with its parts and with the findings on it.
 *
 * @param value the value; {@code null} for a field with parts
 * @param words what the value means in words; {@code null} if it needs none
 * @param isAbsent whether the field was not typed
 * @param notes the findings on it, which are added later
 * @param rows its parts, which are added later
 */
record FieldRow(
        String path,
        String label,
        @Nullable String value,
        @Nullable String words,
        boolean isAbsent,
        List<Note> notes,
        List<FieldRow> rows) {

    private static final int MOST_SHOWN = 300;

    /** {@return a field without findings and parts} */
    static FieldRow of(String path, String label, @Nullable Object value, @Nullable String words, boolean isAbsent) {
        return new FieldRow(
                harmless(path),
                harmless(label),
                value == null ? null : harmless(String.valueOf(value)),
                words,
                isAbsent,
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static String harmless(String value) {
        String text = Harmless.of(value);
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    /** {@return the value, with a mask if it could be the number of a person} */
    String masked() {
        return value == null ? "" : PersonalData.maskReference(value);
    }

    /** {@return the parts with a finding on them or within them} */
    List<FieldRow> noted() {
        return rows.stream().filter(row -> !row.isPlain()).toList();
    }

    /** {@return the parts without any finding} */
    List<FieldRow> plain() {
        return rows.stream().filter(FieldRow::isPlain).toList();
    }

    /** {@return the number of values in this field and its parts} */
    int size() {
        return rows.isEmpty() ? 1 : rows.stream().mapToInt(FieldRow::size).sum();
    }

    private boolean isPlain() {
        return notes.isEmpty() && rows.stream().allMatch(FieldRow::isPlain);
    }

    /** {@return the findings on this field and its parts, in the order of the fields; references to others are left out} */
    List<Note> allNotes() {
        List<Note> all = new ArrayList<>(
                notes.stream().filter(note -> note.seeAlso() == null).toList());
        rows.forEach(row -> all.addAll(row.allNotes()));
        return all;
    }
}
