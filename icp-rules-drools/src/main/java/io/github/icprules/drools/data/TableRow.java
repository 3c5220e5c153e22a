package io.github.icprules.drools.data;

import io.github.icprules.internal.Json;
import io.github.icprules.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a table. If a cell is invalid, its error is stored and its value is {@code null}. */
final class TableRow {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final String A_DAY = "a day from " + FIRST_DAY + " to " + Values.LAST_DAY + ", such as 2026-11-24";

    private final Row row;
    private final TableErrors errors;
    private boolean faulty;

    TableRow(Row row, TableErrors errors) {
        this.row = row;
        this.errors = errors;
    }

    /** {@return the line of the row, counted from 1} */
    int line() {
        return row.line();
    }

    /** {@return whether an error was found in the row} */
    boolean isFaulty() {
        return faulty;
    }

    /** {@return the text of a cell without blanks around it} */
    String text(String column) {
        return row.text(column);
    }

    /** Adds the error that a cell does not fit. */
    void refuse(String column, String expected) {
        refuse(row.misfit(column, expected));
    }

    /** Adds the error that the name in a cell belongs to something else. */
    void refuseTaken(String column, String expected) {
        refuse(row.taken(column, expected));
    }

    /** Adds the error that the name in a cell, or in a part of a cell, does not exist. */
    void refuse(String column, String given, Collection<String> names) {
        refuse(row.unknown(column, given, names));
    }

    private void refuse(IllegalArgumentException misfit) {
        faulty = true;
        errors.add(row.line(), misfit);
    }

    /** {@return the text of a cell that must not be empty; {@code null} if the cell is empty, which is an error} */
    @Nullable String required(String column, String expected) {
        String text = text(column);
        if (text.isEmpty()) {
            refuse(column, expected);
            return null;
        }
        return text;
    }

    /** {@return the constant whose name is in a cell; {@code null} if there is no such constant, which is an error} */
    <E extends Enum<E>> @Nullable E one(String column, Class<E> type) {
        String name = text(column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        refuse(
                column,
                name,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return null;
    }

    /** {@return the day in a cell that must not be empty; {@code null} if the cell has no valid day, which is an error} */
    @Nullable LocalDate day(String column) {
        return required(column, A_DAY) == null ? null : dayIfAny(column);
    }

    /** {@return the day in a cell; {@code null} if the cell is empty or invalid} */
    @Nullable LocalDate dayIfAny(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = Json.day(text);
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(Values.LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException e) {
            // A day that does not exist is refused like a day outside the bounds.
        }
        refuse(column, A_DAY);
        return null;
    }

    /** {@return the number in a cell; {@code null} if the cell is empty or invalid} */
    @Nullable Integer numberIfAny(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Integer number = Values.whole(text, 1, Integer.MAX_VALUE).orElse(null);
        if (number == null) {
            refuse(column, "a whole number above 0, or nothing");
        }
        return number;
    }

    /** {@return whether a cell contains {@code yes}; false for an empty cell} */
    boolean yes(String column) {
        String text = text(column);
        if (!text.isEmpty() && !text.equals("yes")) {
            refuse(column, "yes, or nothing");
        }
        return text.equals("yes");
    }

    /** {@return the text of two cells in Chinese and English; {@code null} if a cell is invalid} */
    @Nullable Text sentence(String column) {
        return sentence(column, true);
    }

    /** {@return the text of two cells in Chinese and English; {@code null} if both cells are empty or a cell is invalid} */
    @Nullable Text sentenceIfAny(String column) {
        return isEmpty(column) ? null : sentence(column, true);
    }

    /** {@return a sign in two cells, which may contain no words; {@code null} if both cells are empty or a cell is invalid} */
    @Nullable Text signIfAny(String column) {
        return isEmpty(column) ? null : sentence(column, false);
    }

    private boolean isEmpty(String column) {
        return text(column + "_zh").isEmpty() && text(column + "_en").isEmpty();
    }

    private @Nullable Text sentence(String column, boolean ofWords) {
        String chinese = text(column + "_zh");
        String english = text(column + "_en");
        boolean isChinese = ofWords ? Row.isChinese(chinese) : !chinese.isEmpty();
        boolean isEnglish = english.codePoints().anyMatch(TableRow::isLatin);
        if (!isChinese) {
            refuse(column + "_zh", "words in Chinese");
        }
        if (!isEnglish) {
            refuse(column + "_en", "words in English");
        }
        return isChinese && isEnglish ? Text.of(chinese, english) : null;
    }

    /**
     * {@return the identifiers in a cell, with blanks between them; {@code null} if the cell is empty or an identifier is
     * unknown, which is an error}
     */
    @Nullable List<String> ids(String column, Versions<?> known) {
        if (required(column, "identifiers of articles, with blanks between them") == null) {
            return null;
        }
        List<String> ids = Stream.of(text(column).split(" +", -1)).toList();
        boolean fits = true;
        for (String id : ids) {
            if (!known.mayHave(id)) {
                refuse(column, id, known.ids());
                fits = false;
            }
        }
        return fits ? ids : null;
    }

    private static boolean isLatin(int character) {
        return Character.isLetter(character) && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }
}
