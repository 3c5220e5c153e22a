package io.github.icprules.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a batch one by one, without blank lines. */
final class Lines {

    private static final int BUFFER = 8 * 1024;
    private static final byte[] NONE = {};

    private final InputStream in;
    private final int mostBytes;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long number;

    /** Takes the input and the most bytes of a line. */
    Lines(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /**
     * A line.
     *
     * @param number the number of the line, from 1; blank lines count
     * @param utf8 the bytes without the line end; {@code null} if the line is too long or was broken off
     * @param isBroken whether the input broke off in the line
     */
    @SuppressWarnings("ArrayRecordComponent") // The bytes are read once, and lines are not compared.
    record Line(long number, byte @Nullable [] utf8, boolean isBroken) {

        private boolean isBlank() {
            for (byte each : utf8 == null ? NONE : utf8) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return utf8 != null;
        }
    }

    /** {@return the next line; {@code null} at the end of the input} */
    @Nullable Line next() {
        try {
            while (fill()) {
                Line line = line();
                if (!line.isBlank()) {
                    return line;
                }
            }
            return null;
        } catch (IOException e) {
            return new Line(number + 1, null, true);
        }
    }

    private Line line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        boolean isComplete = false;
        while (!isComplete && fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            length += end - from;
            if (length <= mostBytes) {
                line.write(buffer, from, end - from);
            }
            isComplete = end < to;
            from = isComplete ? end + 1 : end;
        }
        number++;
        return new Line(number, length > mostBytes ? null : line.toByteArray(), false);
    }

    /** Reads the next bytes if all bytes of the buffer are taken. Returns whether there are bytes. */
    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return from < to;
    }
}
