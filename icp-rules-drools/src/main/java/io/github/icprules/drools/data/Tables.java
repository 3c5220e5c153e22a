package io.github.icprules.drools.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads what the pack keeps in files. Always as UTF-8, whatever the machine's default is. A name that does not begin with a
 * slash is looked for in the pack's own folder.
 */
public final class Tables {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private static final String HOME = "/io/github/icprules/drools/";

    private Tables() {}

    /** {@return a table, read row by row} An error of the reader of a row is told with file and line. */
    public static <T> List<T> csv(String file, Function<CSVRecord, T> row) {
        try (InputStream stream = open(file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return csv(file, reader, row);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + file + " cannot be read.", e);
        }
    }

    /** {@return a table that is read from elsewhere} The name is what errors call it. */
    static <T> List<T> csv(String name, Reader reader, Function<CSVRecord, T> row) throws IOException {
        try (CSVParser parser = CSV.parse(reader)) {
            return parser.stream()
                    .map(csvRecord -> {
                        long line = parser.getCurrentLineNumber();
                        try {
                            return row.apply(csvRecord);
                        } catch (IllegalArgumentException e) {
                            throw new IllegalStateException("%s, line %s: %s".formatted(name, line, e.getMessage()), e);
                        }
                    })
                    .toList();
        }
    }

    /**
     * {@return a table of an integrator, read row by row}
     *
     * @param columns the columns that it must have
     * @throws IllegalArgumentException if a column is missing or the reader refuses a row; the message names file and line
     * @throws UncheckedIOException if the file cannot be read as UTF-8
     */
    public static <T> List<T> csv(Path file, List<String> columns, Function<CSVRecord, T> row) {
        // Files.newBufferedReader refuses what is no UTF-8, where a plain reader would put in question marks.
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSV.parse(reader)) {
            List<String> missing = new ArrayList<>(columns);
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("%s, line 1: there is no column %s; expected the columns %s"
                        .formatted(file, missing.get(0), String.join(", ", columns)));
            }
            List<T> rows = new ArrayList<>();
            for (CSVRecord csvRecord : parser) {
                try {
                    rows.add(row.apply(csvRecord));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "%s, line %s: %s".formatted(file, parser.getCurrentLineNumber(), e.getMessage()), e);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read as UTF-8.", e);
        }
    }

    /** {@return a bundle of sentences or values} */
    public static Properties properties(String file) {
        Properties properties = new Properties();
        try (InputStream stream = open(file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + file + " cannot be read.", e);
        }
        return properties;
    }

    /** {@return a file as it is} */
    public static byte[] bytes(String file) {
        try (InputStream stream = open(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + file + " cannot be read.", e);
        }
    }

    private static InputStream open(String file) {
        InputStream stream = Tables.class.getResourceAsStream(file.startsWith("/") ? file : HOME + file);
        if (stream == null) {
            throw new IllegalStateException("The bundled file " + file + " is missing.\n"
                    + "Maybe icp-rules-drools was repackaged without its resources.");
        }
        return stream;
    }
}
