package io.github.icprules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.law.LegalBasis;
import io.github.icprules.law.Provision;
import io.github.icprules.report.Severity;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleDescriptionTest {

    private final List<String> needs = new ArrayList<>(List.of("subject.type"));
    private final List<LegalBasis> basis = new ArrayList<>(List.of(Provision.ORDER_33_ART_5.basis()));
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
            null,
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

        assertThat(rule.needs()).containsExactly("subject.type").isUnmodifiable();
        assertThat(rule.basis())
                .containsExactly(Provision.ORDER_33_ART_5.basis())
                .isUnmodifiable();
    }
}
