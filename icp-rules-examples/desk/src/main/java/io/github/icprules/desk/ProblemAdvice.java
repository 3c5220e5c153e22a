package io.github.icprules.desk;

import io.github.icprules.text.InvalidTreeException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers each exception with a problem. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** {@return the answer to a problem} */
    @ExceptionHandler
    ResponseEntity<byte[]> refuse(ProblemException problem, HttpServletRequest request) {
        return Answers.problem(request, problem, request.getRequestURI());
    }

    /** {@return the answer to a request with invalid parts, with all of their problems} */
    @ExceptionHandler
    ResponseEntity<byte[]> refuse(InvalidTreeException invalid, HttpServletRequest request) {
        return refuse(ProblemException.of(invalid), request);
    }

    /** {@return the answer to any other exception, of Spring or of the program} */
    @ExceptionHandler
    ResponseEntity<byte[]> refuse(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse refusal) {
            ProblemException problem = ProblemKind.of(refusal.getStatusCode().value())
                    .problem(refusal.getHeaders().getAllow());
            ResponseEntity<byte[]> answer = Answers.problem(request, problem, request.getRequestURI());
            HttpHeaders headers = new HttpHeaders(answer.getHeaders());
            refusal.getHeaders().forEach(headers::addAll);
            return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
        }
        // The message of an exception could repeat a value of the request, so it is not logged.
        LOG.error(
                "A fault: {}\n{}",
                exception.getClass().getName(),
                Arrays.stream(exception.getStackTrace())
                        .map(frame -> "\tat " + frame)
                        .collect(Collectors.joining("\n")));
        return Answers.problem(request, ProblemKind.FAULT.problem(), request.getRequestURI());
    }
}
