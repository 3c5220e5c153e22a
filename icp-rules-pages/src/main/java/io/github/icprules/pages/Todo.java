package io.github.icprules.pages;

import io.github.icprules.pages.ReportTree.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.report.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Actions of one party with the same sentence, for example to photograph several papers again.
 *
 * @param actions the actions, at least one
 */
record Todo(List<Action> actions) {

    /** Copies the list. */
    Todo {
        actions = List.copyOf(actions);
    }

    /** Actions with equal keys are one task. */
    private record Key(
            String what,
            @Nullable Severity severity,
            ActionKind kind,
            @Nullable LocalDate by,
            String rule,
            String also) {}

    /** {@return the tasks, in the order of their first actions} */
    static List<Todo> of(List<Action> actions) {
        return of(actions, action -> "");
    }

    /**
     * {@return the tasks, in the order of their first actions}
     *
     * @param also a further text that actions of one task have in common
     */
    static List<Todo> of(List<Action> actions, Function<Action, String> also) {
        Map<Key, List<Action>> tasks = new LinkedHashMap<>();
        for (Action action : actions) {
            Key key = new Key(
                    action.what(), action.severity(), action.kind(), action.by(), rule(action), also.apply(action));
            tasks.computeIfAbsent(key, first -> new ArrayList<>()).add(action);
        }
        return tasks.values().stream().map(Todo::new).toList();
    }

    /** {@return the rule of the first finding that an action removes; empty if it removes none} */
    static String rule(Action action) {
        return action.resolves().isEmpty() ? "" : action.resolves().get(0).ruleId();
    }

    /**
     * {@return whether an action is a task of this filing}
     *
     * <p>The stages of the procedure are no tasks, and an open point that cannot block the filing is none, except if the merchant
     * settles it.
     */
    static boolean isToDo(Action action) {
        return action.kind() != ActionKind.STEP
                && (action.why() != null
                        || action.isBlocking()
                        || action.kind() == ActionKind.PAPER
                        || action.who() == Party.MERCHANT);
    }

    /** {@return whether the missing fields are the only reason of an action that may block the filing} */
    static boolean listsFields(Action action) {
        return action.why() == null && action.isBlocking() && action.kind() == ActionKind.INPUT;
    }

    /** {@return the first action, which has the data that all actions of the task have in common} */
    Action first() {
        return actions.get(0);
    }
}
