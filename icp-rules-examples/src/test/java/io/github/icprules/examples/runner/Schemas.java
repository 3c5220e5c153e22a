package io.github.icprules.examples.runner;

import io.github.icprules.examples.runner.Shape.Anything;
import io.github.icprules.examples.runner.Shape.Attributes;
import io.github.icprules.examples.runner.Shape.ByName;
import io.github.icprules.examples.runner.Shape.Codes;
import io.github.icprules.examples.runner.Shape.Constant;
import io.github.icprules.examples.runner.Shape.Day;
import io.github.icprules.examples.runner.Shape.Items;
import io.github.icprules.examples.runner.Shape.Members;
import io.github.icprules.examples.runner.Shape.Moment;
import io.github.icprules.examples.runner.Shape.TextCodes;
import io.github.icprules.examples.runner.Shape.Truth;
import io.github.icprules.examples.runner.Shape.Whole;
import io.github.icprules.examples.runner.Shape.Words;
import io.github.icprules.text.Term;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON Schemas of docs/schema. What a filing and a context can have comes from the readers, what a report can have from
 * its reference, the sentences from the reference pages, the names of constants from their labels.
 */
final class Schemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String HOME = "https://raw.githubusercontent.com/icprules/icp-rules/main/docs/schema/";

    /** From the first to the last day that the readers take. */
    private static final String DAY = "(?:19\\d\\d|20\\d\\d|21\\d\\d|2200)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";

    private static final String TIME = "T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?";
    private static final String OFFSET = "(?:Z|[+-](?:0\\d|1[0-8]):[0-5]\\d)";

    private static final Pattern LINK = Pattern.compile("\\[([\\w.]+)]\\([^)]*\\)");
    private static final int LEFT_OUT = 3;
    private static final int CHINESE = 3;
    private static final int FIELD = 4;

    private final ReferencePage requests = new ReferencePage("filing-request.md");
    private final ReferencePage reports = new ReferencePage("filing-report.md");
    private final ReferencePage batches = new ReferencePage("batch.md");
    private final ReferencePage advice = new ReferencePage("questions.md");
    private final ReferencePage explanations = new ReferencePage("explain.md");
    private ReferencePage own = reports;
    private final Map<String, List<String>> words = words();
    private final Map<String, Object> definitions = new TreeMap<>();
    private final Set<Class<?>> enums = new LinkedHashSet<>();

    private Schemas() throws IOException {}

    /** {@return the schemas, by the names of their files} */
    static Map<String, Map<String, Object>> all() throws IOException {
        Shape request = Interview.ofRequest();
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        all.put("filing-request.schema.json", new Schemas().ofRequest((Members) request));
        all.put("wechat-context.schema.json", new Schemas().ofContext((Members) request));
        all.put("filing-report.schema.json", new Schemas().ofReport());
        all.put("batch-line.schema.json", new Schemas().ofBatchLine());
        all.put(
                "next-questions.schema.json",
                new Schemas()
                        .ofAdvice(
                                "next-questions",
                                "NextQuestions",
                                "接下来的问题",
                                "The missing inputs of a filing as questions."));
        all.put(
                "repair-result.schema.json",
                new Schemas()
                        .ofAdvice(
                                "repair-result",
                                "RepairResult",
                                "修复结果",
                                "The changes after which nothing blocks a filing."));
        all.put("explanation.schema.json", new Schemas().ofExplanation());
        return all;
    }

    private Map<String, Object> ofRequest(Members request) {
        Map<String, Object> root = of(request, true);
        definitions.remove(request.name());
        return document("filing-request", "小程序备案", "An ICP filing of a WeChat mini-program.", root);
    }

    private Map<String, Object> ofContext(Members request) {
        collect(request);
        Members context = (Members) Interview.ofContext(request, Set.copyOf(enums));
        return document(
                "wechat-context",
                "接口请求之外的已知信息",
                "What the caller knows in addition to a body of WeChat's apply_icp_filing.",
                of(context, false));
    }

    private Map<String, Object> ofReport() {
        return document(
                "filing-report",
                "备案检查报告",
                "What the rules say of one filing. Later versions may add properties.",
                described(reports.rows("FilingReport"), "FilingReport"));
    }

    private Map<String, Object> ofExplanation() {
        own = explanations;
        return document(
                "explanation",
                "规则的解释",
                "Why a rule found something in a filing, or why it did not. Later versions may add properties.",
                described(explanations.rows("Explanation"), "Explanation"));
    }

    private Map<String, Object> ofBatchLine() {
        Map<String, Object> line = described(batches.rows("Output"), "BatchLine");
        line.put("oneOf", List.of(Map.of("required", List.of("report")), Map.of("required", List.of("error"))));
        return document("batch-line", "批量检查的一行结果", "What batch writes about a line of its input.", line);
    }

    private Map<String, Object> ofAdvice(String name, String object, String title, String description) {
        return document(
                name,
                title,
                description + " Later versions may add properties.",
                described(advice.rows(object), object));
    }

    private Map<String, Object> document(String name, String title, String description, Map<String, Object> root) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("$schema", DIALECT);
        document.put("$id", HOME + name + ".schema.json");
        document.put("title", title);
        document.put("description", description);
        document.putAll(root);
        document.put("$defs", definitions);
        return document;
    }

    /** Collects the enums of a filing, of which a context has some. */
    private void collect(Shape shape) {
        if (shape instanceof Members members) {
            members.members().values().forEach(this::collect);
        } else if (shape instanceof Items items) {
            collect(items.item());
        } else if (shape instanceof Constant constant) {
            enums.add(constant.type());
        }
    }

    /**
     * {@return the schema of an object}
     *
     * @param isShared whether objects of one name are the same everywhere, so that they are defined once
     */
    private Map<String, Object> of(Members object, boolean isShared) {
        Map<String, List<String>> rows = requests.rows(object.name());
        Map<String, Object> properties = new LinkedHashMap<>();
        object.members().forEach((name, shape) -> {
            Map<String, Object> property = new LinkedHashMap<>();
            List<String> row = rows.get(name);
            if (row == null) {
                List<String> known = word(object.name(), name);
                property.put("title", known.get(0));
                property.put("description", known.get(1));
            } else {
                property.put("title", row.get(CHINESE));
                property.put("description", inWords(row));
            }
            Map<String, Object> value = schema(shape, isShared);
            property.putAll(object.required().containsKey(name) ? value : orNull(value));
            properties.put(name, property);
        });
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!object.required().isEmpty()) {
            schema.put("required", List.copyOf(object.required().keySet()));
        }
        if (!object.isOpen()) {
            schema.put("additionalProperties", false);
        }
        if (!object.exclusions().isEmpty()) {
            schema.put(
                    "allOf",
                    object.exclusions().stream().map(Schemas::exclusion).toList());
        }
        if (isShared) {
            definitions.put(object.name(), schema);
        }
        return schema;
    }

    private static Map<String, Object> exclusion(Shape.Exclusion exclusion) {
        Map<String, Object> when = new LinkedHashMap<>();
        when.put("properties", Map.of(exclusion.flag(), Map.of("const", exclusion.value())));
        when.put("required", List.of(exclusion.flag()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("if", when);
        schema.put("then", Map.of("properties", Map.of(exclusion.excluded(), Map.of("type", "null"))));
        return schema;
    }

    private Map<String, Object> schema(Shape shape, boolean isShared) {
        if (shape instanceof Anything) {
            return new LinkedHashMap<>();
        }
        if (shape instanceof Words) {
            return typed("string");
        }
        if (shape instanceof Day) {
            return day();
        }
        if (shape instanceof Moment) {
            Map<String, Object> moment = typed("string");
            moment.put("pattern", "^" + DAY + TIME + OFFSET + "$");
            return moment;
        }
        if (shape instanceof Truth) {
            return typed("boolean");
        }
        if (shape instanceof Whole whole) {
            Map<String, Object> number = typed("integer");
            number.put("minimum", whole.least());
            number.put("maximum", whole.most());
            return number;
        }
        if (shape instanceof Codes codes) {
            return ofValues(codes.codes());
        }
        if (shape instanceof TextCodes codes) {
            return ofValues(codes.codes());
        }
        if (shape instanceof Constant constant) {
            return ofConstant(constant);
        }
        if (shape instanceof Items items) {
            Map<String, Object> list = typed("array");
            list.put("items", schema(items.item(), isShared));
            return list;
        }
        if (shape instanceof Attributes) {
            return attributes();
        }
        if (shape instanceof ByName byName) {
            Map<String, Object> map = typed("object");
            map.put("additionalProperties", schema(byName.value(), isShared));
            return map;
        }
        Members members = (Members) shape;
        Map<String, Object> object = of(members, isShared);
        return isShared ? reference(members.name()) : object;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        return schema;
    }

    private static Map<String, Object> ofValues(List<?> values) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("enum", values);
        return schema;
    }

    private static Map<String, Object> attributes() {
        Map<String, Object> single = new LinkedHashMap<>();
        single.put("type", List.of("string", "number", "boolean", "null"));
        single.put("maxLength", 1_000);
        single.put("exclusiveMinimum", -1_000_000_000_000_000L);
        single.put("exclusiveMaximum", 1_000_000_000_000_000L);
        Map<String, Object> item = new LinkedHashMap<>(single);
        item.put("type", List.of("string", "number", "boolean"));
        Map<String, Object> list = typed("array");
        list.put("maxItems", 100);
        list.put("items", item);
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("anyOf", List.of(single, list));
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("pattern", "^[a-z][a-z0-9-]{0,63}\\.[a-z][a-z0-9-]{0,63}$");
        Map<String, Object> map = typed("object");
        map.put("maxProperties", 100);
        map.put("propertyNames", names);
        map.put("additionalProperties", value);
        return map;
    }

    private static Map<String, Object> day() {
        Map<String, Object> day = typed("string");
        day.put("format", "date");
        day.put("pattern", "^" + DAY + "$");
        return day;
    }

    private static Map<String, Object> reference(String name) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", "#/$defs/" + name);
        return reference;
    }

    private Map<String, Object> ofConstant(Constant constant) {
        define(constant.type());
        Map<String, Object> schema = reference(constant.type().getSimpleName());
        List<String> refused = new ArrayList<>(Interview.names(constant.type()));
        refused.removeAll(constant.names());
        if (!refused.isEmpty()) {
            schema.put("not", Map.of("enum", refused));
        }
        if (!constant.isInChineseToo()) {
            return schema;
        }
        Map<String, Object> either = new LinkedHashMap<>();
        either.put(
                "anyOf",
                List.of(
                        schema,
                        ofValues(Stream.of(constant.type().getEnumConstants())
                                .map(term -> ((Term) term).chinese())
                                .toList())));
        return either;
    }

    private void define(Class<?> type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "description",
                Stream.of(type.getEnumConstants())
                        .map(constant -> constant instanceof Term term
                                ? "%s: %s, %s".formatted(((Enum<?>) constant).name(), term.chinese(), term.english())
                                : ((Enum<?>) constant).name())
                        .collect(Collectors.joining("\n")));
        schema.put("enum", Interview.names(type));
        definitions.put(type.getSimpleName(), schema);
    }

    /** The readers take {@code null} for a member that is left out. */
    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.isEmpty()) {
            return schema;
        }
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        if (schema.get("type") instanceof String type) {
            nullable.put("type", List.of(type, "null"));
            return nullable;
        }
        if (schema.get("enum") instanceof List<?> values) {
            List<@Nullable Object> orNull = new ArrayList<>(values);
            orNull.add(null);
            nullable.put("enum", orNull);
            return nullable;
        }
        Map<String, Object> either = new LinkedHashMap<>();
        List<Object> choices = new ArrayList<>(schema.get("anyOf") instanceof List<?> these ? these : List.of(schema));
        choices.add(typed("null"));
        either.put("anyOf", choices);
        return either;
    }

    /** {@return the schema of an object of a report or of a batch, as its reference has it} */
    private Map<String, Object> described(Map<String, List<String>> rows, String object) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("No reference describes the object " + object);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        rows.forEach((name, row) -> {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("title", word(object, name).get(0));
            String leftOut = ReferencePage.plain(row.get(LEFT_OUT));
            property.put(
                    "description",
                    ReferencePage.plain(row.get(2)) + (leftOut.isEmpty() ? "" : "; left out " + leftOut));
            property.putAll(ofType(row.get(1)));
            properties.put(name, property);
        });
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                rows.entrySet().stream()
                        .filter(row -> row.getValue().get(LEFT_OUT).isEmpty())
                        .map(Map.Entry::getKey)
                        .toList());
        return schema;
    }

    private Map<String, Object> ofType(String type) {
        if (type.startsWith("list of ")) {
            Map<String, Object> list = typed("array");
            list.put("items", ofType(type.substring("list of ".length())));
            return list;
        }
        Matcher link = LINK.matcher(type);
        if (link.matches()) {
            String name = link.group(1);
            ReferencePage page = type.contains("filing-request.md")
                    ? requests
                    : !advice.rows(name).isEmpty() ? advice : type.contains("(#") ? own : reports;
            if (page.isEnum(name)) {
                definitions.put(name, ofEnum(page.rows(name)));
            } else if (!definitions.containsKey(name)) {
                definitions.put(name, described(page.rows(name), name));
            }
            return reference(name);
        }
        return switch (type) {
            case "text", "sentence" -> typed("string");
            case "boolean" -> typed("boolean");
            case "boolean or text" -> {
                Map<String, Object> either = new LinkedHashMap<>();
                either.put("type", List.of("boolean", "string"));
                yield either;
            }
            case "integer" -> typed("integer");
            case "date" -> {
                Map<String, Object> day = typed("string");
                day.put("format", "date");
                yield day;
            }
            default -> throw new IllegalStateException("No schema is known for the type " + type);
        };
    }

    private static Map<String, Object> ofEnum(Map<String, List<String>> rows) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "description",
                rows.entrySet().stream()
                        .map(row -> "%s: %s, %s"
                                .formatted(
                                        row.getKey(),
                                        row.getValue().get(1),
                                        row.getValue().get(2)))
                        .collect(Collectors.joining("\n")));
        schema.put("enum", List.copyOf(rows.keySet()));
        return schema;
    }

    private static String inWords(List<String> row) {
        String field = ReferencePage.plain(row.get(FIELD));
        return ReferencePage.plain(row.get(2)) + (field.isEmpty() ? "" : " (API: " + field + ")");
    }

    /** {@return Chinese and English words for a member: those for this object, or those that hold for any} */
    private List<String> word(String object, String member) {
        List<String> word = words.getOrDefault(object + '.' + member, words.get(member));
        if (word == null) {
            throw new IllegalStateException("schema-words.csv has no line for %s.%s".formatted(object, member));
        }
        return word;
    }

    /** Words for members that no reference page has in both languages: member, Chinese, English. */
    private static Map<String, List<String>> words() throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line :
                Files.readAllLines(Path.of("src", "test", "resources", "schema-words.csv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", 3);
            words.put(cells[0], List.of(cells[1], cells.length > 2 ? cells[2] : ""));
        }
        return words;
    }
}
