package io.github.icprules.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines that start in a part of a file. The last line can end behind the part. */
final class FileLines implements Iterator<JobText> {

    private static final int BUFFER = 64 * 1024;

    private final InputStream stream;
    private final String source;
    private final byte @Nullable [] key;
    private final long end;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private long offset;
    private long lines;
    private @Nullable JobText next;

    private FileLines(InputStream stream, String source, byte @Nullable [] key, long offset, long end, long lines) {
        this.stream = stream;
        this.source = source;
        this.key = key;
        this.offset = offset;
        this.end = end;
        this.lines = lines;
    }

    /**
     * {@return all lines of a stream}
     *
     * @param key the key of the digests of lines that are too long; {@code null} if there is none
     */
    static FileLines all(InputStream stream, String source, byte @Nullable [] key) {
        return new FileLines(stream, source, key, 0, Long.MAX_VALUE, 0);
    }

    /**
     * {@return the lines that start in a part}
     *
     * @param stream the file from the byte before the part on; from its first byte if the part starts there
     * @param key the key of the digests of lines that are too long; {@code null} if there is none
     */
    static FileLines of(InputStream stream, InputPart part, byte @Nullable [] key) {
        long end = part.start() + part.length();
        if (part.start() == 0) {
            return new FileLines(stream, part.source(), key, 0, end, 0);
        }
        FileLines lines = new FileLines(stream, part.source(), key, part.start() - 1, end, part.linesBefore() - 1);
        // The line with the byte before the part belongs to the part before.
        boolean isEndOfLine = lines.fill() && lines.buffer[0] == '\n';
        lines.lines = part.linesBefore() - (isEndOfLine ? 1 : 0);
        lines.read();
        return lines;
    }

    @Override
    public boolean hasNext() {
        if (next == null && offset < end && fill()) {
            next = read();
        }
        return next != null;
    }

    @Override
    public JobText next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        JobText line = next;
        next = null;
        return line;
    }

    /** Of a line that is too long, only the start stays in memory, and the digest of all its bytes. */
    private JobText read() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        Digests.Digest digest = null;
        boolean isEnded = false;
        while (!isEnded && fill()) {
            int last = from;
            while (last < to && buffer[last] != '\n') {
                last++;
            }
            if (digest != null) {
                digest.update(buffer, from, last - from);
            } else {
                line.write(buffer, from, last - from);
                if (line.size() > FilingTexts.MOST_BYTES) {
                    digest = Digests.started(key);
                    digest.update(line.toByteArray(), 0, line.size());
                }
            }
            isEnded = last < to;
            int taken = last - from + (isEnded ? 1 : 0);
            offset += taken;
            from += taken;
        }
        lines++;
        return new JobText(lines, line.toByteArray(), null, digest == null ? null : digest.hex());
    }

    /** {@return whether there is anything left to read} */
    private boolean fill() {
        try {
            if (from == to) {
                from = 0;
                to = Math.max(0, stream.read(buffer));
            }
            return from < to;
        } catch (IOException e) {
            throw new UncheckedIOException(source + " cannot be read.", e);
        }
    }
}
