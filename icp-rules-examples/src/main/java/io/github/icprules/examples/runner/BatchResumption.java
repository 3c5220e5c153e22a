package io.github.icprules.examples.runner;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what a batch has written so far, together with the lines it was about, and finds out whether it can be continued:
 * every record must answer the line in its place, and must have come about by these rules on the days that would be judged by now.
 */
final class BatchResumption {

    private final EngineOptions options;
    private final Language language;
    private final String input;
    private final String output;
    private final String rulePackSha256;
    private final BatchJudge judge;
    private @Nullable LocalDate today;
    private long end;

    /**
     * Sets it up.
     *
     * @param input what to call the input in messages
     * @param output what to call the output in messages
     */
    BatchResumption(EngineOptions options, Language language, String input, String output) {
        this.options = options;
        this.language = language;
        this.input = input;
        this.output = output;
        this.judge = new BatchJudge(options, EngineOptions.today(), language);
        this.rulePackSha256 = judge.rulePackSha256();
    }

    /**
     * Reads what was written, and as many lines of the input as it answers.
     *
     * @throws UnusableInputException if something else would be written in its place now; tells the line
     */
    void check(InputStream stream, Iterator<BatchLines.Line> lines, BatchTally tally, BatchProgress progress) {
        @SuppressWarnings("resource") // Its owner goes on to write to it.
        BatchLines written = new BatchLines(output, stream);
        byte[] lastReport = {};
        long placeOfLast = 0;
        BatchLines.Line answeredLast = null;
        while (written.hasNext()) {
            BatchLines.Line place = written.next();
            if (!place.isEnded()) {
                // The batch was killed while it wrote this.
                break;
            }
            WrittenRecord record = WrittenRecord.read(place.bytes());
            if (record == null || place.number() != tally.answered() + 1) {
                throw other(place, "is nothing that a batch writes");
            }
            if (!lines.hasNext()) {
                throw other(place, "answers line " + record.line() + ", which " + input + " does not have");
            }
            BatchLines.Line line = lines.next();
            if (record.line() != line.number()) {
                throw other(place, "answers line %s in the place of line %s".formatted(record.line(), line.number()));
            }
            if (record.isFault()) {
                // Kept as it is: it need not come about again.
                tally.addEarlier(record.summary());
            } else if (record.isError()) {
                BatchRecord now = judge.judge(line);
                check(place, now);
                tally.addEarlier(now.summary());
            } else {
                check(place, record, line);
                tally.addEarlier(record.summary());
                lastReport = place.bytes();
                placeOfLast = place.number();
                answeredLast = line;
            }
            end = place.end();
            progress.at(line.end(), tally.answered());
        }
        if (answeredLast != null) {
            // The sentences' language, and whatever else no digest tells.
            BatchRecord now = new BatchJudge(options, today(), language).judge(answeredLast);
            if (!isSame(lastReport, now)) {
                throw other(placeOfLast, "would be written otherwise now, such as in another --lang");
            }
        }
    }

    /** {@return the day by which the batch judges filings that name none: that of its first part, or today} */
    LocalDate today() {
        return today == null ? EngineOptions.today() : today;
    }

    /** {@return how many bytes of the output stay} */
    long end() {
        return end;
    }

    private void check(BatchLines.Line place, BatchRecord now) {
        if (!isSame(place.bytes(), now)) {
            throw other(place, "tells a problem that line " + now.summary().line() + " does not have");
        }
    }

    private void check(BatchLines.Line place, WrittenRecord record, BatchLines.Line line) {
        FilingRequest request;
        try {
            request = judge.read(line);
        } catch (UnusableInputException e) {
            throw other(place, "answers another filing than line " + line.number());
        }
        if (!rulePackSha256.equals(record.rulePackSha256())) {
            throw other(place, "was answered by other rules (%s)".formatted(record.rulePack()));
        }
        LocalDate day = Objects.requireNonNull(record.evaluatedOn());
        LocalDate expected = request.evaluatedOn();
        if (expected == null) {
            // The filing names no day, so this is the day of the batch's first part.
            today = today == null ? day : today;
            expected = today;
        }
        if (!day.equals(expected)) {
            throw other(place, "was judged by %s, which would be %s now".formatted(day, expected));
        }
    }

    private static boolean isSame(byte[] written, BatchRecord now) {
        byte[] json = now.json();
        return Arrays.equals(written, 0, written.length, json, 0, json.length - 1);
    }

    private UnusableInputException other(BatchLines.Line place, String what) {
        return other(place.number(), what);
    }

    private UnusableInputException other(long place, String what) {
        return new UnusableInputException(
                "%s: line %s %s; expected what this batch has written so far, or --overwrite to begin anew"
                        .formatted(output, place, what));
    }
}
