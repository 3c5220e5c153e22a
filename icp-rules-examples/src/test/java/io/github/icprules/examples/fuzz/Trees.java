package io.github.icprules.examples.fuzz;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        for (Place place : places(JSON.valueToTree(trees))) {
            words.add(place.name());
            if (place.value().isTextual()) {
                words.add(place.value().asText());
            }
        }
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
        JsonNode copy = JSON.valueToTree(tree);
        // Few more often than many: what is wrong in many places is refused for the first of them.
        for (int left = choices.below(1 + choices.below(MOST_CHANGES)); left >= 0; left--) {
            List<Place> places = places(copy);
            if (!places.isEmpty()) {
                change(choices.of(places), choices, hostile);
            }
        }
        return JSON.convertValue(copy, Object.class);
    }

    /**
     * A place in a tree.
     *
     * @param around the object or array of which the place is a part
     * @param name the name of the member; empty in an array
     * @param index the index of the item; 0 in an object
     */
    public record Place(JsonNode around, String name, int index) {

        /** {@return the value there} */
        public JsonNode value() {
            return around.isArray() ? around.get(index) : around.get(name);
        }

        /** Puts another value there. */
        public void put(JsonNode value) {
            if (around instanceof ArrayNode items) {
                items.set(index, value);
            } else {
                ((ObjectNode) around).set(name, value);
            }
        }
    }

    /** {@return the places in a tree, each behind the place of which it is a part} */
    public static List<Place> places(JsonNode tree) {
        List<Place> places = new ArrayList<>();
        tree.properties().forEach(member -> {
            places.add(new Place(tree, member.getKey(), 0));
            places.addAll(places(member.getValue()));
        });
        for (int i = 0; tree.isArray() && i < tree.size(); i++) {
            places.add(new Place(tree, "", i));
            places.addAll(places(tree.get(i)));
        }
        return places;
    }

    private static void change(Place place, Choices choices, Hostile hostile) {
        Object old = JSON.convertValue(place.value(), Object.class);
        int kind = choices.below(16);
        if (place.around() instanceof ObjectNode members) {
            switch (kind) {
                case 0, 1 -> members.remove(place.name());
                case 2 -> members.set(hostile.text(), members.remove(place.name()));
                case 3 -> members.set(hostile.text(), JSON.valueToTree(hostile.value()));
                default -> place.put(JSON.valueToTree(other(old, choices, hostile)));
            }
        } else {
            ArrayNode items = (ArrayNode) place.around();
            switch (kind % 4) {
                case 0 -> items.remove(place.index());
                case 1 -> hostile.repeated(old).forEach(items::addPOJO);
                default -> place.put(JSON.valueToTree(other(old, choices, hostile)));
            }
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
        return value instanceof Boolean truth ? !truth : value;
    }
}
