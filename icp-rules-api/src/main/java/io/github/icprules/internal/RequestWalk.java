package io.github.icprules.internal;

import io.github.icprules.internal.RecordShape.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A walk through a record of the model and all its contents, from the first component to the last. The walk passes each given
 * value to {@link #at}, and the result of {@link #at} replaces the value. New records are created only if a value has
 * changed. A walk without a change returns the record itself.
 *
 * <p>Not for callers. Not thread-safe: a walk goes through one record at a time.
 */
public abstract class RequestWalk {

    private final boolean isEverything;
    /** The steps of the path, such as {@code materials[3]} and {@code picture}. */
    private final List<String> steps = new ArrayList<>();

    /**
     * Creates a walk.
     *
     * @param isEverything whether the walk visits all components, or only the components whose values need a bound: texts,
     *     days, moments, lists and records
     */
    protected RequestWalk(boolean isEverything) {
        this.isEverything = isEverything;
    }

    /**
     * {@return the record with the values that {@link #at} returns}
     *
     * <p>If a record's constructor throws an exception, this method throws the same exception.
     */
    public final <R extends Record> R through(R record) {
        @SuppressWarnings("unchecked")
        R walked = (R) record(record, RecordShape.of(record.getClass()));
        return walked;
    }

    /**
     * {@return the new value at a position: the value itself, another value, or {@code null} for no value}
     *
     * <p>A list is visited before its items, and a record before its components.
     *
     * @param component the component of the value; the component of the list if the value is an item
     * @param value the value
     */
    protected abstract @Nullable Object at(Component component, Object value);

    /**
     * {@return the path of the visited value, such as {@code materials[3].picture.format}; call this method only from
     * {@link #at}}
     */
    protected final String path() {
        return String.join(".", steps);
    }

    private Object record(Object record, RecordShape shape) {
        @Nullable Object[] changed = null;
        for (Component component : shape.components()) {
            Object value = isEverything || component.isBounded() ? component.of(record) : null;
            if (value != null) {
                steps.add(component.name());
                Object now = visit(component, value);
                steps.remove(steps.size() - 1);
                if (now != value) {
                    changed = changed == null ? shape.values(record) : changed;
                    changed[component.index()] = now;
                }
            }
        }
        return changed == null ? record : shape.newRecord(changed);
    }

    private @Nullable Object visit(Component component, Object value) {
        Object now = at(component, value);
        if (now == null) {
            return null;
        }
        RecordShape inner = component.inner();
        return switch (component.kind()) {
            case RECORD -> record(now, Objects.requireNonNull(inner));
            case LIST -> component.hasItemsToVisit() ? items(component, (List<?>) now) : now;
            default -> now;
        };
    }

    private List<?> items(Component component, List<?> items) {
        RecordShape inner = component.inner();
        int last = steps.size() - 1;
        List<@Nullable Object> changed = null;
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            steps.set(last, component.name() + '[' + i + ']');
            Object now = at(component, item);
            if (inner != null && now != null) {
                now = record(now, inner);
            }
            if (now != item) {
                changed = changed == null ? new ArrayList<>(items) : changed;
                changed.set(i, now);
            }
        }
        steps.set(last, component.name());
        return changed == null ? items : changed;
    }
}
