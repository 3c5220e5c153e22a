package io.github.icprules.examples.runner.batch;

import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.batch.BatchLine;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a batch can continue an earlier output. Each complete line of the output must be unchanged, and must equal
 * the line that the batch would write now.
 */
final class BatchResumption {

    private final BatchJudge judge;
    private final LocalDate now;
    private final BatchLines lines;
    private final BatchTally tally;
    private final BatchProgress progress;
    private @Nullable LocalDate today;
    private long end;

    /**
     * Creates the check.
     *
     * @param now today
     * @param lines the input from its start; after the check, the lines without an answer remain
     */
    BatchResumption(BatchJudge judge, LocalDate now, BatchLines lines, BatchTally tally, BatchProgress progress) {
        this.judge = judge;
        this.now = now;
        this.lines = lines;
        this.tally = tally;
        this.progress = progress;
    }

    /** A line of the output and the line of the input that it should answer. */
    private static final class Pair {

        private final BatchLines.Line place;
        private final BatchLines.Line line;

        /** The evaluation date of a filing that has no date of its own. */
        private @Nullable LocalDate day;

        Pair(BatchLines.Line place, BatchLines.Line line) {
            this.place = place;
            this.line = line;
        }
    }

    /**
     * A line of the output that was found correct.
     *
     * @param place the line of the output
     * @param end the number of bytes of the input up to the end of the answered line
     * @param day the evaluation date of a filing that has no date of its own; {@code null} if the filing has a date
     */
    private record Confirmed(
            long place,
            long placeEnd,
            long end,
            BatchRecord.Summary summary,
            @Nullable LocalDate day) {}

    /**
     * Checks the earlier output, and sets the output to continue behind the earlier output.
     *
     * @return whether the target file is already complete, so that no further line is necessary
     * @throws UnusableInputException if the batch would write another line now; the message has the number of the line
     */
    boolean resume(BatchOutput out) throws IOException {
        try (BatchOutput.Written written = out.written()) {
            if (written == null) {
                return false;
            }
            check(BatchLines.written(written.name(), written.stream()));
            if (written.isInPlace() && end == written.size() && !lines.hasNext()) {
                return true;
            }
            out.continueBehind(written, end);
            return false;
        }
    }

    /** Checks all complete lines of the earlier output. */
    void check(BatchLines written) {
        ToLongFunction<Object> weight = any -> any instanceof Pair pair ? pair.place.weight() + pair.line.weight() : 0;
        Text output = written.name();
        try (Stream<Confirmed> confirmed = judge.batch(weight)
                .evaluate(BatchJudge.stream(new Pairs(written)), this::read, answer -> confirm(output, answer))) {
            confirmed.forEach(one -> keep(output, one));
        }
    }

    /** {@return the evaluation date of filings without a date: the date in the earlier output, or today} */
    LocalDate today() {
        return today == null ? now : today;
    }

    /** {@return the number of bytes of the output to keep} */
    long end() {
        return end;
    }

    /** Pairs each line of the output with the line of the input in the same position. */
    private final class Pairs implements Iterator<Pair> {

        private final BatchLines written;
        private long taken;
        private @Nullable Pair next;

        Pairs(BatchLines written) {
            this.written = written;
        }

        @Override
        public boolean hasNext() {
            if (next == null && written.hasNext()) {
                BatchLines.Line place = written.next();
                // A line without a line end is incomplete, because the batch was killed while writing this line.
                if (place.isEnded()) {
                    next = pair(place);
                }
            }
            return next != null;
        }

        @Override
        public Pair next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Pair pair = Objects.requireNonNull(next);
            next = null;
            return pair;
        }

