package io.github.icprules.benchmarks.ways;

import io.github.icprules.model.FilingRequest;
import io.github.icprules.report.FilingReport;
import io.github.icprules.report.Severity;
import io.github.icprules.report.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding of a rule. It contains the parts of a {@link FilingReport} that rules decide, without sentences and legal basis.
 *
 * @param ruleId the id of the rule
 * @param path the path in the request; empty for a stage
 * @param what the severity of a violation, the status of a material, the stage, or a {@link Kind}
 * @param deadline the last day of a stage or duty; {@code null} if there is none or if the day is unknown
 */
public record Finding(
        String ruleId, String path, Enum<?> what, @Nullable LocalDate deadline) {

    /** The kinds of findings that have neither a severity nor a status nor a stage. */
    public enum Kind {
        /** A rule could not decide. */
        UNCHECKED,
        /** The operator has a duty. */
        DUTY
    }

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::ruleId)
            .thenComparing(Finding::path)
            .thenComparing(finding -> finding.what().name());

    /** {@return the findings of a report, in the order of {@link #sorted}} */
    public static List<Finding> of(FilingReport report) {
        List<Finding> findings = new ArrayList<>();
        report.requirements()
                .forEach(material ->
                        findings.add(new Finding(material.ruleId(), material.path(), material.status(), null)));
        report.violations()
                .forEach(violation ->
                        findings.add(new Finding(violation.ruleId(), violation.path(), violation.severity(), null)));
        report.unchecked()
                .forEach(unchecked ->
                        findings.add(new Finding(unchecked.ruleId(), unchecked.path(), Kind.UNCHECKED, null)));
        report.timeline()
                .forEach(entry -> findings.add(new Finding(entry.ruleId(), "", entry.stage(), entry.deadline())));
        report.duties()
                .forEach(duty -> findings.add(new Finding(duty.ruleId(), duty.path(), Kind.DUTY, duty.deadline())));
        return sorted(findings);
    }

    /**
     * {@return the findings in an order that does not depend on the implementation}
     *
     * <p>The report on a blocked filing has no last days of stages. No rule decides this, so these days are left out.
     */
    public static List<Finding> sorted(List<Finding> findings) {
        boolean isBlocked = findings.stream().anyMatch(finding -> finding.what() == Severity.BLOCKING);
        return findings.stream()
                .map(finding -> isBlocked && finding.what() instanceof Stage
                        ? new Finding(finding.ruleId(), finding.path(), finding.what(), null)
                        : finding)
                .sorted(ORDER)
                .toList();
    }

    /**
     * Checks that two implementations have equal findings in a filing, and at least one.
     *
     * @throws IllegalStateException if the findings differ, or if there are none
     */
    public static void requireSame(FilingRequest request, Way one, Way other) {
        List<Finding> expected = sorted(one.evaluate(request));
        List<Finding> found = sorted(other.evaluate(request));
        if (expected.isEmpty() || !found.equals(expected)) {
            throw new IllegalStateException("%s finds in a filing (%s)%n%s%nand %s finds%n%s"
                    .formatted(
                            one.getClass().getSimpleName(),
                            request.filingType(),
                            expected,
                            other.getClass().getSimpleName(),
                            found));
        }
    }
}
