package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.batch.Batch;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.Receipt;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns lines into what is written about them. */
final class BatchJudge {

    /** Of the memory there can be, the part that lines and answers take which are not yet written: the rest is for the work. */
    private static final int SHARE = 8;

    private final EngineOptions options;
    private final IcpRuleEngine engine;
    private final BatchRecord.Layout layout;
    private final int threads;

    BatchJudge(EngineOptions options, Language language, boolean isTable, int threads) {
        this.options = options;
        this.engine = options.load();
        this.layout = isTable
                ? new BatchTable(language, engine.rules(), options.hasPolicies())
                : new BatchRecord.JsonLines(language);
        this.threads = threads;
    }

    /** {@return the layout of the output} */
    BatchRecord.Layout layout() {
        return layout;
    }

    /** {@return the receipt of what it judges now} */
    Receipt receipt() {
        return engine.evaluate(FilingRequest.builder(FilingType.NEW_FIRST).build())
                .receipt();
    }

    /** {@return the rules, by which those that were violated can be named} */
    List<RuleDescription> rules() {
        return engine.rules();
    }

    /** Looks whether the day that an option names can be judged by at all. */
    void check() {
        options.refuseDayWithoutRules(engine.evaluate(
                options.dated(FilingRequest.builder(FilingType.NEW_FIRST).build())));
    }

    /**
     * {@return the output lines, in the order of the input; to be closed}
     *
     * @param today the day by which a filing is judged that names none, where no option does
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
     * {@return a batch on as many threads as it was set up for}
     *
     * @param weight about how many bytes an item, or what becomes of it, takes in memory
     */
    Batch batch(ToLongFunction<Object> weight) {
        return Batch.of(engine)
                .threads(threads)
                .weighing(weight, Runtime.getRuntime().maxMemory() / SHARE);
    }

    /** {@return these items as a stream that is read one by one} */
    static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** {@return the filing in a line, to be judged by the day that the option names} */
    FilingRequest read(BatchLines.Line line) {
        return options.dated(RequestReader.read(Source.ofLine(line.bytes())));
    }

    /** {@return the filing, to be judged by this day if it names none} */
    static FilingRequest on(LocalDate day, FilingRequest request) {
        return request.evaluatedOn() == null ? request.withEvaluatedOn(day) : request;
    }
}
