package io.github.icprules.examples.runner;

import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.examples.render.Harmless;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The output line for an input line. */
final class BatchRecord {

    /** The start of the problem of a line that is broken by a fault of the program. */
    static final Text FAULT = Text.of("程序故障", "a fault of the program");

    private final Summary summary;
    private final long end;
    private final byte[] text;

    /**
     * What a summary needs to know of it.
     *
     * @param line the number of the line that is answered, from 1
     * @param verdict the verdict; {@code null} if the line is broken
     * @param isUnfit whether something in the filing is blocking or unlawful
     * @param isFault whether it is broken by a fault of the program
     * @param violated the rules that it violates, by id
     * @param waived the number of waived findings
     */
    record Summary(
            long line, @Nullable Verdict verdict, boolean isUnfit, boolean isFault, Set<String> violated, int waived) {}

    private BatchRecord(Summary summary, long end, byte[] text) {
        this.summary = summary;
        this.end = end;
        this.text = text;
    }

    /** The layout of the output for a line. */
    interface Layout {

        /** {@return the text before the first line; may be empty} */
        byte[] head();

        /** {@return the output for a filing, with its line end} */
        byte[] of(BatchLines.Line line, BatchAnswer.Evaluated<?> evaluated);

        /** {@return the output for an invalid line, with its line end} */
        byte[] broken(BatchLines.Line line, Text problem);
    }

    /** A JSON object in each line, with sentences in a language. */
    record JsonLines(Language language) implements Layout {

        @Override
        public byte[] head() {
            return new byte[0];
        }

        @Override
        public byte[] of(BatchLines.Line line, BatchAnswer.Evaluated<?> evaluated) {
            FilingReport report = evaluated.report();
            return json(line.number(), report.reference(), "report", report.asTree(language));
        }

        @Override
        public byte[] broken(BatchLines.Line line, Text problem) {
            return json(
                    line.number(),
                    line.reference(),
                    "error",
                    problem.in(language).lines().map(Harmless::of).collect(Collectors.joining("\n")));
        }

        private static byte[] json(long line, @Nullable String reference, String property, Object value) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("line", line);
            if (reference != null) {
                tree.put("reference", reference);
            }
            tree.put(property, value);
            return Seal.seal(Json.compact(tree));
        }
    }

    /** {@return what is written about a line} */
    static BatchRecord of(BatchLines.Line line, BatchAnswer<?> answer, Layout layout) {
        if (answer instanceof BatchAnswer.Evaluated<?> evaluated) {
            return of(line, evaluated, layout);
        }
        Throwable problem = ((BatchAnswer.Broken<?>) answer).problem();
        if (problem instanceof UnusableInputException unusable) {
            return broken(line, unusable.problem(), false, layout);
        }
        // Not its message, which could repeat what the filing says of a person.
        return broken(
                line,
                new Sentence("%s（%s）", "%s (%s)", FAULT, problem.getClass().getSimpleName()),
                true,
                layout);
    }

    private static BatchRecord of(BatchLines.Line line, BatchAnswer.Evaluated<?> evaluated, Layout layout) {
        FilingReport report = evaluated.report();
        Set<String> violated = new TreeSet<>();
        report.violations().stream().map(Violation::ruleId).forEach(violated::add);
        return new BatchRecord(
                new Summary(
                        line.number(),
                        report.verdict(),
                        Exit.isUnfit(report),
                        false,
                        violated,
                        report.waived().size()),
                line.end(),
                layout.of(line, evaluated));
    }

    private static BatchRecord broken(BatchLines.Line line, Text problem, boolean isFault, Layout layout) {
        return new BatchRecord(
                new Summary(line.number(), null, false, isFault, Set.of(), 0),
                line.end(),
                layout.broken(line, problem));
    }

    Summary summary() {
        return summary;
    }

    /** {@return how many bytes of the input there are up to the end of its line} */
    long end() {
        return end;
    }

    /** {@return the output, with its line end} */
    byte[] text() {
        return text;
    }
}
