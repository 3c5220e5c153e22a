package io.github.icprules.internal;

import io.github.icprules.internal.RecordShape.Component;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int NO_ITEM = -1;
    private static final int USUAL_DEPTH = 8;
    private static final String[] NO_NAMES = {};
    private static final int[] NO_INDICES = {};

    private final boolean isEverything;
    /** The steps of the path; empty until the walk starts, because most evaluations create a walk and do not start it. */
    private String[] names = NO_NAMES;

    private int[] indices = NO_INDICES;
    private int depth;

    /**
     * Creates a walk.
     *
     * @param isEverything whether the walk visits all components, or only the components of {@link RecordShape#bounded()}:
     *     texts, days, moments, lists and records
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
        StringBuilder path = new StringBuilder(48);
        for (int i = 0; i < depth; i++) {
            path.append(i == 0 ? "" : ".").append(names[i]);
            if (indices[i] != NO_ITEM) {
                path.append('[').append(indices[i]).append(']');
            }
        }
        return path.toString();
    }

    private Object record(Object record, RecordShape shape) {
        @Nullable Object[] values = null;
        boolean[] changed = null;
        Component[] components = shape.visited(isEverything);
        @Nullable Object[] given = isEverything ? shape.values(record) : shape.boundedValues(record);
        for (int i = 0; i < components.length; i++) {
            Component component = components[i];
            Object value = given[i];
            if (value != null) {
                enter(component.name());
                Object now = visit(component, value);
                depth--;
                if (now != value) {
                    if (values == null || changed == null) {
                        int size = shape.components().size();
                        values = new @Nullable Object[size];
                        changed = new boolean[size];
                    }
                    values[component.index()] = now;
                    changed[component.index()] = true;
                }
            }
        }
        return values == null ? record : shape.with(record, values, Objects.requireNonNull(changed));
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
        int last = depth - 1;
        List<@Nullable Object> changed = null;
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            indices[last] = i;
            Object now = at(component, item);
            if (inner != null && now != null) {
                now = record(now, inner);
            }
            if (now != item && changed == null) {
                changed = new ArrayList<>(items);
            }
            if (changed != null) {
                changed.set(i, now);
            }
        }
        indices[last] = NO_ITEM;
        return changed == null ? items : changed;
    }

    private void enter(String name) {
        if (depth == names.length) {
            int more = Math.max(USUAL_DEPTH, 2 * depth);
            names = Arrays.copyOf(names, more);
            indices = Arrays.copyOf(indices, more);
        }
        names[depth] = name;
        indices[depth] = NO_ITEM;
        depth++;
    }
}
