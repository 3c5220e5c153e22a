package io.github.icprules.examples.runner.batch;

import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.batch.BatchLine;
import io.github.icprules.examples.runner.Exit;
import io.github.icprules.examples.runner.Sentence;
import io.github.icprules.examples.runner.UnusableInputException;
import io.github.icprules.examples.runner.io.RequestReader;
import io.github.icprules.pages.Harmless;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.PolicyEffect;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import io.github.icprules.wechat.PlatformAnswer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The output line for an input line. */
final class BatchRecord {

    /** The first words of the message for a line that failed because of an error in the program. */
    static final Text FAULT = Text.of("程序故障", "a fault of the program");

    private final Summary summary;
    private final long end;
    private final byte[] text;

    /**
     * The data of an answer for the summary.
     *
     * @param line the number of the answered line, from 1
     * @param verdict the verdict; {@code null} if the line is broken
     * @param isUnfit whether a violation of the filing is blocking or unlawful, or the platform has an objection to the filing
     * @param isRejected whether the platform or the authority has rejected the filing
     * @param isFault whether the line failed because of an error in the program
     * @param violated the ids of the violated rules
     * @param waived the number of waived findings
     * @param effects what policies do with the findings
     */
    record Summary(
            long line,
            @Nullable Verdict verdict,
            boolean isUnfit,
            boolean isRejected,
            boolean isFault,
            Set<String> violated,
            int waived,
            List<PolicyEffect> effects) {}

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
    record JsonLines(BatchSettings settings, Language language) implements Layout {

        @Override
        public byte[] head() {
            return new byte[0];
        }

        @Override
        public byte[] of(BatchLines.Line line, BatchAnswer.Evaluated<?> evaluated) {
            FilingReport report = evaluated.report();
            return BatchLine.of(line.number(), settings.text(), report, line.answered(report), language);
        }

        @Override
        public byte[] broken(BatchLines.Line line, Text problem) {
            String error = problem.in(language).lines().map(Harmless::of).collect(Collectors.joining("\n"));
            return BatchLine.broken(line.number(), settings.text(), line.reference(), error);
        }
    }

    /** {@return the output for a line} */
    static BatchRecord of(BatchLines.Line line, BatchAnswer<?> answer, Layout layout) {
        if (answer instanceof BatchAnswer.Evaluated<?> evaluated) {
            return of(line, evaluated, layout);
        }
        Throwable problem = ((BatchAnswer.Broken<?>) answer).problem();
        if (problem instanceof InvalidTreeException invalid) {
            return broken(line, RequestReader.unusable(invalid).problem(), false, layout);
        }
        if (problem instanceof UnusableInputException unusable) {
            return broken(line, unusable.problem(), false, layout);
        }
        // The message of the exception is not written, because it could contain personal data of the filing.
        return broken(
                line,
                new Sentence("%s（%s）", "%s (%s)", FAULT, problem.getClass().getSimpleName()),
                true,
                layout);
    }

    private static BatchRecord of(BatchLines.Line line, BatchAnswer.Evaluated<?> evaluated, Layout layout) {
        FilingReport report = evaluated.report();
        PlatformAnswer answer = line.answer();
        Set<String> violated = new TreeSet<>();
        report.violations().stream().map(Violation::ruleId).forEach(violated::add);
        return new BatchRecord(
                new Summary(
                        line.number(),
                        report.verdict(),
                        Exit.isUnfit(report) || (answer != null && !answer.isAccepted()),
                        answer != null && answer.isRejected(),
                        false,
                        violated,
                        report.waived().size(),
                        report.policyEffects()),
                line.end(),
                layout.of(line, evaluated));
    }

    private static BatchRecord broken(BatchLines.Line line, Text problem, boolean isFault, Layout layout) {
        return new BatchRecord(
                new Summary(line.number(), null, false, false, isFault, Set.of(), 0, List.of()),
                line.end(),
                layout.broken(line, problem));
    }

    Summary summary() {
        return summary;
    }

    /** {@return the number of bytes of the input up to the end of the line} */
    long end() {
        return end;
    }

    /** {@return the output, with its line end} */
    byte[] text() {
        return text;
    }
}
