package io.github.icprules.drools.mutation;

import io.github.icprules.drools.condition.ConditionReader;
import io.github.icprules.drools.condition.Expression;
import io.github.icprules.drools.condition.Expression.Path;
import io.github.icprules.drools.data.provinces.ProvincialValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a constant: the other truth value, the next constant of an enum (the next value of a provincial parameter), a number
 * that is one higher or lower.
 */
final class SwapConstant {

    private static final Map<String, String> OTHER_MEMBER =
            Map.of("possible", "doubtful", "doubtful", "possible", "yes", "no", "no", "yes");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final List<String> PACKAGES = List.of(
            "io.github.icprules.model",
            "io.github.icprules.drools.data.provinces",
            "io.github.icprules.drools.facts.request",
            "io.github.icprules.report");

    private SwapConstant() {}

    static Map<String, String> instead(String operand) {
        Map<String, String> changes = new LinkedHashMap<>();
        List<Expression> parts = parts(ConditionReader.read(operand)).toList();
        for (Expression part : parts) {
            String constant = String.valueOf(part.constant());
            if (part instanceof Path path && path.member() != null) {
                swap(changes, operand, path.last().start(), path.end(), OTHER_MEMBER.get(path.member()));
            } else if (constant.equals("true") || constant.equals("false")) {
                swap(changes, operand, part.start(), part.end(), String.valueOf(constant.equals("false")));
            } else if (part instanceof Path && part.constant() != null) {
                String type = constant.substring(0, constant.indexOf('.'));
                String other = neighbour(type, constant.substring(type.length() + 1));
                swap(changes, operand, part.start(), part.end(), type + '.' + other);
            } else if (NUMBER.matcher(constant).matches()) {
                long number = Long.parseLong(constant);
                swap(changes, operand, part.start(), part.end(), Long.toString(number + 1));
                swap(changes, operand, part.start(), part.end(), Long.toString(number - 1));
            }
        }
        return changes;
    }

    private static Stream<Expression> parts(Expression whole) {
        return Stream.concat(Stream.of(whole), whole.parts().stream().flatMap(SwapConstant::parts));
    }

    private static void swap(Map<String, String> changes, String operand, int start, int end, String other) {
        changes.put(
                "swap %s for %s in %s".formatted(operand.substring(start, end), other, operand),
                operand.substring(0, start) + other + operand.substring(end));
    }

    private static String neighbour(String type, String constant) {
        List<String> constants = siblings(enumNamed(type), constant)
                .map(each -> ((Enum<?>) each).name())
                .toList();
        return constants.get((constants.indexOf(constant) + 1) % constants.size());
    }

    /** Returns the constants among which the neighbour is: of a provincial value those of its parameter, if it has several. */
    private static Stream<?> siblings(Class<?> type, String constant) {
        if (type == ProvincialValue.class) {
            List<ProvincialValue> range =
                    ProvincialValue.valueOf(constant).parameter().range();
            if (range.size() > 1) {
                return range.stream();
            }
        }
        return Arrays.stream(type.getEnumConstants());
    }

    private static Class<?> enumNamed(String type) {
        return PACKAGES.stream()
                .map(name -> find(name + '.' + type))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("Where is the enum " + type + "? SwapConstant must learn it."));
    }

    private static @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            // It is an enum of another package.
            return null;
        }
    }
}
