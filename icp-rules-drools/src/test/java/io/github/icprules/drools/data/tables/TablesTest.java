package io.github.icprules.drools.data.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.law.Confidence;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of tables, and its errors. */
class TablesTest {

    private static final Columns COLUMNS = Columns.of("name", "note", "day");
    private static final String HEADER = "name,note,day\n";
    private static final String GOOD = "示例,a note,2026-11-24\n";
    private static final int FIRST_ERRORS = 20;

    @TempDir
    private Path folder;

    @Test
    void cells_are_read_by_the_names_of_their_columns_in_any_order_of_the_columns() {
        assertThat(read("day,name,note\n2026-11-24, 示例 ,\"one, \"\"two\"\"\"\n"))
                .containsExactly("示例|one, \"two\"|2026-11-24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufeff" + HEADER + GOOD,
                "name,note,day\r\n示例,a note,2026-11-24\r\n",
                "\n\n" + HEADER + "\r\n" + GOOD + "\n",
                "\ufeff\"name\",\"note\",\"day\"\r\n\"示例\",\"a note\",\"2026-11-24\"\r\n",
            })
    void the_byte_order_mark_of_excel_and_crlf_and_empty_lines_are_accepted(String csv) throws IOException {
        assertThat(read(csv)).containsExactly("示例|a note|2026-11-24");
        Path file = Files.writeString(folder.resolve("a.csv"), csv, StandardCharsets.UTF_8);
        assertThat(Tables.csv(file, COLUMNS, TablesTest::cells)).containsExactly("示例|a note|2026-11-24");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // table, with / for a line break | the error
                "``                              | 1:1: expected the columns name, note, day, found an empty table",
                "//                              | 1:1: expected the columns name, note, day, found an empty table",
                "name,note,day/                  | 2:1: expected a row, found the end of the table",
                "a;b;c/1;2;3/                    | 1:1: expected the columns name, note, day, found the header of another table",
                "name,note/示例,a/               | 1:1 day: expected a column of this name, found none",
                "name,note,day,name/a,b,c,d/     | 1:15 name: expected each column once, found it a second time",
                "name,notes,day/a,b,c/           | 1:6: expected one of name, note, day (did you mean note?), found \"notes\"",
                "name,note,day,price/a,b,c,d/    | 1:15: expected one of name, note, day, found 5 characters",
                "name,note,day/a,b,2026-11-24/a,b/ | 3:4 day: expected 3 cells, found the end of the row after 2",
                "name,note,day/a,b,c,d/          | 2:7: expected 3 cells (a comma in a sentence needs quotes around the sentence), found 4",
                "name,note,day/a,\"b,c/x,y,2026-11-24/ | 2:3: expected a closing quote in the same line, found the end of the line",
                "name,note,day/a,\"b\"x,c/       | 2:6: expected a comma or the end of the line (a cell that has quotes needs quotes around it and two for each), found \"x\"",
                "name,note,day/a,5\" pipe,c/     | 2:4: expected a comma or the end of the line (a cell that has quotes needs quotes around it and two for each), found \"\"\"",
                "name,note,day/a,b,2026-1        | 2:11: expected the rest of the row and a line break, found the end of the table, which may have been cut",
                "name,note,day/a,\"b             | 2:5: expected the rest of the row and a line break, found the end of the table, which may have been cut",
                "name,no                         | 1:8: expected the rest of the row and a line break, found the end of the table, which may have been cut",
            })
    void a_table_that_is_not_one_is_refused_with_one_error(String csv, String error) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(csv.strip().replace('/', '\n')))
                .withMessage("a.csv:" + error);
    }

    @ParameterizedTest
    @CsvSource({
        "0, U+0000",
        "13, U+000D",
        "133, U+0085",
        "8238, U+202E",
        "8203, U+200B",
        "65533, U+FFFD",
        "55296, U+D800"
    })
    void invisible_characters_are_refused_and_not_repeated(int character, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + GOOD + "a,b" + (char) character + "c,2026-11-24\n"))
                .withMessage("a.csv:3:3: expected a text without control or invisible characters, found " + name);
    }

    @Test
    void a_byte_that_is_no_utf_8_is_reported_with_its_place() throws IOException {
        Path file = folder.resolve("gbk.csv");
        Files.write(file, (HEADER + "a,示例,2026-11-24\n").getBytes("GBK"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.csv(file, COLUMNS, TablesTest::cells))
                .withMessage(file + ":2:4: expected text in UTF-8 (Excel: \"CSV UTF-8\"), found the byte C0");
    }

    @Test
    void a_file_cut_within_a_character_is_reported_as_cut() throws IOException {
        byte[] whole = (HEADER + "a,示").getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("cut.csv"), Arrays.copyOf(whole, whole.length - 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.csv(file, COLUMNS, TablesTest::cells))
                .withMessage(file + ":2:3: expected the rest of a character,"
                        + " found the end of the table, which may have been cut");
    }

    @Test
    void a_file_that_is_missing_and_a_reader_that_fails_are_no_errors_of_a_table() {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> Tables.csv(missing, COLUMNS, TablesTest::cells))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("missing.csv");
        Reader failing = new FilterReader(new StringReader("")) {
            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                throw new IOException("示例");
            }
        };
        assertThatThrownBy(() -> Tables.csv("a.csv", failing, COLUMNS, TablesTest::cells))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_table_a_cell_and_a_line_have_a_greatest_length() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + "x".repeat(10_001) + ",b,2026-11-24\n"))
                .withMessage("a.csv:2:1: expected at most 10,000 characters, found more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + ",".repeat(1001) + "\n"))
                .withMessage("a.csv:2:1001: expected at most 1,000 cells, found more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + "\n".repeat(TableText.MOST)))
                .withMessage("a.csv:1:1: expected at most 8,388,608 bytes, found more");
    }

    @Test
    void the_first_errors_of_a_table_are_reported_together_each_in_a_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + "a,b\n" + GOOD + "a,\"b\na,b,never\n"))
                .withMessage("""
                        a.csv:2:4 day: expected 3 cells, found the end of the row after 2
                        a.csv:4:3: expected a closing quote in the same line, found the end of the line
                        a.csv:5:5 day: expected a day from 2000-01-01 to 2200-12-31, such as 2026-11-24, found 5 characters""");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + "a,b\n".repeat(FIRST_ERRORS)))
                .satisfies(error ->
                        assertThat(String.valueOf(error.getMessage()).lines()).hasSize(FIRST_ERRORS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEADER + "a,b\n".repeat(500)))
                .satisfies(
                        error -> assertThat(String.valueOf(error.getMessage()).lines())
                                .hasSize(FIRST_ERRORS + 1)
                                .endsWith("a.csv has more errors; these are the first 20."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a 13800138000 b; a 138******00 b",
                "110101200001010010; 110*************10",
                "a\u0007b; a?b",
            })
    void what_a_message_shows_of_a_cell_has_its_numbers_starred_out(String cell, String shown) {
        assertThat(Values.quoted(cell)).isEqualTo('"' + shown + '"');
        assertThat(Values.quoted("示".repeat(61))).isEqualTo('"' + "示".repeat(60) + "…\"");
        assertThat(Values.quoted("示".repeat(60))).isEqualTo('"' + "示".repeat(60) + '"');
        assertThat(Values.quoted("x ".repeat(28) + "13800138000")).doesNotContain("1380");
        assertThat(Values.shown(cell)).isEqualTo(cell.codePointCount(0, cell.length()) + " characters");
    }

    @Test
    void a_name_with_a_line_break_makes_no_second_line_of_a_message() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.csv("a\nb", new StringReader(""), COLUMNS, TablesTest::cells))
                .withMessageStartingWith("a?b:1:1: ");
    }

    @Test
    void a_bundled_table_that_does_not_fit_is_an_error_of_the_program() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Tables.csv("data/parameters.csv", COLUMNS, TablesTest::cells))
                .withMessageStartingWith("data/parameters.csv:1:1: ");
        assertThatIllegalStateException()
                .isThrownBy(() -> Tables.csv("data/none.csv", COLUMNS, TablesTest::cells))
                .withMessageContaining("data/none.csv is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | expected a text, found nothing",
                "HIHG | expected one of HIGH, MEDIUM, LOW (did you mean HIGH?), found \"HIHG\"",
                "2199-02-29 | expected a day from 2000-01-01 to 2200-12-31, such as 2026-11-24, found \"2199-02-29\"",
                "1999-12-31 | expected a day from 2000-01-01 to 2200-12-31, such as 2026-11-24, found \"1999-12-31\"",
                "11 | expected a whole number from 1 to 10, found \"11\"",
                "٣ | expected a whole number from 1 to 10, found 1 character",
                "x y | expected one word, found 3 characters",
            })
    void every_getter_refuses_a_cell_in_the_same_form(String cell, String error) {
        Map<Pattern, java.util.function.Function<Row, Object>> getters = Map.of(
                Pattern.compile("a text"), row -> row.required("note"),
                Pattern.compile("HIGH"), row -> row.constant("note", Confidence.class),
                Pattern.compile("a day"), row -> row.date("note"),
                Pattern.compile("a whole"), row -> row.integer("note", 1, 10),
                Pattern.compile("one word"), row -> row.matching("note", Pattern.compile("\\S+"), "one word"));
        var getter = getters.entrySet().stream()
                .filter(each -> each.getKey().matcher(error).find())
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.csv("a.csv", new StringReader(HEADER + "示例," + cell + ",\n"), COLUMNS, getter))
                .withMessage("a.csv:2:4 note: " + error);
    }

    private static List<String> read(String csv) {
        return Tables.csv("a.csv", new StringReader(csv), COLUMNS, TablesTest::cells);
    }

    private static String cells(Row row) {
        return row.text("name") + '|' + row.text("note") + '|' + row.date("day");
    }
}
