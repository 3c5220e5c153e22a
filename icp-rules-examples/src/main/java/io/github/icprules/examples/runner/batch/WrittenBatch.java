package io.github.icprules.examples.runner.batch;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.Reasons;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.report.ReportOutline;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The output of a batch in a file, with the positions of its references. */
final class WrittenBatch {

    private final String file;
    private final Path path;
    private final Map<String, Place> places = new HashMap<>();

    /**
     * The position of a line in the output.
     *
     * @param number the number of the line, from 1
     * @param offset the number of bytes before the line
     */
    private record Place(long number, long offset) {}

    /**
     * Reads the references of an output.
     *
     * @throws UnusableInputException if the file cannot be read, is no output of a batch, or has the same reference twice
     */
    WrittenBatch(String file) {
        this.file = file;
        try {
            this.path = Path.of(file);
        } catch (InvalidPathException e) {
            throw new UnusableInputException(
                    "--against：文件不能用这个名称；应为%s",
                    "--against: no file can have this name; expected %s", BatchComparison.EXPECTED);
        }
        try (BatchLines lines = open(0)) {
            long offset = 0;
            while (lines.hasNext()) {
                BatchLines.Line line = lines.next();
                String reference = head(line, line.number()).reference();
                if (reference != null) {
                    Place place = places.putIfAbsent(reference, new Place(line.number(), offset));
                    if (place != null) {
                        throw new UnusableInputException(
                                "%s：第%s行与第%s行的 reference 相同；每个 reference 应只出现一次",
                                "%s: line %s has the reference of line %s; expected each reference once",
                                Source.masked(file),
                                line.number(),
                                place.number());
                    }
                }
                offset = line.end();
            }
        }
    }

    /** {@return whether the output has a filing with a reference} */
    boolean has(String reference) {
        return places.containsKey(reference);
    }

    /** {@return the report on the filing with a reference; {@code null} if its line was invalid} */
    @Nullable ReportOutline reportOf(String reference) {
        Place place = places.get(reference);
        if (place == null) {
            throw new NoSuchElementException();
        }
        try (BatchLines lines = open(place.offset())) {
            return record(lines.next(), place.number()).report();
        }
    }

    /**
     * {@return the answers to filings without a reference, and the answers to filings with a selected reference; the caller
     * must close the result}
     *
     * @param selected the condition that selects a reference
     */
    Entries entries(Predicate<String> selected) {
        return new Entries(open(0), selected);
    }

    private BatchLines open(long offset) {
        try {
            Reasons.refuseFolder(path);
            SeekableByteChannel channel = Files.newByteChannel(path);
            channel.position(offset);
            return BatchLines.written(Sentence.same(file), Channels.newInputStream(channel));
        } catch (NoSuchFileException e) {
            throw new UnusableInputException(
                    "%s：没有这个文件；应为%s", "%s: no such file; expected %s", Source.masked(file), BatchComparison.EXPECTED);
        } catch (IOException e) {
            throw new UnusableInputException(
                    "%s：无法读取（%s）；应为%s",
                    "%s: cannot be read (%s); expected %s",
                    Source.masked(file),
                    Reasons.of(e),
                    BatchComparison.EXPECTED);
        }
    }

    private WrittenRecord.Head head(BatchLines.Line line, long number) {
        try {
            return WrittenRecord.Head.read(line.bytes());
        } catch (UnusableInputException e) {
            throw nothing(number, e.problem());
        }
    }

    private WrittenRecord record(BatchLines.Line line, long number) {
        try {
            return WrittenRecord.read(line.bytes());
        } catch (UnusableInputException e) {
            throw nothing(number, e.problem());
        }
    }

    private UnusableInputException nothing(long number, Text why) {
        return new UnusableInputException(
                "%s：第%s行不是批处理写出的内容%s；应为%s",
                "%s: line %s is nothing that a batch writes%s; expected %s",
                Source.masked(file),
                number,
                why.in(Language.ZH).isEmpty() ? why : new Sentence("（%s）", " (%s)", why),
                BatchComparison.EXPECTED);
    }

    /** Answers in the order of the output, read one by one. */
    final class Entries implements Closeable {

        private final BatchLines lines;
        private final Predicate<String> selected;

        private Entries(BatchLines lines, Predicate<String> selected) {
            this.lines = lines;
            this.selected = selected;
        }

        /** {@return the next answer; {@code null} at the end} */
        @Nullable WrittenRecord next() {
            while (lines.hasNext()) {
                BatchLines.Line line = lines.next();
                String reference = head(line, line.number()).reference();
                if (reference == null || selected.test(reference)) {
                    return record(line, line.number());
                }
            }
            return null;
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
