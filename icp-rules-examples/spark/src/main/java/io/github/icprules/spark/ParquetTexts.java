package io.github.icprules.spark;

import io.github.icprules.examples.runner.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** The texts in a row group of a Parquet file. */
final class ParquetTexts implements Iterator<JobText>, AutoCloseable {

    private final ParquetReader<Group> reader;
    private final InputColumns columns;
    private final String source;
    private long row;
    private @Nullable Group next;

    private ParquetTexts(ParquetReader<Group> reader, InputColumns columns, String source, long row) {
        this.reader = reader;
        this.columns = columns;
        this.source = source;
        this.row = row;
    }

    /** Reads the columns and no other. The schema is no text here, because a name of a column could not be read again from the text. */
    private static final class ColumnsOnly extends GroupReadSupport {

        private final InputColumns columns;
        private final String source;

        ColumnsOnly(InputColumns columns, String source) {
            this.columns = columns;
            this.source = source;
        }

        @Override
        public ReadContext init(InitContext context) {
            return new ReadContext(projection(context.getFileSchema(), columns, source));
        }
    }

    /** {@return the row groups of a file as parts of the input, without digests} */
    static List<InputPart> parts(Path file, String source, InputColumns columns, Configuration hadoop)
            throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
            projection(reader.getFooter().getFileMetaData().getSchema(), columns, source);
            List<InputPart> parts = new ArrayList<>();
            long rows = 0;
            for (BlockMetaData group : reader.getFooter().getBlocks()) {
                parts.add(new InputPart(
                        0,
                        file.toString(),
                        source,
                        InputPart.Kind.PARQUET,
                        group.getStartingPos(),
                        group.getCompressedSize(),
                        rows,
                        group.getRowCount(),
                        ""));
                rows += group.getRowCount();
            }
            return parts;
        }
    }

    /** {@return the texts of a part} */
    static ParquetTexts of(InputPart part, InputColumns columns, Configuration hadoop) throws IOException {
        return new ParquetTexts(
                ParquetReader.builder(new ColumnsOnly(columns, part.source()), new Path(part.file()))
                        .withConf(hadoop)
                        .withFileRange(part.start(), part.start() + part.length())
                        .build(),
                columns,
                part.source(),
                part.linesBefore());
    }

    /** Refuses a file without the columns. */
    private static MessageType projection(MessageType schema, InputColumns columns, String source) {
        List<Type> fields = new ArrayList<>();
        for (String column : columns.names()) {
            Type type = schema.containsField(column) ? schema.getType(column) : null;
            if (type == null
                    || !type.isPrimitive()
                    || type.isRepetition(Type.Repetition.REPEATED)
                    || type.asPrimitiveType().getPrimitiveTypeName() != PrimitiveTypeName.BINARY) {
                throw new JobRefusedException(new Sentence(
                        "%s：没有文本列 %s；应有这一列（见 --column）；现有 %s",
                        "%s: no column of texts %s; expected one (see --column); found %s",
                        source,
                        column,
                        schema.getFields().stream().map(Type::getName).toList()));
            }
            fields.add(type);
        }
        return new MessageType(schema.getName(), fields);
    }

    @Override
    public boolean hasNext() {
        try {
            if (next == null) {
                next = reader.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(source + " cannot be read.", e);
        }
        return next != null;
    }

    @Override
    public JobText next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Group group = next;
        next = null;
        row++;
        return new JobText(
                row,
                text(group, columns.json()),
                columns.context() == null ? null : text(group, columns.context()),
                null);
    }

    private static byte @Nullable [] text(Group group, String column) {
        if (group.getFieldRepetitionCount(column) == 0) {
            return null;
        }
        Binary value = group.getBinary(column, 0);
        return value.getBytes();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
