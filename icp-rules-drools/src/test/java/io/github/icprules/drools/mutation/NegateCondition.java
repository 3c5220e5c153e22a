package io.github.icprules.drools.mutation;

import java.util.Map;

/** Says the contrary of one condition. What is not known stays so: {@code a.doubtful} becomes {@code a.yes}. */
final class NegateCondition extends ConditionMutations {

    /** The members of an answer: for each the one that is read of the contrary answer. */
    private static final Map<String, String> CONTRARY =
            Map.of(".possible", ".no", ".no", ".possible", ".yes", ".doubtful", ".doubtful", ".yes");

    @Override
    Map<String, String> instead(String operand, boolean isJoined, boolean isOneOfSeveral) {
        if (isJoined) {
            return Map.of();
        }
        return Map.of("negate " + operand, negated(operand));
    }

    private static String negated(String operand) {
        if (operand.contains(" != ")) {
            return operand.replace(" != ", " == ");
        }
        if (operand.contains(" == ")) {
            return operand.replace(" == ", " != ");
        }
        for (Map.Entry<String, String> member : CONTRARY.entrySet()) {
            if (operand.endsWith(member.getKey())) {
                return operand.substring(0, operand.length() - member.getKey().length()) + member.getValue();
            }
        }
        if (operand.contains(" in (")) {
            return operand.replace(" in (", " not in (");
        }
        return operand.startsWith("!") ? operand.substring(1) : '!' + operand;
    }
}
