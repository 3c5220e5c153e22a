package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.model.PlatformErrorCode.Foresight;
import io.github.icprules.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformErrorCodeTest {

    /** The table of the codes is in the document, which {@link AnswersReferenceTest} compares. */
    @ParameterizedTest
    @EnumSource
    void a_known_code_is_found(PlatformErrorCode code) {
        assertThat(PlatformErrorCode.of(code.code())).contains(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, -2, 86200, 86203, 86300, 86303, 86400, 40002, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void of_any_other_code_nothing_is_known(int code) {
        assertThat(PlatformErrorCode.of(code)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void meaning_and_advice_are_there_in_both_languages(PlatformErrorCode code) {
        assertThat(code.in(Language.ZH)).matches(".*\\p{IsHan}.*").doesNotEndWith("。");
        assertThat(code.in(Language.EN)).matches("[\\x20-\\x7e]+").doesNotEndWith(".");
        assertThat(code.advice().in(Language.ZH)).endsWith("。");
        assertThat(code.advice().in(Language.EN)).matches("[A-Z][\\x20-\\x7e]+\\.");
    }

    @ParameterizedTest
    @EnumSource
    void what_foreseeing_a_code_needs_are_places_in_a_request_and_only_where_more_than_the_body_helps(
            PlatformErrorCode code) {
        assertThat(code.needs()).isSubsetOf(WeChatFieldsTest.places());
        if (!code.needs().isEmpty()) {
            assertThat(code.foresight()).isIn(Foresight.WITH_MORE, Foresight.IN_PART);
        }
    }
}
