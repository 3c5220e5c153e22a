package io.github.icprules.support;

import io.github.icprules.report.Duty;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Receipt;
import io.github.icprules.report.SubmitBefore;
import io.github.icprules.report.TimelineEntry;
import io.github.icprules.report.Unchecked;
import io.github.icprules.report.Violation;
import io.github.icprules.report.Waived;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reports made of their findings. */
public final class SampleReports {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private SampleReports() {}

    /** {@return a report of findings of any kind, alone or in collections, with the receipt, last day and reference among them} */
    public static FilingReport report(Object... findings) {
        return new FilingReport(
                DAY,
                those(MaterialRequirement.class, findings),
                those(Violation.class, findings),
                those(Unchecked.class, findings),
                those(TimelineEntry.class, findings),
                those(Duty.class, findings),
                Objects.requireNonNullElse(first(Receipt.class, findings), receipt()),
                first(SubmitBefore.class, findings),
                first(String.class, findings),
                those(Waived.class, findings));
    }

    private static <T> @Nullable T first(Class<T> kind, Object... findings) {
        return those(kind, findings).stream().findFirst().orElse(null);
    }

    public static Receipt receipt() {
        return new Receipt("engine 1", "rules 1", "ab", DAY, "cd");
    }

    private static <T> List<T> those(Class<T> kind, Object... findings) {
        return Stream.of(findings)
                .flatMap(finding -> finding instanceof Collection<?> several ? several.stream() : Stream.of(finding))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
