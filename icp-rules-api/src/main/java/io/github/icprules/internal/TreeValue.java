package io.github.icprules.internal;

import io.github.icprules.text.InvalidTreeException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of a tree, with its path. A getter returns a usable value, or lists a problem and returns {@code null}. An absent
 * optional value is no problem. No problem repeats a value. Not for callers. Not thread-safe: all values of a tree share the
 * list of problems.
 */
public final class TreeValue {

    private static final int LONGEST_LIST_OF_NAMES = 25;

    /** The most items or members that are read. The collections of a host can have iterators that never end. */
    private static final int MOST_ITEMS = 1_000_000;

    /** Stands for an object of the host that cannot be read. It is none of the expected values. */
    private static final Object UNREADABLE = new Object();

    /** The day before the first allowed day. Calculations with some days outside the allowed range would overflow. */
    private static final LocalDate TOO_EARLY = LocalDate.of(1899, 12, 31);

    private static final LocalDate TOO_LATE = LocalDate.of(2201, 1, 1);

    private static final Text NULL = Text.of("为 null", "null");
    private static final Text WRONG_VALUE = Text.of("值不对", "wrong value");
    private static final Text DATE = Text.of("日期，如 \"2026-11-24\"", "a date such as \"2026-11-24\"");
    private static final Text TIME =
            Text.of("时间，如 \"2026-11-24T20:00:00+08:00\"", "a time such as \"2026-11-24T20:00:00+08:00\"");

    private final @Nullable Object value;
    private final @Nullable TreeValue parent;
    private final String step;
    private final boolean isOptional;
    private final TreeProblems problems;

    private TreeValue(
            @Nullable Object value,
            @Nullable TreeValue parent,
            String step,
            boolean isOptional,
            TreeProblems problems) {
        this.value = value instanceof Map<?, ?> members ? readable(members) : value;
        this.parent = parent;
        this.step = step;
        this.isOptional = isOptional;
        this.problems = problems;
    }

