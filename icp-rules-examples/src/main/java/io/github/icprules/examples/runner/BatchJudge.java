package io.github.icprules.examples.runner;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.batch.Batch;
import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.text.Language;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns lines into what is written about them. */
final class BatchJudge {

    private final EngineOptions options;
    private final IcpRuleEngine engine;
    private final Language language;

    /**
     * Sets it up.
     *
     * @param today the day by which a filing is judged that names none, where no option does
     */
    BatchJudge(EngineOptions options, LocalDate today, Language language) {
        this.options = options;
        this.engine = options.load(today);
        this.language = language;
    }

    /** {@return the digest of the rules it judges by} */
    String rulePackSha256() {
        return engine.evaluate(FilingRequest.of(FilingType.NEW_FIRST).build())
                .receipt()
                .rulePackSha256();
    }

    /** {@return the rules, by which those that were violated can be named} */
    List<RuleDescription> rules() {
        return engine.rules();
    }

    /** Looks whether the day that an option names can be judged by at all. */
    void check() {
        options.refuseDayWithoutRules(engine.evaluate(
                options.dated(FilingRequest.of(FilingType.NEW_FIRST).build())));
    }

    /** {@return what is written about each line, in their order; to be closed} */
    Stream<BatchRecord> judge(Iterator<BatchLines.Line> lines, int threads) {
        Stream<BatchLines.Line> items = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL), false);
        return Batch.of(engine).threads(threads).evaluate(items, this::read, this::record);
    }

    /** {@return what is written about one line} */
    BatchRecord judge(BatchLines.Line line) {
        try (Stream<BatchRecord> records =
                Batch.of(engine).threads(1).evaluate(Stream.of(line), this::read, this::record)) {
            return records.findFirst().orElseThrow();
        }
    }

    /** {@return the filing in a line, to be judged by the day that the option names} */
    FilingRequest read(BatchLines.Line line) {
        return options.dated(RequestReader.read(Source.ofLine(line.bytes())));
    }

    private BatchRecord record(BatchAnswer<BatchLines.Line> answer) {
        BatchLines.Line line = answer.item();
        if (answer instanceof BatchAnswer.Evaluated<?> evaluated) {
            return BatchRecord.of(line, evaluated.report(), language);
        }
        Throwable problem = ((BatchAnswer.Broken<?>) answer).problem();
        if (problem instanceof UnusableInputException) {
            return BatchRecord.broken(line, String.valueOf(problem.getMessage()));
        }
        return BatchRecord.brokenBy(line, problem);
    }
}
