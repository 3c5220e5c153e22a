package io.github.icprules.pages;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tasks of one report for the terminal template. */
final class TextTasks {

    private final FilingReport report;
    private final FindingsOfReport findings;
    private final TextLines lines;
    private final boolean isFull;

    /**
     * Takes a report.
     *
     * @param isFull whether the whole report is printed
     */
    TextTasks(FilingReport report, TextLines lines, boolean isFull) {
        this.report = report;
        this.findings = new FindingsOfReport(report);
        this.lines = lines;
        this.isFull = isFull;
    }

    /** {@return the tasks, by party; the party with the most urgent task first} */
    Map<Party, List<Task>> byParty() {
        Map<Party, List<Task>> tasks = new LinkedHashMap<>();
        report.actions().stream()
                .filter(this::isToDo)
                .collect(Collectors.groupingBy(Action::who, LinkedHashMap::new, Collectors.toList()))
                .forEach((who, actions) -> tasks.put(who, Task.of(actions, lines.language(), this::citation)));
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
        return Task.isToDo(action) || (isFull && action.kind() != ActionKind.STEP && action.who() != Party.AUTHORITY);
    }

    /** {@return the severity or the kind of an action, with a width in columns} */
    String label(int columns, Action action) {
        // A missing statement or check is no fault yet, so a severity would be misleading.
        if (action.why() == null && action.isBlocking()) {
            return lines.coloured(WideText.pad(lines.say("    可能阻断", "    may block"), columns), Style.YELLOW);
        }
        Severity severity = action.why() == null ? null : action.severity();
        return severity == null
                ? WideText.pad("    " + lines.text(action.kind()), columns)
                : lines.coloured(WideText.pad("    " + lines.text(severity), columns), TextLines.style(severity));
    }

    /** {@return whether the missing fields are the only reason of an action that may block the filing} */
    boolean listsFields(Action action) {
        return Task.listsFields(action);
    }

    /** {@return the names of the fields of an action, joined with commas} */
    String places(Action action) {
        return lines.places(action.fields().stream().map(Action.Field::path).toList());
    }

    /** {@return the penalty for the violation that an action removes; {@code null} if there is none} */
    @Nullable Penalty penalty(Action action) {
        Violation violation = violation(action);
        return violation == null ? null : violation.penalty();
    }

    /**
     * {@return the articles on which an action is based; empty if the action is for an open point}
     *
     * <p>The full report has the articles of the other findings that the action removes.
     */
    List<LegalBasis> basis(Action action) {
        return LegalBasis.withoutNotes(basisAndNotes(action));
    }

    /** {@return the notes of the library on an action; empty if there are none} */
    List<LegalBasis> notes(Action action) {
        return LegalBasis.notes(basisAndNotes(action));
    }

    private List<LegalBasis> basisAndNotes(Action action) {
        Violation violation = violation(action);
        if (violation != null) {
            return violation.basis();
        }
        MaterialRequirement requirement = findings.requirement(action.resolves().get(0));
        return requirement == null ? List.of() : requirement.basis();
    }

    /** Returns the citations below an action. Tasks with different citations stay separate. */
    private String citation(Action action) {
        Penalty penalty = penalty(action);
        return lines.cite(basisAndNotes(action)) + '\n' + (penalty == null ? "" : lines.cite(penalty));
    }

    private @Nullable Violation violation(Action action) {
        return findings.violation(action.resolves().get(0));
    }
}
