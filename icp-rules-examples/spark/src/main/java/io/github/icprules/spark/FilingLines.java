package io.github.icprules.spark;

import io.github.icprules.examples.runner.io.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.mapreduce.Job;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.PartitionedFile;
import org.apache.spark.sql.execution.datasources.TextBasedFileFormat;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.Option;
import scala.collection.AbstractIterator;
import scala.collection.Iterator;
import scala.collection.immutable.Map;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;

/**
 * A source of lines for {@code spark.read().format(FilingLines.class.getName())} and {@code readStream()}, also of compressed files, with
 * the place of each line in its file. The text source of Spark has no safe limit for the length of a line. A line over 1 MB is one row with
 * its digest and its start, which is longer than a filing may be. Blank lines are skipped.
 */
public final class FilingLines extends TextBasedFileFormat {

    /**
     * The columns: the number of bytes in front of the line (in a compressed file, of the unpacked text), its length without the line end,
     * the line, and the digest of a line that is too long.
     */
    static final StructType SCHEMA = StructType.fromDDL("offset BIGINT, length BIGINT, value BINARY, digest STRING");

    /** Called by Spark, with the name of the class. */
    public FilingLines() {}

    @Override
    public Option<StructType> inferSchema(SparkSession spark, Map<String, String> options, Seq<FileStatus> files) {
        return Option.apply(SCHEMA);
    }

    @Override
    public boolean isSplitable(SparkSession spark, Map<String, String> options, Path path) {
        return codec(path, getHadoopConf(spark)) == null;
    }

    @Override
    public OutputWriterFactory prepareWrite(
            SparkSession spark, Job job, Map<String, String> options, StructType schema) {
        throw new UnsupportedOperationException("Filings are not written as lines.");
    }

    @Override
    public Function1<PartitionedFile, Iterator<InternalRow>> buildReader(
            SparkSession spark,
            StructType dataSchema,
            StructType partitionSchema,
            StructType requiredSchema,
            Seq<Filter> filters,
            Map<String, String> options,
            Configuration hadoop) {
        return new Opener(
                new SerializableConfiguration(hadoop),
                Arrays.stream(requiredSchema.fieldNames())
                        .mapToInt(SCHEMA::fieldIndex)
                        .toArray(),
                EngineSettings.of(SQLConf.get()::getConfString).key());
    }

    private static @Nullable CompressionCodec codec(Path path, Configuration hadoop) {
        return new CompressionCodecFactory(hadoop).getCodec(path);
    }

    /** Opens a part of a file on an executor. */
    private static final class Opener extends AbstractFunction1<PartitionedFile, Iterator<InternalRow>>
            implements Serializable {

        private static final long serialVersionUID = 1L;

        private final SerializableConfiguration hadoop;
        private final int[] columns;
        private final byte @Nullable [] key;

        Opener(SerializableConfiguration hadoop, int[] columns, byte @Nullable [] key) {
            this.hadoop = hadoop;
            this.columns = columns;
            this.key = key;
        }

        @Override
        public Iterator<InternalRow> apply(PartitionedFile part) {
            try {
                Path path = part.toPath();
                CompressionCodec codec = codec(path, hadoop.value());
                FSDataInputStream file = path.getFileSystem(hadoop.value()).open(path);
                TaskContext task = TaskContext.get();
                if (task != null) {
                    task.addTaskCompletionListener((TaskCompletionListener) ended -> close(file));
                }
                if (codec != null) {
                    return new Lines(codec.createInputStream(file), 0, Long.MAX_VALUE, this);
                }
                // A line belongs to the part in which it starts. The byte in front shows whether the first one starts
                // there.
                long before = Math.max(0, part.start() - 1);
                file.seek(before);
                Lines lines = new Lines(file, before, part.start() + part.length(), this);
                if (part.start() > 0) {
                    lines.skip();
                }
                return lines;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(InputStream stream) {
            try {
                stream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The rows of the lines that start in a part of a file. */
    private static final class Lines extends AbstractIterator<InternalRow> {

        private final LineReader reader;
        private final long end;
        private final Opener opener;
        private byte[] start = new byte[0];
        private Digests.@Nullable Digest digest;
        private @Nullable InternalRow next;
        private boolean isAtEnd;

        Lines(InputStream stream, long offset, long end, Opener opener) {
            this.reader = new LineReader(stream, offset, LineReader.MOST_BYTES, this::addTooLong);
            this.end = end;
            this.opener = opener;
        }

        void skip() throws IOException {
            LineReader.Line line = reader.next();
            isAtEnd = line == null || line.end() >= end;
            digest = null;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && !isAtEnd) {
                    LineReader.Line line = reader.next();
                    isAtEnd = line == null || line.end() >= end;
                    if (line != null && line.offset() < end && !line.isBlank()) {
                        next = row(line);
                    }
                }
                return next != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InternalRow next() {
            InternalRow row = hasNext() ? next : null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = null;
            return row;
        }

        private void addTooLong(byte[] bytes, int from, int count, long length) {
            Digests.Digest started = digest;
            if (started == null) {
                started = Digests.started(opener.key);
                start = Arrays.copyOfRange(bytes, from, from + LineReader.MOST_BYTES + 1);
            }
            started.update(bytes, from, count);
            digest = started;
        }

        private InternalRow row(LineReader.Line line) {
            @Nullable Object[] all = {line.offset(), line.length(), line.utf8(), null};
            Digests.Digest ofTooLong = digest;
            if (ofTooLong != null) {
                all[SCHEMA.fieldIndex("value")] = start;
                all[SCHEMA.fieldIndex("digest")] = UTF8String.fromString(ofTooLong.hex());
                digest = null;
            }
            return new GenericInternalRow(Arrays.stream(opener.columns)
                    .mapToObj(column -> all[column])
                    .toArray());
        }
    }
}
