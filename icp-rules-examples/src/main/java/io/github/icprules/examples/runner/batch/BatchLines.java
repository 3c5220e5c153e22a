package io.github.icprules.examples.runner.batch;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.LineReader;
import io.github.icprules.examples.runner.io.Reasons;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.examples.runner.io.Source;
import io.github.icprules.examples.runner.io.StandardInput;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.AnsweredReport;
import io.github.icprules.wechat.PlatformAnswer;
import io.github.icprules.wechat.Submission;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a file or of standard input in their order, without blank lines. Only one line at a time is in memory. */
final class BatchLines implements Iterator<BatchLines.Line>, Closeable {

    /** The length from which a line ends the batch. Such a file is no file of lines, and could be endless. */
    private static final int HOPELESS = 64 * LineReader.MOST_BYTES;

    private static final Text FILINGS = Text.of("每行一件备案", "a filing in each line");

    private final Text name;
    private final Text expected;
    private final InputStream stream;
    private final LineReader reader;
    private long lines;
    private long blankLines;
    private @Nullable Line next;

    private BatchLines(Text name, Text expected, InputStream stream, int mostBytes) {
        this.name = name;
        this.expected = expected;
        this.stream = stream;
        this.reader = new LineReader(stream, 0, mostBytes, (bytes, from, count, length) -> refuseHopeless(length));
    }

    /** A line. */
    static final class Line {

        /** The memory for a line while it is read, as a multiple of its length: the characters, the values and the filing. */
        private static final long TIMES = 8;

        private static final long OVERHEAD = 64;

        private final long number;
        private final LineReader.Line text;

        /** The content of the line; {@code null} before the line is read, and if it has no answer of the platform. */
        private @Nullable Submission answered;

        private Line(long number, LineReader.Line text) {
            this.number = number;
            this.text = text;
        }

        /** {@return the number of the line, from 1; blank lines count} */
        long number() {
            return number;
        }

        /** {@return the number of bytes of the input up to the end of the line} */
        long end() {
            return text.end();
        }

        /** {@return the approximate size of the line in memory, in bytes, including the values that are read from it} */
        long weight() {
            return TIMES * text.utf8().length + OVERHEAD;
        }

        /** {@return the platform's answer in the line; {@code null} if there is none} */
        @Nullable PlatformAnswer answer() {
            return answered == null ? null : answered.answer();
        }

        /** {@return a report joined with the platform's answer in the line; {@code null} if there is no answer} */
        @Nullable AnsweredReport answered(FilingReport report) {
            return answered == null ? null : answered.answered(report);
        }

        /** {@return the filing of the line} */
        FilingRequest read() {
            Submission submission = RequestReader.submission(Source.ofLine(bytes()));
            answered = submission.answer() == null ? null : submission;
            return submission.request();
        }

        /** {@return whether the line has a line end} */
        boolean isEnded() {
            return text.isEnded();
        }

        /** {@return the bytes of the line, without the line end} */
        byte[] bytes() {
            if (text.isTooLong()) {
                throw new UnusableInputException("超过 1 MB；应为一行一件备案", "longer than 1 MB; expected one filing in a line");
            }
            return text.utf8();
        }

        /** {@return the reference in the filing, even if the filing is unusable; {@code null} if none is found} */
        @Nullable String reference() {
            return text.isTooLong() ? null : RequestReader.referenceIn(text.utf8());
        }
    }

    /** Opens a file, or standard input if the name is a hyphen. */
    static BatchLines of(String file) {
        if (file.isBlank()) {
            throw new UnusableInputException(
                    "FILE：名称为空；应为文件，或者用 - 表示标准输入", "FILE: the name is empty; expected a file, or - for standard input");
        }
        if (file.equals("-")) {
            return ofStandardInput();
        }
        try {
            Path path = Path.of(file);
            Reasons.refuseFolder(path);
            return filings(Sentence.same(file), Files.newInputStream(path));
        } catch (NoSuchFileException | FileNotFoundException e) {
            throw new UnusableInputException(
                    "%s：没有这个文件；应为%s", "%s: no such file; expected %s", Source.masked(file), FILINGS);
        } catch (InvalidPathException e) {
            throw new UnusableInputException(
                    "FILE：文件不能用这个名称；应为%s", "FILE: no file can have this name; expected %s", FILINGS);
        } catch (IOException e) {
            throw unreadable(Sentence.same(file), FILINGS, e);
        }
    }

    private static BatchLines ofStandardInput() {
        Text name = Source.STANDARD_INPUT;
        try {
            return filings(name, StandardInput.open());
        } catch (IOException e) {
            throw unreadable(name, FILINGS, e);
        }
    }

    /** {@return lines of the input, each with a filing or with invalid content} */
    static BatchLines filings(Text name, InputStream stream) {
        return new BatchLines(name, FILINGS, stream, LineReader.MOST_BYTES);
    }

    /** {@return lines of the output of a batch; such a line can be longer than the line of its filing} */
    static BatchLines written(Text name, InputStream stream) {
        return new BatchLines(name, Text.of("批处理写出的内容", "what a batch writes"), stream, HOPELESS);
    }

    /** {@return the name of the input in messages} */
    Text name() {
        return name;
    }

    /** {@return the number of blank lines that were read} */
    long blankLines() {
        return blankLines;
    }

    @Override
    public boolean hasNext() {
        for (LineReader.Line line = null; next == null && (line = read()) != null; ) {
            lines++;
            if (line.isBlank()) {
                blankLines++;
            } else {
                next = new Line(lines, line);
            }
        }
        return next != null;
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Line line = next;
        next = null;
        return line;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            // All necessary bytes have been read, so the error has no effect.
        }
    }

    private LineReader.@Nullable Line read() {
        try {
            return reader.next();
        } catch (IOException e) {
            throw unreadable(name, expected, e);
        }
    }

    private void refuseHopeless(long length) {
        if (length > HOPELESS) {
            throw new UnusableInputException(
                    "%s：第%s行超过 %s MB；应为%s",
                    "%s: line %s is longer than %s MB; expected %s",
                    name,
                    lines + 1,
                    HOPELESS / LineReader.MOST_BYTES,
                    expected);
        }
    }

    private static UnusableInputException unreadable(Text name, Text expected, IOException problem) {
        return new UnusableInputException(
                "%s：无法读取（%s）；应为%s", "%s: cannot be read (%s); expected %s", name, Reasons.of(problem), expected);
    }
}
