package io.github.icprules.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.IcpRuleEngine;
import io.github.icprules.RuleDescription;
import io.github.icprules.fixtures.Filings;
import io.github.icprules.model.FilingRequest;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A client of the SDK calls the tools. */
@ExtendWith(OutputCaptureExtension.class)
class McpTest {

    private static final int SHORT = 1_500;
    private static final int GENERATED = 100;
    private static final List<String> TOOLS_OF_A_FILING =
            List.of("icp_check", "icp_next_question", "icp_repairs", "icp_also_to_file");

    private static Desk desk;
    private static McpSyncClient client;

    @BeforeAll
    static void start() {
        desk = Desk.start(
                "--desk.limits.body=300KB", "--desk.limits.in-flight=1", "--logging.level.io.github.icprules=INFO");
        client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + desk.port())
                        .build())
                .build();
        client.initialize();
    }

    @AfterAll
    static void stop() {
        client.close();
        desk.close();
    }

    @Test
    void each_tool_says_what_it_is_for_and_changes_nothing() {
        List<Tool> tools = client.listTools().tools();
        assertThat(tools.stream().map(Tool::name).toList())
                .isEqualTo(List.of(
                        "icp_check",
                        "icp_check_wechat",
                        "icp_next_question",
                        "icp_repairs",
                        "icp_explain",
                        "icp_province",
                        "icp_sources",
                        "icp_also_to_file"));
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.description()).hasSizeBetween(100, 600);
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            Map<?, ?> arguments = Desk.map(tool.inputSchema(), "properties");
            assertThat(arguments.keySet().stream().map(String::valueOf)).contains("lang", "detail");
            assertThat(arguments.values())
                    .allSatisfy(argument -> assertThat(((Map<?, ?>) argument).get("description"))
                            .isNotNull());
            List<Object> required = new ArrayList<>(
                    (List<?>) Objects.requireNonNull(tool.inputSchema().get("required")));
            assertThat(new ArrayList<Object>(arguments.keySet())).containsAll(required);
        });
        assertThat(client.getServerInstructions()).contains("unknown, not no");
    }

    @Test
    void short_answers_stay_short_and_have_the_same_content_as_their_structure() throws Exception {
        List<Object> filings = new ArrayList<>(Desk.filings());
        Generated.filings(43).limit(GENERATED).forEach(filing -> filings.add(filing.asTree()));
        for (Object filing : filings) {
            for (String tool : TOOLS_OF_A_FILING) {
                for (String lang : List.of("zh", "en")) {
                    CallToolResult result = call(tool, Map.of("request", filing, "lang", lang));
                    String text = text(result);
                    assertThat(result.isError()).as(text).isNotEqualTo(true);
                    assertThat(text).hasSizeLessThan(SHORT);
                    Map<?, ?> structure = (Map<?, ?>) result.structuredContent();
                    assertThat(text).startsWith(Desk.text(structure, "headline").strip());
                    List<?> items = (List<?>) Objects.requireNonNull(structure.get("items"));
                    assertThat(Desk.members(items, "text"))
                            .allSatisfy(words -> assertThat(text).contains(String.valueOf(words)));
                    assertThat(text.contains(lang.equals("zh") ? "项没有列出" : "Not listed"))
                            .isEqualTo(!Objects.equals(structure.get("more"), 0));
                }
            }
        }
    }

    @Test
    void a_check_has_the_verdict_the_problem_its_basis_and_what_is_missing() throws Exception {
        CallToolResult result = call("icp_check", Map.of("request", Desk.sample("news-without-approval.json")));
        assertThat(text(result))
                .contains("BLOCKED", "前置审批", "依据《", "可信度", "核对于 20", "规则 pre-approval.document-missing", "检查日 20");
        CallToolResult incomplete = call("icp_check", Map.of("request", Map.of("filingType", "NEW_FIRST")));
        assertThat(text(incomplete)).contains("无法判断：缺少 ", "检查日");
        assertThat((List<?>) Desk.map(Map.of("it", incomplete.structuredContent()), "it")
                        .get("missing"))
                .isNotEmpty();
        String full = text(call(
                "icp_check_wechat",
                Map.of("body", Desk.sample("wechat/many-defects.json"), "detail", "full", "lang", "en")));
        assertThat(full).hasSizeGreaterThan(SHORT).doesNotContain("Not listed", "…");
    }

    @Test
    void a_filing_can_be_a_text_of_json_and_is_checked_as_of_a_day() throws Exception {
        String json = new String(Json.write(Desk.sample("enterprise-ready.json")), StandardCharsets.UTF_8);
        assertThat(text(call("icp_check", Map.of("request", json, "asOf", "2019-01-01", "lang", "en"))))
                .contains("Day of the check: 2019-01-01", "INCOMPLETE");
        assertThat(text(call("icp_check", Map.of("request", json, "asOf", "2026-11-24"))))
                .contains("检查日 2026-11-24");
    }

    @Test
    void the_remarks_of_the_platform_come_first() throws Exception {
        String text = text(call(
                "icp_check_wechat",
                Map.of(
                        "body", Desk.sample("wechat/enterprise-authorised.json"),
                        "context", Desk.sample("wechat/enterprise-authorised.context.json"),
                        "answer", Desk.sample("wechat-answers/review.json"))));
        assertThat(text).contains("1. 平台：", "规则检查的结论：").doesNotContain("\n结论：");
    }

    @Test
    void an_answer_to_a_body_names_the_fields_of_the_body() throws Exception {
        Map<String, Object> body = Map.of("body", Desk.sample("wechat/many-defects.json"), "detail", "full");
        assertThat(text(call("icp_check_wechat", body)))
                .contains("路径 icp_subject.base_info.city", "路径 icp_applets.")
                .doesNotContainPattern("路径 (subject|miniProgram|platform)\\.");
        assertThat(text(call("icp_repairs", body))).doesNotContainPattern("路径 (subject|miniProgram|platform)\\.");
        assertThat(text(call("icp_repairs", Map.of("request", Map.of("filingType", "NEW_FIRST")))))
                .contains("还有没填的；结论：待补全")
                .doesNotContain("无须修改");
        assertThat(text(call("icp_next_question", Map.of("body", Desk.sample("wechat/individual.json")))))
                .contains("路径 context.miniProgram.");
    }

    @Test
    void a_rule_is_explained_and_a_question_names_its_paths() throws Exception {
        assertThat(text(call(
                        "icp_explain",
                        Map.of(
                                "rule",
                                "pre-approval.document-missing",
                                "request",
                                Desk.sample("news-without-approval.json")))))
                .contains("缺少前置审批文件：有结论", "规则的依据", "《");
        assertThat(text(call("icp_next_question", Map.of("request", Map.of("filingType", "NEW_FIRST")))))
                .contains("小程序叫什么名称", "路径 miniProgram.name");
        assertThat(text(call("icp_next_question", Map.of("request", Desk.sample("half-entered.json")))))
                .contains("路径 miniProgram.features", "PAID_INFORMATION=有偿信息服务");
    }

    private static List<?> items(CallToolResult result) {
        return (List<?>) Objects.requireNonNull(((Map<?, ?>) result.structuredContent()).get("items"));
    }

    @Test
    void provinces_and_sources_have_their_origin() {
        assertThat(text(call("icp_province", Map.of("province", "广东"))))
                .contains("广东管局的要求", "版本 20", "可信度", "核对于 20", "以管局答复为准");
        CallToolResult some = call("icp_province", Map.of("province", "44"));
        CallToolResult all = call("icp_province", Map.of("province", "44", "detail", "full"));
        assertThat(items(all)).hasSizeGreaterThan(items(some).size());
        assertThat(text(some))
                .contains(
                        "其中 ",
                        "没有定论（来源较旧",
                        "另有 " + (items(all).size() - items(some).size()) + " 项没有列出");
        assertThat(text(all)).contains("【未定】").doesNotContain("没有列出。\n");
        assertThat(text(call("icp_province", Map.of("province", "44", "topic", "没有这样的词"))))
                .contains("的要求 0 条");
        assertThat(text(call("icp_sources", Map.of("query", "反电信网络诈骗法 23")))).contains("《中华人民共和国反电信网络诈骗法》", "https://");
        assertThat(text(call("icp_sources", Map.of("query", "没有这样的词")))).contains("找到 0 条", "换一个词");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            icp_check     | {"request": {"filingType": "NEW_FRIST"}}                           | request.filingType：; NEW_FIRST
            icp_check     | {"request": "{\\"filingType\\": "}                                 | 第 1 行
            icp_check     | {"request": {"filingType": "NEW_FIRST"}, "asOf": "tomorrow"}       | asOf：; 2026-12-01
            icp_check     | {}                                                                 | request：缺少；应为备案（对象
            icp_check     | {"filing": {}, "request": {}}                                      | filing：未知的属性; request
            icp_check     | {"request": 5}                                                     | request：值不对；应为备案（对象
            icp_check     | {"request": {}, "detail": "long"}                                  | detail：; 应为其中之一：short、full
            icp_check     | {"request": 5, "lang": "en"}                                       | request: wrong value; expected a filing (an object
            icp_check     | {"lang": "en"}                                                     | request: missing; expected a filing
            icp_check     | {"filingType": "NEW_FIRST", "subject": {}}                         | 备案应放进参数 request; request：缺少
            icp_check     | {"request": {"icp_subject": {}}}                                   | request：微信的请求体应放进工具 icp_check_wechat 的参数 body
            icp_check     | {"request": "{\\"icp_subject\\": {}}", "lang": "en"}                 | request: a body of WeChat's API belongs into the argument body of the tool icp_check_wechat
            icp_check     | {"body": {"icp_subject": {}}}                                      | body：微信的请求体应放进工具 icp_check_wechat 的参数 body
            icp_repairs   | {"request": {"icp_subject": {}}}                                   | request：微信的请求体应放进参数 body
            icp_check_wechat | {"body": {"filingType": "NEW_FIRST"}}                           | body：备案应放进工具 icp_check 的参数 request
            icp_explain   | {"request": {}, "rule": 7}                                         | rule：值不对；应为规则编号
            icp_sources   | {"lang": "fr", "asOf": "x"}                                        | query：缺少; lang：值不对；应为其中之一：zh、en; asOf：未知的属性
            icp_repairs   | {}                                                                 | request 和 body
            icp_explain   | {"rule": "request.no-rule-in-forse", "request": {"filingType": "NEW_FIRST"}} | request.no-rule-in-force
            icp_province  | {"province": "广东声"}                                              | 44、广东
            """)
    void a_wrong_call_is_answered_in_words_that_lead_on(String tool, String arguments, String words) {
        @SuppressWarnings("unchecked")
        Map<String, Object> tree = (Map<String, Object>) Desk.tree(arguments);
        CallToolResult result = call(tool, tree);
        assertThat(result.isError()).isTrue();
        assertThat(result.structuredContent()).isNull();
        assertThat(text(result)).contains(words.split("; "));
    }

    @Test
    void each_rule_can_be_explained_within_the_bounds() {
        FilingRequest filing = Filings.enterprise().request();
        for (RuleDescription rule : IcpRuleEngine.load().rules()) {
            CallToolResult result = call("icp_explain", Map.of("rule", rule.id(), "request", filing.asTree()));
            assertThat(result.isError()).as(rule.id()).isNotEqualTo(true);
            assertThat(text(result)).as(rule.id()).hasSizeLessThan(SHORT);
        }
    }

    @Test
    void numbers_of_persons_are_masked_and_nothing_is_logged(CapturedOutput output) {
        String number = "440106199001011234";
        Object filing = Filings.enterprise()
                .with("subject.principal.document.number", number)
                .with("miniProgram.remark", "联系 " + number)
                .request()
                .asTree();
        for (String tool : TOOLS_OF_A_FILING) {
            CallToolResult result = call(tool, Map.of("request", filing, "detail", "full"));
            assertThat(text(result)).doesNotContain(number);
            assertThat(String.valueOf(result.structuredContent())).doesNotContain(number);
        }
        call("icp_check", Map.of("request", Map.of("filingType", number)));
        call("icp_check", Map.of(number, number));
        assertThat(output.getAll()).contains("POST /mcp 200").doesNotContain(number);
    }

    @Test
    void the_limits_of_the_desk_apply() throws Exception {
        assertThat(desk.work().on(() -> text(call("icp_sources", Map.of("query", "备案")))))
                .contains("已有 1 个请求");
        HttpResponse<String> large = send("{\"a\": \"" + "x".repeat(400 * 1024) + "\"}");
        assertThat(ProblemTest.problem(large, 413, "TOO_LARGE").get("limit"))
                .isEqualTo(Map.of("name", "desk.limits.body", "value", "307200"));
        assertThat(send("[".repeat(300) + "]".repeat(300)).statusCode()).isEqualTo(400);
        ProblemTest.problem(desk.get("/mcp"), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, 403",
        "http://localhost.evil.example, 403",
        "null, 403",
        "http://localhost:6274, 200",
        "http://127.0.0.1:8080, 200"
    })
    void pages_of_other_sites_are_refused(String origin, int status) throws Exception {
        HttpResponse<String> answer = send("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}", "Origin", origin);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            ProblemTest.problem(answer, 403, "FORBIDDEN");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"jsonrpc":                                | 400 | -32700 | 结束得太早
            []                                         | 400 | -32600 | JSON-RPC 2.0
            {"jsonrpc": "2.0", "id": 1}                | 400 | -32600 | JSON-RPC 2.0
            {"jsonrpc": "1.0", "method": "ping"}       | 400 | -32600 | JSON-RPC 2.0
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "icp_chek"}} | 200 | -32602 | 没有这个工具，是否想用 icp_check？
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "x", "arguments": {"lang": "en"}}} | 200 | -32602 | There is no such tool; expected one of icp_check, icp_check_wechat
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call"} | 200 | -32602 | 没有这个工具；应为其中之一
            {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "icp_check", "arguments": 5}} | 200 | -32602 | arguments：值不对；应为对象
            """)
    void what_is_no_message_or_no_call_is_refused_as_json_rpc_says(String body, int status, int code, String words)
            throws Exception {
        HttpResponse<String> answer = send(body, "Accept-Language", "zh");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":" + (status == 200 ? 1 : null) + ",")
                .contains("\"code\":" + code, words)
                .doesNotContain("stackTrace", "java");
    }

    @Test
    void another_type_or_form_of_a_message_is_a_problem() throws Exception {
        String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
        ProblemTest.problem(
                desk.send(desk.request("/mcp").POST(HttpRequest.BodyPublishers.ofString(ping))),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        ProblemTest.problem(desk.postJson("/mcp", ping, "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
        assertThat(desk.postJson("/mcp", ping).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> send(String json, String... headers) throws Exception {
        HttpRequest.Builder request = desk.request("/mcp")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return desk.send(request);
    }

    private static CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }
}
