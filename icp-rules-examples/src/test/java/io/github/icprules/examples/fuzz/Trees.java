package io.github.icprules.examples.fuzz;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sample inputs as trees of maps and lists, and how they are made wrong. */
public final class Trees {

    private static final int MOST_CHANGES = 12;

    /** Halves of characters are no UTF-8, so they are written as escapes. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Trees() {}

    /** {@return the samples of a folder} */
    public static List<Object> samples(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Object> samples = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                samples.add(JSON.readValue(Files.readString(file, StandardCharsets.UTF_8), Object.class));
            }
            return samples;
        } catch (IOException e) {
            throw new AssertionError("The samples cannot be read.", e);
        }
    }

    /** {@return all texts in trees, member names included, each once} */
    public static List<String> words(List<Object> trees) {
        Set<String> words = new TreeSet<>();
        trees.forEach(tree -> collect(tree, words));
        return List.copyOf(words);
    }

    /** {@return the tree as JSON} */
    public static byte[] json(@Nullable Object tree) {
        try {
            return JSON.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("A tree can be written as JSON.", e);
        }
    }

    /** {@return a copy of the tree with a few changes} */
    public static @Nullable Object changed(Object tree, Choices choices, Hostile hostile) {
        if (choices.onceIn(32)) {
            return hostile.value();
        }
        Object copy = copy(tree);
        // Few more often than many: what is wrong in many places is refused for the first of them.
        for (int left = choices.below(1 + choices.below(MOST_CHANGES)); left >= 0; left--) {
            change(copy, choices, hostile);
        }
        return copy;
    }

    /** Goes down some way and changes what is there. */
    private static void change(@Nullable Object node, Choices choices, Hostile hostile) {
        if (node instanceof Map<?, ?> map && !map.isEmpty()) {
            Object key = choices.of(new ArrayList<>(map.keySet()));
            if (isInner(map.get(key)) && !choices.onceIn(4)) {
                change(map.get(key), choices, hostile);
            } else {
                changeMember(members(map), key, choices, hostile);
            }
        } else if (node instanceof List<?> list && !list.isEmpty()) {
            int index = choices.below(list.size());
            if (isInner(list.get(index)) && !choices.onceIn(4)) {
                change(list.get(index), choices, hostile);
            } else {
                changeItem(items(list), index, choices, hostile);
            }
        }
    }

    /** The maps here are all copies of our own. */
    @SuppressWarnings("unchecked")
    private static Map<Object, @Nullable Object> members(Map<?, ?> map) {
        return (Map<Object, @Nullable Object>) map;
    }

    /** So are the lists. */
    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> items(List<?> list) {
        return (List<@Nullable Object>) list;
    }

    private static void changeMember(
            Map<Object, @Nullable Object> members, Object key, Choices choices, Hostile hostile) {
        switch (choices.below(16)) {
            case 0, 1 -> members.remove(key);
            case 2 -> members.put(hostile.text(), members.remove(key));
            case 3 -> members.put(hostile.text(), hostile.value());
            // No JSON library makes such a member, but code that makes a tree by hand can.
            case 4 -> members.put(choices.below(8), hostile.value());
            default -> members.put(key, other(members.get(key), choices, hostile));
        }
    }

    private static void changeItem(List<@Nullable Object> items, int index, Choices choices, Hostile hostile) {
        switch (choices.below(4)) {
            case 0 -> items.remove(index);
            case 1 -> items.addAll(hostile.repeated(items.get(index)));
            default -> items.set(index, other(items.get(index), choices, hostile));
        }
    }

    /** Most often of the same kind, which gets further. */
    private static @Nullable Object other(@Nullable Object value, Choices choices, Hostile hostile) {
        if (choices.onceIn(8)) {
            return hostile.value();
        }
        if (value instanceof String text) {
            return hostile.instead(text);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? hostile.repeated(hostile.text()) : hostile.repeated(list.get(0));
        }
        if (value instanceof Number) {
            return hostile.number();
        }
        return value instanceof Boolean truth ? !truth : null;
    }

    private static boolean isInner(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? !map.isEmpty() : value instanceof List<?> list && !list.isEmpty();
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, member) -> copy.put(key, copy(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }

    private static void collect(@Nullable Object value, Set<String> words) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> {
                words.add(String.valueOf(key));
                collect(member, words);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, words));
        } else if (value instanceof String text) {
            words.add(text);
        }
    }
}
