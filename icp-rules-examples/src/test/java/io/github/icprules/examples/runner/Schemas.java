package io.github.icprules.examples.runner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.icprules.wechat.WeChatFiling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the JSON Schemas of docs/schema from the reference pages. The context of a body has the parts of a filing that its reader
 * takes; the parts that have the form of the platform's answers are maintained in the published schema.
 */
final class Schemas {

    /** Stands in the schema for the Chinese name of a new property. */
    static final String NO_TITLE = "write the Chinese name here";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String HOME = "https://raw.githubusercontent.com/icprules/icp-rules/main/docs/schema/";

    /** From the first to the last day that the readers take. */
    private static final String DAY = "(?:19\\d\\d|20\\d\\d|21\\d\\d|2200)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";

    private static final String TIME = "T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?";
    private static final String OFFSET = "(?:Z|[+-](?:0\\d|1[0-8]):[0-5]\\d)";

    /** What the reader of a filing demands of an object or a member beyond its type. */
    private static final Map<String, String> DEMANDS = Map.of(
            "Validity", """
                    {"allOf": [{"if": {"properties": {"indefinite": {"const": true}}, "required": ["indefinite"]},
                                "then": {"properties": {"until": {"type": "null"}}}}]}""",
            "Listing", """
                    {"allOf": [{"if": {"properties": {"listed": {"const": false}}, "required": ["listed"]},
                                "then": {"properties": {"firstListedOn": {"type": "null"}}}}]}""",
            "MiniProgram.serviceContentTypes", """
                    {"items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}}""",
            "BatchLine", """
                    {"if": {"required": ["report"]}, "then": {"not": {"required": ["error"]}}, "else": {"required": ["error"]}}""",
            "Picture.bytes", "{\"maximum\": 9223372036854775807}",
            "PreApproval.category", "{\"not\": {\"enum\": [\"NONE\"]}}",
            "FilingRequest.attributes", """
                    {"maxProperties": 100,
                     "propertyNames": {"pattern": "^[a-z][a-z0-9-]{0,63}\\\\.[a-z][a-z0-9-]{0,63}$"},
                     "additionalProperties": {"anyOf": [
                       {"type": ["string", "number", "boolean", "null"], "maxLength": 1000,
                        "exclusiveMinimum": -1000000000000000, "exclusiveMaximum": 1000000000000000},
                       {"type": "array", "maxItems": 100, "items":
                         {"type": ["string", "number", "boolean"], "maxLength": 1000,
                          "exclusiveMinimum": -1000000000000000, "exclusiveMaximum": 1000000000000000}}]}}""");

    /** The parts of a context that have the form of the platform's answers. */
    private static final Set<String> OF_PLATFORM =
            Set.of("codeTables", "account", "entrance", "faceTask", "filings", "filingType", "media");

    private static final Pattern LINK = Pattern.compile("\\[([\\w.]+)]\\([^)]*\\)");
    private static final int LEFT_OUT = 3;
    private static final int CHINESE = 3;
    private static final int FIELD = 4;

    private final ReferencePage requests = new ReferencePage("filing-request.md");
    private final ReferencePage reports = new ReferencePage("filing-report.md");
    private final ReferencePage advice = new ReferencePage("questions.md");
    private final List<JsonNode> published = published();
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private Schemas() throws IOException {}

