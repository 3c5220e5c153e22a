package io.github.icprules.pages;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.Subject;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Party;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import io.github.icprules.text.Text;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one report for {@link ReportTable}. The names of the mini-program and of the subject are from the request. */
final class ReportRow {

    private final FilingRequest request;
    private final FilingReport report;
    private final String verdict;
    private final Language language;

    ReportRow(FilingRequest request, FilingReport report, String verdict, Language language) {
        this.request = request;
        this.report = report;
        this.verdict = verdict;
        this.language = language;
    }

    ReportTable.Row of(String line) {
        Optional<Action> first = first();
        String rule = first.map(action -> action.resolves().get(0).ruleId()).orElse(null);
        Optional<Action> next = first.or(this::firstStep);
        return new ReportTable.Row(
                line,
                report.reference(),
                miniProgram(),
                subject(),
                verdict,
                count(Severity.BLOCKING),
                count(Severity.LEGAL),
                count(Severity.WARNING, Severity.INFO),
                String.valueOf(report.missingMaterials().size()),
                tasks(Party.MERCHANT),
                tasks(Party.SERVICE_PROVIDER),
                rule == null ? null : problem(rule),
                rule,
                next.map(this::sentence).orElse(null),
                next.map(action -> action.who().in(language)).orElse(null),
                report.submitBefore() == null
                        ? null
                        : report.submitBefore().day().toString(),
                policies());
    }

    /**
     * Returns the task to do first: the task that removes the most severe finding. A missing material without a severity comes
     * before mere information. The row has one cell for a task, so an open point that cannot block the filing is left out.
     */
    private Optional<Action> first() {
        return tasks().min(Comparator.comparingInt(ReportRow::rank));
    }

    private static int rank(Action action) {
        Severity severity = action.severity();
        if (severity == null) {
            return 3;
        }
        return switch (severity) {
            case BLOCKING -> 0;
            case LEGAL -> 1;
            case WARNING -> 2;
            case INFO -> 4;
        };
    }

    /** Returns the first step of the procedure, which is the next step if no task remains. */
    private Optional<Action> firstStep() {
        return report.actions().stream()
                .filter(action -> action.kind() == ActionKind.STEP)
                .findFirst();
    }

    private Stream<Action> tasks() {
        return report.actions().stream().filter(Task::isToDo);
    }

    private String tasks(Party party) {
        List<Action> actions = tasks().filter(action -> action.who() == party).toList();
        return String.valueOf(Task.of(actions, language).size());
    }

    private String count(Severity... severities) {
        List<Severity> counted = List.of(severities);
        return String.valueOf(report.violations().stream()
                .filter(violation -> counted.contains(violation.severity()))
                .count());
    }

    private String sentence(Action action) {
        String what = action.what().in(language);
        if (!Task.listsFields(action)) {
            return what;
        }
        boolean isChinese = language == Language.ZH;
        return what
                + (isChinese ? "" : " ")
                + action.fields().stream()
                        .map(field -> report.label(field.path()).in(language))
                        .distinct()
                        .collect(Collectors.joining(isChinese ? "、" : ", "));
    }

    /** Returns the problem that a rule found. The title of a rule on a paper is the name of the paper only. */
    private String problem(String rule) {
        return report.requirements().stream()
                .filter(needed -> needed.ruleId().equals(rule) && needed.status() == RequirementStatus.MISSING)
                .map(needed -> (language == Language.ZH ? "缺少：" : "Missing: ")
                        + needed.title().in(language))
                .findFirst()
                .orElseGet(() -> title(rule));
    }

    private String title(String rule) {
        Text title = RuleTitles.of(report).get(rule);
        return title == null ? rule : title.in(language);
    }

    private @Nullable String miniProgram() {
        String name = request.miniProgram().name();
        return name == null ? null : PersonalData.maskNumbersInPublicName(name);
    }

    /** Returns the name of a unit, which is public. A subject without a type could be a person, so its name is masked. */
    private @Nullable String subject() {
        Subject subject = request.subject();
        if (subject.name() == null) {
            return null;
        }
        String name = PersonalData.maskNumbersIn(subject.name());
        return subject.type() == null || subject.type().isIndividual() ? PersonalData.maskName(name) : name;
    }

    /** Returns the applied policies, each with the numbers of findings by what it does with them. */
    private @Nullable String policies() {
        List<Receipt.AppliedPolicy> applied = report.receipt().policies();
        return applied.isEmpty()
                ? null
                : applied.stream()
                        .map(policy -> policy.id() + effects(policy.id()))
                        .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    }

    private String effects(String policy) {
        boolean isChinese = language == Language.ZH;
        Map<String, Integer> counts = new LinkedHashMap<>();
        report.policyEffects().stream()
                .filter(effect -> effect.policy().equals(policy))
                .forEach(effect -> counts.merge(effect.kind().in(language), effect.count(), Integer::sum));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + ' ' + count.getValue())
                        .collect(Collectors.joining(isChinese ? "，" : ", ", isChinese ? "：" : ": ", ""));
    }
}
