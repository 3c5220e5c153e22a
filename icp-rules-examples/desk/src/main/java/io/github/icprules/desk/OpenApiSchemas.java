package io.github.icprules.desk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The schemas of the OpenAPI document: those of the API, and the envelope, the problem and the lists of the desk. */
final class OpenApiSchemas {

    private static final String DEFINITION = "#/$defs/";

    private final Map<String, Object> schemas = new TreeMap<>();

    /** The definitions of the API as they are in its files. */
    private final Map<Object, Object> known = new HashMap<>();

    /** {@return the schemas by name} */
    Map<String, Object> all(OpenApi own) {
        Schemas.NAMES.forEach(this::addOfApi);
        own.schemas().forEach(this::add);
        Map<String, Object> envelope = Objects.requireNonNull(own.schemas().get("Envelope"));
        own.envelopes().forEach((name, members) -> {
            Map<Object, Object> all =
                    new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(envelope.get("properties")));
            all.putAll(members);
            Map<String, Object> other = new LinkedHashMap<>(envelope);
            other.put("properties", all);
            add(name, other);
        });
        return schemas;
    }

    /** Adds a schema of the desk. */
    private void add(String name, Object schema) {
        if (schemas.put(name, schema) != null) {
            throw new IllegalStateException("Two schemas have the name " + name + ".");
        }
    }

    /** Adds a schema of the API and its definitions. A definition that another schema has, too, is added once. */
    private void addOfApi(String file) {
        Map<Object, Object> root = new LinkedHashMap<>(Schemas.tree(file));
        String title = String.valueOf(root.remove("title"));
        Map<?, ?> definitions = root.remove("$defs") instanceof Map<?, ?> some ? some : Map.of();
        root.keySet().removeAll(List.of("$schema", "$id"));
        Map<Object, String> names = new HashMap<>();
        definitions.forEach(
                (name, definition) -> names.put(name, isNew(name, definition) ? name.toString() : title + name));
        definitions.forEach((name, definition) -> schemas.put(names.get(name), rewritten(definition, names)));
        isNew(title, root);
        schemas.put(title, rewritten(root, names));
    }

    /** Returns whether a name is new or has the same definition in another schema. */
    private boolean isNew(Object name, Object definition) {
        Object former = known.putIfAbsent(name, definition);
        return former == null || former.equals(definition);
    }

    /** Returns a schema with other addresses of definitions. */
    private static Object rewritten(Object schema, Map<Object, String> names) {
        if (schema instanceof Map<?, ?> members) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            members.forEach((name, value) -> copy.put(
                    name,
                    name.equals("$ref") && value instanceof String address && address.startsWith(DEFINITION)
                            ? "#/components/schemas/" + names.get(address.substring(DEFINITION.length()))
                            : rewritten(value, names)));
            return copy;
        }
        return schema instanceof List<?> items
                ? items.stream().map(item -> rewritten(item, names)).collect(Collectors.toList())
                : schema;
    }
}
