package io.github.icprules.drools.data.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;

/**
 * Reads the files of the pack. All files are read as UTF-8, independent of the default charset of the machine. A name without a
 * leading slash is relative to the folder of the pack.
 *
 * <p>A table has the form of RFC 4180, in UTF-8, with these limits: the first line contains the names of the columns; every row,
 * including the last row, ends with a line break, and no cell contains a line break. Therefore a quote that is not closed is
 * found in its line, and a file that was cut is found unless the cut is between two rows. A byte order mark, CRLF and empty lines
 * are accepted.
 *
 * <p>One exception reports the first 20 errors of a table, each in a line of its own: {@code table:line:column NAME: expected …,
 * found …}. The column counts characters from 1. The content of a cell is shown up to 60 characters, with ID and phone numbers
 * starred out and invisible characters replaced.
 */
public final class Tables {

    private static final String HOME = "/io/github/icprules/drools/";

    private Tables() {}

    /**
     * {@return a bundled table, row by row}
     *
     * @throws IllegalStateException if the table is missing or does not fit
     */
    public static <T> List<T> csv(String file, Columns columns, Function<Row, T> row) {
        try {
            return csv(file, bytes(file), columns, row);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * {@return a table of an integrator, row by row}
     *
     * @throws IllegalArgumentException if the table does not fit
     * @throws UncheckedIOException if the file cannot be read
     */
    public static <T> List<T> csv(Path file, Columns columns, Function<Row, T> row) {
        return TableFile.of(file).read(columns, row);
    }

    /**
     * {@return a table of an integrator, row by row}
     *
     * @param name the name of the table in errors
     * @param csv the table; the caller closes the reader
     * @throws IllegalArgumentException if the table does not fit
     * @throws UncheckedIOException if the reader fails
     */
    public static <T> List<T> csv(String name, Reader csv, Columns columns, Function<Row, T> row) {
        TableErrors errors = new TableErrors(name);
        try {
            String text = TableText.of(csv, errors);
            return new TableReader(errors, columns).read(text, row);
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }

    /**
     * {@return a table of a rule pack, row by row}
     *
     * @param name the name of the table in errors
     * @throws IllegalArgumentException if the table does not fit
     */
    public static <T> List<T> csv(String name, byte[] content, Columns columns, Function<Row, T> row) {
        return new TableFile(name, content).read(columns, row);
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

    /** {@return the bytes of a bundled file} */
    public static byte[] bytes(String file) {
        try (InputStream stream = open(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + file + " cannot be read.", e);
        }
    }

    /**
     * {@return the bytes of a file of an integrator}
     *
     * <p>One byte above the limit is sufficient to refuse a table, so a longer file is not read to its end.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static byte[] bytes(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(TableText.MOST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }

    /**
     * {@return the text of a reader as bytes in UTF-8}
     *
     * <p>The digest of the bytes is the digest of a file with the same text. A text above the limit is not read to its end.
     *
     * @param name the name of the table in messages
     * @throws UncheckedIOException if the reader fails
     */
    static byte[] bytes(String name, Reader csv) {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int read = csv.read(buffer); read >= 0 && text.length() <= TableText.MOST; read = csv.read(buffer)) {
                text.append(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
