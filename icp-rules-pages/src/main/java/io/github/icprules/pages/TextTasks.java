package io.github.icprules.pages;

import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.pages.ReportTree.Citation;
import io.github.icprules.pages.ReportTree.Penalty;
import io.github.icprules.pages.ReportTree.Requirement;
import io.github.icprules.pages.ReportTree.Violation;
import io.github.icprules.report.Action.FindingKind;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tasks of one report for the terminal template. */
final class TextTasks {

    private final ReportTree report;
    private final TextLines lines;
    private final boolean isFull;
    private final TextBudget budget;

    /**
     * Takes a report.
     *
     * @param isFull whether the whole report is printed
     */
    TextTasks(ReportTree report, TextLines lines, boolean isFull, TextBudget budget) {
        this.report = report;
        this.lines = lines;
        this.isFull = isFull;
        this.budget = budget;
    }

    /** {@return the tasks, by party; the party with the most urgent task first} */
    Map<Party, List<Todo>> byParty() {
        Map<Party, List<Todo>> tasks = new LinkedHashMap<>();
        report.actions().stream()
                .filter(this::isToDo)
                .collect(Collectors.groupingBy(Action::who, LinkedHashMap::new, Collectors.toList()))
                .forEach((who, actions) -> tasks.put(who, Todo.of(actions, isFull ? this::citation : action -> "")));
        return tasks;
    }

    /** {@return the number of tasks} */
    int size() {
        return byParty().values().stream().mapToInt(List::size).sum();
    }

    /**
     * Returns whether an action is in the list of tasks. An open point that cannot block the filing is in the list of open points
     * instead, except if the whole report is printed. A decision of the reviewer on which no finding depends is no task.
     */
    private boolean isToDo(Action action) {
        return Todo.isToDo(action) || (isFull && action.kind() != ActionKind.STEP && action.who() != Party.AUTHORITY);
    }

    /** {@return the severity or the kind of an action, with a width in columns} */
    String label(int columns, Action action) {
        // A missing statement or check is no fault yet, so a severity would be misleading.
        if (action.why() == null && action.isBlocking()) {
            return lines.coloured(WideText.pad(lines.say("    可能阻断", "    may block"), columns), Style.YELLOW);
        }
        // Waiting for the result of a review is no fault.
        Severity severity = action.why() == null || action.kind() == ActionKind.WAIT ? null : action.severity();
        return severity == null
                ? WideText.pad("    " + lines.text(action.kind()), columns)
                : lines.coloured(WideText.pad("    " + lines.text(severity), columns), TextLines.style(severity));
    }

    /** {@return whether the missing fields are listed: they are the only reason of an action that may block the filing} */
    boolean listsFields(Action action) {
        return budget.hasLists() && Todo.listsFields(action);
    }

    /** {@return the sentence of a task; in a text without reasons also the names of the fields of its corrections} */
    String sentence(Todo task) {
        String what = task.first().what();
        if (isFull || budget.hasReasons() || task.first().kind() != ActionKind.CORRECTION) {
            return what;
        }
        String places = lines.places(task.actions().stream()
                .flatMap(action -> action.fields().stream())
                .map(ReportTree.Field::path)
                .toList());
        return places.isEmpty() ? what : what + lines.say("（" + places + "）", " (" + places + ")");
    }

    /** {@return the names of the fields of an action, joined with commas} */
    String places(Action action) {
        return lines.places(action.fields().stream().map(ReportTree.Field::path).toList());
    }

    /** {@return the penalty for the violation that an action removes; {@code null} if there is none} */
    @Nullable Penalty penalty(Action action) {
        Violation violation = violation(action);
        return violation == null ? null : violation.penalty();
    }

    /** {@return the articles on which an action is based; empty if the action is for an open point} */
    List<Citation> basis(Action action) {
        Violation violation = violation(action);
        Requirement requirement = requirement(action);
        return violation != null ? violation.basis() : requirement == null ? List.of() : requirement.basis();
    }

    /** {@return the notes of the library on an action; empty if there are none} */
    List<Citation> notes(Action action) {
        Violation violation = violation(action);
        Requirement requirement = requirement(action);
        return violation != null ? violation.notes() : requirement == null ? List.of() : requirement.notes();
    }

    /**
     * {@return the reason of an action; {@code null} if it has none}
     *
     * <p>The folded text leaves out a reason that the task itself contains, as a question does, and the reason of an open point. It
     * has the rule of the finding if the rule needs no line of its own.
     */
    @Nullable String reason(int columns, Action action) {
        String why = action.why();
        if (isFull || why == null) {
            return why;
        }
        if (!budget.hasReasons()
                || action.kind() == ActionKind.QUESTION
                || action.resolves().stream().allMatch(finding -> finding.kind() == FindingKind.UNCHECKED)) {
            return null;
        }
        String withRule = why + lines.say("（" + Todo.rule(action) + "）", " (" + Todo.rule(action) + ")");
        return lines.count(columns, withRule) == lines.count(columns, why) ? withRule : why;
    }

    /** Returns the citations below an action. Tasks with different citations stay separate. */
    private String citation(Action action) {
        Penalty penalty = penalty(action);
        return lines.cite(basis(action), notes(action)) + '\n' + (penalty == null ? "" : lines.cite(penalty));
    }

    private @Nullable Violation violation(Action action) {
        return action.resolves().isEmpty()
                ? null
                : report.violation(action.resolves().get(0));
    }

    private @Nullable Requirement requirement(Action action) {
        return action.resolves().isEmpty()
                ? null
                : report.requirement(action.resolves().get(0));
    }
}
