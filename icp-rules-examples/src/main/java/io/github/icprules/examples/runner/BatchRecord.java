package io.github.icprules.examples.runner;

import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Verdict;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The output line for an input line. */
final class BatchRecord {

    /** What the problem of a line begins with that is broken by a fault of the program. */
    static final String FAULT = "a fault of the program";

    private final Summary summary;
    private final long end;
    private final byte[] json;

    /**
     * What a summary needs to know of it.
     *
     * @param line the number of the line that is answered, from 1
     * @param verdict the verdict; {@code null} if the line is broken
     * @param isUnfit whether something in the filing is blocking or unlawful
     * @param isFault whether it is broken by a fault of the program
     * @param violated the rules that it violates, by id
     */
    record Summary(long line, @Nullable Verdict verdict, boolean isUnfit, boolean isFault, Set<String> violated) {}

    private BatchRecord(Summary summary, long end, byte[] json) {
        this.summary = summary;
        this.end = end;
        this.json = json;
    }

    /** {@return what is written about a line} */
    static BatchRecord of(BatchLines.Line line, BatchAnswer<?> answer, Language language) {
        if (answer instanceof BatchAnswer.Evaluated<?> evaluated) {
            return of(line, evaluated.report(), language);
        }
        Throwable problem = ((BatchAnswer.Broken<?>) answer).problem();
        if (problem instanceof UnusableInputException) {
            return broken(line, String.valueOf(problem.getMessage()), false);
        }
        if (problem instanceof IllegalArgumentException) {
            // The engine's own sentence about the day, the one thing it refuses.
            return broken(line, "evaluatedOn: " + problem.getMessage(), false);
        }
        // Not its message, which could repeat what the filing says of a person.
        return broken(line, "%s (%s)".formatted(FAULT, problem.getClass().getSimpleName()), true);
    }

    private static BatchRecord of(BatchLines.Line line, FilingReport report, Language language) {
        Set<String> violated = new TreeSet<>();
        report.violations().stream().map(Violation::ruleId).forEach(violated::add);
        return new BatchRecord(
                new Summary(line.number(), report.verdict(), Exit.isUnfit(report), false, violated),
                line.end(),
                json(line.number(), "report", report.asTree(language)));
    }

    private static BatchRecord broken(BatchLines.Line line, String problem, boolean isFault) {
        return new BatchRecord(
                new Summary(line.number(), null, false, isFault, Set.of()),
                line.end(),
                json(line.number(), "error", Harmless.of(problem)));
    }

    Summary summary() {
        return summary;
    }

    /** {@return how many bytes of the input there are up to the end of its line} */
    long end() {
        return end;
    }

    /** {@return the line to write, with its end} */
    byte[] json() {
        return json;
    }

    private static byte[] json(long line, String property, Object value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", line);
        tree.put(property, value);
        return Seal.seal(Json.compact(tree));
    }
}
