package io.github.icprules.spark;

import java.io.Serializable;

/**
 * A part of the input, which one task evaluates.
 *
 * @param number the number of the part, from 0
 * @param file the file
 * @param source the name of the file in rows of the output: its path below the input folder
 * @param kind the kind of the file
 * @param start the first byte of the part
 * @param length the number of bytes
 * @param linesBefore the number of line ends before the part; of a Parquet file, the number of rows
 * @param lines the number of line ends in the part; of a Parquet file, the number of rows
 * @param sha256 the digest of the bytes of the part
 */
record InputPart(
        int number,
        String file,
        String source,
        Kind kind,
        long start,
        long length,
        long linesBefore,
        long lines,
        String sha256)
        implements Serializable {

    /** The kinds of input files. */
    enum Kind {
        /** A text in each line. */
        LINES,
        /** A text in each line, compressed, so that the file is one part. */
        COMPRESSED_LINES,
        /** Texts in a column; a part is a row group. */
        PARQUET
    }

    /** {@return the same part with a number, and with what was counted} */
    InputPart counted(int newNumber, long before, long newLines, String newSha256) {
        return new InputPart(newNumber, file, source, kind, start, length, before, newLines, newSha256);
    }

    /** {@return the folder of the output} */
    String folder() {
        return "part-%06d".formatted(number);
    }
}
