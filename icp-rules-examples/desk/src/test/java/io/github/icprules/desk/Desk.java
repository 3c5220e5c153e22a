package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A desk in this process, and a client of it. */
final class Desk implements AutoCloseable {

    static final Path SAMPLES = Path.of("..", "samples");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Json JSON = new Json(1000);

    private static @Nullable Desk shared;

    private final ConfigurableApplicationContext application;

    private Desk(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** {@return the desk with the default settings, which the tests of a process share; the end of the process stops it} */
    static synchronized Desk shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** {@return a desk on a free port} */
    static Desk start(String... properties) {
        return new Desk(SpringApplication.run(
                DeskApplication.class,
                Stream.concat(Stream.of("--server.port=0", "--logging.level.root=WARN"), Stream.of(properties))
                        .toArray(String[]::new)));
    }

    RequestMappingHandlerMapping mappings() {
        return application.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    }

    Work work() {
        return application.getBean(Work.class);
    }

    int port() {
        return Integer.parseInt(
                Objects.requireNonNull(application.getEnvironment().getProperty("local.server.port")));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, Object tree) throws IOException, InterruptedException {
        return postJson(path, new String(Json.write(tree), StandardCharsets.UTF_8));
    }

    HttpResponse<String> postJson(String path, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** {@return the answer to a form} */
    HttpResponse<String> submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + '='
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** {@return the page that answers a form} */
    String page(String path, Map<String, String> fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = submit(path, fields);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** {@return the text of a page without its tags} */
    static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static Map<?, ?> object(String json) {
        return (Map<?, ?>) tree(json);
    }

    static List<?> list(String json) {
        return (List<?>) tree(json);
    }

    static Object tree(String json) {
        return Objects.requireNonNull(JSON.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return the object that is a member of an object} */
    static Map<?, ?> map(Map<?, ?> object, String name) {
        return (Map<?, ?>) Objects.requireNonNull(object.get(name), name);
    }

    /** {@return a member of an object as a text} */
    static String text(Map<?, ?> object, String name) {
        return String.valueOf(object.get(name));
    }

    /** {@return the values of a member of some objects; an absent member is {@code null}} */
    static List<@Nullable Object> members(List<?> objects, String name) {
        List<@Nullable Object> members = new ArrayList<>();
        objects.forEach(object -> members.add(((Map<?, ?>) object).get(name)));
        return members;
    }

    /** {@return the content of a sample, by its path} */
    static Object sample(String path) throws IOException {
        return tree(Files.readString(SAMPLES.resolve(path)));
    }

    /** {@return the filings of the samples} */
    static List<Object> filings() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> {
                        try {
                            return sample(String.valueOf(file.getFileName()));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
