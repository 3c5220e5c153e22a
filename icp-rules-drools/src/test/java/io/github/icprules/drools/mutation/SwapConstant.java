package io.github.icprules.drools.mutation;

import io.github.icprules.drools.data.ProvincialValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a constant's neighbour in its place: the other truth value, the next constant of an enum (of a provincial value: the next
 * value of its parameter), a number one higher or lower; and takes each constant off a list of several.
 */
final class SwapConstant {

    private static final Pattern TRUTH = Pattern.compile("\\b(?:true|false)\\b");
    private static final Pattern MEMBER = Pattern.compile("(?<=\\.)(?:possible|doubtful|yes|no)$");
    private static final Map<String, String> OTHER_MEMBER =
            Map.of("possible", "doubtful", "doubtful", "possible", "yes", "no", "no", "yes");
    private static final Pattern ENUM = Pattern.compile("\\b([A-Z]\\w+)\\.([A-Z][A-Z0-9_]+)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\"$])\\d+(?![\\w\"])");
    private static final Pattern LIST = Pattern.compile("\\bin\\s*\\((.+)\\)\\s*$");
    private static final List<String> PACKAGES = List.of(
            "io.github.icprules.model",
            "io.github.icprules.drools.data",
            "io.github.icprules.drools.facts.request",
            "io.github.icprules.report");

    private SwapConstant() {}

    static Map<String, String> instead(String operand) {
        Map<String, String> changes = new LinkedHashMap<>();
        swap(changes, operand, TRUTH, found -> found.group().equals("true") ? "false" : "true");
        swap(changes, operand, MEMBER, found -> OTHER_MEMBER.getOrDefault(found.group(), ""));
        swap(changes, operand, ENUM, found -> found.group(1) + '.' + neighbour(found.group(1), found.group(2)));
        swap(changes, operand, NUMBER, found -> Long.toString(Long.parseLong(found.group()) + 1));
        swap(changes, operand, NUMBER, found -> Long.toString(Long.parseLong(found.group()) - 1));
        shorten(changes, operand);
        return changes;
    }

    private static void swap(
            Map<String, String> changes, String operand, Pattern pattern, Function<MatchResult, String> swap) {
        Matcher matcher = pattern.matcher(operand);
        while (matcher.find()) {
            String other = swap.apply(matcher);
            changes.put(
                    "swap %s for %s in %s".formatted(matcher.group(), other, operand),
                    operand.substring(0, matcher.start()) + other + operand.substring(matcher.end()));
        }
    }

    private static void shorten(Map<String, String> changes, String operand) {
        Matcher list = LIST.matcher(operand);
        if (!list.find()) {
            return;
        }
        List<String> constants =
                Stream.of(list.group(1).split(",", -1)).map(String::strip).toList();
        for (String constant : constants) {
            List<String> others = new ArrayList<>(constants);
            others.remove(constant);
            if (!others.isEmpty()) {
                changes.put(
                        "take %s off %s".formatted(constant, operand),
                        operand.substring(0, list.start(1))
                                + String.join(", ", others)
                                + operand.substring(list.end(1)));
            }
        }
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
