package io.github.icprules.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.text.InvalidTreeException;
import io.github.icprules.text.Language;
import io.github.icprules.wechat.WeChatFiling;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The answer to an invalid filing. */
class InvalidFilingAdviceTest {

    @Test
    void all_problems_are_answered_with_path_expected_form_and_nearest_name() {
        InvalidTreeException invalid = catchThrowableOfType(
                InvalidTreeException.class,
                () -> FilingRequest.fromTree(Map.of("filingType", "NEW_FRIST", "subject", Map.of("name", 5))));
        ProblemDetail problem = new InvalidFilingAdvice(Language.ZH).refuse(invalid);
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getTitle()).isEqualTo("备案数据无效");
        assertThat(problem.getDetail()).isEqualTo("备案数据有 2 个问题。");
        assertThat(Objects.requireNonNull(problem.getProperties()))
                .containsExactly(Map.entry("problems", invalid.problems()));
        assertThat(invalid.problems())
                .extracting(InvalidTreeException.Problem::nearest)
                .containsExactlyInAnyOrder("NEW_FIRST", null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                                | Invalid filing
            en-GB,en;q=0.9,zh-CN;q=0.8        | Invalid filing
            zh-CN,zh;q=0.9,en;q=0.8           | 备案数据无效
            zh-Hant-TW                        | 备案数据无效
            en;q=0.1,zh;q=0.2                 | 备案数据无效
            de,en;q=0.5                       | Invalid filing
            fr                                | 备案数据无效
            *                                 | 备案数据无效
            en;q=many                         | 备案数据无效
            ''                                | 备案数据无效
            """)
    void the_request_decides_about_the_language(String header, String title) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            InvalidTreeException invalid =
                    catchThrowableOfType(InvalidTreeException.class, () -> FilingRequest.fromTree(Map.of()));
            assertThat(new InvalidFilingAdvice(Language.ZH).refuse(invalid).getTitle())
                    .isEqualTo(title);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void an_invalid_context_is_answered_in_the_language_of_the_application() {
        InvalidTreeException invalid = catchThrowableOfType(
                InvalidTreeException.class, () -> WeChatFiling.read(Map.of(), Map.of("acount", Map.of())));
        ProblemDetail problem = new InvalidFilingAdvice(Language.EN).refuse(invalid);
        assertThat(problem.getTitle()).isEqualTo("Invalid filing");
        assertThat(problem.getDetail()).isEqualTo("Problems in the filing: 1.");
    }
}
