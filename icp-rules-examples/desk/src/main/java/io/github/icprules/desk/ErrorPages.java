package io.github.icprules.desk;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers errors outside of controllers, such as those of filters, with a problem. */
@RestController
final class ErrorPages implements ErrorController {

    /** {@return the problem for the status of the error} */
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Answers.problem(
                request,
                (status instanceof Integer code ? ProblemKind.of(code) : ProblemKind.NOT_FOUND).problem(),
                path == null ? request.getRequestURI() : path.toString());
    }
}
