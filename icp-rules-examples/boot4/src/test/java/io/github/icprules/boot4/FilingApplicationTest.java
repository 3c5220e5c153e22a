package io.github.icprules.boot4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.model.FilingType;
import io.github.icprules.report.FilingReport;
import io.github.icprules.text.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts filings over HTTP to the service, which reads them with the default JSON mapper of Spring Boot. */
class FilingApplicationTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext application;
    private static ConfigurableApplicationContext strict;

    @BeforeAll
    static void start() {
        application = run();
        strict = run("--spring.jackson.deserialization.fail-on-unknown-properties=true");
    }

    @AfterAll
    static void stop() {
        application.close();
        strict.close();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void the_samples_are_found() throws IOException {
        assertThat(samples()).hasSize(11);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_answered_as_the_engine_answers(Path sample) throws Exception {
        String filing = Files.readString(sample, StandardCharsets.UTF_8);
        JsonMapper mapper = application.getBean(JsonMapper.class);
        FilingReport report = application
                .getBean(IcpRuleEngine.class)
                .evaluate(FilingRequest.fromTree(mapper.readValue(filing, Object.class)));
        for (ConfigurableApplicationContext service : List.of(application, strict)) {
            for (String path : List.of("/filings", "/bound")) {
                HttpResponse<String> answer = post(service, path, filing);
                assertThat(answer.statusCode()).isEqualTo(200);
                JsonNode tree = mapper.readTree(answer.body());
                assertThat(tree.get("verdict").stringValue())
                        .isEqualTo(report.verdict().name());
                assertThat(tree).isEqualTo(mapper.readTree(mapper.writeValueAsString(report.asTree(Language.ZH))));
            }
        }
    }

    @Test
    void all_problems_are_answered() throws Exception {
        HttpResponse<String> answer = post(application, "/filings", """
                {"filingType": "NEW_FRIST", "minProgram": {}, "subject": {"name": 5}}
                """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(application.getBean(JsonMapper.class).readTree(answer.body()))
                .isEqualTo(application.getBean(JsonMapper.class).readTree("""
                        [
                          {
                            "path": "filingType",
                            "message": "unknown value (NEW_FRIST); expected a name such as NEW_FIRST; did you mean NEW_FIRST?",
                            "messageZh": "未知的值（NEW_FRIST）；应为 NEW_FIRST 这样的名称，是否想写 NEW_FIRST？",
                            "nearest": "NEW_FIRST"
                          },
                          {
                            "path": "minProgram",
                            "message": "unknown property; expected a name such as miniProgram; did you mean miniProgram?",
                            "messageZh": "未知的属性；应为 miniProgram 这样的名称，是否想写 miniProgram？",
                            "nearest": "miniProgram"
                          },
                          {
                            "path": "subject.name",
                            "message": "wrong value; expected a string",
                            "messageZh": "值不对；应为字符串",
                            "nearest": null
                          }
                        ]
                        """));
    }

    @Test
    void a_body_that_is_no_object_is_refused() throws Exception {
        for (String body : List.of("[]", "{\"filingType\": ", "5")) {
            assertThat(post(application, "/filings", body).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void what_is_no_filing_is_refused_by_jackson_too() throws Exception {
        assertThat(post(application, "/bound", "{\"filingType\": \"NEW\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(application, "/bound", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void jackson_refuses_a_misspelt_property_where_the_service_asks_for_that() throws Exception {
        String misspelt = "{\"filingType\": \"NEW_FIRST\", \"minProgram\": {}}";
        assertThat(post(application, "/bound", misspelt).statusCode()).isEqualTo(200);
        assertThat(post(strict, "/bound", misspelt).statusCode()).isEqualTo(400);
    }

    @Test
    void a_report_without_a_language_is_an_error() throws Exception {
        HttpResponse<String> answer = post(application, "/reports", "{\"filingType\": \"NEW_FIRST\"}");
        assertThat(answer.statusCode()).isEqualTo(500);
        JsonMapper mapper = application.getBean(JsonMapper.class);
        FilingReport report = application
                .getBean(IcpRuleEngine.class)
                .evaluate(FilingRequest.builder(FilingType.NEW_FIRST).build());
        assertThatThrownBy(() -> mapper.writeValueAsString(report)).hasMessageContaining("asTree(language)");
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

    private static HttpResponse<String> post(ConfigurableApplicationContext service, String path, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s%s"
                                .formatted(service.getEnvironment().getProperty("local.server.port"), path)))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
