package io.github.icprules.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The description of the paths as OpenAPI 3.1. The schemas are those of the API, with all definitions at the top. */
final class OpenApi {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String TEXT = "string";
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** The operations: summary, request, answer. */
    private static final List<Operation> OPERATIONS = List.of(
            post("check", "检查一件备案 Checks a filing", "Envelope", JSON, "CheckAnswer"),
            post("body", "生成提交给微信的请求体 Makes the body for WeChat's API", "Envelope", JSON, "WeChatBody"),
            post("next-questions", "接下来问什么 The missing inputs as questions", "Envelope", JSON, "NextQuestions"),
            post("repairs", "怎样改才能提交 The fewest changes that remove all blocks", "Envelope", JSON, "RepairResult"),
            post(
                    "explain",
                    "为什么有这条结论 Why a rule found something, or did not",
                    "ExplainEnvelope",
                    JSON,
                    "ExplainAnswer"),
            post("diff", "两份报告的差别 The differences of two reports", "DiffEnvelope", JSON, "ReportDiff"),
            post("pages/merchant", "给商家的页面 The page for the merchant", "PageEnvelope", "text/html", TEXT),
            post("pages/file", "存档页面 The page for the file", "PageEnvelope", "text/html", TEXT),
            post("pages/text", "纯文本报告 The report as text", "PageEnvelope", "text/plain", TEXT),
            post("pages/letters", "要打印的函件 The letters to print", "PageEnvelope", "text/html", TEXT),
            post("pages/calendar", "期限日历 The last days as a calendar", "PageEnvelope", "text/calendar", TEXT),
            post("messages", "发给商家的消息 The messages to paste into a chat", "PageEnvelope", JSON, "Messages"),
            new Operation(
                    "post",
                    "/v1/batch",
                    "batch",
                    "逐行检查多件备案 Checks many filings, one in each line",
                    NDJSON,
                    "BatchInput",
                    NDJSON,
                    "BatchLine"),
            get("rules", "全部规则 All rules", JSON, "Rules"),
            get("rules/{id}", "一条规则 A rule", JSON, "Rule"),
            get("provinces", "全部省份 All provinces", JSON, "Provinces"),
            get("provinces/{code}", "一个省的要求 The requirements of a province", JSON, "ProvinceWithRequirements"),
            get("clauses", "全部条款 All clauses", JSON, "Clauses"),
            get("sources", "文件和条文 Documents and articles", JSON, "Sources"),
            get("schemas", "JSON Schema 的名称 The names of the JSON Schemas", JSON, "Names"),
            get("schemas/{name}", "一份 JSON Schema A JSON Schema", "application/schema+json", "Schema"),
            get("openapi.json", "本文件 This document", JSON, "Document"));

    private OpenApi() {}

    private record Operation(
            String method,
            String path,
            String id,
            String summary,
            @Nullable String requestType,
            @Nullable String request,
            String answerType,
            String answer) {}

    private static Operation post(String name, String summary, String request, String answerType, String answer) {
        return new Operation("post", "/v1/" + name, id(name), summary, JSON, request, answerType, answer);
    }

    private static Operation get(String name, String summary, String answerType, String answer) {
        return new Operation("get", "/v1/" + name, id(name), summary, null, null, answerType, answer);
    }

    /** Returns the name of a method for a path, such as {@code pagesMerchant}. */
    private static String id(String path) {
        StringBuilder id = new StringBuilder();
        WORD.matcher(path)
                .results()
                .map(MatchResult::group)
                .forEach(word ->
                        id.append(id.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1)));
        return id.toString();
    }

    /** {@return the document} */
    static Map<String, Object> document() {
        Map<String, Object> paths = new LinkedHashMap<>();
        OPERATIONS.forEach(operation -> paths.put(operation.path(), Map.of(operation.method(), tree(operation))));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "icp-rules desk",
                        "version",
                        "1",
                        "license",
                        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"),
                        "description",
                        "检查微信小程序备案。结论写在答复里，能读懂的请求状态都是 200；不保存任何数据。\n"
                                + "Checks ICP filings of WeChat mini-programs. The verdict is in the answer: the status is 200 for"
                                + " each request that can be read. Nothing is stored."));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", new OpenApiSchemas().all()));
        return document;
    }

    private static Map<String, Object> tree(Operation operation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("operationId", operation.id());
        tree.put("summary", operation.summary());
        List<Object> parameters = new ArrayList<>();
        for (String name : List.of("id", "code", "name")) {
            if (operation.path().contains('{' + name + '}')) {
                parameters.add(parameter(name, "path", Map.of("type", "string")));
            }
        }
        if (operation.requestType() == null || operation.requestType().equals(NDJSON)) {
            parameters.add(parameter("lang", "query", OpenApiSchemas.LANGUAGE));
        }
        if (!parameters.isEmpty()) {
            tree.put("parameters", parameters);
        }
        if (operation.requestType() != null && operation.request() != null) {
            tree.put(
                    "requestBody",
                    Map.of("required", true, "content", content(operation.requestType(), operation.request())));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of("description", "答复 The answer", "content", content(operation.answerType(), operation.answer())));
        responses.put(
                "default",
                Map.of("description", "请求的问题 A problem", "content", content("application/problem+json", "Problem")));
        tree.put("responses", responses);
        return tree;
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema) {
        return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", schema);
    }

    private static Map<String, Object> content(String type, String schema) {
        return Map.of(
                type,
                Map.of("schema", schema.equals(TEXT) ? Map.of("type", "string") : OpenApiSchemas.reference(schema)));
    }
}
