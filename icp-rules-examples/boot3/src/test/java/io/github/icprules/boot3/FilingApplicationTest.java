package io.github.icprules.boot3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Posts filings over HTTP to the service, which reads them with the default JSON mapper of Spring Boot. */
class FilingApplicationTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext application;
    private static ConfigurableApplicationContext strict;
    private static ConfigurableApplicationContext unique;

    @BeforeAll
    static void start() {
        application = run(
                "--management.endpoints.web.exposure.include=*", "--management.endpoint.health.show-details=always");
        strict = run("--spring.jackson.deserialization.fail-on-unknown-properties=true");
        unique = run("--icp-rules.refuse-duplicate-properties=true", "--spring.mvc.problemdetails.enabled=true");
    }

    @AfterAll
    static void stop() {
        application.close();
        strict.close();
        unique.close();
    }

    @Test
    void all_problems_are_answered() throws Exception {
        HttpResponse<String> answer = post(application, "/filings", """
                {"filingType": "NEW_FRIST", "minProgram": {}, "subject": {"name": 5}}
                """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("problems").findValuesAsText("path"))
                .containsExactly("filingType", "minProgram", "subject.name");
        assertThat(problem.path("problems").get(0).path("nearest").asText()).isEqualTo("NEW_FIRST");
        assertThat(problem.path("problems").get(2).path("message").asText())
                .isEqualTo("wrong value; expected a string");
    }

    @ParameterizedTest
    @CsvSource({"en-GB, Invalid filing", "'zh-CN,en;q=0.5', 备案数据无效", "fr, 备案数据无效"})
    void the_problem_is_in_the_language_that_the_request_asks_for(String language, String title) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(application, "/filings"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString("{}", StandardCharsets.UTF_8))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains('"' + title + '"');
    }

    @Test
    void a_wrong_wechat_context_is_answered_in_the_same_way() throws Exception {
        HttpResponse<String> answer = post(application, "/bodies", """
                {"wechat": {}, "context": {"acount": {}, "codeTables": {"subject_types": [{"type": -1}]}}}
                """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("problems").findValuesAsText("path"))
                .containsExactly("context.acount", "context.codeTables.subject_types[0].type");
    }

    @Test
    void the_actuator_shows_the_health_and_the_meters_of_the_engine() throws Exception {
        assertThat(post(application, "/filings", "{\"filingType\": \"NEW_FIRST\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode rules = json(get("/actuator/health")).path("components").path("icpRules");
        assertThat(rules.path("status").asText()).isEqualTo("UP");
        assertThat(rules.path("details").path("knowledgeCheckedOn").asText()).startsWith("20");
        JsonNode evaluations = json(get("/actuator/metrics/icp.rules.evaluations?tag=verdict:INCOMPLETE"));
        assertThat(evaluations.path("measurements").get(0).path("value").asDouble())
                .isPositive();
    }

    @Test
    void two_properties_of_one_name_are_refused_where_the_service_asks_for_that() throws Exception {
        String twice = "{\"filingType\": \"NEW_FIRST\", \"filingType\": \"NEW_SERVICE\"}";
        assertThat(post(application, "/filings", twice).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = post(unique, "/filings", twice);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(post(unique, "/bound", twice).statusCode()).isEqualTo(400);
        try (ConfigurableApplicationContext set = run("--spring.jackson.parser.strict-duplicate-detection=true")) {
            assertThat(post(set, "/filings", twice).statusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /filings | []
            /filings | {"filingType":
            /filings | 5
            /bound   | {"filingType": "NEW"}
            /bound   | {}
            """)
    void what_is_no_filing_is_refused(String path, String body) throws Exception {
        assertThat(post(application, path, body).statusCode()).isEqualTo(400);
    }

    @Test
    void jackson_refuses_a_misspelt_property_where_the_service_asks_for_that() throws Exception {
        String misspelt = "{\"filingType\": \"NEW_FIRST\", \"minProgram\": {}}";
        assertThat(post(application, "/bound", misspelt).statusCode()).isEqualTo(200);
        assertThat(post(strict, "/bound", misspelt).statusCode()).isEqualTo(400);
    }

    @Test
    void a_filing_and_a_stored_report_are_pages() throws Exception {
        String filing = "{\"filingType\": \"NEW_FIRST\", \"miniProgram\": {\"name\": \"示例外卖\"}}";
        HttpResponse<String> merchant = post(application, "/filings/merchant", filing);
        assertThat(merchant.statusCode()).isEqualTo(200);
        assertThat(merchant.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(merchant.body()).startsWith("<!doctype html>").contains("示例外卖", "示例代办（电话 400-000-0000）");
        String report = post(application, "/filings", filing).body();
        assertThat(post(application, "/reports/file", report).body())
                .startsWith("<!doctype html>")
                .contains("备案核对报告", "待补全");
        assertThat(post(application, "/reports/file", "{}").statusCode()).isEqualTo(400);
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        return SpringApplication.run(
                FilingApplication.class,
                Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--server.address=127.0.0.1",
                                        "--spring.main.banner-mode=off",
                                        "--logging.level.root=ERROR"),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return application.getBean(ObjectMapper.class).readTree(answer.body());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(address(application, path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static URI address(ConfigurableApplicationContext service, String path) {
        return URI.create(
                "http://127.0.0.1:%s%s".formatted(service.getEnvironment().getProperty("local.server.port"), path));
    }

    private static HttpResponse<String> post(ConfigurableApplicationContext service, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(address(service, path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
