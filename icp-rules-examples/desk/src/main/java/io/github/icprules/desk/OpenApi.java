package io.github.icprules.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The description of the paths as OpenAPI 3.1, from {@code openapi.json} and the schemas of the API.
 *
 * @param description the description of the service, by line
 * @param envelopes the members that an envelope has in addition to the common ones, by the name of its schema
 * @param schemas the schemas of the desk by name
 */
record OpenApi(
        List<String> description,
        List<Operation> operations,
        Map<String, Map<String, Object>> envelopes,
        Map<String, Map<String, Object>> schemas) {

    /**
     * A method of a path.
     *
     * @param parameters whether each parameter is in the path or in the query; {@code null} if there is none
     * @param request the name of the schema of the request; {@code null} if it has no body
     * @param answer the name of the schema of the answer
     */
    record Operation(
            String method,
            String path,
            String id,
            @Nullable Map<String, String> parameters,
            String summary,
            @Nullable String request,
            @Nullable String requestType,
            String answer,
            String answerType) {

        private Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>(Map.of("operationId", id, "summary", summary));
            if (parameters != null) {
                tree.put(
                        "parameters",
                        parameters.entrySet().stream()
                                .map(parameter -> parameter(parameter.getKey(), parameter.getValue()))
                                .toList());
            }
            if (request != null && requestType != null) {
                tree.put("requestBody", Map.of("required", true, "content", content(requestType, request)));
            }
            Map<String, Object> problem = content("application/problem+json", "Problem");
            tree.put(
                    "responses",
                    Map.of(
                            "200", Map.of("description", "答复 The answer", "content", content(answerType, answer)),
                            "default", Map.of("description", "请求的问题 A problem", "content", problem)));
            return tree;
        }

        private static Map<String, Object> parameter(String name, String in) {
            Map<String, Object> schema = reference(name.equals(Envelope.LANG) ? "Language" : "Text");
            return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", schema);
        }

        private static Map<String, Object> content(String type, String schema) {
            return Map.of(type, Map.of("schema", reference(schema)));
        }

        private static Map<String, Object> reference(String name) {
            return Map.of("$ref", "#/components/schemas/" + name);
        }
    }

    /** {@return the document} */
    static Map<String, Object> document() {
        OpenApi own = Resources.json("/openapi.json", OpenApi.class);
        Map<String, Object> paths = new LinkedHashMap<>();
        own.operations()
                .forEach(operation -> paths.put(operation.path(), Map.of(operation.method(), operation.tree())));
        Map<String, Object> info = Map.of(
                "title",
                "icp-rules desk",
                "version",
                "1",
                "license",
                Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"),
                "description",
                String.join("\n", own.description()));
        return Map.of(
                "openapi",
                "3.1.0",
                "info",
                info,
                "servers",
                List.of(Map.of("url", "/")),
                "paths",
                paths,
                "components",
                Map.of("schemas", new OpenApiSchemas().all(own)));
    }
}
