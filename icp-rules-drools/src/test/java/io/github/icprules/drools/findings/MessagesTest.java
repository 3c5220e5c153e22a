package io.github.icprules.drools.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.icprules.text.Language;
import io.github.icprules.text.Text;
import org.junit.jupiter.api.Test;

/** Sentences are taken from the bundle of a rule's sheet, and what a filing fills them with stands where its place is. */
class MessagesTest {

    private static final String SMS = "cancellation.sms-to-subject-principal";
    private static final String TOO_YOUNG = "province-person.too-young";

    private final Messages messages = new Messages();

    @Test
    void a_sentence_without_a_place_is_told_as_it_is() {
        assertThat(messages.text(TOO_YOUNG, "title", "不用").in(Language.EN)).isEqualTo("Least age of principals");
    }

    @Test
    void a_sentence_may_begin_with_what_fills_it() {
        assertThat(messages.text(SMS, "duration", 24).in(Language.EN)).isEqualTo("24 hours");
    }

    @Test
    void each_place_has_its_own_filling_in_the_language_asked_for() {
        assertThat(messages.text(TOO_YOUNG, "message", Text.of("示例省", "Example"), Text.of("满18岁。", "Be 18."), 18)
                        .in(Language.EN))
                .isEqualTo("A principal is younger than 18, but Example demands: Be 18.");
    }

    @Test
    void a_number_of_a_person_in_a_text_that_was_given_is_not_repeated() {
        assertThat(messages.text(TOO_YOUNG, "message", "110101200001010010", "…", 18)
                        .in(Language.ZH))
                .doesNotContain("110101200001010010");
    }

    @Test
    void a_sentence_is_written_out_in_chinese_where_no_language_is_asked_for() {
        Text sentence = messages.text(SMS, "duration", 24);
        assertThat(sentence).hasToString(sentence.in(Language.ZH)).asString().contains("24");
    }

    @Test
    void an_outline_has_an_ellipsis_for_each_filling() {
        assertThat(messages.outline(TOO_YOUNG, "message").in(Language.EN))
                .isEqualTo("A principal is younger than …, but … demands: …");
    }

    @Test
    void a_rule_has_a_sentence_that_others_of_its_kind_lack_or_it_lacks_it_itself() {
        assertThat(messages.has(SMS, "duration")).isTrue();
        assertThat(messages.has(SMS, "duration")).as("asked again").isTrue();
        assertThat(messages.has(TOO_YOUNG, "duration")).isFalse();
    }

    @Test
    void a_sentence_that_is_missing_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> messages.text(SMS, "nothing").in(Language.EN))
                .withMessage("There is no sentence " + SMS + ".nothing in EN.");
    }
}
