package io.github.icprules.drools.data.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.drools.data.law.DatedLaw;
import io.github.icprules.drools.data.parameters.ParameterFile;
import io.github.icprules.drools.data.parameters.ParameterTable;
import io.github.icprules.drools.data.parameters.Parameters;
import io.github.icprules.drools.data.policies.PolicyFile;
import io.github.icprules.drools.data.provinces.ProvincialTable;
import io.github.icprules.drools.support.Effort;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Makes the tables that a host or a rule pack can bring wrong in hundreds of ways, the same in every run. A mutant is
 * read as a table or refused in the one form of error that tables have; nothing else is thrown.
 */
class MutatedTablesTest {

    @TempDir
    static Path folder;

    private static final Parameters PARAMETERS = Parameters.bundled();
    private static final int MUTANTS = Effort.of(150, 400);
    /** Fewer, because four tables are read for each of them. */
    private static final int MUTANTS_OF_LAW = Effort.of(40, 100);

    private static final List<String> LAW =
            List.of(DatedLaw.DOCUMENTS, DatedLaw.PROVISIONS, DatedLaw.PENALTIES, DatedLaw.PRE_APPROVAL);
    private static final long SEED = 20261124;

    private static final Pattern ERROR =
            Pattern.compile("(.*[/\\\\])?mutant:\\d+:\\d+( [A-Za-z_]+)?: expected .+, found .+");
    private static final String MORE = "mutant has more errors; these are the first 20.";
    private static final int LONGEST_ERROR = 1500;

    private static final List<String> HOSTILE = List.of(
            "\"",
            "\"\"",
            ",",
            "\r\n",
            "\n",
            "\r",
            "\ufeff",
            "\0",
            "\u202e",
            "\ufffd",
            "2147483647",
            "-2147483648",
            "99999999999999999999",
            "+999999999-12-31",
            "-999999999-01-01",
            "\u0661\u0662",
            "13800138000",
            "|",
            " ; ",
            "https://",
            "%",
            "ALL",
            "示".repeat(10_001));

    /**
     * A table and how it is read.
     *
     * @param name its name
     * @param text the content of the file
     * @param mutants how many mutants are read
     * @param mostErrors the most errors that are reported
     * @param reader reads a mutant
     */
    record Table(String name, String text, int mutants, int mostErrors, Consumer<byte[]> reader) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Table> tables() {
        return Stream.concat(
                Stream.of(
                        bundled(
                                ParameterTable.PARAMETERS,
                                ParameterTable.PARAMETER_COLUMNS,
                                () -> new ParameterTable.Reading("", DatedLaw.bundled())::parameter),
                        bundled(
                                ParameterTable.KEYWORDS,
                                ParameterTable.KEYWORD_COLUMNS,
                                () -> new ParameterTable.Reading("", DatedLaw.bundled())::keyword),
                        file(ProvincialTable.FILE, firstRows(ProvincialTable.FILE), ProvincialTable::read),
                        file("a file of parameters", """
                                id,value,source,confidence,checked
                                remark-length,5-200,"示例来源, 2026",LOW,2026-11-01
                                keywords.FINANCE,理财 贷款,示例,HIGH,2026-11-02
                                new-file-from,2023-09-01,示例,MEDIUM,2026-11-02
                                """, file -> ParameterFile.read(TableFile.of(file), PARAMETERS)),
                        file("a policy", """
                                rule,effect,severity,path,province,subject,reference,from,until,acknowledged,reason
                                number.phone,SEVERITY,WARNING,subject.principal,BEIJING,示例科技有限公司,SO-1,2026-11-01,2026-11-30,true,示例
                                number.email,MUTE,,,,,,,,,"示例, 2026"
                                number.email,WAIVE,,materials[],,,,,2026-12-31,false,示例
                                """, PolicyFile::read)),
                LAW.stream().map(file -> ofLaw(file, MUTANTS_OF_LAW)));
    }

