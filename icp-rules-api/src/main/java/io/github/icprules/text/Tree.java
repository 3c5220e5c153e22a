package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map for JSON under construction. The map keeps the order of its members, leaves out members without a value, and has
 * sentences in one language.
 */
public final class Tree {

    private final Language language;
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Creates an empty map with sentences in a language. */
    public Tree(Language language) {
        requireNonNull(language, "language must be given.");
        this.language = language;
    }

    /**
     * Puts a member: a text in the language of the map, a date in the form of ISO 8601, any other value unchanged. Ignores
     * {@code null}.
     */
    public Tree put(String name, @Nullable Object value) {
        requireNonNull(name, "name must be given.");
        if (value instanceof String) {
            members.put(name, value);
        } else if (value instanceof Text text) {
            members.put(name, text.in(language));
        } else if (value instanceof LocalDate date) {
            members.put(name, date.toString());
        } else if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    /** Puts the name of a constant. Ignores {@code null}. */
    public Tree putName(String name, @Nullable Enum<?> constant) {
        return put(name, constant == null ? null : constant.name());
    }

    /** Puts {@code true}. Ignores {@code false}. */
    public Tree putIf(String name, boolean value) {
        return put(name, value ? true : null);
    }

    /** Puts a member that is a map. The function converts the object to the map. Ignores {@code null}. */
    public <T> Tree putObject(String name, @Nullable T object, Function<T, Map<String, Object>> layout) {
        requireNonNull(layout, "layout must be given.");
        return put(name, object == null ? null : layout.apply(object));
    }

    /** Puts a member that is a list. The function converts each item, for example to a map. */
    public <T> Tree put(String name, List<T> items, Function<T, ?> layout) {
        requireNonNull(name, "name must be given.");
        requireNonNull(items, "items must be given.");
        requireNonNull(layout, "layout must be given.");
        List<Object> converted = new ArrayList<>(items.size());
        for (T item : items) {
            converted.add(layout.apply(item));
        }
        return put(name, Collections.unmodifiableList(converted));
    }

    /** Puts a member that is a list. The function converts each item. Ignores an empty list. */
    public <T> Tree putIfAny(String name, List<T> items, Function<T, ?> layout) {
        requireNonNull(name, "name must be given.");
        requireNonNull(items, "items must be given.");
        requireNonNull(layout, "layout must be given.");
        return items.isEmpty() ? this : put(name, items, layout);
    }

    /** {@return the map, which is immutable} */
    public Map<String, Object> done() {
        return Collections.unmodifiableMap(members);
    }
}
