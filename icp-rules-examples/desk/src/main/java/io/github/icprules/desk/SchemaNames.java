package io.github.icprules.desk;

import io.github.icprules.model.WeChatFields;
import io.github.icprules.text.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of the entries of a filing and of their constants, from the descriptions in its JSON Schema. */
final class SchemaNames {

    private static final Map<?, ?> ROOT = Schemas.tree("filing-request.schema.json");
    private static final Map<?, ?> DEFINITIONS = (Map<?, ?>) Objects.requireNonNull(ROOT.get("$defs"));
    private static final String DEFINITION = "#/$defs/";

    /** The schemas of all entries by path, without indices. */
    private static final Map<String, Map<?, ?>> ENTRIES = new HashMap<>();

    private static final Map<String, String> PATHS = new HashMap<>();

    static {
        add("", ROOT);
        // A field can stand for an entry and for the object around it; the entry is nearer.
        ENTRIES.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(path -> {
                    Optional<String> field = WeChatFields.ofPath(path);
                    boolean isOwn = !field.equals(WeChatFields.ofPath(path.replaceFirst("\\.?[^.]+$", "")));
                    if (field.isPresent() && (isOwn || WeChatFields.isField(path))) {
                        PATHS.putIfAbsent(field.get(), path);
                    }
                });
    }

    private SchemaNames() {}

    private static void add(String path, Map<?, ?> schema) {
        if (target(schema).get("properties") instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                String inner = path.isEmpty() ? String.valueOf(name) : path + '.' + name;
                ENTRIES.put(inner, (Map<?, ?>) member);
                add(inner, (Map<?, ?>) member);
            });
        }
    }

    /** Returns the definition of an entry, or of the items of a list. */
    private static Map<?, ?> target(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return (Map<?, ?>) Objects.requireNonNull(DEFINITIONS.get(reference.substring(DEFINITION.length())));
        }
        for (String list : List.of("allOf", "anyOf")) {
            if (schema.get(list) instanceof List<?> parts) {
                return target((Map<?, ?>) parts.get(0));
            }
        }
        return schema.get("items") instanceof Map<?, ?> items ? target(items) : schema;
    }

    /** {@return the Chinese name of an entry; empty if the path is none of a filing} */
    static Optional<String> chinese(String path) {
        Map<?, ?> schema = ENTRIES.get(FieldTree.withoutIndices(path));
        return schema == null
                ? Optional.empty()
                : String.valueOf(schema.get("description")).lines().findFirst();
    }

    /** {@return the Chinese names of an entry and of the objects around it; empty if the path is none of a filing} */
    static String whole(String path) {
        int outer = path.lastIndexOf('.');
        return Stream.of(
                        outer < 0 ? "" : whole(path.substring(0, outer)),
                        chinese(path).orElse(""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** {@return a constant of an entry in words; {@code null} if the entry has no such constant} */
    static @Nullable String constant(String path, String constant, Language language) {
        Map<?, ?> schema = ENTRIES.get(FieldTree.withoutIndices(path));
        if (schema == null || !(target(schema).get("enum") instanceof List<?> names) || !names.contains(constant)) {
            return null;
        }
        return Arrays.stream(String.valueOf(target(schema).get("description")).split("\n"))
                .filter(line -> line.startsWith(constant + ": "))
                .map(line -> line.substring(constant.length() + 2).split(", ", 2))
                .map(words -> words[language == Language.ZH ? 0 : words.length - 1])
                .findFirst()
                .orElse(null);
    }

    /** {@return the path of a filing for a field of the platform's API; empty if no entry stands for the field} */
    static Optional<String> pathOf(String apiField) {
        return Optional.ofNullable(PATHS.get(apiField));
    }
}
