package io.github.icprules.internal;

import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.Language;
import io.github.icprules.text.NearestName;
import io.github.icprules.text.Term;
import io.github.icprules.text.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Converts a record of the model to a tree of maps, lists, texts, numbers and booleans, and back. Members and components have
 * the same names. Not for callers. Not thread-safe: a reader reads one tree.
 */
public final class RecordTree {

    /** The most problems that are listed. A tree with more problems has a general problem. */
    static final int MOST_PROBLEMS = 100;

    private static final int LONGEST_LIST_OF_NAMES = 12;

    /** The day before the first allowed day. Calculations with some days outside the allowed range would overflow. */
    private static final LocalDate TOO_EARLY = LocalDate.of(1899, 12, 31);

    private static final LocalDate TOO_LATE = LocalDate.of(2201, 1, 1);

    private static final Text NULL = Text.of("为 null", "null");
    private static final Text WRONG_VALUE = Text.of("值不对", "wrong value");
    private static final Text DATE = Text.of("日期，如 \"2026-11-24\"", "a date such as \"2026-11-24\"");
    private static final Text BODY_OF_PLATFORM = Text.of(
            "这是微信接口的请求体；应为备案。请求体用 WeChatFiling.read 读取，在命令行用 wechat 命令检查",
            "a body of WeChat's API; expected a filing; read a body with WeChatFiling.read, or check it with the command wechat");
    private static final Text TIME =
            Text.of("时间，如 \"2026-11-24T20:00:00+08:00\"", "a time such as \"2026-11-24T20:00:00+08:00\"");

    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder path = new StringBuilder();
    private boolean isFull;

    private RecordTree() {}

    /** {@return the tree of a record; an absent component has no member} */
    public static Map<String, Object> of(Record record) {
        return tree(record, RecordShape.of(record.getClass()));
    }

    /**
     * {@return the record from a tree}
     *
     * @throws InvalidTreeException if the tree does not have the form of the record; the exception has all problems
     */
    public static <R extends Record> R read(@Nullable Object tree, Class<R> type) {
        RecordTree reader = new RecordTree();
        RecordShape shape = RecordShape.of(type);
        Object record = reader.record(tree, shape);
        if (record == null || !reader.problems.isEmpty()) {
            if (tree instanceof Map<?, ?> members && WeChatNames.isBody(members, names(shape))) {
                throw new InvalidTreeException(List.of(
                        new Problem("", BODY_OF_PLATFORM.in(Language.EN), BODY_OF_PLATFORM.in(Language.ZH), null)));
            }
            throw new InvalidTreeException(reader.problems);
        }
        return type.cast(record);
    }

    private static Map<String, Object> tree(Object record, RecordShape shape) {
        Map<String, Object> members = new LinkedHashMap<>();
        @Nullable Object[] values = shape.values(record);
        for (int i = 0; i < values.length; i++) {
            Component component = shape.components().get(i);
            Object value = values[i];
            if (value != null) {
                members.put(component.name(), tree(component, value));
            }
        }
        return Collections.unmodifiableMap(members);
    }

    private static Object tree(Component component, Object value) {
        if (value instanceof Map<?, ?> attributes) {
            Map<String, Object> members = new LinkedHashMap<>();
            attributes.forEach((name, attribute) -> members.put((String) name, tree(component, attribute)));
            return Collections.unmodifiableMap(members);
        }
        return value instanceof Collection<?> items
                ? items.stream().map(item -> laidOut(component, item)).toList()
                : laidOut(component, value);
    }

    private static Object laidOut(Component component, Object value) {
        if (component.inner() != null) {
            return tree(value, component.inner());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof LocalDate || value instanceof OffsetDateTime ? value.toString() : value;
    }

    private @Nullable Object record(@Nullable Object tree, RecordShape shape) {
        if (!(tree instanceof Map<?, ?> members)) {
            return wrong(tree, "对象", "an object");
        }
        @Nullable Object[] values = new @Nullable Object[shape.components().size()];
        Set<String> faulty = new HashSet<>();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            Component component = member.getKey() instanceof String name ? shape.component(name) : null;
            if (component == null) {
                unknown(member.getKey(), shape, faulty);
            } else if (member.getValue() != null) {
                int end = enter(component.name());
                Object value = value(component, member.getValue());
                path.setLength(end);
                values[component.index()] = value;
                if (value == null) {
                    faulty.add(component.name());
                }
            }
            if (isFull) {
                return null;
            }
        }
        try {
            return shape.newRecord(values);
        } catch (IllegalArgumentException | NullPointerException e) {
            // The message of the model, which repeats no value. The message can also concern a component with a
            // problem that is already listed.
            String refusal = String.valueOf(e.getMessage());
            return faulty.stream().anyMatch(name -> refusal.startsWith(name + ' '))
                    ? null
                    : problem(ModelRefusals.inWords(refusal), null);
        }
    }

