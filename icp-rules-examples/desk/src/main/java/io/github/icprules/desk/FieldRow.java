package io.github.icprules.desk;

import io.github.icprules.pages.Harmless;
import io.github.icprules.text.PersonalData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of what was typed, with its parts and with the findings on it. */
final class FieldRow {

    private static final int MOST_SHOWN = 2_000;

    private final String path;
    private final String label;
    private final @Nullable String value;
    private final @Nullable String words;
    private final boolean isAbsent;
    private final List<Note> notes = new ArrayList<>();
    private final List<FieldRow> rows = new ArrayList<>();

    private FieldRow(String path, String label, @Nullable String value, @Nullable String words, boolean isAbsent) {
        this.path = harmless(path);
        this.label = harmless(label);
        this.value = value;
        this.words = words;
        this.isAbsent = isAbsent;
    }

    /**
     * {@return a field with a value}
     *
     * @param value the value; {@code null} for a field with parts
     * @param words what the value means in words; {@code null} if it needs none
     */
    static FieldRow of(String path, String label, @Nullable Object value, @Nullable String words) {
        return new FieldRow(path, label, value == null ? null : harmless(String.valueOf(value)), words, false);
    }

    /** {@return a field that was not typed} */
    static FieldRow absent(String path, String label) {
        return new FieldRow(path, label, null, null, true);
    }

    private static String harmless(String value) {
        String text = Harmless.of(value);
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }

    String path() {
        return path;
    }

    String label() {
        return label;
    }

    @Nullable String value() {
        return value;
    }

    /** {@return the value in words; {@code null} if it needs none} */
    @Nullable String words() {
        return words;
    }

    /** {@return the value, with a mask if it could be the number of a person} */
    String masked() {
        return value == null ? "" : PersonalData.maskReference(value);
    }

    boolean isAbsent() {
        return isAbsent;
    }

    List<Note> notes() {
        return notes;
    }

    List<FieldRow> rows() {
        return rows;
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
