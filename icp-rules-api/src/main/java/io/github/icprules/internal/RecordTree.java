package io.github.icprules.internal;

import io.github.icprules.internal.RecordShape.Component;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Converts a record of the model to a tree of maps, lists, texts, numbers and booleans, and back. Members and components have
 * the same names. Not for callers. Not thread-safe: a reader reads one tree.
 */
public final class RecordTree {

    private static final Text BODY_OF_PLATFORM = Text.of(
            "这是微信接口的请求体；应为备案。请求体用 WeChatFiling.read 读取，在命令行用 wechat 命令检查",
            "a body of WeChat's API; expected a filing; read a body with WeChatFiling.read, or check it with the command wechat");
    private final boolean byLabel;
    private final BiPredicate<Component, TreeValue> isRefused;

    private RecordTree(boolean byLabel, BiPredicate<Component, TreeValue> isRefused) {
        this.byLabel = byLabel;
        this.isRefused = isRefused;
    }

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
        TreeValue root = TreeValue.root("", tree);
        RecordShape shape = RecordShape.of(type);
        Object record = new RecordTree(false, (component, value) -> false).record(root, shape);
        try {
            root.refuseProblems();
        } catch (InvalidTreeException e) {
            if (root.value() instanceof Map<?, ?> members && WeChatNames.isBody(members, names(shape))) {
                throw new InvalidTreeException(List.of(TreeProblems.problem("", BODY_OF_PLATFORM, null)));
            }
            throw e;
        }
        return type.cast(Objects.requireNonNull(record));
    }

    /**
     * {@return the record from a part of a tree; {@code null} if the part is absent or has a problem}
     *
     * <p>The Chinese label of a constant also names the constant.
     *
     * @param isRefused whether a component must not be in the tree; lists the problem itself
     */
    public static <R extends Record> @Nullable R read(
            TreeValue tree, Class<R> type, BiPredicate<Component, TreeValue> isRefused) {
        return tree.isGiven() ? type.cast(new RecordTree(true, isRefused).record(tree, RecordShape.of(type))) : null;
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

    private @Nullable Object record(TreeValue tree, RecordShape shape) {
        if (!(tree.value() instanceof Map<?, ?> members)) {
            tree.wrong("对象", "an object");
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[shape.components().size()];
        Set<String> faulty = new HashSet<>();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            Component component = member.getKey() instanceof String name ? shape.component(name) : null;
            if (component != null) {
                TreeValue at = tree.member(component.name());
                Object value = at.isGiven() && !isRefused.test(component, at) ? value(component, at) : null;
                values[component.index()] = value;
                if (value == null && at.isGiven()) {
                    faulty.add(component.name());
                }
            } else if (member.getKey() instanceof String name) {
                tree.unknown(name, names(shape)).ifPresent(meant -> faulty.add(meant.split("\\.", 2)[0]));
            } else {
                tree.otherName();
            }
            if (tree.isFull()) {
                return null;
            }
        }
        try {
            return shape.newRecord(values);
        } catch (IllegalArgumentException | NullPointerException e) {
            // The message can also concern a component with a problem that is already listed.
            String refusal = String.valueOf(e.getMessage());
            if (faulty.stream().noneMatch(name -> refusal.startsWith(name + ' '))) {
                tree.refused(e);
            }
            return null;
        }
    }

    private static List<String> names(RecordShape shape) {
        return shape.names().stream().sorted().toList();
    }

    private @Nullable Object value(Component component, TreeValue value) {
        return switch (component.kind()) {
            case LIST -> items(component, value, new ArrayList<>());
            case SET -> items(component, value, new LinkedHashSet<>());
            case ATTRIBUTES -> attributes(value);
            default -> single(component, value);
        };
    }

    /** {@return the caller's own facts; {@code null} if they are absent or have a problem} */
    public static @Nullable Map<String, Object> attributes(TreeValue tree) {
        if (!(tree.value() instanceof Map<?, ?> members)) {
            tree.tolerant();
            return null;
        }
        Map<String, Object> read = new LinkedHashMap<>();
        boolean isWhole = true;
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (!(member.getKey() instanceof String name) || !Attributes.isName(name)) {
                isWhole = false;
                tree.problem(
                        Text.of("名称不对", "wrong name"),
                        Attributes.NAMES,
                        member.getKey() instanceof String name
                                ? Attributes.nearest(name).orElse(null)
                                : null);
            } else if (member.getValue() != null) {
                Object normal = Attributes.normal(member.getValue());
                if (normal == null) {
                    isWhole = tree.member(name).wrong(Attributes.VALUES);
                } else {
                    read.put(name, normal);
                }
            }
            if (tree.isFull()) {
                return null;
            }
        }
        if (read.size() > Attributes.MOST) {
            isWhole = tree.wrong(
                    "最多 %s 个属性".formatted(Attributes.MOST), "at most %s attributes".formatted(Attributes.MOST));
        }
        return isWhole ? read : null;
    }

    private @Nullable Object items(Component component, TreeValue list, Collection<@Nullable Object> read) {
        boolean isWhole = list.value() instanceof Collection;
        for (TreeValue item : list.items()) {
            Object single = single(component, item);
            isWhole &= single != null;
            read.add(single);
            if (list.isFull()) {
                return null;
            }
        }
        return isWhole ? read : null;
    }

    private @Nullable Object single(Component component, TreeValue value) {
        RecordShape inner = component.inner();
        Class<?> type = component.type();
        if (inner != null) {
            return record(value, inner);
        }
        if (type == LocalDate.class) {
            return value.day();
        }
        if (type == OffsetDateTime.class) {
            return value.moment();
        }
        if (type.isEnum()) {
            return type.isInstance(value.value()) ? value.value() : value.constant(type, byLabel);
        }
        if (type == Integer.class) {
            return value.whole();
        }
        if (type == Long.class) {
            return value.exact();
        }
        return type == String.class ? value.text() : value.truth();
    }
}
