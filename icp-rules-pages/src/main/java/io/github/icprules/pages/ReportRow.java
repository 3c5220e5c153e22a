package io.github.icprules.pages;

import io.github.icprules.model.SubjectType;
import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.RequirementStatus;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Language;
import io.github.icprules.text.PersonalData;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of one report for {@link ReportTable}. */
final class ReportRow {

    private final ReportTree report;
    private final @Nullable AnswerTree rejection;
    private final PageDetails details;
    private final Language language;

    ReportRow(PageInput input, PageDetails details, Language language) {
        this.report = input.report();
        this.rejection = input.rejection();
        this.details = details;
        this.language = language;
    }

    ReportTable.Row of(String line) {
        Optional<Action> first = first();
        String rule = first.map(Todo::rule).orElse(null);
        Optional<Action> next = first.or(this::firstStep);
        return new ReportTable.Row(
                line,
                report.reference(),
                miniProgram(),
                subject(),
                rejection == null ? report.verdict().in(language) : rejection.headline(),
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
        return report.actions().stream().filter(Todo::isToDo);
    }

    private String tasks(Party party) {
        return String.valueOf(
                Todo.of(tasks().filter(action -> action.who() == party).toList())
                        .size());
    }

    private String count(Severity... severities) {
        List<Severity> counted = List.of(severities);
        return String.valueOf(report.violations().stream()
                .filter(violation -> counted.contains(violation.severity()))
                .count());
    }

    private String sentence(Action action) {
        if (!Todo.listsFields(action)) {
            return action.what();
        }
        boolean isChinese = language == Language.ZH;
        return action.what()
                + (isChinese ? "" : " ")
                + action.fields().stream()
                        .map(field -> report.label(field.path()))
                        .distinct()
                        .collect(Collectors.joining(isChinese ? "、" : ", "));
    }

    /** Returns the problem that a rule found. The title of a rule on a paper is the name of the paper only. */
    private String problem(String rule) {
        return report.requirements().stream()
                .filter(needed -> needed.ruleId().equals(rule) && needed.status() == RequirementStatus.MISSING)
                .map(needed -> (language == Language.ZH ? "缺少：" : "Missing: ") + needed.title())
                .findFirst()
                .orElseGet(() -> report.title(rule));
    }

    private @Nullable String miniProgram() {
        String name = details.miniProgram();
        return name == null ? null : PersonalData.maskNumbersInPublicName(name);
    }

    /** Returns the name of a unit, which is public. A subject without a type could be a person, so its name is masked. */
    private @Nullable String subject() {
        if (details.subject() == null) {
            return null;
        }
        String name = PersonalData.maskNumbersIn(details.subject());
        SubjectType type = report.subjectType();
        return type == null || type.isIndividual() ? PersonalData.maskName(name) : name;
    }

    /** Returns the applied policies, each with the numbers of findings by what it does with them. */
    private @Nullable String policies() {
        List<ReportTree.Applied> applied = report.receipt().policies();
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
