package io.github.icprules.spark;

import static java.util.Objects.requireNonNull;

/**
 * The options of a job. The settings of the engine are those of the session, {@code spark.icp.*}. Immutable.
 *
 * @param input a file, a folder or a pattern of a file system that Hadoop knows
 * @param output the output folder
 * @param format the format of the input: {@code lines}, or a source of Spark such as {@code parquet}
 * @param json the expression of SQL for the text of a record; {@code value} for lines
 * @param batchMegabytes about how many megabytes of input are evaluated together; a file is never cut
 */
public record JobOptions(String input, String output, String format, String json, int batchMegabytes) {

    /** The format of files with a filing in each line. */
    public static final String LINES = "lines";

    /** The column of a line. */
    public static final String VALUE = "value";

    private static final int BATCH_MEGABYTES = 256;

    /** Refuses {@code null}. */
    public JobOptions {
        requireNonNull(input, "input must be given.");
        requireNonNull(output, "output must be given.");
        requireNonNull(format, "format must be given.");
        requireNonNull(json, "json must be given.");
    }

    /** {@return the options of a job that reads lines} */
    public static JobOptions of(String input, String output) {
        return new JobOptions(input, output, LINES, VALUE, BATCH_MEGABYTES);
    }

    /** {@return the options of a job that reads another source of Spark} */
    public JobOptions withFormat(String newFormat, String newJson) {
        return new JobOptions(input, output, newFormat, newJson, batchMegabytes);
    }

    /** {@return the same options with another size of a batch} */
    public JobOptions withBatch(int megabytes) {
        return new JobOptions(input, output, format, json, megabytes);
    }

    /** {@return whether the input has lines} */
    boolean isOfLines() {
        return format.equals(LINES);
    }
}