    /** Returns a copy of an object, so that its members are read once. */
    private static Object readable(Map<?, ?> members) {
        Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
        int read = 0;
        try {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                read++;
                if (read > MOST_ITEMS) {
                    return UNREADABLE;
                }
                copy.put(member.getKey(), member.getValue());
            }
            return copy;
        } catch (RuntimeException e) {
            return UNREADABLE;
        }
    }

    /**
     * {@return a whole tree}
     *
     * @param name the name of the tree at the start of each path; can be empty
     */
    public static TreeValue root(String name, @Nullable Object value) {
        return new TreeValue(value, null, name, false, new TreeProblems());
    }

    /**
     * Refuses the tree if a problem is listed.
     *
     * @throws InvalidTreeException with all problems of the tree
     */
    public void refuseProblems() {
        problems.refuse();
    }

    /** {@return the value as it is in the tree; {@code null} if absent} */
    public @Nullable Object value() {
        return value;
    }

    /** {@return whether the value is there} */
    public boolean isGiven() {
        return value != null;
    }

    /** Returns whether the most problems are listed, so that the reader can stop. */
    boolean isFull() {
        return problems.isFull();
    }

    /** {@return the path of the value} */
    public String path() {
        if (parent == null) {
            return step;
        }
        String outer = parent.path();
        return outer.isEmpty() || step.startsWith("[") ? outer + step : outer + '.' + step;
    }

    /** {@return an optional member of an object; the object can be absent} */
    public TreeValue member(String name) {
        return member(name, name, true);
    }

    /** {@return a member that the object must have} */
    public TreeValue mandatory(String name) {
        return member(name, name, false);
    }

    /** Returns a member. An object that is absent or wrong has no mandatory members, so that one problem is listed once. */
    private TreeValue member(String name, String shown, boolean isOptionalMember) {
        return value instanceof Map<?, ?> members
                ? new TreeValue(Json.member(members, name), this, shown, isOptionalMember, problems)
                : new TreeValue(null, this, shown, true, problems);
    }

    /** {@return the names of all members; none if the object is absent} */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (value instanceof Map<?, ?> members) {
            for (Object name : members.keySet()) {
                if (name instanceof String text) {
                    names.add(text);
                }
            }
        }
        return names;
    }

    /** {@return a member whose name must not be repeated} */
    public TreeValue unnamed(String name, String shown) {
        return member(name, shown, false);
    }

    /** {@return whether the value is an object with texts as names, or absent; lists a problem if not} */
    public boolean isObject() {
        return isObject("对象", "an object");
    }

    /** {@return whether the value is an object with texts as names, or absent; lists the expected value if not} */
    public boolean isObject(String chinese, String english) {
        if (!(value instanceof Map<?, ?> members)) {
            return isAbsent() || wrong(chinese, english);
        }
        if (Json.typeOfOtherName(members) != null) {
            otherName();
            return false;
        }
        return true;
    }

    /** {@return this object, whose members must have known names} */
    public TreeValue knowing(Collection<String> known) {
        if (isObject()) {
            List<String> sorted = known.stream().sorted().toList();
            names().stream().filter(name -> !known.contains(name)).forEach(name -> unknown(name, sorted));
        }
        return this;
    }

    /** {@return this object, which can have unknown members} */
    public TreeValue tolerant() {
        isObject();
        return this;
    }

    /** {@return the items; empty if the list is absent or the value is no list} */
    public List<TreeValue> items() {
        if (!(value instanceof Collection<?> given)) {
            if (!isAbsent()) {
                wrong("列表", "a list");
            }
            return List.of();
        }
        List<TreeValue> items = new ArrayList<>();
        try {
            for (Object item : given) {
                if (items.size() == MOST_ITEMS) {
                    wrong("不超过 " + MOST_ITEMS + " 项的列表", "a list of at most " + MOST_ITEMS + " items");
                    return List.of();
                }
                items.add(new TreeValue(item, this, "[" + items.size() + ']', false, problems));
            }
            return items;
        } catch (RuntimeException e) {
            wrong("可以读取的列表", "a list that can be read");
            return List.of();
        }
    }

    /** {@return the text} */
    public @Nullable String text() {
        if (value instanceof String text) {
            return text;
        }
        unlessAbsent("字符串", "a string");
        return null;
    }

    /** {@return the boolean} */
    public @Nullable Boolean truth() {
        if (value instanceof Boolean truth) {
            return truth;
        }
        unlessAbsent(" true 或 false", "true or false");
        return null;
    }

    /** {@return the whole number, as an {@code int}} */
    public @Nullable Integer whole() {
        Integer whole = Json.whole(value);
        if (whole == null) {
            notWhole();
        }
        return whole;
    }

    /** {@return the whole number, as a {@code long}} */
    public @Nullable Long exact() {
        Long exact = Json.exact(value);
        if (exact == null) {
            notWhole();
        }
        return exact;
    }

    private void notWhole() {
        boolean isLarge = value instanceof Number number
                && (Json.isTooLong(number) || number.doubleValue() == Math.rint(number.doubleValue()));
        unlessAbsent(isLarge ? "较小的整数" : "整数", isLarge ? "a whole number that is not so large" : "a whole number");
    }

    /** {@return the day} */
    public @Nullable LocalDate day() {
        return time(LocalDate.class, Json::day, day -> day, DATE);
    }

    /** {@return the moment} */
    public @Nullable OffsetDateTime moment() {
        return time(OffsetDateTime.class, OffsetDateTime::parse, OffsetDateTime::toLocalDate, TIME);
    }

    private <T> @Nullable T time(Class<T> type, Function<String, T> parse, Function<T, LocalDate> dayOf, Text form) {
        T time;
        try {
            // A tree that was created in Java can contain the date or time itself.
            time = value instanceof String text ? parse.apply(text) : type.isInstance(value) ? type.cast(value) : null;
        } catch (DateTimeException e) {
            unlessAbsent(form);
            return null;
        }
        if (time == null) {
            unlessAbsent(form);
            return null;
        }
        LocalDate day = dayOf.apply(time);
        if (day.isAfter(TOO_EARLY) && day.isBefore(TOO_LATE)) {
            return time;
        }
        LocalDate first = TOO_EARLY.plusDays(1);
        LocalDate last = TOO_LATE.minusDays(1);
        boolean isEnd = step.equals("until");
        unlessAbsent(
                " %s 至 %s 之间的日期".formatted(first, last) + (isEnd ? "，或者改用 \"indefinite\": true" : ""),
                "a date between %s and %s".formatted(first, last) + (isEnd ? ", or \"indefinite\": true instead" : ""));
        return null;
    }

    /**
     * {@return the constant with a name}
     *
     * @param byLabel whether the Chinese label of a constant also names it
     */
    public <E> @Nullable E constant(Class<E> type, boolean byLabel) {
        if (!(value instanceof String given)) {
            unlessAbsent(
                    "字符串，%s 的名称之一".formatted(type.getSimpleName()),
                    "the name of a %s as a string".formatted(type.getSimpleName()));
            return null;
        }
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (((Enum<?>) constant).name().equals(given)
                    || (byLabel
                            && constant instanceof Term term
                            && term.chinese().equals(given))) {
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
        Optional<String> shown =
                inWords.isPresent() ? Optional.of(given) : NearestName.repeatableIdentifier(given, names);
        unknown(
                Text.of(
                        "未知的值（%s）".formatted(shown.orElseGet(() -> lengthInChinese(given))),
                        "unknown value (%s)".formatted(shown.orElseGet(() -> NearestName.lengthOf(given)))),
                nearest,
                names);
        return null;
    }

    /**
     * Lists an unknown member.
     *
     * @param name the name of the member
     * @param names the names of the known members
     * @return the known member that is meant, if one is similar
     */
    Optional<String> unknown(String name, List<String> names) {
        Optional<String> ofPlatform = WeChatNames.propertyFor(name, names);
        Optional<String> nearest = ofPlatform.or(() -> NearestName.of(name, names));
        Optional<String> shown =
                ofPlatform.isPresent() ? Optional.of(name) : NearestName.repeatableIdentifier(name, names);
        shown.map(this::member)
                .orElse(this)
                .unknown(
                        shown.isPresent()
                                ? Text.of("未知的属性", "unknown property")
                                : Text.of(
                                        "未知的属性（%s）".formatted(lengthInChinese(name)),
                                        "unknown property (%s)".formatted(NearestName.lengthOf(name))),
                        nearest,
                        names);
        return nearest;
    }

    private void unknown(Text found, Optional<String> nearest, List<String> names) {
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
        problem(found, expected, nearest.orElse(null));
    }

    private static String lengthInChinese(String text) {
        return text.codePointCount(0, text.length()) + " 个字符";
    }

    /** Lists a member whose name is no text. */
    void otherName() {
        problem(
                Text.of("属性的名称不是字符串", "a property with a name that is no string"),
                Text.of("字符串", "strings as names"),
                null);
    }

    private boolean isAbsent() {
        return value == null && isOptional;
    }

    private void unlessAbsent(String chinese, String english) {
        unlessAbsent(Text.of(chinese, english));
    }

    private void unlessAbsent(Text expected) {
        if (!isAbsent()) {
            wrong(expected);
        }
    }

    /** Lists the value as wrong. Always returns {@code false}, because the value is not usable. */
    public boolean wrong(String chinese, String english) {
        return wrong(Text.of(chinese, english));
    }

    boolean wrong(Text expected) {
        problem(value == null ? NULL : WRONG_VALUE, expected, null);
        return false;
    }

    /** Lists the exception with which a record of the model refuses the value. Its message repeats no value. */
    public void refused(RuntimeException refusal) {
        problem(ModelRefusals.inWords(String.valueOf(refusal.getMessage())), null);
    }

    void problem(Text found, Text expected, @Nullable String nearest) {
        problem(
                Text.of(
                        found.in(Language.ZH) + "；应为" + expected.in(Language.ZH),
                        found.in(Language.EN) + "; expected " + expected.in(Language.EN)),
                nearest);
    }

    /** Lists a problem of the value. */
    public void problem(Text message, @Nullable String nearest) {
        problems.add(path(), message, nearest);
    }
}
