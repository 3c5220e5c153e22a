package io.github.icprules.desk;

import io.github.icprules.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Makes the answers: JSON, text, or a problem. */
final class Answers {

    private static final MediaType PROBLEM = MediaType.parseMediaType("application/problem+json");

    private Answers() {}

    /** {@return an answer with a tree as JSON} */
    static ResponseEntity<byte[]> json(HttpServletRequest request, Object tree) {
        return of(request, MediaType.APPLICATION_JSON, Json.write(tree));
    }

    /** {@return an answer with a text, such as a page} */
    static ResponseEntity<byte[]> text(HttpServletRequest request, MediaType type, String text) {
        return of(request, new MediaType(type, StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return an answer with a body} */
    static ResponseEntity<byte[]> of(HttpServletRequest request, MediaType type, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(Languages.of(request)))
                .body(body);
    }

    /** {@return the answer to a request with a problem} */
    static ResponseEntity<byte[]> problem(HttpServletRequest request, ProblemException problem, String instance) {
        Language language = Languages.of(request);
        if (isForBrowser(request, instance)) {
            Page page = new Page(language, "error", Kept.NOTHING);
            return Views.show(
                    problem.kind().status(), "problem", page, "problem", problem, "id", RequestLog.idOf(request));
        }
        Map<String, Object> tree = problem.asTree(language, instance, RequestLog.idOf(request));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.kind().status())
                .contentType(PROBLEM)
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language));
        if (problem.kind() == ProblemKind.BUSY || problem.kind() == ProblemKind.EVALUATION_TOO_LONG) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(Json.write(tree));
    }

    /** {@return whether a person in a browser reads the answer; programs and the paths for programs get JSON} */
    static boolean isForBrowser(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.matches("/(v1|mcp|actuator)(/.*)?");
    }

    /** Sends an answer from outside of the controllers. */
    static void send(HttpServletResponse response, ResponseEntity<byte[]> answer) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.getOutputStream().write(Objects.requireNonNull(answer.getBody(), "A problem has a body."));
    }
}
