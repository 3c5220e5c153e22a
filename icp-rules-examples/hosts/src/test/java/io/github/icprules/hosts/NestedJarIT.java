package io.github.icprules.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts the services from the nested jars of Spring Boot, and posts filings over HTTP. */
class NestedJarIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** The first answer to each sample; all other services must return the same answer. */
    private static final Map<Path, String> ANSWERS = new HashMap<>();

    static Stream<Arguments> services() throws IOException {
        return Jdk.all().stream().flatMap(jdk -> Stream.of("boot3", "boot4").map(module -> arguments(jdk, module)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void answers_the_samples(Jdk jdk, String module, @TempDir Path folder) throws Exception {
        Path messages = folder.resolve("messages.txt");
        String jar = Jars.of(module).toString();
        Process service = jdk.start(
                List.of("-XX:TieredStopAtLevel=1", "-jar", jar, "--server.port=0", "--server.address=127.0.0.1"),
                messages);
        try (BufferedReader log = service.inputReader(StandardCharsets.UTF_8)) {
            String port = port(log);
            for (Path sample : samples()) {
                HttpResponse<String> answer = post(port, Files.readString(sample, StandardCharsets.UTF_8));
                assertThat(answer.statusCode()).as(sample.toString()).isEqualTo(200);
                ANSWERS.putIfAbsent(sample, answer.body());
                assertThat(answer.body()).as(sample.toString()).isEqualTo(ANSWERS.get(sample));
            }
            HttpResponse<String> news = post(
                    port,
                    Files.readString(samples().stream()
                            .filter(sample -> sample.endsWith("news-without-approval.json"))
                            .findFirst()
                            .orElseThrow()));
            assertThat(news.body()).contains("\"BLOCKED\"", "pre-approval.document-missing", "备案");
            assertThat(post(port, "{\"filingType\": \"NEW\"}").statusCode()).isEqualTo(400);
        } finally {
            service.destroy();
            assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        // The web server loads a native library, so Java 25 prints a warning about the web server. There must be no
        // warning about icp-rules or Drools.
        assertThat(Files.readString(messages)).doesNotContain("icprules", "drools", "kie");
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "samples"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String port(BufferedReader log) throws IOException {
        StringBuilder read = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            read.append(line).append('\n');
            Matcher started = PORT.matcher(line);
            if (started.find()) {
                return started.group(1);
            }
        }
        throw new AssertionError("The service did not start:\n" + read);
    }

    private static HttpResponse<String> post(String port, String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/filings"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
