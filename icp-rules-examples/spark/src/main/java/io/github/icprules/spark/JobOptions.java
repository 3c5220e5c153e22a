package io.github.icprules.spark;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The options of a job that decide what is written. Immutable. */
public final class JobOptions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1024 * 1024;

    private final String input;
    private final String output;
    private final EngineSettings engine;
    private final EnumSet<OutputKind> kinds;
    private final InputColumns columns;
    private final boolean keepsRecords;
    private final boolean compresses;
    private final long partBytes;

    private JobOptions(Builder builder) {
        this.input = builder.input;
        this.output = builder.output;
        this.engine = builder.engine;
        this.kinds = EnumSet.copyOf(builder.kinds);
        this.columns = new InputColumns(builder.column, builder.contextColumn);
        this.keepsRecords = builder.keepsRecords;
        this.compresses = builder.compresses;
        this.partBytes = builder.partBytes;
    }

    private JobOptions(JobOptions options, EngineSettings engine) {
        this.input = options.input;
        this.output = options.output;
        this.engine = engine;
        this.kinds = options.kinds;
        this.columns = options.columns;
        this.keepsRecords = options.keepsRecords;
        this.compresses = options.compresses;
        this.partBytes = options.partBytes;
    }

    /**
     * Starts the options of a job.
     *
     * @param input a file, a folder or a pattern of a file system that Hadoop knows
     * @param output the output folder
     */
    public static Builder builder(String input, String output) {
        return new Builder(
                requireNonNull(input, "input must be given."), requireNonNull(output, "output must be given."));
    }

    String input() {
        return input;
    }

    String output() {
        return output;
    }

    EngineSettings engine() {
        return engine;
    }

    /** {@return the same options with other engines} */
    JobOptions withEngine(EngineSettings settings) {
        return new JobOptions(this, settings);
    }

    Set<OutputKind> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    InputColumns columns() {
        return columns;
    }

    boolean keepsRecords() {
        return keepsRecords;
    }

    boolean compresses() {
        return compresses;
    }

    /** {@return the number of bytes of a part; 0 if the job chooses} */
    long partBytes() {
        return partBytes;
    }

    /** {@return the options by name that must be the same when a job continues, without what an engine says of itself} */
    Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        named.put("input", input);
        named.put("--lang", engine.language().name());
        named.put("--provinces", engine.provinces().name());
        named.put("--on", String.valueOf(engine.on()));
        named.put("--write", kinds.toString());
        named.put("--column", columns.json());
        named.put("--context-column", String.valueOf(columns.context()));
        named.put("--keep-bad-records", String.valueOf(keepsRecords));
        named.put("--compress", String.valueOf(compresses));
        return named;
    }

    /** Collects options. */
    public static final class Builder {

        private final String input;
        private final String output;
        private EngineSettings engine = EngineSettings.builder().build();
        private Set<OutputKind> kinds = EnumSet.allOf(OutputKind.class);
        private String column = "value";
        private @Nullable String contextColumn;
        private boolean keepsRecords;
        private boolean compresses;
        private long partBytes;

        private Builder(String input, String output) {
            this.input = input;
            this.output = output;
        }

        /** Sets the engines. */
        public Builder engine(EngineSettings engine) {
            this.engine = requireNonNull(engine, "engine must be given.");
            return this;
        }

        /** Sets the kinds of rows; bad records are always written. Without this call, all kinds are written. */
        public Builder write(Set<OutputKind> kinds) {
            this.kinds = EnumSet.of(OutputKind.BAD);
            this.kinds.addAll(kinds);
            return this;
        }

        /** Sets the column of a Parquet file that contains the filing or the WeChat body; {@code value} without this call. */
        public Builder column(String column) {
            this.column = requireNonNull(column, "column must be given.");
            return this;
        }

        /** Sets the column of a Parquet file that contains the context of the WeChat body. */
        public Builder contextColumn(String contextColumn) {
            this.contextColumn = requireNonNull(contextColumn, "contextColumn must be given.");
            return this;
        }

        /** Writes a bad record itself, unmasked, into its row. */
        public Builder keepBadRecords() {
            this.keepsRecords = true;
            return this;
        }

        /** Compresses the output with gzip. */
        public Builder compress() {
            this.compresses = true;
            return this;
        }

        /**
         * Sets about how many megabytes of lines a part has. Without this call the job chooses: at most 32 MB, and less for a short
         * input, so that all cores have work.
         *
         * @throws IllegalArgumentException if the number is not positive
         */
        public Builder partSize(int megabytes) {
            if (megabytes < 1) {
                throw new IllegalArgumentException("partSize must be positive.");
            }
            return partBytes(megabytes * MEGABYTE);
        }

        Builder partBytes(long bytes) {
            this.partBytes = bytes;
            return this;
        }

        /** {@return the options} */
        public JobOptions build() {
            return new JobOptions(this);
        }
    }
}
