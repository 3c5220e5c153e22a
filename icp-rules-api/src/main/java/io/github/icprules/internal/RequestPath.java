package io.github.icprules.internal;

import static java.util.Objects.requireNonNull;

import io.github.icprules.internal.RecordShape.Component;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path of a request, such as {@code miniProgram.preApprovals[0].number}: reads the value at the path and replaces it. The
 * change is made in the tree of the request, so that every path of the model can be changed. Not for callers. Immutable.
 */
public final class RequestPath {

    /** The caller's own facts. Their keys contain a dot, so the rest of the path is one key. */
    private static final String ATTRIBUTES = "attributes";

    private static final int NO_INDEX = -1;

    /** The index of {@code []}, which stands for any item. */
    private static final int SOME_ITEM = -2;

    private final List<Step> steps;

    private RequestPath(List<Step> steps) {
        this.steps = steps;
    }

    /** A member of an object, and the position of an item if the member is a list. */
    private record Step(String name, int index) {}

    /**
     * {@return the path from a text}
     *
     * @throws IllegalArgumentException if the text does not have the form of a path
     */
    public static RequestPath of(String path) {
        List<Step> steps = new ArrayList<>();
        if (path.startsWith(ATTRIBUTES + '.')) {
            steps.add(new Step(ATTRIBUTES, NO_INDEX));
            steps.add(new Step(path.substring(ATTRIBUTES.length() + 1), NO_INDEX));
            return new RequestPath(steps);
        }
        for (String step : path.split("\\.", -1)) {
            int bracket = step.indexOf('[');
            boolean isItem = bracket > 0 && step.endsWith("]");
            String index = isItem ? step.substring(bracket + 1, step.length() - 1) : "";
            steps.add(new Step(
                    isItem ? step.substring(0, bracket) : step,
                    !isItem ? NO_INDEX : index.isEmpty() ? SOME_ITEM : Integer.parseInt(index)));
        }
        return new RequestPath(steps);
    }

    /**
     * {@return the component of the model at this path; the component of the list if the path leads to an item; empty if the
     * model has no such component}
     *
     * @param root the record type at the start of the path
     */
    public Optional<Component> component(Class<? extends Record> root) {
        RecordShape shape = RecordShape.of(root);
        Component component = null;
        for (Step step : steps) {
            component = shape == null ? null : shape.component(step.name());
            if (component == null) {
                return Optional.empty();
            }
            shape = component.inner();
        }
        return Optional.ofNullable(component);
    }

    /** {@return whether the path leads to an item of a list} */
    public boolean isItem() {
        return last().index() != NO_INDEX;
    }

    /** {@return the value at this path in a tree; {@code null} if there is none} */
    public @Nullable Object in(Map<String, ?> tree) {
        Object value = tree;
        for (Step step : steps) {
            value = value instanceof Map<?, ?> members ? members.get(step.name()) : null;
            if (step.index() != NO_INDEX) {
                value = value instanceof List<?> items && step.index() >= 0 && step.index() < items.size()
                        ? items.get(step.index())
                        : null;
            }
        }
        return value;
    }

    /**
     * {@return a copy of the tree with another value at this path}
     *
     * <p>If an object on the path is absent, the method creates the object. If the index is the size of a list, the method
     * appends an item.
     *
     * @param value a value of the model or its form in a tree; {@code null} removes the value or the item
     * @throws IllegalArgumentException if a value on the path is no object, or if the index is higher than the size of a list
     */
    public Map<String, Object> put(Map<String, Object> tree, @Nullable Object value) {
        Map<String, Object> root = new LinkedHashMap<>(tree);
        Map<String, Object> owner = root;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            owner = opened(owner, step);
        }
        Step last = last();
        Object plain = value == null ? null : plain(value);
        if (last.index() != NO_INDEX) {
            List<Object> items = items(owner, last);
            if (plain == null) {
                items.remove(last.index());
            } else if (last.index() == items.size()) {
                items.add(plain);
            } else {
                items.set(last.index(), plain);
            }
        } else if (plain == null) {
            owner.remove(last.name());
        } else {
            owner.put(last.name(), plain);
            if (last.name().equals("until")) {
                owner.remove("indefinite");
            }
        }
        return root;
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Replaces the object of a step with a copy, and returns the copy. */
    private static Map<String, Object> opened(Map<String, Object> owner, Step step) {
        Object found = owner.get(step.name());
        if (step.index() != NO_INDEX) {
            List<Object> items = items(owner, step);
            Map<String, Object> copy =
                    step.index() == items.size() ? new LinkedHashMap<>() : copy(items.get(step.index()));
            if (step.index() == items.size()) {
                items.add(copy);
            } else {
                items.set(step.index(), copy);
            }
            return copy;
        }
        Map<String, Object> copy = found == null ? new LinkedHashMap<>() : copy(found);
        owner.put(step.name(), copy);
        return copy;
    }

    private static List<Object> items(Map<String, Object> owner, Step step) {
        List<Object> items = owner.get(step.name()) instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
        if (step.index() < 0 || step.index() > items.size()) {
            throw new IllegalArgumentException("The path must name an item of %s.".formatted(step.name()));
        }
        owner.put(step.name(), items);
        return items;
    }

    private static Map<String, Object> copy(Object found) {
        if (!(found instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("A path must lead through objects.");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((name, value) -> copy.put(String.valueOf(name), requireNonNull(value)));
        return copy;
    }

    private static Object plain(Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(RequestPath::plain).toList();
        }
        if (value instanceof Record record) {
            return RecordTree.of(record);
        }
        return value instanceof Enum<?> constant
                ? constant.name()
                : value instanceof LocalDate || value instanceof OffsetDateTime ? value.toString() : value;
    }
}
