package io.github.icprules.drools.data.tables;

import io.github.icprules.drools.data.tables.TableErrors.Misfit;
import io.github.icprules.text.Text;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table. A cell is read by the name of its column. Blanks around the content of a cell are ignored.
 *
 * <p>An invalid cell causes an {@link IllegalArgumentException}. {@link Tables} adds the error to the errors of the table, and
 * continues with the next row. A reader that continues with the other cells of the row adds the error by {@link #refuse} or
 * {@link #orNull}. A column that the table does not declare is a fault of the program, which causes an
 * {@link IllegalStateException}.
 */
public final class Row {

    /** The index of a column that the table leaves out. */
    static final int NOWHERE = -1;

    private static final Cell LEFT_OUT = new Cell(1, "");
    private static final Pattern BAR = Pattern.compile("\\|");

    private final int line;
    private final Map<String, Integer> columns;
    private final List<Cell> cells;
    private final TableErrors errors;
    private boolean faulty;

    Row(int line, Map<String, Integer> columns, List<Cell> cells, TableErrors errors) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
        this.errors = errors;
    }

    /**
     * A cell in a line.
     *
     * @param column the position of the first character in the line, counted from 1
     * @param text the content without the quotes around it
     */
    record Cell(int column, String text) {}

    /** {@return the line of the row, counted from 1} */
    public int line() {
        return line;
    }

    /** {@return whether an error was added for the row} */
    public boolean isFaulty() {
        return faulty;
    }

    /** Adds an error in the row to the errors of the table. */
    public void refuse(IllegalArgumentException error) {
        faulty = true;
        errors.add(line, error);
    }

    /** Adds the error that a cell does not fit. */
    public void refuse(String column, String expected) {
        refuse(misfit(column, expected));
    }

    /** {@return the value of a cell; {@code null} if the cell is invalid, which is added to the errors of the table} */
    public <T> @Nullable T orNull(Supplier<T> cell) {
        try {
            return cell.get();
        } catch (Misfit misfit) {
            refuse(misfit);
            return null;
        }
    }

    /** {@return the position of a cell in its line, counted from 1; 1 if the table leaves the column out} */
    public int columnOf(String column) {
        return cell(column).column();
    }

    /** {@return the content of a cell without blanks around it; empty if the cell is empty or the table leaves the column out} */
    public String text(String column) {
        return cell(column).text().strip();
    }

    /**
     * {@return the content of a cell that must not be empty}
     *
     * @throws IllegalArgumentException if the cell is empty
     */
    public String required(String column) {
        return required(column, "a text");
    }

    /** {@return the content of a cell that must not be empty, with the description of the expected content} */
    public String required(String column, String expected) {
        String text = text(column);
        if (text.isEmpty()) {
            throw misfit(column, expected);
        }
        return text;
    }

    /**
     * {@return the content of a cell that must match a pattern}
     *
     * @param expected the description of the expected content, for the message
     * @throws IllegalArgumentException if the content does not match
     */
    public String matching(String column, Pattern pattern, String expected) {
        String text = text(column);
        if (!pattern.matcher(text).matches()) {
            throw misfit(column, expected);
        }
        return text;
    }

    /**
     * {@return a text of two cells, which must contain a Chinese character and a letter}
     *
     * @throws IllegalArgumentException if a cell does not
     */
    public Text sentence(String chineseColumn, String englishColumn) {
        return Text.of(chinese(chineseColumn), english(englishColumn));
    }

    /**
     * {@return the content of a cell that must contain a Chinese character}
     *
     * @throws IllegalArgumentException if the cell contains none
     */
    public String chinese(String column) {
        String text = text(column);
        if (!isChinese(text)) {
            throw misfit(column, "a sentence in Chinese");
        }
        return text;
    }

    /**
     * {@return the content of a cell that must contain a letter}
     *
     * @throws IllegalArgumentException if the cell contains none
     */
    public String english(String column) {
        String text = text(column);
        if (!hasLetter(text)) {
            throw misfit(column, "a sentence in English");
        }
        return text;
    }

    /**
     * {@return the day in a cell}
     *
     * @throws IllegalArgumentException if the cell does not contain a day from 2000 to 2200
     */
    public LocalDate date(String column) {
        return date(column, Values.FIRST_DAY);
    }

    /** {@return the day in a cell, which is not before another day} */
    public LocalDate date(String column, LocalDate first) {
        return Values.day(text(column), first).orElseThrow(() -> misfit(column, Values.aDay(first)));
    }

    /**
     * {@return the day in a cell; {@code null} if the cell is empty}
     *
     * @throws IllegalArgumentException if the cell contains anything other than a day from 2000 to 2200
     */
    public @Nullable LocalDate optionalDate(String column) {
        String text = text(column);
        return text.isEmpty()
                ? null
                : Values.day(text).orElseThrow(() -> misfit(column, Values.A_DAY + ", or nothing"));
    }

    /**
     * {@return the whole number in a cell}
     *
     * @throws IllegalArgumentException if the number is outside the bounds, both included, or the cell contains no whole number
     */
    public int integer(String column, int least, int most) {
        return Values.whole(text(column), least, most)
                .orElseThrow(() -> misfit(column, Values.aWholeNumber(least, most)));
    }

    /**
     * {@return the content of a cell that must be one of the names}
     *
     * @throws IllegalArgumentException if the content is none of the names
     */
    public String name(String column, Collection<String> names) {
        String text = text(column);
        if (!names.contains(text)) {
            throw unknown(column, text, names);
        }
        return text;
    }

    /**
     * {@return the constant whose name is in a cell}
     *
     * @throws IllegalArgumentException if the content is not the name of a constant
     */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(column, type, text(column));
    }

    /**
     * {@return the constants whose names are in a cell, with bars between the names; empty if the cell is empty}
     *
     * @throws IllegalArgumentException if a name is not the name of a constant
     */
    public <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        parts(column, BAR).forEach(name -> constants.add(constant(column, type, name)));
        return constants;
    }

    /** {@return the parts of a cell between separators, without blanks around them; empty if the cell is empty} */
    public List<String> parts(String column, Pattern separator) {
        String text = text(column);
        return text.isEmpty()
                ? List.of()
                : Stream.of(separator.split(text, -1)).map(String::strip).toList();
    }

    /**
     * Refuses the row if an earlier row has the same key.
     *
     * @param column the column in the message
     * @param key the key that must be unique
     * @param lines the keys of the earlier rows with their lines; the key of this row is added
     * @throws IllegalArgumentException if an earlier row has the same key
     */
    public <K> void once(String column, K key, Map<K, Integer> lines) {
        Integer first = lines.putIfAbsent(key, line);
        if (first != null) {
            throw misfit(column, "what no row above has", Values.quoted(text(column)) + " as in line " + first);
        }
    }

    /**
     * {@return the error for a cell whose content does not fit}
     *
     * @param expected the description of the expected content
     */
    public IllegalArgumentException misfit(String column, String expected) {
        return misfit(column, expected, Values.shown(text(column)));
    }

    /** {@return the error for a cell with a name that belongs to something else} */
    public IllegalArgumentException taken(String column, String expected) {
        return misfit(column, expected, Values.quoted(text(column)));
    }

    /**
     * {@return the error for a cell of which a part does not fit}
     *
     * @param expected the description of the expected content
     * @param part the part that does not fit
     */
    public IllegalArgumentException misfitOf(String column, String expected, String part) {
        return misfit(column, expected, Values.shown(part));
    }

    /**
     * {@return the error for a cell with a name that does not exist}
     *
     * @param names the names that exist
     */
    public IllegalArgumentException unknown(String column, String name, Collection<String> names) {
        return misfit(column, Values.oneOf(names, name), Values.shown(name, names));
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    public static boolean isChinese(String text) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (UnicodeScript.of(text.codePointAt(i)) == UnicodeScript.HAN) {
                return true;
            }
        }
        return false;
    }

    private IllegalArgumentException misfit(String column, String expected, String found) {
        return new Misfit(cell(column).column(), column, expected, found);
    }

    private <E extends Enum<E>> E constant(String column, Class<E> type, String name) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw unknown(column, name, Arrays.stream(constants).map(Enum::name).toList());
    }

    private Cell cell(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalStateException("The table declares no column " + column + '.');
        }
        return index == NOWHERE ? LEFT_OUT : cells.get(index);
    }
}
