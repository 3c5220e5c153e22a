package io.github.icprules.desk;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words for models in {@code mcp-tools.json}.
 *
 * @param instructions what the server is for
 * @param arguments the schema of each argument
 * @param answer the schema of the answers
 * @param described the tools
 */
record McpDescriptions(
        String instructions, Map<String, Object> arguments, Map<String, Object> answer, List<Described> described) {

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

    /** {@return the words in the file} */
    static McpDescriptions read() {
        try (InputStream file = McpDescriptions.class.getResourceAsStream("/mcp-tools.json")) {
            return JsonMapper.shared()
                    .readValue(Objects.requireNonNull(file, "The jar has the file."), McpDescriptions.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar can be read.", e);
        }
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
