package io.github.icprules.boot4;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void all_problems_are_answered() throws Exception {
        HttpResponse<String> answer = post(application, "/filings", """
                {"filingType": "NEW_FRIST", "minProgram": {}, "subject": {"name": 5}}
                """);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(application.getBean(JsonMapper.class).readTree(answer.body()).findValuesAsString("path"))
                .containsExactly("filingType", "minProgram", "subject.name");
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
