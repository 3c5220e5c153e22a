package io.github.icprules.drools.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** One of several tables that are read together, so that all their errors are reported at once. */
final class TableFile {

    private final String name;
    private final byte[] content;
    private final TableErrors errors;

    /**
     * Takes a file.
     *
     * @param name what to call it in messages
     * @param content the bytes of the file; not copied
     */
    TableFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
        this.errors = new TableErrors(name);
    }

    /** {@return what does not fit in it, as far as it was read} */
    TableErrors errors() {
        return errors;
    }

    /** {@return the bytes, for digests} */
    byte[] content() {
        return content;
    }

    /**
     * {@return the rows; empty if any of them cannot be read}
     *
     * <p>What does not fit is among the errors.
     */
    List<TableRow> rows(Columns columns) {
        try {
            String text = TableText.of(new ByteArrayInputStream(content), errors);
            return new TableReader(errors, columns).read(text, row -> new TableRow(row, errors));
        } catch (IllegalArgumentException e) {
            // The errors have what it says.
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read.", e);
        }
    }
}
