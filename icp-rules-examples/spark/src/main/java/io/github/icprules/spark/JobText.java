package io.github.icprules.spark;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One text of the input. */
final class JobText {

    /** So many times its length a text takes while it is read: its characters, the values, the filing. */
    private static final long TIMES = 8;

    private static final long OVERHEAD = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final long line;
    private final byte @Nullable [] json;
    private final byte @Nullable [] context;
    private final @Nullable String digest;

    /**
     * Takes a text.
     *
     * @param line the number of its line in the file, or of its row in a Parquet file, from 1
     * @param json the text in UTF-8; {@code null} for a row without a text
     * @param context the context of a WeChat body in a column of its own; {@code null} if there is none
     * @param digest the digest of the whole text if {@code json} is only its start, because the text is too long for a filing
     */
    JobText(long line, byte @Nullable [] json, byte @Nullable [] context, @Nullable String digest) {
        this.line = line;
        this.json = json;
        this.context = context;
        this.digest = digest;
    }

    long line() {
        return line;
    }

    byte @Nullable [] json() {
        return json;
    }

    byte @Nullable [] context() {
        return context;
    }

    /** {@return the digest of a text of which {@code json} is only the start; {@code null} of all other texts} */
    @Nullable String digest() {
        return digest;
    }

    /** {@return about how many bytes the text takes in memory, with what is read from it} */
    long weight() {
        return TIMES * ((json == null ? 0 : json.length) + (context == null ? 0 : context.length)) + OVERHEAD;
    }

    /** {@return whether the text is a line of blanks, also behind a byte order mark} */
    boolean isBlank() {
        if (json == null || context != null || digest != null) {
            return false;
        }
        int mark = BYTE_ORDER_MARK.length;
        int from = json.length >= mark && Arrays.equals(json, 0, mark, BYTE_ORDER_MARK, 0, mark) ? mark : 0;
        for (int i = from; i < json.length; i++) {
            if (json[i] != ' ' && json[i] != '\t' && json[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** {@return the place and no content, fit for a log} */
    @Override
    public String toString() {
        return "JobText[" + line + ']';
    }
}
