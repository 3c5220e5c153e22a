package io.github.icprules.drools.mutation;

import java.util.Map;

/**
 * Leaves out one condition of a rule: each constraint in turn, and of a constraint that joins several ({@code a || b}) each
 * operand in turn. A test that sees the difference shows that the condition matters by itself, independent of the others.
 */
final class DropCondition extends ConditionMutations {

    @Override
    Map<String, String> insteadOfConstraint(String constraint) {
        return Map.of("drop " + constraint, "");
    }

    @Override
    Map<String, String> instead(String operand, boolean isJoined, boolean isOneOfSeveral) {
        return isOneOfSeveral ? Map.of("drop " + operand, "") : Map.of();
    }
}
