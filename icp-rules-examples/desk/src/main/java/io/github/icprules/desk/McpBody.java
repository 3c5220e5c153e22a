package io.github.icprules.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Reads the body of a message within the limits of bytes and of time, and refuses other bodies, before the servlet of the SDK. */
final class McpBody extends OncePerRequestFilter {

    private final BodyReader bodies;
    private final Json json;

    McpBody(BodyReader bodies, Json json) {
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The log of requests names this pattern.
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, McpEndpoint.PATH);
        byte[] body;
        try {
            body = bodies.read(request);
        } catch (ProblemException problem) {
            Answers.send(response, Answers.problem(request, problem, request.getRequestURI()));
            return;
        }
        ResponseEntity<byte[]> refusal = request.getMethod().equals("POST") ? McpRefusal.of(request, body, json) : null;
        if (refusal != null) {
            Answers.send(response, refusal);
            return;
        }
        chain.doFilter(new Message(request, body), response);
    }

    /** A request with a body that was read. */
    private static final class Message extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        Message(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {

                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    return body.read(bytes, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body was read.");
                }
            };
        }
    }
}
