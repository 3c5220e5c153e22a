package io.github.icprules.pages;

import io.github.icprules.report.Action;
import io.github.icprules.report.ActionKind;
import io.github.icprules.report.Party;
import io.github.icprules.text.Language;
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
record Task(List<Action> actions) {

    /** Copies the list. */
    Task {
        actions = List.copyOf(actions);
    }

    /** Actions with equal keys are one task. */
    private record Key(
            String what,
            @Nullable Object severity,
            Object kind,
            @Nullable LocalDate by,
            String rule,
            String also) {}

    /** {@return the tasks, in the order of their first actions} */
    static List<Task> of(List<Action> actions, Language language) {
        return of(actions, language, action -> "");
    }

    /**
     * {@return the tasks, in the order of their first actions}
     *
     * @param also a further text that actions of one task have in common
     */
    static List<Task> of(List<Action> actions, Language language, Function<Action, String> also) {
        Map<Key, List<Action>> tasks = new LinkedHashMap<>();
        for (Action action : actions) {
            Key key = new Key(
                    action.what().in(language),
                    action.severity(),
                    action.kind(),
                    action.by(),
                    action.resolves().isEmpty() ? "" : action.resolves().get(0).ruleId(),
                    also.apply(action));
            tasks.computeIfAbsent(key, first -> new ArrayList<>()).add(action);
        }
        return tasks.values().stream().map(Task::new).toList();
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
