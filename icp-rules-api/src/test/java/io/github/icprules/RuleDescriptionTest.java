package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Penalty;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleDescriptionTest {

    private final List<String> needs = new ArrayList<>(List.of("subject.type"));
    private final List<LegalBasis> basis = new ArrayList<>(List.of(SampleLaw.basis(SampleLaw.ORDER_33, "5")));
    private final List<Penalty> penalties = new ArrayList<>(List.of(SampleLaw.NUMBER_NOT_SHOWN));
    private final RuleDescription rule = new RuleDescription(
            "sample-sheet.some-finding",
            RuleKind.VIOLATION,
            Text.of("示例", "sample"),
            "示例条文。",
            "Sample( fact != true )",
            Severity.WARNING,
            null,
            null,
            needs,
            Text.of("改正。", "Mend it."),
            penalties,
            basis,
            LocalDate.of(2023, 9, 1),
            null);

    @Test
    void the_sheet_is_what_stands_before_the_dot() {
        assertThat(rule.sheet()).isEqualTo("sample-sheet");
    }

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

    @Test
    void on_a_day_on_which_it_does_not_count_it_rests_on_nothing() {
        RuleDescription ending = describing(basis, LocalDate.of(2026, 12, 31));

        assertThat(ending.inForceOn(LocalDate.of(2023, 8, 31))).isFalse();
        assertThat(ending.inForceOn(LocalDate.of(2023, 9, 1))).isTrue();
        assertThat(ending.inForceOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(ending.inForceOn(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(ending.basisOn(LocalDate.of(2023, 8, 31))).isEmpty();
        assertThat(ending.basisOn(LocalDate.of(2027, 1, 1))).isEmpty();
        assertThat(ending.penaltyOn(LocalDate.of(2000, 9, 24))).isNull();
        assertThat(rule.inForceOn(LocalDate.MAX)).isTrue();
    }

    private RuleDescription describing(List<LegalBasis> articles, LocalDate inForceUntil) {
        return new RuleDescription(
                rule.id(),
                rule.kind(),
                rule.title(),
                rule.gist(),
                rule.condition(),
                rule.severity(),
                null,
                null,
                needs,
                rule.remedy(),
                penalties,
                articles,
                rule.inForceFrom(),
                inForceUntil);
    }
}
