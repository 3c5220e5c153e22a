package io.github.icprules.wechat;

import io.github.icprules.internal.Attributes;
import io.github.icprules.internal.Json;
import io.github.icprules.text.NearestName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object of the context. The caller's own code makes the context, so an error in the context is an exception. The message
 * has one line: path, expected, found.
 */
final class ContextNode {

    /** The first allowed year. Calculations with some days outside the allowed years would overflow. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    private final Map<?, ?> members;
    private final String path;

    private ContextNode(Map<?, ?> members, String path) {
        this.members = members;
        this.path = path;
    }

    /** Reads an object, and refuses unknown members. */
    static ContextNode strict(@Nullable Object value, String path, Set<String> known) {
        ContextNode node = tolerant(value, path);
        for (Object key : node.members.keySet()) {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException(
                        "%s: expected members with a string as their name, found one with %s."
                                .formatted(path, Json.typeOf(key)));
            }
            if (!known.contains(name)) {
                throw unknown(path, name, known);
            }
        }
        return node;
    }

    /** Reads an object in the form of the platform's answers, which may have unknown members. */
    static ContextNode tolerant(@Nullable Object value, String path) {
        if (value instanceof Map<?, ?> members) {
            String otherName = Json.typeOfOtherName(members);
            if (otherName != null) {
                throw new IllegalArgumentException(
                        "%s: expected members with a string as their name, found one with %s."
                                .formatted(path, otherName));
            }
            return new ContextNode(members, path);
        }
        throw unexpected(path, "an object", value);
    }

    String path() {
        return path;
    }

    String at(String name) {
        return path + '.' + name;
    }

    @Nullable ContextNode object(String name, Set<String> known) {
        return members.get(name) == null ? null : strict(members.get(name), at(name), known);
    }

    @Nullable ContextNode tolerantObject(String name) {
        return members.get(name) == null ? null : tolerant(members.get(name), at(name));
    }

    @Nullable String text(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw unexpected(at(name), "a string", value);
    }

    @Nullable Integer number(String name) {
        Object value = members.get(name);
        Integer whole = Json.whole(value);
        if (value != null && whole == null) {
            throw unexpected(at(name), "an integer", value);
        }
        return whole;
    }

    @Nullable Boolean truth(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw unexpected(at(name), "a boolean", value);
    }

    @Nullable LocalDate day(String name) {
        return parsed(name, Json::day, day -> day, "a day such as 2026-11-24");
    }

    @Nullable OffsetDateTime moment(String name) {
        return parsed(
                name, OffsetDateTime::parse, OffsetDateTime::toLocalDate, "a moment such as 2026-11-23T20:00:00+08:00");
    }

    private <T> @Nullable T parsed(
            String name, Function<String, T> parse, Function<T, LocalDate> dayOf, String expected) {
        // A context that was created in Java can have a LocalDate.
        String text = members.get(name) instanceof TemporalAccessor time ? time.toString() : text(name);
        if (text == null) {
            return null;
        }
        try {
            T value = parse.apply(text);
            int year = dayOf.apply(value).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return value;
            }
        } catch (DateTimeException e) {
            // The exception below reports the problem, because the message of the library repeats the value.
        }
        throw new IllegalArgumentException("%s: expected %s.".formatted(at(name), expected));
    }

    /** Reads a list. The function converts each item, with the path of the item. */
    <T> @Nullable List<T> list(String name, BiFunction<@Nullable Object, String, T> item) {
        Object value = members.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items)) {
            throw unexpected(at(name), "an array", value);
        }
        List<T> read = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            read.add(item.apply(items.get(i), at(name) + '[' + i + ']'));
        }
        return read;
    }

    @Nullable List<String> texts(String name) {
        return list(name, (item, place) -> {
            if (item instanceof String text) {
                return text;
            }
            throw unexpected(place, "a string", item);
        });
    }

    /** Reads the caller's own facts, in the form of a request. */
    @Nullable Map<String, Object> attributes(String name) {
        ContextNode node = tolerantObject(name);
        if (node == null) {
            return null;
        }
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        node.members.forEach((key, value) -> attributes.put(String.valueOf(key), value));
        try {
            return Attributes.copy(attributes);
        } catch (IllegalArgumentException e) {
            // The message of the model repeats no value.
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    Set<? extends Map.Entry<?, ?>> entries() {
        return members.entrySet();
    }

    /** Returns an exception for an unexpected value in the context. */
    static IllegalArgumentException unexpected(String path, String expected, @Nullable Object value) {
        return new IllegalArgumentException("%s: expected %s, found %s.".formatted(path, expected, Json.typeOf(value)));
    }

    private static IllegalArgumentException unknown(String path, String name, Set<String> known) {
        String expected = NearestName.of(name, known)
                .orElseGet(() ->
                        "one of " + String.join(", ", known.stream().sorted().toList()));
        return new IllegalArgumentException(NearestName.repeatable(name, known)
                .map(shown -> "%s.%s is not known, expected %s.".formatted(path, shown, expected))
                .orElseGet(() -> "%s: a member with a name of %s is not known, expected %s."
                        .formatted(path, NearestName.lengthOf(name), expected)));
    }
}
