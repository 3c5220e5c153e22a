package io.github.icprules.spark;

import org.jspecify.annotations.Nullable;

/** One text of the input. */
final class JobText {

    /** So many times its length a text takes while it is read: its characters, the values, the filing. */
    private static final long TIMES = 8;

    private static final long OVERHEAD = 64;

    private final long line;
    private final byte @Nullable [] json;
    private final byte @Nullable [] context;

    /**
     * Takes a text.
     *
     * @param line the number of its line in the file, or of its row in a Parquet file, from 1
     * @param json the text in UTF-8; {@code null} for a row without a text
     * @param context the context of a WeChat body in a column of its own; {@code null} if there is none
     */
    JobText(long line, byte @Nullable [] json, byte @Nullable [] context) {
        this.line = line;
        this.json = json;
        this.context = context;
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

    /** {@return about how many bytes the text takes in memory, with what is read from it} */
    long weight() {
        return TIMES * ((json == null ? 0 : json.length) + (context == null ? 0 : context.length)) + OVERHEAD;
    }

    /** {@return whether the text is a line of blanks} */
    boolean isBlank() {
        if (json == null || context != null) {
            return false;
        }
        for (byte character : json) {
            if (character != ' ' && character != '\t' && character != '\r') {
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
