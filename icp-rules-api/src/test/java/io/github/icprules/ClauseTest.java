package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.ClauseReference.Kind;
import io.github.icprules.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseTest {

    private static final ClauseReference RULE = new ClauseReference(Kind.RULE, "sheet.finding");
    private static final ClauseReference PARAMETER = new ClauseReference(Kind.PARAMETER, "least-age");
    private static final Text REASON = Text.of("原因。", "A reason.");

    @Test
    void the_rules_are_distinguished_from_other_answers() {
        assertThat(clause(ClauseAnswer.ENCODED, List.of(PARAMETER, RULE), null).rules())
                .containsExactly("sheet.finding");
    }

    @Test
    void the_list_is_copied() {
        List<ClauseReference> by = new ArrayList<>(List.of(RULE));
        Clause clause = clause(ClauseAnswer.ENCODED, by, null);
        by.clear();

        assertThat(clause.by()).containsExactly(RULE).isUnmodifiable();
    }

    @Test
    void what_is_encoded_says_by_what_and_needs_no_reason() {
        refuses(ClauseAnswer.ENCODED, List.of(), null, "nothing encodes it");
        refuses(ClauseAnswer.ENCODED, List.of(RULE), REASON, "needs no reason");
    }

    @Test
    void what_is_not_encoded_says_why() {
        refuses(ClauseAnswer.NOT_APPLICABLE, List.of(), null, "gives no reason");
        refuses(ClauseAnswer.CANNOT_BE_ENCODED, List.of(RULE), null, "gives no reason");
    }

    @Test
    void what_does_not_apply_is_answered_by_nothing_and_what_cannot_be_encoded_may_be() {
        refuses(ClauseAnswer.NOT_APPLICABLE, List.of(RULE), REASON, "sheet.finding answers it");
        assertThat(clause(ClauseAnswer.CANNOT_BE_ENCODED, List.of(RULE), REASON).rules())
                .hasSize(1);
        assertThat(clause(ClauseAnswer.CANNOT_BE_ENCODED, List.of(), REASON).rules())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "person.outsider, RULE, person.outsider",
        "parameter:least-age, PARAMETER, least-age",
        "keywords:FINANCE, KEYWORDS, FINANCE",
        "table:FilingType.NEW_FIRST, TABLE, FilingType.NEW_FIRST",
        "format:AppId, FORMAT, AppId",
        "province:MIN_AGE, PROVINCE, MIN_AGE"
    })
    void a_reference_is_read_as_it_is_written(String written, Kind kind, String name) {
        ClauseReference reference = ClauseReference.parse(written);

        assertThat(reference).isEqualTo(new ClauseReference(kind, name)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "parameter:", "law:ORDER_33", "rule:person.outsider", "Parameter:least-age", ":x"})
    void what_is_no_reference_is_refused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClauseReference.parse(written));
    }

    private static void refuses(ClauseAnswer answer, List<ClauseReference> by, @Nullable Text reason, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clause(answer, by, reason))
                .withMessageContaining("order-33.5")
                .withMessageContaining(message);
    }

    private static Clause clause(ClauseAnswer answer, List<ClauseReference> by, @Nullable Text reason) {
        return new Clause(
                "order-33.5",
                SampleLaw.ORDER_33,
                Text.of("第5条", "art. 5"),
                Text.of("先备案。", "File first."),
                answer,
                by,
                reason);
    }
}
