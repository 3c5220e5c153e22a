package io.github.icprules.drools.data.tables;

import static java.util.Objects.requireNonNull;

import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A table with its errors. Several tables can be read together, so that all errors of all tables are reported at once. */
public final class TableFile {

    private final byte[] content;
    private final TableErrors errors;

    /**
     * Takes a file.
     *
     * @param name the name of the file in messages
     * @param content the bytes of the file; not copied
     */
    public TableFile(String name, byte[] content) {
        this.content = content;
        this.errors = new TableErrors(name);
    }

    /** {@return the table in a file of an integrator} */
    public static TableFile of(Path file) {
        return new TableFile(file.toString(), Tables.bytes(file));
    }

    /**
     * {@return the table that a reader returns}
     *
     * @param name the name of the table in messages
     * @param csv the table; the caller closes the reader
     * @throws java.io.UncheckedIOException if the reader fails
     */
    public static TableFile of(String name, Reader csv) {
        requireNonNull(name, "name must be given.");
        requireNonNull(csv, "csv must be given.");
        return new TableFile(name, Tables.bytes(name, csv));
    }

    /** {@return the errors in the part of the table that was read} */
    public TableErrors errors() {
        return errors;
    }

    /** {@return the bytes, for digests} */
    public byte[] content() {
        return content;
    }

    /**
     * {@return the rows; empty if a row cannot be read}
     *
     * <p>The errors are added to {@link #errors()}.
     */
    public List<Row> rows(Columns columns) {
        try {
            return read(columns, row -> row);
        } catch (IllegalArgumentException e) {
            // The errors already contain the message.
            return List.of();
        }
    }

    /**
     * {@return the table, row by row}
     *
     * @throws IllegalArgumentException if the table does not fit
     */
    public <T> List<T> read(Columns columns, Function<Row, T> row) {
        return new TableReader(errors, columns).read(TableText.of(content, errors), row);
    }
}
