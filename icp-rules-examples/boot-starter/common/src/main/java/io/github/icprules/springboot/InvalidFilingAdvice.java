package io.github.icprules.springboot;

import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Answers an invalid filing, WeChat context or answer with the status 400 and all its problems, as {@code application/problem+json}. A
 * handler of the application has priority. Title and detail are in the language that the request asks for with
 * {@code Accept-Language}, or otherwise in that of the properties.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class InvalidFilingAdvice {

    private final Language language;

    /** Takes the language for requests that ask for neither Chinese nor English. */
    public InvalidFilingAdvice(Language language) {
        this.language = language;
    }

    /** {@return the problem; its member {@code problems} has path, message, messageZh and nearest of each} */
    @ExceptionHandler
    public ProblemDetail refuse(InvalidTreeException invalid) {
        boolean isChinese = language() == Language.ZH;
        int number = invalid.problems().size();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                isChinese ? "备案数据有 " + number + " 个问题。" : "Problems in the filing: " + number + '.');
        problem.setTitle(isChinese ? "备案数据无效" : "Invalid filing");
        problem.setProperty("problems", invalid.problems());
        return problem;
    }

    private Language language() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        String asked = attributes instanceof ServletRequestAttributes ofServlet
                ? ofServlet.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE)
                : null;
        return asked == null ? language : asked(asked);
    }

    private Language asked(String header) {
        try {
            Locale locale = Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.ENGLISH));
            return locale == null ? language : Locale.CHINESE.equals(locale) ? Language.ZH : Language.EN;
        } catch (IllegalArgumentException e) {
            return language;
        }
    }
}
