package io.github.icprules.drools.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values in a binary form. The build writes the bundled tables and rules in this form after it has checked them,
 * so that a start reads and checks no text. If a file of this form is absent, the text is read.
 *
 * <p>A value is {@code null}, a truth, a number, a text, a day, a constant, an array of bytes or numbers, a list, a set, a map,
 * or a record of such values. Two references to one record are one record again after reading.
 */
public final class Compiled {

    /** The ending of the files. */
    public static final String ENDING = ".compiled";

    /** The kinds of values. */
    enum Tag {
        NULL,
        TRUE,
        FALSE,
        NUMBER,
        STRING,
        LABEL,
        DAY,
        CONSTANT,
        BYTES,
        NUMBERS,
        LONG_NUMBERS,
        LIST,
        SET,
        MAP,
        RECORD,
        SEEN
    }

    /** The forms of the items of a list. Items of one form are read in one loop, so a start compiles less code. */
    enum Items {
        VALUES,
        STRINGS,
        CONSTANTS,
        RECORDS
    }

    private Compiled() {}

    /** {@return the value in a bundled file; {@code null} if the build has not written the file} */
    public static <T> @Nullable T read(String file, Class<T> type) {
        try (InputStream stream = Tables.openIfAny(file + ENDING)) {
            return stream == null ? null : type.cast(value(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled file " + file + ENDING + " cannot be read.", e);
        }
    }

    /** {@return a value that was written} */
    static Object value(byte[] bytes) {
        return Objects.requireNonNull(new CompiledReader(bytes).value());
    }

    /**
     * {@return a value in the binary form}
     *
     * <p>Equal values have equal bytes, if their maps have the same order: a set is written in the order of its texts, and a map
     * in its own order.
     *
     * @throws IllegalArgumentException if the value contains an object of another kind
     */
    public static byte[] bytes(Object value) {
        return new CompiledWriter().bytes(value);
    }
}
