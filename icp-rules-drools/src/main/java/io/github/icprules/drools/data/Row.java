package io.github.icprules.drools.data;

import io.github.icprules.drools.data.TableErrors.Misfit;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table, whose cells are read by the name of their column. Blanks around the content of a cell do not count.
 *
 * <p>A cell that does not fit is refused with an {@link IllegalArgumentException}; {@link Tables} adds the name of the table, the
 * line and the column, and goes on with the next row. A column that the table does not declare is an error of the program.
 */
public final class Row {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final int line;
    private final Map<String, Integer> columns;
    private final List<Cell> cells;

    Row(int line, Map<String, Integer> columns, List<Cell> cells) {
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /**
     * A cell as it stands in a line.
     *
     * @param column where it begins in its line, counted from 1
     * @param text its content without the quotes around it
     */
    record Cell(int column, String text) {}

    /** {@return the line of the row, counted from 1} */
    public int line() {
        return line;
    }

    /** {@return the content of a cell; empty if there is none} */
    public String text(String column) {
        return cell(column).text().strip();
    }

    /** {@return the content of a cell that must have some} */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw misfit(column, "a text");
        }
        return text;
    }

    /**
     * {@return the content of a cell that must be written in a certain way}
     *
     * @param expected what a message expects there
     */
    public String matching(String column, Pattern pattern, String expected) {
        String text = text(column);
        if (!pattern.matcher(text).matches()) {
            throw misfit(column, expected);
        }
        return text;
    }

    /** {@return the sentence of two cells, one in Chinese and one in English, neither of them empty} */
    public Text sentence(String chineseColumn, String englishColumn) {
        return Text.of(chinese(chineseColumn), english(englishColumn));
    }

    /** {@return the content of a cell that must have a Chinese character} */
    public String chinese(String column) {
        String text = text(column);
        if (!isChinese(text)) {
            throw misfit(column, "a sentence in Chinese");
        }
        return text;
    }

    /** {@return the content of a cell that must have a letter} */
    public String english(String column) {
        String text = text(column);
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw misfit(column, "a sentence in English");
        }
        return text;
    }

    /** {@return the day that a cell names; it must name one from 2000 to 2200} */
    public LocalDate date(String column) {
        return Values.day(text(column)).orElseThrow(() -> misfit(column, Values.A_DAY));
    }

    /** {@return the day that a cell names, from 2000 to 2200; {@code null} if the cell is empty} */
    public @Nullable LocalDate optionalDate(String column) {
        String text = text(column);
        return text.isEmpty()
                ? null
                : Values.day(text).orElseThrow(() -> misfit(column, Values.A_DAY + ", or nothing"));
    }

    /** {@return the whole number of a cell, which must lie within the bounds, both included} */
    public int integer(String column, int least, int most) {
        return Values.whole(text(column), least, most)
                .orElseThrow(() -> misfit(column, Values.aWholeNumber(least, most)));
    }

    /** {@return the content of a cell that must be one of these names} */
    public String name(String column, Collection<String> names) {
        String text = text(column);
        if (!names.contains(text)) {
            throw unknown(column, text, names);
        }
        return text;
    }

    /** {@return the constant that a cell names} */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(column, type, text(column));
    }

    /** {@return the constants that a cell names, with bars between them; empty if the cell is} */
    public <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        parts(column, BAR).forEach(name -> constants.add(constant(column, type, name)));
        return constants;
    }

    /** {@return the parts of a cell, which a separator divides; empty if the cell is} */
    public List<String> parts(String column, Pattern separator) {
        String text = text(column);
        return text.isEmpty()
                ? List.of()
                : Stream.of(separator.split(text, -1)).map(String::strip).toList();
    }

    /**
     * Refuses the row if a row above it has said the same.
     *
     * @param column the column that the message names
     * @param key what must be said once
     * @param lines what was said so far, and in which line; this row is added
     */
    public <K> void once(String column, K key, Map<K, Integer> lines) {
        Integer first = lines.putIfAbsent(key, line);
        if (first != null) {
            throw misfit(column, "what no row above has", Values.quoted(text(column)) + " as in line " + first);
        }
    }

    /** {@return the error that the content of a cell does not fit} */
    public IllegalArgumentException misfit(String column, String expected) {
        return misfit(column, expected, Values.shown(text(column)));
    }

    /** {@return the error that a name in a cell belongs to something else} */
    IllegalArgumentException taken(String column, String expected) {
        return misfit(column, expected, Values.quoted(text(column)));
    }

    /** {@return the error that a part of a cell does not fit} */
    public IllegalArgumentException misfitOf(String column, String expected, String part) {
        return misfit(column, expected, Values.shown(part));
    }

    /** {@return the error that a name in a cell is none of those there are} */
    IllegalArgumentException unknown(String column, String name, Collection<String> names) {
        return misfit(column, Values.oneOf(names, name), Values.shown(name, names));
    }

    static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    private IllegalArgumentException misfit(String column, String expected, String found) {
        return new Misfit(cell(column).column(), column, expected, found);
    }

    private <E extends Enum<E>> E constant(String column, Class<E> type, String name) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(column, name, names));
    }

    private Cell cell(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalStateException("The table declares no column " + column + '.');
        }
        return cells.get(index);
    }
}
