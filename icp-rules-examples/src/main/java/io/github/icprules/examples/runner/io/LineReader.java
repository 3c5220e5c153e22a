package io.github.icprules.examples.runner.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a stream one by one. Only one line at a time is in memory, and no line that is too long. */
public final class LineReader {

    /**
     * The most bytes of a line with a filing. A filing takes a few kilobytes. Many lines are in memory at the same time, so a line
     * must be shorter than a file with one filing may be.
     */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream stream;
    private final int mostBytes;
    private final Overflow overflow;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long offset;

    /**
     * Creates a reader.
     *
     * @param offset the number of bytes before the stream
     * @param mostBytes the most bytes of a line that is kept
     * @param overflow takes the bytes of lines that are too long
     */
    public LineReader(InputStream stream, long offset, int mostBytes, Overflow overflow) {
        this.stream = stream;
        this.offset = offset;
        this.mostBytes = mostBytes;
        this.overflow = overflow;
    }

    /** Takes the bytes of a line that is too long, from its start to its end. */
    @FunctionalInterface
    public interface Overflow {

        /**
         * Takes the next bytes of the line.
         *
         * @param length the number of bytes of the line up to the end of these bytes
         */
        void add(byte[] bytes, int from, int count, long length);
    }

    /** A line. */
    public static final class Line {

        private final long offset;
        private final long length;
        private final byte[] utf8;
        private final boolean isEnded;

        private Line(long offset, long length, byte[] utf8, boolean isEnded) {
            this.offset = offset;
            this.length = length;
            this.utf8 = utf8;
            this.isEnded = isEnded;
        }

        /** {@return the number of bytes before the line} */
        public long offset() {
            return offset;
        }

        /** {@return the number of bytes up to the end of the line, with its line end} */
        public long end() {
            return offset + length + (isEnded ? 1 : 0);
        }

        /** {@return the number of bytes of the line, without its line end} */
        public long length() {
            return length;
        }

        /** {@return the bytes of the line, without its line end; empty if the line is too long} */
        public byte[] utf8() {
            return utf8;
        }

        /** {@return whether the line is longer than a line may be} */
        public boolean isTooLong() {
            return length > utf8.length;
        }

        /** {@return whether the line has a line end} */
        public boolean isEnded() {
            return isEnded;
        }

        /** {@return whether the line has no character except blanks, also behind a byte order mark} */
        public boolean isBlank() {
            int mark = BYTE_ORDER_MARK.length;
            boolean isMarked = utf8.length >= mark && Arrays.equals(utf8, 0, mark, BYTE_ORDER_MARK, 0, mark);
            for (int i = isMarked ? mark : 0; i < utf8.length; i++) {
                if (utf8[i] != ' ' && utf8[i] != '\t' && utf8[i] != '\r') {
                    return false;
                }
            }
            return !isTooLong();
        }
    }

    /** {@return the next line; {@code null} at the end of the stream} */
    public @Nullable Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        long start = offset;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        boolean isEnded = false;
        while (!isEnded && fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int count = end - from;
            if (length + count <= mostBytes) {
                kept.write(buffer, from, count);
            } else {
                if (length <= mostBytes) {
                    overflow.add(kept.toByteArray(), 0, kept.size(), length);
                    kept = new ByteArrayOutputStream();
                }
                overflow.add(buffer, from, count, length + count);
            }
            length += count;
            isEnded = end < to;
            from = isEnded ? end + 1 : end;
        }
        offset = start + length + (isEnded ? 1 : 0);
        return new Line(start, length, kept.toByteArray(), isEnded);
    }

    /** {@return whether the stream has more bytes} */
    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, stream.read(buffer));
        }
        return from < to;
    }
}
