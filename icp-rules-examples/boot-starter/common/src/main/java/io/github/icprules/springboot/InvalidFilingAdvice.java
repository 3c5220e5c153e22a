package io.github.icprules.springboot;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers an invalid filing, WeChat context or answer with the status 400 and all its problems, as {@code application/problem+json}. A
 * handler of the application has priority.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class InvalidFilingAdvice {

    private final Language language;

    /** Takes the language of the title and the detail. */
    public InvalidFilingAdvice(Language language) {
        this.language = language;
    }

    /** {@return the problem; its member {@code problems} has path, message, messageZh and nearest of each} */
    @ExceptionHandler
    public ProblemDetail refuse(InvalidTreeException invalid) {
        int number = invalid.problems().size();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                language == Language.ZH ? "备案数据有 " + number + " 个问题。" : "Problems in the filing: " + number + '.');
        problem.setTitle(language == Language.ZH ? "备案数据无效" : "Invalid filing");
        problem.setProperty("problems", invalid.problems());
        return problem;
    }
}
