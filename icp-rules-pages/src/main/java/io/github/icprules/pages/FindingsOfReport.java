package io.github.icprules.pages;

import io.github.icprules.report.Action;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.MaterialRequirement;
import io.github.icprules.report.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a report to which its actions point. Several findings can have one rule and one path, so a finding is found by
 * its position.
 */
final class FindingsOfReport {

    private final FilingReport report;

    FindingsOfReport(FilingReport report) {
        this.report = report;
    }

    /** {@return a violation; {@code null} if the finding is no violation of the report} */
    @Nullable Violation violation(Action.Finding finding) {
        return finding.kind() == Action.FindingKind.VIOLATION ? at(finding, report.violations()) : null;
    }

    /** {@return a required material; {@code null} if the finding is no material of the report} */
    @Nullable MaterialRequirement requirement(Action.Finding finding) {
        return finding.kind() == Action.FindingKind.REQUIREMENT ? at(finding, report.requirements()) : null;
    }

    private static <T> @Nullable T at(Action.Finding finding, List<T> list) {
        Integer index = finding.index();
        return index == null || index >= list.size() ? null : list.get(index);
    }
}
