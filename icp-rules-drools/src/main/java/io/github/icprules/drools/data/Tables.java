package io.github.icprules.drools.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /**
     * {@return a table from elsewhere, read row by row} An error of the reader of a row is told with the table's name and
     * the line.
     *
     * @throws IOException if it cannot be read, or is no table
     */
    static <T> List<T> csv(String name, Reader reader, Function<CSVRecord, T> row) throws IOException {
        try (CSVParser parser = CSV.parse(reader)) {
            return parser.stream()
                    .map(csvRecord -> {
                        long line = parser.getCurrentLineNumber();
                        try {
                            return row.apply(csvRecord);
                        } catch (IllegalArgumentException e) {
                            throw new IllegalStateException("%s, line %d: %s".formatted(name, line, e.getMessage()), e);
                        }
                    })
                    .toList();
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
