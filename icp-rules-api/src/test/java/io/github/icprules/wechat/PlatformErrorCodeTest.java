package io.github.icprules.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.model.PlatformErrorCode;
import io.github.icprules.model.PlatformErrorCode.Evidence;
import io.github.icprules.model.PlatformErrorCode.Foresight;
import io.github.icprules.text.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformErrorCodeTest {

    @ParameterizedTest
    @CsvSource({
        "-1,    BUSY,                    DOCUMENTED, NO",
        "0,     OK,                      DOCUMENTED, NO",
        "1,     FACE_TASK_EXPIRED,       DOCUMENTED, IN_PART",
        "40001, TOKEN_INVALID,           DOCUMENTED, NO",
        "40004, MEDIA_TYPE_INVALID,      SEEN,       WITH_MORE",
        "40097, ARGUMENTS_INVALID,       SEEN,       IN_PART",
        "41001, TOKEN_MISSING,           DOCUMENTED, NO",
        "42001, TOKEN_EXPIRED,           DOCUMENTED, NO",
        "45009, QUOTA_REACHED,           DOCUMENTED, NO",
        "47001, BODY_UNREADABLE,         SEEN,       YES",
        "48001, CALL_NOT_AUTHORISED,     DOCUMENTED, NO",
        "61007, PERMISSION_SET_MISSING,  DOCUMENTED, NO",
        "86201, UPLOAD_FAILED,           SEEN,       WITH_MORE",
        "86202, NOT_ACCEPTED,            SEEN,       IN_PART",
        "86205, MEDIA_ID_INVALID,        DOCUMENTED, IN_PART",
        "86301, SERVICE_FAULT,           NAMED,      NO",
        "86302, PICTURE_AND_TEXT_DIFFER, NAMED,      NO",
        "86308, CERTIFICATE_VALIDITY,    NAMED,      YES",
        "86324, UNDER_REVIEW,            DOCUMENTED, WITH_MORE",
        "86328, PICTURE_UNREADABLE,      SEEN,       WITH_MORE",
        "86330, NOT_WITHDRAWABLE,        DOCUMENTED, WITH_MORE",
        "86353, NOT_FILED,               DOCUMENTED, WITH_MORE",
        "86355, SUBJECT_DIFFERS,         SEEN,       WITH_MORE",
        "86358, ORDER_UNFINISHED,        NAMED,      WITH_MORE",
        "86368, NOTHING_TO_WITHDRAW,     DOCUMENTED, WITH_MORE"
    })
    void a_known_code_has_its_evidence_and_its_foresight(
            int code, PlatformErrorCode known, Evidence evidence, Foresight foresight) {
        assertThat(PlatformErrorCode.of(code)).contains(known);
        assertThat(known.code()).isEqualTo(code);
        assertThat(known.evidence()).isEqualTo(evidence);
        assertThat(known.foresight()).isEqualTo(foresight);
    }

    @Test
    void the_codes_are_these_twenty_five_in_ascending_order() {
        assertThat(Stream.of(PlatformErrorCode.values()).map(PlatformErrorCode::code))
                .hasSize(25)
                .isSorted()
                .doesNotHaveDuplicates();
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
