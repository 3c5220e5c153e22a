package io.github.icprules.desk;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.InvalidTreeException.Problem;
import io.github.icprules.text.Language;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words for models in {@code mcp-tools.json}.
 *
 * @param instructions what the server is for
 * @param arguments the schema of each argument
 * @param expected what each argument must be, in words by language
 * @param answer the schema of the answers
 * @param described the tools
 */
record McpDescriptions(
        String instructions,
        Map<String, Map<String, Object>> arguments,
        Map<String, Map<String, String>> expected,
        Map<String, Object> answer,
        List<Described> described) {

    /** The arguments that are trees. */
    static final List<String> TREES = List.of(Envelope.REQUEST, Envelope.BODY, "context", "answer");

    private static final List<String> OF_EACH_TOOL = List.of("lang", "detail");

    /**
     * A tool.
     *
     * @param required the arguments that a call must have
     * @param arguments all arguments, without those of each tool
     */
    record Described(String name, String title, String description, List<String> required, List<String> arguments) {

        /** {@return all arguments} */
        List<String> all() {
            return Stream.concat(arguments.stream(), OF_EACH_TOOL.stream()).toList();
        }
    }

    /** Refuses arguments of a call of a tool that are missing, not known, or wrong, with all problems. */
    void check(Described tool, Map<String, Object> given) {
        Set<String> names = new TreeSet<>(tool.all());
        Set<Problem> problems = new LinkedHashSet<>();
        given.forEach((name, value) -> {
            String member = memberOf(name, value);
            if (member != null && !(member.equals(name) && names.contains(name))) {
                problems.add(elsewhere(arguments.containsKey(name) ? name : "", member, tool));
            } else if (!names.contains(name)) {
                problems.addAll(Envelope.unknown(Map.of(name, ""), names));
            }
        });
        for (String name : tool.all()) {
            Object value = given.get(name);
            if (value == null ? tool.required().contains(name) : !fits(name, value)) {
                problems.add(new Problem(
                        name,
                        (value == null ? "missing; expected " : "wrong value; expected ") + expected(name, "en"),
                        (value == null ? "缺少；应为" : "值不对；应为") + expected(name, "zh"),
                        null));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidTreeException(List.copyOf(problems));
        }
    }

    /** Returns the argument into which a filing, a body or a part of them belongs; {@code null} if an argument is none of them. */
    private @Nullable String memberOf(String name, Object value) {
        return switch (name) {
            case Envelope.REQUEST, Envelope.BODY -> Objects.requireNonNullElse(Envelope.memberOf(value), name);
            default -> arguments.containsKey(name) ? null : Envelope.memberOf(Map.of(name, ""));
        };
    }

    private static Problem elsewhere(String path, String member, Described tool) {
        String call = member.equals(Envelope.BODY) ? "icp_check_wechat" : "icp_check";
        boolean isHere = tool.all().contains(member);
        return new Problem(
                path,
                "a %s belongs into the argument %s".formatted(Envelope.content(member, Language.EN), member)
                        + (isHere ? "" : " of the tool " + call),
                "%s应放进%s参数 %s"
                        .formatted(Envelope.content(member, Language.ZH), isHere ? "" : "工具 " + call + " 的", member),
                null);
    }

    /** Returns whether a value has a type of an argument. */
    private boolean fits(String name, Object value) {
        Map<String, Object> schema = Objects.requireNonNull(arguments.get(name), name);
        if (value instanceof Map) {
            return TREES.contains(name);
        }
        return value instanceof String text
                && (text.isBlank()
                        || ((!(schema.get("enum") instanceof List<?> all) || all.contains(text))
                                && (schema.get("format") == null
                                        || Kept.dayOf(text).isPresent())));
    }

    private String expected(String name, String language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(expected.get(name), name).get(language));
    }

    /** {@return a tool with the schemas of its arguments and its answer} */
    Tool tool(Described tool) {
        Map<String, Object> properties = new LinkedHashMap<>();
        tool.all().forEach(name -> properties.put(name, arguments.get(name)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", tool.required());
        schema.put("additionalProperties", false);
        return Tool.builder(tool.name(), schema)
                .title(tool.title())
                .description(tool.description())
                .outputSchema(answer)
                .annotations(ToolAnnotations.builder()
                        .title(tool.title())
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }
}