    private static List<JsonNode> published() throws IOException {
        List<JsonNode> published = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("..", "docs", "schema"), "*.json")) {
            for (Path file : files) {
                published.add(JSON.readTree(file.toFile()));
            }
        }
        return published;
    }

    /** {@return the schemas, by the names of their files} */
    static Map<String, ObjectNode> all() throws IOException {
        String later = " Later versions may add properties.";
        Map<String, ObjectNode> all = new LinkedHashMap<>();
        add(all, "filing-request", "小程序备案\nAn ICP filing of a WeChat mini-program.", "FilingRequest");
        all.put("wechat-context.schema.json", new Schemas().ofContext());
        add(all, "filing-report", "备案检查报告\nThe findings of the rules on one filing." + later, "FilingReport");
        add(all, "batch-line", "批量检查的一行结果\nThe output line of batch for a line of its input.", "BatchLine");
        add(all, "next-questions", "接下来的问题\nThe missing inputs of a filing as questions." + later, "NextQuestions");
        add(all, "repair-result", "修复结果\nThe changes after which nothing blocks a filing." + later, "RepairResult");
        add(
                all,
                "explanation",
                "规则的解释\nThe reason why a rule found something in a filing, or why it did not." + later,
                "Explanation");
        return all;
    }

    private static void add(Map<String, ObjectNode> all, String name, String description, String object)
            throws IOException {
        Schemas schemas = new Schemas();
        ObjectNode document = JSON.createObjectNode()
                .put("$schema", DIALECT)
                .put("$id", HOME + name + ".schema.json")
                // Generators of code use the title as the name of the type.
                .put("title", object)
                .put("description", description);
        document.setAll(schemas.ofDocument(object));
        document.set("$defs", JSON.valueToTree(schemas.definitions));
        all.put(name + ".schema.json", document);
    }

    private ObjectNode ofDocument(String object) throws IOException {
        ReferencePage page = switch (object) {
            case "FilingRequest" -> requests;
            case "FilingReport" -> reports;
            case "Explanation" -> new ReferencePage("explain.md");
            case "BatchLine" -> new ReferencePage("batch.md");
            default -> advice;
        };
        return described(page, object.equals("BatchLine") ? "Output" : object, object);
    }

    private ObjectNode ofContext() throws IOException {
        ObjectNode filing = described(requests, "FilingRequest", "FilingRequest");
        filing.remove("required");
        ObjectNode context = (ObjectNode) JSON.readTree(Files.readString(
                Path.of("..", "docs", "schema", "wechat-context.schema.json"), StandardCharsets.UTF_8));
        ObjectNode ofPlatform = ((ObjectNode) context.get("properties")).retain(OF_PLATFORM);
        ObjectNode properties = (ObjectNode) inContext(filing, part -> part).get("properties");
        properties.setAll(ofPlatform);
        context.set("properties", properties);
        String written = properties.toString();
        definitions.keySet().removeIf(name -> !written.contains("#/$defs/" + name + '"'));
        context.set("$defs", JSON.valueToTree(definitions));
        return context;
    }

    /** {@return a part of a filing as the context takes it: without what the body has, and also with Chinese names of constants} */
    private ObjectNode inContext(ObjectNode schema, UnaryOperator<Object> into) {
        ObjectNode changed = schema.deepCopy();
        ObjectNode value = notNull(schema);
        if (value.has("$ref")) {
            ObjectNode target = target(value);
            ObjectNode inner;
            if (target.has("enum")) {
                inner = JSON.createObjectNode();
                ArrayNode names = JSON.createArrayNode();
                requests.rows(name(value)).values().forEach(row -> names.add(row.get(1)));
                ArrayNode either = inner.putArray("anyOf");
                ObjectNode reference = value.deepCopy().without(List.of("description"));
                either.add(reference.size() == 1 ? reference : described(reference));
                either.addObject().set("enum", names);
            } else {
                inner = inContext(target, into);
            }
            changed.retain("description");
            changed.setAll(schema.has("anyOf") ? orNull(inner) : inner);
        } else if (value.has("items")) {
            changed.set("items", inContext((ObjectNode) value.get("items"), item -> into.apply(List.of(item))));
        } else if (value.has("properties")) {
            ObjectNode members = changed.putObject("properties");
            value.get("properties").properties().forEach(member -> {
                UnaryOperator<Object> at = content -> {
                    Map<String, Object> object = required(value);
                    object.put(member.getKey(), content);
                    return into.apply(object);
                };
                ObjectNode property = (ObjectNode) member.getValue();
                if (isTaken(at.apply(sample(property)))) {
                    members.set(member.getKey(), inContext(property, at));
                }
            });
            changed.at("/allOf/0/then/properties").fieldNames().forEachRemaining(excluded -> {
                if (!members.has(excluded)) {
                    changed.remove("allOf");
                }
            });
        }
        return changed;
    }

    private static boolean isTaken(Object context) {
        try {
            WeChatFiling.read(Map.of(), context);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** {@return a value that fits a schema} */
    private Object sample(ObjectNode schema) {
        ObjectNode value = notNull(schema);
        if (value.has("$ref")) {
            ObjectNode target = target(value);
            return target.has("enum") ? target.at("/enum/0").asText() : required(target);
        }
        return switch (value.at("/type/0").asText(value.path("type").asText())) {
            case "array" -> List.of();
            case "object" -> Map.of();
            case "boolean" -> true;
            case "integer" -> 1;
            default -> value.has("format") ? "2026-11-24" : value.has("pattern") ? "2026-11-24T10:00:00+08:00" : "示例";
        };
    }

    /** {@return an object with the members that must be there} */
    private Map<String, Object> required(ObjectNode schema) {
        Map<String, Object> members = new LinkedHashMap<>();
        schema.path("required")
                .forEach(name -> members.put(name.asText(), sample((ObjectNode)
                        schema.get("properties").get(name.asText()))));
        return members;
    }

    private static ObjectNode notNull(ObjectNode schema) {
        JsonNode reference = schema.at("/allOf/0/$ref");
        if (!reference.isMissingNode()) {
            ObjectNode direct = schema.deepCopy();
            direct.remove("allOf");
            return direct.set("$ref", reference);
        }
        return schema.has("anyOf") ? (ObjectNode) schema.at("/anyOf/0") : schema;
    }

    /**
     * {@return a schema that can have a description}
     *
     * <p>A reference with other members beside it is another type for generators of code, so the reference is wrapped.
     */
    private static ObjectNode described(ObjectNode schema) {
        JsonNode reference = schema.remove("$ref");
        if (reference != null) {
            schema.putArray("allOf").addObject().set("$ref", reference);
        }
        return schema;
    }

    private ObjectNode target(ObjectNode reference) {
        return Objects.requireNonNull(definitions.get(name(reference)));
    }

    private static String name(ObjectNode reference) {
        return reference.get("$ref").asText().replace("#/$defs/", "");
    }

    /**
     * {@return the schema of an object, as a section of its page has it} An input has no other members than those described, and
     * the readers take {@code null} for a member that is left out.
     */
    private ObjectNode described(ReferencePage page, String section, String object) {
        boolean isInput = page == requests;
        Map<String, List<String>> rows = page.rows(section);
        if (rows.isEmpty()) {
            throw new IllegalStateException("No reference describes the object " + object);
        }
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.createArrayNode();
        rows.forEach((name, row) -> {
            ObjectNode value = ofType(page, row.get(1)).setAll(demands(object + '.' + name));
            String meaning = ReferencePage.plain(row.get(2));
            boolean isRequired =
                    isInput ? meaning.endsWith("mandatory") : row.get(LEFT_OUT).isEmpty();
            if (isRequired) {
                required.add(name);
            }
            ObjectNode property = properties.putObject(name);
            if (isInput) {
                String field = ReferencePage.plain(row.get(FIELD));
                property.put(
                        "description",
                        row.get(CHINESE) + '\n' + meaning + (field.isEmpty() ? "" : " (API: " + field + ")"));
                property.setAll(isRequired ? described(value) : orNull(value));
            } else {
                String leftOut = ReferencePage.plain(row.get(LEFT_OUT));
                property.put(
                        "description",
                        title(object, name) + '\n' + meaning + (isRequired ? "" : "; left out " + leftOut));
                property.setAll(described(value));
            }
        });
        if (!isInput || !required.isEmpty()) {
            schema.set("required", required);
        }
        if (isInput) {
            schema.put("additionalProperties", false);
        }
        return schema.setAll(demands(object));
    }

    private static ObjectNode demands(String place) {
        try {
            return (ObjectNode) JSON.readTree(DEMANDS.getOrDefault(place, "{}"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(place, e);
        }
    }

    private ObjectNode ofType(ReferencePage page, String type) {
        boolean isInput = page == requests;
        if (type.startsWith("list of ")) {
            return typed("array").set("items", ofType(page, type.substring("list of ".length())));
        }
        Matcher link = LINK.matcher(type);
        if (link.matches()) {
            String name = link.group(1);
            return name.equals("attributes") ? typed("object") : reference(page, type, name);
        }
        return switch (type) {
            case "text", "sentence" -> typed("string");
            case "texts by path" -> typed("object").set("additionalProperties", typed("string"));
            case "boolean" -> typed("boolean");
            case "object" -> typed("object");
            case "boolean, integer or text", "boolean, integer, text or object" -> {
                ObjectNode either = JSON.createObjectNode();
                ArrayNode types =
                        either.putArray("type").add("boolean").add("integer").add("string");
                if (type.endsWith("object")) {
                    types.add("object");
                }
                yield either;
            }
            case "integer" ->
                isInput ? typed("integer").put("minimum", 0).put("maximum", Integer.MAX_VALUE) : typed("integer");
            case "date" -> {
                ObjectNode day = typed("string").put("format", "date");
                yield isInput ? day.put("pattern", '^' + DAY + '$') : day;
            }
            case "timestamp" -> typed("string").put("pattern", '^' + DAY + TIME + OFFSET + '$');
            default -> throw new IllegalStateException("No schema is known for the type " + type);
        };
    }

    private ObjectNode reference(ReferencePage page, String type, String name) {
        ReferencePage target = page == requests || type.contains("filing-request.md")
                ? requests
                : !advice.rows(name).isEmpty()
                        ? advice
                        : type.contains("(#") && !page.rows(name).isEmpty() ? page : reports;
        if (!definitions.containsKey(name)) {
            // An object that has itself as a part refers to the definition that is under way.
            definitions.put(name, JSON.createObjectNode());
            definitions.put(name, target.isEnum(name) ? ofEnum(target.rows(name)) : described(target, name, name));
        }
        return JSON.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode ofEnum(Map<String, List<String>> rows) {
        ObjectNode schema = JSON.createObjectNode()
                .put(
                        "description",
                        rows.entrySet().stream()
                                .map(row -> "%s: %s, %s"
                                        .formatted(
                                                row.getKey(),
                                                row.getValue().get(1),
                                                row.getValue().get(2)))
                                .collect(Collectors.joining("\n")));
        return schema.set("enum", JSON.valueToTree(rows.keySet()));
    }

    private static ObjectNode orNull(ObjectNode schema) {
        JsonNode type = schema.get("type");
        if (type != null) {
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ArrayNode choices = schema.get("anyOf") instanceof ArrayNode these
                ? these
                : JSON.createArrayNode().add(schema);
        choices.add(typed("null"));
        return JSON.createObjectNode().set("anyOf", choices);
    }

    private static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    /**
     * {@return the Chinese name of a property in a published schema, where it is written by hand in the first line of the description}
     */
    private String title(String object, String property) {
        String file = object.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".schema.json";
        return published.stream()
                .map(schema ->
                        schema.path("$id").asText().endsWith('/' + file) ? schema : schema.at("/$defs/" + object))
                .map(schema ->
                        schema.at("/properties/" + property + "/description").asText())
                .filter(description -> description.contains("\n"))
                .map(description -> description.split("\n", 2)[0])
                .filter(title -> !title.equals(NO_TITLE))
                .findFirst()
                .orElse(NO_TITLE);
    }
}
