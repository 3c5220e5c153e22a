package io.github.icprules.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;

/**
 * Refuses what is no message of JSON-RPC 2.0. The servlet of the SDK answers such requests with the stack trace of its exception, so
 * they do not reach the servlet.
 */
final class McpRefusal {

    /** Codes of JSON-RPC 2.0. */
    private static final int PARSE_ERROR = -32700;

    private static final int INVALID_REQUEST = -32600;

    private McpRefusal() {}

    /** {@return the refusal of a request with a body; {@code null} if the body is a message} */
    static @Nullable ResponseEntity<byte[]> of(HttpServletRequest request, byte[] body, Json json) {
        if (!has(request, HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)) {
            return error(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    INVALID_REQUEST,
                    "The header Content-Type must be application/json.");
        }
        if (!has(request, HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON)
                || !has(request, HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM)) {
            return error(
                    HttpStatus.NOT_ACCEPTABLE,
                    INVALID_REQUEST,
                    "The header Accept must have application/json and text/event-stream.");
        }
        Object tree;
        try {
            tree = json.mapper().readValue(body, Object.class);
        } catch (JacksonException e) {
            return error(HttpStatus.BAD_REQUEST, PARSE_ERROR, "The body is not JSON, or is nested too deeply.");
        }
        boolean isMessage = tree instanceof Map<?, ?> message
                && "2.0".equals(message.get("jsonrpc"))
                && (message.get("method") instanceof String
                        || message.containsKey("result")
                        || message.containsKey("error"));
        return isMessage
                ? null
                : error(
                        HttpStatus.BAD_REQUEST,
                        INVALID_REQUEST,
                        "The body must be one message of JSON-RPC 2.0, with jsonrpc and method.");
    }

    private static boolean has(HttpServletRequest request, String header, MediaType type) {
        String value = request.getHeader(header);
        return value != null && value.contains(type.toString());
    }

    private static ResponseEntity<byte[]> error(HttpStatus status, int code, String message) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", null);
        answer.put("error", Map.of("code", code, "message", message));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Json.write(answer));
    }
}
