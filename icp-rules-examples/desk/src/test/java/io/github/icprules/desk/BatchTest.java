package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.batch.BatchLine;
import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.Submission;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A batch answers each line in its place, while further lines arrive. */
class BatchTest {

    private static final int FILINGS = 1000;

    private static Desk desk;
    private static IcpRuleEngine engine;

    @BeforeAll
    static void start() {
        desk = Desk.start(
                "--desk.limits.line=64KB",
                "--desk.limits.batches=1",
                "--server.tomcat.connection-timeout=2s",
                "--server.tomcat.keep-alive-timeout=1m");
        engine = IcpRuleEngine.load();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void each_line_is_that_of_the_library() throws Exception {
        List<FilingRequest> filings = Generated.filings(41).limit(FILINGS).toList();
        StringBuilder expected = new StringBuilder();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < filings.size(); i++) {
            lines.append(json(filings.get(i).asTree())).append('\n');
            expected.append(new String(
                    BatchLine.of(i + 1, null, engine.evaluate(filings.get(i)), null, Language.ZH),
                    StandardCharsets.UTF_8));
        }
        HttpResponse<String> answer = post("/v1/batch", lines.toString());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        assertThat(answer.body()).isEqualTo(expected.toString());
    }

    @Test
    void a_bad_line_is_a_problem_in_its_place() throws Exception {
        Object body = Desk.sample("wechat/individual.json");
        Object review = Desk.sample("wechat-answers/review.json");
        String good = "{\"filingType\": \"NEW_FIRST\", \"reference\": \"A-1\"}";
        List<String> answers = post(
                        "/v1/batch?lang=en",
                        String.join(
                                "\n",
                                good,
                                "{\"filingType\": ",
                                "",
                                "{\"filingType\": \"NEW_FRIST\", \"reference\": \"A-4\"}",
                                "{\"reference\": \"" + "x".repeat(70_000) + "\"}",
                                json(Map.of("wechat", body, "answer", review)),
                                json(Map.of("wechat", body, "context", Map.of("reference", "A-7", "acount", 5))),
                                good))
                .body()
                .lines()
                .toList();
        assertThat(answers).hasSize(7);
        List<Map<?, ?>> trees = new ArrayList<>();
        answers.forEach(line -> trees.add(Desk.object(line)));
        assertThat(Desk.members(trees, "line")).isEqualTo(List.of(1, 2, 4, 5, 6, 7, 8));
        assertThat(Desk.members(trees, "reference"))
                .isEqualTo(Arrays.asList("A-1", null, "A-4", null, null, "A-7", "A-1"));
        assertThat(Desk.text(trees.get(1), "error"))
                .startsWith("Line 1, column")
                .contains("ends too early");
        assertThat(Desk.text(trees.get(2), "error")).startsWith("filingType: ").contains("NEW_FIRST");
        assertThat(Desk.text(trees.get(3), "error")).contains("65536 bytes");
        Submission submission = Submission.read(Map.of("wechat", body, "answer", review));
        assertThat(answers.get(4) + '\n')
                .isEqualTo(new String(
                        BatchLine.of(
                                6,
                                null,
                                engine.evaluate(submission.request()),
                                submission.answered(engine.evaluate(submission.request())),
                                Language.EN),
                        StandardCharsets.UTF_8));
        assertThat(Desk.text(trees.get(5), "error")).startsWith("context.acount: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"request": {"filingType": "NEW_FIRST"}}  | request：一行就是备案本身；请去掉外面的 {"request": …}
            {"body": {"icp_subject": {}}, "lang": "zh"} | body：一行就是请求体本身；有 context、answer、before 时，请求体放进 {"wechat": …}
            """)
    void a_line_with_the_envelope_of_the_other_paths_is_answered_with_the_form_of_a_line(String line, String words)
            throws Exception {
        assertThat(Desk.text(Desk.object(post("/v1/batch?lang=zh", line).body()), "error"))
                .isEqualTo(words);
    }

    @Test
    void an_answer_comes_before_the_next_line_is_sent() throws Exception {
        try (Socket socket = open()) {
            BufferedReader in = reader(socket);
            send(socket, "{\"filingType\": \"NEW_FIRST\"}\n");
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 ");
            assertThat(lineWith(in, "\"line\":1,")).contains("\"report\"");
            send(socket, "{\"filingType\": \"NEW_SERVICE\"}\n");
            assertThat(lineWith(in, "\"line\":2,")).contains("\"report\"");
            assertThat(post("/v1/batch", "{}").statusCode()).isEqualTo(429);
            assertThat(post("/v1/batch", "{}").headers().firstValue("Retry-After"))
                    .hasValue("1");
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(lineWith(in, "0")).isNotNull();
        }
    }

    @Test
    void a_broken_upload_ends_with_a_problem() throws Exception {
        try (Socket socket = open()) {
            BufferedReader in = reader(socket);
            send(socket, "{\"filingType\": \"NEW_FIRST\"}\n{\"filing");
            assertThat(lineWith(in, "\"line\":1,")).contains("\"report\"");
            assertThat(lineWith(in, "\"line\":2,")).contains("\"error\":\"请求在这一行中断");
        }
    }

    private static Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write("""
                        POST /v1/batch HTTP/1.1\r
                        Host: desk\r
                        Content-Type: application/x-ndjson\r
                        Transfer-Encoding: chunked\r
                        \r
                        """.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void send(Socket socket, String lines) throws IOException {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream()
                .write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String lineWith(BufferedReader in, String words) throws IOException {
        String line = in.readLine();
        while (!Objects.requireNonNull(line, "The answer ended.").contains(words)) {
            line = in.readLine();
        }
        return line;
    }

    private static HttpResponse<String> post(String path, String lines) throws IOException, InterruptedException {
        return desk.send(desk.request(path)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    private static String json(Object tree) {
        return new String(Json.write(tree), StandardCharsets.UTF_8);
    }
}
