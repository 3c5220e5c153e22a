package io.github.icprules.drools.advice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a filing before and after a change: a change must not lose an input and must not turn a stated yes or no round. */
final class Harm {

    private Harm() {}

    /** Returns whether every input of a tree is still there, and whether every yes and no is the same. */
    static boolean isNoneIn(@Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> members) {
            return after instanceof Map<?, ?> others
                    && members.entrySet().stream()
                            .allMatch(member -> isNoneIn(member.getValue(), others.get(member.getKey())));
        }
        if (before instanceof List<?> items) {
            return after instanceof List<?> others
                    && (items.stream().noneMatch(Map.class::isInstance) || isNoneInItems(items, others));
        }
        return before instanceof Boolean ? before.equals(after) : before == null || after != null;
    }

    private static boolean isNoneInItems(List<?> items, List<?> others) {
        for (int i = 0; i < items.size(); i++) {
            if (i >= others.size() || !isNoneIn(items.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
