package io.github.icprules.drools;

import java.util.Map;

/** Says the contrary of one condition. What is not known stays so: {@code a != true} becomes {@code a == true}. */
final class NegateCondition extends ConditionMutations {

    @Override
    Map<String, String> instead(String operand) {
        return Map.of("negate " + operand, negated(operand));
    }

    private static String negated(String operand) {
        if (operand.contains(" != ")) {
            return operand.replace(" != ", " == ");
        }
        if (operand.contains(" == ")) {
            return operand.replace(" == ", " != ");
        }
        if (operand.contains(" in (")) {
            return operand.replace(" in (", " not in (");
        }
        return operand.startsWith("!") ? operand.substring(1) : '!' + operand;
    }
}
