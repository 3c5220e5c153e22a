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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path of a request, such as {@code miniProgram.preApprovals[0].number}: reads the value at the path and replaces it. The
 * change is made in the tree of the request, so that every path of the model can be changed. {@code []} stands for any item of a
 * list. Not for callers. Immutable.
 */
public final class RequestPath {

    /** The component with the caller's own facts. Their names contain a dot, so the rest of the path is one name. */
    public static final String ATTRIBUTES = "attributes";

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]++)(\\[([0-9]{0,9})])?+");
    private static final Pattern PATH = Pattern.compile(STEP + "(\\." + STEP + ")*+");
    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private final List<Step> steps;

    private RequestPath(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * A member of an object, and an item if the member is a list.
     *
     * @param name the name of the member
     * @param isItem whether the step leads to an item
     * @param index the index of the item; -1 for any item, or if the step leads to no item
     */
    public record Step(String name, boolean isItem, int index) {

        private static Step of(MatchResult written) {
            String index = written.group(3);
            return new Step(
                    written.group(1), index != null, index == null || index.isEmpty() ? -1 : Integer.parseInt(index));
        }

        private static Step of(String name) {
            return new Step(name, false, -1);
        }

        /** {@return the brackets with the index; empty if the step leads to no item} */
        public String brackets() {
            return isItem ? '[' + (index < 0 ? "" : String.valueOf(index)) + ']' : "";
        }

        /** {@return the step as a part of a path, such as {@code preApprovals[0]}} */
        @Override
        public String toString() {
            return name + brackets();
        }
    }

    /** {@return the path of a text; empty if the text does not have the form of a path} */
    public static Optional<RequestPath> parse(String text) {
        if (text.startsWith(ATTRIBUTES + '.')) {
            return Optional.of(
                    new RequestPath(List.of(Step.of(ATTRIBUTES), Step.of(text.substring(ATTRIBUTES.length() + 1)))));
        }
        return PATH.matcher(text).matches()
                ? Optional.of(new RequestPath(
                        STEP.matcher(text).results().map(Step::of).toList()))
                : Optional.empty();
    }

    /**
     * {@return the path of a text}
     *
     * <p>A text that does not have the form of a path counts as one name. No request has a value with this name.
     */
    public static RequestPath of(String text) {
        return parse(text).orElseGet(() -> new RequestPath(List.of(Step.of(text))));
    }

    /** {@return a path without the indices of items, such as {@code miniProgram.preApprovals.number}} */
    public static String withoutIndices(String path) {
        return path.indexOf('[') < 0 ? path : INDEX.matcher(path).replaceAll("");
    }

    /** {@return the steps of the path; at least one} */
    public List<Step> steps() {
        return steps;
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
        return last().isItem();
    }

    /** {@return the value at this path in a tree; {@code null} if there is none} */
    public @Nullable Object in(Map<String, ?> tree) {
        Object value = tree;
        for (Step step : steps) {
            value = value instanceof Map<?, ?> members ? members.get(step.name()) : null;
            if (step.isItem()) {
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
        if (last.isItem()) {
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
        if (step.isItem()) {
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
