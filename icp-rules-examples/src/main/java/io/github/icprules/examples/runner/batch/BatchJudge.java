package io.github.icprules.examples.runner.batch;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.batch.Batch;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Evaluates lines and creates the lines of the output. */
final class BatchJudge {

    /** The share of the maximum memory for lines and answers that are not yet written. The rest is for the evaluation. */
    private static final int SHARE = 8;

    private final EngineOptions options;
    private final IcpRuleEngine engine;
    private final BatchRecord.Layout layout;
    private final int threads;

    BatchJudge(EngineOptions options, Language language, boolean isTable, int threads) {
        this.options = options;
        this.engine = options.load();
        this.layout = isTable ? new BatchTable(language) : new BatchRecord.JsonLines(language);
        this.threads = threads;
    }

    /** {@return the layout of the output} */
    BatchRecord.Layout layout() {
        return layout;
    }

    /** {@return the receipt of an evaluation now} */
    Receipt receipt() {
        return engine.evaluate(FilingRequest.builder(FilingType.NEW_FIRST).build())
                .receipt();
    }

    /** {@return the titles of the rules by id; answers that an earlier batch wrote contain no titles} */
    Map<String, Text> titles() {
        return engine.rules().stream().collect(Collectors.toMap(RuleDescription::id, RuleDescription::title));
    }

    /** Refuses an evaluation date of the options on which no rule is in force. */
    void check() {
        options.refuseDayWithoutRules(engine.evaluate(
                options.dated(FilingRequest.builder(FilingType.NEW_FIRST).build())));
    }

    /**
     * {@return the output lines, in the order of the input; the caller must close the stream}
     *
     * @param today the evaluation date of filings without a date, if no option has a date
     */
    Stream<BatchRecord> judge(Iterator<BatchLines.Line> lines, LocalDate today) {
        ToLongFunction<Object> weight =
                any -> any instanceof BatchLines.Line line ? line.weight() : ((BatchRecord) any).text().length;
        return batch(weight)
                .evaluate(
                        stream(lines),
                        line -> on(today, read(line)),
                        answer -> BatchRecord.of(answer.item(), answer, layout));
    }

    /**
     * {@return a batch with the configured number of threads}
     *
     * @param weight the approximate size in memory, in bytes, of an item, an answer or a result
     */
    Batch batch(ToLongFunction<Object> weight) {
        return Batch.of(engine)
                .threads(threads)
                .weighing(weight, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** {@return a stream that reads the items one by one} */
    static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** {@return the filing of a line, with the evaluation date of the option if there is one} */
    FilingRequest read(BatchLines.Line line) {
        return options.dated(line.read());
    }

    /** {@return the filing, with another evaluation date if the filing has none} */
    static FilingRequest on(LocalDate day, FilingRequest request) {
        return request.evaluatedOn() == null ? request.withEvaluatedOn(day) : request;
    }
}
