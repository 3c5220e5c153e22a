package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document describes each path, and the answers fit it. */
class OpenApiTest {

    private static Desk desk;
    private static Map<?, ?> document;

    @BeforeAll
    static void start() throws Exception {
        desk = Desk.shared();
        document = Desk.object(desk.get("/v1/openapi.json").body());
    }

    @Test
    void each_path_of_the_desk_is_described() {
        Set<String> described = new TreeSet<>();
        paths().forEach((path, operations) ->
                ((Map<?, ?>) operations).keySet().forEach(method -> described.add(method + " " + path)));
        Set<String> mapped = desk.mappings().getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(java.util.Locale.ROOT) + " "
                                        + path.replace("{*", "{"))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(mapped).hasSizeGreaterThan(15);
    }

    @Test
    void each_reference_leads_to_a_schema() {
        Set<String> names = new TreeSet<>();
        references(document, names);
        Map<?, ?> schemas = Desk.map(Desk.map(document, "components"), "schemas");
        assertThat(names).hasSizeGreaterThan(30);
        assertThat(schemas.keySet().stream().map(String::valueOf)).containsAll(names);
    }

    private static void references(Object tree, Set<String> names) {
        if (tree instanceof Map<?, ?> members) {
            members.forEach((name, value) -> {
                if (name.equals("$ref")) {
                    assertThat(value.toString()).startsWith("#/components/schemas/");
                    names.add(value.toString().substring("#/components/schemas/".length()));
                }
                references(value, names);
            });
        } else if (tree instanceof List<?> items) {
            items.forEach(item -> references(item, names));
        }
    }

    @Test
    void requests_and_answers_of_the_samples_fit() throws Exception {
        for (Object filing : Desk.filings()) {
            Map<String, Object> envelope = Map.of("request", filing);
            assertFits("/v1/check", envelope);
            assertFits("/v1/next-questions", envelope);
            assertFits("/v1/explain", Map.of("request", filing, "rule", "request.no-rule-in-force"));
            assertFits("/v1/diff", Map.of("before", filing, "after", filing));
        }
        Object ready = Desk.sample("enterprise-ready.json");
        for (String path : List.of("/v1/repairs", "/v1/body", "/v1/explain")) {
            assertFits(path, Map.of("request", ready));
        }
        Object body = Desk.sample("wechat/many-defects.json");
        assertFits("/v1/check", Map.of("body", body, "answer", Desk.sample("wechat-answers/review.json")));
        assertFits("/v1/repairs", Map.of("body", body));
        assertFits("/v1/body", Map.of("body", body));
        assertFits("/v1/messages", Map.of("body", body));
    }

    @Test
    void lists_problems_and_lines_of_batches_fit() throws Exception {
        for (String path : List.of("/v1/rules", "/v1/provinces", "/v1/clauses", "/v1/sources", "/v1/schemas")) {
            assertThat(faults(
                            answerSchema("get", path, "200", "application/json"),
                            desk.get(path).body()))
                    .as(path)
                    .isEmpty();
        }
        assertThat(faults(
                        answerSchema("get", "/v1/provinces/{code}", "200", "application/json"),
                        desk.get("/v1/provinces/44").body()))
                .isEmpty();
        for (String invalid : List.of("{", "{\"request\": {\"filingTyp\": 1}}")) {
            assertThat(faults(
                            answerSchema("post", "/v1/check", "default", "application/problem+json"),
                            desk.postJson("/v1/check", invalid).body()))
                    .isEmpty();
        }
        HttpResponse<String> batch = desk.send(desk.request("/v1/batch")
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString("{\"filingType\": \"NEW_FIRST\"}\n{}\n")));
        Schema line = answerSchema("post", "/v1/batch", "200", "application/x-ndjson");
        assertThat(batch.body().lines())
                .hasSize(2)
                .allSatisfy(each -> assertThat(faults(line, each)).isEmpty());
    }

    @Test
    void an_envelope_with_another_member_does_not_fit() {
        assertThat(faults(schema(Map.of("$ref", "#/components/schemas/Envelope")), "{\"requst\": {}}"))
                .isNotEmpty();
        assertThat(faults(schema(Map.of("$ref", "#/components/schemas/FilingReport")), "{}"))
                .isNotEmpty();
    }

    private static void assertFits(String path, Map<String, Object> envelope) throws Exception {
        Map<?, ?> content = Desk.map(Desk.map(operation("post", path), "requestBody"), "content");
        String sent = new String(Json.write(envelope), StandardCharsets.UTF_8);
        assertThat(faults(schema(Desk.map(Desk.map(content, "application/json"), "schema")), sent))
                .as(path)
                .isEmpty();
        HttpResponse<String> answer = desk.post(path, envelope);
        boolean isRefused = answer.statusCode() == 400;
        assertThat(faults(
                        isRefused
                                ? answerSchema("post", path, "default", "application/problem+json")
                                : answerSchema("post", path, "200", "application/json"),
                        answer.body()))
                .as(path)
                .isEmpty();
    }

    private static Map<?, ?> paths() {
        return Desk.map(document, "paths");
    }

    private static Map<?, ?> operation(String method, String path) {
        return Desk.map(Desk.map(paths(), path), method);
    }

    private static Schema answerSchema(String method, String path, String status, String type) {
        Map<?, ?> response = Desk.map(Desk.map(operation(method, path), "responses"), status);
        Map<?, ?> content = Desk.map(Desk.map(response, "content"), type);
        return schema(Desk.map(content, "schema"));
    }

    /** Returns a schema of the document, with all components beside it. */
    private static Schema schema(Object schema) {
        Map<Object, Object> root = new LinkedHashMap<>((Map<?, ?>) schema);
        root.put("components", Desk.map(document, "components"));
        return SchemaRegistry.withDialect(Dialects.getDraft202012())
                .getSchema(new String(Json.write(root), StandardCharsets.UTF_8));
    }

    private static List<String> faults(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(String::valueOf)
                .limit(3)
                .toList();
    }
}
