package io.github.icprules.drools.data.law;

import io.github.icprules.drools.data.tables.Row;
import io.github.icprules.drools.data.tables.Values;
import io.github.icprules.text.Text;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of cells in the tables of the law. The error of an invalid cell is added to the row, and its value is {@code null}. */
final class LawCells {

    /** The form of an identifier. */
    static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)*+");

    /** The column with the day on which a row was last checked against its source. A rule pack can leave it out. */
    static final String CHECKED = "checked";

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    private LawCells() {}

    /** {@return the constant whose name is in a cell} */
    static <E extends Enum<E>> @Nullable E one(Row row, String column, Class<E> type) {
        return row.orNull(() -> row.constant(column, type));
    }

    /** {@return the day in a cell that must not be empty} */
    static @Nullable LocalDate day(Row row, String column) {
        return row.orNull(() -> row.date(column, FIRST_DAY));
    }

    /** Refuses a day of the last check that is no day. */
    static void refuseWrongCheck(Row row) {
        if (!row.text(CHECKED).isEmpty()) {
            day(row, CHECKED);
        }
    }

    /**
     * {@return the last day of a row; {@code null} if the cell is empty or invalid}
     *
     * <p>A last day before the first day is refused.
     */
    static @Nullable LocalDate until(Row row, @Nullable LocalDate from) {
        LocalDate until = row.text("until").isEmpty() ? null : day(row, "until");
        if (from != null && until != null && until.isBefore(from)) {
            row.refuse("until", "no day before " + from);
        }
        return until;
    }

    /** {@return the number in a cell; {@code null} if the cell is empty or invalid} */
    static @Nullable Integer numberIfAny(Row row, String column) {
        Optional<Integer> number = Values.whole(row.text(column), 1, Integer.MAX_VALUE);
        if (number.isEmpty() && !row.text(column).isEmpty()) {
            row.refuse(column, "a whole number above 0, or nothing");
        }
        return number.orElse(null);
    }

    /** {@return whether a cell contains {@code yes}; false for an empty cell} */
    static boolean yes(Row row, String column) {
        String text = row.text(column);
        if (!text.isEmpty() && !text.equals("yes")) {
            row.refuse(column, "yes, or nothing");
        }
        return text.equals("yes");
    }

    /** {@return the text of two cells in Chinese and English} */
    static @Nullable Text sentence(Row row, String column) {
        return sentence(row, column, Row.isChinese(row.text(column + "_zh")));
    }

    /** {@return the text of two cells in Chinese and English; {@code null} if both cells are empty or a cell is invalid} */
    static @Nullable Text sentenceIfAny(Row row, String column) {
        return isEmpty(row, column) ? null : sentence(row, column);
    }

    /** {@return a sign in two cells, which may contain no words; {@code null} if both cells are empty or a cell is invalid} */
    static @Nullable Text signIfAny(Row row, String column) {
        return isEmpty(row, column)
                ? null
                : sentence(row, column, !row.text(column + "_zh").isEmpty());
    }

    private static boolean isEmpty(Row row, String column) {
        return row.text(column + "_zh").isEmpty() && row.text(column + "_en").isEmpty();
    }

    private static @Nullable Text sentence(Row row, String column, boolean isChinese) {
        String english = row.text(column + "_en");
        boolean isEnglish = english.codePoints()
                .anyMatch(character ->
                        Character.isLetter(character) && UnicodeScript.of(character) == UnicodeScript.LATIN);
        if (!isChinese) {
            row.refuse(column + "_zh", "words in Chinese");
        }
        if (!isEnglish) {
            row.refuse(column + "_en", "words in English");
        }
        return isChinese && isEnglish ? Text.of(row.text(column + "_zh"), english) : null;
    }

    /** {@return the identifiers in a cell, with blanks between them; {@code null} if the cell is empty or an identifier is unknown} */
    static @Nullable List<String> ids(Row row, String column, Versions<?> known) {
        String text = row.orNull(() -> row.required(column, "identifiers of articles, with blanks between them"));
        if (text == null) {
            return null;
        }
        List<String> ids = Stream.of(text.split(" +", -1)).toList();
        ids.stream().filter(id -> !known.mayHave(id)).forEach(id -> row.refuse(row.unknown(column, id, known.ids())));
        return ids.stream().allMatch(known::mayHave) ? ids : null;
    }
}
