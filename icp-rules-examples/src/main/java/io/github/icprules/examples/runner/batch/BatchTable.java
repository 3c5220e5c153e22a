package io.github.icprules.examples.runner.batch;

import io.github.icprules.batch.BatchAnswer;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Subject;
import io.github.icprules.pages.ReportTable;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats the answers of a batch as a CSV table for a spreadsheet, with a row for each line. */
final class BatchTable implements BatchRecord.Layout {

    private final Language language;
    private final boolean hasPolicies;

    /** The rule of a finding; the title is {@code null} if it is not known. */
    private record Rule(String id, @Nullable Text title) {}

    /**
     * Creates a layout.
     *
     * @param hasPolicies whether there is a policy, so that the table has the number of waived findings
     */
    BatchTable(Language language, boolean hasPolicies) {
        this.language = language;
        this.hasPolicies = hasPolicies;
    }

    @Override
    public byte[] head() {
        return utf8(ReportTable.head(language, hasPolicies));
    }

    @Override
    public byte[] of(BatchLines.Line line, BatchAnswer.Evaluated<?> evaluated) {
        FilingReport report = evaluated.report();
        Rule rule = worst(report);
        Action first = first(report);
        return utf8(ReportTable.row(new ReportTable.Row(
                String.valueOf(line.number()),
                report.reference(),
                subject(evaluated.request()),
                report.verdict().in(language),
                rule == null
                        ? null
                        : rule.title() == null ? rule.id() : rule.title().in(language),
                rule == null ? null : rule.id(),
                first == null ? null : first.what().in(language),
                first == null ? null : first.who().in(language),
                first == null || first.by() == null ? null : first.by().toString(),
                hasPolicies ? String.valueOf(report.waived().size()) : null)));
    }

    @Override
    public byte[] broken(BatchLines.Line line, Text problem) {
        String verdict = language == Language.ZH ? "无法处理" : "broken line";
        return utf8(ReportTable.row(new ReportTable.Row(
                String.valueOf(line.number()),
                line.reference(),
                null,
                verdict,
                problem.in(language).replace("\n", language == Language.ZH ? "；" : "; "),
                null,
                null,
                null,
                null,
                hasPolicies ? "" : null)));
    }

    /**
     * Returns the first action. The row has one cell for an action, so an open point that cannot block the filing is left
     * out. If no task remains, the result is the first step of the procedure.
     */
    private static @Nullable Action first(FilingReport report) {
        return report.actions().stream()
                .filter(action -> action.why() != null
                        || action.isBlocking()
                        || action.kind() == ActionKind.PAPER
                        || action.kind() == ActionKind.STEP)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the rule to look at first: the rule of the most severe violation, otherwise of an open point that could block,
     * otherwise of a missing material.
     */
    private static @Nullable Rule worst(FilingReport report) {
        return Stream.of(
                        report.violations().stream().map(found -> new Rule(found.ruleId(), found.title())),
                        report.unchecked().stream()
                                .filter(open -> open.fault() || open.mayBlock())
                                .map(open -> new Rule(open.ruleId(), open.title())),
                        report.requirements().stream()
                                .filter(requirement -> requirement.status() == RequirementStatus.MISSING)
                                .map(missing -> new Rule(missing.ruleId(), missing.ruleTitle())))
                .flatMap(rules -> rules)
                .findFirst()
                .orElse(null);
    }

    /** Returns the name of a unit, which is public. A subject without a type could be a person, so its name is left out. */
    private static @Nullable String subject(FilingRequest request) {
        Subject subject = request.subject();
        if (subject.name() == null) {
            return null;
        }
        String name = PersonalData.maskNumbersIn(subject.name());
        return subject.type() == null || subject.type().isIndividual() ? PersonalData.maskName(name) : name;
    }

    private static byte[] utf8(String row) {
        return row.getBytes(StandardCharsets.UTF_8);
    }
}