    private void unknown(@Nullable Object key, RecordShape shape, Set<String> faulty) {
        if (!(key instanceof String name)) {
            problem(
                    Text.of("属性的名称不是字符串", "a property with a name that is no string"),
                    Text.of("字符串", "strings as names"),
                    null);
            return;
        }
        List<String> names = names(shape);
        Optional<String> ofPlatform = WeChatNames.propertyFor(name, names);
        Optional<String> nearest = ofPlatform.or(() -> NearestName.of(name, names));
        nearest.ifPresent(meant -> faulty.add(meant.split("\\.", 2)[0]));
        Optional<String> shown = ofPlatform.isPresent() ? Optional.of(name) : NearestName.repeatable(name, names);
        int end = path.length();
        shown.ifPresent(this::enter);
        unknown(
                shown.isPresent()
                        ? Text.of("未知的属性", "unknown property")
                        : Text.of(
                                "未知的属性（%s）".formatted(lengthInChinese(name)),
                                "unknown property (%s)".formatted(NearestName.lengthOf(name))),
                nearest,
                names);
        path.setLength(end);
    }

    private static List<String> names(RecordShape shape) {
        return shape.components().stream().map(Component::name).sorted().toList();
    }

    private @Nullable Object value(Component component, Object value) {
        return switch (component.kind()) {
            case LIST -> items(component, value, new ArrayList<>());
            case SET -> items(component, value, new LinkedHashSet<>());
            case ATTRIBUTES -> attributes(value);
            default -> single(component, value);
        };
    }