    static Stream<Table> tablesOfLaw() {
        return LAW.stream().map(file -> ofLaw(file, 20 * MUTANTS_OF_LAW));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_mutant_is_read_or_refused_in_the_form_that_errors_of_tables_have(Table table) {
        table.reader().accept(table.text().getBytes(StandardCharsets.UTF_8));
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < table.mutants(); i++) {
            byte[] mutant = mutant(table.text().getBytes(StandardCharsets.UTF_8), random);
            try {
                table.reader().accept(mutant);
            } catch (IllegalArgumentException e) {
                refused++;
                assertThatErrorsHaveTheForm(e, table.mostErrors());
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        "Mutant %s of %s: %s".formatted(i, table, new String(mutant, StandardCharsets.UTF_8)), e);
            }
        }
        assertThat(refused).isBetween(table.mutants() / 4, table.mutants() - 1);
    }

    @ParameterizedTest
    @MethodSource("tablesOfLaw")
    @Tag("nightly")
    void many_mutants_of_a_table_of_the_law_are_read_or_refused_in_the_same_form(Table table) {
        a_mutant_is_read_or_refused_in_the_form_that_errors_of_tables_have(table);
    }

    private static void assertThatErrorsHaveTheForm(IllegalArgumentException refused, int most) {
        assertThat(String.valueOf(refused.getMessage()).lines().toList())
                .hasSizeBetween(1, most)
                .allSatisfy(error -> assertThat(error)
                        .hasSizeLessThan(LONGEST_ERROR)
                        .doesNotContain("13800138000")
                        .doesNotContainPattern(Values.INVISIBLE)
                        .matches(line -> ERROR.matcher(line).matches() || line.endsWith(MORE)));
    }

    private static byte[] mutant(byte[] bytes, Random random) {
        byte[] mutant = bytes;
        for (int i = 0; i <= random.nextInt(3); i++) {
            mutant = changed(mutant, random);
        }
        return mutant;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(9)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, at, hostile(random));
            case 2 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)), new byte[0]);
            case 3 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            case 4 -> lines(bytes, lines -> lines.remove(random.nextInt(lines.size())));
            case 5 -> lines(bytes, lines -> lines.add(lines.get(random.nextInt(lines.size()))));
            case 6 -> cells(bytes, random, cells -> cells.remove(random.nextInt(cells.size())));
            case 7 -> cells(bytes, random, cells -> cells.add(cells.get(random.nextInt(cells.size()))));
            default ->
                cells(
                        bytes,
                        random,
                        cells -> Collections.swap(cells, random.nextInt(cells.size()), random.nextInt(cells.size())));
        };
    }

    private static byte[] hostile(Random random) {
        return HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] bytes, int from, int until, byte[] put) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(bytes, 0, from);
        spliced.writeBytes(put);
        spliced.write(bytes, until, bytes.length - until);
        return spliced.toByteArray();
    }

    /** Of one byte one character, so that what is no UTF-8 stays as it is. */
    private static byte[] lines(byte[] bytes, Consumer<List<String>> change) {
        List<String> lines =
                new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1)));
        change.accept(lines);
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] cells(byte[] bytes, Random random, Consumer<List<String>> change) {
        return lines(bytes, lines -> {
            int line = random.nextInt(lines.size());
            List<String> cells = new ArrayList<>(List.of(lines.get(line).split(",", -1)));
            change.accept(cells);
            lines.set(line, String.join(",", cells));
        });
    }

    /** The header and the first rows: with more of them a mutant is no more likely to be taken for a table, and slower. */
    private static String firstRows(String file) {
        String text = new String(Tables.bytes(file), StandardCharsets.UTF_8);
        return text.lines().limit(25).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Table bundled(String file, Columns columns, Supplier<Function<Row, ?>> reader) {
        return new Table(
                file,
                firstRows(file),
                MUTANTS,
                TableErrors.MOST + 1,
                mutant -> Tables.csv("mutant", mutant, columns, reader.get()));
    }

    /** A table that a host brings as a file. */
    private static Table file(String name, String text, Consumer<Path> reader) {
        return new Table(name, text, MUTANTS, TableErrors.MOST + 1, mutant -> {
            try {
                Path file =
                        Files.write(Files.createTempDirectory(folder, "table").resolve("mutant"), mutant);
                reader.accept(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The tables of the law are read together, so that a mutant of one of them can make rows of another one wrong. */
    private static Table ofLaw(String name, int mutants) {
        String text = new String(Tables.bytes("data/" + name), StandardCharsets.UTF_8);
        return new Table(name, text, mutants, 4 * (TableErrors.MOST + 1), mutant -> {
            Function<String, TableFile> files =
                    file -> new TableFile("mutant", file.equals(name) ? mutant : Tables.bytes("data/" + file));
            DatedLaw.read(files);
        });
    }
}
