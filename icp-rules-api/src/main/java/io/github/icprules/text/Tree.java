package io.github.icprules.text;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map for JSON under construction. It keeps the order in which members are put, leaves out what has no value, and has
 * sentences in one language.
 */
public final class Tree {

    private final Language language;
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Starts a map without members, whose sentences are in this language. */
    public Tree(Language language) {
        requireNonNull(language, "language must be given.");
        this.language = language;
    }

    /** Puts a member: a text in the map's language, a date as ISO 8601 has it, anything else as it is, {@code null} not at all. */
    public Tree put(String name, @Nullable Object value) {
        requireNonNull(name, "name must be given.");
        if (value instanceof Text text) {
            members.put(name, text.in(language));
        } else if (value instanceof LocalDate date) {
            members.put(name, date.toString());
        } else if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    /** Puts a member that is a list, each item laid out like this. */
    public <T> Tree put(String name, List<T> items, Function<T, Map<String, Object>> layout) {
        requireNonNull(name, "name must be given.");
        requireNonNull(items, "items must be given.");
        requireNonNull(layout, "layout must be given.");
        return put(name, items.stream().map(layout).toList());
    }

    /** {@return the map, which is immutable} */
    public Map<String, Object> done() {
        return Collections.unmodifiableMap(members);
    }
}
