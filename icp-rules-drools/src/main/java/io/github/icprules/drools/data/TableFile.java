package io.github.icprules.drools.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** One of several tables that are read together, so that all errors of all tables are reported at once. */
final class TableFile {

    private final String name;
    private final byte[] content;
    private final TableErrors errors;

    /**
     * Takes a file.
     *
     * @param name the name of the file in messages
     * @param content the bytes of the file; not copied
     */
    TableFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
        this.errors = new TableErrors(name);
    }

    /** {@return the errors in the part of the table that was read} */
    TableErrors errors() {
        return errors;
    }

    /** {@return the bytes, for digests} */
    byte[] content() {
        return content;
    }

    /**
     * {@return the rows; empty if a row cannot be read}
     *
     * <p>The errors are added to {@link #errors()}.
     */
    List<TableRow> rows(Columns columns) {
        try {
            String text = TableText.of(new ByteArrayInputStream(content), errors);
            return new TableReader(errors, columns).read(text, row -> new TableRow(row, errors));
        } catch (IllegalArgumentException e) {
            // The errors already contain the message.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }
}
