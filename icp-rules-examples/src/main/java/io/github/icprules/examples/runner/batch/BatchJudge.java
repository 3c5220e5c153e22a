package io.github.icprules.examples.runner.batch;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.batch.Batch;
import io.github.icprules.examples.runner.options.EngineOptions;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
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
    private final int threads;

    BatchJudge(EngineOptions options, int threads) {
        this.options = options;
        this.engine = options.load();
        this.threads = threads;
    }

    /** {@return the settings of a batch that starts today} */
    BatchSettings settings(Language language) {
        FilingRequest any = FilingRequest.builder(FilingType.NEW_FIRST).build();
        return BatchSettings.of(engine.evaluate(any).receipt(), language, options.day());
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
    Stream<BatchRecord> judge(Iterator<BatchLines.Line> lines, LocalDate today, BatchRecord.Layout layout) {
        ToLongFunction<Object> weight =
                any -> any instanceof BatchLines.Line line ? line.weight() : ((BatchRecord) any).text().length;
        Stream<BatchLines.Line> items = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false);
        return Batch.of(engine)
                .threads(threads)
                .weighing(weight, Runtime.getRuntime().maxMemory() / SHARE)
                .evaluate(items, line -> read(line, today), answer -> BatchRecord.of(answer.item(), answer, layout));
    }

    private FilingRequest read(BatchLines.Line line, LocalDate today) {
        FilingRequest request = options.dated(line.read());
        return request.evaluatedOn() == null ? request.withEvaluatedOn(today) : request;
    }
}
