package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each problem has the same shape, says what is wrong and what was expected, and repeats no value. */
@ExtendWith(OutputCaptureExtension.class)
class ProblemTest {

    private static Desk desk;

    @BeforeAll
    static void start() {
        desk = Desk.start(
                "--logging.level.io.github.icprules=INFO",
                "--desk.limits.body=100KB",
                "--desk.limits.nesting=50",
                "--desk.limits.upload=1s",
                "--server.tomcat.connection-timeout=2s",
                "--server.tomcat.keep-alive-timeout=1m");
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"request": {"filingType": "NEW_FRIST", "minProgram": {}}} | INVALID_REQUEST | request.filingType request.minProgram | NEW_FIRST miniProgram
            {"requst": {}}                                             | INVALID_REQUEST | requst               | request
            {"filingType": "NEW_FIRST"}                                | INVALID_REQUEST | filingType           | request
            {"request": {}, "body": {}}                                | INVALID_REQUEST | body request         | ``
            {"request": {"icp_subject": {}}}                           | INVALID_REQUEST | request              | body
            {"body": {"filingType": "NEW_FIRST"}}                      | INVALID_REQUEST | body                 | request
            {"wechat": {}, "lang": "zh"}                               | INVALID_REQUEST | wechat               | body
            {}                                                         | INVALID_REQUEST | ``                   | ``
            []                                                         | INVALID_REQUEST | ``                   | ``
            {"request": {"filingType": "NEW_FIRST"}, "lang": "fr"}     | INVALID_REQUEST | lang                 | ``
            {"request": {"filingType": "NEW_FIRST"}, "context": {}}    | INVALID_REQUEST | context              | ``
            {"body": {}, "context": {"acount": {}}}                    | INVALID_REQUEST | context.acount       | account
            {"body": {}, "answer": 5}                                  | INVALID_REQUEST | answer               | ``
            {"request": {"filingType": "NEW_X"}, "lang": "fr", "nick": 1} | INVALID_REQUEST | lang nick request.filingType | ``
            {"request": {"filingType": "NEW_FIRST", "nickName": 1, "样例甲": 2, "13800000001": 3}} \
            | INVALID_REQUEST | request.nickName request request | ``
            {"lang": "fr"}                                             | INVALID_REQUEST | lang -               | ``
            {"request": {"filingType": "NEW_X"}, "context": {}, "answer": 5, "nick": 1} \
            | INVALID_REQUEST | nick context request.filingType answer | ``
            """)
    void an_invalid_request_is_answered_with_all_its_problems(String json, String code, String paths, String nearest)
            throws Exception {
        HttpResponse<String> answer = desk.postJson("/v1/check", json);
        Map<?, ?> problem = problem(answer, 400, code);
        List<?> errors = (List<?>) Objects.requireNonNull(problem.get("errors"));
        assertThat(Desk.members(errors, "path"))
                .isEqualTo(List.of(paths.replace("-", "").split(" ", -1)));
        if (!nearest.isEmpty()) {
            assertThat(Desk.members(errors, "nearest")).isEqualTo(List.of(nearest.split(" ")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /v1/check          | {"样例甲": 1, "filingType": "NEW_FIRST"}        | filingType  | request
            /v1/check          | {"evaluatedOn": "2026-12-01", "answer": {}}  | evaluatedOn | request
            /v1/diff           | {"filingType": "NEW_FIRST", "days": []}      | filingType  | request
            /v1/repairs        | {"icp_subject": {}, "icp_applets": {}}       | icp_subject | body
            /v1/check          | {"context": {}, "icp_applets": {}}           | icp_applets | body
            /v1/pages/merchant | {"evaluatedOn": "2026-12-01", "receipt": {}} | receipt     | report
            """)
    void what_is_sent_without_its_envelope_is_answered_with_the_envelope(
            String path, String json, String property, String member) throws Exception {
        for (String language : List.of("zh", "en")) {
            List<?> errors = errors(desk.postJson(path, json, "Accept-Language", language));
            assertThat(Desk.members(errors, "path")).isEqualTo(List.of(property));
            assertThat(Desk.members(errors, "nearest")).isEqualTo(List.of(member));
            assertThat(String.valueOf(errors))
                    .contains("{\"" + member + "\": …}", language.equals("en") ? "wrap the" : "请把")
                    .doesNotContain("样例甲");
        }
    }

    @Test
    void a_body_in_place_of_a_filing_is_answered_with_its_member_and_no_program() throws Exception {
        for (Object json : List.of(Desk.sample("wechat/individual.json"), Map.of("icp_materials", Map.of()))) {
            for (String path : List.of("/v1/check", "/v1/repairs", "/v1/messages")) {
                String errors = String.valueOf(errors(desk.post(path, Map.of("request", json))));
                assertThat(errors).contains("这是微信的请求体", "请改放到 body").doesNotContain("WeChatFiling", "命令");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /v1/explain        | "rule": 5                                     | rule
            /v1/explain        | "rule": "none"                                | rule
            /v1/diff           | "days": ["2026-01-01"]                        | days
            /v1/pages/merchant | "details": {"nick": 1, "contact": 5}          | details.nick details.contact
            """)
    void a_problem_beside_the_filing_does_not_hide_those_of_the_filing(String path, String member, String paths)
            throws Exception {
        List<?> errors = errors(desk.postJson(path, "{\"request\": {\"filingType\": \"NEW_X\"}, " + member + "}"));
        assertThat(String.join(" ", Desk.members(errors, "path").toArray(String[]::new)))
                .isEqualTo(paths + " request.filingType");
    }

    @Test
    void problems_are_in_one_language_and_name_what_is_accepted() throws Exception {
        String wrong = """
                {"requst": 1, "样例甲": 2, "request": {"filingType": "NEW_FIRST", "subject": {"type": "COMPANY", "nickName": 1}}}""";
        String chinese = String.valueOf(errors(desk.postJson("/v1/check", wrong, "Accept-Language", "zh")));
        assertThat(chinese)
                .contains(
                        "未知的属性（3 个字符）",
                        "是否想写 request？",
                        "未知的值（COMPANY）",
                        "ENTERPRISE、SOLE_TRADER",
                        "request.subject.nickName")
                .doesNotContain("样例甲", "character", "expected", " names");
        String english = String.valueOf(errors(desk.postJson("/v1/check", wrong, "Accept-Language", "en")));
        assertThat(english)
                .contains(
                        "unknown property (3 characters)",
                        "did you mean request?",
                        "unknown value (COMPANY)",
                        "SOLE_TRADER")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void the_problems_of_one_part_of_a_comparison_do_not_hide_those_of_the_other() throws Exception {
        List<?> errors = errors(desk.postJson(
                "/v1/diff",
                "{\"before\": {\"filingType\": \"NEW_X\"}, \"after\": {\"filingType\": 5}, \"lang\": \"fr\"}"));
        assertThat(Desk.members(errors, "path")).isEqualTo(List.of("lang", "before.filingType", "after.filingType"));
    }

    private static List<?> errors(HttpResponse<String> answer) throws Exception {
        return (List<?>)
                Objects.requireNonNull(problem(answer, 400, "INVALID_REQUEST").get("errors"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            我想给小程序备案                        | 这是文字，不是 JSON
            {“request”: {}}                         | 第 1 行第 2 列：此处是中文标点
            {"request": {"filingType"："NEW_FIRST"}} | 第 1 行第 26 列：此处是中文标点
            {"备注": "样例" "甲"}                   | 第 1 行第 13 列：前面少了一个逗号
            {"备注": *}                             | 第 1 行第 8 列：此处应为其他内容
            """)
    void what_is_no_json_is_described_in_the_words_of_a_person(String text, String words) throws Exception {
        assertThat(Desk.text(
                        problem(desk.postJson("/v1/check", text, "Accept-Language", "zh"), 400, "NOT_JSON"), "detail"))
                .contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"request": {"filingType":  | 1, column
            {"request": 5,}             | 1, column 15
            {"lang": "en", "lang": "en"} | given twice
            {} {}                       | something follows
            ``                          | Empty
            """)
    void what_is_no_json_is_answered_with_its_place(String json, String words) throws Exception {
        HttpResponse<String> answer = desk.postJson("/v1/check", json, "Accept-Language", "en");
        assertThat(Desk.text(problem(answer, 400, "NOT_JSON"), "detail")).contains(words);
    }

    @Test
    void another_encoding_is_named() throws Exception {
        byte[] gbk = "{\"request\": {\"filingType\": \"NEW_FIRST\", \"reference\": \"备案\"}}"
                .getBytes(Charset.forName("GBK"));
        for (String path : List.of("/v1/check", "/v1/batch")) {
            HttpResponse<String> answer = desk.send(desk.request(path)
                    .header("Content-Type", path.equals("/v1/batch") ? "application/x-ndjson" : "application/json")
                    .header("Accept-Language", "zh")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(gbk)));
            assertThat(answer.body()).contains("编码不是 UTF-8（可能是 GBK）");
        }
        assertThat(desk.postJson("/v1/check", "\uFEFF{\"request\": {\"filingType\": \"NEW_FIRST\"}}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_rule_that_does_not_exist_is_answered_with_the_nearest() throws Exception {
        Map<?, ?> explained = problem(
                desk.postJson(
                        "/v1/explain",
                        "{\"request\": {\"filingType\": \"NEW_FIRST\"}, \"rule\": \"request.no-rule-in-forse\"}"),
                400,
                "INVALID_REQUEST");
        assertThat(Desk.text(explained, "errors")).contains("nearest=request.no-rule-in-force");
        Map<?, ?> listed = problem(desk.get("/v1/rules/request.no-rule-in-forse"), 404, "NOT_FOUND");
        assertThat(Desk.text(listed, "errors")).contains("nearest=request.no-rule-in-force");
        problem(desk.get("/v1/provinces/99"), 404, "NOT_FOUND");
        problem(desk.get("/v1/schemas/none"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "report": {}, "details": {"providr": "A"} | details.providr
            "report": {}, "details": {"provider": 5}  | details.provider
            "report": {}, "details": {"contact": "1"} | details.provider
            "report": {}, "details": []               | details
            "report": {"verdict": 5}                  | report
            "report": {}, "request": {}               | report
            """)
    void a_wrong_part_of_a_page_is_named(String members, String path) throws Exception {
        for (String page : List.of("/v1/pages/merchant", "/v1/pages/letters", "/v1/messages")) {
            HttpResponse<String> answer = desk.postJson(page, "{" + members + "}");
            Object errors = problem(answer, 400, "INVALID_REQUEST").get("errors");
            assertThat(String.valueOf(Desk.members((List<?>) Objects.requireNonNull(errors), "path")
                            .get(0)))
                    .startsWith(path);
        }
    }

    @Test
    void the_body_of_a_change_is_refused() throws Exception {
        HttpResponse<String> answer = desk.post("/v1/body", Map.of("request", Desk.sample("change-of-principal.json")));
        assertThat(Desk.text(problem(answer, 400, "INVALID_REQUEST"), "errors")).contains("request.filingType");
    }

    @Test
    void wrong_paths_methods_and_types_have_the_same_shape() throws Exception {
        problem(desk.get("/v1/chek"), 404, "NOT_FOUND");
        problem(desk.get("/nowhere"), 404, "NOT_FOUND");
        HttpResponse<String> method = desk.get("/v1/check");
        problem(method, 405, "METHOD_NOT_ALLOWED");
        assertThat(method.headers().firstValue("Allow")).hasValue("POST");
        assertThat(Desk.text(Desk.object(method.body()), "detail")).isEqualTo("这个地址不支持这种方法；应为 POST。");
        assertThat(desk.postJson("/v1/rules", "{}", "Accept-Language", "en").body())
                .contains("does not take this method; expected GET.");
        problem(
                desk.send(desk.request("/v1/check").POST(HttpRequest.BodyPublishers.ofString("request=1"))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        problem(desk.postJson("/v1/check", "{}", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_limit_is_named_with_its_value() throws Exception {
        String large = "{\"request\": \"" + "x".repeat(100 * 1024) + "\"}";
        assertLimit(problem(desk.postJson("/v1/check", large), 413, "TOO_LARGE"), "desk.limits.body", "102400");
        HttpRequest.Builder chunked = desk.request("/v1/check")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))));
        assertLimit(problem(desk.send(chunked), 413, "TOO_LARGE"), "desk.limits.body", "102400");
        String deep = "{\"request\": " + "[".repeat(60) + "]".repeat(60) + "}";
        assertLimit(problem(desk.postJson("/v1/check", deep), 400, "INVALID_REQUEST"), "desk.limits.nesting", "50");
    }

    private static void assertLimit(Map<?, ?> problem, String name, String value) {
        assertThat(problem.get("limit")).isEqualTo(Map.of("name", name, "value", value));
        assertThat(Desk.text(problem, "detail")).contains(value);
    }

    @Test
    void a_slow_upload_is_refused() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            send(
                    socket,
                    String.join(
                            "\r\n",
                            "POST /v1/check HTTP/1.1",
                            "Host: desk",
                            "Content-Type: application/json",
                            "Content-Length: 100",
                            "",
                            "{"));
            for (int i = 0; i < 4; i++) {
                Thread.sleep(400);
                send(socket, " ");
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("UPLOAD_TOO_SLOW", "desk.limits.upload");
        }
    }

    @Test
    void what_is_no_http_is_answered_as_a_problem() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            send(socket, "GET /v1/rules?a=[|] HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 400").contains("application/problem+json", "BAD_HTTP");
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        InputStream in = socket.getInputStream();
        return new String(in.readNBytes(400), StandardCharsets.UTF_8)
                + new String(in.readNBytes(in.available()), StandardCharsets.UTF_8);
    }

    @Test
    void the_log_has_the_id_of_the_request_and_no_value(CapturedOutput output) throws Exception {
        String id = "proxy-0001-abcd";
        desk.postJson(
                "/v1/check",
                "{\"request\": {\"filingType\": \"NEW_FIRST\", \"subject\": {\"name\": \"示例甲乙公司\", \"idNumber\":"
                        + " \"440106199001011234\"}}}",
                "X-Request-Id",
                id);
        desk.get("/v1/rules/440106199001011234");
        HttpResponse<String> own = desk.postJson("/v1/check", "{}", "X-Request-Id", "440106199001011234");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port())) {
            send(socket, "GET /[440106199001011234] HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n");
            answer(socket);
        }
        // The line about a request is written after its answer.
        String last = own.headers().firstValue("X-Request-Id").orElseThrow();
        for (int i = 0; i < 100 && !output.getAll().contains(last); i++) {
            Thread.sleep(50);
        }
        assertThat(output.getAll())
                .contains("[" + id + "]", "POST /v1/check 400", last)
                .doesNotContain("示例甲乙公司", "440106199001011234");
    }

    @Test
    void the_type_of_each_problem_leads_to_a_page() throws Exception {
        for (ProblemKind kind : ProblemKind.values()) {
            Map<?, ?> page = Desk.object(desk.get("/problems/" + kind.slug()).body());
            assertThat(page.get("code")).isEqualTo(kind.name());
            assertThat(List.of(page.get("means"), page.get("do"), page.get("example")))
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
            for (String language : List.of("zh", "en")) {
                HttpResponse<String> html = desk.send(desk.request("/problems/" + kind.slug() + "?lang=" + language)
                        .header("Accept", "text/html"));
                assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
                assertThat(html.headers().firstValue("Content-Language"))
                        .hasValue(language.equals("zh") ? "zh-CN" : "en");
                Language of = Language.valueOf(language.toUpperCase(Locale.ROOT));
                assertThat(Desk.plain(html.body()))
                        .contains(
                                kind.in(of),
                                PageTexts.say(of, "problems." + kind + ".means"),
                                PageTexts.say(of, "problems." + kind + ".do"),
                                PageTexts.say(of, "problems." + kind + ".example"));
            }
        }
        problem(desk.get("/problems/none"), 404, "NOT_FOUND");
    }

    @Test
    void the_script_of_the_readme_prints_a_problem(@TempDir Path folder) throws Exception {
        String script = Files.readString(Path.of("check.py"));
        assertThat(Files.readString(Path.of("README.md"))).contains(script);
        assertThat(Files.readString(Path.of("README.en.md"))).contains(script.replace("\"zh\"", "\"en\""));
        Path copy = Files.writeString(folder.resolve("check.py"), script.replace(":8080", ":" + desk.port()));
        Path filing = Files.writeString(folder.resolve("filing.json"), "{\"filingType\": \"NEW_FRIST\"}");
        assertThat(run(1, "python3", copy, filing)).contains("INVALID_REQUEST", "是否想写 NEW_FIRST？");
        assertThat(run(0, "python3", copy, Desk.SAMPLES.resolve("enterprise-ready.json")))
                .startsWith("READY");
    }

    private static String run(int exit, Object... command) throws Exception {
        Process process = new ProcessBuilder(
                        Stream.of(command).map(Object::toString).toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(exit);
        return output;
    }

    /** {@return the problem of an answer, whose shape is checked} */
    static Map<?, ?> problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).isPresent();
        Map<?, ?> problem = Desk.object(answer.body());
        assertThat(problem.get("status")).isEqualTo(status);
        assertThat(problem.get("code")).isEqualTo(code);
        assertThat(problem.get("type"))
                .isEqualTo("/problems/" + ProblemKind.valueOf(code).slug());
        assertThat(problem.get("requestId"))
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        return problem;
    }
}
