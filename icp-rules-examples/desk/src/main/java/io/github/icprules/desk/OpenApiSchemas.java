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

    static final Map<String, Object> LANGUAGE = Map.of("type", "string", "enum", List.of("zh", "en"));

    private static final String DEFINITION = "#/$defs/";
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> OBJECT = Map.of("type", "object", "additionalProperties", true);
    private static final int NESTING = 1000;

    private final Map<String, Object> schemas = new TreeMap<>();

    /** The definitions of the API as they are in its files. */
    private final Map<Object, Object> known = new HashMap<>();

    static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** {@return the schemas by name} */
    Map<String, Object> all() {
        Schemas.NAMES.forEach(this::addOfApi);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("request", reference("FilingRequest"));
        envelope.put("body", described("微信 apply_icp_filing 的请求体 The body of apply_icp_filing", OBJECT));
        envelope.put("context", reference("WeChatContext"));
        envelope.put("answer", described("平台的答复 The platform's answer", OBJECT));
        envelope.put("before", described("上一次的备案或请求体 The filing or body of the attempt before", OBJECT));
        envelope.put(
                "details",
                described(
                        "页面上的服务商和结尾 The provider and the last line of a page",
                        closed(Map.of("provider", TEXT, "contact", TEXT, "closing", TEXT), Map.of())));
        envelope.put("lang", LANGUAGE);
        add("Envelope", closed(envelope, Map.of()));
        add("ExplainEnvelope", closed(envelope, Map.of("rule", TEXT)));
        add("PageEnvelope", closed(envelope, Map.of("report", reference("FilingReport"))));
        add(
                "DiffEnvelope",
                closed(
                        envelope,
                        Map.of(
                                "after",
                                described("另一份报告或备案 The other report or filing", OBJECT),
                                "days",
                                Map.of("type", "array", "items", TEXT, "minItems", 2, "maxItems", 2))));
        add(
                "CheckAnswer",
                described(
                        "报告；有平台答复时，是合并了答复的报告 The report; with a platform's answer, the report joined with it",
                        Map.of("anyOf", List.of(reference("FilingReport"), reference("AnsweredReport")))));
        add("AnsweredReport", open(Map.of("report", reference("FilingReport")), "report"));
        add(
                "ExplainAnswer",
                Map.of(
                        "anyOf",
                        List.of(
                                reference("Explanation"),
                                open(Map.of("explanations", list(reference("Explanation"))), "explanations"))));
        add(
                "WeChatBody",
                open(
                        Map.of(
                                "complete", Map.of("type", "boolean"),
                                "body", OBJECT,
                                "context", reference("WeChatContext"),
                                "missing", list(OBJECT),
                                "faults", list(OBJECT),
                                "openMedia", list(OBJECT),
                                "faceTaskOpen", Map.of("type", "boolean")),
                        "complete",
                        "body",
                        "context",
                        "missing",
                        "faults",
                        "openMedia",
                        "faceTaskOpen"));
        add("ReportDiff", OBJECT);
        add(
                "Messages",
                open(
                        Map.of(
                                "messages",
                                list(open(
                                        Map.of("occasion", TEXT, "title", TEXT, "addressee", TEXT, "text", TEXT),
                                        "occasion",
                                        "title",
                                        "addressee",
                                        "text"))),
                        "messages"));
        add(
                "BatchInput",
                described(
                        "每行一件备案、一个请求体，或 {\"wechat\", \"context\", \"answer\", \"before\"} "
                                + "In each line a filing, a body, or {\"wechat\", \"context\", \"answer\", \"before\"}",
                        OBJECT));
        addCatalogue();
        addProblem();
        return schemas;
    }

    private void addCatalogue() {
        add("Rule", open(Map.of("id", TEXT, "kind", TEXT), "id", "kind"));
        add("Rules", list(reference("Rule")));
        add("ListedProvince", open(Map.of("code", TEXT, "province", TEXT, "name", TEXT), "code", "province", "name"));
        add("Provinces", list(reference("ListedProvince")));
        add(
                "ProvinceWithRequirements",
                open(
                        Map.of(
                                "code", TEXT,
                                "province", TEXT,
                                "name", TEXT,
                                "version", TEXT,
                                "requirements", list(open(Map.of("reported", Map.of("type", "boolean")), "reported"))),
                        "code",
                        "province",
                        "name",
                        "version",
                        "requirements"));
        add("Clauses", list(open(Map.of("id", TEXT, "answer", TEXT), "id", "answer")));
        add("Sources", open(Map.of("documents", list(OBJECT), "provisions", list(OBJECT)), "documents", "provisions"));
        add("Names", list(TEXT));
        add("Schema", OBJECT);
        add("Document", OBJECT);
    }

    private void addProblem() {
        Map<String, Object> number = Map.of("type", "integer");
        add(
                "Problem",
                open(
                        Map.of(
                                "type", TEXT,
                                "title", TEXT,
                                "status", number,
                                "detail", TEXT,
                                "instance", TEXT,
                                "code", TEXT,
                                "requestId", TEXT,
                                "limit", open(Map.of("name", TEXT, "value", TEXT), "name", "value"),
                                "errors",
                                        list(open(
                                                Map.of("path", TEXT, "detail", TEXT, "nearest", TEXT),
                                                "path",
                                                "detail"))),
                        "type",
                        "title",
                        "status",
                        "detail",
                        "instance",
                        "code",
                        "requestId"));
    }

    /** Adds a schema of the desk. */
    private void add(String name, Map<String, Object> schema) {
        if (schemas.put(name, schema) != null) {
            throw new IllegalStateException("Two schemas have the name " + name + ".");
        }
    }

    /** Adds a schema of the API and its definitions. A definition that another schema has, too, is added once. */
    private void addOfApi(String file) {
        Map<Object, Object> root =
                new LinkedHashMap<>((Map<?, ?>) Objects.requireNonNull(new Json(NESTING).read(Schemas.bytes(file))));
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

    private static Map<String, Object> described(String description, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", description);
        return described;
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    private static Map<String, Object> open(Map<String, Object> properties, String... required) {
        Map<String, Object> schema = new LinkedHashMap<>(OBJECT);
        schema.put("properties", new TreeMap<>(properties));
        schema.put("required", List.of(required));
        return schema;
    }

    private static Map<String, Object> closed(Map<String, Object> properties, Map<String, Object> others) {
        Map<String, Object> all = new LinkedHashMap<>(properties);
        all.putAll(new TreeMap<>(others));
        return Map.of("type", "object", "properties", all, "additionalProperties", false);
    }
}
