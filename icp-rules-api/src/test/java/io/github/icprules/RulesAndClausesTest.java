package io.github.icprules;

import static io.github.icprules.RuleKind.VIOLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.icprules.ClauseReference.Kind;
import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.report.Severity;
import io.github.icprules.support.SampleLaw;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesAndClausesTest {

    private static final ClauseReference RULE = new ClauseReference(Kind.RULE, "sheet.finding");
    private static final ClauseReference PARAMETER = new ClauseReference(Kind.PARAMETER, "least-age");
    private static final Text REASON = Text.of("原因。", "A reason.");

    private final List<String> needs = new ArrayList<>(List.of("subject.type"));
    private final List<LegalBasis> basis = new ArrayList<>(List.of(SampleLaw.basis(SampleLaw.ORDER_33, "5")));
    private final List<Penalty> penalties = new ArrayList<>(List.of(SampleLaw.NUMBER_NOT_SHOWN));
    private final RuleDescription rule = describing(basis, null);

    @Test
    void the_lists_are_copied() {
        needs.clear();
        basis.clear();
        penalties.clear();

        assertThat(rule.needs()).containsExactly("subject.type").isUnmodifiable();
        assertThat(rule.basis())
                .containsExactly(SampleLaw.basis(SampleLaw.ORDER_33, "5"))
                .isUnmodifiable();
        assertThat(rule.penalties()).containsExactly(SampleLaw.NUMBER_NOT_SHOWN).isUnmodifiable();
        List<ClauseReference> by = new ArrayList<>(List.of(RULE));
        Clause clause = clause(ClauseAnswer.ENCODED, by, null);
        by.clear();
        assertThat(clause.by()).containsExactly(RULE).isUnmodifiable();
    }

    @Test
    void on_a_day_it_rests_on_the_articles_as_they_stand_on_it_and_threatens_with_the_penalty_of_it() {
        LocalDate change = LocalDate.of(2025, 1, 20);
        LegalBasis before = SampleLaw.provision(
                        SampleLaw.DECREE_292, "5", SampleLaw.DECREE_292.inForceFrom(), change.minusDays(1))
                .basis();
        LegalBasis after =
                SampleLaw.provision(SampleLaw.DECREE_292, "5", change, null).basis();
        RuleDescription changed = describing(List.of(before, after), LocalDate.of(2026, 12, 31));

        assertThat(changed.basisOn(change.minusDays(1))).containsExactly(before);
        assertThat(changed.basisOn(change)).containsExactly(after);
        assertThat(changed.penaltyOn(change)).isEqualTo(SampleLaw.NUMBER_NOT_SHOWN);
    }

    @ParameterizedTest
    @CsvSource({"2023-08-31, false", "2023-09-01, true", "2026-12-31, true", "2027-01-01, false"})
    void on_a_day_on_which_it_does_not_count_it_rests_on_nothing(LocalDate day, boolean isInForce) {
        RuleDescription ending = describing(basis, LocalDate.of(2026, 12, 31));
        assertThat(ending.inForceOn(day)).isEqualTo(isInForce);
        assertThat(ending.basisOn(day)).isEqualTo(isInForce ? basis : List.of());
        assertThat(ending.penaltyOn(LocalDate.of(2000, 9, 24))).isNull();
        assertThat(rule.inForceOn(LocalDate.MAX)).isTrue();
        assertThat(rule.sheet()).isEqualTo("sample-sheet");
    }

    private RuleDescription describing(List<LegalBasis> articles, @Nullable LocalDate until) {
        String id = "sample-sheet.some-finding";
        Text text = Text.of("示例", "sample");
        LocalDate from = LocalDate.of(2023, 9, 1);
        Severity severity = Severity.WARNING;
        return new RuleDescription(
                id, VIOLATION, text, "示例", "", severity, null, null, needs, text, penalties, articles, from, until);
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

    @Test
    void an_answer_has_rules_or_a_reason() {
        refuses(ClauseAnswer.ENCODED, List.of(), null, "nothing encodes it");
        refuses(ClauseAnswer.ENCODED, List.of(RULE), REASON, "needs no reason");
        refuses(ClauseAnswer.NOT_APPLICABLE, List.of(), null, "gives no reason");
        refuses(ClauseAnswer.CANNOT_BE_ENCODED, List.of(RULE), null, "gives no reason");
        refuses(ClauseAnswer.NOT_APPLICABLE, List.of(RULE), REASON, "sheet.finding answers it");
        assertThat(clause(ClauseAnswer.ENCODED, List.of(PARAMETER, RULE), null).rules())
                .containsExactly("sheet.finding");
        assertThat(clause(ClauseAnswer.CANNOT_BE_ENCODED, List.of(RULE), REASON).rules())
                .hasSize(1);
        assertThat(clause(ClauseAnswer.CANNOT_BE_ENCODED, List.of(), REASON).rules())
                .isEmpty();
    }

    private static void refuses(ClauseAnswer answer, List<ClauseReference> by, @Nullable Text reason, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> clause(answer, by, reason))
                .withMessageContainingAll("order-33.5", message);
    }

    private static Clause clause(ClauseAnswer answer, List<ClauseReference> by, @Nullable Text reason) {
        Text place = Text.of("第5条", "art. 5");
        Text words = Text.of("先备案。", "File first.");
        return new Clause("order-33.5", SampleLaw.ORDER_33, place, words, answer, by, reason);
    }
}