        private Pair pair(BatchLines.Line place) {
            taken++;
            if (place.number() != taken) {
                throw nothing(written.name(), place);
            }
            if (lines.hasNext()) {
                return new Pair(place, lines.next());
            }
            WrittenRecord record = WrittenRecord.read(place.bytes());
            throw record == null
                    ? nothing(written.name(), place)
                    : other(
                            written.name(),
                            place.number(),
                            new Sentence(
                                    "回答的是第%s行，而 %s 没有这一行",
                                    "answers line %s, which %s does not have", record.line(), lines.name()));
        }
    }

    /**
     * Reads a filing. A filing without a date is evaluated as of the date in the output. A later step checks that this date
     * is the same for all lines.
     */
    private FilingRequest read(Pair pair) {
        FilingRequest request = judge.read(pair.line);
        if (request.evaluatedOn() != null) {
            return request;
        }
        WrittenRecord record = WrittenRecord.read(pair.place.bytes());
        pair.day = record == null ? null : record.evaluatedOn();
        return BatchJudge.on(pair.day == null ? now : pair.day, request);
    }

    private Confirmed confirm(Text output, BatchAnswer<Pair> answer) {
        Pair pair = answer.item();
        BatchRecord expected = BatchRecord.of(pair.line, answer, judge.layout());
        // If the bytes are equal, the digest is also right.
        BatchRecord.Summary summary =
                isSame(pair.place, expected) ? expected.summary() : summaryOfFault(output, pair, answer);
        return new Confirmed(pair.place.number(), pair.place.end(), pair.line.end(), summary, pair.day);
    }

    /**
     * {@return the summary of a line that can be kept although it differs, because an error in the program need not occur
     * again}
     */
    private BatchRecord.Summary summaryOfFault(Text output, Pair pair, BatchAnswer<Pair> answer) {
        BatchLines.Line place = pair.place;
        WrittenRecord record = WrittenRecord.read(place.bytes());
        if (record == null) {
            throw nothing(output, place);
        }
        Text difference = difference(pair, record, answer);
        if (difference != null) {
            throw other(output, place.number(), difference);
        }
        return new BatchRecord.Summary(record.line(), null, false, false, true, Set.of(), 0, List.of());
    }

    /** {@return the reason why the batch would write another line now; {@code null} if the difference is allowed} */
    private @Nullable Text difference(Pair pair, WrittenRecord record, BatchAnswer<Pair> answer) {
        if (!BatchLine.isUnchanged(pair.place.bytes())) {
            return new Sentence(
                    "写出之后被改动：%s 不符", "was changed after it was written: its %s does not fit", BatchLine.DIGEST);
        }
        long line = pair.line.number();
        if (record.line() != line) {
            return new Sentence("回答的是第%s行，此处应为第%s行", "answers line %s in the place of line %s", record.line(), line);
        }
        if (record.isFault()) {
            return null;
        }
        for (Language language : Language.values()) {
            if (isSame(pair.place, BatchRecord.of(pair.line, answer, new BatchRecord.JsonLines(language)))) {
                return Text.of("是用另一个 --lang 写出的", "was written in another --lang");
            }
        }
        if (record.isError()) {
            return new Sentence("报告了第%s行没有的问题", "reports a problem that line %s does not have", line);
        }
        Receipt receipt = judge.receipt();
        if (!receipt.rulePackSha256().equals(record.rulePackSha256())) {
            return new Sentence("是用其他规则核对的（%s）", "was answered by other rules (%s)", String.valueOf(record.rulePack()));
        }
        if (!policies(receipt).equals(record.policies())) {
            return new Sentence(
                    "是按其他策略核对的（%s）",
                    "was answered under other policies (%s)",
                    record.policies().isEmpty() ? Text.of("无", "none") : String.join(", ", record.policies()));
        }
        if (!packs(receipt).equals(record.packs())) {
            return new Sentence(
                    "是用其他规则包核对的（%s）",
                    "was answered by other rule packs (%s)",
                    record.packs().isEmpty() ? Text.of("无", "none") : String.join(", ", record.packs()));
        }
        if (!receipt.engine().equals(record.engine())) {
            return new Sentence(
                    "是用其他版本核对的（%s）", "was answered by another version (%s)", String.valueOf(record.engine()));
        }
        if (answer instanceof BatchAnswer.Evaluated<Pair> evaluated) {
            FilingReport report = evaluated.report();
            if (!report.evaluatedOn().equals(record.evaluatedOn())) {
                return byOtherDay(record.evaluatedOn(), report.evaluatedOn());
            }
        }
        return new Sentence("回答的不是第%s行的备案", "answers another filing than line %s", line);
    }

    private static List<String> packs(Receipt receipt) {
        return receipt.packs().stream()
                .map(pack -> pack.id() + ' ' + pack.sha256())
                .toList();
    }

    private static List<String> policies(Receipt receipt) {
        return receipt.policies().stream()
                .map(policy -> policy.id() + ' ' + policy.sha256())
                .toList();
    }

    private void keep(Text output, Confirmed confirmed) {
        LocalDate day = confirmed.day();
        if (day != null) {
            // The filing has no date, so this is the date of the earlier part of the batch.
            today = today == null ? day : today;
            if (!day.equals(today)) {
                throw other(output, confirmed.place(), byOtherDay(day, today));
            }
        }
        tally.addEarlier(confirmed.summary());
        end = confirmed.placeEnd();
        progress.at(confirmed.end(), tally.answered());
    }

    private static Text byOtherDay(@Nullable LocalDate day, LocalDate now) {
        return new Sentence(
                "按 %s 核对，而现在应按 %s", "was evaluated as of %s, but now the date would be %s", String.valueOf(day), now);
    }

    private static boolean isSame(BatchLines.Line place, BatchRecord record) {
        byte[] written = place.bytes();
        byte[] json = record.text();
        return Arrays.equals(written, 0, written.length, json, 0, json.length - 1);
    }

    private static UnusableInputException nothing(Text output, BatchLines.Line place) {
        return other(output, place.number(), Text.of("不是批处理写出的内容", "is nothing that a batch writes"));
    }

    private static UnusableInputException other(Text output, long place, Text what) {
        return new UnusableInputException(
                "%s：第%s行%s；应为这次批处理已经写出的内容，或者用 --overwrite 重新开始",
                "%s: line %s %s; expected what this batch has written so far, or --overwrite to begin again",
                output,
                place,
                what);
    }
}
