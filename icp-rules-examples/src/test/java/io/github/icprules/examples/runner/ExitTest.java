package io.github.icprules.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.UncheckedKind;
import io.github.icprules.report.Violation;
import io.github.icprules.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitTest {

    private static final Text TEXT = Text.of("文字", "a text");
    private static final Unchecked FAULT =
            new Unchecked("sheet.rule", "filingType", List.of(), List.of(), TEXT, UncheckedKind.FAULT, null, false);
    private static final Violation BLOCKING =
            new Violation("rule", Severity.BLOCKING, "path", null, TEXT, TEXT, null, null, List.of());

    @Test
    void a_blocking_violation_weighs_more_than_a_fault() {
        assertThat(Exit.of(report(List.of(), List.of(FAULT)))).isEqualTo(Exit.FAULT);
        assertThat(Exit.of(report(List.of(BLOCKING), List.of(FAULT)))).isEqualTo(1);
        assertThat(Exit.of(report(List.of(), List.of()))).isZero();
    }

    private static FilingReport report(List<Violation> violations, List<Unchecked> unchecked) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        return new FilingReport(
                day,
                List.of(),
                violations,
                unchecked,
                List.of(),
                List.of(),
                new Receipt("engine", "pack", "digest", day, null));
    }
}