    private @Nullable Object attributes(Object value) {
        if (!(value instanceof Map<?, ?> members)) {
            return wrong(value, "对象", "an object");
        }
        Map<String, Object> read = new LinkedHashMap<>();
        boolean isWhole = true;
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!(member.getKey() instanceof String name) || !Attributes.isName(name)) {
                isWhole = false;
                problem(
                        Text.of("名称不对", "wrong name"),
                        Attributes.NAMES,
                        member.getKey() instanceof String name
                                ? Attributes.nearest(name).orElse(null)
                                : null);
            } else if (member.getValue() != null) {
                Object normal = Attributes.normal(member.getValue());
                int end = enter(name);
                isWhole &= normal != null || wrong(member.getValue(), Attributes.VALUES) != null;
                path.setLength(end);
                if (normal != null) {
                    read.put(name, normal);
                }
            }
            if (isFull) {
                return null;
            }
        }
        if (read.size() > Attributes.MOST) {
            return wrong(
                    value, "最多 %s 个属性".formatted(Attributes.MOST), "at most %s attributes".formatted(Attributes.MOST));
        }
        return isWhole ? read : null;
    }

    private @Nullable Object items(Component component, Object value, Collection<@Nullable Object> read) {
        if (!(value instanceof Collection<?> items)) {
            return wrong(value, "列表", "a list");
        }
        int end = path.length();
        int index = 0;
        boolean isWhole = true;
        for (Object item : items) {
            path.append('[').append(index++).append(']');
            Object single = single(component, item);
            path.setLength(end);
            isWhole &= single != null;
            read.add(single);
            if (isFull) {
                return null;
            }
        }
        return isWhole ? read : null;
    }

    private @Nullable Object single(Component component, @Nullable Object value) {
        RecordShape inner = component.inner();
        Class<?> type = component.type();
        if (inner != null) {
            return record(value, inner);
        }
        if (type == LocalDate.class) {
            return time(LocalDate.class, value, Json::day, day -> day, DATE);
        }
        if (type == OffsetDateTime.class) {
            return time(OffsetDateTime.class, value, OffsetDateTime::parse, OffsetDateTime::toLocalDate, TIME);
        }
        if (type.isInstance(value)) {
            return value;
        }
        if (type.isEnum()) {
            return constant(type, value);
        }
        if (type == Integer.class || type == Long.class) {
            return number(type, value);
        }
        return type == String.class ? wrong(value, "字符串", "a string") : wrong(value, " true 或 false", "true or false");
    }

    private @Nullable Object number(Class<?> type, @Nullable Object value) {
        @Nullable Number whole = type == Long.class ? (Number) Json.exact(value) : (Number) Json.whole(value);
        if (whole != null || !(value instanceof Number number)) {
            return whole == null ? wrong(value, "整数", "a whole number") : whole;
        }
        boolean isLarge = Json.isTooLong(number) || number.doubleValue() == Math.rint(number.doubleValue());
        return isLarge
                ? wrong(number, "较小的整数", "a whole number that is not so large")
                : wrong(number, "整数", "a whole number");
    }

    private <T> @Nullable Object time(
            Class<T> type, @Nullable Object value, Function<String, T> parse, Function<T, LocalDate> dayOf, Text form) {
        T time;
        try {
            // A tree that was created in Java can contain the date or time itself.
            time = value instanceof String text ? parse.apply(text) : type.isInstance(value) ? type.cast(value) : null;
        } catch (DateTimeException e) {
            return wrong(value, form);
        }
        if (time == null) {
            return wrong(value, form);
        }
        LocalDate day = dayOf.apply(time);
        if (day.isAfter(TOO_EARLY) && day.isBefore(TOO_LATE)) {
            return time;
        }
        boolean isEnd = path.toString().endsWith(".until");
        LocalDate first = TOO_EARLY.plusDays(1);
        LocalDate last = TOO_LATE.minusDays(1);
        return wrong(
                value,
                " %s 至 %s 之间的日期".formatted(first, last) + (isEnd ? "，或者改用 \"indefinite\": true" : ""),
                "a date between %s and %s".formatted(first, last) + (isEnd ? ", or \"indefinite\": true instead" : ""));
    }

    private @Nullable Object constant(Class<?> type, @Nullable Object value) {
        if (!(value instanceof String given)) {
            return wrong(
                    value,
                    "字符串，%s 的名称之一".formatted(type.getSimpleName()),
                    "the name of a %s as a string".formatted(type.getSimpleName()));
        }
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(given)) {
                return constant;
            }
        }
        // A label of a constant is not its name, but shows which constant is meant.
        Optional<String> inWords = Arrays.stream(constants)
                .filter(constant -> constant instanceof Term term
                        && (term.chinese().equals(given) || term.english().equals(given)))
                .map(constant -> ((Enum<?>) constant).name())
                .findFirst();
        List<String> names = Arrays.stream(constants)
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        Optional<String> nearest = inWords.or(() -> NearestName.of(given, names));
        Optional<String> shown = inWords.isPresent() ? Optional.of(given) : NearestName.repeatable(given, names);
        return unknown(
                Text.of(
                        "未知的值（%s）".formatted(shown.orElseGet(() -> lengthInChinese(given))),
                        "unknown value (%s)".formatted(shown.orElseGet(() -> NearestName.lengthOf(given)))),
                nearest,
                names);
    }

    private static String lengthInChinese(String text) {
        return text.codePointCount(0, text.length()) + " 个字符";
    }

    private @Nullable Object unknown(Text found, Optional<String> nearest, List<String> names) {
        Text expected;
        if (nearest.isPresent()) {
            expected = Text.of(
                    " %1$s 这样的名称，是否想写 %1$s？".formatted(nearest.get()),
                    "a name such as %1$s; did you mean %1$s?".formatted(nearest.get()));
        } else if (names.size() <= LONGEST_LIST_OF_NAMES) {
            expected = Text.of("其中之一：" + String.join("、", names), "one of " + String.join(", ", names));
        } else {
            expected = Text.of(
                    " %s 个名称之一，见 docs/filing-request.md".formatted(names.size()),
                    "one of %s names, see docs/filing-request.md".formatted(names.size()));
        }
        return problem(found, expected, nearest.orElse(null));
    }

    private @Nullable Object wrong(@Nullable Object value, String chinese, String english) {
        return wrong(value, Text.of(chinese, english));
    }

    private @Nullable Object wrong(@Nullable Object value, Text expected) {
        return problem(value == null ? NULL : WRONG_VALUE, expected, null);
    }

    private @Nullable Object problem(Text found, Text expected, @Nullable String nearest) {
        return problem(
                Text.of(
                        found.in(Language.ZH) + "；应为" + expected.in(Language.ZH),
                        found.in(Language.EN) + "; expected " + expected.in(Language.EN)),
                nearest);
    }

    /** Lists a problem at the current path. Always returns {@code null}, because there is no value. */
    private @Nullable Object problem(Text message, @Nullable String nearest) {
        if (problems.size() < MOST_PROBLEMS) {
            add(path.toString(), message, nearest);
        } else if (!isFull) {
            isFull = true;
            add(
                    "",
                    Text.of(
                            "问题超过 %s 个，其余未列出".formatted(MOST_PROBLEMS),
                            "more than %s problems; the others are not listed".formatted(MOST_PROBLEMS)),
                    null);
        }
        return null;
    }

    private void add(String place, Text message, @Nullable String nearest) {
        problems.add(new Problem(place, message.in(Language.EN), message.in(Language.ZH), nearest));
    }

    /** Adds a name to the path. Returns the earlier length of the path. */
    private int enter(String name) {
        int end = path.length();
        path.append(end == 0 ? "" : ".").append(name);
        return end;
    }
}
