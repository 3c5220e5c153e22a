package io.github.icprules.desk;

import io.github.icprules.text.Text;

/** The problems for statuses that Spring or the server sets. */
final class Statuses {

    private Statuses() {}

    /** {@return the problem for a status} */
    static ProblemException problem(int status) {
        ProblemKind kind = ProblemKind.of(status);
        return switch (kind) {
            case FORBIDDEN ->
                ProblemException.of(
                        kind,
                        Text.of(
                                "头部 Origin 中的网站不能访问；可以访问的网站见设置 desk.mcp.origins。",
                                "The site in the header Origin has no access; the setting desk.mcp.origins lists those that have."));
            case NOT_FOUND ->
                ProblemException.of(
                        kind,
                        Text.of(
                                "没有这个地址；/v1/openapi.json 列出全部地址。",
                                "There is no such path; /v1/openapi.json lists all paths."));
            case METHOD_NOT_ALLOWED ->
                ProblemException.of(
                        kind,
                        Text.of(
                                "这个地址不支持这种方法；应为头部 Allow 中的方法。",
                                "The path does not take this method; expected one of the header Allow."));
            case NOT_ACCEPTABLE ->
                ProblemException.of(
                        kind,
                        Text.of(
                                "没有头部 Accept 所要的格式；多数地址答复 application/json。",
                                "No answer fits the header Accept; most paths answer application/json."));
            case UNSUPPORTED_MEDIA_TYPE ->
                ProblemException.of(
                        kind,
                        Text.of(
                                "头部 Content-Type 不对；应为 application/json，/v1/batch 为 application/x-ndjson。",
                                "Wrong header Content-Type; expected application/json, for /v1/batch application/x-ndjson."));
            case TOO_LARGE -> ProblemException.of(kind, Text.of("请求太大。", "The request is too large."));
            case FAULT ->
                ProblemException.of(
                        kind,
                        Text.of(
                                "程序出了故障；日志中有请求编号（requestId）。",
                                "The program failed; the log has the request id (requestId)."));
            default -> ProblemException.of(kind, Text.of("无法处理这个 HTTP 请求。", "The HTTP request cannot be processed."));
        };
    }
}
