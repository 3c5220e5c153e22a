package io.github.icprules.desk;

import io.github.icprules.springboot.IcpRulesProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives each request an id, which is in the answer and in the log, and writes one line about each request. The line has no data of the
 * request: in place of the path, it has the pattern of the path.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestLog extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String ATTRIBUTE = "io.github.icprules.desk.requestId";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

    private final IcpRulesProperties properties;

    RequestLog(IcpRulesProperties properties) {
        this.properties = properties;
    }

    /** {@return the id of a request} */
    static String idOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : newId(request);
    }

    /** Takes the id of a proxy if it has the form of an id. Personal numbers have no letters, so an id needs a letter. */
    private static String newId(HttpServletRequest request) {
        String id = request.getHeader(HEADER);
        if (id == null || !ID.matcher(id).matches() || id.chars().noneMatch(Character::isLetter)) {
            id = UUID.randomUUID().toString();
        }
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String id = idOf(request);
        Languages.setDefault(request, properties.language());
        response.setHeader(HEADER, id);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        MDC.put("requestId", id);
        try {
            chain.doFilter(request, response);
        } finally {
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.info(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    pattern == null ? "-" : pattern,
                    response.getStatus(),
                    (System.nanoTime() - start) / NANOS_OF_A_MILLISECOND);
            MDC.remove("requestId");
        }
    }
}
