package io.github.icprules.examples.runner.batch;

import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Reads an earlier output, and skips the lines of the input that it answers. A line of the output must have the number of the input
 * line in the same position, and the settings of this batch.
 */
final class BatchResumption {

    private final BatchLines lines;
    private final BatchTally tally;
    private final BatchProgress progress;
    private BatchSettings settings;
    private long end;

    /**
     * Creates the check.
     *
     * @param settings the settings of a batch that starts today
     * @param lines the input from its start; after the check, the lines without an answer remain
     */
    BatchResumption(BatchSettings settings, BatchLines lines, BatchTally tally, BatchProgress progress) {
        this.settings = settings;
        this.lines = lines;
        this.tally = tally;
        this.progress = progress;
    }

    /**
     * Reads the earlier output, and sets the output to continue behind the earlier output.
     *
     * @return whether the target file is already complete, so that no further line is necessary
     * @throws UnusableInputException if the output is not of this batch; the message has the number of the line
     */
    boolean resume(BatchOutput out) throws IOException {
        try (BatchOutput.Written written = out.written()) {
            if (written == null) {
                return false;
            }
            read(BatchLines.written(written.name(), written.stream()));
            if (written.isInPlace() && end == written.size() && !lines.hasNext()) {
                return true;
            }
            out.continueBehind(written, end);
            return false;
        }
    }

    /** {@return the settings with the day on which the first part started} */
    BatchSettings settings() {
        return settings;
    }

    private void read(BatchLines written) {
        while (written.hasNext()) {
            BatchLines.Line place = written.next();
            // A line without a line end is incomplete, because the batch was killed while writing this line.
            if (place.isEnded()) {
                read(written.name(), place);
            }
        }
    }

    private void read(Text output, BatchLines.Line place) {
        boolean isFirst = tally.answered() == 0;
        WrittenRecord record;
        try {
            record = WrittenRecord.read(place.bytes());
            LocalDate day = isFirst ? BatchSettings.dayOf(record.head().settings()) : null;
            settings = day == null ? settings : settings.withDay(day);
            tally.addEarlier(record.summary());
            if (place.number() != tally.answered()) {
                throw new IllegalArgumentException("A blank line stands in front.");
            }
        } catch (UnusableInputException | IllegalArgumentException e) {
            throw other(output, place, Text.of("不是批处理写出的内容", "is nothing that a batch writes"));
        }
        if (!settings.text().equals(record.head().settings())) {
            throw other(output, place, Text.of("是用其他规则或选项写出的", "was written with other rules or options"));
        }
        long answered = record.head().line();
        if (!lines.hasNext()) {
            throw other(
                    output,
                    place,
                    new Sentence(
                            "回答的是第%s行，而 %s 没有这一行", "answers line %s, which %s does not have", answered, lines.name()));
        }
        BatchLines.Line line = lines.next();
        if (line.number() != answered) {
            throw other(
                    output,
                    place,
                    new Sentence(
                            "回答的是第%s行，此处应为第%s行", "answers line %s in the place of line %s", answered, line.number()));
        }
        end = place.end();
        progress.at(line.end(), tally.answered());
    }

    private static UnusableInputException other(Text output, BatchLines.Line place, Text what) {
        return new UnusableInputException(
                "%s：第%s行%s；应为这次批处理已经写出的内容，或者用 --overwrite 重新开始",
                "%s: line %s %s; expected what this batch has written so far, or --overwrite to begin again",
                output,
                place.number(),
                what);
    }
}
